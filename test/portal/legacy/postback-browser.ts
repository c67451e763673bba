import { browserBackend } from '../browser-backend';
import { makeMutator } from '../mutate';

/** The page that a server wrote gets its mutations here; it has no other program. */
const root = document.querySelector<HTMLElement>('#page');
const backend = browserBackend();
if (root)
  void backend
    .state()
    .then((state) => makeMutator(state, (on, caption) => void backend.other(on, caption))(root, 'page'));
