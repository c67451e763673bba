import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { showSuggestions } from '../../components/in-page/suggestions';
import { type NameAsked, offerSuggestions } from '../../lib/drive/suggestions-slot';
import { LONGEST_PATTERN } from '../../lib/ledger/naming/rules';
import { sendToBackground } from '../../lib/message-bus';
import { type as typeInto } from '../../lib/page/press';

/** Put into a portal's tab by the background when its page asks for the name of a new app password. */
export default defineUnlistedScript(() => offerSuggestions(suggest));

async function suggest({ field, reading, mount, signal, onChoose }: NameAsked): Promise<void> {
  if (signal.aborted) return;
  const { portal, account } = reading.view;
  const pattern = field.getAttribute('pattern');
  const names = await sendToBackground('names.suggest', {
    taken: reading.rows.map(({ name }) => name),
    portal,
    account,
    ...(field.maxLength > 0 ? { maxLength: field.maxLength } : {}),
    ...(field.minLength > 0 ? { minLength: field.minLength } : {}),
    ...(pattern && pattern.length <= LONGEST_PATTERN ? { pattern } : {}),
  });
  if (signal.aborted || names.length === 0) return;
  const show = () => {
    // Whoever has typed a name is about to press what stands below: the list would come under their hand, and replace it.
    if (field.value.trim() !== '') return;
    field.removeEventListener('input', show);
    showSuggestions({
      field,
      names,
      portal,
      mount,
      signal,
      onChoose: (suggested) => {
        onChoose(suggested);
        typeInto(field, suggested.name);
        field.focus();
      },
    });
  };
  field.addEventListener('input', show, { signal });
  show();
}
