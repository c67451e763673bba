import type { Backend } from '../backend';
import { el, pressable, rendered, setRendering, showAccount } from '../dom';
import { makeMutator } from '../mutate';
import { mixed, modernWords } from '../words';
import { add } from './adding';
import { ask, askSignOut, change, unfold } from './deleting';
import { band, type Frame, navigation, otherPlace } from './frame';
import { looks } from './looks';
import { boxesOf, has, type Page } from './page';
import { itemsOf, rowOf } from './rows';

/** The simulated security info page. Answers what shows another place of it, for when the address changes. */
export async function runSecurityInfo(
  root: HTMLElement,
  backend: Backend,
  start = '/security-info',
): Promise<(path: string) => Promise<void>> {
  const state = await backend.state();
  const look = looks[state.securityInfo];
  const older = look.picker === 'select' || look.picker === 'combobox';
  const words = mixed(state, (language) => modernWords(language, { older }));
  setRendering(makeMutator(state, (on, caption) => void backend.other(on, caption)));
  if (look.languageSet) document.documentElement.lang = state.language;

  let list: HTMLElement | undefined;
  let holder = el('div');
  let main = el('main', { class: 'main' });
  let unfolded = false;

  const draw = async () => {
    const before = page.state.account;
    page.state = await backend.state();
    showAccount(before, page.state.account);
    paint();
  };
  const paint = (without?: string) => {
    const items = itemsOf(page.state).filter(({ id }) => id !== without);
    const presses = {
      ask: (item: Parameters<typeof ask>[1]) => ask(page, item),
      change: (item: Parameters<typeof ask>[1]) => change(page, item),
      unfold: (item: Parameters<typeof ask>[1]) => unfold(page, item),
    };
    const rows = items.map((item) => rowOf(item, words, state.language, presses));
    const next = look.list({ words, add: () => void add(page), rows, unfolded, toggle, seed: state.seed }, list);
    rendered(next, 'list');
    if (next !== list) holder.replaceChildren(next);
    list = next;
  };
  const toggle = () => {
    unfolded = !unfolded;
    void draw();
  };
  const page: Page = {
    backend,
    look,
    words,
    state,
    ...boxesOf(look, words),
    draw,
    paint,
    instead(...nodes) {
      page.shut();
      main.replaceChildren(...nodes);
    },
  };

  const show = async (to: string) => {
    const path = to.replace(/\/$/, '') || '/';
    page.shut();
    list = undefined;
    holder = el('div');
    main = el('main', { class: 'main' });
    const frame: Frame = { words, state: page.state, path, go: navigate, other: backend.other };
    const isOurs = path === '/security-info';
    main.append(...(isOurs ? around() : otherPlace(frame)));
    if (isOurs) await draw();
    const whole = el('div', {}, band(), el('div', { class: 'page' }, navigation(frame), main));
    root.replaceChildren(rendered(whole, 'page'));
  };
  const navigate = (to: string) => {
    backend.push(to);
    void show(to);
  };

  const around = (): HTMLElement[] => {
    const link = (caption: string, press: () => void) =>
      pressable(el('button', { type: 'button', class: 'link' }, caption), press);
    const setDefault = link(words.change, () => void backend.other('default method', words.change));
    const everywhere = link(words.signOutEverywhere, () => void askSignOut(page, words.signOutEverywhere));
    return [
      el('h1', {}, words.securityInfo),
      el('p', { class: 'intro' }, el('span', {}, words.intro)),
      el('p', { class: 'advisable' }, words.advisable),
      el('p', { class: 'fallback' }, `${words.fallback} Microsoft Authenticator `, setDefault),
      holder,
      el('p', { class: 'lost' }, `${words.lostDevice} `, everywhere),
    ];
  };

  await show(start);
  if (has(page, 'shuffles')) {
    const timer = setInterval(() => {
      if (!root.isConnected) clearInterval(timer);
      else if (list?.isConnected) void draw();
    }, 300);
  }
  return show;
}
