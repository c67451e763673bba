import { readdirSync, readFileSync } from 'node:fs';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { STEPS, WHYS } from '../../lib/drive/job';
import { UNLEARNED } from '../../lib/drive/learn';
import { age, ageInWords, date, plural, sentenceFor, stepInWords, t } from '../../lib/i18n';
import { DEVICE_KINDS } from '../../lib/ledger/model';
import { CLUES } from '../../lib/portals/view';
import messages from '../../public/_locales/en/messages.json';
import { speakEnglish } from './english';

beforeEach(speakEnglish);

interface Message {
  message: string;
  placeholders?: Record<string, { content: string }>;
}
const all = Object.entries(messages as Record<string, Message>);

function sources(folder: string): string {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => readFileSync(`${entry.parentPath}/${entry.name}`, 'utf8'))
    .join('\n');
}

/** test/advice/schema.test.ts has an eye on these. */
const ADVICE =
  'Client Say Brief Date Error ErrorNext Cause CauseSay Step StepSay Admin AdminText Link LinkSay Need Fault'
    .split(' ')
    .map((about) => `advice${about}`);

/** Keys that are put together while running, by their fixed beginning. */
const BUILT = [
  'unlearned',
  'why',
  'step',
  'kind',
  'sort',
  'phase',
  'problem',
  'problemTitle',
  'part',
  'clue',
  'level',
  'item',
  'sum',
  'choiceState',
  'helpSection',
  'helpAccount',
  'app',
  ...ADVICE,
  'compromise',
  'compromiseSay',
  'personal',
  'put',
  'happened',
  'rowState',
  'sortBy',
  'deviceSort',
  'bring',
  'bringWhat',
  'stepCard',
];
/** Read by the manifest. */
const MANIFEST = ['extensionName', 'extensionDescription', 'commandPresenter'];

describe('our words', () => {
  it('have a sentence for every reason and words for every step and kind', () => {
    const sentences = WHYS.map(sentenceFor);
    for (const sentence of sentences) expect(sentence).toMatch(/^[A-Z].{40,}\.$/s);
    expect(new Set(sentences).size).toBe(WHYS.length);
    for (const step of STEPS) expect(stepInWords(step)).not.toBe('');
    for (const clue of CLUES) expect(t(`clue_${clue.replaceAll('-', '_')}` as 'clue_address')).not.toBe('');
    for (const reason of UNLEARNED)
      expect(t(`unlearned_${reason.replaceAll('-', '_')}` as 'unlearned_no_question')).toMatch(
        /^Nothing was learned: .+\.$/,
      );
    for (const kind of DEVICE_KINDS) expect(t(`kind_${kind}`)).not.toBe('');
  });

  it('are all used, and nothing is used that is not there', () => {
    const code = sources('components') + sources('entrypoints') + sources('lib');
    const keys = new Set(all.map(([key]) => key));
    const unused = [...keys].filter((key) => {
      const base = key.replace(/_(one|other)$/, '');
      if (MANIFEST.includes(key) || BUILT.some((start) => key.startsWith(`${start}_`))) return false;
      return !code.includes(`'${key}'`) && !code.includes(`'${base}'`);
    });
    expect(unused).toEqual([]);
    const used = [...code.matchAll(/\b(t|plural)\(\s*'([\w@]+)'/g)];
    expect(used.length).toBeGreaterThan(100);
    const missing = used
      .filter(([, how, key]) => !keys.has(how === 't' ? `${key}` : `${key}_other`))
      .map(([, , key]) => key);
    expect(missing).toEqual([]);
  });

  it('number their placeholders in the order of the alphabet, as they are handed over', () => {
    for (const [key, { message, placeholders = {} }] of all) {
      const named = [...new Set([...message.matchAll(/\$(\w+)\$/g)].map(([, name]) => name?.toLowerCase()))].sort();
      expect([key, Object.entries(placeholders).map(([name, { content }]) => [name, content])]).toEqual([
        key,
        named.map((name, index) => [name, `$${index + 1}`]),
      ]);
    }
  });

  it('fit where browsers and stores put them', () => {
    expect(t('extensionName').length).toBeLessThanOrEqual(75);
    expect(t('extensionDescription').length).toBeLessThanOrEqual(132);
  });

  it('put values where they belong and choose the form for the number', () => {
    expect(t('meterUsed', { used: 3, limit: 40 })).toBe('3 of 40 used');
    expect(plural('found', 1)).toBe('1 app password found');
    expect(plural('found', 1200)).toBe('1,200 app passwords found');
  });

  it('say dates and ages shortly and at length', () => {
    const now = Date.parse('2026-11-20T12:00:00Z');
    expect(date('2026-11-19')).toBe('19 Nov 2026');
    const ages = [
      '2026-11-20',
      '2026-11-17',
      '2026-10-20',
      '2026-03-15',
      '2025-12-01',
      '2025-11-20',
      '2021-09-09',
      '2027-01-01',
    ];
    expect(ages.map((iso) => age(iso, now))).toEqual(['0 d', '3 d', '1 mo', '8 mo', '11 mo', '1 y', '5 y', '0 d']);
    expect(ageInWords('2026-03-15', now)).toBe('8 months');
  });

  it('count the days of where the person is', () => {
    const evening = Date.parse('2026-11-21T04:00:00Z');
    const morning = Date.parse('2026-11-19T23:00:00Z');
    const west = vi.spyOn(Date.prototype, 'getTimezoneOffset').mockReturnValue(8 * 60);
    expect(age('2026-11-20', evening)).toBe('0 d');
    west.mockReturnValue(-10 * 60);
    expect(age('2026-11-19', morning)).toBe('1 d');
  });
});
