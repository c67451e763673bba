import type { Managed } from './settings';

/** What a page needs to know of presenter mode. */
export type Presenting = { on: boolean; hideNames: boolean };

/** An organisation can keep it on; nobody is kept from covering what is theirs. */
export const isPresenterFixed = (managed: Managed | undefined): boolean =>
  managed?.presenterMode === true && managed.presenterModeFixed === true;
