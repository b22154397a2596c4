import { plainText } from '../../../../../chat/markdown.ts';
import type { AgendaEntry, Range } from '../../../../../community/feature/agenda.ts';
import type { UnitOfWork } from '../../../../../community/feature/feature.ts';
import {
  aimOf,
  audienceKind,
  defisCoachedBy,
  isForPromotion,
  isMeant,
} from '../../../../../community/gatherings/aim.ts';
import { answersOf, answersTo } from '../../../../../community/gatherings/answers.ts';
import { invitedTo, isFor } from '../../../../../community/gatherings/audience.ts';
import { formatLabel, isSeminar, titleFor } from '../../../../../community/gatherings/formats.ts';
import { type Answer, type Gathering, takesPlace } from '../../../../../community/gatherings/gathering.ts';
import { gatheringsBetween } from '../../../../../community/gatherings/store.ts';
import type { Member } from '../../../../../community/members/member.ts';
import { allMembers } from '../../../../../community/members/members.ts';
import { MOST_MINUTES } from '../../../../../community/programme/formats-schema.ts';
import { type ViewContext, viewContextFor } from '../../../locales/invitations.ts';
import { inPlaceOf } from '../../seminar/contributions/agenda.ts';
import { rankOf } from '../rules/answering.ts';
import { isInAgenda, isPublic } from '../rules/visibility.ts';
import type { OwnAnswer } from '../views/announcement.ts';
import { nextButtons } from '../views/answer-buttons.ts';

/** A gathering that stands in somebody's agenda, and what she answered. */
export type AgendaGathering = { gathering: Gathering; answer: Answer | null };

/** Nothing lasts longer: what began before has no part left. */
const LONGEST_MS = MOST_MINUTES * 60_000;

/** Those that take place, or were announced and then cancelled; seminars that began before may have sequences still. */
async function visibleIn({ tx, programme }: UnitOfWork, { fromAt, untilAt }: Range): Promise<Gathering[]> {
  const all = await gatheringsBetween(tx, fromAt - LONGEST_MS, untilAt);
  return all.filter(
    (gathering) =>
      (gathering.startsAt >= fromAt || isSeminar(programme, gathering)) &&
      (takesPlace(gathering) || (gathering.state === 'cancelled' && gathering.announcedAt !== null)),
  );
}

/** Those that stand in a member's agenda; `declined` keeps those to which she said no. */
export async function gatheringsFor(
  uow: UnitOfWork,
  member: Member,
  gatherings: readonly Gathering[],
  declined = false,
): Promise<AgendaGathering[]> {
  const ids = gatherings.map(({ id }) => id);
  const invited = await invitedTo(uow.tx, ids);
  const answers = await answersOf(uow.tx, member.id, ids);
  const coached = member.roles.includes('coach') ? defisCoachedBy(member, await allMembers(uow.tx)) : NO_DEFI;
  return gatherings
    .map((gathering): AgendaGathering => ({ gathering, answer: answers.get(gathering.id) ?? null }))
    .filter(({ gathering, answer }) => {
      const names = invited.get(gathering.id) ?? new Set<string>();
      return isInAgenda({
        audience: audienceKind(uow.programme, gathering),
        isWhole: isForPromotion(aimOf(uow.programme, gathering)),
        isMeant: isMeant(aimOf(uow.programme, gathering), member, coached),
        isHers: isFor(member, gathering, uow.programme, names),
        invited: names.has(member.id),
        isAuthor: gathering.authorId === member.id,
        isCoach: member.roles.includes('coach'),
        isEig: member.roles.includes('eig'),
        answer: declined && answer === 'no' ? 'maybe' : answer,
      });
    });
}

/** Her answer, with her rank where she waits. */
export async function rankedOf(
  { tx }: UnitOfWork,
  member: Member,
  entry: AgendaGathering,
): Promise<OwnAnswer> {
  const { answer, gathering } = entry;
  if (answer !== 'waiting') return { answer, rank: null };
  return { answer, rank: rankOf(await answersTo(tx, gathering.id), member.id) };
}

