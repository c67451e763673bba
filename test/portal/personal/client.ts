import { type Backend, SIGN_IN_PERSONAL } from '../backend';
import { el, pressable, rendered, setRendering } from '../dom';
import { makeMutator } from '../mutate';
import type { PortalState } from '../state';
import { type ModernWords, mixed, modernWords } from '../words';
import { looks } from './look';

export const RESULT = '/proofs/AppPassword';
export const MANAGE = '/proofs/manage/additional';

/** The ways to prove who you are: removing one of them is what must never happen by mistake. */
const proofs = (words: ModernWords): [string, string, string][] => [
  ['password', words.enterPassword, ''],
  ['email', words.emailCode, 'no**@home.example'],
  ['text', words.textCode, '+41 *** ** 23'],
  ['authenticator', words.authenticatorApp, ''],
];

export function header(words: ModernWords, { account }: PortalState): HTMLElement {
  const places = ['Your info', 'Privacy', words.security, 'Payment & billing', 'Subscriptions', 'Devices'];
  return el(
    'header',
    { class: 'bluebar' },
    el('b', {}, 'Microsoft account'),
    ...places.map((place) => el('span', {}, place)),
    el('span', { class: 'who', title: account }, account),
  );
}

/** The page of a personal account that has the section about app passwords. */
export async function runPersonal(root: HTMLElement, backend: Backend): Promise<void> {
  let state = await backend.state();
  const words = mixed(state, modernWords);
  const look = looks[state.personal];
  const has = (fault: PortalState['faults'][number]) => state.faults.includes(fault);
  setRendering(makeMutator(state, (on, caption) => void backend.other(on, caption)));
  let close = () => {};
  const shut = () => {
    close();
    close = () => {};
  };

  const ask = (title: string, text: string, beside: Element, confirm: (caption: string) => Promise<unknown>) => {
    shut();
    const caption = words[look.confirm];
    const pressed = (word: string) => () =>
      void confirm(word).then(() => {
        shut();
        return draw();
      });
    const extra = has('extra-confirm') ? [words.add] : [];
    const confirms = [caption, ...extra].map((word) => ({ caption: word, press: pressed(word) }));
    close = look.ask({ title, text, confirms, cancel: words.cancel, leave: shut }, beside);
  };
  /** A control that is none of Latchkey's business, with a question of its own. */
  const other = (on: string, caption: string, sure = true) => {
    const control: HTMLElement = look.link(caption, () => {
      void backend.other(on, caption);
      if (sure) ask(caption, `${caption}: ${on}?`, control, (word) => backend.other(on, word));
    });
    return control;
  };

  const ownSection = (): HTMLElement[] => {
    if (!state.twoStep || has('option-off')) return [];
    const create = look.link(words.createNew, () => has('dialog-never') || backend.go(RESULT), RESULT);
    const parts: (Node | string)[] = [
      el(
        'p',
        {},
        `${words.explain} `,
        el('a', { href: 'https://go.microsoft.com/', class: 'link' }, words.learnMoreApp),
      ),
      el('p', {}, create),
    ];
    if (look.removes && state.personalCount > 0) {
      const remove: HTMLElement = look.link(words.removeExisting, () => void removeAll(remove));
      parts.push(el('p', {}, remove));
    }
    return [look.section(words.heading, ...parts)];
  };
  const removeAll = async (beside: Element) => {
    if (has('dialog-never')) return;
    if ((await backend.session()) === 'sign-in') return backend.go(SIGN_IN_PERSONAL);
    ask(words.removeExisting, words.removeSure, beside, () => backend.removeAll());
  };

  const draw = async () => {
    state = await backend.state();
    const rows = proofs(words).map(([on, name, value]) =>
      look.proof(
        name,
        value,
        words.upToDate,
        on === 'password' ? other('password', words.change, false) : other(`proof ${on}`, words.remove),
      ),
    );
    const tiles = el(
      'div',
      { class: 'banner' },
      el('h1', {}, words.security),
      el(
        'div',
        {},
        el('b', {}, words.changePassword),
        el('p', {}, '4/19/2016'),
        other('password', `${words.change} >`, false),
      ),
      el(
        'div',
        {},
        el('b', {}, words.twoStep),
        el('p', {}, state.twoStep ? words.on : words.off),
        other('two-step verification', `${words.manage} >`),
      ),
    );
    const everywhere = other('sign out everywhere', words.signOutEverywhere);
    everywhere.id = 'DeleteTrustedDevices';
    const body = el(
      'div',
      { class: 'column' },
      look.section(words.ways, ...rows),
      ...ownSection(),
      look.section(words.signOutEverywhere, el('p', {}, words.signOutText), el('p', {}, everywhere)),
    );
    root.replaceChildren(rendered(el('div', {}, header(words, state), tiles, body), 'page'));
  };
  await draw();
}

/** A link that leads to another page of the portal. */
export const leading = (element: HTMLElement, backend: Backend, to: string) => pressable(element, () => backend.go(to));
