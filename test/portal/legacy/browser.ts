import { browserBackend } from '../browser-backend';
import { runPage } from './client';

const root = document.querySelector<HTMLElement>('#page');
if (root) void runPage(root, browserBackend());
