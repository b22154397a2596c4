import fc from 'fast-check';
import { expect, it } from 'vitest';
import { testCommunity } from '../../../test/support/community.ts';
import type { UnitOfWork } from '../../community/feature/feature.ts';
import { erasePersonalRows } from '../../community/feature/personal-data.ts';
import type { Member } from '../../community/members/member.ts';
import { undone } from '../../engine/database.ts';
import { closeRound } from './handlers/close-round.ts';
import { loadDigest, loadPastRounds } from './load/digest.ts';
import { personalData } from './personal-data/index.ts';
import { type Counts, countedIn, unsignedMayShow } from './rules/figures.ts';
import { DIMENSIONS, LEVELS, type MeteoAnswer } from './rules/levels.ts';
import type { Round } from './rules/round.ts';
import { answersOf, removeSigned, saveSigned, unsignedAnswers } from './store/answers.ts';
import { addInvitations, setStatus } from './store/invitations.ts';
import { countUnsigned, openPage, pagesOf } from './store/readings.ts';
import { addRound } from './store/rounds.ts';

const leaves = (uow: UnitOfWork, id: string) =>
  erasePersonalRows(uow, personalData, { id, locale: 'fr' } as Member, { leaves: true });

const level = fc.constantFrom(...LEVELS);
const answer: fc.Arbitrary<MeteoAnswer> = fc.record({
  defi: level,
  team: level,
  self: level,
  successes: fc.constant(null),
  difficulties: fc.constant(null),
});
const who = fc.nat(11);
const step = fc.oneof(
  { weight: 5, arbitrary: fc.record({ does: fc.constant('signs' as const), who, answer }) },
  { weight: 4, arbitrary: fc.record({ does: fc.constant('answers-unsigned' as const), who, answer }) },
  { weight: 1, arbitrary: fc.record({ does: fc.constant('withdraws' as const), who, answer }) },
  { weight: 1, arbitrary: fc.record({ does: fc.constant('is-erased' as const), who, answer }) },
);
const look = fc.constantFrom('digest', 'history', 'erase', 'read', 'close-again');
const scenario = fc.record({
  steps: fc.array(step, { maxLength: 24 }),
  looks: fc.array(fc.tuple(look, who), { minLength: 1, maxLength: 10 }),
});

/** All that somebody who sees everything that is ever shown knows of one round. */
type Known = { counts: Counts[]; signed: Map<string, MeteoAnswer> };

const takeAway = (counts: Counts, answers: Iterable<MeteoAnswer>): Counts => {
  const left = structuredClone(counts);
  for (const given of answers)
    for (const dimension of DIMENSIONS) {
      const index = LEVELS.indexOf(given[dimension]);
      left[dimension][index] = (left[dimension][index] ?? 0) - 1;
    }
  return left;
};

it('no sequence of figures and answers shown lets one compute the figures of a small group', async () => {
  const { crowd, app, programme } = await testCommunity({ features: [] });
  const { thresholds } = programme.meteo;
  const members = (await crowd(12)).map(({ id }) => id);
  const id = (index: number) => members[index] as string;
  let number = 0;

  async function lookAt(uow: UnitOfWork, round: Round, [what, index]: [string, number], known: Known) {
    if (what === 'digest') {
      const counts = (await loadDigest(uow, round))?.figures.counts;
      if (counts) known.counts.push(counts);
    }
    if (what === 'history') {
      const past = (await loadPastRounds(uow)).find((each) => each.round.id === round.id);
      if (past?.figures.counts) known.counts.push(past.figures.counts);
    }
    if (what === 'erase') await leaves(uow, id(index));
    if (what === 'close-again') await expect(undone(uow.tx, () => closeRound(uow, round))).rejects.toThrow();
    const mayShow = unsignedMayShow(await countUnsigned(uow.tx, round.id), thresholds);
    for (const page of await pagesOf(uow.tx, round.id, mayShow)) {
      const read = await openPage(uow.tx, uow.secrets, page);
      if (read && page.author) known.signed.set(page.author.id, read);
    }
  }

  await fc.assert(
    fc.asyncProperty(scenario, async ({ steps, looks }) => {
      await app.transact(async (uow) => {
        number += 1;
        const { tx, secrets } = uow;
        const round = await addRound(tx, {
          number,
          key: `round-${number}`,
          opensAt: number,
          remindAts: [],
          closesAt: number + 1,
          digestAt: number + 1,
        });
        await addInvitations(tx, round.id, members, null);
        const answered = new Set<number>();
        for (const { does, who: index, answer: given } of steps) {
          const signs = does === 'signs';
          if (does === 'withdraws' && (await removeSigned(tx, round.id, id(index)))) answered.delete(index);
          else if (does === 'is-erased') await leaves(uow, id(index));
          else if (signs || does === 'answers-unsigned') {
            if (answered.has(index)) continue;
            answered.add(index);
            if (signs) await saveSigned(tx, secrets, round.id, id(index), given);
            else await unsignedAnswers.write(uow, round.id, [given]);
            await setStatus(tx, round.id, id(index), 'answered');
          }
        }
        const truth = await answersOf(uow, round.id);
        const known: Known = { counts: [], signed: new Map() };
        // All that is signed can be read before anybody is erased.
        const closed = { ...round, state: 'closed' as const };
        await closeRound(uow, round);
        await lookAt(uow, closed, ['read', 0], known);
        for (const each of looks) await lookAt(uow, closed, each, known);

        for (const counts of known.counts) {
          expect(counts, 'all that is shown of a round is one and the same').toEqual(known.counts[0]);
          expect(countedIn(counts)).toBeGreaterThanOrEqual(thresholds.figures);
          const left = takeAway(counts, known.signed.values());
          const size = countedIn(left);
          expect(size === 0 || size >= thresholds.unsigned, `a group of ${size}`).toBe(true);
          expect(size).toBe(size === 0 ? 0 : truth.unsigned.length);
        }
        if (truth.signed.length + truth.unsigned.length < thresholds.figures)
          expect(known.counts).toEqual([]);
      });
    }),
    { numRuns: 80 },
  );
});
