import type { UnitOfWork } from '../../../community/feature/feature.ts';
import type { Gathering } from '../../../community/gatherings/gathering.ts';
import type { Departure, DepartureEffect } from '../../../community/members/departures/departure.ts';
import { memberById } from '../../../community/members/members.ts';
import { settle } from '../handlers/splitting.ts';
import { loadGrouped } from '../load/groups.ts';
import { sharingsAhead } from '../load/sharings.ts';
import { viewContextFor } from '../locales/index.ts';
import { asksFor, removeVolunteer, saveDeclined } from '../store/presenters.ts';
import { dayOf } from '../views/people.ts';

/**
 * Groups to come are made without her, and those of her group are told as of any change. Who asked her to
 * present hears that she will not; where she was to, coaches do, unless her group's own message says so.
 */
export async function departed(uow: UnitOfWork, departure: Departure): Promise<DepartureEffect[]> {
  const effects: DepartureEffect[] = [];
  for (const gathering of await sharingsAhead(uow)) {
    effects.push(...(await withoutAsked(uow, gathering, departure)));
    effects.push(...(await withoutPresenter(uow, gathering, departure)));
    await settle(uow, gathering);
  }
  return effects;
}

async function withoutAsked(
  uow: UnitOfWork,
  gathering: Gathering,
  { member }: Departure,
): Promise<DepartureEffect[]> {
  const ask = (await asksFor(uow.tx, gathering.id)).get(member.id);
  if (ask?.state !== 'asked' || !(await saveDeclined(uow.tx, gathering.id, member.id))) return [];
  const coach = ask.coachId === null ? null : await memberById(uow.tx, ask.coachId);
  if (!coach?.active) return [];
  return [
    {
      about: `the question whether she or he presents at "${gathering.title}" has no answer any more`,
      news: [
        {
          member: coach,
          text(locale) {
            const view = viewContextFor(uow, { locale });
            return view.words.left.asked(gathering.title, dayOf(view, gathering));
          },
        },
      ],
    },
  ];
}

async function withoutPresenter(
  uow: UnitOfWork,
  gathering: Gathering,
  { member }: Departure,
): Promise<DepartureEffect[]> {
  if (!(await removeVolunteer(uow.tx, gathering.id, member.id))) return [];
  const about = `"${gathering.title}" loses somebody who offered to present`;
  // Groups that were sent have coaches asked for another presenter, by name.
  if ((await loadGrouped(uow, gathering.id))?.split.state === 'announced') return [{ about }];
  return [
    {
      about,
      coaches: {
        key: `cross-sharing/${gathering.id}`,
        text(locale) {
          const view = viewContextFor(uow, { locale });
          const { presenter } = view.words.left;
          return presenter(gathering.title, dayOf(view, gathering), member.name);
        },
      },
    },
  ];
}
