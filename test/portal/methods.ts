import type { PageRow } from './state';
import { modernWords } from './words';

/** Ways to sign in besides app passwords. */
export const METHOD_KINDS = [
  'phone',
  'officePhone',
  'authenticator',
  'authenticatorApp',
  'passkey',
  'securityKey',
  'email',
  'password',
  'hardwareToken',
  'securityQuestions',
] as const;
export type MethodKind = (typeof METHOD_KINDS)[number];

export interface Method {
  id: string;
  kind: MethodKind;
  /** What the person named it, or its number or address; not every method has one. */
  value: string;
  change: boolean;
  remove: boolean;
}

const method = (kind: MethodKind, value: string, can: string, id: string = kind): Method => ({
  id: `method-${id}`,
  kind,
  value,
  change: can.includes('change'),
  remove: can.includes('remove'),
});

export const sampleMethods = (): Method[] => [
  method('phone', '+41 79 555 01 23', 'change remove'),
  method('password', '', 'change'),
  method('authenticatorApp', '', 'remove'),
  method('authenticator', 'iPhone 14 (Nora)', 'remove'),
  method('passkey', 'Windows Hello, Laptop-Nora', 'remove'),
  method('securityKey', 'Yellow key', 'remove'),
  method('email', 'nora@home.example', 'change remove'),
  method('officePhone', '+41 44 555 02 00 x12', 'change'),
];

/** Methods that a person gave names which look like the kind "App password". */
export const trickyMethods = (language: string): Method[] => [
  method('securityKey', 'App password', 'remove', 'tricky-key'),
  method('passkey', modernWords(language).appPassword, 'remove', 'tricky-passkey'),
];

/** App passwords that a person gave names which look like another method. */
export const trickyRows = (language: string): PageRow[] =>
  ['+41 79 555 77 88', 'Phone', modernWords(language).securityKey, modernWords(language).delete].map((name, index) => ({
    id: `row-tricky-${index}`,
    name,
    created: '2025-05-05',
  }));
