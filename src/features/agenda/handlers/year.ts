import { type Answer, replace, whisper } from '../../../chat/answer.ts';
import type { AgendaEntry } from '../../../community/feature/agenda.ts';
import type { ActorContext, PressContext } from '../../../community/feature/feature.ts';
import { plusDays, weekdayOf } from '../../../community/format/iso-dates.ts';
import { formatLabel } from '../../../community/gatherings/formats.ts';
import { COACHES, mayCall } from '../../../community/members/member.ts';
import { loadEntries } from '../load.ts';
import { viewContextFor } from '../locales/index.ts';
import { monthOf, rangeOfPromotion } from '../rules/month.ts';
import { datedOf, isHers, type Year } from '../rules/year.ts';
import { yearMessage, yearMonthsMessage } from '../views/year.ts';
import { monthNamed } from './agenda.ts';
import { send } from './file.ts';

/** What the météo's entries are counted under. */
const METEO = 'meteo';

/** What everybody's year has: its phases, and the pauses that fall in it. */
function spansOf({ programme, calendar, member }: ActorContext): Pick<Year, 'phases' | 'pauses'> {
  const { startsOn, endsOn } = programme.promotion;
  return {
    phases: programme.phases.map(({ from, to, ...phase }) => ({ label: phase[member.locale], from, to })),
    pauses: calendar.pauses.filter(({ from, to }) => from <= endsOn && startsOn <= to),
  };
}

/** Her year: what is in her own agenda, and, to a coach, the days that wait to be confirmed. */
async function loadYear(context: ActorContext): Promise<Year> {
  const { programme, calendar, member } = context;
  const { startsOn, endsOn } = programme.promotion;
  const isCoach = mayCall(member, COACHES);
  const foreseen = isCoach ? await context.contributions.foreseen(context, endsOn) : [];
  // A coach answers no météo, and reads each: its rounds are the promotion's.
  const readsRounds = isCoach && !member.roles.includes('eig');
  const range = rangeOfPromotion(programme.promotion);
  const all = readsRounds ? await context.contributions.agenda(context, null, range) : [];
  const rounds = all.filter(({ format }) => format === METEO);
  const holidays = [];
  for (let on = startsOn; on <= endsOn; on = plusDays(on, 1)) {
    const name = weekdayOf(on) > 5 ? null : calendar.holidayName(on, member.locale);
    if (name !== null && !calendar.isPause(on)) holidays.push({ on, name });
  }
  return {
    ...{ startsOn, endsOn, todayOn: calendar.localDate(context.now), holidays },
    ...spansOf(context),
    dated: [
      ...datedOf([...(await loadEntries(context)), ...rounds], (at) => calendar.localDate(at)),
      ...foreseen.map(({ format, on }) => ({
        label: formatLabel(programme, format, member.locale),
        on,
        sure: false,
      })),
    ],
  };
}

/** `/magellan annee`: the year in one picture, and what each role does when. */
export async function showYear(context: ActorContext): Promise<Answer> {
  const { programme, member } = context;
  const formats = programme.formats.filter(
    ({ closed, offered, trial }) => closed !== true && offered !== false && trial === undefined,
  );
  const { everyWeeks } = programme.meteo;
  return whisper(
    yearMessage(viewContextFor(context), {
      year: await loadYear(context),
      hers: formats.filter((format) => isHers(format, member.roles)),
      others: formats.filter((format) => !isHers(format, member.roles)),
      meteo: { isHers: member.roles.includes('eig'), weeks: everyWeeks },
      foreseen: mayCall(member, COACHES),
    }),
  );
}

const months = async (context: PressContext) =>
  yearMonthsMessage(
    viewContextFor(context),
    await loadYear(context),
    context.ref === '' ? monthOf(context.calendar.localDate(context.now)) : monthNamed(context, context.ref),
  );

/** The same month by month, from this one on. */
export const showMonths = async (context: PressContext): Promise<Answer> => whisper(await months(context));
export const turnMonths = async (context: PressContext): Promise<Answer> => replace(await months(context));

/** A phase or a pause in a calendar: it stands there, and takes nobody's time. */
function spanEntry(
  { calendar, now }: ActorContext,
  given: { id: string; label: string; title: string; from: string; to: string },
): AgendaEntry {
  const { id, label, title, from, to } = given;
  const startsAt = calendar.instant(from, '00:00');
  return {
    ...{ id, format: 'year', label, title, startsAt, endsAt: startsAt },
    openUntil: calendar.instant(plusDays(to, 1), '00:00'),
    ...{ place: null, link: null, description: null, state: 'confirmed', answer: null, buttons: [] },
    ...{ sequence: 0, changedAt: now },
  };
}

/** The year as a file, to keep: what is hers in it, the phases, and the pauses. */
export async function sendYear(context: PressContext): Promise<Answer> {
  const { year: words } = viewContextFor(context).words;
  const { phases, pauses } = spansOf(context);
  const entries = (await loadEntries(context)).filter(({ state }) => state !== 'cancelled');
  const spans = [
    ...phases.map(({ label, from, to }, index) =>
      spanEntry(context, { id: `year/phase-${index}`, label: words.phase, title: label, from, to }),
    ),
    ...pauses.map(({ name, from, to }, index) =>
      spanEntry(context, { id: `year/pause-${index}`, label: words.pause, title: name, from, to }),
    ),
  ];
  const { startsOn } = context.programme.promotion;
  const name = `magellan-${startsOn.slice(0, 4)}.ics`;
  return send(context, { said: words.fileSaid, name, entries: [...entries, ...spans] });
}
