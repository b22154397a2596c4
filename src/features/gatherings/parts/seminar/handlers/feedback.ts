import { type Answer, replace, whisper } from '../../../../../chat/answer.ts';
import { placeIn } from '../../../../../chat/pages.ts';
import type { ActorContext, PressContext, UnitOfWork } from '../../../../../community/feature/feature.ts';
import type { Gathering } from '../../../../../community/gatherings/gathering.ts';
import type { Sequence } from '../../../../../community/gatherings/sequence.ts';
import { sequenceById, sequencesOf } from '../../../../../community/gatherings/sequences.ts';
import { gatheringById } from '../../../../../community/gatherings/store.ts';
import { viewContextFor } from '../../../locales/seminar.ts';
import { loadComer, loadComers } from '../../follow-up/load/attendance.ts';
import { mayGive } from '../../follow-up/notifications/thanks.ts';
import { freezeFeedback, USEFUL } from '../../follow-up/rules/feedback.ts';
import { choicesBy, choicesOf } from '../store/choices.ts';
import { closeList, listsOf, openList, ratedBy, recordRating, unsignedRatings } from '../store/feedback.ts';
import { figuresMessage, type NoRating, noRatingMessage, ratingMessage } from '../views/feedback.ts';

/** Once it is over: each sequence may be said something of, for as long as the seminar itself. */
export async function openRatings(uow: UnitOfWork, gathering: Gathering): Promise<void> {
  const { tx } = uow;
  const sequences = await sequencesOf(tx, gathering.id);
  const people = (await loadComers(uow, gathering)).filter(mayGive).length;
  const choices = await choicesOf(
    tx,
    sequences.map(({ id }) => id),
  );
  for (const { id, capacity } of sequences) {
    await openList(tx, id);
    unsignedRatings.open(uow, id, capacity === null ? people : (choices.get(id)?.length ?? 0));
  }
}

/** Counted once: how many said something, and what, where they are enough; then nothing else of it is left. */
export async function closeRatings(uow: UnitOfWork, gatheringId: string): Promise<void> {
  const { tx, programme } = uow;
  const ids = (await sequencesOf(tx, gatheringId)).map(({ id }) => id);
  for (const { sequenceId, state } of (await listsOf(tx, ids)).values()) {
    if (state === 'closed') continue;
    await unsignedRatings.close(uow, sequenceId, async (all) => {
      const { given, useful } = freezeFeedback(
        all.map((each) => ({ ...each, keep: null })),
        programme.meteo.thresholds,
      );
      await closeList(tx, sequenceId, { given, useful });
      return 'erase';
    });
  }
}

const viewOf = (context: ActorContext) => viewContextFor(context, context.member);
const refuse = (context: ActorContext, why: NoRating): Answer =>
  whisper(noRatingMessage(viewOf(context), why));

/** The sequences at which she was: those for everybody, and those in which she has a place. */
async function hersOf({ tx, member }: ActorContext, gatheringId: string): Promise<Sequence[]> {
  const sequences = await sequencesOf(tx, gatheringId);
  const chosen = await choicesBy(
    tx,
    member.id,
    sequences.map(({ id }) => id),
  );
  const places = new Set(chosen.flatMap(({ sequenceId, answer }) => (answer === 'yes' ? [sequenceId] : [])));
  return sequences.filter(({ id, capacity }) => capacity === null || places.has(id));
}

/** The seminar of which she may say something, with its sequences that were hers; otherwise why not. */
async function rateable(
  context: ActorContext,
  gatheringId: string,
): Promise<{ gathering: Gathering; hers: Sequence[] } | NoRating> {
  const { tx, member } = context;
  const gathering = await gatheringById(tx, gatheringId);
  if (!gathering) return 'closed';
  if (!mayGive({ ...(await loadComer(context, gathering, member.id)), member })) return 'notHers';
  const sequences = await hersOf(context, gatheringId);
  const lists = await listsOf(
    tx,
    sequences.map(({ id }) => id),
  );
  const hers = sequences.filter(({ id }) => lists.get(id)?.state === 'open');
  return hers.length === 0 ? 'closed' : { gathering, hers };
}

async function list(context: ActorContext, gathering: Gathering, hers: readonly Sequence[], page: number) {
  const rated = await ratedBy(context.tx, context.member.id);
  return ratingMessage(viewOf(context), {
    ...{ gathering, page, figures: context.programme.meteo.thresholds.figures },
    sequences: hers.map((sequence) => ({ sequence, rated: rated.has(sequence.id) })),
  });
}

const showing =
  (tell: typeof whisper) =>
  async (context: PressContext): Promise<Answer> => {
    const { id, page } = placeIn(context.ref);
    const found = await rateable(context, id);
    if (typeof found === 'string') return refuse(context, found);
    return tell(await list(context, found.gathering, found.hers, page));
  };

export const open = showing(whisper);
export const turn = showing(replace);

/** What she said goes one way, that she said it another, and nothing tells the order of either. */
export async function rate(context: PressContext): Promise<Answer> {
  const { tx, member } = context;
  const { id: sequenceId, page } = placeIn(context.ref);
  const sequence = await sequenceById(tx, sequenceId);
  const useful = USEFUL.find((level) => level === context.value);
  if (!sequence || useful === undefined) return refuse(context, 'closed');
  const found = await rateable(context, sequence.gatheringId);
  if (typeof found === 'string') return refuse(context, found);
  if (!found.hers.some(({ id }) => id === sequence.id)) return refuse(context, 'notHers');
  if ((await ratedBy(tx, member.id)).has(sequence.id)) return refuse(context, 'already');
  await unsignedRatings.add(context, sequence.id, { useful });
  await recordRating(tx, sequence.id, member.id);
  return replace(await list(context, found.gathering, found.hers, page));
}

/** What was said of each sequence, once it is closed; for coaches. */
export async function figures(context: PressContext): Promise<Answer> {
  const { tx, programme } = context;
  const gathering = await gatheringById(tx, context.ref);
  if (!gathering) return refuse(context, 'closed');
  const sequences = await sequencesOf(tx, gathering.id);
  const lists = await listsOf(
    tx,
    sequences.map(({ id }) => id),
  );
  const said = sequences.flatMap(({ id, title }) => {
    const of = lists.get(id)?.figures;
    return of ? [{ title, ...of }] : [];
  });
  const least = programme.meteo.thresholds.figures;
  return whisper(figuresMessage(viewOf(context), { gathering, sequences: said, least }));
}
