import { mountHost } from '../../components/in-page/host';
import { suggestionsHere } from '../../lib/drive/suggestions-slot';
import { report } from '../../lib/log';
import type { SuggestedName } from '../../lib/messages';
import type { TextField } from '../../lib/page/controls';
import type { Reading } from '../../lib/portals/read';
import { bring } from './bring';

export interface Names {
  update(reading: Reading | undefined): void;
  /** The name that stood in the field last. */
  wanted(): string | undefined;
  /** The suggestion that was chosen, if the name is still the one it proposed. */
  chosen(): SuggestedName | undefined;
}

/** Suggestions under the page's name field. Remembers the name, since the page may not show it beside the password. */
export function offerNames(signal: AbortSignal): Names {
  let field: TextField | undefined;
  let shown: AbortController | undefined;
  let typed: string | undefined;
  let chosen: SuggestedName | undefined;

  const offer = async (to: TextField, reading: Reading) => {
    shown?.abort();
    shown = new AbortController();
    const here = AbortSignal.any([signal, shown.signal]);
    to.addEventListener(
      'input',
      () => {
        typed = to.value;
      },
      { signal: here },
    );
    const suggest = await bring('suggestions', suggestionsHere);
    await suggest({
      field: to,
      reading,
      mount: mountHost,
      signal: here,
      onChoose: (suggested) => {
        chosen = suggested;
      },
    });
  };

  return {
    update(reading) {
      if (field === reading?.field) return;
      field = reading?.field;
      if (reading?.field) void offer(reading.field, reading).catch(report);
      else shown?.abort();
    },
    wanted: () => typed,
    chosen: () => (chosen?.name === typed ? chosen : undefined),
  };
}
