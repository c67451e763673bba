import { el, rendered } from '../dom';
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
    await backend.remove(item.id);
    return page.draw();
  }
  if (has(page, 'asks-late')) await new Promise((done) => setTimeout(done, 400));
  const another = has(page, 'names-another');
  const named = another ? (state.rows.find(({ id }) => id !== item.id) ?? item) : item;
  const what = named.name || kindWord(item.kind, words);
  const question = look.named || another ? words.sureNamed.replace('{}', what) : words.sure;
  const confirm = (caption: string): BoxButton => ({
    caption,
    press: () => void (own ? remove(page, item.id) : removeOther(page, nameOf(item), caption, item.id)),
    primary: true,
  });
  const extra = has(page, 'extra-confirm') ? [confirm(look.confirm === 'ok' ? words.yes : words.ok)] : [];
  await show(page, words.delete, question, [confirm(words[look.confirm]), ...extra]);
}

function show({ words, look, shut, open }: Page, title: string, question: string, confirms: BoxButton[]) {
  const buttons = [...confirms, { caption: words[look.decline], press: shut }];
  return open({ step: 'question', title, inside: [el('p', {}, question)], buttons, shut });
}

async function remove(page: Page, id: string): Promise<void> {
  const { words, look, backend } = page;
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
