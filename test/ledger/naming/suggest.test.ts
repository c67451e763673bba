import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DEVICE_KINDS } from '../../../lib/ledger/model';
import { findTwin, lookalikeKey } from '../../../lib/ledger/naming/alike';
import { findPersonal, personOf } from '../../../lib/ledger/naming/personal';
import { limitsOf, matcherOf } from '../../../lib/ledger/naming/rules';
import { type NameParts, suggestNames } from '../../../lib/ledger/naming/suggest';
import { fold } from '../../../lib/page/fold';

const now = new Date(2026, 10, 24);
const laptop: NameParts = {
  device: '',
  kind: 'laptop',
  platform: 'Windows 11',
  apps: ['Outlook'],
  taken: [],
  now,
};
const suggest = (more: Partial<NameParts> = {}) => suggestNames({ ...laptop, ...more });

describe('suggested names', () => {
  it('put the device first, then system, app and month, and the shortest that is long enough before the others', () => {
    expect(suggest()).toEqual(['Laptop-Outlook', 'Laptop-Win11-Outlook', 'Laptop-Outlook-202611']);
    expect(suggest({ apps: [] })).toEqual(['Laptop-Win11', 'Laptop-202611', 'Laptop-Win11-202611']);
    expect(suggest({ device: 'ThinkPad T14', apps: [] })[0]).toBe('ThinkPadT14');
  });
  it('leave out what is taken, whatever its case, accents and blanks', () => {
    const names = suggest({
      device: 'Büro Drucker',
      kind: 'printer',
      platform: undefined,
      apps: ['Scan'],
      taken: ['buero', 'BURO DRUCKER PRINTER SCAN'],
    });
    expect(names.length).toBeGreaterThan(0);
    expect(names.map((name) => fold(name).replaceAll(/[ -]/g, ''))).not.toContain('burodruckerprinterscan');
  });
  it.each(['1aptop-0utlook', 'Lарtор-Оutlооk', 'Laptop-Outlok', 'laptopoutlook'])(
    'leave out what %s is easily taken for',
    (taken) => expect(suggest({ taken: [taken] })).not.toContain('Laptop-Outlook'),
  );
  it('count where everything else is taken', () =>
    expect(
      suggest({
        taken: ['Laptop-Outlook', 'Laptop-Win11-Outlook', 'Laptop-Outlook-202611', 'Laptop-Win11-Outlook-202611'],
      }),
    ).toEqual(['Laptop-Outlook-2']));
  it('say nothing personal', () => {
    const names = suggest({ device: 'nora.lind@example.com', kind: 'phone', apps: ['10.0.0.12'] });
    expect(names.join()).not.toMatch(/nora|lind|10\b/i);
    const label = 'nora.lind@example.com';
    expect(suggest({ device: "Nora's iPhone", kind: 'phone', platform: 'iOS', label })[0]).toBe('IPhone-Outlook');
    expect(suggest({ device: 'Annas MacBook Pro', label })[0]).toBe('MacBookPro-Outlook');
    expect(suggest({ device: 'noralind', label })[0]).toBe('Laptop-Outlook');
  });
  it('keep to what the field of the page allows', () => {
    expect(suggest({ maxLength: 12 })[0]).toBe('Laptop-Outlo');
    expect(suggest({ pattern: '[a-z0-9]{8,20}' })[0]).toBe('laptopoutlook');
    expect(suggest({ pattern: '(a+)+' })[0]).toBe('Laptop-Outlook');
    expect(suggest({ minLength: 20 })).toEqual([
      'Laptop-Win11-Outlook',
      'Laptop-Outlook-202611',
      'Laptop-Win11-Outlook-202611',
    ]);
  });
});

