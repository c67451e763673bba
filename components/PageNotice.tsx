import { useState } from 'preact/hooks';
import { sentenceFor, t } from '../lib/i18n';
import type { Acts, Situation } from './model';
import { Notice } from './Notice';
import type { PageNotice as Props } from './picture';

interface More {
  notice: Props;
  situation: Situation;
  acts: Pick<
    Acts,
    'reload' | 'toPage' | 'openPortal' | 'allow' | 'showByHand' | 'unfold' | 'openDesk' | 'dismissProblem'
  >;
}

/** What stands between the person and the list, and the one thing to press for it. */
export function PageNotice({ notice, situation, acts }: More) {
  const { tone, title, text, icon, action } = notice;
  const [answer, setAnswer] = useState<string>();
  const tab = 'tab' in situation ? situation.tab : undefined;
  const unfold = async () => {
    if (situation.kind !== 'page') return;
    const { account } = situation;
    const asked = await acts.unfold({ tab: situation.tab, account });
    if (asked === 'no-background') setAnswer(t('noBackground'));
    else setAnswer(asked.ok ? t('foldedAsked') : sentenceFor(asked.why));
  };
  const press = {
    reload: () => tab !== undefined && acts.reload(tab),
    'to-page': () => tab !== undefined && acts.toPage(tab),
    'open-portal': () => acts.openPortal(situation.kind === 'page' ? situation.view.portal : 'legacy'),
    show: () => tab !== undefined && acts.showByHand(tab),
    allow: () => void acts.allow(),
    unfold: () => void unfold(),
    'why-off': () => acts.openDesk('help', 'missing'),
    dismiss: () => acts.dismissProblem(),
  };
  const labels = {
    show: t('byHandShow'),
    reload: t('reload'),
    'to-page': t('toPage'),
    'open-portal': t('openPortal'),
    allow: t('allow'),
    unfold: t('unfold'),
    'why-off': t('optionOffWhy'),
    dismiss: t('dismiss'),
  };
  // What was asked once is not asked again: a second press would fold the row.
  const said = action === 'unfold' ? answer : undefined;
  return (
    <div class="notice-box">
      <Notice tone={tone} title={title} icon={icon} live>
        <p>{said ?? text}</p>
        {action && said === undefined && (
          <p class="notice-action">
            <button type="button" class="button button-primary" onClick={press[action]}>
              {labels[action]}
            </button>
          </p>
        )}
      </Notice>
    </div>
  );
}
