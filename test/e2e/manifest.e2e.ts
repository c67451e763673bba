import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

/** What the extension asks of people and browsers changes only when the golden files are changed with it. */
describe.each(['chrome', 'firefox'])('the manifest for %s', (browser) => {
  const json = (path: string) => JSON.parse(readFileSync(path, 'utf8')) as Record<string, unknown>;
  const built = json(`.output/${browser}-mv3/manifest.json`);

  it('is the one that was agreed on', () => {
    const { version: _, ...rest } = built;
    expect(rest).toEqual(json(`test/manifest/${browser}.json`));
  });
  it('comes with the licences of all that is shipped in it', () => {
    const text = readFileSync(`.output/${browser}-mv3/licences.txt`, 'utf8');
    const { dependencies } = json('package.json') as { dependencies: Record<string, string> };
    for (const name of Object.keys(dependencies)) expect(text).toContain(`${name}\n\n`);
    expect(text).toContain('Copyright');
  });
  it('opens nothing to pages or other extensions', () => {
    expect(built).not.toHaveProperty('web_accessible_resources');
    if (browser === 'chrome') expect(built).toHaveProperty('externally_connectable', { ids: [] });
  });
});
