import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { showCover } from '../../components/in-page/cover';
import { speakEnglish } from './english';

const SECRET = 'qwertyuiopasdfgh';
let root: ShadowRoot | undefined;
beforeEach(() => {
  speakEnglish();
  const attach = Element.prototype.attachShadow;
  vi.spyOn(Element.prototype, 'attachShadow').mockImplementation(function (this: Element, init) {
    root = attach.call(this, init);
    return root;
  });
});
afterEach(() => document.body.replaceChildren());

describe('the cover of a one-time password', () => {
  it('says one thing more when it is told to, aloud as well, and never the value', () => {
    const place = document.createElement('p');
    place.textContent = SECRET;
    document.body.append(place);
    const node = place.firstChild as Text;
    const life = new AbortController();
    const { say } = showCover({
      place: { node, start: 0, end: SECRET.length },
      portal: 'personal',
      signal: life.signal,
    });
    const sentence = 'Taken down in Latchkey as “AppPassword-202611”. You can give it another name there.';
    expect(root?.textContent).not.toContain(sentence);
    say(sentence);
    const spoken = [...(root?.querySelectorAll('[role=status]') ?? [])].map(({ textContent }) => textContent);
    expect(spoken).toContain(sentence);
    expect(root?.innerHTML).not.toContain(SECRET);
    life.abort();
  });
});
