import type { ActorContext, MemberFacts } from '../../../community/feature/feature.ts';
import { formatDay } from '../../../community/format/dates.ts';
import { EIG, type Member, mayCall } from '../../../community/members/member.ts';
import { viewContextFor } from '../locales/index.ts';
import { availabilityOf } from '../store/availability.ts';
import { formatLength } from '../views/format.ts';

/** The hours that a parrain or a marraine offers, on her card; and how an EIG asks for one. */
export async function aboutMember(context: ActorContext, member: Member): Promise<MemberFacts> {
  if (!member.roles.includes('parrain')) return { facts: [], buttons: [] };
  const { locale, words } = viewContextFor(context, context.member);
  const { card } = words.asking;
  const offer = (await availabilityOf(context.tx, [member])).get(member.id);
  const { monthly = null, pausedUntil = null } = offer ?? {};
  const paused = pausedUntil !== null && pausedUntil >= context.calendar.localDate(context.now);
  const value = paused
    ? card.paused(formatDay(pausedUntil, locale))
    : monthly === null
      ? card.onRequest
      : card.monthly(formatLength(monthly, locale));
  return {
    facts: [{ label: card.hours, value }],
    buttons:
      mayCall(context.member, EIG) && !paused
        ? [{ label: card.ask, press: 'acceleration/new', ref: '' }]
        : [],
  };
}
