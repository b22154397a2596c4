import { type Answer, openForm, whisper } from '../../chat/answer.ts';
import type { Call, Kept, SubmitCall } from '../../community/feature/feature.ts';
import { accountsOf, deliveriesTo, exportMember } from '../../community/feature/member-data.ts';
import { erasedAmong } from './rules.ts';
import { erasedView, eraseForm, exportView, keptView, rosterFacts, words } from './views.ts';

export const showKept = async (call: Call): Promise<Answer> =>
  whisper(keptView(await call.contributions.kept(call), call.member.locale));

export async function exportOwn(call: Call): Promise<Answer> {
  const { member, calendar, now } = call;
  const data = await exportMember(call, member);
  return whisper(exportView(data, calendar.localDate(now), member.locale));
}

const STAYS_HERSELF = { leaves: false };

/** The form names what is kept of her now, and what becomes of it. */
export async function askToErase(call: Call): Promise<Answer> {
  const held = await call.contributions.held(call, call.member, STAYS_HERSELF);
  return openForm(eraseForm(held, call.member.locale));
}

/**
 * Erases all that the features keep of her. She stays in the roster: without it nothing could reach her. The
 * receipt says what was there and is there no more, and what still is.
 */
export async function eraseOwn(call: SubmitCall<{ word: string }>): Promise<Answer> {
  const { contributions, member, log } = call;
  const before = await contributions.held(call, member, STAYS_HERSELF);
  await contributions.erase(call, member, STAYS_HERSELF);
  // What was erased must not stay readable in the log of writes.
  call.forgetOrder();
  const after = await contributions.held(call, member, STAYS_HERSELF);
  log.info({ member: member.id }, 'a member erased what was kept of her');
  return whisper(erasedView(erasedAmong(before, after), member.locale));
}

/** What the house itself keeps of everyone. */
export async function keptOfEveryone({ tx, member }: Call): Promise<Kept[]> {
  const { kept } = words(member.locale);
  const accounts = await accountsOf(tx, member.id);
  const deliveries = await deliveriesTo(tx, accounts);
  const platforms = accounts.map(({ platform, user }) => `${platform} (${user})`).join(', ');
  return [
    { label: kept.roster, detail: kept.rosterDetail(rosterFacts(member)) },
    ...(accounts.length > 0 ? [{ label: kept.accounts, detail: kept.accountsDetail(platforms) }] : []),
    ...(deliveries.length > 0
      ? [{ label: kept.deliveries, detail: kept.deliveriesDetail(deliveries.length) }]
      : []),
  ];
}
