import type { Page } from 'puppeteer-core';

/** What a page holds; all but its elements is known in Chromium only, and 0 elsewhere. */
export interface Memory {
  elements: number;
  /** With those that stand in no document any more, and those in shadow roots. */
  nodes: number;
  listeners: number;
  /** Of the page's own scripts and of those that extensions have put there. */
  kilobytes: number;
}

/** Once the page has rested and what nobody holds any more is thrown away. */
export async function memoryOf(page: Page): Promise<Memory> {
  await new Promise((done) => setTimeout(done, 1000));
  const elements = await page.evaluate(() => document.querySelectorAll('*').length);
  if (!(await page.browser().version()).includes('Chrom')) return { elements, nodes: 0, listeners: 0, kilobytes: 0 };
  const client = await page.createCDPSession();
  for (let turn = 0; turn < 3; turn++) {
    await client.send('HeapProfiler.collectGarbage');
    await new Promise((done) => setTimeout(done, 100));
  }
  const { Nodes = 0, JSEventListeners = 0, JSHeapUsedSize = 0 } = await page.metrics();
  await client.detach();
  return { elements, nodes: Nodes, listeners: JSEventListeners, kilobytes: JSHeapUsedSize / 1024 };
}
