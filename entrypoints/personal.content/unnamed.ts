import { make } from '../../components/in-page/host';
import { handsHere } from '../../lib/drive/hands-slot';
import { presenterHere } from '../../lib/drive/presenter-slot';
import { t } from '../../lib/i18n';
import { report } from '../../lib/log';
import { sendToBackground } from '../../lib/message-bus';
import type { OnRest } from '../portal.content/visit';

/**
 * A personal account's page makes a password when it is opened and asks for no name: whoever opened it by hand is told
 * under which name it was taken down. Every load of the page is another password, and so is one that comes after the
 * page at rest showed none; one that only got another node meanwhile was drawn anew. Of the value nothing is looked at.
 */
export function takeDownUnnamed(): OnRest {
  let node: Node | undefined;
  let shown: string | undefined;
  let count = 0;
  const said = make('p', 'note');
  said.setAttribute('role', 'status');

  return (reading, offers) => {
    const secret = reading?.view.state === 'password' ? reading.secret : undefined;
    // As long as it is covered it is the same, whatever else the page says of it or no longer says.
    if (!secret && offers?.isConnected) return;
    if (!secret) {
      shown = undefined;
      said.textContent = '';
    }
    if (secret && !said.isConnected) offers?.after(said);
    if (node === secret?.node) return;
    node = undefined;
    if (!reading || !secret || secret.part.level !== 'sure' || document.readyState !== 'complete') return;
    if (shown === undefined) count++;
    shown ??= crypto.randomUUID();
    node = secret.node;
    const worked = count === 1 && handsHere() !== undefined;
    void sendToBackground('page.created', { view: reading.view, shown, worked })
      .then((name) => {
        said.textContent = t('inPage_takenDown', { name: presenterHere()?.hidesNames() ? t('hiddenName') : name });
      })
      .catch((error) => {
        // Nobody took it: it is told again when the page has moved next.
        node = undefined;
        report(error);
      });
  };
}
