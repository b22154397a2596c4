import { sharingField } from '../../../community/expertise/declared-fields.ts';
import { type Field, fieldNamed } from '../../../community/expertise/fields.ts';
import type { ActorContext } from '../../../community/feature/feature.ts';
import { bareWords } from '../../../community/format/words.ts';
import { circlesSeenBy, readerOf } from '../../../community/members/circles.ts';
import { findMembers, membersOfMetier } from '../../../community/members/searching.ts';
import { type Hit, ranked } from '../rules/search.ts';
import { type Service, servicesNamed } from '../rules/service.ts';
import { allServices } from '../store/services.ts';

/** What a search finds: people by id, the best first, services, and the field that it names or nearly names. */
export type Found = { people: string[]; services: Service[]; field: Field | null; near: Field | null };

/** Those who share a field with whoever acts; she is always told of herself. */
async function knowing(context: ActorContext, field: Field): Promise<Hit[]> {
  const { tx, member } = context;
  const circles = circlesSeenBy(readerOf(member));
  const found = await sharingField(tx, field.id, circles);
  return found.map(({ memberId, level }) => ({ memberId, why: level }));
}

/** Looks for what was typed (as `soughtIn` gives it) among fields, names, métiers and défis. */
export async function search(context: ActorContext, sought: string): Promise<Found> {
  const { tx, programme, calendar, now, member } = context;
  const named = fieldNamed(programme, sought);
  const field = 'field' in named ? named.field : null;
  const services = servicesNamed(await allServices(tx), sought);
  const near = 'near' in named ? named.near : null;
  if (readerOf(member) === 'outside') return { people: [], services, field: null, near: null };
  const hits: Hit[] = field ? await knowing(context, field) : [];
  const metier = programme.metiers.find(({ id, fr, en }) =>
    [id, fr, en].some((name) => bareWords(name) === sought),
  );
  const found = async (why: 'name' | 'metier' | 'defi') => {
    const rows =
      why !== 'metier'
        ? await findMembers(tx, sought, why)
        : metier
          ? await membersOfMetier(tx, metier.id)
          : [];
    for (const { id } of rows) hits.push({ memberId: id, why });
  };
  for (const why of ['name', 'metier', 'defi'] as const) await found(why);
  return {
    people: ranked(hits, calendar.localDate(now)),
    services,
    field,
    near,
  };
}
