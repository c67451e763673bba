import type { DeviceKind } from '../ledger/model';
import { fold } from '../page/fold';
import type { PortalId } from '../portals/view';
import { clients, findClient } from './clients';
import type { AccountKind, Client, Need } from './schema';

/** The usual apps of the form, by the ends of their keys in our words. */
export const USUAL_APPS = ['outlook', 'mail', 'thunderbird', 'scan', 'backup', 'smtp'] as const;
export type UsualApp = (typeof USUAL_APPS)[number];

export interface ChosenApp {
  /** As it is called in the form. */
  name: string;
  /** Not there for one that was typed. */
  usual?: UsualApp | undefined;
}

export interface Choice {
  apps: readonly ChosenApp[];
  kind: DeviceKind | undefined;
  portal: PortalId;
}

export interface ChoiceAdvice {
  need: Need | 'mixed';
  /** What holds for which of the chosen apps; for none, where it holds for the device or the account. */
  lines: { client: Client; apps: string[] }[];
  /** Every chosen app does without. */
  isNotNeeded: boolean;
}

export const accountKindOf = (portal: PortalId): AccountKind => (portal === 'personal' ? 'personal' : 'work');

const SENDERS: readonly (DeviceKind | undefined)[] = ['printer', 'nas', 'camera', 'server'];

function clientFor(app: UsualApp, kind: DeviceKind | undefined, account: AccountKind): string {
  const isHandheld = kind === 'phone' || kind === 'tablet';
  switch (app) {
    case 'outlook':
      if (isHandheld) return 'outlook-mobile';
      return account === 'work' ? 'outlook-365' : 'msa-mail';
    case 'mail':
      return account === 'work' ? 'mail-app' : 'msa-mail';
    case 'thunderbird':
      return 'thunderbird';
    default:
      if (account === 'personal') return 'msa-camera';
      return app === 'smtp' ? 'smtp-apps' : 'printer-smtp';
  }
}

/** One that was typed is found by what people call it, by the longest of these: "Outlook for iOS" is not "iOS". */
function clientNamed(name: string, account: AccountKind): string | undefined {
  const words = ` ${fold(name)} `;
  const lengths = clients.entries.map(({ id, account: whose, named = [] }) => {
    const said = whose === account || whose === 'any' ? named.filter((each) => words.includes(` ${each} `)) : [];
    return { id, length: Math.max(0, ...said.map((each) => each.length)) };
  });
  return (
    lengths.reduce((best, each) => (each.length > best.length ? each : best), { id: '', length: 0 }).id || undefined
  );
}

/** What a device is usually there for, where no app says more. On personal accounts mail is warned of in any case. */
function clientOfDevice(kind: DeviceKind | undefined, account: AccountKind): string | undefined {
  if (SENDERS.includes(kind)) return account === 'work' ? 'printer-smtp' : 'msa-camera';
  if (account === 'work') return undefined;
  return kind === 'console' ? 'xbox360' : 'msa-mail';
}

/** What to say before one is created for these apps on this device; nothing where nothing is known. */
export function adviceFor({ apps, kind, portal }: Choice): ChoiceAdvice | undefined {
  const account = accountKindOf(portal);
  const byClient = new Map<string, string[]>();
  let isAllKnown = apps.length > 0;
  for (const { name, usual } of apps) {
    const id = usual ? clientFor(usual, kind, account) : clientNamed(name, account);
    if (id === undefined) isAllKnown = false;
    else byClient.set(id, [...(byClient.get(id) ?? []), name]);
  }
  const ofDevice = clientOfDevice(kind, account);
  if (byClient.size === 0 && ofDevice !== undefined) byClient.set(ofDevice, []);
  const lines = [...byClient].flatMap(([id, its]) => {
    const client = findClient(id);
    return client ? [{ client, apps: its }] : [];
  });
  const [first, ...others] = lines;
  if (!first) return undefined;
  const isNotNeeded = isAllKnown && lines.every(({ client }) => client.need === 'no' || client.need === 'dead');
  const { need } = first.client;
  const isAlike = others.every(({ client }) => client.need === need);
  return { need: isAlike ? need : isNotNeeded ? 'no' : 'mixed', lines, isNotNeeded };
}
