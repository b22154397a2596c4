import type { UnitOfWork } from '../../../../../community/feature/feature.ts';
import { answersOf } from '../../../../../community/gatherings/answers.ts';
import type { Gathering } from '../../../../../community/gatherings/gathering.ts';
import { gatheringsIn } from '../../../../../community/gatherings/store.ts';
import type {
  Departure,
  DepartureEffect,
  DepartureNews,
} from '../../../../../community/members/departures/departure.ts';
import type { Locale, Member } from '../../../../../community/members/member.ts';
import { viewContextFor } from '../../../locales/invitations.ts';
import { isSpokenBy } from '../../seminar/rules/programme.ts';
import { vacate } from '../handlers/seating.ts';
import { removeSpeaker, speakersAt } from '../store.ts';
import { titleIn, whenIn } from '../views/titles.ts';

type Part = 'leads' | 'presents';

/** Her seats go to those who wait, and coaches hear of what she leads or presents. */
export async function departed(uow: UnitOfWork, { member }: Departure): Promise<DepartureEffect[]> {
  const { tx, now } = uow;
  const effects: DepartureEffect[] = [];
  const ahead = (await gatheringsIn(tx, ['planned', 'announced'])).filter(({ startsAt }) => startsAt > now);
  const ids = ahead.map(({ id }) => id);
  const answers = await answersOf(tx, member.id, ids);
  for (const gathering of ahead) {
    const part = await partOf(uow, member, gathering);
    if (part !== null) effects.push(withoutPart(uow, member, gathering, part));
    await removeSpeaker(tx, gathering.id, member.id);
    const answer = answers.get(gathering.id);
    if (answer === undefined) continue;
    const news: DepartureNews[] = [];
    await vacate(uow, { gatheringId: gathering.id, memberId: member.id, answer }, (promoted) => {
      news.push(seatFor(uow, promoted, gathering));
    });
    effects.push({ about: `an answer to "${gathering.title}" (${answer}) is removed`, news });
  }
  return effects;
}

const seatFor = (uow: UnitOfWork, member: Member, gathering: Gathering): DepartureNews => ({
  member,
  nameless: true,
  text(locale) {
    const view = viewContextFor(uow, { locale });
    return view.words.left.seat(titleIn(view, gathering), whenIn(view, gathering));
  },
});

/** Whether others count on her: she planned it, speaks at it, or is named as its speaker. */
async function partOf({ tx }: UnitOfWork, member: Member, gathering: Gathering): Promise<Part | null> {
  if (isSpokenBy(gathering, member.name) || (await speakersAt(tx, gathering.id)).has(member.id))
    return 'presents';
  return gathering.authorId === member.id ? 'leads' : null;
}

function withoutPart(uow: UnitOfWork, member: Member, gathering: Gathering, part: Part): DepartureEffect {
  return {
    about: `"${gathering.title}" loses who ${part} it: coaches are told`,
    coaches: {
      key: `gatherings/${gathering.id}`,
      text(locale: Locale) {
        const view = viewContextFor(uow, { locale });
        return view.words.left[part](titleIn(view, gathering), whenIn(view, gathering), member.name);
      },
    },
  };
}
