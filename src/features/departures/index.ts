import { departuresIn } from '../../community/departures.ts';
import { defineFeature } from '../../community/feature.ts';
import { jobs } from './jobs.ts';

/** Who has left: what was agreed with her ends at nine on the next working day, unless she is back by then. */
export const departures = defineFeature({
  id: 'departures',
  jobs,
  async exportOf({ tx }, member) {
    const own = (await departuresIn(tx)).find((each) => each.member.id === member.id);
    return own ? { leftAt: new Date(own.leftAt).toISOString(), state: own.state } : {};
  },
});
