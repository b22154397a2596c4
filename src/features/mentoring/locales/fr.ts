import { asking } from './fr/asking.ts';
import { cycle } from './fr/cycle.ts';
import { goals } from './fr/goals.ts';
import { labels } from './fr/labels.ts';
import { leaving } from './fr/leaving.ts';
import { report } from './fr/report.ts';
import { session } from './fr/session.ts';
import { slots } from './fr/slots.ts';

/** The French words of mentoring; English has their type. */
export const fr = { labels, asking, slots, cycle, session, goals, report, leaving };

export type MentoringWords = typeof fr;
