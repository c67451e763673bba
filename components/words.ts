import { t } from '../lib/i18n';
import type { Device, DeviceKind } from '../lib/ledger/model';
import type { PortalId } from '../lib/portals/view';
import type { IconName } from './icons';

/** Words and signs that several components share. */

const PORTAL_NAMES = {
  legacy: 'portal_legacy',
  'security-info': 'portal_security_info',
  personal: 'portal_personal',
} as const;
const PORTAL_SHORT = {
  legacy: 'portalShort_legacy',
  'security-info': 'portalShort_security_info',
  personal: 'portalShort_personal',
} as const;

/** Where it stands beside an account. */
export const portalShort = (portal: PortalId): string => t(PORTAL_SHORT[portal]);

export const portalName = (portal: PortalId): string => t(PORTAL_NAMES[portal]);

export const kindName = (kind: DeviceKind): string => t(`kind_${kind}`);

export const deviceIcon = (device: Pick<Device, 'kind'> | undefined): IconName =>
  device ? `device-${device.kind}` : 'device-none';
