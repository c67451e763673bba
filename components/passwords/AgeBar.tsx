import { age } from '../../lib/i18n';
import { alongAxis } from './lines';

interface Props {
  createdOn: string;
  /** Years between two lines of the axis. */
  step: number;
}

/** How old, as a bar along the axis of the head of the table, and in words. */
export function AgeBar({ createdOn, step }: Props) {
  return (
    <span class="age">
      <span class="age-axis" aria-hidden="true">
        <span class="age-bar" style={{ inlineSize: `${alongAxis(createdOn, step) * 100}%` }} />
      </span>
      <span>{age(createdOn)}</span>
    </span>
  );
}
