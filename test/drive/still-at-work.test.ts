import { afterEach, describe, expect, it } from 'vitest';
import { type Answer, trafficOf } from '../../lib/page/traffic';
import { readPage } from '../../lib/portals/read';
import { ADDRESS, type SmallPage, smallPage } from './small-page';
import { tryRun } from './try-run';

/** Pages that take their time, refuse, or show something besides, and what a run makes of it. */

afterEach(() => document.body.replaceChildren());

const later = (milliseconds: number, act: () => void) => void setTimeout(act, milliseconds);
const changes = new EventTarget();

function runOf(names: string[], answers?: Answer[]) {
  const traffic = answers && trafficOf(() => answers, changes);
  const change = { patience: 4000, ...(traffic && { traffic }) };
  return tryRun({ portal: 'legacy', look: () => readPage(document, ADDRESS), names, change }).work();
}
const answer = (answers: Answer[], status: number) => {
  answers.push({ start: performance.now(), end: performance.now(), status });
  changes.dispatchEvent(new Event('change'));
};
const rowOf = (name: string) =>
  [...document.querySelectorAll('tr')].find(({ firstElementChild }) => firstElementChild?.textContent === name);
/** What a row may look like while the page is at work on it; its date may be missing. */
function disarm(name: string, how: 'words' | 'hidden'): void {
  const control = rowOf(name)?.querySelector('button');
  if (how === 'hidden' && control) control.style.display = 'none';
  else control?.replaceWith('Deleting…');
}
/** A page whose rows have names alone: nothing but its name tells a row without its control. */
function undated(names: string[]): SmallPage {
  const page = smallPage(names);
  const show = page.show;
  page.show = (now) => {
    show(now);
    for (const date of document.querySelectorAll('td:nth-child(2), th:nth-child(2)')) date.textContent = '';
  };
  page.remove = (name) => page.show(page.names().filter((other) => other !== name));
  page.show(names);
  return page;
}

const deletesAtOnce = (page: SmallPage) => (name: string) => {
  page.asked.push(name);
  page.close();
  page.remove(name);
};

describe.each([
  ['with dates', smallPage],
  ['without dates', undated],
])('a row whose control is away while the page is at work on it: %s', (_, make) => {
  it.each(['words', 'hidden'] as const)('is not gone before the page asks: %s', async (how) => {
    const page = make(['Phone', 'Laptop', 'Kitchen']);
    page.on.openDelete = (name) => {
      disarm(name, how);
      later(1200, () => {
        page.show(page.names());
        page.box(`Delete ${name}?`, ['yes', () => page.on.confirmDelete?.(name)], ['no', page.close]);
      });
    };
    page.on.confirmDelete = deletesAtOnce(page);
    const run = await runOf(['Phone', 'Laptop']);
    expect(run.items.map(({ state }) => state)).toEqual(['deleted', 'deleted']);
    expect(page.asked).toEqual(['Phone', 'Laptop']);
  });

  it.each(['words', 'hidden'] as const)('is not deleted before it goes: %s', async (how) => {
    const page = make(['Phone', 'Laptop', 'Kitchen']);
    const answers: Answer[] = [];
    page.on.confirmDelete = (name) => {
      page.close();
      disarm(name, how);
      later(50, () => answer(answers, 200));
    };
    const run = await runOf(['Phone'], answers);
    expect(run.items.map(({ state }) => state)).not.toContain('deleted');
  });
});

it.each([403, 500])(
  'a row that goes at the press is not deleted where the server has only refused: %i',
  async (status) => {
    const page = smallPage(['Phone', 'Laptop', 'Kitchen']);
    const answers: Answer[] = [];
    page.on.confirmDelete = (name) => {
      page.close();
      page.remove(name);
      later(100, () => answer(answers, status));
    };
    const run = await runOf(['Phone'], answers);
    expect(run.items.map(({ state }) => state)).toEqual(['unknown']);
  },
);

it('the last row that goes at the press is not deleted by an answer to something else', async () => {
  const page = smallPage(['Phone', 'Laptop']);
  const answers: Answer[] = [];
  page.on.confirmDelete = (name) => {
    page.close();
    page.remove(name);
    later(100, () => answer(answers, 200));
    later(2000, () => {
      answer(answers, 400);
      page.show(['Phone', 'Laptop']);
    });
  };
  const run = await runOf(['Phone'], answers);
  expect(run.items.map(({ state }) => state)).toEqual(['still-there']);
});

