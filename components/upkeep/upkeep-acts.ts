/** What a person says about whether an app password works and is still used. All reject when storage refuses or it is gone. */
export interface UpkeepActs {
  works(record: string): Promise<void>;
  fails(record: string): Promise<void>;
  tryLater(record: string): Promise<void>;
  /** Still used: to be looked at again in so many months. */
  keep(record: string, months: number): Promise<void>;
}
