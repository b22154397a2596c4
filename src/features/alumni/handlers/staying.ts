import { type Answer, openForm, replace, whisper } from '../../../chat/answer.ts';
import { addressKeptOf, consentOf, giveConsent, renewConsent } from '../../../community/alumni/consents.ts';
import { isAlumna, isOnlyAlumna } from '../../../community/alumni/staying.ts';
import { declareHelp, fieldsOf } from '../../../community/expertise/declared-fields.ts';
import type { ActorContext, SubmitContext } from '../../../community/feature/feature.ts';
import { lastDayOf } from '../../../community/members/first-days.ts';
import { type StayValues, stayForm } from '../forms.ts';
import { viewContextFor } from '../locales/index.ts';
import { awaitedOf } from '../parts/destinations/load.ts';
import { sentence } from '../views/format.ts';
import { stayMessage } from '../views/staying.ts';
import { endStay, openTestimonies } from './ending.ts';

const viewOf = (context: ActorContext) => viewContextFor(context, context.member);

/** The fields of the programme in which she can help. */
async function helpsWith({ tx, member, programme }: ActorContext): Promise<string[]> {
  const known = new Set(programme.expertise.map(({ id }) => id));
  const fields = await fieldsOf(tx, member.id);
  return fields.flatMap(({ field, level }) => (level === 'help' && known.has(field) ? field : []));
}

async function stay(context: ActorContext, happened?: string) {
  const { tx, secrets, member } = context;
  const consent = await consentOf(tx, member.id);
  const shown = consent && {
    ...consent,
    address: await addressKeptOf(tx, secrets, member.id),
    fields: await helpsWith(context),
  };
  const testimonies = await openTestimonies(context, member.id);
  const leavesOn = isAlumna(member) ? null : lastDayOf(member, context.programme.promotion);
  return stayMessage(
    viewOf(context),
    { consent: shown, leavesOn, testimonies, survey: await awaitedOf(context) },
    happened,
  );
}

/** `/magellan lien`: what she agreed to, since when, and how to change or end it. */
export const showStay = async (context: ActorContext): Promise<Answer> => whisper(await stay(context));

export async function openStay(context: ActorContext): Promise<Answer> {
  const { tx, secrets, member } = context;
  const consent = await consentOf(tx, member.id);
  const agreed = consent && { ...consent, address: await addressKeptOf(tx, secrets, member.id) };
  return openForm(stayForm(viewOf(context), agreed, await helpsWith(context)));
}

/** Keeps what she agrees to, from today on, in the place of what she agreed to before. */
export async function agree(context: SubmitContext<StayValues>): Promise<Answer> {
  const { tx, secrets, member, calendar, now, values } = context;
  const { fields, ...agreed } = values;
  await giveConsent(tx, secrets, member.id, { ...agreed, on: calendar.localDate(now) });
  await declareHelp(tx, member.id, fields);
  return whisper(await stay(context, viewOf(context).words.stay.saved));
}

/** It still holds, for another year. */
export async function renew(context: ActorContext): Promise<Answer> {
  const { tx, member, calendar, now } = context;
  const { stay: words } = viewOf(context).words;
  if ((await consentOf(tx, member.id)) === null) return replace(sentence(words.none));
  await renewConsent(tx, member.id, calendar.localDate(now));
  return replace(sentence(words.renewed));
}

/** It holds no longer, at once. */
export async function end(context: ActorContext): Promise<Answer> {
  const { tx, member } = context;
  const { stay: words } = viewOf(context).words;
  if ((await consentOf(tx, member.id)) === null) return replace(sentence(words.none));
  await endStay(context, member);
  context.forgetOrder();
  return replace(sentence(isOnlyAlumna(member) ? words.endedLeaving : words.ended));
}
