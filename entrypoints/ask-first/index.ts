import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { askFirst } from '../popup/asked-first';

/** Runs in our own pages, before the program of the page is there. */
export default defineUnlistedScript(askFirst);
