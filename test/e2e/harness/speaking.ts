import { cpSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * A copy of the build that says in English's place what it says in another language: which one an extension speaks is the
 * browser's to choose, and the browsers of a test machine have one language only.
 */
export function speaking(build: string, language: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'latchkey-build-'));
  cpSync(build, folder, { recursive: true });
  cpSync(join(build, '_locales', language), join(folder, '_locales', 'en'), { recursive: true });
  return folder;
}

type Messages = Record<string, { message: string }>;

/** What it says for a key that has no places for values. */
export function wordsOf(language: string): (key: string) => string {
  const words = JSON.parse(readFileSync(`public/_locales/${language}/messages.json`, 'utf8')) as Messages;
  return (key) => words[key]?.message ?? '';
}
