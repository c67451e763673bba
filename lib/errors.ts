/** The few errors that have a name. Everything else that is thrown is a bug. */

/** A wait ran out. The message says what was awaited. */
export class WaitTimeout extends Error {
  override name = 'WaitTimeout';
}

/** Somebody or something asked to stop: the person, a closed page, an update of the extension. The message says what was awaited. */
export class Stopped extends Error {
  override name = 'Stopped';
}
