import { afterEach, beforeEach, expect, it } from 'vitest';
import { App } from '../../components/App';
import { Desk } from '../../components/Desk';
import { sentenceFor } from '../../lib/i18n';
import { speakEnglish } from './english';
import { acts, model } from './models';
import { run } from './runs';
import { clear, click, get, show } from './screen';

beforeEach(speakEnglish);
afterEach(clear);

const failure = {
  ok: false,
  step: 'check',
  why: 'dialog-names-another',
  seen: 'nora@example.com: delete Tablet?',
} as const;
const said = () => document.body.innerHTML;

type Shown = { presenter: boolean; hideNames: boolean; keepAccountLabel: boolean };

/** Where what the page said is shown; each answers how to draw it again with other settings. */
const places = {
  'where one was not deleted': async (settings: Shown) => {
    const doing = acts();
    doing.remove.mockResolvedValue(failure);
    const draw = (now: Shown) => show(<App model={model({ settings: now })} acts={doing} place="popup" />);
    await draw(settings);
    await click(get('button', 'Delete Phone…'));
    await click(get('button', 'Delete Phone'));
    return draw;
  },
  'in a report': async (settings: Shown) => {
    const runs = [run({ head: { phase: 'over', failure } })];
    const draw = (now: Shown) =>
      show(<App model={model({ settings: now, runs })} acts={acts()} place="desk" Desk={Desk} />);
    await draw(settings);
    await click(get('tab', 'Clean up'));
    return draw;
  },
};

it.each(Object.entries(places))('what the page said names nobody who is signed in: %s', async (_, open) => {
  const settings = { presenter: false, hideNames: false, keepAccountLabel: true };
  const draw = await open(settings);
  expect(said()).toContain(failure.seen);
  await draw({ ...settings, presenter: true });
  expect(said()).toContain('…: delete Tablet?');
  expect(said()).not.toContain('nora@');
  await draw({ ...settings, presenter: true, hideNames: true });
  expect(said()).toContain(sentenceFor(failure.why));
  expect(said()).not.toContain('Tablet?');
});
