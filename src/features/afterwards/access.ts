import type { House } from '../../community/feature/feature.ts';
import type { Member, Who } from '../../community/members/member.ts';
import { type Voice, voiceIn } from './views/format.ts';

/** Who notes attendance, and reads what is told of the group. */
export const COACHING: Who = ['coach'];

export const isCoach = ({ roles }: Pick<Member, 'roles'>): boolean => roles.includes('coach');

/** The voice for one member; without one, the promotion's, for its channels. */
export const voiceFor = (
  { programme: { promotion } }: Pick<House, 'programme'>,
  member?: { locale: Voice['locale'] },
): Voice => voiceIn(member?.locale ?? promotion.locale, promotion.timeZone);
