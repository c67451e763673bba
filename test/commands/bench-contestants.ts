import type { Page } from 'puppeteer-core';
import type { Portal, PortalState } from '../portal/state';

/** Others that delete what Latchkey deletes, on the same simulated pages. They know the markup, as Latchkey does not. */

/** Where the controls are, as XPath. */
interface Known {
  /** What deletes the row of that name. */
  control: string;
  confirm: string;
  /** What closes the page's message afterwards, where it has one. */
  close?: string;
  box: string;
}

export const BENCHED = {
  // Its boxes come hidden, and are shown by the page's own timer 20 ms later.
  legacy: {
    state: { variant: 'table' },
    known: {
      control: '//tr[td[1]="NAME"]//a',
      confirm: '//div[@class="shade"]//input[@value="yes"]',
      close: '//div[@class="shade"]//input[@value="close"]',
      box: '//div[@class="shade"]',
    },
  },
  'security-info': {
    state: { securityInfo: 'fluent' },
    known: {
      control: '//div[.//span[@class="value"]="NAME"]/div/button[starts-with(@aria-label, "Delete")]',
      confirm: '//div[@role="dialog"]//button[contains(@class, "primary")]',
      box: '//div[@role="dialog"]',
    },
  },
} as const satisfies Partial<Record<Portal, { state: Partial<PortalState>; known: Known }>>;
export type Benched = keyof typeof BENCHED;

interface Task {
  names: string[];
  known: Known;
}

/**
 * The page's own minimum: presses each next control in the very moment in which the page has it and nothing lies in front, closes
 * what is shown, checks nothing and writes nothing down. Answers milliseconds; runs in the page.
 */
export const atOnce = ({ names, known }: Task): Promise<number> =>
  new Promise((done) => {
    const begun = Date.now();
    let n = 0;
    let step: 'free' | 'asked' | 'confirmed' = 'free';
    const find = (path: string, shown = true): HTMLElement | undefined => {
      const [kind, all] = [XPathResult.ORDERED_NODE_SNAPSHOT_TYPE, [] as HTMLElement[]];
      const found = document.evaluate(path.replace('NAME', names[n] ?? ''), document, null, kind);
      for (let at = 0; at < found.snapshotLength; at++) all.push(found.snapshotItem(at) as HTMLElement);
      return all.find((each) => !shown || each.checkVisibility());
    };
    const act = () => {
      const close = known.close && find(known.close);
      if (close) close.click();
      if (step === 'asked') {
        const confirm = find(known.confirm);
        if (!confirm) return;
        step = 'confirmed';
        return confirm.click();
      }
      if (step === 'confirmed' && find(known.control)) return;
      // The page opens its message right after that, and would close whatever was opened before it; the other way round it
      // closes the message itself.
      if (step === 'confirmed' && known.close && !close && !find(known.close, false)) return;
      if (step === 'confirmed') n++;
      step = 'free';
      if (n === names.length) {
        observer.disconnect();
        return done(Date.now() - begun);
      }
      const control = find(known.box) ? undefined : find(known.control);
      if (!control) return;
      step = 'asked';
      control.click();
    };
    const observer = new MutationObserver(act);
    observer.observe(document, { childList: true, subtree: true, attributes: true });
    act();
  });

/** The kind of script that people share: a second of sleep after each press. Runs in the page. */
export const withSleeps = async ({ names, known }: Task): Promise<number> => {
  const begun = Date.now();
  for (const name of names)
    for (const path of [known.control, known.confirm, ...(known.close ? [known.close] : [])]) {
      const kind = XPathResult.FIRST_ORDERED_NODE_TYPE;
      const found = document.evaluate(path.replace('NAME', name), document, null, kind).singleNodeValue;
      (found as HTMLElement | null)?.click();
      await new Promise((next) => setTimeout(next, 1000));
    }
  return Date.now() - begun;
};

/** Driven from another process, over the browser's protocol, as test tools do it: wait for it, click it. */
export async function fromOutside(page: Page, { names, known }: Task): Promise<number> {
  const begun = Date.now();
  const press = async (path: string) => (await page.waitForSelector(`::-p-xpath(${path})`, { visible: true }))?.click();
  for (const name of names) {
    await press(known.control.replace('NAME', name));
    await press(known.confirm);
    if (known.close) await press(known.close);
    await page.waitForSelector(`::-p-xpath(${known.control.replace('NAME', name)})`, { hidden: true });
  }
  return Date.now() - begun;
}
