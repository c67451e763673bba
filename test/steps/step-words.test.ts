import { readdirSync, readFileSync } from 'node:fs';
import { beforeEach, expect, it } from 'vitest';
import { numberOf, sentenceOf } from '../../components/steps/step-words';
import { fold } from '../../lib/page/fold';
import { documentedWords } from '../../lib/portals/words';
import { createNewWords, removeAllWords } from '../../lib/portals/words-personal';
import { STEP_KEYS } from '../../lib/steps/step';
import messages from '../../public/_locales/en/messages.json';
import { speakEnglish } from '../components/english';
import table from '../portal/words.json' with { type: 'json' };

beforeEach(speakEnglish);

it('are a sentence of its own for every step', () => {
  const all = STEP_KEYS.map((key) => sentenceOf({ key }));
  expect(new Set(all).size).toBe(STEP_KEYS.length);
  expect(Object.keys(messages).filter((key) => key.startsWith('stepCard_'))).toEqual(
    STEP_KEYS.map((key) => `stepCard_${key}`),
  );
  expect(numberOf({ key: 'next', step: 3, of: 6 })).toBe('Step 3 of 6');
  expect(numberOf({ key: 'unsure', step: 1 })).toBe('Step 1');
  expect(numberOf({ key: 'closed' })).toBeUndefined();
});

/** As each language puts its marks: “…”, „…“, „…”, «…», 「…」. */
const QUOTED = /[“„«「]([^“”„«»「」]*)[”“»」]/g;

it('quote of Microsoft’s page only what its documentation says, in every language; else a button or a tab of Latchkey’s', () => {
  const lists = [...Object.values(documentedWords), createNewWords, removeAllWords].join('|').split('|');
  // What adds a method is known by a rule, and by no list.
  const adding = Object.values(table.languages).flatMap((words) => ('addMethod' in words ? words.addMethod : []));
  const documented = new Set([...lists, ...adding.map(fold)]);
  for (const locale of readdirSync('public/_locales')) {
    const words: Record<string, { message: string }> = JSON.parse(
      readFileSync(`public/_locales/${locale}/messages.json`, 'utf8'),
    );
    const cards = STEP_KEYS.map((key) => words[`stepCard_${key}`]?.message ?? '');
    const quoted = cards.flatMap((message) => [...message.matchAll(QUOTED)].map(([, word = '']) => word.trim()));
    const own = ['copyPassword', 'tabCleanUp', 'tabHelp'].map((key) => words[key]?.message);
    expect(quoted.length).toBeGreaterThan(10);
    expect([locale, quoted.filter((word) => !own.includes(word) && !documented.has(fold(word)))]).toEqual([locale, []]);
  }
});
