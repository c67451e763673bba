import { afterEach, beforeEach, expect, it } from 'vitest';
import { App } from '../../components/App';
import { Desk } from '../../components/Desk';
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

/** What the page said is shown where a single deletion failed, and in a report. */
const places = {
  'of one': async (settings: { presenter: boolean; hideNames: boolean; keepAccountLabel: boolean }) => {
    const doing = acts();
    doing.remove.mockResolvedValue(failure);
    await show(<App model={model({ settings })} acts={doing} place="popup" />);
    await click(document.querySelector('[class*=icon-button-delete]') as HTMLElement);
    await click(document.querySelector('[role=alertdialog] .button-danger, dialog .button-danger') as HTMLElement);
  },
  'in a report': async (settings: { presenter: boolean; hideNames: boolean; keepAccountLabel: boolean }) => {
    const over = run({ head: { phase: 'over', failure } });
    await show(<App model={model({ settings, runs: [over] })} acts={acts()} place="desk" Desk={Desk} />);
    await click(get('tab', 'Clean up'));
  },
};

it.each(Object.entries(places))(
  'what the page said %s names nobody who is signed in while presenting',
  async (_, open) => {
    const settings = { presenter: false, hideNames: true, keepAccountLabel: true };
    await open(settings);
    expect(said()).toContain(failure.seen);
    await clear();
    await open({ ...settings, presenter: true, hideNames: false });
    expect(said()).toContain('…: delete Tablet?');
    expect(said()).not.toContain('nora@');
    await clear();
    await open({ ...settings, presenter: true });
    expect(said()).not.toContain('Tablet?');
  },
);
