import { afterEach, describe, expect, it } from 'vitest';
import { leadsToField } from '../../lib/page/controls';

afterEach(() => document.body.replaceChildren());

describe('a press that only brings a field into use', () => {
  it.each([
    ['a field', '<input class="pressed">', true],
    ['a field of several lines', '<textarea class="pressed"></textarea>', true],
    ['a drop-down', '<select class="pressed"><option>Qzz</option></select>', true],
    ['the words of its label', '<label><b class="pressed">Namq</b><input></label>', true],
    ['a field that opens a list', '<input role="combobox" class="pressed">', false],
    ['a field that takes no letters', '<input readonly class="pressed">', false],
    ['a button in the label', '<label><button class="pressed">Jaxx</button><input></label>', false],
    ['a tick', '<label><b class="pressed">Qzz</b><input type="checkbox"></label>', false],
    ['a label of nothing', '<label class="pressed">Qzz</label>', false],
    ['words', '<p class="pressed">Qzz</p>', false],
  ])('%s', (_, markup, leads) => {
    document.body.innerHTML = markup;
    expect(leadsToField(document.querySelector('.pressed') as Element)).toBe(leads);
  });
});
