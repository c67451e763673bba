/**
 * While the page is looked at once, nothing on it changes: what was found out about an element or a text holds until the
 * look ends. Then all is forgotten; nothing of a page is kept from one look to the next.
 */
const notes: Map<unknown, unknown>[] = [];
let isLooking = false;

/** Runs one look at the page: it must not change the page, nor wait. */
export function inOneLook<T>(look: () => T): T {
  if (isLooking) return look();
  isLooking = true;
  try {
    return look();
  } finally {
    isLooking = false;
    for (const known of notes) known.clear();
  }
}

/** Notes that are forgotten when the look ends. Outside of one nothing may be noted: nobody would take it away. */
export function notesOfLook<Key, Note>(): Map<Key, Note> {
  const known = new Map<Key, Note>();
  notes.push(known);
  return known;
}

export const isInLook = (): boolean => isLooking;

/** The same function, which answers the same question only once in a look. Outside of one it is as it was. */
export function oncePerLook<Key, Answer>(work: (key: Key) => Answer): (key: Key) => Answer {
  const known = notesOfLook<Key, Answer>();
  return (key) => {
    if (!isLooking) return work(key);
    const before = known.get(key);
    if (before !== undefined || known.has(key)) return before as Answer;
    const answer = work(key);
    known.set(key, answer);
    return answer;
  };
}
