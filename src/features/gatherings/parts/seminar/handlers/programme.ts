import { type Answer, replace, whisper } from '../../../../../chat/answer.ts';
import type { Markdown } from '../../../../../chat/markdown.ts';
import { pageIn, placeIn } from '../../../../../chat/pages.ts';
import { actionsOn } from '../../../../../community/feature/actions-on.ts';
import type { ActorContext, PressContext } from '../../../../../community/feature/feature.ts';
import { answersOf } from '../../../../../community/gatherings/answers.ts';
import { isForHer } from '../../../../../community/gatherings/audience.ts';
import { isSeminar } from '../../../../../community/gatherings/formats.ts';
import type { Gathering } from '../../../../../community/gatherings/gathering.ts';
import type { Sequence } from '../../../../../community/gatherings/sequence.ts';
import { sequenceById, sequencesOfAll } from '../../../../../community/gatherings/sequences.ts';
import { gatheringById, gatheringsIn } from '../../../../../community/gatherings/store.ts';
import { viewContextFor } from '../../../locales/seminar.ts';
import { whyClosed } from '../../invitations/rules/answering.ts';
import { loadForReader } from '../load.ts';
import { atTheSameTime } from '../rules/choosing.ts';
import { currentOf } from '../rules/programme.ts';
import {
  cardMessage,
  type NoPlace,
  noPlaceMessage,
  programmeMessage,
  whichMessage,
} from '../views/programme.ts';
import { choose } from './places.ts';

const viewOf = (context: ActorContext) => viewContextFor(context, context.member);
const refuse = (context: ActorContext, why: NoPlace): Answer => whisper(noPlaceMessage(viewOf(context), why));

type OfSeminar = { sequence: Sequence; gathering: Gathering };

/** Whether she may read of it: it is for her, and no draft any more. */
const isHers = async (context: ActorContext, gathering: Gathering): Promise<boolean> =>
  gathering.state !== 'draft' && (await isForHer(context, gathering));

/** Presses about the programme of a seminar that is for her. */
export const onProgramme = actionsOn<Gathering, object>(async (context) => {
  const gathering = await gatheringById(context.tx, placeIn(context.ref).id);
  if (!gathering) return { refused: refuse(context, 'gone') };
  if (!(await isHers(context, gathering))) return { refused: refuse(context, 'notHers') };
  return { row: gathering };
});

/** A ref names a sequence, then whether what is pressed is answered in its place: "s.here". */
const idIn = ({ ref, value = null }: { ref: string; value?: string | null }): string =>
  ref === '' ? (value ?? '') : (ref.split('.')[0] ?? '');

/** The same about one sequence; `open`: while its places can be taken, or given up. */
export const onPlace = actionsOn<OfSeminar, { open?: true }>(async (context, { open = false }) => {
  const sequence = await sequenceById(context.tx, idIn(context));
  const gathering = sequence && (await gatheringById(context.tx, sequence.gatheringId));
  if (!sequence || !gathering) return { refused: refuse(context, 'gone') };
  if (!(await isHers(context, gathering))) return { refused: refuse(context, 'notHers') };
  if (!open) return { row: { sequence, gathering } };
  if (sequence.capacity === null) return { refused: refuse(context, 'everybody') };
  const closed = whyClosed({ state: gathering.state, startsAt: sequence.startsAt }, context.now);
  return closed ? { refused: refuse(context, closed.refused) } : { row: { sequence, gathering } };
});

async function shown(context: ActorContext, gathering: Gathering, page: number | null) {
  const sequences = await loadForReader(context, gathering.id, context.member.id);
  return programmeMessage(viewOf(context), { gathering, sequences, page, now: context.now });
}

/** The seminar that is on, or the next one of hers. */
export async function programme(context: ActorContext): Promise<Answer> {
  const ahead = (await gatheringsIn(context.tx, ['planned', 'announced'])).filter(
    ({ endsAt }) => endsAt > context.now,
  );
  const sequences = await sequencesOfAll(
    context.tx,
    ahead.map(({ id }) => id),
  );
  const hers: Gathering[] = [];
  for (const gathering of ahead)
    if (isSeminar(context.programme, gathering) || sequences.has(gathering.id))
      if (await isHers(context, gathering)) hers.push(gathering);
  const gathering = currentOf(hers, context.now);
  if (gathering === null) return refuse(context, 'noProgramme');
  return whisper(await shown(context, gathering, null));
}

