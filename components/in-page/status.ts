import { t } from '../../lib/i18n';
import type { PortalId } from '../../lib/portals/view';
import { type Host, make, makeButton, mountHost } from './host';
import { makeIcon } from './small-icons';

export interface Said {
  sign: 'working' | 'good' | 'warning';
  sentence: string;
}

export interface StatusLine {
  /** Undefined takes the line away. */
  say(said: Said | undefined): void;
  /** Something of ours stands over the line, whether it speaks or not. */
  stand(part: HTMLElement): void;
}

/** The one line in which Latchkey speaks on the page, at the end of the window. Nothing stands there until it speaks. */
export function showStatus({ portal, signal }: { portal: PortalId; signal: AbortSignal }): StatusLine {
  let host: Host | undefined;
  let line: HTMLElement | undefined;

  const build = () => {
    if (host?.element.isConnected && line) return line;
    host = mountHost((element) => document.body.append(element), portal, signal);
    line = make('div', 'status');
    line.setAttribute('role', 'status');
    line.hidden = true;
    host.root.append(make('div', 'foot', line));
    return line;
  };
  return {
    say(said) {
      if (signal.aborted) return;
      if (!said) {
        if (line) line.hidden = true;
        return;
      }
      const { sign, sentence } = said;
      const to = build();
      const hide = makeButton('', [t('inPage_hide')], () => {
        to.hidden = true;
      });
      to.hidden = false;
      // While Latchkey works, its own line must not stand in the way of what it presses.
      to.style.pointerEvents = sign === 'working' ? 'none' : '';
      to.replaceChildren(
        make('span', `sign sign-${sign}`, makeIcon(sign)),
        make('span', '', sentence),
        ...(sign === 'working' ? [] : [hide]),
      );
    },
    stand(part) {
      build().before(part);
    },
  };
}
