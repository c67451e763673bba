import { describe, expect, it } from 'vitest';
import { paint, violations } from './harness/axe';
import { BROWSERS } from './harness/driver';
import { session } from './harness/session';

/** What holds whatever is done: no request, nothing that a screen reader stumbles over, a popup at the toolbar. */
describe.each(BROWSERS)('%s', (name) => {
  const { driver, open, openPopup, says, isRead, awaitProposed, reset, startDeleting } = session(name);

  it.each(['light', 'dark'] as const)('has a popup in which axe finds nothing, in %s', async (scheme) => {
    reset();
    await open();
    const popup = await openPopup();
    await paint(popup, scheme);
    await isRead(popup);
    expect(await violations(popup)).toEqual([]);
    await driver().press(popup, 'button', 'Delete scan2mail…');
    await says(popup, 'This cannot be undone');
    expect(await violations(popup)).toEqual([]);
    await driver().press(popup, 'button', 'Cancel');
    await driver().press(popup, 'button', 'New app password');
    await awaitProposed(popup);
    expect(await violations(popup)).toEqual([]);
  });

  it('opens its popup at the toolbar, 380 px wide', async () => {
    reset();
    await open();
    expect((await driver().openToolbarPopup()).width).toBe(380);
  });

  it('reaches no network from its own pages, even when asked to', async () => {
    const popup = await openPopup();
    const reached = await popup.evaluate(async () => {
      const fetched = await fetch('https://account.activedirectory.windowsazure.com/').then(
        () => 'fetched',
        () => 'refused',
      );
      const image = new Image();
      const drawn = await new Promise((done) => {
        image.onload = () => done('drawn');
        image.onerror = () => done('refused');
        image.src = 'https://account.activedirectory.windowsazure.com/x.png';
      });
      return [fetched, drawn];
    });
    expect(reached).toEqual(['refused', 'refused']);
  });

  it('has reached no host but the simulated ones', async () => {
    reset();
    await open();
    await says(await startDeleting('scan2mail'), 'is deleted');
    const browsersOwn = /(google|googleapis|gstatic|gvt1|mozilla|firefox|mozgcp)\.(com|net|org)/;
    expect(driver().proxy.refused.filter((target) => !browsersOwn.test(target))).toEqual([]);
  });
});
