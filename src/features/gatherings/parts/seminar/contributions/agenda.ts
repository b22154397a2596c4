import type { AgendaEntry } from '../../../../../community/feature/agenda.ts';
import type { UnitOfWork } from '../../../../../community/feature/feature.ts';
import { plusDays } from '../../../../../community/format/iso-dates.ts';
import { dateIn, instantIn, timeIn } from '../../../../../community/format/time-zone.ts';
import type { Gathering } from '../../../../../community/gatherings/gathering.ts';
import type { Sequence } from '../../../../../community/gatherings/sequence.ts';
import { sequencesOfAll } from '../../../../../community/gatherings/sequences.ts';
import type { Locale } from '../../../../../community/members/member.ts';
import { type ViewContext, viewContextFor } from '../../../locales/seminar.ts';
import { isSpokenBy } from '../rules/programme.ts';
import { choicesBy } from '../store/choices.ts';

type Own = 'yes' | 'waiting' | null;
type Shown = { sequence: Sequence; own: Own };

/** What stands in somebody's agenda in the place of a seminar: its sequences, those that are chosen only if she did. */
export type InPlace = (gathering: Gathering, whole: AgendaEntry) => AgendaEntry[];

/**
 * Makes it for some gatherings and one reader; `memberId` is null for the whole promotion, and for a guest, who has
 * those in which she speaks: `guest` is her name.
 */
export async function inPlaceOf(
  uow: UnitOfWork,
  gatherings: readonly Pick<Gathering, 'id'>[],
  { memberId, locale, guest = null }: { memberId: string | null; locale: Locale; guest?: string | null },
): Promise<InPlace> {
  const sequences = await sequencesOfAll(
    uow.tx,
    gatherings.map(({ id }) => id),
  );
  const ids = [...sequences.values()].flat().map(({ id }) => id);
  const chosen = memberId === null ? [] : await choicesBy(uow.tx, memberId, ids);
  const own = new Map(chosen.map(({ sequenceId, answer }) => [sequenceId, answer]));
  const view = viewContextFor(uow, { locale });
  return (gathering, whole) => {
    const shown = (sequences.get(gathering.id) ?? [])
      .map((sequence): Shown => ({ sequence, own: own.get(sequence.id) ?? null }))
      .filter(
        ({ sequence, own }) =>
          sequence.capacity === null || own !== null || (guest !== null && isSpokenBy(sequence, guest)),
      );
    return shown.length === 0 ? [whole] : entriesOf(view, gathering, whole, shown);
  };
}

/** An entry a sequence, and one a day of which nothing is known yet; what is said of the whole stands on the first. */
function entriesOf(
  view: ViewContext,
  gathering: Gathering,
  whole: AgendaEntry,
  shown: readonly Shown[],
): AgendaEntry[] {
  const { aside, buttons, commitment, ...common } = whole;
  const entries = [
    ...shown.map((each) => entryOf(view, gathering, common, each, commitment !== undefined)),
    ...emptyDays(view, gathering, shown).map((day) => ({
      ...common,
      ...day,
      buttons: [],
      ...(commitment === undefined ? {} : { commitment: [] }),
    })),
  ].sort((a, b) => a.startsAt - b.startsAt || a.endsAt - b.endsAt);
  return entries.map((entry, index) => ({
    ...entry,
    partOf: whole.id,
    ...(index > 0
      ? {}
      : {
          ...(aside === undefined ? {} : { aside }),
          buttons: [...buttons, ...entry.buttons],
          ...(commitment === undefined ? {} : { commitment: [...commitment, ...(entry.commitment ?? [])] }),
        }),
  }));
}

function entryOf(
  { words }: ViewContext,
  gathering: Gathering,
  common: Omit<AgendaEntry, 'buttons' | 'commitment' | 'aside'>,
  { sequence, own }: Shown,
  isTaken: boolean,
): AgendaEntry {
  const { id, title, startsAt, endsAt, room, speaker, value, capacity } = sequence;
  const leave = { label: words.buttons.leave, press: 'seminar/leave', ref: id };
  // What has become free for everybody is nobody's to give up.
  const mine = own === null || capacity === null || common.state === 'cancelled' ? [] : [leave];
  const places = [room, gathering.place].filter((each) => each !== null);
  const said = [
    common.title,
    ...(speaker === null ? [] : [words.with(speaker)]),
    ...(value === null ? [] : [words.values[value]]),
    ...(gathering.directions === null ? [] : [gathering.directions]),
  ];
  return {
    ...common,
    ...{ id: `sequence/${id}`, title, startsAt, endsAt },
    place: places.length === 0 ? null : places.join(', '),
    description: said.join('\n'),
    ...(own === 'waiting' && common.state === 'confirmed' ? { state: 'tentative' as const } : {}),
    ...(own === null ? {} : { answer: own === 'yes' ? words.agenda.yes : words.agenda.waiting }),
    buttons: mine,
    ...(isTaken && own !== 'waiting' ? { commitment: mine } : {}),
    sequence: gathering.sequence + sequence.revision,
    changedAt: Math.max(gathering.changedAt, sequence.changedAt),
  };
}

/** The days of a seminar of which no sequence is shown: from its usual first hour to its usual last. */
function emptyDays(
  { timeZone }: ViewContext,
  { id, startsAt, endsAt }: Gathering,
  shown: readonly Shown[],
): Pick<AgendaEntry, 'id' | 'startsAt' | 'endsAt'>[] {
  const full = new Set(shown.map(({ sequence }) => dateIn(timeZone, sequence.startsAt)));
  const [fromOn, toOn] = [dateIn(timeZone, startsAt), dateIn(timeZone, endsAt - 1)];
  const [first, last] = [timeIn(timeZone, startsAt), timeIn(timeZone, endsAt)];
  const days = [];
  for (let on = fromOn; on <= toOn; on = plusDays(on, 1)) {
    if (full.has(on)) continue;
    const from = on === fromOn ? startsAt : instantIn(timeZone, on, first);
    const to = on === toOn ? endsAt : instantIn(timeZone, on, last);
    const midnight = instantIn(timeZone, plusDays(on, 1), '00:00');
    const begins = from < to || on === fromOn ? from : instantIn(timeZone, on, '00:00');
    days.push({ id: `gathering/${id}/${on}`, startsAt: begins, endsAt: to > begins ? to : midnight });
  }
  return days;
}
