import { readFileSync } from 'node:fs';
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

/** The limits of DESIGN.md, in KB of 1024 bytes after gzip. Answers what is over, in words. */
export function overSize(build: string): string[] {
  const kb = (bytes: number) => Math.round((bytes / 1024) * 10) / 10;
  const content = zipped(join(build, 'content-scripts', 'portal.js'));
  const popup = firstScripts(build, 'popup.html');
  console.log(
    `  ${build}: content script ${kb(content)} KB of 30, popup ${kb(popup.bytes)} KB of 40 in ${popup.files.length} files`,
  );
  const over = [];
  if (content > 30 * 1024) over.push(`the portal content script of ${build} is ${kb(content)} KB, 30 are allowed`);
  if (popup.bytes > 40 * 1024) over.push(`the popup of ${build} loads ${kb(popup.bytes)} KB, 40 are allowed`);
  if (popup.files.length < 2) over.push(`the scripts of ${build}/popup.html were not found`);
  return over;
}
