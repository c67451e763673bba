/** What a backup is locked with. It is made here and never chosen: nobody has to remember it, and it can't be weak. */

/** Without letters and digits that are taken for each other on paper: 0 o, 1 i l. */
const SYMBOLS = '23456789abcdefghjkmnpqrstuvwxyz';
const GROUPS = 5;
const GROUP = 4;

/**
 * Five groups of four, "k7mq-2x9f-wdpt-84hn-b6rz": 99 bits. Archives stretch what they are locked with by a thousand rounds
 * only, which a weak one would not survive.
 */
export function makePassphrase(): string {
  const symbols = Array.from({ length: GROUPS * GROUP }, symbol);
  return inGroups(symbols.join(''));
}

/** What somebody typed or pasted, as it was made: whatever its case and however it was divided. Anything else stays as it is. */
export function asMade(typed: string): string {
  const bare = typed.toLowerCase().replace(/[\s\-‐-―]+/gu, '');
  const isOurs = bare.length === GROUPS * GROUP && [...bare].every((each) => SYMBOLS.includes(each));
  return isOurs ? inGroups(bare) : typed.trim();
}

/** Each symbol is equally likely: a byte that would favour the first ones is drawn again. */
function symbol(): string {
  const fair = 256 - (256 % SYMBOLS.length);
  for (;;) {
    const [byte = 0] = crypto.getRandomValues(new Uint8Array(1));
    if (byte < fair) return SYMBOLS.charAt(byte % SYMBOLS.length);
  }
}

const inGroups = (bare: string): string => (bare.match(new RegExp(`.{${GROUP}}`, 'g')) ?? []).join('-');
