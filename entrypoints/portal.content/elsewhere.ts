import { answerInPage } from '../../lib/message-bus';
import { readPage } from '../../lib/portals/read';

/** Another page of a portal's host: says so when asked, and does nothing else. */
export function answerElsewhere(): void {
  answerInPage({
    'page.look': () => readPage(document, location.href)?.view,
    'job.run': () => ({ ok: false, step: 'plan', why: 'wrong-page' }),
  });
}
