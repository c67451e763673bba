import { defineContentScript } from 'wxt/utils/define-content-script';
import { personalHost } from '../../lib/portals/hosts';
import { readPersonal } from '../../lib/portals/read-personal';
import { PERSONAL } from '../../lib/portals/recognise';
import { watchPortal } from '../portal.content/watch-portal';
import { takeDownUnnamed } from './unnamed';

/** A script of its own: a personal account has other words and no list, and no visit should pay for what it has not. */
export default defineContentScript({
  matches: [personalHost],
  runAt: 'document_start',
  main: () => watchPortal(readPersonal, PERSONAL, takeDownUnnamed()),
});
