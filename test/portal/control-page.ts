import { FAULTS, type Fault, type PortalState, sampleRows, VARIANTS } from './state';
import { LANGUAGES } from './words';

const safe = (text: string) => text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);

/** Where a person picks what the simulated page is like, and what goes wrong on it. */
export function controlPage(state: PortalState): string {
  const choose = (name: string, all: readonly string[], now: string) =>
    `<label>${name} <select name="${name}">${all.map((one) => `<option${one === now ? ' selected' : ''}>${one}</option>`).join('')}</select></label>`;
  const faults = Object.entries(FAULTS).map(
    ([fault, words]) =>
      `<p><label><input type="checkbox" name="fault" value="${fault}"${state.faults.includes(fault as Fault) ? ' checked' : ''}> ${words}</label></p>`,
  );
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>Portal simulator</title><link rel="stylesheet" href="/sim/style.css"><div class="column"><div id="page">
<h1>Portal simulator</h1><p>These pages imitate Microsoft's as far as they are known. Nothing here reaches Microsoft.</p>
<form method="post"><p>${choose('variant', VARIANTS, state.variant)} ${choose('language', LANGUAGES, state.language)} ${choose('shell', ['tenant', 'office'], state.shell)}</p>
<label>account <input name="account" value="${safe(state.account)}"></label><label>rows <input name="rows" type="number" min="0" max="1000" value="${state.rows.length}"></label><label>milliseconds to answer <input name="latency" type="number" min="0" value="${state.latency}"></label>
${faults.join('')}<p><button class="flat">start anew</button></p></form>
<p><a href="https://account.activedirectory.windowsazure.com/AppPasswords.aspx">Open the app passwords page</a></p></div></div></html>`;
}

/** What was picked there. */
export function chosenState(body: string): Partial<PortalState> {
  const fields = new URLSearchParams(body);
  const text = (name: string) => fields.get(name) ?? '';
  const variant = VARIANTS.find((one) => one === text('variant'));
  return {
    ...(variant ? { variant } : {}),
    ...(LANGUAGES.includes(text('language')) ? { language: text('language') } : {}),
    shell: text('shell') === 'office' ? 'office' : 'tenant',
    account: text('account') || 'nora.lind@example.com',
    latency: Math.max(0, Number(text('latency')) || 0),
    rows: sampleRows(Math.min(1000, Math.max(0, Number(text('rows')) || 0))),
    faults: fields.getAll('fault').filter((fault): fault is Fault => Object.hasOwn(FAULTS, fault)),
  };
}
