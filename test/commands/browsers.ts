import { execFileSync, execSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const PLACES = {
  chromium: [
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome',
    '/usr/bin/microsoft-edge',
    '/snap/bin/chromium',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
    'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
    'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
  ],
  firefox: [
    '/usr/bin/firefox-esr',
    '/usr/bin/firefox',
    '/Applications/Firefox.app/Contents/MacOS/firefox',
    'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
  ],
};
const PACKAGES = { chromium: 'chromium', firefox: 'firefox-esr' };
export type Wanted = keyof typeof PLACES;

function find(browser: Wanted): string | undefined {
  const chosen = process.env[browser === 'chromium' ? 'CHROMIUM_PATH' : 'FIREFOX_PATH'];
  return [chosen, ...PLACES[browser]].find((place) => place !== undefined && existsSync(place));
}

function hasOpenssl(): boolean {
  try {
    execFileSync('openssl', ['version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

/** Says what went wrong, and goes on: what is still missing is said at the end. */
function apt(what: string): void {
  try {
    execSync(`DEBIAN_FRONTEND=noninteractive apt-get -qq ${what}`, { stdio: ['ignore', 'ignore', 'inherit'] });
  } catch {
    console.error(`apt-get ${what} failed.`);
  }
}

/** Makes sure that the browsers and openssl are there; installs them on Debian as root. False, said plainly, when it cannot. */
export function provide(browsers: Wanted[]): boolean {
  const missing = [
    ...browsers.filter((browser) => !find(browser)).map((browser) => PACKAGES[browser]),
    ...(hasOpenssl() ? [] : ['openssl']),
  ];
  if (missing.length > 0 && existsSync('/usr/bin/apt-get') && process.getuid?.() === 0) {
    console.log(`Installing ${missing.join(', ')} …`);
    apt('update');
    // One by one: a system that lacks one of them may have the others.
    for (const name of missing) apt(`install -y --no-install-recommends ${name}`);
  }
  const still = browsers.filter((browser) => !find(browser));
  for (const browser of still)
    console.error(
      `${browser === 'chromium' ? 'Chrome, Chromium or Edge' : 'Firefox'} was not found. Install it, or name its program in ${browser === 'chromium' ? 'CHROMIUM_PATH' : 'FIREFOX_PATH'}.`,
    );
  if (!hasOpenssl()) console.error('openssl was not found. Install it; the simulated pages need a certificate.');
  for (const browser of browsers) {
    const path = find(browser);
    if (path) process.env[browser === 'chromium' ? 'CHROMIUM_PATH' : 'FIREFOX_PATH'] = path;
  }
  return still.length === 0 && hasOpenssl();
}
