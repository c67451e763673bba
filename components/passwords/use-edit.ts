import { useEffect, useRef, useState } from 'preact/hooks';
import type { Edited, Unedited } from '../../lib/ledger/record-edit';

export type Said = 'saved' | 'failed' | Unedited;

export interface Edit<Value> {
  /** What the field shows: what was typed, else what is stored. */
  value: Value;
  isChanged: boolean;
  said: Said | undefined;
  type: (value: Value) => void;
  /** Saves what was typed last. */
  save: () => void;
  /** After another window changed the same: what was typed here takes its place, or goes. */
  keepMine: () => void;
  takeOther: () => void;
}

const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

/**
 * One field that saves itself when the person leaves it, also when they leave the whole page of ours. What another window
 * changed meanwhile is not overwritten unasked, and what was typed here stays until it is saved or given up.
 */
export function useEdit<Value>(stored: Value, write: (value: Value, was: Value) => Promise<Edited>): Edit<Value> {
  const [typed, setTyped] = useState<{ value: Value }>();
  const [said, setSaid] = useState<Said>();
  const latest = useRef<{ value: Value }>(undefined);
  /** What stood there when the person began. */
  const base = useRef(stored);
  const isSaved = useRef(false);
  const known = useRef(stored);
  known.current = stored;
  const put = (next: { value: Value } | undefined) => {
    latest.current = next;
    setTyped(next);
  };
  const give = async (was: Value) => {
    const mine = latest.current;
    if (!mine || isSaved.current) return;
    if (same(mine.value, was)) return put(undefined);
    const answer = await write(mine.value, was).catch(() => 'failed' as const);
    if (answer === 'failed' || !answer.ok) return setSaid(answer === 'failed' ? answer : answer.why);
    base.current = mine.value;
    if (latest.current !== mine) return;
    isSaved.current = true;
    setSaid('saved');
  };
  // What was saved is shown as typed until it comes back from storage.
  useEffect(() => {
    if (isSaved.current) put(undefined);
  }, [stored]);
  const leave = useRef<() => void>(() => {});
  leave.current = () => void give(base.current);
  useEffect(() => () => leave.current(), []);
  return {
    value: typed ? typed.value : stored,
    isChanged: typed !== undefined && said !== 'saved',
    said,
    type: (value) => {
      isSaved.current = false;
      if (!latest.current) base.current = known.current;
      setSaid((before) => (before === 'changed-elsewhere' ? before : undefined));
      put({ value });
    },
    save: () => {
      if (said !== 'changed-elsewhere') void give(base.current);
    },
    keepMine: () => {
      setSaid(undefined);
      void give(known.current);
    },
    takeOther: () => {
      setSaid(undefined);
      put(undefined);
    },
  };
}
