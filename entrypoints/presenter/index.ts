import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { present } from './present';

/** Registered by the background for the portals' pages while presenter mode is on; nobody else's pages load it. */
export default defineUnlistedScript(() => present());
