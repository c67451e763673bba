import { afterEach, describe, expect, it } from 'vitest';
import { readPage } from '../../lib/portals/read';
import { ADDRESSES } from '../portal/addresses';
import { mountPage } from '../portal/mount';
import { freshState, SECURITY_INFO_VARIANTS, sampleRows } from '../portal/state';
import { LANGUAGES } from '../portal/words';

afterEach(() => document.body.replaceChildren());

/** Folded app passwords show no row of another kind beside them: one alone is worked by hand there. */
const OPEN = SECURITY_INFO_VARIANTS.filter((variant) => variant !== 'collapsed');
const turns = LANGUAGES.map((language, index) => [OPEN[index % OPEN.length]!, language] as const);

describe('the only app password among other sign-in methods', { timeout: 30_000 }, () => {
  it.each([...OPEN.map((variant) => [variant, 'en'] as const), ...turns])(
    'is surely read on security info built as %s, in %s',
    async (securityInfo, language) => {
      for (const tricky of [false, true]) {
        const rows = sampleRows(1);
        await mountPage(freshState({ rows, tricky, securityInfo, language }), [], 'security-info');
        const view = readPage(document, ADDRESSES['security-info'])?.view;
        expect(view).toMatchObject({ state: 'list', level: 'sure', complete: true });
        expect(view?.rows).toMatchObject([{ name: rows[0]?.name, removable: true }]);
        document.body.replaceChildren();
      }
    },
  );
});
