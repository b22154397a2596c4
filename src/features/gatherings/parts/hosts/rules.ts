import type { Gathering } from '../../../../community/gatherings/gathering.ts';

/** How long each of them may be, in UTF-16 units. */
export const MOST_OF_CONTACT = { name: 80, reach: 150 };

/** Whom of the hosts of a visit to stay in touch with, and how. */
export type Contact = { name: string; reach: string };

/** Whether a coach may say whom to stay in touch with. */
export const mayHaveContact = ({ state }: Pick<Gathering, 'state'>): boolean =>
  state === 'planned' || state === 'announced' || state === 'over';
