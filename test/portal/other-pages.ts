import type { PortalState } from './state';
import { wordsFor } from './words';

/**
 * Other pages of the same hosts: Latchkey has no business there. Each holds something that looks like work for it.
 * All of it is invented but the addresses and the two tabs.
 */
export function otherPage(host: string, path: string, state: PortalState): string {
  const words = wordsFor(state.language);
  if (/changepassword/i.test(path))
    return `<h1>change password</h1><form><label>old password <input type="password"></label><label>new password <input type="password"></label><button>submit</button> <button>cancel</button></form>`;
  if (/proofup/i.test(path)) {
    return `<div class="headings"><h1>${words.verification}</h1><h1 class="other"><a href="/AppPasswords.aspx">${words.appPasswords}</a></h1></div>
<ul class="rows"><li>Authentication phone <button>${words.delete}</button></li><li>Authenticator app <button>${words.delete}</button></li></ul><button>${words.create}</button>`;
  }
  return `<h1>${host}</h1><p>${path}</p>`;
}

export function signInPage(): string {
  return '<h1>Work or school account</h1><form><input type="email" name="login"><input type="password" name="passwd"><button>Sign in</button></form>';
}
