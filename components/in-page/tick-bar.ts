import { plural, t } from '../../lib/i18n';
import style from './beside.css?inline';
import { addSheet, make } from './host';
import { isOwnHand } from './on-top';
import { signpostSign } from './small-icons';

export interface TickBar {
  /** How many are ticked, and whether there is no place for boxes. With nothing to say the bar goes. */
  show(count: number, hasNoRoom: boolean): void;
}

/** From the bar to the end of the window, in px. */
const EDGE = 16;

interface Wanted {
  stand(part: HTMLElement): void;
  onDesk(): void;
  onClear(): void;
}

/** Says how many are ticked, and leads to our own page: nothing can be started from here. */
export function showTickBar({ stand, onDesk, onClear }: Wanted): TickBar {
  const said = make('span', '');
  said.setAttribute('role', 'status');
  const desk = button('button toward', onDesk);
  const clear = button('button', () => (isNotice ? hide() : onClear()));
  const line = make('section', 'status pick', make('span', 'sign', signpostSign()), said, desk, clear);
  const bar = make('div', '', line);
  let isNotice = false;
  let isHidden = false;
  const hide = () => {
    isHidden = true;
    bar.hidden = true;
    makeRoom();
  };
  /** At its end the page can be scrolled so much further that nothing of it stays under the bar. */
  const makeRoom = () => {
    const { host } = bar.getRootNode() as ShadowRoot;
    if (host instanceof HTMLElement) host.style.blockSize = bar.hidden ? '' : `${line.offsetHeight + 2 * EDGE}px`;
  };
  return {
    show(count, hasNoRoom) {
      isNotice = count === 0;
      bar.hidden = isNotice && (!hasNoRoom || isHidden);
      if (bar.hidden) {
        makeRoom();
        return;
      }
      said.textContent = isNotice ? t('inPage_noRoom') : plural('inPage_selected', count);
      line.setAttribute('aria-label', said.textContent);
      desk.textContent = t(isNotice ? 'inPage_selectOnDesk' : 'inPage_deleteSelected');
      desk.classList.toggle('toward', !isNotice);
      clear.textContent = t(isNotice ? 'inPage_hide' : 'inPage_clear');
      if (!bar.isConnected) {
        stand(bar);
        addSheet(bar.getRootNode() as ShadowRoot, style);
      }
      makeRoom();
    },
  };
}

function button(className: string, press: () => void): HTMLButtonElement {
  const made = make('button', className);
  made.type = 'button';
  made.addEventListener('click', (event) => {
    event.stopPropagation();
    if (isOwnHand(event, made)) press();
  });
  return made;
}
