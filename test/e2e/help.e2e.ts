import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { ADDRESSES } from '../portal/addresses';
import { paint, violations } from './harness/axe';
import { BROWSERS, until } from './harness/driver';
import { CANARY, session } from './harness/session';

/** Getting unstuck, as a person does it: the help of the desk, and what the form says before one is created. */
describe.each(BROWSERS)('%s', (name) => {
  const { driver, open, openDesk, openPopup, says, reset, stored } = session(name);
  const press = (page: Page, role: string, what: string) => driver().press(page, role, what);
  const help = async (file?: string) => {
    const desk = await openDesk(file);
    await press(desk, 'tab', 'Help');
    await says(desk, 'Most apps sign in with Microsoft by now');
    return desk;
  };
  const paste = (page: Page, text: string) =>
    page.$eval(
      'textarea',
      (field, words) => {
        field.focus();
        (field as HTMLTextAreaElement).value = words;
        field.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertFromPaste' }));
      },
      text,
    );

  it('says whether an app still needs one, why the option is missing, and what ends when', async () => {
    reset({ faults: ['option-off'] });
    await open();
    const desk = await help();
    await desk.select('.help select', 'thunderbird');
    await says(desk, 'No app password is needed');
    await says(desk, 'OAuth2, for receiving and for sending');
    await says(desk, 'The page in front has no App passwords option: Work or school, older page');
    await says(desk, 'Your administrator has not allowed app passwords');
    await press(desk, 'button', 'Personal');
    await desk.select('.help select', 'msa-mail');
    await says(desk, 'An app password does not work here');
    await says(desk, 'Second half of 2027');
    expect(await desk.evaluate(() => document.body.innerText)).not.toContain('Support for Office 2013 ended');
    await desk.click('summary ::-p-text(What has ended already)');
    await says(desk, 'Support for Office 2013 ended');
    await says(desk, 'Two-step verification and other ways to sign in');
  });

  it('explains an error that is pasted, throws an app password away, and keeps neither', async () => {
    reset();
    const desk = await help();
    await paste(desk, '535 5.7.139 Authentication unsuccessful, SmtpClientAuthentication is disabled for the Tenant.');
    await says(desk, 'SMTP AUTH is switched off for the whole organisation');
    await paste(desk, `curl: (67) Login denied with ${CANARY}`);
    await says(desk, 'That looks like an app password');
    expect(await desk.$eval('textarea', (field) => (field as HTMLTextAreaElement).value)).toBe('');
    await desk.type('textarea', 'SmtpClientAuthentication is disabled for the Mailbox');
    await says(desk, 'SMTP AUTH is switched off for this one mailbox');
    const kept = await stored();
    expect(kept).not.toContain(CANARY);
    expect(kept).not.toContain('SmtpClientAuthentication');
  });

  it('hands over the text for the administrator', async () => {
    reset();
    const desk = await help();
    await desk.bringToFront();
    await desk.click('summary ::-p-text(Asking for the option)');
    await press(desk, 'button', 'Copy text: Asking for the option');
    await says(desk, 'Copied');
    const text = await driver().readClipboard();
    expect(text).toContain('Allow users to create app passwords to sign in to non-browser apps');
    expect(text).toContain('\n2. Is my per-user');
  });

  it('is where the popup leads to from a page without the option', async () => {
    reset({ faults: ['option-off'] });
    await open();
    const desk = await openDesk();
    const popup = await openPopup();
    await press(popup, 'button', 'See possible reasons');
    await says(desk, 'Your administrator has not allowed app passwords');
    await until('the heading', () =>
      desk.evaluate(() => document.activeElement?.textContent === 'Why is there no App passwords option?'),
    );
  });

  it('takes the fill from the button of the form when none is needed, and warns on a personal account', async () => {
    reset();
    const portal = await open(ADDRESSES['security-info']);
    const form = async () => {
      const popup = await openPopup();
      await says(popup, driver().simulator.state.account);
      await press(popup, 'button', 'New app password');
      await popup.waitForSelector('form');
      return popup;
    };
    const isFilled = (page: Page) =>
      page.$eval('form button[type=submit]', (button) => button.classList.contains('button-primary'));
    const popup = await form();
    expect(await isFilled(popup)).toBe(true);
    await popup.click('label ::-p-text(Outlook)');
    await says(popup, 'No app password is needed');
    expect(await isFilled(popup)).toBe(false);
    expect(await violations(popup)).toEqual([]);
    await popup.click('label ::-p-text(Outlook)');
    await popup.click('label ::-p-text(Scan to mail)');
    await says(popup, 'End of December 2026');
    expect(await isFilled(popup)).toBe(true);
    await popup.close();
    await portal.close();
    await open(ADDRESSES.personal);
    const personal = await form();
    await says(personal, 'stopped taking passwords from mail apps');
  });

  it('can be read by everybody: light, dark, narrow, and by keyboard', async () => {
    reset();
    await open(ADDRESSES['security-info']);
    const panel = await help('sidepanel.html');
    await panel.evaluate(() => {
      for (const box of document.querySelectorAll('details')) box.open = true;
    });
    await panel.select('.help select', 'printer-smtp');
    await paste(panel, 'a1 NO Basic authentication is disabled.');
    await says(panel, 'The mailbox takes no password over IMAP any more');
    for (const width of [320, 1280]) {
      await panel.setViewport({ width, height: 900 });
      for (const scheme of ['light', 'dark'] as const) {
        await paint(panel, scheme);
        expect(await violations(panel)).toEqual([]);
      }
      const wide = () => document.documentElement.scrollWidth - document.documentElement.clientWidth;
      expect(await panel.evaluate(wide)).toBe(0);
    }
    const lines = await panel.$$eval('.help p', (all) => all.map((each) => each.getBoundingClientRect().width));
    expect(Math.max(...lines)).toBeLessThanOrEqual(640);
    await panel.focus('.help-contents a');
    await panel.keyboard.press('Enter');
    await expect.poll(() => panel.evaluate(() => document.activeElement?.id)).toBe('help-need');
    await panel.keyboard.press('Tab');
    await expect.poll(() => panel.evaluate(() => document.activeElement?.localName)).toBe('select');
  });
});
