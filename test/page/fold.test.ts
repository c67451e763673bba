import { describe, expect, it } from 'vitest';
import { fold, tidy } from '../../lib/page/fold';

describe('fold', () => {
  it.each([
    ['  LÖSCHEN… ', 'loschen'],
    ['Lösch\u00aden', 'loschen'],
    ['copy\u00a0password', 'copy password'],
    ['Mot de passe d’application', "mot de passe d'application"],
    ['İPTAL', 'iptal'],
    ['+ Add method', 'add method'],
    ['削除', '削除'],
    ['ｄｅｌｅｔｅ', 'delete'],
    ['삭제', '삭제'],
    ['Да!', 'да'],
  ])('makes %j comparable', (shown, folded) => expect(fold(shown)).toBe(folded));

  it('keeps different words different', () => {
    expect(fold('Phone')).not.toBe(fold('Phone 2'));
    expect(fold('ガ')).not.toBe(fold('カ'));
  });
});

describe('tidy', () => {
  it('takes out what only breaks or turns a line', () => expect(tidy(' a\u00adb\u200b \u00a0 c ')).toBe('ab c'));
  it('keeps joined pictures together', () => expect(tidy('👩\u200d💻')).toBe('👩\u200d💻'));
});
