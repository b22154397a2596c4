import { z } from 'zod';
import { evenWhenFaulty } from './coherence.ts';
import { offset, section, whole } from './fields.ts';
import { mentoringRules } from './formats-coherence.ts';

const within = { workingDays: 3, at: '10:00' };

/** Acceleration hours: the quota, and how parrains and marraines are asked. */
export const acceleration = section({
  hours: whole(1, 200).default(5),
  per: z.enum(['team', 'person'], 'one of: team, person').default('team'),
  every: z.enum(['month', 'promotion'], 'one of: month, promotion').default('month'),
  askedAtOnce: whole(1, 10).default(3),
  askAgain: offset.default(within),
  tooLong: offset.default({ workingDays: 8, at: '10:00' }),
  followUpWeeks: whole(1, 26).default(3),
});

/** Mentoring: the cycle that a member gets with a coach, and how many make a collective one. */
export const mentoring = section({
  sessions: whole(1, 20).default(4),
  everyWeeks: whole(1, 8).default(1),
  minutes: whole(15, 240).default(45),
  leastMinutes: whole(15, 240).default(30),
  mostMinutes: whole(15, 240).default(60),
  holiday: z.enum(['before', 'after'], 'one of: before, after').default('after'),
  tooLong: offset.default({ workingDays: 5, at: '10:00' }),
  enoughForCollective: whole(2, 20).default(3),
}).superRefine(mentoringRules, evenWhenFaulty);