describe('names by a template', () => {
  it('take the place of ours, with the month where it says none', () => {
    expect(suggest({ template: '{kind}-{device}-{app}', device: 'Studio' })).toEqual([
      'Laptop-Studio-Outlook',
      'Laptop-Studio-Outlook-202611',
    ]);
    expect(suggest({ template: '{device}-{yyyymm}' })).toEqual(['Laptop-202611']);
  });
  it('are counted where they are taken', () => {
    expect(suggest({ template: '{device}-{yyyymm}', taken: ['laptop 202611'] })).toEqual(['Laptop-202611-2']);
    expect(suggest({ template: '{device}-{app}-{n}', taken: ['Laptop-Outlook-1'] })).toEqual(['Laptop-Outlook-2']);
  });
  it('have the inventory label of the device, from its name or its note, and else the device', () => {
    const template = '{asset}-{app}';
    expect(suggest({ template, device: 'Front desk PR-0231' })[0]).toBe('PR-0231-Outlook');
    expect(suggest({ template, device: 'Front desk', note: 'Label LT00417, 2nd floor' })[0]).toBe('LT00417-Outlook');
    expect(suggest({ template, device: 'Front desk' })[0]).toBe('FrontDesk-Outlook');
  });
  it('give way to ours where the template is wrong, or what it makes would not fit or would name somebody', () => {
    for (const template of [
      '{foo}',
      '',
      '{device}-{device}-{device}-{device}-{device}-{device}-{device}',
      'Nora-{device}',
    ])
      expect(suggest({ template, label: 'nora.lind@example.com' })[0]).toBe('Laptop-Outlook');
  });
});

const TEXTS = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 30 }),
  fc.string({ minLength: 200, maxLength: 300 }),
  fc.constantFrom('', '🎉🎊', '\u202eenohP', 'x'.repeat(200), "Nora's iPhone", 'nora lind', 'ThinkPad T14', 'Drucker'),
);
const TEMPLATES = fc.oneof(
  fc.constantFrom(undefined, '{device}-{app}', '{asset} {n}', '{device}_{yyyy}.{mm}', 'Nora-{device}', '{{'),
  fc.string({ maxLength: 100 }),
);
const PARTS = fc.record({
  device: TEXTS,
  kind: fc.constantFrom(...DEVICE_KINDS),
  platform: fc.option(TEXTS, { nil: undefined }),
  note: fc.option(TEXTS, { nil: undefined }),
  apps: fc.array(TEXTS, { maxLength: 3 }),
  taken: fc.array(fc.oneof(fc.string(), fc.constantFrom('Laptop-Mail', 'NAS-202611', 'phone-2', 'Рһоnе-Dеviсе-2')), {
    maxLength: 20,
  }),
  label: fc.constantFrom(undefined, 'nora.lind@example.com', 'Nora Lind'),
  template: TEMPLATES,
  now: fc.constant(now),
  minLength: fc.option(fc.integer({ min: 0, max: 12 }), { nil: undefined }),
  maxLength: fc.option(fc.integer({ min: 12, max: 60 }), { nil: undefined }),
  pattern: fc.constantFrom(undefined, '[a-z0-9-]+', '[A-Z]+[0-9]*', '(a+)+', '[', '.{1,20}'),
});

describe('whatever device, apps, template and names there are, suggestions', () => {
  it('fit, are ASCII, free, nobody’s, at most three, and none is another’s twin', () => {
    fc.assert(
      fc.property(PARTS, (parts) => {
        const names = suggestNames(parts);
        const { shortest, longest } = limitsOf(parts);
        expect(names.length).toBeLessThanOrEqual(3);
        const keys = [...parts.taken, ...names].map(lookalikeKey);
        for (const name of names) {
          expect(name).toMatch(/^[A-Za-z0-9 _.-]+$/);
          expect(name.length).toBeGreaterThanOrEqual(shortest);
          expect(name.length).toBeLessThanOrEqual(longest);
          expect(keys.filter((key) => key === lookalikeKey(name))).toHaveLength(1);
          expect(findTwin(name, parts.taken)).toBeUndefined();
          expect(findPersonal(name, personOf(parts.label))).toBeUndefined();
          if (parts.label) expect(name).not.toMatch(/\b(nora|lind)\b|noralind/i);
          expect(matcherOf(parts.pattern)?.(name) ?? true).toBe(true);
        }
      }),
      { numRuns: 1500 },
    );
  });
  it('are there wherever the page takes letters of the alphabet, the shortest first', () => {
    fc.assert(
      fc.property(PARTS, (parts) => {
        const names = suggestNames({ ...parts, template: undefined, pattern: undefined });
        expect(names.length).toBeGreaterThan(0);
        expect(names[0]?.length).toBe(Math.min(...names.map(({ length }) => length)));
      }),
      { numRuns: 1000 },
    );
  });
});
