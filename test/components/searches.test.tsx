import { afterEach, beforeEach, expect, it } from 'vitest';
import { App } from '../../components/App';
import { Desk } from '../../components/Desk';
import { noFilters, plainTable } from '../../lib/desk';
import { speakEnglish } from './english';
import { acts, model } from './models';
import { clear, click, get, show, type } from './screen';

beforeEach(speakEnglish);
afterEach(clear);

it.each([
  ['App passwords', 'keepTable', plainTable],
  ['Clean up', 'keepFilters', noFilters],
] as const)(
  'what is searched for is words once it finds something, or once its field is left: %s',
  async (tab, keep, plain) => {
    const done = acts();
    await show(<App model={model()} acts={done} place="desk" Desk={Desk} />);
    await click(get('tab', tab));
    const field = get('searchbox', 'Search app passwords');
    for (const [search, finds] of [
      ['thinkpad', false],
      ['front desk scan to mail', true],
      ['zqxjkvbwp', false],
      ['', true],
      ['thunderbird', false],
    ] as const) {
      await type(field, search);
      expect(done.desk[keep]).toHaveBeenLastCalledWith({ ...plain, search }, finds);
    }
    field.focus();
    get('tab', 'Help').focus();
    expect(done.desk[keep]).toHaveBeenLastCalledWith({ ...plain, search: 'thunderbird' }, true);
  },
);
