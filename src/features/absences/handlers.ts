import { type Answer, openForm, rejectForm, replace, whisper } from '../../chat/answer.ts';
import type { AgendaEntry } from '../../community/feature/agenda.ts';
import type {
  Call,
  CommandCall,
  HomeSection,
  PressCall,
  SubmitCall,
} from '../../community/feature/feature.ts';
import { periodInWords } from '../../community/format/dates.ts';
import { plusDays } from '../../community/format/iso-dates.ts';
import { type Period, readPeriod } from '../../community/format/typed-days.ts';
import { absencesOf, addAbsence, removeAbsence } from '../../community/members/absences.ts';
import { type Away, awayPeriods, type Decision, decideAbsence, type Refusal } from './rules.ts';
import {
  absenceForm,
  alreadyView,
  confirmationView,
  homeBlocks,
  listView,
  refusalInWords,
  refusalView,
  words,
} from './views.ts';

export type AbsenceValues = { from: string; to: string | null; long: boolean };

/** Beside which field of the form each refusal is shown. */
const FIELD_OF: Record<Refusal['refused'], keyof AbsenceValues> = {
  reversed: 'to',
  past: 'to',
  outside: 'from',
  'too-long': 'long',
};

const todayOf = ({ calendar, now }: Call): string => calendar.localDate(now);

const periodsOf = async (call: Call): Promise<Away[]> =>
  awayPeriods(await absencesOf(call.tx, call.member.id, todayOf(call)));

const listed = async (call: Call, happened?: string) =>
  listView(await periodsOf(call), call.member.locale, happened);

/** `/magellan absence`, with or without dates. */
export async function answerCommand(call: CommandCall): Promise<Answer> {
  const { locale } = call.member;
  if (call.args.trim() === '') return listAbsences(call);
  const asked = readPeriod(call.args, todayOf(call));
  if ('refused' in asked) return whisper(refusalView(asked, locale));
  const decision = await declare(call, asked, false);
  return 'refused' in decision ? whisper(refusalView(decision, locale)) : decision.answer;
}

export const listAbsences = async (call: Call): Promise<Answer> => whisper(await listed(call));

export const openAbsenceForm = async ({ member }: Call): Promise<Answer> =>
  openForm(absenceForm(member.locale));

export async function submitAbsence(call: SubmitCall<AbsenceValues>): Promise<Answer> {
  const { from, to, long } = call.values;
  const decision = await declare(call, { fromOn: from, toOn: to ?? from }, long);
  if (!('refused' in decision)) return decision.answer;
  const field = decision.refused === 'past' && to === null ? 'from' : FIELD_OF[decision.refused];
  return rejectForm({ [field]: refusalInWords(decision, call.member.locale) });
}

async function declare(call: Call, asked: Period, long: boolean): Promise<Refusal | { answer: Answer }> {
  const { tx, member, calendar, programme } = call;
  const { promotion } = programme;
  const existing = await absencesOf(tx, member.id, todayOf(call));
  const decision: Decision = decideAbsence(asked, existing, promotion, todayOf(call), long);
  if ('refused' in decision) return decision;
  if ('already' in decision) return { answer: whisper(alreadyView(decision.already, member.locale)) };
  const { accepted, whole } = decision;
  const { id } = await addAbsence(tx, member.id, accepted.fromOn, accepted.toOn);
  const backOn = calendar.addWorkingDays(whole.toOn, 1);
  const resumesOn = backOn > promotion.endsOn ? null : backOn;
  const answersMeteo = member.roles.includes('eig');
  const booked = await bookedDuring(call, accepted);
  const noted = { id, accepted, whole, resumesOn, answersMeteo, booked };
  return { answer: whisper(confirmationView(noted, member.locale, calendar.timeZone)) };
}

/** What she has booked or promised on those days, and is still to come. */
async function bookedDuring(call: Call, { fromOn, toOn }: Period): Promise<AgendaEntry[]> {
  const { calendar, contributions, member, now } = call;
  const fromAt = Math.max(now, calendar.instant(fromOn, '00:00'));
  const range = { fromAt, untilAt: calendar.instant(plusDays(toOn, 1), '00:00') };
  if (range.untilAt <= fromAt) return [];
  return (await contributions.agenda(call, member, range)).filter(
    ({ commitment, state, startsAt }) =>
      commitment !== undefined && commitment.length > 0 && state !== 'cancelled' && startsAt > now,
  );
}

/** Takes back the one that was just declared; those that it joined stay. */
export async function undoAbsence(call: PressCall): Promise<Answer> {
  const { tx, member, ref } = call;
  const { list, confirmed } = words(member.locale);
  const absence = (await absencesOf(tx, member.id, todayOf(call))).find(({ id }) => id === ref);
  if (!absence || !(await removeAbsence(tx, member.id, ref))) return whisper(await listed(call, list.gone));
  const period = periodInWords(absence.fromOn, absence.toOn, member.locale);
  return replace(await listed(call, confirmed.undone(period)));
}

/** Removes one line of the list. Only her own rows are looked at, and only the period that the button named. */
export async function removePeriod(call: PressCall): Promise<Answer> {
  const { tx, member, ref } = call;
  const { list } = words(member.locale);
  const period = (await periodsOf(call)).find((candidate) => candidate.ref === ref);
  if (!period) return whisper(await listed(call, list.gone));
  for (const id of period.ids) await removeAbsence(tx, member.id, id);
  const removed = list.removed(periodInWords(period.fromOn, period.toOn, member.locale));
  return replace(await listed(call, removed));
}

export async function absencesHome(call: Call): Promise<HomeSection | null> {
  const blocks = homeBlocks((await periodsOf(call)).length, call.member.locale);
  return blocks.length === 0 ? null : { order: 50, blocks };
}
