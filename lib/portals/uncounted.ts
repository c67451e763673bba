import { means } from './concepts';

/** What people name is numbered without brackets, and is no plural. */
const [COUNT, NUMBER] = [/ ?[(（]\d+(?: ?[^\s\d]{1,3} ?\d+)?[)）]$/, /^\d+ |\P{L}{1,3}\d+$/u];

/** A heading without how many there are: "App passwords (3)", "App passwords (3 of 40)", "App passwords 3", "3 app passwords". */
export function uncounted(text: string): string {
  const plural = text.replace(NUMBER, '');
  return means(plural, 'appPasswords') && !means(plural, 'appPassword') ? plural : text.replace(COUNT, '');
}
