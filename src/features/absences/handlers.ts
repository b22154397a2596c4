import { type Answer, openForm, rejectForm, replace, whisper } from '../../chat/answer.ts';
import type { AgendaEntry } from '../../community/feature/agenda.ts';
import type {
  ActorContext,
  CommandContext,
  HomeSection,
  PressContext,
  SubmitContext,
} from '../../community/feature/feature.ts';
import { formatPeriod } from '../../community/format/dates.ts';
import { plusDays } from '../../community/format/iso-dates.ts';
import { type Period, readPeriod } from '../../community/format/read-days.ts';
import { absencesOf, addAbsence, removeAbsence } from '../../community/members/absences.ts';
import { type AbsenceValues, absenceForm } from './forms.ts';
import { type Away, awayPeriods, type Decision, decideAbsence, type Refusal } from './rules.ts';
import {
  alreadyView,
  confirmationView,
  formatRefusal,
  homeBlocks,
  listView,
  refusalView,
  words,
} from './views.ts';

/** Beside which field of the form each refusal is shown. */
const FIELD_OF: Record<Refusal['refused'], keyof AbsenceValues> = {
  reversed: 'to',
  past: 'to',
  outside: 'from',
  'too-long': 'long',
};

const todayOf = ({ calendar, now }: ActorContext): string => calendar.localDate(now);

const periodsOf = async (context: ActorContext): Promise<Away[]> =>
  awayPeriods(await absencesOf(context.tx, context.member.id, todayOf(context)));

const listed = async (context: ActorContext, happened?: string) =>
  listView(await periodsOf(context), context.member.locale, happened);

/** `/magellan absence`, with or without dates. */
export async function answerCommand(context: CommandContext): Promise<Answer> {
  const { locale } = context.member;
  if (context.args.trim() === '') return listAbsences(context);
  const asked = readPeriod(context.args, todayOf(context));
  if ('refused' in asked) {
    // What was not understood is shown whole, as it was typed.
    const shown = asked.refused === 'unreadable' ? { ...asked, typed: context.args.trim() } : asked;
    return whisper(refusalView(shown, locale));
  }
  const decision = await declare(context, asked, false);
  return 'refused' in decision ? whisper(refusalView(decision, locale)) : decision.answer;
}

export const listAbsences = async (context: ActorContext): Promise<Answer> => whisper(await listed(context));

export const openAbsenceForm = async ({ member }: ActorContext): Promise<Answer> =>
  openForm(absenceForm(member.locale));

export async function submitAbsence(context: SubmitContext<AbsenceValues>): Promise<Answer> {
  const { from, to, long } = context.values;
  const decision = await declare(context, { fromOn: from, toOn: to ?? from }, long);
  if (!('refused' in decision)) return decision.answer;
  const field = decision.refused === 'past' && to === null ? 'from' : FIELD_OF[decision.refused];
  return rejectForm({ [field]: formatRefusal(decision, context.member.locale) });
}

async function declare(
  context: ActorContext,
  asked: Period,
  long: boolean,
): Promise<Refusal | { answer: Answer }> {
  const { tx, member, calendar, programme } = context;
  const { promotion } = programme;
  const existing = await absencesOf(tx, member.id, todayOf(context));
  const decision: Decision = decideAbsence(asked, existing, promotion, todayOf(context), long);
  if ('refused' in decision) return decision;
  if ('already' in decision) return { answer: whisper(alreadyView(decision.already, member.locale)) };
  const { accepted, whole } = decision;
  const { id } = await addAbsence(tx, member.id, accepted.fromOn, accepted.toOn);
  const backOn = calendar.addWorkingDays(whole.toOn, 1);
  const resumesOn = backOn > promotion.endsOn ? null : backOn;
  const answersMeteo = member.roles.includes('eig');
  const booked = await bookedDuring(context, accepted);
  const noted = { id, accepted, whole, resumesOn, answersMeteo, booked };
  return { answer: whisper(confirmationView(noted, member.locale, calendar.timeZone)) };
}

/** What she has booked or promised on those days, and is still to come. */
async function bookedDuring(context: ActorContext, { fromOn, toOn }: Period): Promise<AgendaEntry[]> {
  const { calendar, contributions, member, now } = context;
  const fromAt = Math.max(now, calendar.instant(fromOn, '00:00'));
  const range = { fromAt, untilAt: calendar.instant(plusDays(toOn, 1), '00:00') };
  if (range.untilAt <= fromAt) return [];
  return (await contributions.agenda(context, member, range)).filter(
    ({ commitment, state, startsAt }) =>
      commitment !== undefined && commitment.length > 0 && state !== 'cancelled' && startsAt > now,
  );
}

/** Takes back the one that was just declared; those that it joined stay. */
export async function undoAbsence(context: PressContext): Promise<Answer> {
  const { tx, member, ref } = context;
  const { list, confirmed } = words(member.locale);
  const absence = (await absencesOf(tx, member.id, todayOf(context))).find(({ id }) => id === ref);
  if (!absence || !(await removeAbsence(tx, member.id, ref)))
    return whisper(await listed(context, list.gone));
  const period = formatPeriod(absence.fromOn, absence.toOn, member.locale);
  return replace(await listed(context, confirmed.undone(period)));
}

/** Removes one line of the list. Only her own rows are looked at, and only the period that the button named. */
export async function removePeriod(context: PressContext): Promise<Answer> {
  const { tx, member, ref } = context;
  const { list } = words(member.locale);
  const period = (await periodsOf(context)).find((candidate) => candidate.ref === ref);
  if (!period) return whisper(await listed(context, list.gone));
  for (const id of period.ids) await removeAbsence(tx, member.id, id);
  const removed = list.removed(formatPeriod(period.fromOn, period.toOn, member.locale));
  return replace(await listed(context, removed));
}

export async function absencesHome(context: ActorContext): Promise<HomeSection | null> {
  const blocks = homeBlocks((await periodsOf(context)).length, context.member.locale);
  return blocks.length === 0 ? null : { order: 50, blocks };
}
