import { useRef } from 'preact/hooks';
import { t } from '../../lib/i18n';
import { noCard, type StepCardState } from '../../lib/steps/card';
import { type Followed, follow } from '../../lib/steps/follow';
import type { Model } from '../model';
import { Switch } from '../Switch';
import { numberOf, sentenceOf } from './step-words';

interface Props {
  model: Model;
  keep: (card: StepCardState) => void;
}

/** For whoever guides somebody over a shared screen: the step that Microsoft's page is at, in words to be read aloud.
 * The switch for it stands in the head. */
export function StepCard({ model, keep }: Props) {
  const { shown, large } = model.desk.stepCard ?? noCard;
  if (!shown) return null;
  return (
    <section class="step-card" aria-label={t('stepCard')}>
      <Words model={model} isLarge={large} />
      <Switch label={t('stepCardLarge')} on={large} onChange={(on) => keep({ shown, large: on })} />
    </section>
  );
}

function Words({ model, isLarge }: { model: Model; isLarge: boolean }) {
  const last = useRef<{ model: Model; followed: Followed } | null>(null);
  // Drawn once more for another reason, the page was seen no second time.
  if (last.current?.model !== model) last.current = { model, followed: follow(last.current?.followed, model) };
  const { step } = last.current.followed;
  const number = numberOf(step);
  return (
    <>
      {/* Its words change with the step alone, so a screen reader says each step once. */}
      <div class={isLarge ? 'step-words step-words-large' : 'step-words'} role="status">
        {number !== undefined && <p class="step-number">{number}</p>}
        <p>{sentenceOf(step)}</p>
      </div>
      <p class="meta quiet">{t('stepCardHint')}</p>
    </>
  );
}
