import { isMarked, type Mark } from './mark';

/** How a place of the extension reaches the clipboard; either rejects where the browser refuses. */
export interface Clipboard {
  read(): Promise<string>;
  empty(): Promise<void>;
}

/** What came of emptying: done, or left alone since something else is in it by now, or the browser refused. */
export type Emptied = 'emptied' | 'other' | 'refused';

/** Empties the clipboard where what was copied is still in it, and leaves alone whatever else the person copied. */
export async function emptyIfMarked(mark: Mark, clipboard: Clipboard): Promise<Emptied> {
  try {
    const text = await clipboard.read();
    if (!(await isMarked(text, mark))) return 'other';
    // Working that out took a moment, in which something else may have been copied.
    if ((await clipboard.read()) !== text) return 'other';
    await clipboard.empty();
    return 'emptied';
  } catch {
    return 'refused';
  }
}
