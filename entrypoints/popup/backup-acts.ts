import { browser } from 'wxt/browser';
import type { BackupActs, Opening } from '../../components/backup/backup-acts';
import { copyFrom, textOfCopy } from '../../lib/backup/copy';
import { bringInto, bringTableInto, copiesAside, copyAside, readHere } from '../../lib/backup/kept';
import { asMade, makePassphrase } from '../../lib/backup/passphrase';
import { readSalt } from '../../lib/ledger/account';

/** What the file holds: the ledger, and for people a table. */
const LEDGER = 'ledger.json';
const TABLE = 'app-passwords.csv';

/** Copies of the ledger, wired to storage. What packs and unpacks files is loaded when somebody wants one. */
export const backupActs: BackupActs = {
  about: { version: browser.runtime.getManifest().version, browser: navigator.userAgent },
  makePassphrase,
  make,
  open,
  asides: () => copiesAside(),
  openAside,
  bringIn: (copy, wish) => bringInto(copy, wish),
  bringTable: (rows, replaces) =>
    bringTableInto(rows, { replaces, now: new Date().toISOString(), newId: () => crypto.randomUUID() }),
};

/** What could not be opened again is not handed over. */
async function make(passphrase: string, table: string): ReturnType<BackupActs['make']> {
  const here = await readHere();
  if (here === 'newer') return { ok: false, why: 'newer' };
  const { writeArchive } = await import('../../lib/backup/archive');
  const ledger = textOfCopy({ madeAt: new Date().toISOString(), ...here });
  const file = await writeArchive({ [LEDGER]: ledger, [TABLE]: table }, passphrase);
  return (await open(file, passphrase)).ok ? { ok: true, file } : { ok: false, why: 'too-large' };
}

async function open(file: Blob, passphrase: string): Promise<Opening> {
  const { readArchive } = await import('../../lib/backup/archive');
  const read = await readArchive(file, asMade(passphrase), { known: [LEDGER, TABLE], wanted: [LEDGER] });
  if (!read.ok) return read;
  const found = copyFrom(read.texts.get(LEDGER) ?? '');
  return found.ok ? { ok: true, opened: { copy: found.copy, salt: await readSalt() } } : found;
}

async function openAside(at: string): Promise<Opening> {
  const copy = await copyAside(at);
  return copy ? { ok: true, opened: { copy, salt: await readSalt() } } : { ok: false, why: 'damaged' };
}
