import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { App } from '../../components/App';
import { speakEnglish } from './english';
import { acts, model, record, row } from './models';
import { clear, click, get, show } from './screen';

beforeEach(speakEnglish);
afterEach(clear);

const detailsOf = async (apps: string[], page: Parameters<typeof model>[1] = {}) => {
  const shown = model({}, { rows: [row('Phone')], ...page });
  const records = [record('Phone', { apps })];
  await show(<App model={{ ...shown, ledger: { ...shown.ledger, records } }} acts={acts()} place="popup" />);
  await click(get('button', 'Phone'));
  return document.querySelector('.view')?.textContent ?? '';
};

describe('the details of one that is there already', () => {
  it('say where its apps need none, so that it can go', async () => {
    const said = await detailsOf(['Outlook']);
    expect(said).toContain('No app password is needed');
    expect(said).toContain('Outlook asks for the second step itself');
    expect(said).toMatch(/As of/);
  });

  it('say until when its apps take one', async () => {
    expect(await detailsOf(['Scan to mail'])).toContain('Perhaps, as a last resort');
  });

  it('say nothing where nobody said which apps it has, or nothing is known of them', async () => {
    expect(await detailsOf([])).not.toMatch(/needed|last resort/);
    await clear();
    expect(await detailsOf(['Something else'])).not.toMatch(/needed|last resort/);
  });
});
