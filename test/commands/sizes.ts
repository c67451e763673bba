import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

const zipped = (path: string): number => gzipSync(readFileSync(path)).length;

/** What a page of ours loads at once, in bytes after gzip: the scripts it names and all that they import. */
function firstScripts(build: string, page: string): { files: string[]; bytes: number } {
  const html = readFileSync(join(build, page), 'utf8');
  const files = new Set([...html.matchAll(/(?:src|href)="\/([^"]+\.js)"/g)].map((match) => match[1] ?? ''));
  for (const file of files) {
    const code = readFileSync(join(build, file), 'utf8');
    for (const match of code.matchAll(/(?:from|import)\s*["'`]\.\/([^"'`]+\.js)["'`]/g))
      files.add(join('chunks', match[1] ?? ''));
  }
  return { files: [...files], bytes: [...files].reduce((sum, file) => sum + zipped(join(build, file)), 0) };
}

/**
 * In KB of 1024 bytes after gzip: the limits of DESIGN.md for what every visit pays, and one of our own for what comes to a
 * page with rows, and to every page of a portal in presenter mode.
 */
const SCRIPTS = [
  { file: 'content-scripts/portal.js', limit: 30 },
  { file: 'content-scripts/personal.js', limit: 30 },
  { file: 'content-scripts/signpost.js', limit: 6 },
  { file: 'beside.js', limit: 8 },
  { file: 'secret.js', limit: 8 },
  { file: 'suggestions.js', limit: 6 },
  { file: 'presenter.js', limit: 6 },
  { file: 'away.js', limit: 2 },
];
const POPUP = 40;
/** What asks first, and the program: each file more takes the popup a millisecond or two. */
const POPUP_FILES = 2;

/** The number that begins each entry of a ZIP file: what packs and opens backups has it, and comes when somebody wants one. */
const ZIP = '67324752';

/** Answers what is over its limit, in words. */
export function overSize(build: string): string[] {
  const kb = (bytes: number) => Math.round((bytes / 1024) * 10) / 10;
  const over: string[] = [];
  const check = (what: string, bytes: number, limit: number) => {
    console.log(`  ${build}/${what}: ${kb(bytes)} KB of ${limit}`);
    if (bytes > limit * 1024) over.push(`${what} of ${build} is ${kb(bytes)} KB, ${limit} are allowed`);
  };
  for (const { file, limit } of SCRIPTS) check(file, zipped(join(build, file)), limit);
  const popup = firstScripts(build, 'popup.html');
  check('popup.html', popup.bytes, POPUP);
  if (popup.files.length !== POPUP_FILES)
    over.push(`${build}/popup.html loads ${popup.files.join(', ') || 'no script'}; ${POPUP_FILES} files are meant`);
  for (const page of ['popup.html', 'desk.html', 'sidepanel.html'])
    for (const file of firstScripts(build, page).files)
      if (readFileSync(join(build, file), 'utf8').includes(ZIP)) over.push(`${build}/${page} loads what packs backups`);
  if (
    !readdirSync(join(build, 'chunks')).some((file) => readFileSync(join(build, 'chunks', file), 'utf8').includes(ZIP))
  )
    over.push(`nothing in ${build}/chunks packs backups`);
  return over;
}
