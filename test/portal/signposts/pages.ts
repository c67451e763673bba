import type { PortalState } from '../state';
import { modernWords, wordsFor } from '../words';

/** Pages on the way to the app passwords, and pages that only look like them. Simple, and without a program of their own. */

const plain = (text: string) => text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);

/** The inside of the page at that address; undefined where this simulator has none. */
export function signpostPage(host: string, path: string, state: PortalState): string | undefined {
  switch (host) {
    case 'myapps.microsoft.com':
      return myApps(state);
    case 'portal.office.com':
      return office(state);
    case 'myaccount.microsoft.com':
      return myAccount(state);
    case 'account.microsoft.com':
      return personalAccount(state);
    case 'account.live.com':
      return /enabletfa/i.test(path) ? enableTwoStep(state) : undefined;
    default:
      return undefined;
  }
}

/** The words "Profile" and "Additional security verification" are known; how the menu is made is not. */
function myApps(state: PortalState): string {
  const words = wordsFor(state.language);
  return `<header class="bluebar"><b>My Apps</b><details class="who"><summary>${plain(state.account)}</summary><a href="https://account.activedirectory.windowsazure.com/profile/">Profile</a> <a href="#">Sign out</a></details></header>
<div class="column"><h1>My Apps</h1><div class="tile"><a href="#">Outlook</a></div><div class="tile"><a href="#">Teams</a></div><p><a href="https://account.activedirectory.windowsazure.com/Proofup.aspx">${plain(words.verification)}</a></p></div>`;
}

/** The page of 2019, with the text of its picture. */
function office(state: PortalState): string {
  const words = wordsFor(state.language);
  const { createAndManage } = modernWords(state.language);
  const row = (title: string, text: string) =>
    `<div class="setting"><b>${plain(title)}</b><br><small>${plain(text)}</small></div>`;
  return `<header class="blackbar"><span class="waffle">⋮⋮⋮</span><span>My account</span><span class="who">${plain(state.account)}</span></header><div class="sides"><nav class="bluenav">${['My account', 'Personal info', 'Subscriptions', 'Security &amp; privacy', 'App permissions', 'Install status', 'Settings'].map((name) => `<a href="#"${name.startsWith('Security') ? ' class="now"' : ''}>${name}</a>`).join('')}</nav>
<main class="column"><h1>Security &amp; privacy</h1>${row('Password', 'Change your password.')}${row('Contact preferences', 'Manage how and why you are contacted.')}${row('Organization Privacy Statement', "View your organization's Privacy Statement")}${row(words.verification, 'Your admin has turned on additional security verification to better secure your account.')}
<p>To sign in to Office 365, you need to enter a password and reply back to the security message that is sent to your phone.<br><a href="https://account.activedirectory.windowsazure.com/Proofup.aspx">Update your phone numbers used for account security.</a></p>
<p>To sign into some apps installed on your computer or smart phone, you'll need to create an app password. When prompted by the app, enter the app password instead of your work or school account password.<br><a href="https://account.activedirectory.windowsazure.com/AppPasswords.aspx">${plain(createAndManage)}</a></p></main></div>`;
}

function myAccount(state: PortalState): string {
  const words = modernWords(state.language);
  const card = (title: string, link: string, to = '#') =>
    `<div class="tile"><h2>${plain(title)}</h2><a href="${to}">${plain(link)}</a></div>`;
  return `<header class="whitebar"><b>My Account</b><span class="who">${plain(state.account)}</span></header><main class="column"><h1>${plain(words.myAccount)}</h1>
${card(words.securityInfo, 'Update info', 'https://mysignins.microsoft.com/security-info')}${card(words.password, words.changePassword)}${card(words.devices, words.manage)}${card(words.organizations, words.manage)}${card(words.signOutEverywhere, words.signOutEverywhere)}</main>`;
}

function personalAccount(state: PortalState): string {
  const words = modernWords(state.language);
  return `<header class="bluebar"><b>Microsoft account</b><span>${plain(words.security)}</span><span class="who">${plain(state.account)}</span></header><main class="column"><h1>Microsoft helps you stay protected online</h1>
<section class="tile"><h2>Account</h2><p>Strengthen sign-in options beyond a strong password</p><a href="https://account.live.com/proofs/manage/additional?mkt=en-US&refd=account.microsoft.com&refp=security">Manage how I sign in</a> <a href="#">View my sign-in activity</a></section>
<section class="tile"><h2>Devices</h2><button type="button">${plain(words.remove)}</button></section></main>`;
}

/** The wizard that switches two-step verification on: it speaks of app passwords and has none. */
function enableTwoStep(state: PortalState): string {
  const words = modernWords(state.language);
  return `<header class="bluebar"><b>Microsoft account</b><span class="who">${plain(state.account)}</span></header><main class="column"><h1>${plain(words.twoStep)}</h1><p>${plain(words.explain)}</p><h2>${plain(words.heading)}</h2><p>${plain(words.appPassword)}</p>
<button type="button" id="iNext">${plain(words.next)}</button> <button type="button">${plain(words.cancel)}</button></main>`;
}
