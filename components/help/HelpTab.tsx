import { useEffect, useState } from 'preact/hooks';
import { accountKindOf } from '../../lib/advice/for-choice';
import { ACCOUNT_KINDS, type AccountKind } from '../../lib/advice/schema';
import type { DeskWish } from '../../lib/desk';
import { isFresh } from '../../lib/desk-kept';
import { t } from '../../lib/i18n';
import { HELP_SECTIONS, type HelpSection } from '../../lib/schema-desk';
import { Icon } from '../Icon';
import type { Acts, Model } from '../model';
import { BrokenSection } from './BrokenSection';
import { CompromiseSection } from './CompromiseSection';
import { DatesSection } from './DatesSection';
import { ErrorSection } from './ErrorSection';
import { MissingSection } from './MissingSection';
import { NeedSection } from './NeedSection';
import { NextSection } from './NextSection';
import { headingOf } from './Section';

interface Props {
  model: Model;
  wish?: DeskWish | undefined;
  acts: Pick<Acts, 'copyText'>;
}

function leadTo(section: HelpSection): void {
  const heading = document.getElementById(headingOf(section));
  heading?.scrollIntoView({ block: 'start' });
  heading?.focus({ preventScroll: true });
}

/** Everything that helps somebody who is stuck: dated data, in plain words. */
export function HelpTab({ model: { situation }, wish, acts }: Props) {
  const view = situation.kind === 'page' ? situation.view : undefined;
  const [chosen, setAccount] = useState<AccountKind>();
  const account = chosen ?? (view ? accountKindOf(view.portal) : 'work');
  useEffect(() => {
    if (wish?.section && isFresh(wish)) leadTo(wish.section);
  }, [wish?.at]);
  return (
    <div class="help">
      <div class="help-head">
        <h2 class="title">{t('tabHelp')}</h2>
        <nav aria-label={t('helpContents')}>
          <ul class="help-contents">
            {HELP_SECTIONS.map((section) => (
              <li key={section}>
                <a
                  href={`#${headingOf(section)}`}
                  onClick={(event) => {
                    event.preventDefault();
                    leadTo(section);
                  }}
                >
                  {t(`helpSection_${section}`)}
                </a>
              </li>
            ))}
          </ul>
        </nav>
        <fieldset class="field">
          <legend>{t('helpAccount')}</legend>
          <div class="choices">
            {ACCOUNT_KINDS.map((kind) => (
              <button
                key={kind}
                type="button"
                class="choice"
                aria-pressed={kind === account}
                onClick={() => setAccount(kind)}
              >
                <Icon name="check" />
                {t(`helpAccount_${kind}`)}
              </button>
            ))}
          </div>
        </fieldset>
      </div>
      <NeedSection account={account} />
      <ErrorSection account={account} acts={acts} />
      <MissingSection account={account} view={view} acts={acts} />
      <BrokenSection account={account} acts={acts} onLead={leadTo} />
      <CompromiseSection account={account} />
      <DatesSection />
      <NextSection account={account} />
    </div>
  );
}
