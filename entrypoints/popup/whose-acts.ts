import type { WhoseActs } from '../../components/new-to-you/whose-acts';
import { askLater, claim, dismissMissing, disown, settle } from '../../lib/ledger/say-whose';

/** What a person says about whose an app password is, on the desk. */
export const whoseActs: WhoseActs = { claim, askLater, disown, settle, dismissMissing };
