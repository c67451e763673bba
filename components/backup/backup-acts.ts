import type { Unread } from '../../lib/backup/archive';
import type { Wish } from '../../lib/backup/bring-in';
import type { TableCounts, TableRow } from '../../lib/backup/bring-table';
import type { Copy, Unfit } from '../../lib/backup/copy';
import type { Outcome } from '../../lib/backup/kept';

/** A copy that somebody wants to bring in, and what the ids here are made with. */
export interface Opened {
  copy: Copy;
  salt: string | undefined;
}

/** `newer`: a newer Latchkey wrote what is here. */
export type NotMade = 'newer' | 'too-large';
export type NotOpened = Unread | Unfit;
export type Opening = { ok: true; opened: Opened } | { ok: false; why: NotOpened };

/** What the desk does with copies of the ledger. All that is awaited rejects when storage refuses; then nothing changed. */
export interface BackupActs {
  /** What this is, and what it runs in. */
  about: { version: string; browser: string };
  makePassphrase(): string;
  /** The table goes into the file beside the ledger, for people to read. */
  make(passphrase: string, table: string): Promise<{ ok: true; file: Blob } | { ok: false; why: NotMade }>;
  open(file: Blob, passphrase: string): Promise<Opening>;
  /** ISO times of the copies that were written aside here, newest first. */
  asides(): Promise<string[]>;
  openAside(at: string): Promise<Opening>;
  bringIn(copy: Copy, wish: Wish): Promise<Outcome>;
  /** `replaces`: also where something else stands here. */
  bringTable(rows: readonly TableRow[], replaces: boolean): Promise<Outcome<TableCounts>>;
}