export const open = async (context: PressContext, gathering: Gathering): Promise<Answer> =>
  whisper(await shown(context, gathering, null));

export const turn = async (context: PressContext, gathering: Gathering): Promise<Answer> =>
  replace(await shown(context, gathering, pageIn(context.ref)));

async function card(context: ActorContext, { sequence, gathering }: OfSeminar, happened?: string | Markdown) {
  const { tx, member, now } = context;
  const sequences = await loadForReader(context, gathering.id, member.id);
  const hers = sequences.find(({ id }) => id === sequence.id);
  if (!hers) return noPlaceMessage(viewOf(context), 'gone');
  const comes = (await answersOf(tx, member.id, [gathering.id])).get(gathering.id) === 'yes';
  const isOpen = whyClosed({ state: gathering.state, startsAt: sequence.startsAt }, now) === null;
  const mayCome = whyClosed(gathering, now) === null;
  return cardMessage(viewOf(context), {
    ...{ gathering, sequence: hers, comes, mayCome, isOpen },
    ...(happened === undefined ? {} : { happened }),
  });
}

/** Answered where she pressed, if that is a card of hers; else beside it. */
const tell = async (context: PressContext, of: OfSeminar, happened?: string | Markdown): Promise<Answer> =>
  (context.ref.endsWith('.here') ? replace : whisper)(await card(context, of, happened));

export const openCard = async (context: PressContext, of: OfSeminar): Promise<Answer> =>
  whisper(await card(context, of));

/** Whether she comes to the whole: she alone may choose. */
const comesTo = async ({ tx, member }: ActorContext, { id }: Gathering): Promise<boolean> =>
  (await answersOf(tx, member.id, [id])).get(id) === 'yes';

/** What else she chose, and is at that time. */
async function clashing(context: ActorContext, { sequence, gathering }: OfSeminar) {
  const all = await loadForReader(context, gathering.id, context.member.id);
  return atTheSameTime(
    sequence,
    all.filter(({ own }) => own !== null),
  );
}

async function take(context: PressContext, of: OfSeminar): Promise<Answer> {
  const { member } = context;
  const { card: words } = viewOf(context).words;
  const outcome = await choose(context, of.gathering, of.sequence, { member, wanted: 'yes' });
  if ('refused' in outcome) return refuse(context, outcome.refused);
  return tell(context, of, outcome.answer === 'yes' ? words.taken : words.waits(outcome.rank ?? 1));
}

/** She wants a place: of two at the same time, she says which one she keeps. */
export async function go(context: PressContext, of: OfSeminar): Promise<Answer> {
  if (!(await comesTo(context, of.gathering))) return tell(context, of);
  const kept = await clashing(context, of);
  if (kept.length === 0) return take(context, of);
  const sequences = await loadForReader(context, of.gathering.id, context.member.id);
  const { yes = 0, capacity = null } = sequences.find(({ id }) => id === of.sequence.id) ?? {};
  const isFull = capacity !== null && yes >= capacity;
  const message = whichMessage(viewOf(context), of.gathering, { wanted: of.sequence, kept, isFull });
  return (context.ref.endsWith('.here') ? replace : whisper)(message);
}

/** She goes there, and leaves what is at the same time. */
export async function swap(context: PressContext, of: OfSeminar): Promise<Answer> {
  if (!(await comesTo(context, of.gathering))) return tell(context, of);
  for (const other of await clashing(context, of)) {
    // What has begun stays as it is: she was there.
    if (other.startsAt > context.now)
      await choose(context, of.gathering, other, { member: context.member, wanted: 'no' });
  }
  return take({ ...context, ref: `${of.sequence.id}.here` }, of);
}

export async function keep(context: PressContext, of: OfSeminar): Promise<Answer> {
  return replace(await card(context, of, viewOf(context).words.card.kept));
}

export async function leave(context: PressContext, of: OfSeminar): Promise<Answer> {
  const { member } = context;
  const outcome = await choose(context, of.gathering, of.sequence, { member, wanted: 'no' });
  if ('refused' in outcome) return refuse(context, outcome.refused);
  return tell(context, of, viewOf(context).words.card.left);
}
