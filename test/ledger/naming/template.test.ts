import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  fillIn,
  findTemplateFault,
  readTemplate,
  templateInUse,
  type Values,
} from '../../../lib/ledger/naming/template';

const values: Values = {
  device: 'ThinkPadT14',
  kind: 'Laptop',
  os: 'Win11',
  app: 'Outlook',
  asset: 'LT-0417',
  yyyymm: '202611',
  yyyy: '2026',
  mm: '11',
  n: '1',
};
const sample = (more: Partial<Values> = {}) => {
  const whole = { ...values, ...more };
  return { whole, least: { ...whole, device: whole.device.slice(0, 5), app: whole.app.slice(0, 5) } };
};
const fill = (text: string, more: Partial<Values> = {}) => {
  const read = readTemplate(text);
  return Array.isArray(read) ? fillIn(read, { ...values, ...more }) : read;
};

describe('a template', () => {
  it.each([
    ['{device}-{app}-{yyyymm}', 'ThinkPadT14-Outlook-202611'],
    ['{asset} {App} {yyyy}-{mm}', 'LT-0417 Outlook 2026-11'],
    ['{device}.{kind}.{os}_{n}', 'ThinkPadT14.Laptop.Win11_1'],
    ['ACME-{ device }', 'ACME-ThinkPadT14'],
  ])('%s makes %s', (text, made) => expect(fill(text)).toBe(made));
  it('closes up where a value is missing', () => {
    expect(fill('{device}-{os}-{app}', { os: '' })).toBe('ThinkPadT14-Outlook');
    expect(fill('{device}-{app}', { app: '' })).toBe('ThinkPadT14');
  });

  it.each([
    ['  ', { kind: 'empty' }],
    ['{foo}-{device}', { kind: 'unknown', name: 'foo' }],
    ['{device}-{', { kind: 'brace' }],
    ['device}-{app}', { kind: 'brace' }],
    ['{kind}-{app}', { kind: 'no-device' }],
    ['Büro@{device}', { kind: 'letters', letters: 'ü@' }],
    ['{device}', { kind: 'short', made: 'Studio' }],
    ['{device}-{kind}-{os}-{app}-{yyyymm}', { kind: 'long', made: 'ThinkPadT14-Laptop-Win11-Outlook-202611' }],
    [`{device}${'-'.repeat(120)}`, { kind: 'long' }],
  ])('%s is wrong, and it says how', (text, fault) =>
    expect(findTemplateFault(text, [sample(), sample({ device: 'Studio' })])).toMatchObject(fault),
  );

  it('is right where shorter words make it fit', () =>
    expect(findTemplateFault('{device}-{os}-{app}-{yyyymm}', [sample()])).toBeUndefined());

  it('of the organisation goes first, the person’s own where that is wrong, and none where both are', () => {
    const own = '{device}-{app}';
    expect(templateInUse({ managed: { nameTemplate: '{asset}-{app}' }, nameTemplate: own })).toEqual({
      text: '{asset}-{app}',
      by: 'organisation',
    });
    expect(templateInUse({ managed: { nameTemplate: '{foo}' }, nameTemplate: own })).toEqual({
      text: own,
      by: 'person',
    });
    expect(templateInUse({ managed: {}, nameTemplate: '{' })).toBeUndefined();
  });

  it('never throws, whatever it is', () => {
    const part = fc.oneof(fc.string({ unit: 'grapheme' }), fc.constantFrom('{device}', '{', '}', '{__proto__}', '-'));
    fc.assert(
      fc.property(fc.array(part), (parts) => {
        const fault = findTemplateFault(parts.join(''), [sample()]);
        if (!fault) expect(fill(parts.join(''))).toMatch(/^[A-Za-z0-9 _.-]{8,}$/);
      }),
      { numRuns: 2000 },
    );
  });
});
