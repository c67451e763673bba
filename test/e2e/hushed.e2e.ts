import { describe, expect, it } from 'vitest';
import { ADDRESSES } from '../portal/addresses';
import { looks } from '../portal/personal/look';
import { BROWSERS, until } from './harness/driver';
import { holds } from './harness/find-secret';
import { CANARY, session } from './harness/session';

const LOOKS = Object.entries(looks).map(([look, { value }]) => ({ look: look as keyof typeof looks, value }));

describe.each(BROWSERS)('%s', (name) => {
  const { driver, reset } = session(name);

  it.each(LOOKS)(
    'tells screen readers nothing of a covered password that the page shows as $value',
    async ({ look }) => {
      reset({ personal: look });
      const page = await driver().browser.newPage();
      await page.goto(ADDRESSES['personal-result']);
      await page.bringToFront();
      const heard = async (isHeard: (line: string) => boolean) => {
        const lines = await driver().hears(page);
        return lines.some(isHeard) && lines;
      };
      const offered = await until('the copy button', () => heard((line) => line.includes('Copy password')));
      expect(offered.filter((line) => holds(line, CANARY))).toEqual([]);
      await driver().press(page, 'button', 'Show for 10 seconds');
      await until('the password', () => heard((line) => holds(line, CANARY)));
      await page.close();
    },
  );
});
