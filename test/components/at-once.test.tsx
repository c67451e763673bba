import { render } from 'preact';
import { afterEach, expect, it, vi } from 'vitest';
import { SubHead } from '../../components/SubHead';
import { useEscape } from '../../components/use-escape';
import { speakEnglish } from './english';
import { clear, get } from './screen';

afterEach(clear);

/** The very next key, however busy the computer is, belongs to what was opened. */
it('goes back by Escape from the moment on at which what was opened is there', () => {
  const back = vi.fn();
  function Opened() {
    useEscape(true, back);
    return <p>Details</p>;
  }
  render(<Opened />, document.body);
  document.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', cancelable: true }));
  expect(back).toHaveBeenCalledOnce();
});

it('gives the focus to the title at that moment', () => {
  speakEnglish();
  render(<SubHead title="Details" onBack={() => {}} takeFocus />, document.body);
  expect(document.activeElement).toBe(get('heading', 'Details'));
});
