import { type Answer, replace, whisper } from '../../../chat/answer.ts';
import type { Message } from '../../../chat/message.ts';
import type { Call, PressCall } from '../../../community/feature/feature.ts';
import { addressOfFeed } from '../exports/address.ts';
import { voiceFor } from '../locales/index.ts';
import { type Feed, feedMadeFor, feedOf, keepFeed, PROMOTION } from '../store.ts';
import { ALARMS, calendarMessage, renewMessage } from '../views/calendar.ts';

/** The promotion's is there from the start. */
const promotionFeed = async ({ tx }: Call): Promise<Feed> =>
  (await feedOf(tx, PROMOTION)) ?? { ownerId: PROMOTION, generation: 1, alarmMinutes: null, active: true };

async function calendarFor(call: Call, happened?: string): Promise<Message> {
  const { member, programme, peopleUrl, tx } = call;
  // Without an address to give, nothing is kept of her.
  const feed = peopleUrl === null ? await feedOf(tx, member.id) : await feedMadeFor(tx, member.id);
  const promotion = await promotionFeed(call);
  return calendarMessage(
    voiceFor(call),
    {
      address: feed && addressOfFeed(call, feed),
      promotion: {
        name: programme.promotion.name,
        address: addressOfFeed(call, promotion),
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

const wordsFor = (call: Call) => voiceFor(call).words.calendar;

/** `/agenda calendrier`: her address, made when she first asks. */
export const showCalendar = async (call: Call): Promise<Answer> => whisper(await calendarFor(call));

/** Back to it, in the place of a question that she left. */
export const backToCalendar = async (call: Call): Promise<Answer> => replace(await calendarFor(call));

const stale = async (call: Call): Promise<Answer> => whisper(await calendarFor(call, wordsFor(call).stale));

/** Does something to a feed of that generation, and to no other: the button may be an old one. */
async function changing(
  call: PressCall,
  feed: Feed | null,
  change: Partial<Feed>,
  happened?: string,
): Promise<Answer> {
  if (!feed || call.ref !== String(feed.generation)) return stale(call);
  await keepFeed(call.tx, { ...feed, ...change });
  return replace(await calendarFor(call, happened));
}

const ownFeed = (call: Call) => feedOf(call.tx, call.member.id);

/** Asks before the address is changed; the generation tells which one she means. */
export async function askToRenew(call: PressCall): Promise<Answer> {
  const feed = await ownFeed(call);
  if (!feed || call.ref !== String(feed.generation)) return stale(call);
  return replace(renewMessage(voiceFor(call), 'own', feed.generation));
}

export async function renew(call: PressCall): Promise<Answer> {
  const feed = await ownFeed(call);
  const next = { generation: (feed?.generation ?? 0) + 1, active: true };
  return changing(call, feed, next, wordsFor(call).renewed);
}

export async function stop(call: PressCall): Promise<Answer> {
  const feed = await ownFeed(call);
  return changing(call, feed?.active ? feed : null, { active: false });
}

export async function start(call: PressCall): Promise<Answer> {
  const feed = await ownFeed(call);
  return changing(call, feed?.active ? null : feed, { active: true }, wordsFor(call).started);
}

/** How long before an entry her calendar rings. */
export async function chooseAlarm(call: PressCall): Promise<Answer> {
  const chosen = ALARMS.find((alarm) => alarm === call.value);
  if (chosen === undefined || call.peopleUrl === null) return stale(call);
  const feed = await feedMadeFor(call.tx, call.member.id);
  await keepFeed(call.tx, { ...feed, alarmMinutes: chosen === 'none' ? null : Number(chosen) });
  return replace(await calendarFor(call, wordsFor(call).alarmSet));
}

/** A coach changes the address of the whole promotion: asked first, as hers. */
export async function askToRenewPromotion(call: PressCall): Promise<Answer> {
  const feed = await promotionFeed(call);
  if (call.ref !== String(feed.generation)) return stale(call);
  return replace(renewMessage(voiceFor(call), 'promotion', feed.generation));
}

export async function renewPromotion(call: PressCall): Promise<Answer> {
  const feed = await promotionFeed(call);
  const next = { generation: feed.generation + 1 };
  return changing(call, feed, next, wordsFor(call).promotionRenewed);
}
