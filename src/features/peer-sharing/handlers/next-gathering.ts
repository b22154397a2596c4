import type { UnitOfWork } from '../../../community/feature/feature.ts';
import { plusDays } from '../../../community/format/iso-dates.ts';
import { formatOf, phaseRhythmOf, rhythmOf } from '../../../community/gatherings/formats.ts';
import type { Gathering } from '../../../community/gatherings/gathering.ts';
import { changeGathering, saveDraft } from '../../../community/gatherings/lifecycle/lifecycle.ts';
import { skippedSince } from '../../../community/gatherings/lifecycle/skipped-dates.ts';
import { newGathering, timesOn } from '../../../community/gatherings/new-gathering.ts';
import { gatheringOfRhythm, gatheringsIn } from '../../../community/gatherings/store.ts';
import type { FormatSettings } from '../../../community/programme/formats-schema.ts';
import { occurrencesInPhases } from '../../../community/programme/phases.ts';
import { nextOccurrence, type Occurrence } from '../../../community/programme/recurrence.ts';
import type { Group, Topic } from '../rules/polls.ts';
import type { Outcome } from '../views/results.ts';

/** The group's next gathering, a coach's draft included; null when none is planned. */
export async function nextPlanned({ tx, now }: UnitOfWork, group: Group): Promise<Gathering | null> {
  const all = await gatheringsIn(tx, ['draft', 'planned', 'announced']);
  return (
    all.find(
      ({ format, metier, startsAt }) => format === group.format && metier === group.metier && startsAt > now,
    ) ?? null
  );
}

/** By when a vote must be over: when the next gathering is announced, or else when it starts. */
export async function limitOf(uow: UnitOfWork, group: Group): Promise<number | null> {
  const next = await nextPlanned(uow, group);
  if (next === null) return null;
  return next.announceAt > uow.now ? next.announceAt : next.startsAt;
}

/** Whether a topic would have a gathering to be for, the promotion's end being near. */
export async function hasNext(uow: UnitOfWork, group: Group): Promise<boolean> {
  const format = formatOf(uow.programme, group.format);
  // Without a rhythm, a coach plans the next one by hand: nothing says that there will be none.
  if (!format?.rhythm || (await nextPlanned(uow, group))) return true;
  return (await nextOfRhythm(uow, group)) !== null;
}

/** The first day after another that a format's rhythm names, by the calendar or by the programme's phases. */
function dayAfter({ programme, calendar }: UnitOfWork, format: FormatSettings, afterOn: string) {
  const { endsOn } = programme.promotion;
  const rhythm = rhythmOf(format, programme);
  if (rhythm) return nextOccurrence(rhythm, calendar, afterOn, endsOn);
  const inPhases = phaseRhythmOf(format);
  if (!inPhases) return null;
  const days = occurrencesInPhases(inPhases, programme.phases, calendar, plusDays(afterOn, 1), endsOn);
  return days.sort((a, b) => (a.on < b.on ? -1 : 1))[0] ?? null;
}

/** The next day of the format's rhythm on which nothing of the group stands, and that was not left out. */
async function nextOfRhythm(uow: UnitOfWork, group: Group): Promise<Occurrence | null> {
  const { programme, calendar, tx, now } = uow;
  const format = formatOf(programme, group.format);
  if (!format) return null;
  let afterOn = calendar.localDate(now);
  const skipped = (await skippedSince(tx, afterOn)).filter(
    ({ format: id, metier }) => id === group.format && metier === group.metier,
  );
  for (;;) {
    const next = dayAfter(uow, format, afterOn);
    if (next === null) return null;
    const { nominalOn } = next;
    const leftOut = skipped.some((date) => date.nominalOn === nominalOn);
    if (!leftOut && !(await gatheringOfRhythm(tx, { ...group, nominalOn }))) return next;
    afterOn = next.on;
  }
}

/** Makes a topic the title of the group's next gathering, or of a draft on its next day. */
export async function applyTopic(uow: UnitOfWork, group: Group, { title }: Topic): Promise<Outcome> {
  const next = await nextPlanned(uow, group);
  if (next) {
    const gathering = (await changeGathering(uow, next, { title })) ?? next;
    return { kind: 'titled', gathering, replaced: ownTitle(uow, next, title) };
  }
  const format = formatOf(uow.programme, group.format);
  const day = await nextOfRhythm(uow, group);
  const times = format && day && timesOn(uow, format, day.on);
  if (!times) return { kind: 'none' };
  const gathering = newGathering(uow, uow.now, { ...group, ...times, title, nominalOn: day.nominalOn });
  await saveDraft(uow, gathering);
  return { kind: 'drafted', gathering };
}

/** The title that a coach had given it; null when it only had its format's name. */
function ownTitle({ programme }: UnitOfWork, { format, title }: Gathering, topic: string): string | null {
  const named = formatOf(programme, format);
  return title === topic || title === named?.fr || title === named?.en ? null : title;
}
