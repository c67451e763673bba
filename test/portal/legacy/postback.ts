import type { PortalState } from '../state';
import { wordsFor } from '../words';

/**
 * The page as an older server would write it: every step is a form that is posted and a page that is loaded anew, and
 * its links call a script (`javascript:__doPostBack`, ASP.NET's own way). Invented, like everything of the markup.
 */
export type Panel =
  | { kind: 'list' }
  | { kind: 'name'; error?: string | undefined }
  | { kind: 'password'; name: string; password: string }
  | { kind: 'question'; id: string }
  | { kind: 'message'; text: string };

const plain = (text: string) => text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
const link = (target: string, argument: string, caption: string) =>
  `<a id="${target}" href="javascript:__doPostBack('${target}','${plain(argument)}')">${plain(caption)}</a>`;

export function postbackPage(state: PortalState, panel: Panel): string {
  const words = wordsFor(state.language);
  const dates = new Intl.DateTimeFormat(state.language === 'en' ? 'en-US' : state.language, { timeZone: 'UTC' });
  const heading = `<div class="headings"><h1 class="other">${plain(words.verification)}</h1><h1>${plain(words.appPasswords)}</h1></div>`;
  const inside = () => {
    switch (panel.kind) {
      case 'name':
        return `<h2>${plain(words.appPasswords)}</h2><label>${plain(words.typeName)} <input type="text" name="appname" maxlength="50"></label>${panel.error ? `<p class="problem" role="alert">${plain(panel.error)}</p>` : ''}<p>${link('next', '', words.next)} ${link('cancel', '', words.cancel)}</p>`;
      case 'password':
        return `<h2>${plain(words.yourPassword)}</h2><p><b>${plain(words.name)}:</b> ${plain(panel.name)}</p><p><b>${plain(words.password)}:</b> ${panel.password}</p><p>${plain(words.note)}</p><p>${link('close', '', words.close)}</p>`;
      case 'question': {
        const row = state.rows.find(({ id }) => id === panel.id);
        return `<h2>${plain(words.delete)}</h2><p>${plain(words.question(row?.name ?? ''))}</p><p>${link('yes', panel.id, words.yes)} ${link('no', '', words.no)}</p>`;
      }
      case 'message':
        return `<p>${plain(panel.text)}</p><p>${link('close', '', words.close)}</p>`;
      default:
        return `${link('create', '', words.create)}<table class="pwd"><tr><th>${plain(words.name)}</th><th>${plain(words.created)}</th><th></th></tr>${state.rows
          .map(
            (row) =>
              `<tr><td>${plain(row.name)}</td><td>${plain(dates.format(new Date(row.created)))}</td><td>${link('delete', row.id, words.delete)}</td></tr>`,
          )
          .join('')}</table>`;
    }
  };
  return `<form id="form1" method="post"><input type="hidden" name="__EVENTTARGET"><input type="hidden" name="__EVENTARGUMENT">${heading}${inside()}</form>
<script>function __doPostBack(t,a){var f=document.getElementById('form1');f.__EVENTTARGET.value=t;f.__EVENTARGUMENT.value=a;f.submit();}</script>`;
}
