import { type Mark, markOf } from './mark';

/** What came of copying. `odd` says that the value did not look like the ones seen so far; it is copied all the same. */
export type CopyOutcome =
  | { ok: true; odd: boolean; mark: () => Promise<Mark> }
  | { ok: false; why: 'nothing-there' | 'clipboard-refused' };

const BLANKS = /[\s\p{Cf}]+/gu;
const USUAL = /^[a-z]{16}$/;

/** Some devices take a blank for a letter. */
export const withoutBlanks = (value = ''): string => value.replace(BLANKS, '');

/**
 * Copies the one-time password inside the person's own press, without white space. The value is read here, handed to the clipboard, and kept nowhere.
 */
export async function copyPassword(
  read: () => string | undefined,
  write = (text: string) => navigator.clipboard.writeText(text),
): Promise<CopyOutcome> {
  const value = withoutBlanks(read());
  if (!value) return { ok: false, why: 'nothing-there' };
  try {
    await write(value);
  } catch {
    return { ok: false, why: 'clipboard-refused' };
  }
  return { ok: true, odd: !USUAL.test(value), mark: () => markOf(value) };
}
