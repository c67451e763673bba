import browser from 'webextension-polyfill';
import { report } from '../log';

/**
 * What is done in time though nobody asks for it, each by an alarm of its own: what is kept in memory for a moment only is
 * forgotten, and the page of a run is looked after.
 */
export type Due = 'drafts' | 'hand' | 'clipboard' | 'run';

/** The alarm comes a second late rather than early; Chrome has none that come sooner than after half a minute. */
export const dueAfter = (due: Due, milliseconds: number): Promise<void> =>
  browser.alarms.create(due, { delayInMinutes: (milliseconds + 1000) / 60_000 });

export function whenDue(acts: Record<Due, () => Promise<void>>): void {
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (Object.hasOwn(acts, name)) void acts[name as Due]().catch(report);
  });
}
