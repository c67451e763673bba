import { el, rendered } from '../dom';
import { anotherRow } from '../state';
import type { BoxButton } from './look';
import { has, type Page } from './page';
import { kindWord } from './picker';
import type { Item } from './rows';
import { mayGoOn } from './session';
import { problem } from './steps';

const nameOf = ({ kind, name }: Item) => `${kind} ${name}`.trim();

/** Somebody pressed Delete on a row. What is no app password is written down first, whatever comes of it. */
export async function ask(page: Page, item: Item): Promise<void> {
  const { words, look, backend, state } = page;
  const own = item.kind === 'appPassword';
  if (!own) await backend.other(nameOf(item), words.delete);
  if (has(page, 'dialog-never') || !(await mayGoOn(page))) return;
  if (own && has(page, 'row-gone')) {
    await backend.remove(item.id, 'page');
    return page.draw();
  }
  if (has(page, 'asks-late')) await new Promise((done) => setTimeout(done, 400));
  const row = anotherRow(state.rows, item.id);
  const other: Item = row ? { ...row, kind: 'appPassword' } : item;
  const question = (named: Item) => {
    const what = named.name || kindWord(named.kind, words);
    const text = look.named || named !== item ? words.sureNamed.replace('{}', what) : words.sure;
    const isAboutAll = own && has(page, 'asks-all');
    return show(page, words.delete, isAboutAll ? words.removeSure : text, confirmsFor(page, named, own));
  };
  await question(has(page, 'names-another') ? other : item);
  const box = page.shown();
  if (has(page, 'question-changes')) setTimeout(() => box === page.shown() && void question(other), 40);
}

/** What confirms a question; one button, unless a fault makes it more or another. */
function confirmsFor(page: Page, item: Item, own: boolean): BoxButton[] {
  const { words, look } = page;
  const confirm = (caption: string): BoxButton => ({
    caption,
    press: () => void (own ? confirmed(page, item.id) : removeOther(page, nameOf(item), caption, item.id)),
    primary: true,
  });
  if (own && has(page, 'confirms-all'))
    return [{ caption: words.removeExisting, press: () => void removeEvery(page), primary: true }];
  if (own && has(page, 'asks-all'))
    return [{ caption: words[look.confirm], press: () => void removeEvery(page), primary: true }];
  const extra = has(page, 'extra-confirm') ? [confirm(look.confirm === 'ok' ? words.yes : words.ok)] : [];
  return [confirm(words[look.confirm]), ...extra];
}

async function confirmed(page: Page, id: string): Promise<void> {
  const { words, look } = page;
  if (!has(page, 'second-question')) return remove(page, id);
  const all: BoxButton = { caption: words[look.confirm], press: () => void removeEvery(page), primary: true };
  await show(page, words.delete, words.removeSure, [all]);
}

async function removeEvery(page: Page): Promise<void> {
  await page.backend.removeEvery();
  page.shut();
  await page.draw();
}

function show({ words, look, shut, open }: Page, title: string, question: string, confirms: BoxButton[]) {
  const buttons = [...confirms, { caption: words[look.decline], press: shut }];
  return open({ step: 'question', title, inside: [el('p', {}, question)], buttons, shut });
}

async function remove(page: Page, id: string): Promise<void> {
  const { words, look, backend } = page;
  if (has(page, 'row-returns')) {
    page.shut();
    page.paint(id);
    await backend.remove(id);
    return page.paint();
  }
  if (!(await mayGoOn(page, true))) return;
  const { ok } = await backend.remove(id);
  page.shut();
  await page.draw();
  if (!ok) await page.message(problem('Something went wrong.'));
  else if (has(page, 'says-late')) setTimeout(() => void page.message(words.gone), 250);
  else if (look.after === 'message') await page.message(words.gone);
  else if (look.after === 'status') status(words.gone);
}

/** A line that says so and goes by itself. */
function status(text: string): void {
  const bar = el('div', { role: 'status', class: 'status' }, text);
  document.body.append(rendered(bar, 'part'));
  setTimeout(() => bar.remove(), 1500);
}

async function removeOther(page: Page, on: string, caption: string, gone?: string): Promise<void> {
  await page.backend.other(on, caption, gone);
  page.shut();
  await page.draw();
}

/** The sign out for every device, which asks as well. */
export async function askSignOut(page: Page, caption: string): Promise<void> {
  const on = 'sign out everywhere';
  await page.backend.other(on, caption);
  const word = page.words.ok;
  const confirm = { caption: word, press: () => void removeOther(page, on, word), primary: true };
  await show(page, caption, page.words.signOutText, [confirm]);
}

export async function change(page: Page, item: Item): Promise<void> {
  await page.backend.other(nameOf(item), page.words.change);
  await page.message(kindWord(item.kind, page.words));
}

export async function unfold(page: Page, item: Item): Promise<void> {
  await page.backend.other(nameOf(item), 'more');
}
