/** What went wrong in our own program, by kind only: no message of an error is kept, since it may hold a name. */
const problems: string[] = [];
const KEPT = 50;

/** Takes note of an error that nobody can do anything about now. Never of a value, a name or an account. */
export function report(error: unknown): void {
  problems.push(error instanceof Error ? error.name : typeof error);
  if (problems.length > KEPT) problems.shift();
}

/** For a `catch`: takes note of the error, and goes on with this. */
export const reportAndTake =
  <T>(instead: T) =>
  (error: unknown): T => {
    report(error);
    return instead;
  };

export function reported(): readonly string[] {
  return problems;
}
