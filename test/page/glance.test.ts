import { afterEach, describe, expect, it } from 'vitest';
import { eyesight } from '../../lib/page/glance';

const over = new AbortController();
afterEach(() => document.body.replaceChildren());

function eyes(signal = over.signal) {
  let looks = 0;
  document.body.innerHTML = '<p>one</p>';
  const sight = eyesight(document, () => `${++looks} ${document.body.textContent}`, signal);
  return sight;
}

it('does not look again where nothing has changed', () => {
  const { look, glance } = eyes();
  expect([look(), glance(), glance()]).toEqual(['1 one', '1 one', '1 one']);
  expect(look()).toBe('2 one');
});

it('looks again in the very moment in which a node or a text has changed', () => {
  const { look, glance } = eyes();
  look();
  document.body.append('two');
  expect(glance()).toBe('2 onetwo');
  (document.querySelector('p')?.firstChild as Text).data = 'three';
  expect(glance()).toBe('3 threetwo');
});

it('looks again where something has changed a while ago, inside a shadow root that came later, too', async () => {
  const { look, glance } = eyes();
  const host = document.createElement('div');
  const shadow = host.attachShadow({ mode: 'open' });
  document.body.append(host);
  await new Promise((done) => setTimeout(done, 5));
  expect(look()).toBe('1 one');
  shadow.append('x');
  await new Promise((done) => setTimeout(done, 5));
  expect(glance()).toBe('2 one');
});

it('always looks anew when nobody notices changes any more', () => {
  const ended = new AbortController();
  const { look, glance } = eyes(ended.signal);
  look();
  ended.abort();
  expect(glance()).toBe('2 one');
});

describe('a look right before a press', () => {
  it('is what was seen last where nothing at all has changed', () => {
    const { look, recheck, glance } = eyes();
    look();
    expect([recheck(), glance(), recheck()]).toEqual(['1 one', '1 one', '1 one']);
  });

  it('is a new one where an attribute has changed, which a glance does not mind', async () => {
    const { look, recheck, glance } = eyes();
    look();
    document.querySelector('p')?.setAttribute('class', 'gone');
    expect([glance(), recheck()]).toEqual(['1 one', '2 one']);
    document.querySelector('p')?.setAttribute('class', 'back');
    await new Promise((done) => setTimeout(done, 5));
    expect([glance(), recheck(), recheck()]).toEqual(['2 one', '3 one', '3 one']);
  });

  it('is a new one where a node has changed, in a shadow root as well', async () => {
    const { look, recheck } = eyes();
    const host = document.createElement('div');
    const shadow = host.attachShadow({ mode: 'open' });
    shadow.append(document.createElement('b'));
    document.body.append(host);
    await new Promise((done) => setTimeout(done, 5));
    look();
    shadow.querySelector('b')?.setAttribute('title', 'x');
    expect(recheck()).toBe('2 one');
    shadow.append('x');
    expect(recheck()).toBe('3 one');
  });

  it('is a new one after a moment, on another address, and when the page is left', async () => {
    const { look, recheck } = eyes();
    look();
    await new Promise((done) => setTimeout(done, 60));
    expect(recheck()).toBe('2 one');
    history.pushState({}, '', '#elsewhere');
    expect(recheck()).toBe('3 one');
    dispatchEvent(new Event('pagehide'));
    expect(recheck()).toBe('4 one');
  });
});

describe('a look while waiting', () => {
  afterEach(() => Reflect.deleteProperty(document, 'getAnimations'));

  it('is what was seen last where nothing at all has changed, and a new one after half a second', async () => {
    const { look, watch } = eyes();
    look();
    await new Promise((done) => setTimeout(done, 100));
    expect([watch(), watch()]).toEqual(['1 one', '1 one']);
    await new Promise((done) => setTimeout(done, 400));
    expect([watch(), watch()]).toEqual(['2 one', '2 one']);
  });

  it('is a new one where a node or an attribute has changed, or something moves by itself', () => {
    const { look, watch } = eyes();
    look();
    document.querySelector('p')?.setAttribute('class', 'shown');
    expect(watch()).toBe('2 one');
    document.body.append('two');
    expect(watch()).toBe('3 onetwo');
    document.getAnimations = () => [{} as Animation];
    expect(watch()).toBe('4 onetwo');
    document.getAnimations = () => [];
    expect(watch()).toBe('4 onetwo');
  });
});
