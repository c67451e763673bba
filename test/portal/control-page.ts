import { ADDRESSES, SIGNPOSTS } from './addresses';
import { trickyRows } from './methods';
import { MUTATIONS, type Mutation } from './mutations';
import {
  FAULTS,
  type Fault,
  PERSONAL_VARIANTS,
  type PortalState,
  SECURITY_INFO_VARIANTS,
  type StateChange,
  sampleRows,
  VARIANTS,
} from './state';
import { LANGUAGES } from './words';

const safe = (text: string) => text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);

/** Where a person picks what the simulated page is like, and what goes wrong on it. */
export function controlPage(state: PortalState): string {
  const choose = (name: string, all: readonly string[], now: string) =>
    `<label>${name} <select name="${name}">${all.map((one) => `<option${one === now ? ' selected' : ''}>${one}</option>`).join('')}</select></label>`;
  const boxes = (name: string, all: Record<string, string>, now: readonly string[]) =>
    Object.entries(all)
      .map(
        ([value, words]) =>
          `<p><label><input type="checkbox" name="${name}" value="${value}"${now.includes(value) ? ' checked' : ''}> ${words}</label></p>`,
      )
      .join('');
  const options = {
    tricky: 'there are methods named "App password", and app passwords named like other methods',
    'two-step off': 'a personal account has two-step verification switched off',
  };
  const links = Object.entries({ ...ADDRESSES, ...SIGNPOSTS })
    .map(([name, address]) => `<li><a href="${address}">${name}</a></li>`)
    .join('');
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>Portal simulator</title><link rel="stylesheet" href="/sim/style.css"><div class="column"><div id="page">
<h1>Portal simulator</h1><p>These pages imitate Microsoft's as far as they are known. Nothing here reaches Microsoft.</p>
<form method="post"><p>${choose('variant', VARIANTS, state.variant)} ${choose('securityInfo', SECURITY_INFO_VARIANTS, state.securityInfo)} ${choose('personal', PERSONAL_VARIANTS, state.personal)} ${choose('language', LANGUAGES, state.language)} ${choose('shell', ['tenant', 'office'], state.shell)}</p>
<label>account <input name="account" value="${safe(state.account)}"></label><label>rows <input name="rows" type="number" min="0" max="1000" value="${state.rows.length}"></label><label>milliseconds to answer <input name="latency" type="number" min="0" value="${state.latency}"></label><label>app passwords of the personal account <input name="personalCount" type="number" min="0" value="${state.personalCount}"></label><label>seed of the mutations <input name="seed" type="number" min="1" value="${state.seed}"></label>
${boxes('option', options, state.twoStep ? [] : ['two-step off'])}<h2>What goes wrong</h2>${boxes('fault', FAULTS, state.faults)}<h2>What is done to the pages</h2>${boxes('mutation', MUTATIONS, state.mutations)}<p><button class="flat">start anew</button></p></form>
<h2>Pages</h2><ul>${links}</ul></div></div></html>`;
}

/** What was picked there. */
export function chosenState(body: string): StateChange {
  const fields = new URLSearchParams(body);
  const text = (name: string) => fields.get(name) ?? '';
  const number = (name: string, least: number) => Math.max(least, Number(text(name)) || least);
  const pick = <Choice extends string>(all: readonly Choice[], name: string, otherwise: Choice): Choice =>
    all.find((one) => one === text(name)) ?? otherwise;
  const options = fields.getAll('option');
  const tricky = options.includes('tricky');
  const language = pick(LANGUAGES, 'language', 'en');
  return {
    variant: pick(VARIANTS, 'variant', 'table'),
    securityInfo: pick(SECURITY_INFO_VARIANTS, 'securityInfo', 'fluent'),
    personal: pick(PERSONAL_VARIANTS, 'personal', 'sections'),
    language,
    tricky,
    twoStep: !options.includes('two-step off'),
    personalCount: number('personalCount', 0),
    seed: number('seed', 1),
    shell: text('shell') === 'office' ? 'office' : 'tenant',
    account: text('account') || 'nora.lind@example.com',
    latency: number('latency', 0),
    rows: [...sampleRows(Math.min(1000, number('rows', 0))), ...(tricky ? trickyRows(language) : [])],
    faults: fields.getAll('fault').filter((fault): fault is Fault => Object.hasOwn(FAULTS, fault)),
    mutations: fields.getAll('mutation').filter((name): name is Mutation => Object.hasOwn(MUTATIONS, name)),
  };
}
