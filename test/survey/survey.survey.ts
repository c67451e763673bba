import { mkdirSync, writeFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { layOutFlexItems } from '../portal/flex-items';
import { MUTATIONS, type Mutation } from '../portal/mutations';
import {
  PERSONAL_VARIANTS,
  type Portal,
  SECURITY_INFO_VARIANTS,
  type StateChange,
  sampleRows,
  VARIANTS,
} from '../portal/state';
import { UNKNOWN_LANGUAGE } from '../portal/unknown-language';
import { LANGUAGES } from '../portal/words';
import { type Result, surveyCreate, surveyPlainScript, surveyRemove } from './one-page';

/**
 * Every portal × variant × mutation, each in as many languages as SURVEY_LANGUAGES says (3 if it says nothing, 18 are
 * all): is the job done surely, left to the person, or refused, and is anything pressed that was not meant? Writes the
 * table of the README to test/output/survey.md. Fails only for a wrong press.
 */
layOutFlexItems();
const COUNT = Math.min(LANGUAGES.length, Number(process.env['SURVEY_LANGUAGES'] ?? 3));
const mutations: (Mutation | undefined)[] = [undefined, ...(Object.keys(MUTATIONS) as Mutation[])];
const variants: [Portal, StateChange][] = [
  ...VARIANTS.filter((variant) => variant !== 'postback').map((variant): [Portal, StateChange] => [
    'legacy',
    { variant },
  ]),
  ...SECURITY_INFO_VARIANTS.map((securityInfo): [Portal, StateChange] => ['security-info', { securityInfo }]),
  ...PERSONAL_VARIANTS.map((personal): [Portal, StateChange] => ['personal', { personal }]),
];

type Tally = Record<Result, number>;
const tallies = new Map<string, Tally>();
const wrong: string[] = [];
const notes: string[] = [];
const count = (what: string, result: Result, page: string) => {
  const tally = tallies.get(what) ?? { surely: 0, 'by lesson': 0, 'by hand': 0, refused: 0, wrong: 0 };
  tally[result]++;
  tallies.set(what, tally);
  if (result === 'wrong' && !what.includes('plain')) wrong.push(`${what}: ${page}`);
  if (result !== 'surely' && result !== 'by lesson' && !what.includes('plain'))
    notes.push(`${what}: ${page}: ${result}`);
};

it('presses nothing that was not meant, on any page', { timeout: 6 * 60 * 60_000 }, async () => {
  let turn = 0;
  for (const [portal, variant] of variants)
    for (const mutation of mutations)
      for (let each = 0; each < COUNT; each++) {
        const language = LANGUAGES[turn++ % LANGUAGES.length] ?? 'en';
        const change: StateChange = {
          ...variant,
          language,
          rows: sampleRows(8),
          seed: turn,
          mutations: mutation ? [mutation] : [],
        };
        const page = `${Object.values(variant)[0]} ${language} ${mutation ?? 'as it is'}`;
        count(`${portal}: create`, await surveyCreate(portal, change), page);
        if (portal === 'personal') continue;
        count(`${portal}: delete`, await surveyRemove(portal, change), page);
        count(`${portal}: delete, plain script`, await surveyPlainScript(portal, change), page);
      }
  for (const [portal, variant] of variants)
    for (const mutation of [undefined, 'wrap', 'columns', 'decoys'] as const) {
      if (portal === 'personal') continue;
      const change: StateChange = {
        ...variant,
        language: UNKNOWN_LANGUAGE,
        rows: sampleRows(8),
        seed: ++turn,
        mutations: mutation ? [mutation] : [],
      };
      const page = `${Object.values(variant)[0]} ${mutation ?? 'as it is'}`;
      count(`${portal}: create, in words nobody knows`, await surveyCreate(portal, change), page);
      count(`${portal}: delete, in words nobody knows`, await surveyRemove(portal, change), page);
    }
  mkdirSync('test/output', { recursive: true });
  const percent = (part: number, tally: Tally) => {
    const all = Object.values(tally).reduce((sum, value) => sum + value, 0);
    return `${part} (${Math.round((100 * part) / all)} %)`;
  };
  const lines = [...tallies].map(
    ([what, tally]) =>
      `| ${what} | ${(['surely', 'by lesson', 'by hand', 'refused', 'wrong'] as const).map((result) => percent(tally[result], tally)).join(' | ')} |`,
  );
  const table = [
    '| job | surely | by lesson | by hand | refused | wrong presses |',
    '|---|---|---|---|---|---|',
    ...lines,
  ].join('\n');
  writeFileSync('test/output/survey.md', `${table}\n`);
  writeFileSync('test/output/survey-rest.txt', `${notes.join('\n')}\n`);
  console.log(table);
  expect(wrong).toEqual([]);
});
