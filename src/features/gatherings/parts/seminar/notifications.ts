import type { UnitOfWork } from '../../../../community/feature/feature.ts';
import { writeTo } from '../../../../community/feature/messages/messaging.ts';
import { answersTo } from '../../../../community/gatherings/answers.ts';
import type { Gathering } from '../../../../community/gatherings/gathering.ts';
import type { Sequence } from '../../../../community/gatherings/sequence.ts';
import { removeSequence, saveSequence, sequencesOf } from '../../../../community/gatherings/sequences.ts';
import type { Member } from '../../../../community/members/member.ts';
import { membersByIds } from '../../../../community/members/members.ts';
import { viewContextFor } from '../../locales/seminar.ts';
import { stillChosen, stillOn } from './contributions/still-true.ts';
import { givePlaces } from './handlers/places.ts';
import type { Choice } from './rules/choosing.ts';
import { atTheSameTime } from './rules/choosing.ts';
import { soonAt } from './rules/starting-soon.ts';
import { choicesBy, choicesOf, setTimers } from './store/choices.ts';
import { changedMessage, limitedMessage, removedMessage } from './views/changes.ts';

type OfSeminar = { sequence: Sequence; gathering: Gathering };

/** Whether those it is for know of the seminar. */
const isKnown = ({ state }: Gathering): boolean => state === 'announced';

/** When those who chose it are told that it is about to begin. */
export async function rememberSoon({ tx, now }: UnitOfWork, { id, startsAt }: Sequence): Promise<void> {
  const at = soonAt(startsAt, now);
  await setTimers(tx, id, at === null ? [] : [{ kind: 'soon', at }]);
}

/** Adds a sequence; whoever comes finds it in the programme and in her agenda. */
export async function addSequence(uow: UnitOfWork, sequence: Sequence): Promise<void> {
  await saveSequence(uow.tx, sequence);
  await rememberSoon(uow, sequence);
}

/**
 * Changes what is said of a sequence. When and where are told to those who chose it, to nobody else; what has more
 * places gives them to those who wait. What was for everybody who comes, and has few places now, is told to them.
 * @returns how many are told, of those who chose it and of those who come; null when nothing differs
 */
export async function changeSequence(
  uow: UnitOfWork,
  { sequence: before, gathering }: OfSeminar,
  said: Partial<Pick<Sequence, 'title' | 'startsAt' | 'endsAt' | 'room' | 'speaker' | 'value' | 'capacity'>>,
): Promise<{ chose: number; coming: number } | null> {
  const differs = (keys: readonly (keyof typeof said)[]) =>
    keys.some((key) => said[key] !== undefined && said[key] !== before[key]);
  if (!differs(Object.keys(said) as (keyof typeof said)[])) return null;
  const moves = isKnown(gathering) && differs(['startsAt', 'endsAt', 'room']);
  const sequence: Sequence = {
    ...before,
    ...said,
    moved: before.moved || moves,
    revision: before.revision + 1,
    changedAt: uow.now,
  };
  await saveSequence(uow.tx, sequence);
  await rememberSoon(uow, sequence);
  await givePlaces(uow, gathering, sequence);
  const limits = isKnown(gathering) && before.capacity === null && sequence.capacity !== null;
  return {
    chose: moves ? await tellChange(uow, gathering, sequence, before) : 0,
    coming: limits ? await tellLimit(uow, gathering, sequence) : 0,
  };
}

/** It is in the agendas of those who come no more, but of who takes a place. */
async function tellLimit(uow: UnitOfWork, gathering: Gathering, sequence: Sequence): Promise<number> {
  if (sequence.startsAt <= uow.now) return 0;
  const chose = new Set((await choosersOf(uow, sequence)).map(({ id }) => id));
  const coming = (await answersTo(uow.tx, gathering.id)).filter(
    ({ memberId, answer }) => answer === 'yes' && !chose.has(memberId),
  );
  const members = (
    await membersByIds(
      uow.tx,
      coming.map(({ memberId }) => memberId),
    )
  ).filter(({ active }) => active);
  await writeTo(uow, members, {
    kind: 'gatherings/change',
    key: ({ id }) => `seminar/${sequence.id}/limited/${sequence.revision}/${id}`,
    still: () => stillOn(sequence),
    expiresAt: sequence.startsAt,
    message: (member) => limitedMessage(viewContextFor(uow, member), gathering, sequence),
  });
  return members.length;
}

/** Those who chose it and are here. */
async function choosersOf({ tx }: UnitOfWork, { id }: Sequence): Promise<Member[]> {
  const choices = (await choicesOf(tx, [id])).get(id) ?? [];
  const members = await membersByIds(
    tx,
    choices.map(({ memberId }: Choice) => memberId),
  );
  return members.filter(({ active }) => active);
}

async function tellChange(
  uow: UnitOfWork,
  gathering: Gathering,
  sequence: Sequence,
  before: Sequence,
): Promise<number> {
  if (sequence.endsAt <= uow.now) return 0;
  const members = await choosersOf(uow, sequence);
  const others = await sequencesOf(uow.tx, gathering.id);
  const clashes = new Map<string, string>();
  for (const { id } of members) {
    const hers = new Set((await choicesBy(uow.tx, id)).map(({ sequenceId }) => sequenceId));
    const [clash] = atTheSameTime(sequence, others).filter((other) => hers.has(other.id));
    if (clash) clashes.set(id, clash.title);
  }
  await writeTo(uow, members, {
    kind: 'gatherings/change',
    key: ({ id }) => `seminar/${sequence.id}/changed/${sequence.revision}/${id}`,
    still: (member) => stillChosen(sequence, member),
    message: (member) =>
      changedMessage(viewContextFor(uow, member), gathering, {
        sequence,
        before,
        clash: clashes.get(member.id) ?? null,
      }),
  });
  return members.length;
}

/** Takes a sequence off the programme, and tells those who had chosen it. */
export async function cancelSequence(uow: UnitOfWork, { sequence, gathering }: OfSeminar): Promise<void> {
  const members = await choosersOf(uow, sequence);
  await removeSequence(uow.tx, sequence.id);
  if (!isKnown(gathering) || sequence.endsAt <= uow.now) return;
  await writeTo(uow, members, {
    kind: 'gatherings/change',
    key: ({ id }) => `seminar/${sequence.id}/removed/${id}`,
    expiresAt: sequence.endsAt,
    message: (member) => removedMessage(viewContextFor(uow, member), gathering, sequence),
  });
}
