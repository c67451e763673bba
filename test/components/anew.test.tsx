import { afterEach, beforeEach, expect, it } from 'vitest';
import { App } from '../../components/App';
import { Desk } from '../../components/Desk';
import type { Model } from '../../components/model';
import type { PasswordRecord } from '../../lib/ledger/model';
import { speakEnglish } from './english';
import { acts, laptop, model, printer, record, row } from './models';
import { clear, click, get, maybe, show } from './screen';

beforeEach(speakEnglish);
afterEach(clear);

const TODAY = new Date().toISOString();
const account = { id: 'a1', portal: 'legacy' as const, firstSeen: TODAY, lastSeen: TODAY };
const phone = (more: Partial<PasswordRecord> = {}) =>
  record('Phone', { reviewOn: '2099-01-01', device: 'd2', apps: ['Mail'], ...more });
const known = (one: PasswordRecord, more: Partial<Model> = {}): Model =>
  model(
    { ledger: { accounts: [account], devices: [laptop, printer], records: [one], events: [] }, ...more },
    { rows: one.state === 'listed' ? [row('Phone')] : [] },
  );
const said = () => document.body.textContent ?? '';
const ended: Model['jobs'] = [
  {
    kind: 'remove',
    id: 'j1',
    tab: 1,
    portal: 'legacy',
    account: 'a1',
    startedAt: TODAY,
    phase: 'ended',
    rows: [],
    item: { name: 'Phone', created: '2026-01-15' },
    outcome: { ok: true },
  },
];

it('one that was shown by mistake is deleted, after a confirmation, and offered to be made anew as it was', async () => {
  const doing = acts();
  const draw = (shown: Model) => show(<App model={shown} acts={doing} place="desk" Desk={Desk} />);
  await draw(known(phone()));
  await click(get('button', 'Phone'));
  await click(get('button', 'Delete and make anew…'));
  expect(doing.remove).not.toHaveBeenCalled();
  await click(get('button', 'Delete Phone'));
  expect(doing.remove).toHaveBeenCalledOnce();
  expect(doing.keepBegun).not.toHaveBeenCalled();
  await draw(known(phone({ state: 'deleted' }), { jobs: ended }));
  const begun = { choice: { kind: 'device', device: 'd2' }, apps: ['Mail'], name: 'Phone' };
  expect(doing.keepBegun).toHaveBeenCalledWith({ account: 'a1', ...begun });
  await click(get('button', 'Close'));
  expect(said()).toContain('“Phone” is deleted. Make it anew now?');
  await click(get('button', 'Make it anew'));
  await click(get('button', "Create on Microsoft's page"));
  expect(doing.create).toHaveBeenCalledWith(
    expect.objectContaining({ name: 'Phone', device: 'd2', apps: ['Mail'], account: 'a1' }),
  );
});

it('nothing is offered anew while the old one is still there', async () => {
  const doing = acts();
  await show(<App model={known(phone())} acts={doing} place="desk" Desk={Desk} />);
  await click(get('button', 'Phone'));
  await click(get('button', 'Delete and make anew…'));
  await click(get('button', 'Cancel'));
  expect(maybe('button', 'Make it anew')).toBeUndefined();
  expect(doing.keepBegun).not.toHaveBeenCalled();
});

it('a page that asks for it opens the details, and says there why nothing can be deleted yet', async () => {
  const wish = { tab: 'passwords' as const, record: 'of Phone', at: TODAY };
  const shown = model(
    { ledger: { accounts: [account], devices: [], records: [phone()], events: [] } },
    { rows: [row('Phone')], state: 'password' },
  );
  await show(<App model={{ ...shown, desk: { ...shown.desk, wish } }} acts={acts()} place="desk" Desk={Desk} />);
  const button = get('button', 'Delete and make anew…') as HTMLButtonElement;
  expect(button.disabled).toBe(true);
  expect(said()).toContain('Close Microsoft');
});
