/**
 * The smallest page that can be driven, for tests of single steps. It is no likeness of Microsoft's: the simulator
 * under test/portal plays those. Each test changes one thing about it.
 */

export const ADDRESS = 'https://account.activedirectory.windowsazure.com/AppPasswords.aspx';

export interface SmallPage {
  /** What was asked of the page, in order: "create <name>", "delete <name>". */
  asked: string[];
  names(): string[];
  /** Replaces a step of the page. */
  on: Partial<{
    openDelete(name: string): void;
    confirmDelete(name: string): void;
    openCreate(): void;
    next(name: string): void;
  }>;
  show(names: string[]): void;
  box(text: string, ...captions: [string, () => void][]): HTMLElement;
  close(): void;
  remove(name: string): void;
  password: string;
}

export function smallPage(names: string[], password = 'qwertyuiopasdfgh'): SmallPage {
  const page: SmallPage = { asked: [], names: () => names, on: {}, show, box, close, remove: take, password };
  const list = document.createElement('table');
  const create = button('create', () => (page.on.openCreate ?? openCreate)());
  const heading = document.createElement('h1');
  heading.textContent = 'app passwords';
  const account = document.createElement('p');
  account.textContent = 'nora.lind@example.com';
  document.body.replaceChildren(account, heading, create, list);
  show(names);
  return page;

  function show(now: string[]): void {
    names = [...now];
    list.replaceChildren(
      row(['Name', 'Date created', ''], 'th'),
      ...names.map((name) =>
        row([name, '11/19/2026', button('Delete', () => (page.on.openDelete ?? openDelete)(name))], 'td'),
      ),
    );
  }
  function take(name: string): void {
    show(names.filter((other) => other !== name));
  }
  function openDelete(name: string): void {
    box(`Delete ${name}?`, ['yes', () => (page.on.confirmDelete ?? confirmDelete)(name)], ['no', close]);
  }
  function confirmDelete(name: string): void {
    page.asked.push(`delete ${name}`);
    close();
    take(name);
    box('The app password is successfully deleted.', ['close', close]);
  }
  function openCreate(): void {
    const element = box(
      'type the name of the app',
      ['next', () => (page.on.next ?? next)(element.querySelector('input')?.value ?? '')],
      ['cancel', close],
    );
    element.prepend(document.createElement('input'));
  }
  function next(name: string): void {
    page.asked.push(`create ${name}`);
    close();
    const element = box(
      'This password will not be displayed again.',
      ['copy password to clipboard', () => {}],
      [
        'close',
        () => {
          close();
          show([...names, name]);
        },
      ],
    );
    element.prepend(line('Name:', name), line('Password:', page.password));
  }
  function close(): void {
    for (const open of document.querySelectorAll('[role=dialog]')) open.remove();
  }
  function box(text: string, ...captions: [string, () => void][]): HTMLElement {
    const element = document.createElement('div');
    element.setAttribute('role', 'dialog');
    const words = document.createElement('p');
    words.textContent = text;
    element.append(words, ...captions.map(([caption, press]) => button(caption, press)));
    document.body.append(element);
    return element;
  }
}

/** A question in the browser's own dialog, which goes when it is confirmed. */
export function askInDialog(name: string, confirm: () => void): void {
  const box = document.createElement('dialog');
  box.setAttribute('open', '');
  box.innerHTML = `<p>Delete ${name}?</p><button>Yes</button><button>No</button>`;
  document.body.append(box);
  box.querySelector('button')?.addEventListener('click', () => {
    box.remove();
    confirm();
  });
}

function line(label: string, value: string): HTMLElement {
  const element = document.createElement('p');
  const bold = document.createElement('b');
  bold.textContent = label;
  element.append(bold, ` ${value}`);
  return element;
}

function row(cells: (string | HTMLElement)[], kind: 'td' | 'th'): HTMLTableRowElement {
  const element = document.createElement('tr');
  element.append(
    ...cells.map((content) => {
      const cell = document.createElement(kind);
      cell.append(content);
      return cell;
    }),
  );
  return element;
}

function button(caption: string, press: () => void): HTMLButtonElement {
  const element = document.createElement('button');
  element.textContent = caption;
  element.addEventListener('click', press);
  return element;
}
