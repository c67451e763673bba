import { afterEach, beforeEach, expect, it } from 'vitest';
import { showSignpost } from '../../components/in-page/signpost';
import { speakEnglish } from './english';

beforeEach(speakEnglish);
afterEach(() => document.body.replaceChildren());

it('stands there once, also where an earlier version has left its own, and leaves what else is ours', () => {
  const tag = document.createElement('div');
  Object.assign(tag.dataset, { portal: 'presenter', page: 'on' });
  document.body.append(tag);
  const signpost = { way: 'signpost_myApps', address: 'https://mysignins.microsoft.com/security-info' } as const;
  showSignpost(signpost);
  showSignpost(signpost);
  expect(document.querySelectorAll('div[data-portal=security-info]')).toHaveLength(1);
  expect(tag.isConnected).toBe(true);
});
