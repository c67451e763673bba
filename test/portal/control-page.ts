import { type PortalState, VARIANTS } from './state';
import { LANGUAGES } from './words';

/** Where a person picks what the simulated page is like. */
export function controlPage(state: PortalState): string {
  const choose = (name: string, all: readonly string[], now: string) =>
    `<label>${name} <select name="${name}">${all.map((one) => `<option${one === now ? ' selected' : ''}>${one}</option>`).join('')}</select></label>`;
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>Portal simulator</title><link rel="stylesheet" href="/sim/style.css"><div class="column"><div id="page">
<h1>Portal simulator</h1><p>These pages imitate Microsoft's as far as they are known. Nothing here reaches Microsoft.</p>
<form method="post"><p>${choose('variant', VARIANTS, state.variant)} ${choose('language', LANGUAGES, state.language)} ${choose('shell', ['tenant', 'office'], state.shell)}</p><p><button class="flat">start anew</button></p></form>
<p><a href="https://account.activedirectory.windowsazure.com/AppPasswords.aspx">Open the app passwords page</a></p></div></div></html>`;
}
