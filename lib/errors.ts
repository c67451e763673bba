/** The few errors that have a name. Everything else that is thrown is a bug. */

/** A wait ran out. The message says what was awaited. */
export class WaitTimeout extends Error {
  override name = 'WaitTimeout';
  constructor(readonly awaited: string) {
    super(`waited in vain for ${awaited}`);
  }
}

/** Somebody or something asked to stop: the person, a closed page, an update of the extension. */
export class Stopped extends Error {
  override name = 'Stopped';
  constructor(readonly during: string) {
    super(`stopped while waiting for ${during}`);
  }
}
