import { renamed } from './mutations';
import type { PortalState } from './state';

/** The two shells that screenshots of 2019 show around the page, and its looks. Classes and ids are invented. */
export function shellPage(state: PortalState, inside: string, script: string): string {
  const header =
    state.shell === 'office'
      ? `<div class="bar"><span class="waffle">⋮⋮⋮</span><span>Office 365</span><span class="who" title="${state.account}">NL</span></div>`
      : `<div class="top"><b>Example Ltd</b><span>${state.account} | <a href="/logout">sign out</a></span></div>`;
  // The page's own program renames what it draws; what stands around it is renamed here.
  const named = (html: string) =>
    state.mutations.includes('rename')
      ? html.replace(/class="([\w-]+)"/g, (_, name: string) => `class="${renamed(name, state.seed)}"`)
      : html;
  const [before = '', after = ''] = named(
    `<body class="${state.shell}"><div class="column">${header}<div id="page">\0</div></div>`,
  ).split('\0');
  return `<!doctype html><html lang="${state.language}"><head><meta charset="utf-8"><title>App passwords (simulated)</title><link rel="stylesheet" href="/sim/style.css"></head>
${before}${inside}${after}${script}</body></html>`;
}

export const STYLE = `
body{margin:0;background:#eee;font:14px "Segoe UI",system-ui,sans-serif;color:#444}
.column{width:960px;min-height:100vh;margin:auto;background:#fff}
.office .column{width:auto}
.top{display:flex;justify-content:space-between;padding:8px 20px;border-bottom:1px solid #ddd;font-size:12px}
.bar{display:flex;align-items:center;gap:16px;height:48px;background:#000;color:#fff}.waffle{display:grid;place-items:center;width:48px;height:48px;background:#1e74d4}.who{margin-inline-start:auto;padding-inline:16px}
#page{padding:24px 20px;max-width:900px}
.headings{display:flex;gap:20px;flex-wrap:wrap}h1{font-size:28px;font-weight:300;color:#222;margin:0 0 20px}h1.other{color:#777}h2{font-weight:300;font-size:24px;margin:0 0 12px}
a{color:#2a6496;text-decoration:none}p{margin:0 0 14px}
.flat{box-sizing:border-box;display:inline-block;min-width:107px;padding:5px 16px;border:0;background:#4d708f;color:#fff;font:inherit;cursor:pointer;text-align:center}
.list{margin-top:24px}
table{border-collapse:collapse;width:550px}th{text-align:start;text-transform:uppercase;font-size:12px;border-block:1px solid #bbb}th,td{padding:9px 0}
ul.rows{list-style:none;padding:0;width:560px}ul.rows li{padding:6px 0}.n{display:inline-block;width:280px}.d{display:inline-block;width:120px}
.grid,.a7{width:560px}.gridrow,.a8,.a9{display:flex;padding:7px 0}.gridrow>*,.a8>*,.a9>*{flex:1}.grid [role=link],.qz81{color:#2a6496;cursor:pointer}.flat.qz81{color:#fff}
.flatgrid{display:grid;grid-template-columns:2fr 1fr 1fr;gap:12px;width:560px}
.shade,.k3{position:fixed;inset:0;background:#0008;display:grid;place-items:center}.hidden{display:none}
.k3{z-index:50}.sheet{box-sizing:border-box;width:600px;max-width:94vw;padding:32px;background:#fff;border:0}
.unfold{border:1px solid #bbb;padding:20px;margin-top:20px;width:560px}
.sheet label input,.unfold label input,form label input{display:block;box-sizing:border-box;width:100%;height:34px;margin:6px 0 14px}form label input[type=checkbox]{display:inline;width:auto;height:auto;margin:0 6px 0 0}form p{margin:0 0 6px}.actions{display:flex;gap:10px;justify-content:flex-end}.problem{color:#a00}
`;
