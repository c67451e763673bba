import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { offerBeside } from '../../lib/drive/beside-slot';
import { beside } from './beside';

/** Put into a portal's tab by the background when its page has reported rows. */
export default defineUnlistedScript(() => offerBeside(beside));
