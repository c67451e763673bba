import type { Control } from '../page/controls';
import { type Dialog, rolesIn } from '../portals/dialog';
import type { Reading } from '../portals/read';
import { appeared, type Before } from './appeared';
import { isMessage, mayShowPassword } from './leave';

/** What a run has learned of its page so far. */
export interface Habits {
  /** Something was deleted on this page already: a message may still be on its way. */
  deleted: boolean;
  /** The page tells of a deletion by a message that has to be closed. */
  tells: boolean;
}

export interface Message {
  box: Dialog;
  /** What closes it. */
  way: Control;
  reading: Reading;
}

/** A box that came and has nothing but a way out; one that may show a password is never one. */
export function messageIn(reading: Reading | undefined, earlier: Before | undefined): Message | undefined {
  const box = reading && appeared(reading, earlier);
  if (!box || reading.secret || mayShowPassword(box, reading) || !isMessage(box)) return undefined;
  const way = rolesIn(box).closes.at(-1);
  return way && { box, way, reading };
}
