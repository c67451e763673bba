import { fileURLToPath } from 'node:url';
import { build } from 'vite';

/** The pages' own programs, by the address that serves them. */
const ENTRIES = {
  '/sim/page.js': 'legacy/browser.ts',
  '/sim/postback.js': 'legacy/postback-browser.ts',
  '/sim/security-info.js': 'security-info/browser.ts',
  '/sim/personal.js': 'personal/browser.ts',
  '/sim/watch.js': 'signposts/watch.ts',
} as const;
export type Program = keyof typeof ENTRIES;
export const isProgram = (path: string): path is Program => Object.hasOwn(ENTRIES, path);

const built = new Map<Program, Promise<string>>();

/** Made of TypeScript once a run, when it is first asked for. */
export function programAt(path: Program): Promise<string> {
  const made = built.get(path) ?? bundle(ENTRIES[path]);
  built.set(path, made);
  return made;
}

/** A TypeScript file of this folder and all that it imports, as one script. */
export async function bundle(entry: string): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: 'silent',
    build: {
      write: false,
      lib: { entry: fileURLToPath(new URL(entry, import.meta.url)), formats: ['iife'], name: 'page' },
    },
  });
  const [output] = [result].flat();
  if (!output || !('output' in output)) throw new Error('a page of the simulator was not built');
  return output.output[0].code;
}
