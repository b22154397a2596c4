import { type Answer, replace, whisper } from '../../../chat/answer.ts';
import type { Message } from '../../../chat/message.ts';
import type { ActorContext, PressContext } from '../../../community/feature/feature.ts';
import { addressOfFeed } from '../exports/address.ts';
import { viewContextFor } from '../locales/index.ts';
import { type Feed, feedMadeFor, feedOf, PROMOTION, saveFeed } from '../store.ts';
import { ALARMS, calendarMessage, renewMessage } from '../views/calendar.ts';

/** The promotion's is there from the start. */
const promotionFeed = async ({ tx }: ActorContext): Promise<Feed> =>
  (await feedOf(tx, PROMOTION)) ?? { ownerId: PROMOTION, generation: 1, alarmMinutes: null, active: true };

async function calendarFor(context: ActorContext, happened?: string): Promise<Message> {
  const { member, programme, peopleUrl, tx } = context;
  // Without an address to give, nothing is kept of her.
  const feed = peopleUrl === null ? await feedOf(tx, member.id) : await feedMadeFor(tx, member.id);
  const promotion = await promotionFeed(context);
  return calendarMessage(
    viewContextFor(context),
    {
      address: feed && addressOfFeed(context, feed),
      promotion: {
        name: programme.promotion.name,
        address: addressOfFeed(context, promotion),
        generation: promotion.generation,
        mayRenew: member.roles.includes('coach'),
      },
      generation: feed?.generation ?? 0,
      alarmMinutes: feed?.alarmMinutes ?? null,
      active: feed?.active ?? false,
    },
    happened,
  );
}

const wordsFor = (context: ActorContext) => viewContextFor(context).words.calendar;

/** `/agenda calendrier`: her address, made when she first asks. */
export const showCalendar = async (context: ActorContext): Promise<Answer> =>
  whisper(await calendarFor(context));

/** Back to it, in the place of a question that she left. */
export const backToCalendar = async (context: ActorContext): Promise<Answer> =>
  replace(await calendarFor(context));

const stale = async (context: ActorContext): Promise<Answer> =>
  whisper(await calendarFor(context, wordsFor(context).stale));

/** Does something to a feed of that generation, and to no other: the button may be an old one. */
async function changing(
  context: PressContext,
  feed: Feed | null,
  change: Partial<Feed>,
  happened?: string,
): Promise<Answer> {
  if (!feed || context.ref !== String(feed.generation)) return stale(context);
  await saveFeed(context.tx, { ...feed, ...change });
  return replace(await calendarFor(context, happened));
}

const ownFeed = (context: ActorContext) => feedOf(context.tx, context.member.id);

/** Asks before the address is changed; the generation tells which one she means. */
export async function askToRenew(context: PressContext): Promise<Answer> {
  const feed = await ownFeed(context);
  if (!feed || context.ref !== String(feed.generation)) return stale(context);
  return replace(renewMessage(viewContextFor(context), 'own', feed.generation));
}

export async function renew(context: PressContext): Promise<Answer> {
  const feed = await ownFeed(context);
  const next = { generation: (feed?.generation ?? 0) + 1, active: true };
  return changing(context, feed, next, wordsFor(context).renewed);
}

export async function stop(context: PressContext): Promise<Answer> {
  const feed = await ownFeed(context);
  return changing(context, feed?.active ? feed : null, { active: false });
}

export async function start(context: PressContext): Promise<Answer> {
  const feed = await ownFeed(context);
  return changing(context, feed?.active ? null : feed, { active: true }, wordsFor(context).started);
}

/** How long before an entry her calendar rings. */
export async function chooseAlarm(context: PressContext): Promise<Answer> {
  const chosen = ALARMS.find((alarm) => alarm === context.value);
  if (chosen === undefined || context.peopleUrl === null) return stale(context);
  const feed = await feedMadeFor(context.tx, context.member.id);
  await saveFeed(context.tx, { ...feed, alarmMinutes: chosen === 'none' ? null : Number(chosen) });
  return replace(await calendarFor(context, wordsFor(context).alarmSet));
}

/** A coach changes the address of the whole promotion: asked first, as hers. */
export async function askToRenewPromotion(context: PressContext): Promise<Answer> {
  const feed = await promotionFeed(context);
  if (context.ref !== String(feed.generation)) return stale(context);
  return replace(renewMessage(viewContextFor(context), 'promotion', feed.generation));
}

export async function renewPromotion(context: PressContext): Promise<Answer> {
  const feed = await promotionFeed(context);
  const next = { generation: feed.generation + 1 };
  return changing(context, feed, next, wordsFor(context).promotionRenewed);
}
