import type { StillTrue } from '../../../community/feature/feature.ts';
import { type ReportState, stateOf } from '../rules.ts';
import { reportById } from '../store.ts';

/** A report that stands so still. */
export const stillStands = (reportId: string, state: ReportState): string =>
  `charter/stands ${reportId} ${state}`;

export const stillTrue: StillTrue = {
  async 'charter/stands'({ tx }, id = '', state = '') {
    const report = await reportById(tx, id);
    return report !== null && stateOf(report) === state;
  },
};
