import { portalAddresses } from './hosts';

/** A page on the way to an app password page, and the way from there. */
export interface Signpost {
  /** Key of the sentence that describes the way in the page's own words. */
  way: 'signpost_myApps' | 'signpost_office' | 'signpost_myAccount' | 'signpost_personal';
  /** Where the link leads. */
  address: string;
}

/**
 * My Apps and Office: the ways of Microsoft's user help of 2018 (name → Profile → Additional security verification → App
 * passwords; Settings → Additional security verification → Create and manage app passwords). My Account: its card
 * "Security info" in guides since 2020. Personal: the page of April 2025 on a screenshot.
 */
const signposts: { host: string; path: RegExp; signpost: Signpost }[] = [
  {
    host: 'myapps.microsoft.com',
    path: /^\//,
    signpost: { way: 'signpost_myApps', address: portalAddresses['security-info'] },
  },
  {
    host: 'portal.office.com',
    path: /^\/account(?:\/|$)/,
    signpost: { way: 'signpost_office', address: portalAddresses['security-info'] },
  },
  {
    host: 'myaccount.microsoft.com',
    path: /^\//,
    signpost: { way: 'signpost_myAccount', address: portalAddresses['security-info'] },
  },
  {
    host: 'account.microsoft.com',
    path: /^\/security(?:\/|$)/,
    signpost: { way: 'signpost_personal', address: portalAddresses.personal },
  },
];

/** Undefined where the address is no signpost's. */
export function signpostAt(address: string): Signpost | undefined {
  const { protocol, hostname, pathname } = new URL(address);
  if (protocol !== 'https:') return undefined;
  return signposts.find(({ host, path }) => host === hostname.toLowerCase() && path.test(pathname.toLowerCase()))
    ?.signpost;
}
