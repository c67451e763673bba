import type { Backend } from '../backend';
import { el, rendered, setRendering } from '../dom';
import { makeMutator } from '../mutate';
import type { PortalState } from '../state';
import { mixed, modernWords } from '../words';
import { header, leading, MANAGE, RESULT } from './client';
import { looks } from './look';

/** The page that shows a fresh password as soon as it is opened, built by its own program. */
export async function runResult(root: HTMLElement, backend: Backend, password: string | undefined): Promise<void> {
  const state = await backend.state();
  const words = mixed(state, modernWords);
  const look = looks[state.personal];
  setRendering(makeMutator(state, (on, caption) => void backend.other(on, caption)));
  const another = leading(el('a', { href: RESULT, class: 'link' }, words.createNew), backend, RESULT);
  const done = leading(el('button', { type: 'button', class: 'primary' }, words.done), backend, MANAGE);
  const inside = password
    ? [
        el('h1', {}, words.resultTitle),
        el('p', {}, words.resultText),
        ...shown(look.value, words.appPassword, password),
        el('p', {}, words.resultNote),
        el('p', {}, another),
        el('p', {}, done),
      ]
    : [el('h1', {}, 'Something went wrong'), el('p', {}, done)];
  const body = el('div', { class: 'column' }, ...inside);
  root.replaceChildren(rendered(el('div', {}, header(words, state), body), 'page'));
}

function shown(how: (typeof looks)['cards']['value'], label: string, password: string): HTMLElement[] {
  switch (how) {
    case 'line':
      return [el('p', {}, `${label}: `, el('span', { class: 'big' }, password))];
    case 'cell':
      return [el('table', {}, el('tbody', {}, el('tr', {}, el('td', {}, label), el('td', {}, el('b', {}, password)))))];
    case 'input': {
      const input = el('input', { type: 'text', readonly: true, id: 'appPasswordValue', class: 'big' });
      input.value = password;
      return [el('label', { for: 'appPasswordValue' }, label), input];
    }
    case 'divs':
      return [el('div', { class: 'y2' }, label), el('div', { class: 'big' }, password)];
    default:
      return [el('p', {}, el('b', {}, label)), el('p', {}, el('b', { class: 'big' }, password))];
  }
}

const plain = (text: string) => text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);

/** The same page as a server writes it: the password stands there from the first paint, and nothing needs a program. */
export function resultPage(state: PortalState, password: string): string {
  const words = mixed(state, modernWords);
  const value = looks[state.personal].value;
  const label = plain(words.appPassword);
  const place =
    value === 'line'
      ? `<p>${label}: <span class="big">${password}</span></p>`
      : value === 'cell'
        ? `<table><tr><td>${label}</td><td><b>${password}</b></td></tr></table>`
        : `<p><b>${label}</b></p><p><b class="big">${password}</b></p>`;
  return `<header class="bluebar"><b>Microsoft account</b><span class="who" title="${plain(state.account)}">${plain(state.account)}</span></header><div class="column">
<h1>${plain(words.resultTitle)}</h1><p>${plain(words.resultText)}</p>${place}<p>${plain(words.resultNote)}</p>
<p><a class="link" href="${RESULT}">${plain(words.createNew)}</a></p><form action="${MANAGE}"><input class="primary" type="submit" id="iNext" value="${plain(words.done)}"></form></div>`;
}
