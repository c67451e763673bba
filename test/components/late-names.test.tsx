import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { App } from '../../components/App';
import { useAnswer } from '../../components/use-answer';
import type { SuggestedName } from '../../lib/messages';
import { speakEnglish } from './english';
import { acts, model } from './models';
import { all, clear, click, get, show, type } from './screen';

beforeEach(speakEnglish);
afterEach(clear);

const name = () => get('textbox', 'Name') as HTMLInputElement;
const create = () => click(get('button', "Create on Microsoft's page"));

const heard = (tell: () => void) =>
  act(async () => {
    tell();
    await new Promise((resolve) => setTimeout(resolve));
  });

/** Another device is chosen, its name has not come yet, and the button is pressed. */
async function pressTooEarly() {
  const done = acts();
  await show(<App model={model()} acts={done} place="popup" />);
  await click(get('button', 'New app password'));
  let answer = (_names: SuggestedName[]) => {};
  let refuse = (_error: Error) => {};
  done.suggest.mockReturnValue(
    new Promise((resolve, reject) => {
      answer = resolve;
      refuse = reject;
    }),
  );
  await click(get('combobox', 'Device'));
  await click(all('option', /Front desk/)[0]!);
  expect(name().value).toBe('Laptop-Linux-Mail');
  await create();
  expect(done.create).not.toHaveBeenCalled();
  return {
    done,
    answer: (suggested: string) => heard(() => answer([{ name: suggested }])),
    refuse: () => heard(() => refuse(new RangeError('nobody answers'))),
  };
}

describe('a name that was suggested for another device', () => {
  it('is not taken: the button waits for the one of this', async () => {
    const { done, answer } = await pressTooEarly();
    await answer('Printer-Scan-2');
    expect(done.create).toHaveBeenCalledExactlyOnceWith(
      expect.objectContaining({ name: 'Printer-Scan-2', device: 'd1' }),
    );
  });

  it('is gone where none comes for this, and one is asked for', async () => {
    const { done, refuse } = await pressTooEarly();
    await refuse();
    expect(name().value).toBe('');
    expect(document.activeElement).toBe(name());
    expect(done.create).not.toHaveBeenCalled();
    await type(name(), 'Desk-Scan');
    await create();
    expect(done.create).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ name: 'Desk-Scan' }));
  });

  it.each([
    ['the name', () => type(name(), 'Desk'), 'Desk'],
    ['an app', () => click(all('checkbox', 'Mail')[0]!), 'Printer-Scan-2'],
  ])('makes nothing of itself once something was changed: %s', async (_, change, stands) => {
    const { done, answer } = await pressTooEarly();
    await change();
    await answer('Printer-Scan-2');
    expect(done.create).not.toHaveBeenCalled();
    expect(name().value).toBe(stands);
  });
});

it('an answer is not waited for for ever', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  const ask = vi.fn(async (question: string) => (question === 'b' ? new Promise<string>(() => {}) : `${question}!`));
  const Asked = ({ question }: { question: string }) => {
    const { answer, isOfNow } = useAnswer(ask, question, 'none');
    return <p>{isOfNow ? answer : `${answer}…`}</p>;
  };
  const pass = (milliseconds: number) => act(async () => void (await vi.advanceTimersByTimeAsync(milliseconds)));
  const draw = async (question: string) => {
    await act(() => render(<Asked question={question} />, document.body));
    await pass(100);
  };
  const said = () => document.body.textContent;
  await draw('a');
  expect(said()).toBe('a!');
  await draw('b');
  expect(said()).toBe('a!…');
  await pass(10_000);
  expect(said()).toBe('none');
  await draw('c');
  await pass(10_000);
  expect(said()).toBe('c!');
  vi.useRealTimers();
});
