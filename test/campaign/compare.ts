import type { ItemNote, Plan } from '../../lib/drive/run';

/** What the server noted about one row that was to be deleted. */
export interface Asked {
  id: string;
  result: 'deleted' | 'kept' | 'refused';
  /** The page did it by itself: nobody had confirmed it. */
  by?: 'page' | undefined;
  /** What the journal said of that item at that moment, where somebody looked. */
  written?: ItemNote['state'] | undefined;
}

export interface Case {
  task: Plan['task'];
  /** The server's row behind each item of the plan; none where the person chose one of several that look the same. */
  chosen: (string | undefined)[];
  asked: Asked[];
  /** What the server still has. */
  left: string[];
  /** The journal at the end. */
  items: ItemNote[];
}

export interface Verdict {
  /** A deletion that was not chosen, was asked twice, or was not written down before. */
  wrong: string[];
  /** What the journal says, and is not so. */
  disagreements: string[];
}

const SAID_GONE: ItemNote['state'][] = ['deleted', 'found-gone'];
/** States of an item whose confirm was never pressed. */
const NOT_PRESSED: ItemNote['state'][] = ['left', 'opening', 'failed', 'checked'];
/** States that follow on a written intent. */
const INTENDED: ItemNote['state'][] = ['confirming', 'closing', 'deleted', 'still-there', 'unknown'];

/** What the server did against what was chosen and what was written down. */
export function compare({ task, chosen, asked, left, items }: Case): Verdict {
  const wrong: string[] = [];
  const disagreements: string[] = [];
  const ours = asked.filter(({ by }) => by === undefined);
  for (const [index, { id, written }] of ours.entries()) {
    const n = chosen.indexOf(id);
    if (n < 0) wrong.push(`${id} was not chosen`);
    if (task === 'check') wrong.push(`${id} was deleted by a check`);
    if (ours.findIndex((other) => other.id === id) !== index) wrong.push(`${id} was asked to be deleted twice`);
    if (written && !INTENDED.includes(written)) wrong.push(`${id} was deleted while it was written down as ${written}`);
  }
  for (const [n, { state }] of items.entries()) {
    const id = chosen[n];
    if (id === undefined) {
      if (SAID_GONE.includes(state) && state !== 'found-gone')
        disagreements.push(`item ${n} stands for two rows, and is called ${state}`);
      continue;
    }
    if (SAID_GONE.includes(state) && left.includes(id)) disagreements.push(`${id} is called ${state}, and is there`);
    const isDeleted = ours.some((one) => one.id === id && one.result === 'deleted');
    if (NOT_PRESSED.includes(state) && isDeleted) disagreements.push(`${id} is called ${state}, and was deleted`);
  }
  return { wrong, disagreements };
}
