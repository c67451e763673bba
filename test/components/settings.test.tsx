import { useState } from 'preact/hooks';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { App } from '../../components/App';
import { Desk } from '../../components/Desk';
import type { Acts } from '../../components/model';
import { SettingsTab } from '../../components/settings/SettingsTab';
import type { Settings } from '../../lib/settings';
import { speakEnglish } from './english';
import { acts, laptop, model, printer } from './models';
import { clear, click, get, maybe, show, type } from './screen';

beforeEach(() => {
  speakEnglish();
  vi.useFakeTimers({ toFake: ['Date'], now: Date.UTC(2026, 10, 24, 12) });
});
afterEach(async () => {
  vi.useRealTimers();
  await clear();
});

const usual: Settings = { presenter: false, hideNames: false, keepAccountLabel: false };

function Tab({ settings, doing }: { settings: Partial<Settings>; doing: Pick<Acts, 'change' | 'allowReading'> }) {
  const [typed, setTyped] = useState<string>();
  const known = model({ settings: { ...usual, ...settings } });
  return <SettingsTab model={known} acts={doing} template={typed} onTemplate={setTyped} />;
}

async function open(settings: Partial<Settings> = {}, allowReading: Acts['allowReading'] = async () => true) {
  const change = vi.fn<Acts['change']>(async () => {});
  await show(<Tab settings={settings} doing={{ change, allowReading }} />);
  return change;
}
const template = () => get('textbox', 'Name template') as HTMLInputElement;
const says = () => document.body.textContent ?? '';
/** What is made for the two devices. */
const made = () => [...document.querySelectorAll('.template-makes bdi')].map(({ textContent }) => textContent);

describe('the template for names', () => {
  it('shows what it makes for two devices while it is typed, and is saved', async () => {
    const change = await open();
    expect(made()).toEqual(['ThinkPadT14-Outlook', 'FrontDesk-Scan']);
    await type(template(), '{asset}-{app}-{yyyymm}');
    expect(made()).toEqual(['ThinkPadT14-Outlook-202611', 'PR-0231-Scan-202611']);
    expect(says()).toContain('26 characters');
    expect(change).not.toHaveBeenCalled();
    await click(get('button', 'Save template'));
    expect(change).toHaveBeenCalledExactlyOnceWith({ nameTemplate: '{asset}-{app}-{yyyymm}' });
  });

  it.each([
    ['{foo}-{device}', '{foo} is not known: take one of the words below.'],
    ['{device', 'A brace is opened and not closed'],
    ['{kind}-{app}', 'There is no device in it'],
    ['Büro {device}', "Microsoft's page may not take “ü”"],
    ['{asset}', 'It makes “PR-0231”, and a name needs 8 characters'],
    ['{device}-{kind}-{os}-{app}-{yyyymm}-extra', 'a name should have 30 characters at most'],
  ])('says what is wrong with %s, saves nothing, and shows our own names', async (typed, sentence) => {
    const change = await open();
    await type(template(), typed);
    expect(template().getAttribute('aria-invalid')).toBe('true');
    expect(document.getElementById(template().getAttribute('aria-describedby')!)?.textContent).toContain(sentence);
    expect(made()[0]).toBe('ThinkPadT14-Outlook');
    await click(get('button', 'Save template'));
    expect(change).not.toHaveBeenCalled();
  });

  it('is still there, as it was typed, after a look at another tab', async () => {
    await show(<App model={model()} acts={acts()} place="desk" Desk={Desk} />);
    await click(get('tab', 'Settings'));
    await type(template(), '{asset}-{app}');
    await click(get('tab', 'Help'));
    await click(get('tab', 'Settings'));
    expect(template().value).toBe('{asset}-{app}');
    expect(says()).not.toContain('Saved.');
    await click(get('button', 'Save template'));
    expect(says()).toContain('Saved.');
    await type(template(), '{asset}-{app}-{n}');
    expect(says()).not.toContain('Saved.');
  });

  it('can be put away', async () => {
    expect(maybe('button', "Use Latchkey's own names")).toBeUndefined();
    const change = await open({ nameTemplate: '{device}_{app}' });
    expect(template().value).toBe('{device}_{app}');
    await click(get('button', "Use Latchkey's own names"));
    expect(change).toHaveBeenCalledExactlyOnceWith({ nameTemplate: undefined });
  });

  it('gives the focus to its field when that is pressed, since the button goes', async () => {
    await open({ nameTemplate: '{device}_{app}' });
    await click(get('button', "Use Latchkey's own names"));
    expect(document.activeElement).toBe(template());
  });

  it('stays as it was typed where the browser refuses to write it down', async () => {
    const change = await open({ nameTemplate: '{device}_{app}' });
    change.mockRejectedValueOnce(new Error('quota'));
    await type(template(), '{app}-{device}');
    await click(get('button', 'Save template'));
    expect(says()).toContain('That was not saved');
    expect(template().value).toBe('{app}-{device}');
    await click(get('button', 'Save template'));
    expect(change).toHaveBeenLastCalledWith({ nameTemplate: '{app}-{device}' });
    expect(template().value).toBe('{device}_{app}');
  });

  it('names every word that may be put in', async () => {
    await open();
    expect([...document.querySelectorAll('details dt')].map(({ textContent }) => textContent)).toEqual([
      '{device}',
      '{kind}',
      '{os}',
      '{app}',
      '{asset}',
      '{yyyymm}',
      '{yyyy}',
      '{mm}',
      '{n}',
    ]);
  });

  it('of the organisation can be read and not changed', async () => {
    await open({ nameTemplate: '{device}_{app}', managed: { nameTemplate: '{asset} {app}' } });
    expect(says()).toContain('Your organisation has set this template');
    expect([template().value, template().readOnly]).toEqual(['{asset} {app}', true]);
    expect(made()).toEqual(['ThinkPadT14 Outlook', 'PR-0231 Scan']);
    expect(maybe('button', 'Save template')).toBeUndefined();
    expect(maybe('button', "Use Latchkey's own names")).toBeUndefined();
  });

  it('of the organisation that is wrong is said to be so, and the person’s own stays', async () => {
    await open({ nameTemplate: '{device}_{app}', managed: { nameTemplate: '{secret}' } });
    expect(says()).toContain('Your organisation has set a template that cannot be used');
    expect(says()).toContain('{secret} is not known');
    expect([template().value, template().readOnly]).toEqual(['{device}_{app}', false]);
  });
});

