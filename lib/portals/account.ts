import { tidy } from '../page/fold';
import { contentOf, elementsIn, fitting, isWithin, sizeOf } from '../page/tree';
import { isVisible } from '../page/visible';
import { judge } from './sureness';
import type { Clue, PartView } from './view';

export const ADDRESS = /[\p{L}\p{N}._%+'-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/u;
const CLOUD_MASK = /[*•]{2,}/;

const isAddressee = fitting('a[href^="mailto:" i]');
const isFooter = fitting('footer, [role=contentinfo]');
const isHeader = fitting('header, [role=banner]');

export interface AccountFound {
  label?: string | undefined;
  part: PartView;
}

/**
 * The account as the page names it: the one e-mail address that stands on the page outside the list and any dialog. Whom
 * to write to is no account, but in the head of the page; what stands in its foot does not count against one in its head.
 * A screenshot of 2019 shows it in the header of the tenant's shell; the Office 365 shell shows none.
 */
export function findAccount(root: Element, outside: Element[]): AccountFound {
  const skip = new Set(outside);
  const heads = elementsIn(root).filter(isHeader);
  const isAccounts = (at: Element) => !skip.has(at) && (!isAddressee(at) || heads.some((head) => isWithin(at, head)));
  const all = addressesIn(elementsIn(root, isAccounts));
  const labels = (all.size > 1 && inHeadAlone()) || all;
  const [only] = labels;
  const label = labels.size === 1 ? only : undefined;
  const clues: Clue[] =
    labels.size > 0
      ? [
          { kind: 'shape', says: 'e-mail-address', count: labels.size },
          { kind: 'place', says: 'outside-list', count: labels.size },
        ]
      : [];
  return { label, part: judge('account', labels.size, clues) };

  function inHeadAlone(): ReadonlySet<string> | undefined {
    const above = addressesIn(elementsIn(root, (at) => isAccounts(at) && !isFooter(at)));
    const inHead = addressesIn(heads.flatMap((head) => [head, ...elementsIn(head)]));
    return above.size === 1 && inHead.size === 1 ? above : undefined;
  }
}

function addressesIn(elements: readonly Element[]): ReadonlySet<string> {
  const labels = new Set<string>();
  for (const element of elements) {
    if (
      sizeOf(element) > 0 &&
      ![...element.childNodes].some((node) => node.nodeType === 3 && node.nodeValue?.includes('@'))
    )
      continue;
    const title = element.getAttribute('title') ?? '';
    const said = title.includes('@') ? title : contentOf(element);
    if (!said.includes('@')) continue;
    const text = tidy(said);
    if (text.length > 120 || CLOUD_MASK.test(text)) continue;
    const address = ADDRESS.exec(text)?.[0];
    if (address && isVisible(element)) labels.add(address.toLowerCase());
  }
  return labels;
}
