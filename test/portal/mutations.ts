/** What can be done to any tree that a page draws. All of it keeps the page working for a hand. */
export const MUTATIONS = {
  rename: 'classes and ids have other names, in the style sheet too',
  bare: 'roles, aria attributes and test ids are gone',
  wrap: 'controls, rows and the insides of boxes stand in extra elements',
  columns: 'the columns stand in another order, headings as well',
  'css-case': 'captions are shown in capitals by the style sheet',
  upper: 'captions are written in capitals',
  lower: 'captions are written in small letters',
  'odd-spaces': 'captions have no-break spaces and soft hyphens',
  'mixed-languages': 'some captions are in another language',
  'split-text': 'captions and names are split over several elements',
  'hidden-copies': 'hidden copies of lists, boxes and controls stand about',
  'buttons-to-links': 'buttons are links',
  'links-to-spans': 'links are bare spans that a script makes pressable',
  'label-as-placeholder': 'fields have a placeholder and no label',
  'label-as-aria': 'fields have an aria-label and no label',
  decoys: 'a footer, an advertisement and links that sound alike stand around the page',
  'decoy-list': 'another list whose rows can be deleted stands on the page',
} as const;
export type Mutation = keyof typeof MUTATIONS;

/** A number from a text, always the same: mutations are random-looking and repeatable. */
export function numberOf(text: string, seed: number): number {
  let number = 2166136261 ^ Math.imul(seed, 374761393);
  for (const sign of text) number = Math.imul(number ^ (sign.codePointAt(0) ?? 0), 16777619);
  return (number ^ (number >>> 15)) >>> 0;
}

/** The new name of a class or id. */
export const renamed = (name: string, seed: number) => `c${numberOf(name, seed).toString(36)}`;

/** The style sheet that fits renamed classes. */
export function styleFor(style: string, mutations: readonly Mutation[], seed: number): string {
  if (!mutations.includes('rename')) return style;
  return style.replace(/\.(-?[a-zA-Z][\w-]*)/g, (_, name: string) => `.${renamed(name, seed)}`);
}
