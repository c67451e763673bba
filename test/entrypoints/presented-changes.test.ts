import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Presenting } from '../../lib/presenting';
import { speakEnglish } from '../components/english';
import { Layer, layers, open, reading, settle, shown, write } from './presented-page';

const bus = vi.hoisted(() => ({ mine: { on: true, hideNames: false } as object, tell: (_: object): void => {} }));
vi.mock('../../lib/message-bus', () => ({
  askPresenting: async () => bus.mine,
  isOrphan: () => false,
  onPresenting: (callback: (presenting: Presenting) => boolean) => {
    bus.tell = callback as (presenting: object) => void;
  },
}));

beforeEach(speakEnglish);

describe('in presenter mode, at a change of the page, Latchkey', () => {
  it('lays and takes away only what differs', async () => {
    const look = await open();
    await write('App passwords', 'nora@example.com');
    look(reading([]));
    const kept = [...(layers.get('covered') ?? [])];
    expect(kept.length).toBeGreaterThan(0);
    const added = vi.spyOn(Layer.prototype, 'add');
    const line = document.createElement('p');
    line.textContent = 'lind@example.com';
    document.body.append(line);
    await settle();
    expect([...(layers.get('covered') ?? [])].slice(0, kept.length)).toEqual(kept);
    expect(added.mock.calls.map(([range]) => range.startContainer)).toEqual(
      added.mock.calls.map(() => line.firstChild),
    );
    line.remove();
    await settle();
    expect([...(layers.get('covered') ?? [])]).toEqual(kept);
  });

  it('lays anew what the browser has moved: texts that were written anew, or put elsewhere', async () => {
    await open();
    await write('nora@example.com');
    const text = document.querySelector('p')?.firstChild as Text;
    for (const move of [
      () => {
        text.data = 'lind@example.com';
      },
      () => document.body.append(text.parentElement as Element),
      () => text.parentElement?.replaceChildren(text),
    ]) {
      for (const range of [...(layers.get('covered') ?? []), ...(layers.get('covered-yet') ?? [])])
        range.collapse(true);
      move();
      await settle();
      expect(shown()).toEqual(['████████████████']);
    }
  });

  it('does not look at the page for boxes of ours, and does for whatever looks like one and says something', async () => {
    const look = await open();
    await write('App passwords', 'nora@example.com');
    look(reading([]));
    const walked = vi.spyOn(document.documentElement, 'firstElementChild', 'get');
    const box = (inside: string) => {
      const made = document.createElement('div');
      Object.assign(made.dataset, { portal: 'legacy', page: 'light' });
      made.innerHTML = inside;
      document.body.append(made);
      return made;
    };
    walked.mockClear();
    box('').remove();
    box('');
    await settle();
    expect(walked).not.toHaveBeenCalled();
    box('<p>lind@example.com</p>');
    await settle();
    expect(shown().at(-1)).toBe('████████████████');
    const component = document.createElement('div');
    component.attachShadow({ mode: 'open' });
    document.body.append(component);
    const inside = document.createElement('div');
    Object.assign(inside.dataset, { portal: 'legacy', page: 'light' });
    component.append(inside);
    await settle();
    walked.mockClear();
    inside.remove();
    await settle();
    expect(walked).toHaveBeenCalled();
  });

  it('does not look at the page for being told what it knows', async () => {
    await open();
    const walked = vi.spyOn(document.documentElement, 'firstElementChild', 'get');
    bus.tell({ on: true, hideNames: false });
    expect(walked).not.toHaveBeenCalled();
    bus.tell({ on: true, hideNames: true });
    expect(walked).toHaveBeenCalled();
  });
});
