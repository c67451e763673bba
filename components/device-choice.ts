import type { Creating } from '../lib/creating';
import { t } from '../lib/i18n';
import { looksLikePassword } from '../lib/ledger/creation';
import type { Device } from '../lib/ledger/model';
import type { DeviceDraft } from '../lib/messages';
import { fold, tidy } from '../lib/page/fold';
import { nameKey } from '../lib/page/name-key';
import type { DeviceCount } from './items';
import { tellApart } from './tell-apart';
import { kindName } from './words';

/** What stands in a device box: a device of the ledger, this computer as a draft, or one that is being described. */
export type DeviceChoice =
  | { kind: 'device'; device: Device }
  | { kind: 'this'; draft: DeviceDraft }
  | { kind: 'new'; draft: DeviceDraft };

export interface DeviceOption {
  key: string;
  choice: DeviceChoice;
  isThis: boolean;
  /** Its name, and more where another one has the same. */
  called?: string;
  held: number;
}

/** This computer first, then devices by the number they hold, then a new one. */
export function deviceOptions(
  counts: DeviceCount[],
  thisDevice: string | undefined,
  computer: DeviceDraft | undefined,
): DeviceOption[] {
  const called = tellApart(counts.map(({ device }) => device));
  const known = counts.map(
    ({ device, held }): DeviceOption => ({
      key: device.id,
      choice: { kind: 'device', device },
      isThis: device.id === thisDevice,
      called: called(device),
      held,
    }),
  );
  const mine = known.find(({ isThis }) => isThis);
  const here: DeviceOption[] =
    mine || !computer ? [] : [{ key: 'this', choice: { kind: 'this', draft: computer }, isThis: true, held: 0 }];
  return [...here, ...(mine ? [mine] : []), ...known.filter((option) => option !== mine)];
}

export const draftOf = (choice: DeviceChoice): DeviceDraft => (choice.kind === 'device' ? choice.device : choice.draft);

/** Devices that have what was typed in their name or platform; of a picture alone, folding would leave nothing. */
export function matchOptions(options: DeviceOption[], typed: string): DeviceOption[] {
  const words = fold(typed);
  return options.filter(({ choice }) => {
    const { name, platform = '' } = draftOf(choice);
    const text = `${name} ${platform}`;
    return words === '' ? text.includes(typed.trim()) : fold(text).includes(words);
  });
}

/** What is wrong with a new device, as a sentence. */
export function draftFault({ name }: DeviceDraft, counts: DeviceCount[]): string | undefined {
  if (tidy(name) === '') return t('deviceNameNeeded');
  if (looksLikePassword(name)) return t('nameLikePassword');
  return counts.some(({ device }) => nameKey(device.name) === nameKey(name)) ? t('deviceNameTaken') : undefined;
}

/** What an option is called, in the list and in the box; where names are hidden by its place there, from 1. */
export const optionText = (
  { choice, isThis, called }: Pick<DeviceOption, 'choice' | 'isThis' | 'called'>,
  hiddenAt: number | undefined,
): string => {
  if (choice.kind === 'new') return t('deviceNew');
  if (choice.kind === 'this') return t('deviceThis');
  if (hiddenAt !== undefined) {
    if (isThis) return t('deviceThis');
    const kind = kindName(choice.device.kind);
    return hiddenAt > 0 ? [t('deviceHidden', { number: hiddenAt }), kind].join(', ') : kind;
  }
  const name = called ?? choice.device.name;
  return isThis ? t('deviceThisNamed', { name }) : name;
};

export function sameChoice(a: DeviceChoice, b: DeviceChoice | undefined): boolean {
  if (a.kind === 'device' && b?.kind === 'device') return a.device.id === b.device.id;
  return a.kind === b?.kind;
}

/** How a choice is kept between two openings of the form. */
export function begunOf(choice: DeviceChoice | undefined): Creating['choice'] {
  if (choice?.kind === 'device') return { kind: 'device', device: choice.device.id };
  return choice?.kind === 'this' ? { kind: 'this' } : choice;
}

/** What was kept when the form was sent, or left: a device that was new then may have been made all the same. */
export function asMade(kept: Creating['choice'], options: DeviceOption[]): Creating['choice'] {
  if (kept?.kind !== 'new') return kept;
  const { name, kind } = kept.draft;
  const made = options.flatMap(({ choice }) => (choice.kind === 'device' ? choice.device : []));
  const same = made.find((device) => device.name === tidy(name) && device.kind === kind);
  return same ? { kind: 'device', device: same.id } : kept;
}

/** What was kept, as it can be chosen now: a device may be gone. */
export function choiceOf(kept: Creating['choice'], options: DeviceOption[]): DeviceChoice | undefined {
  if (kept?.kind === 'new') return kept;
  return options.find(({ key }) => key === (kept?.kind === 'device' ? kept.device : kept?.kind))?.choice;
}
