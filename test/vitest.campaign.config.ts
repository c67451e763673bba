import unit from './vitest.config';

/** The campaign runs in the same surroundings as the unit tests, but only when it is asked for. */
export default { ...unit, test: { ...unit.test, include: ['test/campaign/**/*.campaign.ts'] } };
