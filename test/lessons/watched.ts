import { type Learner, learner } from '../../lib/drive/learn';
import { ADDRESS, type SmallPage, smallPage } from '../drive/small-page';
import { readAsTaught, readByLesson } from './read';

export const PASSWORD = 'qwertyuiopasdfgh';

/** What a page does when it deletes: the box goes, the row goes, and something may come. */
export function went(page: SmallPage, name: string, then: () => void = () => {}): void {
  page.close();
  page.remove(name);
  then();
}

/** As a person types a name: into the first field of the page. */
export function typeInto(watcher: Learner | undefined, name: string): void {
  const field = document.querySelector('input');
  if (!field || !watcher) throw new Error('no field');
  field.value = name;
  watcher.typed(field);
}

/** A page whose list is read surely, so that only its boxes have to be learned; a script's presses count as a hand here. */
export function watched(names = ['Phone', 'Laptop', 'Printer']) {
  const page = smallPage(names);
  const watcher = learner({
    body: () => document.body,
    look: (lessons) => readByLesson(document, ADDRESS, undefined, lessons),
    trial: (lessons) => readAsTaught(document, ADDRESS, lessons),
    portal: 'legacy',
  });
  const press = (caption: string, nth = 0) => {
    const control = [...document.querySelectorAll<HTMLElement>('button')].filter((at) => at.textContent === caption)[
      nth
    ];
    if (!control) throw new Error(`no ${caption}`);
    watcher.pressed(control);
    control.click();
  };
  const type = (name: string) => typeInto(watcher, name);
  return { page, watcher, press, type };
}
