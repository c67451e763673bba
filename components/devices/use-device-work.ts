import type { DeviceFormFields, KeptForm } from '../../lib/device-forms';
import { isOver } from '../../lib/drive/run';
import { plural, t } from '../../lib/i18n';
import { backOf, type DeviceFields, editOf } from '../../lib/ledger/edit-device';
import type { Device } from '../../lib/ledger/model';
import { report, reportAndTake } from '../../lib/log';
import type { Item } from '../items';
import type { Acts, Model } from '../model';
import type { Picture } from '../picture';
import { runInFront } from '../run-in-front';
import type { DeviceActs } from './device-acts';
import { deletable, type Holding } from './holdings';
import { type Said, useSaid } from './use-said';

/** The first of two writes is done, and the second was refused. */
const inPart = (): Said => ({ text: t('savedInPart'), isFailure: true });

interface Known {
  model: Model;
  picture: Picture;
  acts: Pick<Acts, 'change' | 'desk' | 'moveRecord'>;
  devices: DeviceActs;
}

/** What is done with a device, and what is said of it afterwards. */
export function useDeviceWork({ model, picture, acts, devices }: Known) {
  const { said, say, attempt, undo } = useSaid();
  const { thisDevice } = model.settings;

  /** Changes what a device is said to be, from what stands on the screen. */
  const set = async (device: Device, to: Partial<DeviceFields>, text: string): Promise<Said> => {
    const edit = editOf(device, to);
    const edited = await devices.change(device.id, edit);
    if (!edited.ok)
      return { text: t(edited.why === 'gone' ? 'deviceGone' : 'deviceChangedState'), device: device.name };
    const back = async () => (await devices.change(device.id, backOf(edit))).ok;
    return { text, device: device.name, undo: back };
  };
  const toCleanUp = async (holding: Holding): Promise<Said | undefined> => {
    const { accountId } = picture;
    const rows = deletable(holding, picture).map(({ identity }) => identity);
    if (accountId === undefined || rows.length === 0) return { text: t('deviceNothingHere') };
    const run = runInFront(model);
    // Its report stays where it is kept, and does not stand in the way.
    if (run && isOver(run)) acts.desk?.dismiss(run.plan.id);
    await devices.toCleanUp({ account: accountId, device: holding.device.id, rows });
    return undefined;
  };

  return {
    said,
    say,
    undo,
    cleanUp: (holding: Holding) => attempt(() => toCleanUp(holding)),
    lose: (holding: Holding, day: string, cleanUp: boolean) =>
      attempt(async () => {
        const done = await set(holding.device, { lostOn: day }, t('deviceLostDone'));
        if (!cleanUp || !done.undo) return done;
        return toCleanUp(holding).catch(reportAndTake({ ...done, ...inPart() }));
      }),
    retire: ({ device }: Holding, day: string) =>
      attempt(() => set(device, { retiredOn: day }, t('deviceRetiredDone'))),
    bringBack: ({ device }: Holding) =>
      attempt(() => set(device, { lostOn: undefined, retiredOn: undefined }, t('deviceBackDone'))),
    remove: ({ device, isThis }: Holding) =>
      attempt(async () => {
        const removed = await devices.remove(device.id);
        if (removed === 0) return { text: t('deviceGone'), device: device.name };
        if (typeof removed === 'number') return { text: plural('deviceNotRemoved', removed), device: device.name };
        // One that is not there is nobody's computer, whatever the settings say.
        if (isThis) await acts.change({ thisDevice: undefined }).catch(report);
        const back = async () => {
          if (isThis) await acts.change({ thisDevice: removed.id });
          await devices.putBack(removed);
          return true;
        };
        return { text: t('deviceRemoved'), device: device.name, undo: back };
      }),
    merge: ({ device, held, isThis }: Holding, stays: Holding) =>
      attempt(async () => {
        const outcome = await devices.merge(device.id, stays.device.id);
        if (!outcome.ok) return { text: t(outcome.why === 'gone' ? 'mergeGone' : 'mergeTooLong'), isFailure: true };
        const back = async () => {
          await devices.unmerge(outcome.merged, isThis);
          return true;
        };
        return { text: plural('mergeDone', held), device: stays.device.name, undo: back };
      }),
    give: ({ record = '', newToYou: isNew }: Item, to: Device) =>
      attempt(async () => {
        const isGiven = await acts.moveRecord(record, { from: undefined, to: to.id });
        if (!isGiven) return { text: t('deviceGivenElsewhere') };
        const back = () => acts.moveRecord(record, { from: to.id, to: undefined, ...(isNew && { isNew }) });
        return { text: t('deviceGiven'), device: to.name, undo: back };
      }),
    saved: (device: Device, { isThis }: DeviceFormFields, { device: edited, wasThis, record }: KeptForm) =>
      attempt(async () => {
        const was = edited?.id === device.id ? wasThis : undefined;
        try {
          if (isThis !== (was ?? thisDevice === device.id))
            await acts.change({ thisDevice: isThis ? device.id : undefined });
          const isGiven = record === undefined || (await acts.moveRecord(record, { from: undefined, to: device.id }));
          return { text: t(isGiven ? 'deviceSaved' : 'deviceGivenElsewhere'), device: device.name };
        } catch (error) {
          report(error);
          return { ...inPart(), device: device.name };
        }
      }),
  };
}
