import type { ActorContext, UnitOfWork } from '../../../../community/feature/feature.ts';
import type { Gathering } from '../../../../community/gatherings/gathering.ts';
import { sequencesOf } from '../../../../community/gatherings/sequences.ts';
import { rankOf } from '../invitations/rules/answering.ts';
import { mayAct } from '../planning/rules/states.ts';
import { choicesOf } from './store/choices.ts';
import { listsOf } from './store/feedback.ts';
import type { Placed, PlanningData } from './views/planning.ts';
import type { ForReader } from './views/programme.ts';

/** The sequences of a seminar, each with how many chose it. */
export async function loadPlaced({ tx }: Pick<UnitOfWork, 'tx'>, gatheringId: string): Promise<Placed[]> {
  const sequences = await sequencesOf(tx, gatheringId);
  const choices = await choicesOf(
    tx,
    sequences.map(({ id }) => id),
  );
  return sequences.map((sequence) => {
    const of = choices.get(sequence.id) ?? [];
    const yes = of.filter(({ answer }) => answer === 'yes').length;
    return { ...sequence, yes, waiting: of.length - yes };
  });
}

export const loadPlanning = async (
  context: ActorContext,
  gathering: Gathering,
  page: number,
  happened?: string,
): Promise<PlanningData> => ({
  gathering,
  sequences: await loadPlaced(context, gathering.id),
  page,
  mayChange: mayAct('detail', gathering, context.now),
  ...(happened === undefined ? {} : { happened }),
});

/** The sequences of a seminar, each with what one member has of it. */
export async function loadForReader(
  { tx }: Pick<UnitOfWork, 'tx'>,
  gatheringId: string,
  memberId: string,
): Promise<ForReader[]> {
  const sequences = await sequencesOf(tx, gatheringId);
  const choices = await choicesOf(
    tx,
    sequences.map(({ id }) => id),
  );
  return sequences.map((sequence) => {
    const of = choices.get(sequence.id) ?? [];
    return {
      ...sequence,
      yes: of.filter(({ answer }) => answer === 'yes').length,
      own: of.find((choice) => choice.memberId === memberId)?.answer ?? null,
      rank: rankOf(of, memberId),
    };
  });
}

/** Whether the sequences of a gathering take something said of them, or have taken it. */
export async function ratingsOf({ tx }: Pick<UnitOfWork, 'tx'>, gatheringId: string) {
  const ids = (await sequencesOf(tx, gatheringId)).map(({ id }) => id);
  const lists = [...(await listsOf(tx, ids)).values()];
  return {
    isOpen: lists.some(({ state }) => state === 'open'),
    isClosed: lists.some(({ figures: of }) => of !== null),
  };
}
