import { adminTexts, causes, links, steps } from './causes';
import { clients } from './clients';
import { dates } from './dates';
import { errors } from './errors';

/**
 * All the advice there is. `asOf` is the date that a source itself bears; where it bears none, the month in which it was
 * last looked up. What is older than its table allows may have changed: the page says so, and test/advice/stale fails.
 */
export const advice = { clients, dates, errors, causes, steps, adminTexts, links };
