import { adminTexts, causes } from '../../lib/advice/causes';
import { accountKindOf } from '../../lib/advice/for-choice';
import type { AccountKind } from '../../lib/advice/schema';
import { t } from '../../lib/i18n';
import type { PageView } from '../../lib/portals/view';
import { adviceWords } from '../advice-words';
import type { Acts } from '../model';
import { Stamp } from '../Stamp';
import { portalName } from '../words';
import { AdminTextBox } from './AdminTextBox';
import { Section } from './Section';

interface Props {
  account: AccountKind;
  /** The page in front, if it is one of the account pages. */
  view: PageView | undefined;
  acts: Pick<Acts, 'copyText'>;
}

/** Only a page that was read whole says whether the option is there. */
function whatPageSays(view: PageView | undefined, account: AccountKind): string {
  const portal = view && accountKindOf(view.portal) === account ? portalName(view.portal) : undefined;
  if (portal !== undefined && view?.state === 'option-off') return t('helpMissingOff', { portal });
  if (portal !== undefined && view?.state === 'list' && view.level === 'sure') return t('helpMissingThere', { portal });
  return t('helpMissingUnknown');
}

/** Why a page has no App passwords option, and what to ask of whom. */
export function MissingSection({ account, view, acts }: Props) {
  const ours = causes.entries.filter((cause) => cause.account === account);
  return (
    <Section section="missing">
      <p>{whatPageSays(view, account)}</p>
      <ol class="help-list">
        {ours.map((cause) => (
          <li key={cause.id}>
            <h4>{adviceWords('Cause', cause.id)}</h4>
            <p>{adviceWords('CauseSay', cause.id)}</p>
            <Stamp entry={cause} staleAfterMonths={causes.staleAfterMonths} />
          </li>
        ))}
      </ol>
      {adminTexts.entries
        .filter(({ id }) => ours.some(({ ask }) => ask === id))
        .map(({ id }) => (
          <AdminTextBox key={id} text={id} acts={acts} />
        ))}
    </Section>
  );
}
