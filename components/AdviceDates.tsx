import { dates } from '../lib/advice/dates';
import { adviceWords, whenInWords } from './advice-words';

interface Props {
  ids: readonly string[] | undefined;
}

/** The dates that a piece of advice hangs on, one sentence each. */
export function AdviceDates({ ids = [] }: Props) {
  return (
    <>
      {dates.entries
        .filter(({ id }) => ids.includes(id))
        .map((each) => (
          <p key={each.id}>
            <b class="strong">{whenInWords(each)}.</b> {adviceWords('Date', each.id)}
          </p>
        ))}
    </>
  );
}
