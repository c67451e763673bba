import { t } from '../../lib/i18n';
import type { PortalId } from '../../lib/portals/view';
import { type Host, make, makeButton, mountHost } from './host';

export interface Said {
  sign: 'working' | 'good' | 'warning';
  sentence: string;
}

export interface StatusLine {
  say(said: Said): void;
  quiet(): void;
}

/** The one line in which Latchkey speaks on the page, at the end of the window. Nothing stands there until it speaks. */
export function showStatus({ portal, signal }: { portal: PortalId; signal: AbortSignal }): StatusLine {
  let host: Host | undefined;
  let line: HTMLElement | undefined;

  const build = () => {
    host = mountHost((element) => document.body.append(element), portal, signal);
    line = make('div', 'status');
    line.setAttribute('role', 'status');
    host.root.append(line);
    return line;
  };
  return {
    say({ sign, sentence }) {
      if (signal.aborted) return;
      const to = host?.element.isConnected && line ? line : build();
      const hide = makeButton('', t('inPage_hide'), () => {
        to.hidden = true;
      });
      to.hidden = false;
      to.replaceChildren(
        make('span', `sign sign-${sign}`),
        make('span', '', sentence),
        ...(sign === 'working' ? [] : [hide]),
      );
    },
    quiet() {
      if (line) line.hidden = true;
    },
  };
}
