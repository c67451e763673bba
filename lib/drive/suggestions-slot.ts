import type { SuggestedName } from '../messages';
import type { TextField } from '../page/controls';
import type { Reading } from '../portals/read';
import type { Eyes } from './hands-slot';

/**
 * Names under the page's field for one come to a page only once it asks for a name: every kilobyte of a content script is
 * paid at each visit. Met in the tab's own world, like the hands.
 */
export interface NameAsked {
  field: TextField;
  /** The page that asks. */
  reading: Reading;
  mount: Eyes['mount'];
  /** Aborted when the field goes from the page. */
  signal: AbortSignal;
  onChoose(chosen: SuggestedName): void;
}

type Suggest = (asked: NameAsked) => Promise<void>;

const meeting = globalThis as { latchkeySuggestions?: Suggest };

export function offerSuggestions(suggest: Suggest): void {
  meeting.latchkeySuggestions ??= suggest;
}

/** Undefined until the script is there. */
export const suggestionsHere = (): Suggest | undefined => meeting.latchkeySuggestions;
