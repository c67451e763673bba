import { afterEach, describe, expect, it } from 'vitest';
import { readPage } from '../../lib/portals/read';
import { recogniseUrl } from '../../lib/portals/recognise';
import { fixtures, showFixture } from '../fixtures';

afterEach(() => document.body.replaceChildren());

describe.each(fixtures)('$file', ({ file, address, portal, state, level, rows }) => {
  it('is read as what it shows', () => {
    showFixture(file);
    const reading = readPage(document, address);
    expect(reading?.view.portal).toBe(portal);
    expect(reading?.view.state).toBe(state);
    expect(reading?.view.rows.map((row) => [row.name, row.createdOn])).toEqual(rows);
    expect(reading?.view.level).toBe(level);
  });
});

describe('reading', () => {
  it('lets nobody delete rows that cannot be told apart', () => {
    showFixture('legacy-twins.html');
    expect(readPage(document, fixtures[0]!.address)?.rows.map((row) => row.removable)).toEqual([false, false, true]);
  });

  it('finds the one-time password, and not the name that looks like one', () => {
    showFixture('legacy-password-dialog.html');
    const secret = readPage(document, fixtures[0]!.address)?.secret;
    expect(secret?.read()).toBe('qrstuvwxyzabcdef');
    expect(secret?.name).toBe('abcdefghijklmnop');
    expect(secret?.part.level).toBe('sure');
  });

  it('names the account', () => {
    showFixture('legacy-table.html');
    expect(readPage(document, fixtures[0]!.address)?.view.account?.label).toBe('nora.lind@example.com');
  });

  it('puts no value of a password into what leaves the page', () => {
    showFixture('legacy-password-dialog.html');
    expect(JSON.stringify(readPage(document, fixtures[0]!.address)?.view)).not.toContain('qrstuvwxyzabcdef');
  });
});

describe('addresses', () => {
  it.each([
    ['https://account.activedirectory.windowsazure.com/AppPasswords.aspx', true],
    ['https://account.activedirectory.windowsazure.com/APPPASSWORDS.ASPX?x=1', true],
    ['https://account.activedirectory.windowsazure.com/ChangePassword.aspx', false],
    ['https://account.activedirectory.windowsazure.com/Proofup.aspx', false],
    ['https://account.activedirectory.windowsazure.com/securityinfo/AppPasswords.aspx', false],
  ])('%s is the page: %s', (address, onPage) => expect(recogniseUrl(address)?.onPage).toBe(onPage));

  it.each([
    'http://account.activedirectory.windowsazure.com/AppPasswords.aspx',
    'https://example.com/AppPasswords.aspx',
    'https://account.activedirectory.windowsazure.com.example.com/AppPasswords.aspx',
  ])('%s is nobody’s', (address) => expect(recogniseUrl(address)).toBeUndefined());
});
