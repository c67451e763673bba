import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { coverWhileAway } from './cover-while-away';

/** Registered by the background while presenter mode is off, once it was ever on; nobody else's pages load it. */
export default defineUnlistedScript(() => coverWhileAway());
