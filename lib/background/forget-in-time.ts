import browser from 'webextension-polyfill';
import { report } from '../log';

/** What is kept in memory for a moment only, each with an alarm of its own: it goes in time though nobody asks for it. */
export type Momentary = 'drafts' | 'hand' | 'clipboard';

/** The alarm comes a second late rather than early; Chrome has none that come sooner than after half a minute. */
export const forgetAfter = (kept: Momentary, milliseconds: number): Promise<void> =>
  browser.alarms.create(kept, { delayInMinutes: (milliseconds + 1000) / 60_000 });

export function forgetInTime(forget: Record<Momentary, () => Promise<void>>): void {
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (Object.hasOwn(forget, name)) void forget[name as Momentary]().catch(report);
  });
}
