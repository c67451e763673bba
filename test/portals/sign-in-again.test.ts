import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Job } from '../../lib/drive/job';
import { work } from '../../lib/drive/work';
import { readPage } from '../../lib/portals/read';
import { readPersonal } from '../../lib/portals/read-personal';
import { smallPage } from '../drive/small-page';
import { createJob, removeJob, tryHands } from '../drive/try-hands';
import { ADDRESSES } from '../portal/addresses';
import { handFor } from '../portal/hand';
import { mountPage } from '../portal/mount';
import { type Fault, freshState, SECURITY_INFO_VARIANTS, type SecurityInfoVariant } from '../portal/state';

/** The page sends the person to a sign-in in the middle of a job, and is back at its list afterwards. */

const look = () => readPage(document, ADDRESSES['security-info']);
const hands = () => tryHands({ patience: 3000, look });
afterEach(() => document.body.replaceChildren());

async function open(securityInfo: SecurityInfoVariant, faults: Fault[], asked: string[]): Promise<void> {
  await mountPage(freshState({ tricky: true, securityInfo, faults }), asked, 'security-info');
  await unfold();
}
async function unfold(): Promise<void> {
  look()?.expander?.element.click();
  await new Promise((done) => setTimeout(done, 5));
}
function jobs(): [Job, string][] {
  const rows = (look()?.rows ?? []).map(({ name, created }) => ({ name, created }));
  const item = rows.find(({ name }) => name === 'scan2mail')!;
  return [
    [createJob('Printer-2F', { portal: 'security-info', rows }), 'create Printer-2F'],
    [removeJob('scan2mail', { portal: 'security-info', rows, item }), 'delete scan2mail'],
  ];
}
/** The page goes to the sign-in at the press; the person signs in, and the page that comes is the list. */
async function begin(job: Job): Promise<void> {
  const life = new AbortController();
  const ended = work(job, { ...hands(), signal: life.signal });
  await vi.waitFor(() => expect(document.querySelector('#root > button')).not.toBeNull(), 3000);
  life.abort();
  expect(await ended).toMatchObject({ ok: false });
  await handFor('en').press(['Continue']);
}

describe('a sign-in in the middle of a job', { timeout: 30_000 }, () => {
  // Each make of the page is tried with one of the two jobs, so that it does not take minutes.
  const turns = SECURITY_INFO_VARIANTS.map((variant, index) => [variant, index % 2] as const);
  it.each([...turns, ['fluent', 1] as const, ['collapsed', 1] as const])(
    'on the page built as %s is all that the person has to do',
    async (variant, index) => {
      const asked: string[] = [];
      await open(variant, ['re-authenticate'], asked);
      const [job, done] = jobs()[index]!;
      await begin(job);
      expect(asked).toEqual([]);
      expect(await work({ ...job, phase: 'opening' }, hands())).toMatchObject({ ok: true });
      expect(asked).toEqual([done]);
    },
  );

  it('that is asked for again and again ends the job at the second time', async () => {
    for (const index of [0, 1]) {
      const asked: string[] = [];
      await open('fluent', ['re-authenticate-always'], asked);
      const [job] = jobs()[index]!;
      await begin(job);
      await begin({ ...job, phase: 'opening' });
      const outcome = await work({ ...job, phase: 'opening', again: true }, hands());
      expect(outcome).toMatchObject({ ok: false, why: 'dialog-never-came' });
      expect(asked).toEqual([]);
    }
  });

  it('at the last step is followed by no other press: the list tells how it ended', async () => {
    for (const index of [0, 1]) {
      const asked: string[] = [];
      await open('fluent', ['re-authenticate-late'], asked);
      const [job] = jobs()[index]!;
      await begin(job);
      expect(await work({ ...job, phase: 'confirming' }, hands())).toMatchObject({ ok: false });
      expect(asked).toEqual([]);
    }
  });

  it('does not make a personal account’s page make a second one', async () => {
    const asked: string[] = [];
    await mountPage(freshState(), asked, 'personal');
    const mine = tryHands({ patience: 2500, look: () => readPersonal(document, ADDRESSES.personal) });
    const job = createJob('Printer-2F', { portal: 'personal', phase: 'opening' });
    expect(await work(job, mine)).toMatchObject({ ok: false, why: 'password-never-came' });
    expect(asked).toEqual([]);
  });
});

describe('a box that only offers to sign in, over the list', () => {
  const behind = (says: string, ...captions: string[]) => {
    const page = smallPage(['Phone', 'Laptop']);
    page.on.openDelete = (name) =>
      void page.box(`Delete ${name}?`, ['Yes', () => offer(page, says, captions)], ['No', page.close]);
    return page;
  };
  const offer = (page: ReturnType<typeof smallPage>, says: string, captions: string[]) => {
    page.close();
    page.box(says, ...captions.map((caption): [string, () => void] => [caption, () => page.asked.push(caption)]));
  };

  it.each([
    ['Your session has expired.', 'Sign in'],
    ['Ihre Sitzung ist abgelaufen.', 'Anmelden', 'Abbrechen'],
    ['Session timed out', 'Sign in again'],
  ])('after the press says that one is signed out: %s', async (says, ...captions) => {
    const page = behind(says, ...captions);
    expect(await work(removeJob('Phone'), tryHands())).toMatchObject({ ok: false, step: 'verify', why: 'signed-out' });
    expect(page.asked).toEqual([]);
  });
  it.each([
    ['Sign in once more to see it?', 'Sign in', 'OK'],
    ['Your session has expired.', 'Close'],
  ])('is another where it offers more, or nothing of the kind: %s', (says, ...captions) => {
    offer(smallPage(['Phone']), says, captions);
    expect(readPage(document, ADDRESSES.legacy)?.view.state).toBe('dialog');
  });
});
