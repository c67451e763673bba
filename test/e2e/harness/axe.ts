import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'puppeteer-core';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What a screen reader would stumble over on this page, one line each. */
export async function violations(page: Page): Promise<string[]> {
  await page.evaluate(`${axe};0`);
  return page.evaluate(async () => {
    const { axe: loaded } = globalThis as unknown as {
      axe: { run(root: Document): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
    };
    // Colours go over to others for a moment; in a part that is folded up they wait until it is unfolded.
    const running = document
      .getAnimations()
      .filter(({ effect }) => (effect as KeyframeEffect | null)?.target?.checkVisibility());
    await Promise.all(running.map(({ finished }) => finished.catch(() => {})));
    return (await loaded.run(document)).violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
  });
}

export const paint = (page: Page, scheme: 'light' | 'dark'): Promise<void> =>
  page.evaluate((theme) => {
    document.documentElement.dataset['theme'] = theme;
  }, scheme);
