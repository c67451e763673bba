/** Names up to this length fit wherever a name stands, in letters. */
const FITS = 10;
const TAIL = 8;
const LAST_PART = /[\s._-][^\s._-]{1,9}$/u;
/** Letters that are written from right to left. */
const FROM_THE_RIGHT =
  /[\u0590-\u065f\u066a-\u06ef\u06fa-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/gu;
const RUNS_OTHERWISE = /[\p{L}\p{N}]/u;
const TURNS = /\p{Bidi_Control}/u;

/** Whether a part of the name by itself may stand in another order than within the whole. */
function goesBothWays(name: string): boolean {
  const rest = name.replace(FROM_THE_RIGHT, '');
  return TURNS.test(name) || (rest !== name && RUNS_OTHERWISE.test(rest));
}

/** A name keeps its end when it is cut, since names differ there. */
function split(name: string): [head: string, tail: string] {
  if (name.length <= FITS || goesBothWays(name)) return [name, ''];
  const last = LAST_PART.exec(name)?.index;
  if (last !== undefined) return [name.slice(0, last), name.slice(last)];
  const letters = Array.from(new Intl.Segmenter().segment(name), ({ segment }) => segment);
  return [letters.slice(0, -TAIL).join(''), letters.slice(-TAIL).join('')];
}

/**
 * What somebody called something. Read as one word by screen readers, also where it is drawn in two halves, which follow
 * one another as its letters do.
 */
export function Name({ name }: { name: string }) {
  const [head, tail] = split(name);
  if (tail === '')
    return (
      <bdi class="name" dir="auto" title={name.length > FITS ? name : undefined} data-cloudcloak="mask">
        <span class="name-head">{name}</span>
      </bdi>
    );
  return (
    <bdi class="name" dir="auto" title={name} data-cloudcloak="mask">
      <span class="unseen">{name}</span>
      <span class="name-head" aria-hidden="true">
        {head}
      </span>
      <span class="name-tail" aria-hidden="true">
        {tail}
      </span>
    </bdi>
  );
}
