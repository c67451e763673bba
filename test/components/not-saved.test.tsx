import { afterEach, beforeEach, expect, it } from 'vitest';
import { App } from '../../components/App';
import { Desk } from '../../components/Desk';
import type { Model } from '../../components/model';
import { deviceActs, owned } from './devices';
import { speakEnglish } from './english';
import { acts, model } from './models';
import { clear, click, get, show } from './screen';

beforeEach(speakEnglish);
afterEach(clear);

const NOT_SAVED = 'It could not be stored, and nothing changed.';
const hidden = { presenter: true, hideNames: true, keepAccountLabel: true };
const shared = model({ settings: { ...hidden, hideNames: false } });
const chosen = { name: 'Printer-Scan', created: '2025-01-15' };

/** A setting is refused by storage, until `storage.hasRoom`. */
async function open(shown: Model, place: 'popup' | 'desk') {
  const doing = { ...acts(), devices: deviceActs([]).acts };
  const storage = { hasRoom: false };
  doing.change.mockImplementation(async () => {
    if (!storage.hasRoom) throw new Error('quota');
  });
  await show(<App model={shown} acts={doing} place={place} Desk={place === 'desk' ? Desk : undefined} />);
  return storage;
}
const press = (what: string) => click(get('button', what));
const nothing = async () => {};

it.each<[where: string, place: 'popup' | 'desk', Model, go: () => Promise<void>, button: string, within: string]>([
  ['the switch in the popup', 'popup', model(), nothing, 'Presenter mode', 'body'],
  ['the switch on the desk', 'desk', model(), nothing, 'Presenter mode', 'body'],
  ['the line in the popup', 'popup', shared, nothing, 'Hide names', 'main'],
  ['the line over the table', 'desk', shared, nothing, 'Hide names', 'main'],
  ['the line on “Clean up”', 'desk', shared, () => click(get('tab', 'Clean up')), 'Hide names', 'main'],
  ['the line on “Devices”', 'desk', shared, () => click(get('tab', 'Devices')), 'Hide names', 'main'],
  [
    'the question before one is deleted',
    'popup',
    model({ settings: hidden }),
    () => press('Delete app password 2…'),
    'Show names',
    'dialog',
  ],
  [
    'the question before several are',
    'desk',
    model({ settings: hidden, chosen: [chosen] }),
    async () => {
      await click(get('tab', 'Clean up'));
      await press('Delete selected…');
    },
    'Show names',
    'dialog',
  ],
  [
    'the form of a device',
    'desk',
    { ...owned(), settings: { ...hidden, hideNames: false } },
    async () => {
      await click(get('tab', 'Devices'));
      await press('Edit iPhone 6s');
      await show(
        <App
          model={{ ...owned(), settings: hidden }}
          acts={{ ...acts(), devices: deviceActs([]).acts, change: () => Promise.reject(new Error('quota')) }}
          place="desk"
          Desk={Desk}
        />,
      );
    },
    'Show names',
    '.view',
  ],
])('a change that storage refuses is said where it was made: %s', async (_, place, shown, go, button, within) => {
  const storage = await open(shown, place);
  await go();
  const control = () => {
    const all = [...document.querySelectorAll<HTMLElement>(`${within} button`)];
    return all.find((at) => at.textContent === button) as HTMLElement;
  };
  const said = () => [...document.querySelectorAll(`${within} [role=status]`)].map((at) => at.textContent).join(' ');
  expect(said()).not.toContain(NOT_SAVED);
  await click(control());
  expect(said()).toContain(NOT_SAVED);
  expect(document.body.textContent?.split(NOT_SAVED)).toHaveLength(2);
  if (within === '.view') return;
  storage.hasRoom = true;
  await click(control());
  expect(said()).not.toContain(NOT_SAVED);
});
