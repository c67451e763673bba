import { afterEach, expect, it } from 'vitest';
import { readPage } from '../../lib/portals/read';
import { ADDRESSES } from '../portal/addresses';

afterEach(() => document.body.replaceChildren());

/** The field for a name that the page with all sign-in methods has, where it asks for something. */
function fieldIn(asked: string) {
  document.body.innerHTML = `<p>nora.lind@example.com</p><h1>Security info</h1><button>Add sign-in method</button>
    <ul><li><span>Phone</span> <span>+1 555 0100</span> <button>Delete</button></li></ul>
    <div role="dialog">${asked}<button>Cancel</button><button>Next</button></div>`;
  return readPage(document, ADDRESSES['security-info'])?.field;
}

it.each([
  '<h2>Phone</h2><input placeholder="Enter phone number">',
  '<h2>Phone</h2><p>We just sent a 6 digit code to +1 555 0100.</p><input aria-label="Enter code">',
  '<h2>Email</h2><label>What email would you like to use? <input></label>',
  '<h2>Telefon</h2><input placeholder="Code eingeben">',
  '<h2>Authenticator-App</h2><input placeholder="Code eingeben">',
  '<h2>Verify</h2><input autocomplete="one-time-code">',
  '<h2>Verify</h2><input inputmode="numeric">',
  '<h2>Verify</h2><input inputmode="tel">',
])('no name is offered, or typed, where the page asks for a number, an address or a code: %s', (asked) => {
  expect(fieldIn(asked)).toBeUndefined();
});

it.each([
  '<h2>App password</h2><label>Name <input></label>',
  '<h2>App-Kennwort</h2><input placeholder="z. B. Telefon">',
  '<h2>Create</h2><input autocomplete="off" inputmode="text">',
  '<p>Enter a name for your app password.</p><input autocomplete="new-password">',
  '<label>Name of the app <input></label>',
])('a name is offered where the page asks for one: %s', (asked) => {
  expect(fieldIn(asked)).toBe(document.querySelector('input'));
});
