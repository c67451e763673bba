import { defineContentScript } from 'wxt/utils/define-content-script';
import { showSignpost } from '../../components/in-page/signpost';
import { signpostHosts } from '../../lib/portals/hosts';
import { signpostAt } from '../../lib/portals/signposts';

export default defineContentScript({
  matches: signpostHosts,
  runAt: 'document_idle',
  main() {
    const signpost = signpostAt(location.href);
    if (signpost) showSignpost(signpost);
  },
});
