import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { offerHands } from '../../lib/drive/hands-slot';
import { askedOnPage, workOnPage } from './work-on-page';

/** Put into a portal's tab by the background when there is a job for it. */
export default defineUnlistedScript(() => offerHands({ work: workOnPage, asked: askedOnPage }));
