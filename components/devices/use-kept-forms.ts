import { useEffect, useState } from 'preact/hooks';
import type { KeptForm } from '../../lib/device-forms';
import { report } from '../../lib/log';
import type { DeviceActs } from './device-acts';

/**
 * What was begun and not saved, while nobody types in it. Nobody tells of every letter, so that what is `known` may be the
 * first one only: the whole of it is read once its form is left.
 */
export function useKeptForms(
  known: readonly KeptForm[],
  { readForms }: Pick<DeviceActs, 'readForms'>,
  isWanted: boolean,
): KeptForm[] {
  const [forms, setForms] = useState<KeptForm[]>([]);
  const told = JSON.stringify(known);
  useEffect(() => {
    let isLate = false;
    if (!isWanted || known.length === 0) setForms([]);
    else void readForms().then((read) => isLate || setForms(read), report);
    return () => {
      isLate = true;
    };
  }, [told, isWanted]);
  return isWanted ? forms : [];
}