describe('the other settings', () => {
  it.each([
    ['Presenter mode', { presenter: true }],
    ['Hide names', { hideNames: true }],
    ['Keep account names', { keepAccountLabel: true }],
  ])('"%s" is switched on and off', async (label, changed) => {
    const change = await open();
    expect(get('switch', label).getAttribute('aria-checked')).toBe('false');
    await click(get('switch', label));
    expect(change).toHaveBeenCalledExactlyOnceWith(changed);
    await clear();
    await open(changed);
    expect(get('switch', label).getAttribute('aria-checked')).toBe('true');
  });

  it('say which device this is, and take it back', async () => {
    const change = await open({ thisDevice: printer.id });
    const which = get('combobox', 'This computer is') as HTMLSelectElement;
    expect(which.value).toBe(printer.id);
    await type(which, laptop.id);
    expect(change).toHaveBeenLastCalledWith({ thisDevice: laptop.id });
    await type(which, '');
    expect(change).toHaveBeenLastCalledWith({ thisDevice: undefined });
  });

  it('show no device’s name while names are hidden', async () => {
    await open({ presenter: true, hideNames: true });
    expect(get('combobox', 'This computer is').textContent).toBe(
      'Not one of my devicesDevice 1, LaptopDevice 2, Printer',
    );
  });

  it('say that the organisation has a say in presenter mode, and only then', async () => {
    await open();
    expect(says()).not.toContain('Your organisation');
    await clear();
    await open({ presenter: true, managed: { presenterMode: true } });
    expect(says()).toContain('Your organisation has switched it on');
  });

  it('leave presenter mode alone where the organisation keeps it on, and say so', async () => {
    const change = await open({ presenter: true, managed: { presenterMode: true, presenterModeFixed: true } });
    expect(says()).toContain('Your organisation keeps presenter mode on');
    expect(says()).toContain('No page can know that it is being recorded');
    await click(get('switch', 'Presenter mode'));
    expect(change).not.toHaveBeenCalled();
  });

  it('say so where the browser refuses to write them down', async () => {
    const change = await open();
    change.mockRejectedValueOnce(new Error('quota'));
    await click(get('switch', 'Hide names'));
    expect(says()).toContain('That was not saved');
    await click(get('switch', 'Hide names'));
    expect(says()).not.toContain('That was not saved');
  });
});

describe('emptying the clipboard', () => {
  it('asks the browser first, and is then done after half a minute until another time is chosen', async () => {
    const allow = vi.fn(async () => true);
    const change = await open({}, allow);
    await click(get('switch', 'Empty the clipboard after copying'));
    expect(allow).toHaveBeenCalledExactlyOnceWith(true);
    expect(change).toHaveBeenCalledExactlyOnceWith({ emptyClipboardAfter: 30 });
    const again = await open({ emptyClipboardAfter: 30 }, allow);
    const choice = get('combobox', 'After') as HTMLSelectElement;
    expect([...choice.options].map(({ textContent }) => textContent)).toEqual([
      '10 seconds',
      '20 seconds',
      '30 seconds',
      '1 minute',
      '2 minutes',
      '5 minutes',
    ]);
    choice.value = '120';
    choice.dispatchEvent(new Event('change', { bubbles: true }));
    expect(again).toHaveBeenCalledExactlyOnceWith({ emptyClipboardAfter: 120 });
  });

  it('stays off where the browser says no, and says what to do', async () => {
    const change = await open({}, async () => false);
    await click(get('switch', 'Empty the clipboard after copying'));
    expect(change).not.toHaveBeenCalled();
    expect(says()).toContain('Switch it on again to be asked again');
  });

  it('gives the right back when it is switched off', async () => {
    const allow = vi.fn(async () => true);
    const change = await open({ emptyClipboardAfter: 30 }, allow);
    await click(get('switch', 'Empty the clipboard after copying'));
    expect(allow).toHaveBeenCalledExactlyOnceWith(false);
    expect(change).toHaveBeenCalledExactlyOnceWith({ emptyClipboardAfter: undefined });
  });
});
