import { showSuggestions } from '../../components/in-page/suggestions';
import { LONGEST_PATTERN } from '../../lib/ledger/naming/rules';
import { report } from '../../lib/log';
import { sendToBackground } from '../../lib/message-bus';
import type { SuggestedName } from '../../lib/messages';
import type { TextField } from '../../lib/page/controls';
import { type as typeInto } from '../../lib/page/press';
import type { Reading } from '../../lib/portals/read';

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
    const mine = new AbortController();
    shown = mine;
    const here = AbortSignal.any([signal, mine.signal]);
    to.addEventListener(
      'input',
      () => {
        typed = to.value;
      },
      { signal: here },
    );
    const pattern = to.getAttribute('pattern');
    const names = await sendToBackground('names.suggest', {
      taken: reading.rows.map(({ name }) => name),
      portal: reading.view.portal,
      account: reading.view.account,
      ...(to.maxLength > 0 ? { maxLength: to.maxLength } : {}),
      ...(to.minLength > 0 ? { minLength: to.minLength } : {}),
      ...(pattern && pattern.length <= LONGEST_PATTERN ? { pattern } : {}),
    });
    if (here.aborted || names.length === 0) return;
    showSuggestions({
      field: to,
      names,
      portal: reading.view.portal,
      signal: here,
      onChoose: (name) => {
        chosen = names.find((suggested) => suggested.name === name);
        typeInto(to, name);
        to.focus();
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
