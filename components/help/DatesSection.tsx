import { dates } from '../../lib/advice/dates';
import { splitDates } from '../../lib/advice/happening';
import type { AdviceDate } from '../../lib/advice/schema';
import { t } from '../../lib/i18n';
import { adviceWords, whenInWords } from '../advice-words';
import { Stamp } from '../Stamp';
import { Section } from './Section';

/** What ends when: what is to come stands open, what was is folded. */
export function DatesSection() {
  const { upcoming, past } = splitDates(dates.entries);
  return (
    <Section section="dates">
      <p>{t('helpDatesWhat')}</p>
      <DateList entries={upcoming} />
      <details class="help-text">
        <summary>{t('helpDatesPast')}</summary>
        <DateList entries={past} />
      </details>
    </Section>
  );
}

function DateList({ entries }: { entries: readonly AdviceDate[] }) {
  return (
    <ul class="help-list">
      {entries.map((each) => (
        <li key={each.id}>
          <h4>{whenInWords(each)}</h4>
          <p>{adviceWords('Date', each.id)}</p>
          <Stamp entry={each} staleAfterMonths={dates.staleAfterMonths} />
        </li>
      ))}
    </ul>
  );
}
