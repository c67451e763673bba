import type { UpkeepActs } from '../../components/upkeep/upkeep-acts';
import { keepUsing, sayFails, sayWorks, tryLater } from '../../lib/ledger/say-upkeep';

/** What a person says on the desk about whether an app password works and is still used. */
export const upkeepActs: UpkeepActs = { works: sayWorks, fails: sayFails, tryLater, keep: keepUsing };
