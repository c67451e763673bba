import { defineContentScript } from 'wxt/utils/define-content-script';
import { legacyHost } from '../../lib/portals/hosts';
import { recogniseUrl } from '../../lib/portals/recognise';
import { answerElsewhere } from './elsewhere';
import { visit } from './visit';

export default defineContentScript({
  matches: [legacyHost],
  runAt: 'document_start',
  noScriptStartedPostMessage: true,
  main() {
    const recognised = recogniseUrl(location.href);
    if (!recognised) return;
    if (recognised.onPage) visit();
    else answerElsewhere();
  },
});
