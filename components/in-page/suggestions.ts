import type { Eyes } from '../../lib/drive/hands-slot';
import { t } from '../../lib/i18n';
import type { SuggestedName } from '../../lib/messages';
import type { PortalId } from '../../lib/portals/view';
import { addSheet, make, onPress } from './host';
import { draw, kindIcons } from './small-icons';
import style from './suggestions.css?inline';

interface Offer {
  field: HTMLElement;
  names: SuggestedName[];
  portal: PortalId;
  mount: Eyes['mount'];
  signal: AbortSignal;
  onChoose(chosen: SuggestedName): void;
}

/** Names to choose from, joined to the page's field and in its flow, so that they stand on nothing of the page. */
export function showSuggestions({ field, names, portal, mount, signal, onChoose }: Offer): void {
  const { root } = mount((element) => besideField(field, element), portal, signal);
  const list = make('div', '');
  list.setAttribute('role', 'listbox');
  list.setAttribute('aria-label', t('suggestedNames'));
  const options = names.map((suggested, index) => {
    const { name, kind } = suggested;
    const option = make('div', 'option', ...(kind ? [draw(kindIcons[kind])] : []), make('bdi', '', name));
    option.setAttribute('role', 'option');
    option.setAttribute('aria-selected', 'false');
    option.tabIndex = index === 0 ? 0 : -1;
    onPress(option, () => onChoose(suggested));
    return option;
  });
  list.addEventListener('keydown', (event) => {
    if (!event.isTrusted) return;
    const at = options.indexOf(event.target as HTMLDivElement);
    const suggested = names[at];
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined) options[(at + step + options.length) % options.length]?.focus();
    else if (suggested && (event.key === 'Enter' || event.key === ' ')) onChoose(suggested);
    else if (event.key === 'Escape') field.focus();
    else return;
    event.preventDefault();
    event.stopPropagation();
  });
  list.append(...options);
  const isOfDevice = names.some(({ device }) => device !== undefined);
  const panel = make(
    'div',
    isOfDevice ? 'names names-of-device' : 'names',
    list,
    make('div', 'names-foot', t('inPage_deviceFirst')),
  );
  panel.style.inlineSize = `${Math.max(220, field.getBoundingClientRect().width)}px`;
  addSheet(root, style);
  root.append(panel);
}

/** After the field, or after the label that is around it: a box inside a label would be pressed with it. */
function besideField(field: HTMLElement, host: HTMLElement): void {
  (field.closest('label') ?? field).after(host);
}
