import { spawnSync } from 'node:child_process';
import { launch } from '../e2e/harness/driver';
import { CONTROL_PAGE, LEGACY_PAGE } from '../portal/server';
import { provide } from './browsers';
import { tour } from './tour';

/** Builds Latchkey and opens it in a real browser on the simulated pages; `--headless` runs the tour by itself. */
export async function main(args: string[]): Promise<number> {
  const browser = args.includes('--firefox') ? 'firefox' : 'chromium';
  const headless = args.includes('--headless');
  if (!provide([browser])) return 1;
  if (!headless && process.platform === 'linux' && !process.env['DISPLAY'] && !process.env['WAYLAND_DISPLAY']) {
    console.error('There is no screen here for a browser window. Use: npm start -- --headless');
    return 1;
  }
  console.log('Building …');
  const build = spawnSync('npx', ['--no', '--', 'wxt', 'build', ...(browser === 'firefox' ? ['-b', 'firefox'] : [])], {
    stdio: ['ignore', 'ignore', 'inherit'],
    shell: process.platform === 'win32',
  });
  if (build.status !== 0) return 1;
  const driver = await launch(browser, { headless });
  try {
    if (headless) return await tour(driver);
    await driver.open(CONTROL_PAGE);
    await driver.open(LEGACY_PAGE);
    console.log(
      'The app passwords page is open; Latchkey is at the toolbar. Close the browser or press Ctrl-C to end.',
    );
    await new Promise<void>((done) => {
      driver.browser.on('disconnected', () => done());
      process.once('SIGINT', () => done());
    });
    return 0;
  } finally {
    await driver.close().catch(() => {});
  }
}
