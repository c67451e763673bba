import { SIGN_IN, SIGN_IN_PERSONAL } from './backend';
import { type Panel, postbackPage } from './legacy/postback';
import { styleFor } from './mutations';
import { otherPage, signInPage } from './other-pages';
import { looks } from './personal/look';
import { resultPage } from './personal/result';
import { PERSONAL_STYLE } from './personal/style';
import { SECURITY_INFO_STYLE } from './security-info/style';
import { STYLE, shellPage } from './shell';
import { signpostPage } from './signposts/pages';
import { SIGNPOST_STYLE } from './signposts/style';
import type { PortalState } from './state';

/** What the server writes for each address: shells for the programs, and pages that need none. */

export interface Written {
  html: string;
  /** The script part of the page's content security policy. */
  policy: string;
}

export const STRICT = "script-src 'self'; require-trusted-types-for 'script'";

const styles: Record<string, string> = {
  '/sim/style.css': STYLE,
  '/sim/security-info.css': SECURITY_INFO_STYLE,
  '/sim/personal.css': PERSONAL_STYLE,
  '/sim/signposts.css': SIGNPOST_STYLE,
};
export function styleAt(path: string, { mutations, seed }: PortalState): string | undefined {
  const style = styles[path];
  // Signposts have no program that would rename their classes.
  return style === undefined || style === SIGNPOST_STYLE ? style : styleFor(style, mutations, seed);
}

interface Parts {
  title: string;
  style: string;
  /** None for a page that works without. */
  program?: string;
  language?: string;
  root?: string;
  inside?: string;
  after?: string;
}

function document({ title, style, program, language = 'en', root = 'page', inside = '', after = '' }: Parts): Written {
  return {
    html: `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><title>${title}</title><base href="/"><link rel="stylesheet" href="/sim/${style}.css">${program ? `<script defer src="/sim/${program}.js"></script>` : ''}</head>
<body><div id="${root}">${inside}</div>${after}</body></html>`,
    policy: STRICT,
  };
}

/** The single-page program; its shell says "en" whatever the language, as the captured one does. */
export const securityInfoPage = (): Written =>
  document({ title: 'My Sign-Ins', style: 'security-info', program: 'security-info', root: 'root' });

export function personalPage({ language }: PortalState): Written {
  return document({ title: 'Microsoft account | Security', style: 'personal', program: 'personal', language });
}

/** A password that was just made, as the variant shows it: written by the server, or given to the program as data. */
export function personalResult(state: PortalState, password: string | undefined): Written {
  const written = password !== undefined && looks[state.personal].result === 'server';
  const data = `<script type="application/json" id="serverData">${JSON.stringify({ password })}</script>`;
  return document({
    title: 'Microsoft account | Security',
    style: 'personal',
    program: 'personal',
    language: state.language,
    ...(written ? { inside: resultPage(state, password) } : { after: data }),
  });
}

export function legacyPage(state: PortalState, panel: Panel | undefined): Written {
  if (!panel) return { html: shellPage(state, '', '<script src="/sim/page.js"></script>'), policy: STRICT };
  const program = state.mutations.length > 0 ? '<script defer src="/sim/postback.js"></script>' : '';
  return { html: shellPage(state, postbackPage(state, panel), program), policy: "script-src 'self' 'unsafe-inline'" };
}

/** Where the portals send a person to sign in again; pressing Continue is all it takes. */
export function signInAgain(host: string, back: string): Written | undefined {
  if (host !== new URL(SIGN_IN).hostname && host !== new URL(SIGN_IN_PERSONAL).hostname) return undefined;
  const safe = back.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
  const inside = `<h1>Sign in</h1><p>Enter your password to go on.</p><form method="post" action="/sim/continue"><input type="hidden" name="back" value="${safe}"><input type="password" name="passwd" autocomplete="off"><button type="submit">Continue</button></form>`;
  return document({ title: 'Sign in to your account', style: 'signposts', inside });
}

/** Everything else: signposts, pages that look alike, and the form of somebody who is signed out. */
export function restPage(host: string, path: string, state: PortalState): Written {
  const signedOut = state.faults.includes('signed-out');
  const signpost = signedOut ? undefined : signpostPage(host, path, state);
  if (signpost !== undefined)
    return document({ title: host, style: 'signposts', program: 'watch', language: state.language, inside: signpost });
  const inside = signedOut ? signInPage() : otherPage(host, path, state);
  const html = shellPage(state, inside, '<script defer src="/sim/watch.js"></script>');
  return { html, policy: "script-src 'self'" };
}
