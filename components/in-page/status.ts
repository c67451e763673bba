import type { Eyes, StatusLine } from '../../lib/drive/hands-slot';
import { t } from '../../lib/i18n';
import { addSheet, type Host, make, makeButton } from './host';
import { draw, statusIcons } from './small-icons';
import style from './status.css?inline';

/**
 * The line of this stay on the page, made by whichever script speaks first: each of them has this code for itself, and two
 * lines would stand on one another.
 */
export function statusOf(eyes: Eyes): StatusLine {
  eyes.line ??= makeStatus(eyes);
  return eyes.line;
}

/** The one line in which Latchkey speaks on the page, at the end of the window. Nothing stands there until it speaks. */
function makeStatus({ look, portal, mount, signal }: Eyes): StatusLine {
  let host: Host | undefined;
  let line: HTMLElement | undefined;

  const build = () => {
    if (host?.element.isConnected && line) return line;
    host = mount((element) => document.body.append(element), portal, signal);
    line = make('div', 'status');
    line.setAttribute('role', 'status');
    line.hidden = true;
    addSheet(host.root, style);
    const foot = make('div', 'foot', line);
    const { dir } = host.element;
    /** At the start of the page's own column. */
    const place = () => {
      const { left = 0, right = innerWidth } = look()?.list?.getBoundingClientRect() ?? {};
      foot.style.setProperty('--start', `${dir ? innerWidth - right : left}px`);
    };
    place();
    addEventListener('resize', place, { signal });
    host.root.append(foot);
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
        make('span', `sign sign-${sign}`, draw(statusIcons[sign])),
        make('span', '', sentence),
        ...(sign === 'working' ? [] : [hide]),
      );
    },
    stand(part) {
      build().before(part);
    },
  };
}
