import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Presenting } from '../../lib/presenting';
import { speakEnglish } from '../components/english';
import { open, reading, settle, shown, under, write } from './presented-page';

const bus = vi.hoisted(() => ({
  mine: { on: true, hideNames: false } as object,
  isOrphan: false,
  tell: (_: object): void => {},
}));
vi.mock('../../lib/message-bus', () => ({
  askPresenting: async () => bus.mine,
  isOrphan: () => bus.isOrphan,
  onPresenting: (callback: (presenting: Presenting) => boolean) => {
    bus.tell = callback as (presenting: object) => void;
  },
}));

/** As presenter mode is, when the page asks. */
const start = (address?: string, mine: Presenting | Promise<Presenting> = { on: true, hideNames: false }) => {
  bus.mine = mine;
  return open(address);
};
/** Told otherwise and back: it looks at the page at once. */
const lookAnew = () => {
  bus.tell({ on: true, hideNames: true });
  bus.tell({ on: true, hideNames: false });
};

beforeEach(() => {
  vi.useRealTimers();
  bus.isOrphan = false;
  speakEnglish();
});

describe('a page in presenter mode', () => {
  it('keeps covered what Latchkey has not looked at, and then what is of the account', async () => {
    const look = await start();
    await write('App passwords', 'nora@example.com');
    expect(shown()).toEqual(['█████████████', '████████████████']);
    expect(under('covered-yet')).not.toContain('nora@example.com'.slice(0, 4));
    look(reading([]));
    expect(shown()).toEqual(['App passwords', '████████████████']);
    await write('App passwords', 'nora@example.com', 'Phone');
    expect(shown()).toEqual(['App passwords', '████████████████', '█████']);
    look(reading(['Phone']));
    expect(shown()[2]).toBe('Phone');
  });

  it('covers names where they are to be hidden, also before it is known whether they are', async () => {
    const look = await start(undefined, { on: true, hideNames: true });
    await write('App passwords', 'Phone');
    look(reading(['Phone']));
    expect(shown()).toEqual(['App passwords', '█████']);
    await write('Delete Phone?');
    expect(shown()).toEqual(['█████████████']);
    look(reading(['Phone']));
    expect(shown()).toEqual(['Delete █████?']);
    bus.tell({ on: true, hideNames: false });
    expect(shown()).toEqual(['Delete Phone?']);
    // Another name may have come meanwhile.
    bus.tell({ on: true, hideNames: true });
    expect(shown()).toEqual(['█████████████']);
    look(reading(['Phone']));
    expect(shown()).toEqual(['Delete █████?']);
  });

  it('hides names as long as nobody has said that they may be shown', async () => {
    const look = await start(undefined, new Promise<Presenting>(() => {}));
    await write('App passwords', 'Phone');
    look(reading(['Phone']));
    expect(shown()).toEqual(['App passwords', '█████']);
  });

  it('hides a name that came while names were shown, once they are to be hidden', async () => {
    const look = await start();
    await write('Laptop');
    look(reading([], true));
    expect(shown()).toEqual(['Laptop']);
    bus.tell({ on: true, hideNames: true });
    expect(shown()).toEqual(['██████']);
  });

  it('shows of a page that nobody knows only what is pressed and its headings, where names are hidden', async () => {
    const look = await start(undefined, { on: true, hideNames: true });
    await write('enohP');
    const button = document.createElement('button');
    button.textContent = 'eteleD';
    document.body.append(button);
    await settle();
    look(reading([], false));
    expect(shown()).toEqual(['█████']);
    expect([...under('covered'), ...under('covered-yet')]).toEqual(['enohP']);
    look(reading(['enohP']));
    expect([...under('covered'), ...under('covered-yet')]).toEqual(['enohP']);
  });

  it('does not stay covered where nobody looks: after two seconds what is known to be the account’s remains', async () => {
    await start();
    vi.useFakeTimers();
    document.body.innerHTML = '<p>App passwords</p><p>nora@example.com</p>';
    lookAnew();
    expect(shown()[0]).toBe('█████████████');
    await vi.advanceTimersByTimeAsync(1900);
    expect(shown()[0]).toBe('█████████████');
    await vi.advanceTimersByTimeAsync(200);
    expect(shown()).toEqual(['App passwords', '████████████████']);
  });

  it('keeps names hidden where nobody looks: only headings and buttons are shown', async () => {
    const look = await start();
    vi.useFakeTimers();
    document.body.innerHTML = '<h1>App passwords</h1><p>Phone</p><button>Delete</button>';
    bus.tell({ on: true, hideNames: true });
    await vi.advanceTimersByTimeAsync(2100);
    expect([...under('covered'), ...under('covered-yet')]).toEqual(['Phone']);
    bus.tell({ on: true, hideNames: false });
    await vi.advanceTimersByTimeAsync(2100);
    expect([...under('covered'), ...under('covered-yet')]).toEqual([]);
    bus.tell({ on: true, hideNames: true });
    vi.useRealTimers();
    look(reading(['Phone']));
    await write('Devices', 'Phone');
    look(reading(['Phone']));
    expect(shown()).toEqual(['Devices', '█████']);
  });

  it('leaves the page to the script that comes after it when the extension is updated', async () => {
    const boxes = () => [...document.querySelectorAll<HTMLElement>('[data-portal=presenter]')];
    await start();
    bus.tell({ on: false, hideNames: false });
    const old = boxes().find(({ className }) => className.includes('covers-lifted'));
    expect(old).toBeDefined();
    bus.isOrphan = true;
    // As long as none has come it goes on.
    await write('x');
    expect(boxes()).toContain(old);
    const { presenterTag } = await import('../../entrypoints/presenter/tag');
    const after = presenterTag();
    after.show({ on: true, hideNames: false });
    await settle();
    await write('Devices');
    expect(boxes().map(({ dataset }) => dataset.page)).toEqual(['on']);
    expect(boxes()).not.toContain(old);
  });

  it('covers on the other pages of a portal what is known to be the account’s, and nothing else for a moment', async () => {
    await start('https://mysignins.microsoft.com/devices');
    await write('Devices', 'nora@example.com');
    expect(shown()).toEqual(['Devices', '████████████████']);
  });

  it('covers the other pages, and those on the way, until they have said whose they are', async () => {
    await start('https://myaccount.microsoft.com/');
    await write('Nora Lindqvist');
    expect(shown()).toEqual(['██████████████']);
    await write('Nora Lindqvist', 'Security info', 'nora.lindqvist@example.com');
    expect(shown()).toEqual(['████ █████████', 'Security info', '██████████████████████████']);
  });

  it('takes no sentence of a page on the way for a one-time password, as it has none', async () => {
    const lines = ['nora@example.com', 'To sign into some apps installed on your phone'];
    await start('https://portal.office.com/account');
    await write(...lines);
    expect(shown()[1]).toBe(lines[1]);
    const look = await start();
    await write(...lines);
    look(reading([]));
    expect(shown()[1]).toBe('To ███████████████████ installed on your phone');
  });

  it('makes a page that never says whose it is wait once, for two seconds', async () => {
    vi.useFakeTimers();
    const started = start('https://myaccount.microsoft.com/');
    await vi.advanceTimersByTimeAsync(10);
    await started;
    document.body.innerHTML = '<p>Security info</p>';
    lookAnew();
    expect(shown()).toEqual(['█████████████']);
    await vi.advanceTimersByTimeAsync(2000);
    expect(shown()).toEqual(['Security info']);
    document.body.innerHTML = '<p>Devices</p>';
    lookAnew();
    expect(shown()).toEqual(['Devices']);
  });

  it('is covered while it is away, and asks when it comes back from memory', async () => {
    const look = await start(undefined, { on: false, hideNames: false });
    await write('App passwords', 'nora@example.com', 'Phone');
    look(reading(['Phone']));
    expect(shown()[1]).toBe('nora@example.com');
    const say = (type: string) => window.dispatchEvent(Object.assign(new Event(type), { persisted: true }));
    say('pagehide');
    expect(shown()).toEqual(['█████████████', '████████████████', '█████']);
    say('pageshow');
    await settle();
    expect(shown()).toEqual(['App passwords', 'nora@example.com', 'Phone']);
    bus.mine = { on: true, hideNames: false };
    say('pagehide');
    say('pageshow');
    await settle();
    look(reading(['Phone']));
    expect(shown()).toEqual(['App passwords', '████████████████', 'Phone']);
  });

  it('lets everything be once it is switched off, and says so to its style sheet', async () => {
    await start();
    await write('App passwords', 'nora@example.com');
    expect(document.querySelector('[data-page=on]')).not.toBeNull();
    bus.tell({ on: false, hideNames: true });
    expect(shown()).toEqual(['App passwords', 'nora@example.com']);
    expect(document.querySelector('[data-page=lifted]')).not.toBeNull();
    await write('nora@example.com');
    expect(shown()).toEqual(['nora@example.com']);
  });

  it('comes once, however often it is put into a page', async () => {
    await start();
    const boxes = () => document.querySelectorAll('[data-portal=presenter]').length;
    const before = boxes();
    const { present } = await import('../../entrypoints/presenter/present');
    present();
    await write('x');
    expect(boxes()).toBe(before);
  });
});
