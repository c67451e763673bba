import type { DeviceKind } from '../../lib/ledger/model';
import { pictures } from './device-pictures';

interface Props {
  kind: DeviceKind;
}

/** It stands beside words that say the same. */
export function DevicePicture({ kind }: Props) {
  return (
    <svg class="picture" viewBox="0 0 64 64" aria-hidden="true">
      {pictures[kind]()}
    </svg>
  );
}