/** What stands in a member's agenda, or in the whole promotion's. */
export async function agenda(uow: UnitOfWork, member: Member | null, range: Range): Promise<AgendaEntry[]> {
  const visible = await visibleIn(uow, range);
  const view = viewContextFor(uow, member ?? undefined);
  if (member === null) {
    const open = visible.filter((gathering) =>
      isPublic({
        audience: audienceKind(uow.programme, gathering),
        isWhole: isForPromotion(aimOf(uow.programme, gathering)),
      }),
    );
    const inPlace = await inPlaceOf(uow, open, { memberId: null, locale: view.locale });
    return within(
      range,
      open.flatMap((gathering) => inPlace(gathering, entryOf(uow, view, gathering))),
    );
  }
  const entries: AgendaEntry[] = [];
  const inPlace = await inPlaceOf(uow, visible, { memberId: member.id, locale: view.locale });
  for (const { gathering, answer } of await gatheringsFor(uow, member, visible)) {
    const about = await uow.contributions.gatheringFacts(uow, member, gathering);
    const aside = about.map(({ label, value }) => view.words.fact(label, plainText(value))).join('\n');
    const whole = {
      ...entryOf(uow, view, gathering),
      ...(aside === '' ? {} : { aside }),
      ...asAnswered(uow, view, gathering, answer),
      ...commitmentTo(uow, view, gathering, answer, member),
    };
    entries.push(...inPlace(gathering, whole));
  }
  return within(range, entries);
}

const within = ({ fromAt, untilAt }: Range, entries: readonly AgendaEntry[]): AgendaEntry[] =>
  entries.filter(({ startsAt }) => fromAt <= startsAt && startsAt < untilAt);

const NO_DEFI: ReadonlySet<string> = new Set();

function descriptionOf({ description, speaker, directions }: Gathering): string | null {
  const said = [speaker, description, directions].filter((line) => line !== null && line !== '');
  return said.length === 0 ? null : said.join('\n');
}

const entryOf = ({ programme }: UnitOfWork, { locale }: ViewContext, gathering: Gathering): AgendaEntry => ({
  id: `gathering/${gathering.id}`,
  format: gathering.format,
  label: formatLabel(programme, gathering.format, locale),
  title: titleFor(programme, gathering, locale),
  startsAt: gathering.startsAt,
  endsAt: gathering.endsAt,
  place: gathering.place,
  link: gathering.link,
  description: descriptionOf(gathering),
  state: gathering.state === 'cancelled' ? 'cancelled' : 'confirmed',
  answer: null,
  buttons: [],
  sequence: gathering.sequence,
  changedAt: gathering.changedAt,
});

/** Whether she comes, and what she can still say. */
function asAnswered(
  { now }: UnitOfWork,
  view: ViewContext,
  gathering: Gathering,
  answer: Answer | null,
): Partial<AgendaEntry> {
  if (gathering.state === 'cancelled') return {};
  const open = gathering.state !== 'over' && now < gathering.startsAt;
  return {
    state: answer === 'maybe' || answer === 'waiting' ? 'tentative' : 'confirmed',
    answer: view.words.answers[answer ?? 'none'],
    buttons: open
      ? nextButtons(view, gathering.id, answer, 'shared').filter(({ press }) => press !== 'gatherings/maybe')
      : [],
  };
}

/** A seat that she took, or a gathering that she leads. */
function commitmentTo(
  { now }: UnitOfWork,
  view: ViewContext,
  { id, state, startsAt, authorId }: Gathering,
  answer: Answer | null,
  member: Member,
): Pick<AgendaEntry, 'commitment'> {
  const leads = authorId === member.id;
  if (state === 'cancelled' || (answer !== 'yes' && !leads)) return {};
  if (now >= startsAt) return { commitment: [] };
  const manage = { label: view.words.buttons.manage, press: 'planning/open', ref: id };
  return {
    commitment: [
      ...(answer === 'yes' ? nextButtons(view, id, answer, 'shared') : []),
      ...(leads ? [manage] : []),
    ],
  };
}
