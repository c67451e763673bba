import { afterEach, beforeEach, expect, it } from 'vitest';
import { JobView, type Work } from '../../components/JobView';
import type { Situation } from '../../components/model';
import type { PageView } from '../../lib/portals/view';
import { speakEnglish } from './english';
import { acts, view } from './models';
import { clear, get, show } from './screen';

/** What is said of an app password that was made, when the page shows its one-time password no more. */

beforeEach(speakEnglish);
afterEach(clear);

const making: Work = { kind: 'create', name: 'Phone', tab: 7, phase: 'opening' };
const made: Work = { ...making, phase: 'ended', outcome: { ok: true } };
const page = (state: PageView['state'], tab = 7): Situation => ({
  kind: 'page',
  tab,
  view: view({ state }),
  account: 'a1',
});
const draw = (work: Work, situation: Situation) =>
  show(
    <JobView
      work={work}
      settings={{ presenter: false, hideNames: false }}
      situation={situation}
      acts={acts()}
      onBack={() => {}}
    />,
  );
const said = () => get('status').querySelector('h3')?.textContent;
const COPY = "Copy the password on Microsoft's page";
const LEFT = 'The password is no longer shown';

it('is that it is to be copied until then, though the page was last known with its list', async () => {
  await draw(making, page('list'));
  await draw(made, page('list'));
  expect(said()).toBe(COPY);
  await draw(made, page('password'));
  expect(said()).toBe(COPY);
  await draw(made, page('list'));
  expect(said()).toBe(LEFT);
  expect(document.body.textContent).toContain('If the password of Phone is in the app, you are done.');
});

it('is so in a popup that was opened afterwards', async () => {
  await draw(made, page('list'));
  expect(said()).toBe(LEFT);
});

it.each([
  ['another page', page('list', 8)],
  ['no page', { kind: 'none' }],
  ['a page that does not answer', { kind: 'no-answer', tab: 7 }],
  ['a page that is signed out', page('signed-out')],
] as const)('is not said where %s is in front', async (_, situation) => {
  await draw(made, page('password'));
  await draw(made, situation);
  expect(said()).toBe(COPY);
});

it('is not said of a deletion', async () => {
  await draw({ ...made, kind: 'remove' }, page('list'));
  expect(said()).toBe('Phone is deleted');
});
