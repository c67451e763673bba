import { afterEach, beforeEach, expect, it } from 'vitest';
import { App } from '../../components/App';
import { Desk } from '../../components/Desk';
import { freshDesk } from '../../lib/desk';
import { speakEnglish } from './english';
import { acts, model } from './models';
import { clear, click, get, maybe, press, show, type } from './screen';

beforeEach(speakEnglish);
afterEach(clear);

it('begin anew when those of another are opened: what was typed for the one is not given to the other', async () => {
  const done = acts();
  await show(<App model={model()} acts={done} place="desk" Desk={Desk} />);
  await click(get('button', 'Phone'));
  get('combobox', 'Device').focus();
  for (const key of ['ArrowUp', 'ArrowUp', 'Enter']) await press(key);
  await type(get('textbox', 'Device name'), 'Galaxy');
  // On the page another one was shown by mistake.
  const wish = { tab: 'passwords', record: 'of Printer-Scan', at: new Date().toISOString() } as const;
  const shown = model({ desk: { ...freshDesk, wish } });
  await show(<App model={shown} acts={done} place="desk" Desk={Desk} />);
  get('heading', 'Printer-Scan');
  expect(maybe('textbox', 'Device name')).toBeUndefined();
  expect(maybe('button', 'Add device')).toBeUndefined();
});
