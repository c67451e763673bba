import type { Hand } from './hand';
import { handFor } from './hand';
import type { PortalState } from './state';
import { UNKNOWN_LANGUAGE } from './unknown-language';
import { type ModernWords, modernWords, type PageWords, wordsFor } from './words';

/** How a person works a simulated page: what they look for and in which order. Knows the words, and nothing of the markup. */

/** Their boxes take a moment. */
const DELAYED: string[] = ['list', 'grid', 'combobox'];

export const handOn = (state: PortalState): Hand =>
  handFor(state.language, DELAYED.includes(state.securityInfo) ? 40 : 3);

export function speak(language: string) {
  const known = language === UNKNOWN_LANGUAGE ? [language] : [language, 'en', 'de'];
  const tables: ModernWords[] = known.flatMap((one) => [modernWords(one), modernWords(one, { older: true })]);
  return (...keys: (keyof ModernWords)[]) => keys.flatMap((key) => tables.map((words) => words[key]));
}

/** A card says what the method is for besides its name. */
export function choices(hand: Hand, say: ReturnType<typeof speak>): string[] {
  const cards = say('appPassword').flatMap((name) => say('appText').map((text) => `${name}${text}`));
  return hand.sees(cards) ? cards : say('appPassword');
}

/** Up to the step that asks for the name. */
export async function chooseAppPassword(hand: Hand, say: ReturnType<typeof speak>): Promise<void> {
  await hand.press(say('addSignIn'));
  await hand.until(
    () => hand.sees([...say('showMore', 'which', 'choose'), ...choices(hand, say)]) || hand.offers(say('appPassword')),
  );
  if (hand.sees(say('showMore'))) await hand.press(say('showMore'));
  if (hand.sees(say('which'))) await hand.press(say('which', 'choose'));
  else if (hand.sees(say('choose'))) await hand.press(say('choose'));
  if (!hand.choose(say('appPassword'))) await hand.press(choices(hand, say));
  if (hand.sees(say('add')) && !hand.sees(say('back'))) await hand.press(say('add'));
}

export async function deleteOnSecurityInfo(hand: Hand, say: ReturnType<typeof speak>, name: string): Promise<void> {
  const before = hand.read();
  await hand.press(say('delete'), hand.rowOf(name, say('delete')));
  // Some boxes are answered by "Delete" as well, which stands in other rows while there is no box.
  await hand.until(() => hand.read() !== before);
  await hand.press([...say('yes', 'ok'), ...say('delete')]);
}

export function speakLegacy(language: string) {
  const known = language === UNKNOWN_LANGUAGE ? [language] : [language, 'en'];
  return (key: Exclude<keyof PageWords, 'question'>) => known.map((one) => wordsFor(one)[key]);
}

export async function deleteOnLegacy(hand: Hand, say: ReturnType<typeof speakLegacy>, name: string): Promise<void> {
  const captions = [...say('delete'), ...say('delete').map((word) => `${word} ${name}`)];
  await hand.press(captions, hand.rowOf(name, captions));
  await hand.press(say('yes'));
}
