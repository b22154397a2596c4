import { asking } from './en/asking.ts';
import { cycle } from './en/cycle.ts';
import { goals } from './en/goals.ts';
import { labels } from './en/labels.ts';
import { leaving } from './en/leaving.ts';
import { report } from './en/report.ts';
import { session } from './en/session.ts';
import { slots } from './en/slots.ts';
import type { MentoringWords } from './fr.ts';

export const en: MentoringWords = { labels, asking, slots, cycle, session, goals, report, leaving };
