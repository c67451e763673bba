import { toCsv } from '../../lib/backup/csv';
import { t } from '../../lib/i18n';
import type { PasswordRecord } from '../../lib/ledger/model';
import type { Model } from '../model';
import { accountNames } from '../passwords/account-words';
import { kindName } from '../words';

const STATES = {
  listed: 'stateListed',
  missing: 'stateMissing',
  unknown: 'stateUnknown',
  deleted: 'stateDeleted',
} as const;

/** All app passwords of all accounts, a line each: those that are gone as well. */
export function tableOf({ ledger }: Pick<Model, 'ledger'>): string {
  const accounts = accountNames(ledger, false);
  const isPersonal = new Map(ledger.accounts.map(({ id, portal }) => [id, portal === 'personal']));
  const devices = new Map(ledger.devices.map((device) => [device.id, device]));
  const lineOf = (record: PasswordRecord): string[] => {
    const device = record.device === undefined ? undefined : devices.get(record.device);
    return [
      record.name,
      record.nickname ?? '',
      device?.name ?? '',
      device ? kindName(device.kind) : '',
      record.apps.join('; '),
      record.createdOn ?? record.created ?? '',
      // A personal account's page lists none.
      record.state === 'listed' && isPersonal.get(record.account) ? '' : t(STATES[record.state]),
      accounts.get(record.account) ?? '',
      record.reviewOn ?? '',
      record.note ?? '',
    ];
  };
  const head = [
    t('name'),
    t('nickname'),
    t('device'),
    t('deviceKind'),
    t('apps'),
    t('created'),
    t('state'),
    t('account'),
    t('reviewOn'),
    t('note'),
  ];
  return toCsv([head, ...ledger.records.map(lineOf)]);
}
