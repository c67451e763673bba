import type { PortalState } from './state';

/** Whether the page may go on, or must ask the person something first. */
export type Session = 'fine' | 'sign-in' | 'timed-out' | 'captcha';

/** What a simulated page may ask of its server: over the network in a browser, in memory in a unit test. */
export interface Backend {
  state(): Promise<PortalState>;
  /** Before a step; `late` when the step is the last one. */
  session(late?: boolean): Promise<Session>;
  create(name: string): Promise<{ password?: string; refused?: string }>;
  /** `by` the page, where nobody has confirmed it. */
  remove(id: string, by?: 'page'): Promise<{ ok: boolean }>;
  /** Every app password of the list. */
  removeEvery(): Promise<{ ok: boolean }>;
  removeAll(): Promise<{ ok: boolean }>;
  /** A press on what is none of Latchkey's business; `gone` is the method that it deletes. */
  other(on: string, caption: string, gone?: string): Promise<unknown>;
  /** Another page: an address of this portal or of the sign-in. */
  go(address: string): void;
  /** The address changes without a load. */
  push(path: string): void;
}

export const SIGN_IN = 'https://login.microsoftonline.com/common/oauth2/v2.0/authorize';
export const SIGN_IN_PERSONAL = 'https://login.live.com/login.srf';
