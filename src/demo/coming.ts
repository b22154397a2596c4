import type { Gathering } from '../community/gatherings/gathering.ts';
import type { Member } from '../community/members/member.ts';
import { chanceOf } from './dice.ts';

/** What an invented member answers to a gathering, and how far between its announcement and its start (0 to 1). */
export type InventedReply = { answer: 'yes' | 'maybe' | 'no'; moment: number };

/** Some of the invented EIG were not seen since the end of the year: a report has to notice somebody. */
const GONE = ['lucien.hoarau@example.org', 'manon.toussaint@example.org'];
const GONE_FROM = Date.parse('2022-01-01T00:00:00+01:00');

const throwsFor = ({ email }: Pick<Member, 'email'>, { format, startsAt, metier }: Gathering) => {
  const what = `${email}/${format}/${metier ?? ''}/${startsAt}`;
  return (throwOf: number) => chanceOf(`${what}/${throwOf}`);
};

/** Who and which decide, so that every newcomer meets the same people; null for who does not answer. */
export function inventReply(member: Pick<Member, 'email'>, gathering: Gathering): InventedReply | null {
  const dice = throwsFor(member, gathering);
  const chance = dice(0);
  if (isGone(member, gathering) || chance > 0.85) return null;
  const answer = chance < 0.62 ? 'yes' : chance < 0.72 ? 'maybe' : 'no';
  return { answer, moment: 0.02 + dice(1) * 0.8 };
}

/** Whether she came: nearly all who said so, some who hesitated, and somebody who had said nothing. */
export function cameTo(member: Pick<Member, 'email'>, gathering: Gathering): boolean {
  const reply = inventReply(member, gathering);
  const chance = throwsFor(member, gathering)(2);
  if (isGone(member, gathering)) return false;
  if (reply === null) return chance < 0.3;
  return chance < { yes: 0.95, maybe: 0.5, no: 0 }[reply.answer];
}

const isGone = ({ email }: Pick<Member, 'email'>, { startsAt }: Gathering): boolean =>
  GONE.includes(email) && startsAt >= GONE_FROM;
