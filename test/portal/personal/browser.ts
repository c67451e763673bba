import { browserBackend } from '../browser-backend';
import { rendered, setRendering } from '../dom';
import { makeMutator } from '../mutate';
import { runPersonal } from './client';
import { runResult } from './result';

/** The pages of a personal account in a browser. What the server has made stands in the page already. */
async function run(root: HTMLElement): Promise<void> {
  const backend = browserBackend();
  if (!/\/proofs\/apppassword/i.test(location.pathname)) return runPersonal(root, backend);
  const data = document.querySelector('#serverData')?.textContent;
  if (data) return runResult(root, backend, (JSON.parse(data) as { password?: string }).password);
  setRendering(makeMutator(await backend.state(), (on, caption) => void backend.other(on, caption)));
  rendered(root, 'page');
}

const root = document.querySelector<HTMLElement>('#page');
if (root) void run(root);
