import { browserBackend } from '../browser-backend';
import { runSecurityInfo } from './client';

const root = document.querySelector<HTMLElement>('#root');
if (root)
  void runSecurityInfo(root, browserBackend(), location.pathname).then((show) =>
    addEventListener('popstate', () => void show(location.pathname)),
  );
