import { GOOD_LENGTH, LONGEST } from './rules';

/** How somebody wants names to be made: `{device}-{app}-{yyyymm}`, by the person or by their organisation. */

export const PLACEHOLDERS = ['device', 'kind', 'os', 'app', 'asset', 'yyyymm', 'yyyy', 'mm', 'n'] as const;
export type Placeholder = (typeof PLACEHOLDERS)[number];
export type Template = (string | { put: Placeholder })[];
export type Values = Record<Placeholder, string>;

export const LONGEST_TEMPLATE = 100;

export type TemplateFault =
  | { kind: 'empty' }
  | { kind: 'brace' }
  | { kind: 'unknown'; name: string }
  | { kind: 'letters'; letters: string }
  | { kind: 'no-device' }
  | { kind: 'short'; made: string }
  | { kind: 'long'; made: string };

const isKnown = (name: string): name is Placeholder => (PLACEHOLDERS as readonly string[]).includes(name);

/** Its pieces, or what is wrong with it. */
export function readTemplate(text: string): Template | TemplateFault {
  const trimmed = text.trim();
  if (trimmed === '') return { kind: 'empty' };
  if (trimmed.length > LONGEST_TEMPLATE) return { kind: 'long', made: trimmed };
  const pieces: Template = [];
  for (const [piece, inner] of trimmed.matchAll(/\{([^{}]*)\}|[^{}]+|[{}]/g)) {
    if (inner === undefined) {
      if (/[{}]/.test(piece)) return { kind: 'brace' };
      const odd = piece.replace(/[A-Za-z0-9 _.-]/g, '');
      if (odd !== '') return { kind: 'letters', letters: odd };
      pieces.push(piece);
      continue;
    }
    const name = inner.trim().toLowerCase();
    if (!isKnown(name)) return { kind: 'unknown', name: inner };
    pieces.push({ put: name });
  }
  const saysWhich = pieces.some(
    (piece) => typeof piece !== 'string' && (piece.put === 'device' || piece.put === 'asset'),
  );
  return saysWhich ? pieces : { kind: 'no-device' };
}

/** A device as people have them, with its words as they are, and as short as they can be made. */
export interface Sample {
  whole: Values;
  least: Values;
}

/** What is wrong with it, tried with some devices. */
export function findTemplateFault(text: string, samples: Sample[]): TemplateFault | undefined {
  const read = readTemplate(text);
  if (!Array.isArray(read)) return read;
  for (const { whole, least } of samples) {
    const made = fillIn(read, whole);
    if (made.length < GOOD_LENGTH) return { kind: 'short', made };
    if (fillIn(read, least).length > LONGEST) return { kind: 'long', made };
  }
  return undefined;
}

/** Where a value is missing, what stood round it closes up. */
export function fillIn(template: Template, values: Values): string {
  return template
    .map((piece) => (typeof piece === 'string' ? piece : values[piece.put]))
    .join('')
    .replace(/([ _.-])[ _.-]+/g, '$1')
    .replace(/^[ _.-]+|[ _.-]+$/g, '');
}

export const uses = (template: Template, ...names: Placeholder[]): boolean =>
  template.some((piece) => typeof piece !== 'string' && names.includes(piece.put));

/** The organisation's goes before the person's own; one that is wrong is none. */
export function templateInUse({
  managed,
  nameTemplate,
}: {
  managed?: { nameTemplate?: string | undefined } | undefined;
  nameTemplate?: string | undefined;
}): { text: string; by: 'organisation' | 'person' } | undefined {
  const isGood = (text: string | undefined): text is string => text !== undefined && Array.isArray(readTemplate(text));
  if (isGood(managed?.nameTemplate)) return { text: managed.nameTemplate, by: 'organisation' };
  return isGood(nameTemplate) ? { text: nameTemplate, by: 'person' } : undefined;
}
