import { type Answer, openForm, whisper } from '../../chat/answer.ts';
import type { ActorContext, PersonalDataItem, SubmitContext } from '../../community/feature/feature.ts';
import { deliveriesToMember, exportMember } from '../../community/feature/member-data.ts';
import { accountsOf } from '../../community/members/accounts/accounts.ts';
import { memberByEmail } from '../../community/members/members.ts';
import { eraseForm, hasRoomFor } from './forms.ts';
import { erasedAmong } from './rules.ts';
import { erasedView, eraseListView, exportView, personalDataView, rosterFacts, words } from './views.ts';

export const showPersonalData = async (context: ActorContext): Promise<Answer> =>
  whisper(personalDataView(await context.contributions.describePersonalData(context), context.member.locale));

export async function exportData(context: ActorContext): Promise<Answer> {
  const { member, calendar, now } = context;
  const data = await exportMember(context, member);
  return whisper(exportView(data, calendar.localDate(now), member.locale));
}

const STAYS_HERSELF = { leaves: false };

/** The form names what is kept of her now, and what becomes of it; a message does, where that is too much for a form. */
export async function askToErase(context: ActorContext): Promise<Answer> {
  const { locale } = context.member;
  const held = await context.contributions.heldCategories(context, context.member, STAYS_HERSELF);
  if (!hasRoomFor(locale, held)) return whisper(eraseListView(held, locale));
  return openForm(eraseForm(locale, held));
}

export const eraseNamed = async ({ member }: ActorContext): Promise<Answer> =>
  openForm(eraseForm(member.locale, null));

/**
 * Erases all that the features keep of her. She stays in the roster: without it nothing could reach her. The
 * receipt says what was there and is there no more, and what still is.
 */
export async function eraseData(context: SubmitContext<{ word: string }>): Promise<Answer> {
  const { contributions, member, log } = context;
  const before = await contributions.heldCategories(context, member, STAYS_HERSELF);
  await contributions.erasePersonalData(context, member, STAYS_HERSELF);
  // What was erased must not stay readable in the log of writes.
  context.forgetOrder();
  const after = await contributions.heldCategories(context, member, STAYS_HERSELF);
  log.info({ event: 'member.erased-herself', member: member.id }, 'a member erased what was kept of her');
  return whisper(erasedView(erasedAmong(before, after), member.locale));
}

/** What Magellan keeps of everyone, whatever the feature: roster, accounts, deliveries. */
export async function describeAccount({ tx, member, programme }: ActorContext): Promise<PersonalDataItem[]> {
  const { kept } = words(member.locale);
  const accounts = await accountsOf(tx, member.id);
  const deliveries = await deliveriesToMember(tx, accounts);
  const coach = member.coachEmail ? await memberByEmail(tx, member.coachEmail) : null;
  const platforms = accounts.map(({ platform, user }) => `${platform} (${user})`).join(', ');
  return [
    { label: kept.roster, detail: kept.rosterDetail(rosterFacts(member, programme, coach?.name ?? null)) },
    ...(accounts.length > 0 ? [{ label: kept.accounts, detail: kept.accountsDetail(platforms) }] : []),
    ...(deliveries.length > 0
      ? [{ label: kept.deliveries, detail: kept.deliveriesDetail(deliveries.length) }]
      : []),
  ];
}
