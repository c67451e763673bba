import { afterEach, describe, expect, it } from 'vitest';
import { controlsIn, leadsToField } from '../../lib/page/controls';

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

describe('a control that shows a sign is called what its title says', () => {
  const caption = (markup: string) => {
    document.body.innerHTML = markup;
    return controlsIn(
      document.body,
      (word) => word !== '',
      undefined,
      (title) => title === 'Delete',
    ).map((control) => control.caption);
  };
  it.each([
    ['drawn lines', '<button><svg><title>Delete</title><path/></svg></button>'],
    ['a cross', '<a href="#" title="Delete">×</a>'],
    ['a letter for a cross', '<a href="#" title="Delete">x</a>'],
    ['a sign of a font of icons', '<button title="Delete">\ue74d</button>'],
    ['a sign on what is made to be pressed', '<span tabindex="0" title="Delete">×</span>'],
  ])('%s', (_, markup) => expect(caption(markup)).toEqual(['Delete']));

  it.each([
    ['Edit', '<button title="Delete">Edit</button>'],
    ['2', '<button title="Delete">2</button>'],
    ['削', '<button title="Delete">削</button>'],
    ['×', '<button>×</button>'],
    ['×', '<button title="Close dialog">×</button>'],
    ['', '<button><svg><title>Close dialog</title></svg></button>'],
    ['Edit', '<button>Edit<svg><title>Delete</title></svg></button>'],
  ])('but words are what they say, and any other title says nothing: %s', (says, markup) =>
    expect(caption(markup)).toEqual([says]),
  );
});
