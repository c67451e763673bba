import { useEffect, useState } from 'preact/hooks';
import type { NameWish } from '../lib/messages';
import type { Acts } from './model';

/** Names that fit what has been chosen so far; the last ones stay until new ones are there, so that nothing jumps. */
export function useSuggestions(suggest: Acts['suggest'], wish: NameWish): string[] {
  const [names, setNames] = useState<string[]>([]);
  const asked = JSON.stringify(wish);
  useEffect(() => {
    let isLate = false;
    suggest(JSON.parse(asked) as NameWish).then(
      (suggested) => {
        if (!isLate) setNames(suggested.map(({ name }) => name));
      },
      () => {},
    );
    return () => {
      isLate = true;
    };
  }, [asked, suggest]);
  return names;
}
