import { describe, expect, it } from 'vitest';
import { captionOf } from '../../lib/page/caption';

function caption(markup: string): string {
  document.body.innerHTML = markup;
  return captionOf(document.body.firstElementChild as Element);
}

describe('a picture is called what its title says', () => {
  it.each([
    ['drawn lines', '<button><svg><title>Delete</title><path/></svg></button>'],
    ['a cross', '<a href="#" title="Delete">×</a>'],
    ['a letter for a cross', '<a href="#" title="Delete">x</a>'],
    ['a sign of a font of icons', '<button title="Delete">\ue74d</button>'],
    ['an image', '<button><img alt="Delete"></button>'],
  ])('%s', (_, markup) => expect(caption(markup)).toBe('Delete'));

  it.each([
    ['Edit', '<button title="Delete">Edit</button>'],
    ['削除', '<button title="Edit">削除</button>'],
    ['2', '<button title="Next">2</button>'],
    ['×', '<button>×</button>'],
    ['Edit', '<button>Edit<svg><title>Delete</title></svg></button>'],
  ])('but words are what they say: %s', (says, markup) => expect(caption(markup)).toBe(says));
});
