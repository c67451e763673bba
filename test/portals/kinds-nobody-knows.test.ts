import { afterEach, describe, expect, it } from 'vitest';
import { readPage } from '../../lib/portals/read';
import { ADDRESSES } from '../portal/addresses';

/** Pages of our own invention that list kinds nobody knows, of things called "App password". */

afterEach(() => document.body.replaceChildren());

function levelOf(page: string, portal: 'security-info') {
  document.body.innerHTML = `<p>nora.lind@example.com</p>${page}`;
  return readPage(document, ADDRESSES[portal])?.view.level;
}

describe('rows behind whose kind "App password" stands', () => {
  const method = (kind: string, value: string) =>
    `<li><div>${kind}</div><div>${value}</div><button>Delete</button></li>`;
  const methods = (...rows: string[]) =>
    `<h1>Security info</h1><button>Add sign-in method</button><ul>${rows.join('')}</ul>`;
  const passkeys = ['Passkey (synced)', 'Verified ID'].map((kind) => method(kind, 'App password'));

  it('are not surely app passwords, alone or with others', () => {
    expect(levelOf(methods(...passkeys), 'security-info')).toBe('by-hand');
    expect(levelOf(methods(method('Phone', '+47 1'), ...passkeys), 'security-info')).toBe('by-hand');
  });
  it('are where others say their kind there as well', () => {
    const mine = ['Laptop', 'Tablet'].map((name) => method(name, 'App password'));
    expect(levelOf(methods(method('+47 1', 'Phone'), ...mine), 'security-info')).toBe('sure');
  });
});
