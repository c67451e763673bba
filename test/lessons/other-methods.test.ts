import { afterEach, describe, expect, it } from 'vitest';
import { layOutFlexItems } from '../portal/flex-items';
import { sampleMethods } from '../portal/methods';
import { freshState, SECURITY_INFO_VARIANTS, sampleRows } from '../portal/state';
import { UNKNOWN_LANGUAGE } from '../portal/unknown-language';
import { showDeleting } from './show';

layOutFlexItems();
afterEach(() => document.body.replaceChildren());

const values = sampleMethods().flatMap(({ remove, value }) => (remove && value ? [value] : []));

/** Each variant has another method deleted by hand, in turn. */
const moves = SECURITY_INFO_VARIANTS.flatMap((variant, index) =>
  [0, 2].map((step) => [variant, values[(index + step) % values.length] ?? ''] as const),
);

describe('another sign-in method that a person deletes by hand, in words that nobody knows', () => {
  it.each(moves)('teaches nothing of app passwords: %s, %s', { timeout: 20_000 }, async (securityInfo, value) => {
    const change = { securityInfo, language: UNKNOWN_LANGUAGE, rows: sampleRows(4) };
    const { learned } = await showDeleting('security-info', change, value);
    const { methods } = freshState(change);
    expect(methods.some((method) => method.value === value)).toBe(true);
    expect(document.body.textContent).not.toContain(value);
    expect(JSON.stringify(learned ?? {})).not.toMatch(/"kind"|"fold"/);
  });
});
