import type { Move } from '../../lib/ledger/devices';

/** What a person can say about whose an app password is. All reject when storage refuses or it is gone; then nothing changed. */
export interface WhoseActs {
  /** On which device, compared with the one that was seen. False where another window was first. */
  claim(record: string, move: Move | undefined): Promise<boolean>;
  askLater(record: string): Promise<void>;
  disown(record: string): Promise<void>;
  /** What had to be done about a stranger's is done. */
  settle(account: string): Promise<void>;
  /** These records are gone, and the person knows. */
  dismissMissing(records: readonly string[]): Promise<void>;
}
