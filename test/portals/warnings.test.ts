import { beforeEach, describe, expect, it } from 'vitest';
import { goesBeyond } from '../../lib/portals/warnings';
import { warningsIn, wordsIn } from '../../lib/portals/words-rarer';
import { offerWords } from '../../lib/portals/words-slot';

const bring = (language: string) => offerWords({ words: wordsIn(language), warnings: warningsIn(language) });
beforeEach(() => Reflect.deleteProperty(globalThis, 'latchkeyWords'));

it('where no such words have come, nothing is said to go beyond', () => {
  expect(goesBeyond(['Delete all app passwords?'], false)).toBe(false);
});

/** Questions of our own; the name is taken out already. */
describe('more than the one that is named is asked about', () => {
  it.each([
    ['ka', 'ნამდვილად გსურთ  და ყველა ძველის წაშლა?'],
    ['ka', 'ნამდვილად გსურთ  & თქვენი ანგარიშის წაშლა?'],
    ['is', 'Viltu eyða  og tækjunum þínum?'],
    ['az', ' ilə hesabınızı silmək istəyirsiniz?'],
    ['hy', 'Ջնջել  և բոլո՞րը'],
    ['hy', 'Ջնջե՞լ  և հաշի՞վը'],
    ['lo', 'ລຶບ  ແລະບັນຊີຂອງທ່ານ?'],
    ['km', 'លុប  និងគណនីរបស់អ្នក?'],
    ['my', ' နှင့်သင့်အကောင့်ကို ဖျက်ရန်?'],
  ])('in %s: %s', (language, question) => {
    bring(language);
    expect(goesBeyond([question], true)).toBe(true);
  });

  it.each([
    ['ka', 'ნამდვილად გსურთ თქვენი ანგარიშის წაშლა?'],
    ['az', 'Hesabınızı silmək istəyirsiniz?'],
    ['sl', 'Ali želite izbrisati račun?'],
    ['lv', 'Vai dzēst lietotņu paroles?'],
    ['et', 'Kas kustutada rakenduste paroolid?'],
  ])('without a name, in %s: %s', (language, question) => {
    bring(language);
    expect(goesBeyond([question], false)).toBe(true);
  });

  it('in a language whose words came before those of another', () => {
    for (const language of ['ka', 'sq']) bring(language);
    expect(goesBeyond(['ნამდვილად გსურთ  და ყველა ძველის წაშლა?'], true)).toBe(true);
  });
});

describe('an ordinary question is about one', () => {
  it.each([
    ['ka', 'დარწმუნებული ხართ, რომ გსურთ აპის პაროლის  წაშლა?'],
    ['is', 'Ertu viss um að þú viljir eyða forritslykilorðinu ?'],
    ['eu', 'Ziur  aplikazio-pasahitza ezabatu nahi duzula?'],
    ['cy', 'Ydych chi’n siŵr eich bod am ddileu ?'],
    ['lv', 'Vai tiešām vēlaties dzēst lietotnes paroli ?'],
    ['ms', 'Adakah anda pasti mahu memadam kata laluan aplikasi ?'],
  ])('in %s: %s', (language, question) => {
    bring(language);
    expect(goesBeyond([question, 'X'], true)).toBe(false);
  });
});
