import { findTwin, type Twin } from './alike';
import { findPersonal, namesOwner, type PersonalKind, personOf } from './personal';

/** What a person should think over before a name is for ever. Nothing of it is forbidden. */
export type NameWarning = { kind: 'twin'; twin: Twin } | { kind: 'personal'; what: PersonalKind };

export function checkName(name: string, taken: string[], label: string | undefined): NameWarning[] {
  const twin = findTwin(name, taken);
  const what = findPersonal(name, personOf(label)) ?? (namesOwner(name) ? 'person' : undefined);
  return [...(twin ? [{ kind: 'twin' as const, twin }] : []), ...(what ? [{ kind: 'personal' as const, what }] : [])];
}
