import { afterEach, describe, expect, it } from 'vitest';
import { removeAll } from '../../lib/drive/remove-all';
import { trafficOf } from '../../lib/page/traffic';
import { signsOut } from '../../lib/portals/question-words';
import { readPersonal } from '../../lib/portals/read-personal';
import { removeAllJob, tryHands } from '../drive/try-hands';
import { ADDRESSES } from '../portal/addresses';

/** Pages of a personal account in markup of our own invention: what stands in which section, and what is asked there. */

afterEach(() => document.body.replaceChildren());
const look = () => readPersonal(document, ADDRESSES.personal);
const ACCOUNT = '<p class="me">nora.lind@outlook.com</p>';
const CREATE = '<button>Create a new app password</button>';

describe('a link counts where it stands in the section of app passwords', () => {
  it.each([
    ['in one box', `<div><h2>App passwords</h2>${CREATE}<button>Remove existing app passwords</button></div>`],
    [
      'in the sections of a section',
      `<div><h2>App passwords</h2><h3>New</h3>${CREATE}<h3>All</h3><button>Remove existing app passwords</button></div>`,
    ],
    [
      'under a heading that is none to a browser',
      `<div><div>App passwords</div>${CREATE}<button>Remove existing app passwords</button></div>`,
    ],
  ])('%s', (_, html) => {
    document.body.innerHTML = `${ACCOUNT}<h2>Two-step verification</h2><p>On</p>${html}`;
    expect(look()?.view).toMatchObject({ state: 'list', level: 'sure', removesAll: true });
  });

  it('and not under the heading of another', () => {
    document.body.innerHTML = `${ACCOUNT}<div><h3>App passwords</h3>${CREATE}<h3>Trusted devices</h3><p>You have 4.</p><button>Remove existing app passwords</button></div>`;
    expect(look()?.view).toMatchObject({ state: 'list', level: 'sure' });
    expect(look()?.removeAll).toBeUndefined();
  });

  it('nor where the heading of the section stands in a box of its own', () => {
    document.body.innerHTML = `${ACCOUNT}<section><div><h2>App passwords</h2></div>${CREATE}<h2>Devices</h2><a href="#">Remove existing app passwords</a></section>`;
    expect(look()?.removeAll).toBeUndefined();
  });

  it('nor does what creates one', () => {
    document.body.innerHTML = `${ACCOUNT}<div><h3>App passwords</h3><p>None.</p><h3>Recovery code</h3>${CREATE}</div>`;
    expect(look()?.view.level).toBe('by-hand');
  });

  it.each(['Create another app password', 'Opprett et nytt apppassord', 'Neues App-Passwort erstellen'])(
    'a link that creates one may say so in its own words: %s',
    (caption) => {
      document.body.innerHTML = `${ACCOUNT}<div><h2>App passwords</h2><button>${caption}</button></div>`;
      expect(look()?.view).toMatchObject({ state: 'list', level: 'sure' });
      expect(look()?.create?.caption).toBe(caption);
    },
  );

  it.each(['https://support.example.com', 'help?x', '/help'])(
    'a link that leads elsewhere creates none: %s',
    (href) => {
      document.body.innerHTML = `${ACCOUNT}<div><h2>App passwords</h2><a href="${href}">Create and use app passwords</a></div>`;
      expect(look()?.create).toBeUndefined();
    },
  );

  it('of a link to where one is made, and words about it, it is the link', () => {
    document.body.innerHTML = `${ACCOUNT}<div><h2>App passwords</h2><a href="/proofs/apppassword">Get one</a><details open><summary>Create app passwords</summary></details></div>`;
    expect(look()?.create?.caption).toBe('Get one');
  });

  it('of two, it is the one that says what is known', () => {
    document.body.innerHTML = `${ACCOUNT}<div><h2>App passwords</h2>${CREATE}<a href="#">Create and use app passwords</a></div>`;
    expect(look()?.create?.caption).toBe('Create a new app password');
  });
});

const pressed: string[] = [];
const job = removeAllJob();
const work = () => removeAll(job, tryHands({ patience: 2500, look }));

/** The page's link, and what it does when it is pressed. */
function page(onRemove: (link: HTMLElement) => void, says = 'Remove existing app passwords'): void {
  pressed.length = 0;
  document.body.innerHTML = `${ACCOUNT}<div><h2>App passwords</h2>${CREATE}<button class="all">${says}</button></div>`;
  const link = document.querySelector<HTMLElement>('.all');
  link?.addEventListener('click', () => link && onRemove(link));
}

function ask(html: string, link: HTMLElement): void {
  const box = document.createElement('div');
  box.setAttribute('role', 'dialog');
  box.innerHTML = html;
  for (const control of box.querySelectorAll('button'))
    control.addEventListener('click', () => {
      pressed.push(control.textContent ?? '');
      box.remove();
      if (control.className === 'yes') link.remove();
    });
  document.body.append(box);
}

