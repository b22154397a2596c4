import type { AgendaEntry, Range } from '../../../community/feature/agenda.ts';
import type { Work } from '../../../community/feature/feature.ts';
import { answersOf, answersTo } from '../../../community/gatherings/answers.ts';
import { invitedTo, isFor } from '../../../community/gatherings/audience.ts';
import { formatLabel, formatOf } from '../../../community/gatherings/formats.ts';
import { type Answer, type Gathering, takesPlace } from '../../../community/gatherings/gathering.ts';
import { gatheringsBetween } from '../../../community/gatherings/store.ts';
import type { Member } from '../../../community/members/member.ts';
import { type Voice, voiceFor } from '../locales/index.ts';
import { rankOf } from '../rules/answering.ts';
import { isPublic, standsInAgenda } from '../rules/visibility.ts';
import { announcedAmong } from '../store.ts';
import type { OwnAnswer } from '../views/announcement.ts';
import { nextButtons } from '../views/answer-buttons.ts';

/** A gathering that stands in somebody's agenda, and what she answered. */
export type Standing = { gathering: Gathering; answer: Answer | null };

/** Those that take place, or were announced and then cancelled. */
async function visibleIn({ tx }: Work, { fromAt, untilAt }: Range): Promise<Gathering[]> {
  const all = await gatheringsBetween(tx, fromAt, untilAt);
  const cancelled = all.filter(({ state }) => state === 'cancelled').map(({ id }) => id);
  const announced = await announcedAmong(tx, cancelled);
  return all.filter((gathering) => takesPlace(gathering) || announced.has(gathering.id));
}

/** Those that stand in a member's agenda; `declined` keeps those to which she said no. */
export async function standingFor(
  work: Work,
  member: Member,
  gatherings: readonly Gathering[],
  declined = false,
): Promise<Standing[]> {
  const ids = gatherings.map(({ id }) => id);
  const invited = await invitedTo(work.tx, ids);
  const answers = await answersOf(work.tx, member.id, ids);
  return gatherings
    .map((gathering): Standing => ({ gathering, answer: answers.get(gathering.id) ?? null }))
    .filter(({ gathering, answer }) => {
      const names = invited.get(gathering.id) ?? new Set<string>();
      return standsInAgenda({
        audience: formatOf(work.programme, gathering.format)?.audience ?? 'invited',
        isHers: isFor(member, gathering, work.programme, names),
        invited: names.has(member.id),
        isAuthor: gathering.authorId === member.id,
        isCoach: member.roles.includes('coach'),
        isEig: member.roles.includes('eig'),
        answer: declined && answer === 'no' ? 'maybe' : answer,
      });
    });
}

/** Her answer, with her rank where she waits. */
export async function rankedOf({ tx }: Work, member: Member, standing: Standing): Promise<OwnAnswer> {
  const { answer, gathering } = standing;
  if (answer !== 'waiting') return { answer, rank: null };
  return { answer, rank: rankOf(await answersTo(tx, gathering.id), member.id) };
}

/** What stands in a member's agenda, or in the whole promotion's. */
export async function agenda(work: Work, member: Member | null, range: Range): Promise<AgendaEntry[]> {
  const visible = await visibleIn(work, range);
  const voice = voiceFor(work, member ?? undefined);
  if (member === null) {
    const open = visible.filter(({ format }) => isPublic(audienceIn(work, format)));
    return open.map((gathering) => entryOf(work, voice, gathering));
  }
  const entries: AgendaEntry[] = [];
  for (const { gathering, answer } of await standingFor(work, member, visible)) {
    const about = await work.contributions.aboutGathering(work, member, gathering);
    const aside = about.map(({ label, value }) => voice.words.fact(label, value)).join('\n');
    entries.push({
      ...entryOf(work, voice, gathering),
      ...(aside === '' ? {} : { aside }),
      ...asAnswered(work, voice, gathering, answer),
      ...commitmentTo(work, voice, gathering, answer, member),
    });
  }
  return entries;
}

const audienceIn = ({ programme }: Work, format: string) =>
  formatOf(programme, format)?.audience ?? 'invited';

function descriptionOf({ description, speaker, directions }: Gathering): string | null {
  const said = [speaker, description, directions].filter((line) => line !== null && line !== '');
  return said.length === 0 ? null : said.join('\n');
}

const entryOf = ({ programme }: Work, { locale }: Voice, gathering: Gathering): AgendaEntry => ({
  id: `gathering/${gathering.id}`,
  format: gathering.format,
  label: formatLabel(programme, gathering.format, locale),
  title: gathering.title,
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
  { now }: Work,
  voice: Voice,
  gathering: Gathering,
  answer: Answer | null,
): Partial<AgendaEntry> {
  if (gathering.state === 'cancelled') return {};
  const open = gathering.state !== 'over' && now < gathering.startsAt;
  return {
    state: answer === 'maybe' || answer === 'waiting' ? 'tentative' : 'confirmed',
    answer: voice.words.answers[answer ?? 'none'],
    buttons: open
      ? nextButtons(voice, gathering.id, answer, 'shared').filter(({ press }) => press !== 'gatherings/maybe')
      : [],
  };
}

/** A seat that she took, or a gathering that she leads. */
function commitmentTo(
  { now }: Work,
  voice: Voice,
  { id, state, startsAt, authorId }: Gathering,
  answer: Answer | null,
  member: Member,
): Pick<AgendaEntry, 'commitment'> {
  const leads = authorId === member.id;
  if (state === 'cancelled' || (answer !== 'yes' && !leads)) return {};
  if (now >= startsAt) return { commitment: [] };
  const manage = { label: voice.words.buttons.manage, press: 'planning/open', ref: id };
  return {
    commitment: [
      ...(answer === 'yes' ? nextButtons(voice, id, answer, 'shared') : []),
      ...(leads ? [manage] : []),
    ],
  };
}
