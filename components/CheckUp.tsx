import type { ComponentChildren } from 'preact';
import { type MessageKey, t } from '../lib/i18n';
import type { Lesson } from '../lib/portals/lesson';
import { type Clue, isRefused, type PageView, type PartView } from '../lib/portals/view';
import { Icon } from './Icon';
import { Lessons } from './Lessons';
import type { Acts } from './model';
import { portalName } from './words';

interface Props {
  /** What the page in front was read as, if there is one. */
  view: PageView | undefined;
  lessons: readonly Lesson[];
  acts: Pick<Acts, 'forget'>;
  /** What stands below. */
  children?: ComponentChildren;
}

/** What was recognised on the page in front, how surely, and why: for whoever wonders why Latchkey presses nothing. */
export function CheckUp({ view, lessons, acts, children }: Props) {
  if (!view)
    return (
      <div class="body">
        <h2>{t('checkUpTitle')}</h2>
        <p class="quiet">{t('checkUpNone')}</p>
        <Lessons lessons={lessons} acts={acts} />
        {children}
      </div>
    );
  const isFolded = !view.complete && view.portal !== 'personal' && !isRefused(view);
  return (
    <div class="body">
      <div class="stack">
        <h2>{t('checkUpTitle')}</h2>
        <p class="quiet">{portalName(view.portal)}</p>
        <p>{t(view.level === 'sure' ? 'checkUpSure' : 'checkUpByHand')}</p>
        {view.lesson && <p>{t('checkUpLesson')}</p>}
        {isFolded && <p>{t('checkUpFolded')}</p>}
      </div>
      <ul class="list-plain check-up" aria-label={t('checkUpTitle')}>
        {view.parts.map((part) => (
          <li key={part.part}>
            <Icon name={ICONS[part.level]} />
            <div>
              <p>
                <b class="strong">{t(`part_${part.part}` satisfies MessageKey)}</b>: {t(`level_${part.level}`)}
              </p>
              <p class="meta quiet">{reasons(part).join('; ')}</p>
            </div>
          </li>
        ))}
      </ul>
      <Lessons lessons={lessons} acts={acts} />
      {children}
    </div>
  );
}

const ICONS = { sure: 'check', likely: 'unknown', missing: 'missing' } as const;

function reasons({ clues }: PartView): string[] {
  if (clues.length === 0) return [t('clueNone')];
  return clues.map((clue) => (clue.against ? t('clueAgainst', { clue: inWords(clue) }) : inWords(clue)));
}

const inWords = ({ says }: Clue): string => t(`clue_${says.replaceAll('-', '_')}` as 'clue_address');
