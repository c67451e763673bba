import { t } from '../../lib/i18n';
import type { Presenting } from '../../lib/presenting';
import style from './tag.css?inline';

/** Says on the page that presenter mode is on. Also tells public/cover.css whether it is: there is no other way to it. */
export function presenterTag() {
  // One of an earlier version would go on saying how it was, to people and to the style sheet.
  for (const left of document.querySelectorAll('[data-portal=presenter]')) left.remove();
  const box = document.createElement('div');
  box.dataset.portal = 'presenter';
  const root = box.attachShadow({ mode: 'closed' });
  const sheet = document.createElement('style');
  sheet.textContent = style;
  const words = document.createElement('p');
  root.append(sheet, words);
  return {
    isThere: () => box.isConnected,
    show({ on, hideNames }: Presenting): void {
      const says = on ? (hideNames ? 'names' : 'on') : 'lifted';
      if (box.dataset.page !== says) {
        box.dataset.page = says;
        // For the style sheet, which says why not by the same.
        box.classList.toggle('covers-lifted', !on);
        box.classList.toggle('covers-no-names', says !== 'names');
        // Comes anew, so that the page is looked at.
        box.remove();
      }
      // What an earlier version has left is taken away while the page loads, and looks just like this.
      if (box.isConnected || !document.body || document.readyState === 'loading') return;
      // Not before: the first words of ours in a page are fetched while it stands still.
      words.textContent = on ? t(hideNames ? 'inPage_presenterNames' : 'inPage_presenter') : '';
      document.documentElement.append(box);
    },
  };
}
