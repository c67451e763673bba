/** What a person can say about whose an app password is. All reject when storage refuses or it is gone; then nothing changed. */
export interface WhoseActs {
  claim(record: string, device: string | undefined): Promise<void>;
  askLater(record: string): Promise<void>;
  disown(record: string): Promise<void>;
  /** What had to be done about a stranger's is done. */
  settle(account: string): Promise<void>;
}
