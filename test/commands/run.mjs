// The only program here that runs on bare Node: brings in what is missing, then hands over to TypeScript.
import { execSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const top = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
process.chdir(top);
const [major, minor] = process.versions.node.split('.').map(Number);
// What the build stands on names these as well.
if (major < 20 || (major === 20 && minor < 19) || major === 21 || (major === 22 && minor < 12)) {
  console.error(
    `Latchkey needs Node 20.19, 22.12 or newer; this is ${process.versions.node}. Install a newer one from your system or nodejs.org.`,
  );
  process.exit(1);
}
const stamp = join('node_modules', '.latchkey-lock');
const lock = createHash('sha256').update(readFileSync('package-lock.json')).digest('hex');
if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== lock) {
  console.log('Installing dependencies (npm ci) …');
  execSync('npm ci --no-audit --no-fund', { stdio: ['ignore', 'inherit', 'inherit'] });
  writeFileSync(stamp, lock);
}
const { createJiti } = await import('jiti');
const [name = '', ...rest] = process.argv.slice(2);
const { main } = await createJiti(import.meta.url).import(`./${name}.ts`);
process.exitCode = await main(rest);