describe('what is asked about removing all', { timeout: 20_000 }, () => {
  it.each([
    ['Remove existing app passwords', '<p>Remove all app passwords?</p><button class="yes">Remove</button>'],
    [
      'Κατάργηση υπαρχόντων κωδικών πρόσβασης εφαρμογών',
      '<p>Θέλετε να καταργήσετε όλους τους κωδικούς πρόσβασης εφαρμογών;</p><button class="yes">Κατάργηση</button>',
    ],
    [
      'Usuń istniejące hasła aplikacji',
      '<p>Czy chcesz usunąć wszystkie z haseł aplikacji?</p><button class="yes">Usuń</button>',
    ],
  ])('is answered by the word of the link, in a sentence with its endings: %s', async (says, html) => {
    page((link) => ask(`${html}<button>Cancel</button>`, link), says);
    expect(await work()).toMatchObject({ ok: true });
    expect(pressed).toHaveLength(1);
  });

  it.each([
    'Remove existing app passwords? You will be signed out everywhere.',
    'Bestaande app-wachtwoorden verwijderen? We melden u ook overal af.',
    'Supprimer les mots de passe d’application existants ? Vous serez déconnecté partout.',
    '既存のアプリ パスワードの削除: すべてのデバイスからサインアウトします。',
  ])('is left to the person where it signs out as well: %s', async (says) => {
    page((link) => ask(`<p>${says}</p><button class="yes">OK</button><button>Cancel</button>`, link));
    expect(await work()).toMatchObject({ ok: false, step: 'check', why: 'dialog-unexpected' });
    expect(pressed).toEqual(['Cancel']);
  });

  it('is answered for no other account', async () => {
    page((link) => {
      document.querySelector('.me')?.replaceChildren('office@example.com');
      ask('<p>Remove all app passwords?</p><button class="yes">Remove</button><button>Cancel</button>', link);
    });
    expect(await work()).toMatchObject({ ok: false, step: 'check', why: 'account-changed' });
    expect(pressed).toEqual(['Cancel']);
  });

  it.each<[string, (link: HTMLElement) => void]>([
    ['the link goes', (link) => link.remove()],
    ['the link says that it works', (link) => link.replaceChildren('Removing…')],
    ['the section goes', (link) => link.parentElement?.replaceChildren()],
    [
      'the page says that it has been done',
      (link) => {
        link.remove();
        ask('<p>All your app passwords have been removed.</p><button>OK</button>', document.createElement('i'));
      },
    ],
    [
      'the page asks in words and things that are not known',
      (link) => {
        const box = document.createElement('p');
        box.innerHTML = 'Really? <a tabindex="0">Jawohl</a> <input>';
        link.replaceWith(box);
      },
    ],
  ])('may be nothing that can be read, and then nothing is called removed: %s', async (_, act) => {
    page(act);
    const traffic = trafficOf(
      () => [{ start: performance.now(), end: performance.now(), status: 200 }],
      new EventTarget(),
    );
    const outcome = await removeAll(job, { ...tryHands({ patience: 4000, look }), traffic });
    expect(outcome).toMatchObject({ ok: false, step: 'verify' });
  });

  it('is not answered by a button that says another word of the link', async () => {
    page((link) =>
      ask('<p>Remove all app passwords?</p><button class="yes">Passwords</button><button>Cancel</button>', link),
    );
    expect(await work()).toMatchObject({ ok: false, why: 'dialog-unexpected' });
    expect(pressed).toEqual(['Cancel']);
  });
});

describe('signing out', () => {
  it.each([
    'We will sign all your devices out.',
    'This signs you out everywhere.',
    'You will be signed-out.',
    'Logout everywhere',
    'Sie werden überall abgemeldet.',
    'Wir melden Sie auf allen Geräten ab.',
    'Se cerrarán todas las sesiones.',
    'A sua sessão será terminada.',
    'Verrai disconnesso: ti disconnetteremo ovunque.',
    'Wylogujemy Cię ze wszystkich urządzeń.',
    'Vi loggar ut dig överallt.',
    'Du vil bli logget ut.',
    'Du bliver logget af.',
    'Tüm cihazlarda oturumunuz kapatılacak.',
    'Вам потребуется выйти.',
    'Потрібно вийти.',
    '退出所有设备',
    '登出所有裝置',
    'سيتم تسجيل خروجك',
    'Vos appareils seront déconnectés.',
    'Verrai disconnesso da tutti i dispositivi.',
    'Você será desconectado. Sairá de todos.',
    'Se cierra la sesión.',
    'U wordt uitgelogd.',
    'You will be logged off.',
    'Сеансы будут завершены.',
  ])('is heard: %s', (text) => expect(signsOut(text)).toBe(true));

  it.each([
    'Remove all app passwords? Apps that use them stop working until you sign in again.',
    'Du må logge deg på igjen.',
    'Log på igen.',
    'Melden Sie sich danach neu an; ab sofort brauchen Sie ein neues.',
    'Oturum açamayan uygulamalar. Pencereyi kapat.',
    'Voulez-vous supprimer tous les mots de passe d’application ?',
    'アプリ パスワードをすべて削除しますか?',
    'Sign in to find out more.',
    'Alih keluar kata laluan aplikasi?',
  ])('is not read into anything else: %s', (text) => expect(signsOut(text)).toBe(false));
});
