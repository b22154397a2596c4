import type { UnitOfWork } from '../../../../../community/feature/feature.ts';
import { overlaps } from '../../../../../community/feature/slot.ts';
import { aimOf, audienceKind } from '../../../../../community/gatherings/aim.ts';
import { audienceOf } from '../../../../../community/gatherings/audience.ts';
import { daysOf } from '../../../../../community/gatherings/days.ts';
import type { Gathering } from '../../../../../community/gatherings/gathering.ts';
import { gatheringsBetween } from '../../../../../community/gatherings/store.ts';
import type { Locale } from '../../../../../community/members/member.ts';
import { MOST_MINUTES } from '../../../../../community/programme/formats-schema.ts';
import { agendaWarnings, clashWarnings, dayWarnings, type Warning } from '../rules/warnings.ts';

/** Nothing lasts longer: what began before cannot still be going on. */
const LONGEST_MS = MOST_MINUTES * 60_000;

/** Who would be there; nobody yet as long as its métier is not chosen. */
async function peopleOf(uow: UnitOfWork, gathering: Gathering): Promise<ReadonlySet<string>> {
  const { tx, programme } = uow;
  const members = await audienceOf(tx, gathering, programme);
  return new Set(members.map(({ id }) => id));
}

/** Whether it is for some roles, which nobody has as things are. */
const isForNobody = async (uow: UnitOfWork, gathering: Gathering): Promise<boolean> =>
  audienceKind(uow.programme, gathering) === 'roles' &&
  aimOf(uow.programme, gathering).roles.length > 0 &&
  (await peopleOf(uow, gathering)).size === 0;

/**
 * What the calendar says of one gathering's day and hours, or of several that are the same for several
 * métiers; those of its own rhythm's day are no clash.
 */
export async function loadWarnings(
  uow: UnitOfWork,
  gatherings: readonly [Gathering, ...Gathering[]],
  locale: Locale,
): Promise<Warning[]> {
  const { tx, calendar, programme } = uow;
  const [first] = gatherings;
  const { startsAt, endsAt } = first;
  const own = new Set(gatherings.map(({ id }) => id));
  const near = await gatheringsBetween(tx, startsAt - LONGEST_MS, endsAt, ['planned', 'announced']);
  const others = near.filter((other) => !own.has(other.id) && overlaps(first, other));
  const people = new Set<string>();
  if (others.length > 0)
    for (const gathering of gatherings) for (const id of await peopleOf(uow, gathering)) people.add(id);
  const compared = [];
  for (const other of others) compared.push({ ...other, people: await peopleOf(uow, other) });
  const entries = await uow.contributions.agenda(uow, null, { fromAt: startsAt, untilAt: endsAt });
  return [
    ...dayWarnings(daysOf(calendar, first), calendar, locale),
    ...clashWarnings({ startsAt, endsAt, people }, compared),
    ...agendaWarnings(first, entries, programme.formats),
    ...((await isForNobody(uow, first)) ? [{ warns: 'nobody' as const }] : []),
  ];
}
