import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A home in which an organisation has put its wishes for an add-on where Firefox looks for them. */
export function homeWith(addon: string, data: Record<string, unknown>): string {
  const home = mkdtempSync(join(tmpdir(), 'latchkey-home-'));
  const folder = join(home, '.mozilla', 'managed-storage');
  mkdirSync(folder, { recursive: true });
  const manifest = { name: addon, description: 'Latchkey', type: 'storage', data };
  writeFileSync(join(folder, `${addon}.json`), JSON.stringify(manifest));
  return home;
}
