import type { Portal } from './portal';

/**
 * The page of a personal account with its section "App passwords", and the page that shows a new one as soon as it is
 * opened. Addresses: screenshots of May 2021 and April 2025, and guides. No list, no names, and no deleting of a single
 * one were seen; that opening the second page makes an app password is inferred, so Latchkey never opens it by itself.
 */
export const personal: Portal = {
  id: 'personal',
  hosts: ['account.live.com'],
  paths: ['/proofs/manage/additional', '/proofs/manage', '/proofs/apppassword'],
  headings: ['appPasswords', 'appPassword'],
  creates: ['create'],
  adding: 'at-once',
  limit: 40,
};

/** The path of the page that shows a new one; links to it are known by that, whatever they say. */
export const RESULT_PATH = '/proofs/apppassword';
