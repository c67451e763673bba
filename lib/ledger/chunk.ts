/** Rows in one key: a key of 10,000 rows takes 100 ms and more, one of 500 about 10. */
export const CHUNK = 500;

/**
 * How the rows of a chunk stand in storage: as the JSON text of their list. The browser carries a text over in one piece,
 * and a list of 500 rows value by value; the popup waits for that at each opening.
 */
export const packRows = (rows: readonly unknown[]): string => JSON.stringify(rows);

/** All rows, packed, chunk by chunk. */
export const packAll = (rows: readonly unknown[]): string[] =>
  Array.from({ length: Math.ceil(rows.length / CHUNK) }, (_, index) =>
    packRows(rows.slice(index * CHUNK, (index + 1) * CHUNK)),
  );

/** The rows of a chunk, which up to version 2 was the list itself; undefined where it is neither that nor the text of one. */
export function unpackRows(chunk: unknown): unknown[] | undefined {
  const rows = typeof chunk === 'string' ? parsed(chunk) : chunk;
  return Array.isArray(rows) ? rows : undefined;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // What is torn is no list: whoever reads the ledger says so, and sets it aside.
    return undefined;
  }
}
