import { el } from '../dom';
import type { BoxButton } from './look';
import { has, type Page } from './page';
import { kindWord, OFFERED, type Offered, picker } from './picker';
import { mayGoOn } from './session';
import { nameStep, passwordStep } from './steps';

/** Adding: which method, its name, its one-time password. */
export async function add(page: Page): Promise<void> {
  const { look, words, shut } = page;
  if (has(page, 'dialog-never') || !(await mayGoOn(page))) return;
  const offered = OFFERED.filter((kind) => kind !== 'appPassword' || !has(page, 'option-off'));
  const content = picker({ habits: look, words, offered, choose: (kind) => void choose(page, kind), shut });
  await page.open({ step: 'picker', title: words.addSignIn, ...content, shut });
}

async function choose(page: Page, kind: Offered): Promise<void> {
  const { state, words, shut, backend } = page;
  if (kind === 'appPassword') return state.rows.length >= state.limit ? page.message(words.limit) : askName(page);
  const title = kindWord(kind, words);
  await backend.other(`picker ${kind}`, title);
  const next: BoxButton = {
    caption: words.next,
    press: () => void backend.other(`step ${kind}`, words.next),
    primary: true,
  };
  const buttons = [{ caption: words.back, press: () => void add(page) }, next];
  await page.open({ step: 'step', title, inside: [el('p', {}, title)], buttons, shut });
}

function askName(page: Page, error?: string, typed = ''): Promise<void> {
  const { words, look, shut } = page;
  const content = nameStep(words, look, {
    error,
    typed,
    next: (name) => void make(page, name),
    back: () => void add(page),
  });
  return page.open({ step: 'step', title: words.appPassword, ...content, shut });
}

async function make(page: Page, name: string): Promise<void> {
  const { words, look } = page;
  if (!(await mayGoOn(page, true))) return;
  const { refused, password } = await page.backend.create(name);
  if (refused) return askName(page, refused, name);
  if (!password) return page.message('Something went wrong.');
  const done = () => {
    page.shut();
    void page.draw();
  };
  const content = passwordStep(words, look, { name, password, done });
  await page.open({ step: 'step', title: words.appPassword, ...content, shut: done });
}
