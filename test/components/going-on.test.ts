import { expect, it } from 'vitest';
import { goingOn } from '../../components/clean-up/going-on';
import { sentenceFor, t } from '../../lib/i18n';
import type { PageView } from '../../lib/portals/view';
import { speakEnglish } from './english';
import { model } from './models';
import { run } from './runs';

const paused = run({ head: { tab: 7, phase: 'paused' } });

it.each<[string, Partial<PageView>, () => string]>([
  ['folded into one row', { level: 'by-hand', complete: false, folded: true, rows: [] }, () => t('firstUnfold')],
  ['shown in part', { complete: false }, () => t('firstWhole')],
  ['not sure', { level: 'by-hand', complete: false }, () => sentenceFor('not-sure')],
])('a paused run says what comes first where the list is %s', (_, page, sentence) => {
  speakEnglish();
  expect(goingOn(paused, model({}, page).situation)).toEqual({ first: sentence(), go: 'to-page' });
});

it('and goes on where all of it is there', () => {
  expect(goingOn(paused, model().situation)).toEqual({ tab: 7 });
});
