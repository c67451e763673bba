import { useCallback, useEffect, useRef } from 'preact/hooks';
import { number, t } from '../../lib/i18n';
import { useGrowing } from '../use-growing';
import { type Candidate, rangeOf, tickable } from './choosing';
import { TickRow } from './TickRow';

interface Props {
  shown: readonly Candidate[];
  total: number;
  hideNames: boolean;
  canTick: boolean;
  onChoose: (some: readonly Candidate[], isChosen: boolean) => void;
  onChooseMany: (some: readonly Candidate[]) => void;
  onAllButThis: () => void;
  /** The row that had the focus was the last one, and is gone. */
  onEmptied: () => void;
}

const boxesIn = (list: Element): HTMLInputElement[] => [...list.querySelectorAll<HTMLInputElement>('input.tick')];

/** The rows with their tick boxes: shift-click and shift with the arrows take all between. */
export function TickList({ shown, total, hideNames, canTick, onChoose, onChooseMany, onAllButThis, onEmptied }: Props) {
  const all = useRef<HTMLInputElement>(null);
  const anchor = useRef<string | undefined>(undefined);
  const list = useRef<HTMLUListElement>(null);
  const pressed = useRef<{ key: string; at: number } | undefined>(undefined);
  const { drawn, end } = useGrowing<HTMLParagraphElement>(shown.length);
  const many = tickable(shown);
  const isAll = many.length > 0 && many.every(({ isChosen }) => isChosen);
  const isSome = shown.some(({ isChosen }) => isChosen);
  useEffect(() => {
    if (all.current) all.current.indeterminate = isSome && !isAll;
  }, [isSome, isAll]);

  // A row that a press took off the list took the focus with it: the one in its place has it then.
  useEffect(() => {
    const gone = pressed.current;
    if (!gone || !list.current || shown.some(({ item }) => item.key === gone.key)) return;
    pressed.current = undefined;
    if (document.activeElement !== document.body) return;
    const next = boxesIn(list.current)
      .slice(0, gone.at + 1)
      .at(-1);
    if (next) next.focus();
    else onEmptied();
  }, [shown]);

  const tick = (key: string, event: MouseEvent) => {
    const at = shown.findIndex(({ item }) => item.key === key);
    const candidate = shown[at];
    if (!candidate) return;
    pressed.current = document.activeElement === event.currentTarget ? { key, at } : undefined;
    const isChosen = !candidate.isChosen;
    const range = event.shiftKey ? rangeOf(shown, anchor.current, candidate.item.key) : [candidate];
    anchor.current = candidate.item.key;
    onChoose(range, isChosen);
  };
  const latest = useRef(tick);
  latest.current = tick;
  const onTick = useCallback((key: string, event: MouseEvent) => latest.current(key, event), []);
  const onKeyDown = (event: KeyboardEvent & { currentTarget: HTMLUListElement }) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
    const boxes = boxesIn(event.currentTarget);
    const at = boxes.indexOf(document.activeElement as HTMLInputElement);
    const [here, next] = [shown[at], shown[at + step]];
    if (!here || !next) return;
    event.preventDefault();
    boxes[at + step]?.focus();
    if (!event.shiftKey) {
      anchor.current = undefined;
      return;
    }
    anchor.current ??= here.item.key;
    const start = shown.findIndex(({ item }) => item.key === anchor.current);
    const isBack = Math.abs(at + step - start) < Math.abs(at - start);
    if (isBack) onChoose([here], false);
    else onChoose(rangeOf(shown, anchor.current, next.item.key, false), true);
  };

  return (
    <>
      <div class="tick-head">
        <label class="tick-all">
          <span class="tick-target">
            <input
              type="checkbox"
              class="tick"
              ref={all}
              checked={isAll}
              disabled={!canTick || shown.length === 0}
              onClick={({ currentTarget: box }) => {
                if (isAll) onChoose(shown, false);
                else onChooseMany(shown);
                // It shows what is kept: there may have been nothing to take.
                box.checked = isAll;
                box.indeterminate = isSome && !isAll;
              }}
            />
          </span>
          {t('selectShown')}
        </label>
        <button type="button" class="button button-quiet button-small" disabled={!canTick} onClick={onAllButThis}>
          {t('allButThis')}
        </button>
        <p class="quiet meta end">{t('shownOf', { all: number(total), count: number(shown.length) })}</p>
      </div>
      {shown.length === 0 && <p class="list-empty quiet">{t(total === 0 ? 'listEmpty' : 'noneShown')}</p>}
      <ul class="list list-many tick-list" aria-label={t('tickList')} ref={list} onKeyDown={onKeyDown}>
        {shown.slice(0, drawn).map((candidate, index) => (
          <TickRow
            key={candidate.item.key}
            candidate={candidate}
            place={index + 1}
            hideName={hideNames}
            canTick={canTick}
            onTick={onTick}
          />
        ))}
      </ul>
      {drawn < shown.length && <p class="list-end" ref={end} />}
    </>
  );
}
