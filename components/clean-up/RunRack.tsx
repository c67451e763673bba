import { type ItemNote, PRESSED, type Run, wentUnasked } from '../../lib/drive/run';

interface Props {
  run: Run;
}

/** More would be too thin to be seen: then a cell stands for several. */
const CELLS = 60;

/** One cell is one app password: green seen gone, amber in doubt, half-high now, grey to come. */
export function RunRack({ run }: Props) {
  const each = Math.ceil(run.items.length / CELLS);
  const cells = Array.from({ length: Math.ceil(run.items.length / each) }, (_, cell) =>
    run.items.slice(cell * each, (cell + 1) * each),
  );
  return cells.map((items, index) => <i key={index} class={classOf(items, run.head.phase === 'running')} />);
}

function classOf(items: readonly ItemNote[], isRunning: boolean): string {
  const has = (...states: ItemNote['state'][]) => items.some(({ state }) => states.includes(state));
  const isInDoubt = has('still-there', 'unknown', 'failed') || items.some(wentUnasked);
  if (isInDoubt || (!isRunning && has(...PRESSED))) return 'doubt';
  if (has('opening', ...PRESSED)) return 'now';
  return has('left') ? '' : 'good';
}
