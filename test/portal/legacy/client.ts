import type { Backend } from '../backend';
import { datesIn } from '../dates';
import { el, rendered, setRendering, showAccount } from '../dom';
import { makeMutator } from '../mutate';
import { anotherRow, type PortalState } from '../state';
import { mixed, modernWords, wordsFor } from '../words';
import { looks } from './looks';
import type { Box } from './parts';

/** The simulated page as it runs in the browser: asks its server for everything it changes. */
export async function runPage(root: HTMLElement, backend: Backend): Promise<void> {
  let state = await backend.state();
  const words = mixed(state, wordsFor);
  setRendering(makeMutator(state, (on, caption) => void backend.other(on, caption)));
  const look = looks[state.variant === 'postback' ? 'table' : state.variant];
  const dates = datesIn(state.language);
  const has = (fault: PortalState['faults'][number]) => state.faults.includes(fault);
  let close = () => {};
  let main: HTMLElement | undefined;
  const open = (box: Box) => {
    close();
    close = look.box(box);
  };
  const shut = () => {
    close();
    close = () => {};
  };

  const draw = async () => {
    const before = state.account;
    state = await backend.state();
    showAccount(before, state.account);
    paint();
  };

  /** What is known already, without a row that is taken for gone. */
  const paint = (without?: string) => {
    const shown = state.rows.filter(({ id }) => id !== without);
    const rows = shown.map((row) => ({
      name: row.name,
      created: dates.format(new Date(row.created)),
      remove: () => void ask(row),
    }));
    const list = rendered(look.list(rows, words), 'list');
    if (state.variant !== 'rerender' && main) main.replaceChildren(list);
    else {
      main = el('div', { class: 'list' }, list);
      root.replaceChildren(...body(main));
      rendered(root, 'page');
    }
  };

  const body = (lower: HTMLElement): Node[] => {
    const headings = el(
      'div',
      { class: 'headings' },
      el('h1', { class: 'other' }, words.verification),
      el('h1', {}, words.appPasswords),
    );
    if (has('option-off')) return [headings, el('p', {}, 'Your organization does not use app passwords.')];
    return [
      headings,
      el(
        'p',
        {},
        'To sign into Outlook, Lync or other apps installed on your computer or smart phone, you’ll need to create an app password. When prompted by the app, enter the app password instead of your work or school account password.',
      ),
      el(
        'p',
        {},
        'You can use the same app password with multiple apps or create a new app password for each app. ',
        el('a', { href: '#how' }, 'How do I get my apps working with app passwords?'),
      ),
      el('p', {}, 'Note: If you are an admin of a Microsoft service, we recommend not using app passwords.'),
      el('p', {}, el('a', { href: '#bookmark' }, 'Bookmark this page')),
      look.create(words.create, askName),
      lower,
    ];
  };

  const askName = (error?: string) => {
    if (has('dialog-never')) return;
    if (state.rows.length >= state.limit) {
      open({
        title: words.appPasswords,
        lines: [{ text: 'You have reached the limit. Delete an existing app password before you create a new one.' }],
        buttons: [{ caption: words.close, press: shut }],
      });
      return;
    }
    open({
      title: words.appPasswords,
      lines: [],
      field: { label: words.typeName, maxLength: 50 },
      ...(typeof error === 'string' ? { error } : {}),
      buttons: [
        { caption: words.next, press: (name) => void make(name) },
        { caption: words.cancel, press: shut },
      ],
    });
  };

  const make = async (name: string) => {
    const answer = await backend.create(name);
    if (answer.refused) return askName(answer.refused);
    if (!answer.password)
      return open({
        title: words.appPasswords,
        lines: [{ text: 'Something went wrong.' }],
        buttons: [{ caption: words.close, press: shut }],
      });
    const password = answer.password;
    open({
      title: words.yourPassword,
      lines: [
        { label: `${words.name}:`, text: name },
        { label: `${words.password}:`, text: password },
        { text: words.note },
      ],
      buttons: [
        { caption: words.copy, press: () => void navigator.clipboard.writeText(password) },
        {
          caption: words.close,
          press: () => {
            shut();
            void draw();
          },
        },
      ],
    });
  };

  const ask = async (row: PortalState['rows'][number]) => {
    if (has('dialog-never')) return;
    if (has('row-gone')) {
      await backend.remove(row.id, 'page');
      return draw();
    }
    if (has('asks-late')) await new Promise((done) => setTimeout(done, 400));
    const other = anotherRow(state.rows, row.id) ?? row;
    const question = (named: typeof row) =>
      open({
        title: words.delete,
        lines: [{ text: has('asks-all') ? modernWords(state.language).removeSure : words.question(named.name) }],
        buttons: [
          has('confirms-all') || has('asks-all')
            ? {
                caption: has('asks-all') ? words.yes : modernWords(state.language).removeExisting,
                press: () => void removeEvery(),
              }
            : { caption: words.yes, press: () => void confirmed(named.id) },
          ...(has('extra-confirm') ? [{ caption: 'ok', press: () => void remove(named.id) }] : []),
          { caption: words.no, press: shut },
        ],
      });
    const subject = has('names-another') ? other : row;
    question(subject);
    const asked = close;
    if (has('question-changes')) setTimeout(() => asked === close && question(other), 40);
  };

  const confirmed = (id: string) => {
    if (!has('second-question')) return remove(id);
    open({
      title: words.delete,
      lines: [{ text: words.appPasswords }],
      buttons: [
        { caption: words.yes, press: () => void removeEvery() },
        { caption: words.no, press: shut },
      ],
    });
  };

  const removeEvery = async () => {
    await backend.removeEvery();
    shut();
    await draw();
  };

  const remove = async (id: string) => {
    if (has('row-returns')) {
      shut();
      paint(id);
    }
    const { ok } = await backend.remove(id);
    shut();
    if (has('row-returns')) paint();
    else await draw();
    if (has('says-late')) await new Promise((done) => setTimeout(done, 250));
    const text = ok ? words.deleted : 'The app password could not be deleted.';
    open({ title: words.appPasswords, lines: [{ text }], buttons: [{ caption: words.close, press: shut }] });
  };

  await draw();
  if (has('shuffles')) {
    const timer = setInterval(() => {
      if (!root.isConnected) clearInterval(timer);
      else if (state.rows.length > 1) void draw();
    }, 300);
  }
}
