import { links } from '../../lib/advice/causes';
import type { AccountKind } from '../../lib/advice/schema';
import { adviceWords } from '../advice-words';
import { Stamp } from '../Stamp';
import { Section } from './Section';

interface Props {
  account: AccountKind;
}

/** Where two-step verification is set up. */
export function NextSection({ account }: Props) {
  return (
    <Section section="next">
      <ul class="help-list">
        {links.entries
          .filter((link) => link.account === account)
          .map((link) => (
            <li key={link.id}>
              <h4>
                <a href={link.address} target="_blank" rel="noreferrer">
                  {adviceWords('Link', link.id)}
                </a>
              </h4>
              <p>{adviceWords('LinkSay', link.id)}</p>
              <Stamp entry={link} staleAfterMonths={links.staleAfterMonths} />
            </li>
          ))}
      </ul>
    </Section>
  );
}
