import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DEVICE_KINDS } from '../../lib/ledger/model';
import { sameName, suggestNames } from '../../lib/ledger/naming';

const now = new Date(2026, 10, 24);

describe('suggested names', () => {
  it('put the device first, then system, app and month', () => {
    expect(
      suggestNames({ device: '', kind: 'laptop', platform: 'Windows 11', apps: ['Outlook'], taken: [], now }),
    ).toEqual(['Laptop-Win11-Outlook', 'Laptop-Outlook', 'Laptop-Win11-Outlook-202611']);
  });
  it('leave out what is taken, whatever its case, accents and blanks', () => {
    const names = suggestNames({
      device: 'Büro Drucker',
      kind: 'printer',
      apps: ['Scan'],
      taken: ['buero', 'BURO DRUCKER PRINTER SCAN'],
      now,
    });
    expect(names.length).toBeGreaterThan(0);
    expect(names.some((name) => sameName(name, 'Buro Drucker Printer Scan'))).toBe(false);
  });
  it('say nothing personal', () =>
    expect(
      suggestNames({ device: 'nora.lind@example.com', kind: 'phone', apps: ['10.0.0.12'], taken: [], now }).join(),
    ).not.toMatch(/nora|lind|10/i));

  it('are ASCII, unique, long enough and short enough', () => {
    const taken = fc.array(fc.string(), { maxLength: 20 });
    fc.assert(
      fc.property(
        fc.string(),
        fc.constantFrom(...DEVICE_KINDS),
        fc.string(),
        fc.array(fc.string()),
        taken,
        fc.integer({ min: 12, max: 60 }),
        (device, kind, platform, apps, used, maxLength) => {
          const names = suggestNames({ device, kind, platform, apps, taken: used, now, minLength: 8, maxLength });
          expect(names.length).toBeLessThanOrEqual(3);
          for (const name of names) {
            expect(name).toMatch(/^[A-Za-z0-9-]+$/);
            expect(name.length).toBeGreaterThanOrEqual(8);
            expect(name.length).toBeLessThanOrEqual(maxLength);
            expect(used.some((other) => sameName(other, name))).toBe(false);
          }
          expect(new Set(names).size).toBe(names.length);
        },
      ),
      { numRuns: 1000 },
    );
  });
});
