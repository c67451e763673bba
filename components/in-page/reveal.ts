import { t } from '../../lib/i18n';
import { countDown } from '../../lib/secret/countdown';
import type { MakeGuarded } from './guarded';
import { make } from './host';
import { draw, secretIcons } from './small-icons';

/** One way to show the password for a while. */
export interface Reveal {
  icon: keyof typeof secretIcons;
  offer: string;
  seconds: number;
  /** Shows it; false where it must not be shown now. */
  begin(): boolean | Promise<boolean>;
  end(): void;
}

/**
 * A button for each way, and one bar for all: only one is shown at a time, and none outlives its seconds, the window's focus,
 * its tab's turn in front, or the moment in which presenter mode comes on.
 */
export function makeReveals(
  reveals: Reveal[],
  onChange: (isShown: boolean) => void,
  makeGuarded: MakeGuarded,
  presenting: EventTarget,
  signal: AbortSignal,
) {
  const bar = make('i', '');
  const meter = make('div', 'bar', bar);
  meter.hidden = true;
  let showing: { reveal: Reveal; end: AbortController } | undefined;
  const words = new Map(reveals.map((reveal) => [reveal, make('span', '', reveal.offer)]));

  const hide = () => {
    if (!showing) return;
    const { reveal, end } = showing;
    showing = undefined;
    end.abort();
    reveal.end();
    meter.hidden = true;
    (words.get(reveal) as HTMLElement).textContent = reveal.offer;
    onChange(false);
  };
  const show = async (reveal: Reveal) => {
    hide();
    const end = new AbortController();
    const mine = { reveal, end };
    showing = mine;
    // From the press on: what is asked first may be answered when nobody sits there any more.
    addEventListener('blur', hide, { signal: end.signal });
    document.addEventListener('visibilitychange', hide, { signal: end.signal });
    presenting.addEventListener('on', hide, { signal: end.signal });
    signal.addEventListener('abort', hide, { signal: end.signal });
    const isShown = !signal.aborted && (await reveal.begin());
    if (showing !== mine) {
      reveal.end();
      return;
    }
    if (!isShown) {
      showing = undefined;
      end.abort();
      return;
    }
    const tell = (left: number) => {
      bar.style.inlineSize = `${(left / reveal.seconds) * 100}%`;
      (words.get(reveal) as HTMLElement).textContent = t('inPage_hideNow', { seconds: left });
    };
    meter.hidden = false;
    tell(reveal.seconds);
    onChange(true);
    countDown(reveal.seconds, (left) => (left > 0 ? tell(left) : hide()), end.signal);
  };
  const buttons = reveals.map((reveal) =>
    makeGuarded(
      'reveal',
      [draw(secretIcons[reveal.icon]), words.get(reveal) as HTMLElement],
      () => {
        if (showing?.reveal === reveal) hide();
        else void show(reveal);
      },
      () => showing?.reveal === reveal,
    ),
  );
  return { buttons, meter };
}
