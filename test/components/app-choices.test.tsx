import { useState } from 'preact/hooks';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { AppChoices } from '../../components/AppChoices';
import { t } from '../../lib/i18n';
import { speakEnglish } from './english';
import { clear, click, get, maybe, show, type } from './screen';

beforeEach(speakEnglish);
afterEach(clear);

let apps: string[];
function Form({ first }: { first: string[] }) {
  const [chosen, setChosen] = useState(first);
  apps = chosen;
  return <AppChoices apps={chosen} onChange={setChosen} />;
}
const write = async (text: string) => {
  for (let end = 1; end <= text.length; end++) await type(get('textbox'), text.slice(0, end));
};
const open = async (...first: string[]) => show(<Form first={first} />);

it('leaves nothing behind of a usual app that a longer name begins with', async () => {
  await open();
  await click(get('checkbox', t('app_other')));
  await write('Outlook 2010');
  expect(apps).toEqual(['Outlook 2010']);
});

it('keeps the tick of that app, where it had one', async () => {
  await open('Outlook');
  await click(get('checkbox', t('app_other')));
  await write('Outlook 2010');
  expect(apps).toEqual(['Outlook', 'Outlook 2010']);
});

it('shows what another window chose meanwhile, and goes on from there', async () => {
  const chosen: string[][] = [];
  const draw = (apps: string[]) => show(<AppChoices apps={apps} onChange={(next) => chosen.push(next)} />);
  await draw(['Back-up']);
  expect(get('textbox')).toHaveProperty('value', 'Back-up');
  await draw(['Fax']);
  expect(get('textbox')).toHaveProperty('value', 'Fax');
  await type(get('textbox'), 'Faxes');
  expect(chosen.at(-1)).toEqual(['Faxes']);
  await draw(['Outlook']);
  expect(maybe('textbox')).toBeUndefined();
  await draw(['Outlook', 'Scan']);
  expect(get('textbox')).toHaveProperty('value', 'Scan');
});

it('takes all others away with the tick of the other one', async () => {
  // As they are called in another language, say.
  await open('Outlook', 'Scannen naar e-mail', 'Back-up');
  await click(get('checkbox', t('app_other')));
  expect(apps).toEqual(['Outlook']);
});
