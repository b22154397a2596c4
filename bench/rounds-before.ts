// What a promotion has behind it when a round is measured: earlier rounds, and steps of défis that nobody answered for.
import { chunks } from '../src/engine/chunks.ts';
import { refOfStep } from '../src/features/defi/parts/path/rules/progress.ts';
import { refOfDefi } from '../src/features/defi/rules.ts';
import type { PlannedRound } from '../src/features/meteo/rules/schedule.ts';
import { freeze } from '../src/features/meteo/store/figures.ts';
import { addRound, setRoundState } from '../src/features/meteo/store/rounds.ts';
import { type LargePromotion, PER_DEFI } from './large-promotion.ts';

const ROWS_AT_ONCE = 1000;
/** Of so many défis one has a step that nobody answered for. */
const SILENT_DEFI = 10;
const STEP = { item: 'donnees-ouvertes', toldOn: '2022-02-22', againOn: '2022-03-08' };

/** Writes closed rounds in which four in ten did not say a word, half of them in each. */
export async function addRoundsBefore(
  { app, memberIds }: Pick<LargePromotion, 'app' | 'memberIds'>,
  rounds: readonly PlannedRound[],
): Promise<void> {
  for (const [index, planned] of rounds.entries())
    await app.transact(async ({ tx }) => {
      const round = await addRound(tx, planned);
      const isSilent = (member: number) => member % 10 > 7 || (member + 2 * index) % 10 < 2;
      const rows = memberIds.map((memberId, member) => ({
        ...{ roundId: round.id, memberId, askedAt: null, snoozedUntil: null, nudged: 0 },
        status: isSilent(member) ? ('invited' as const) : ('answered' as const),
      }));
      for (const some of chunks(rows, ROWS_AT_ONCE))
        await tx.insertInto('meteo_invitations').values(some).execute();
      const answered = rows.filter(({ status }) => status === 'answered').length;
      const even = Array.from({ length: 5 }, () => Math.floor(answered / 5));
      await freeze(tx, round.id, {
        participation: { invited: rows.length, answered, skipped: 0 },
        figures: { setAside: false, counts: { defi: even, team: even, self: even } },
      });
      await setRoundState(tx, round.id, 'digested');
    });
}

/** Writes that the porteurs of all défis were told twice of a step, which nine in ten have answered for. */
export async function addStepsBefore({
  app,
  memberIds,
}: Pick<LargePromotion, 'app' | 'memberIds'>): Promise<void> {
  const defis = Array.from({ length: Math.ceil(memberIds.length / PER_DEFI) }, (_, index) => `Défi ${index}`);
  const rows = defis.map((defi, index) => ({
    ...{ id: refOfStep(refOfDefi(defi), STEP.item), defi, byId: null, at: null, sealed: null },
    ...{ ...STEP, state: index % SILENT_DEFI === 0 ? ('open' as const) : ('done' as const) },
  }));
  await app.transact(async ({ tx }) => {
    for (const some of chunks(rows, ROWS_AT_ONCE)) await tx.insertInto('path_steps').values(some).execute();
  });
}
