import type { InferOutput } from 'valibot';
import { looksLikePassword } from './ledger/creation';
import { localStorage, type Storage } from './ledger/storage';
import { tidy } from './page/fold';
import { accept } from './schema';
import { creatingSchema } from './schema-creating';

/** A new app password that somebody began and has neither made nor cancelled: it outlives the window. */
export type Creating = InferOutput<typeof creatingSchema>;

const CREATING = 'creating';

/** What was begun, for whichever account, and neither made nor cancelled. */
const readAnyCreating = async (storage: Storage): Promise<Creating | undefined> =>
  accept(creatingSchema, (await storage.get([CREATING]))[CREATING]);

export async function readCreating(account: string, storage: Storage = localStorage): Promise<Creating | undefined> {
  const begun = await readAnyCreating(storage);
  return begun?.account === account ? begun : undefined;
}

/** The beginning of a one-time password that is typed: names of small letters alone are rarely longer. */
const BEGINNING = /^[a-z]{9,}$/;
const isHarmless = (text: string): boolean => !looksLikePassword(text);

/** Without anything in it that may be a password. */
export function keptOf<Begun extends Omit<Creating, 'account'>>(begun: Begun): Begun {
  const { choice, apps, name } = begun;
  const isName = name !== undefined && isHarmless(name) && !BEGINNING.test(name.replace(/[\s-]+/g, ''));
  return {
    ...begun,
    choice: choice?.kind === 'new' && !isHarmless(choice.draft.name) ? undefined : choice,
    apps: apps.filter(isHarmless),
    name: isName ? name : undefined,
  };
}

/** Keeps the one that was begun last; none ends it. */
export const keepCreating = (begun: Creating | undefined, storage: Storage = localStorage): Promise<void> =>
  begun ? storage.set({ [CREATING]: keptOf(begun) }) : storage.remove([CREATING]);

/** Keeps a form that nobody began, unless there is one that was begun: that one goes at nobody's word but the person's. */
export async function offerCreating(offered: Creating, storage: Storage = localStorage): Promise<void> {
  if (!(await readAnyCreating(storage))) await keepCreating(offered, storage);
}

/** It was made after all, by whatever hand: nobody has to ask for it again. */
export async function endCreating(made: Pick<Creating, 'account' | 'name'>, storage = localStorage): Promise<void> {
  const begun = await readAnyCreating(storage);
  if (begun?.account === made.account && tidy(begun.name ?? '') === made.name) await keepCreating(undefined, storage);
}