it('a question that stays with other words while the page deletes is let be', async () => {
  const page = smallPage(['Phone', 'Laptop']);
  let declined = 0;
  page.on.openDelete = (name) => {
    const box = page.box(
      `Delete ${name}?`,
      [
        'yes',
        () => {
          const [words] = box.getElementsByTagName('p');
          if (words) words.textContent = 'Deleting…';
          later(600, () => {
            page.close();
            page.remove(name);
          });
        },
      ],
      [
        'no',
        () => {
          declined++;
        },
      ],
    );
  };
  const run = await runOf(['Phone']);
  expect(declined).toBe(0);
  expect(run.items.map(({ state }) => state)).toEqual(['deleted']);
});

it.each([
  ['a', 'Learn more', '#', 'deleted'],
  ['button', 'Learn more', '', 'deleted'],
  ['a', 'View activity', '/activity', 'deleted'],
  ['a', 'Try once more', '#', 'unknown'],
])(
  'what leads elsewhere may stand beside the list, where the server has agreed: %s %s %s',
  async (tag, caption, href, state) => {
    const page = smallPage(['Phone', 'Laptop']);
    const answers: Answer[] = [];
    page.on.confirmDelete = (name) => {
      page.close();
      page.remove(name);
      const line = document.createElement('p');
      const link = document.createElement(tag);
      link.textContent = caption;
      link.setAttribute('href', href);
      line.append('The app password is deleted. ', link);
      document.body.prepend(line);
      answer(answers, 200);
    };
    const run = await runOf(['Phone'], answers);
    expect(run.items.map(({ state }) => state)).toEqual([state]);
  },
);

it('a question that can be confirmed after some seconds only is waited for', async () => {
  const page = smallPage(['Phone', 'Laptop']);
  page.on.openDelete = (name) => {
    const box = page.box(`Delete ${name}?`, ['yes', () => page.on.confirmDelete?.(name)], ['no', page.close]);
    const confirm = box.querySelector('button');
    confirm?.toggleAttribute('disabled', true);
    later(3500, () => confirm?.toggleAttribute('disabled', false));
  };
  page.on.confirmDelete = deletesAtOnce(page);
  expect((await runOf(['Phone'])).items.map(({ state }) => state)).toEqual(['deleted']);
});

it('a question that can never be confirmed is declined, and nothing is unknown', async () => {
  const page = smallPage(['Phone', 'Laptop']);
  page.on.openDelete = (name) => {
    const box = page.box(`Delete ${name}?`, ['yes', () => {}], ['no', page.close]);
    box.querySelector('button')?.toggleAttribute('disabled', true);
  };
  const run = await runOf(['Phone']);
  expect(run.items.map(({ state }) => state)).toEqual(['failed']);
  expect(document.querySelector('[role=dialog]')).toBeNull();
});

it('a box that is used again may say for a moment what it said before', async () => {
  const page = smallPage(['Phone', 'Laptop', 'Kitchen']);
  let before = '';
  page.on.openDelete = (name) => {
    const box = page.box(`Delete ${before || name}?`, ['yes', () => page.on.confirmDelete?.(name)], ['no', page.close]);
    later(60, () => {
      const [words] = box.getElementsByTagName('p');
      if (words) words.textContent = `Delete ${name}?`;
    });
    before = name;
  };
  page.on.confirmDelete = deletesAtOnce(page);
  const run = await runOf(['Phone', 'Laptop']);
  expect(run.items.map(({ state }) => state)).toEqual(['deleted', 'deleted']);
  expect(page.asked).toEqual(['Phone', 'Laptop']);
});

it('what was found gone and stands there again is not called gone', async () => {
  const page = smallPage(['Phone', 'Laptop', 'Kitchen']);
  const look = () => readPage(document, ADDRESS);
  const trial = tryRun({ portal: 'legacy', look, names: ['Phone', 'Laptop'], change: { patience: 4000 } });
  page.remove('Phone');
  page.on.openDelete = () => page.show(['Phone', 'Laptop', 'Kitchen']);
  const run = await trial.work();
  expect(run.items.map(({ state }) => state)).toEqual(['still-there', 'left']);
  expect(run.head.failure?.why).toBe('still-there');
});
