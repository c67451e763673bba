import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { provide } from './browsers';
import { overSize } from './sizes';

interface Report {
  numPassedTests: number;
  numFailedTests: number;
  numPendingTests: number;
  numTotalTests: number;
  success: boolean;
  testResults: { assertionResults: { fullName: string; status: string }[]; status: string; name: string }[];
}

/** Everything that has to hold, on a bare machine. The last line is `N passed, N failed`. */
export async function main(): Promise<number> {
  let passed = 0;
  const failed: string[] = [];
  const stage = (name: string, check: () => boolean): boolean => {
    const start = Date.now();
    const good = check();
    console.log(`${good ? 'ok  ' : 'FAIL'} ${name} (${((Date.now() - start) / 1000).toFixed(1)} s)`);
    if (good) passed++;
    else failed.push(name);
    return good;
  };
  const run = (...command: string[]) =>
    spawnSync('npx', ['--no', '--', ...command], { stdio: 'inherit', shell: process.platform === 'win32' }).status ===
    0;
  const tests = (name: string, config: string) => {
    const folder = mkdtempSync(join(tmpdir(), 'latchkey-report-'));
    const file = join(folder, 'report.json');
    spawnSync(
      'npx',
      [
        '--no',
        '--',
        'vitest',
        'run',
        '--config',
        config,
        '--reporter=default',
        '--reporter=json',
        `--outputFile.json=${file}`,
      ],
      { stdio: 'inherit', shell: process.platform === 'win32' },
    );
    try {
      const report = JSON.parse(readFileSync(file, 'utf8')) as Report;
      passed += report.numPassedTests;
      for (const { assertionResults, status, name: path } of report.testResults) {
        for (const result of assertionResults)
          if (result.status !== 'passed') failed.push(`${name}: ${result.fullName} (${result.status})`);
        if (status === 'failed' && assertionResults.every((result) => result.status === 'passed'))
          failed.push(`${name}: ${path}`);
      }
      if (report.numTotalTests === 0) failed.push(`${name}: no test ran`);
    } catch {
      failed.push(`${name}: no report was written`);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  };

  const ready = stage('browsers', () => provide(['chromium', 'firefox']));
  stage('types', () => run('wxt', 'prepare') && run('tsc', '--noEmit'));
  stage('lint', () => run('biome', 'check', '.'));
  tests('unit', 'test/vitest.config.ts');
  const built =
    stage('build for Chrome', () => run('wxt', 'build')) &&
    stage('build for Firefox', () => run('wxt', 'build', '-b', 'firefox'));
  if (built) {
    for (const build of ['.output/chrome-mv3', '.output/firefox-mv3']) {
      stage(`sizes of ${build}`, () => {
        const over = overSize(build);
        for (const words of over) console.error(`  ${words}`);
        return over.length === 0;
      });
    }
    stage('add-on linter', () => run('addons-linter', '.output/firefox-mv3'));
    if (ready) tests('browsers', 'test/vitest.e2e.config.ts');
  }
  if (!built || !ready) failed.push('the browser tests did not run');
  for (const name of failed) console.log(`failed: ${name}`);
  console.log(`${passed} passed, ${failed.length} failed`);
  return failed.length === 0 ? 0 : 1;
}
