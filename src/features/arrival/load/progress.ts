import { consentOf, consentsIn } from '../../../community/alumni/consents.ts';
import type { UnitOfWork } from '../../../community/feature/feature.ts';
import { progressOf } from '../store/steps.ts';

type Row = Awaited<ReturnType<typeof progressOf>>[number];

/**
 * What has become of the steps of somebody, or of everybody: whoever agreed to stay reachable has done what asks for it,
 * wherever she did.
 */
export async function loadProgress(
  { tx, programme }: Pick<UnitOfWork, 'tx' | 'programme'>,
  memberId?: string,
): Promise<Row[]> {
  const rows = await progressOf(tx, memberId);
  const asking = programme.departure.steps.filter(({ opens }) => opens === 'stay');
  if (asking.length === 0) return rows;
  const own = memberId === undefined ? await consentsIn(tx) : [await consentOf(tx, memberId)];
  const agreed = new Map(own.flatMap((each) => (each ? [[each.memberId, each.consentedOn] as const] : [])));
  const isDone = ({ walk, step }: Row) => walk === 'departure' && asking.some(({ id }) => id === step);
  const known = rows.map((row) =>
    isDone(row) ? { ...row, doneOn: row.doneOn ?? agreed.get(row.memberId) ?? null } : row,
  );
  const there = new Set(known.filter(isDone).map(({ memberId: id, step }) => `${id} ${step}`));
  const missing = [...agreed].flatMap(([id, doneOn]) =>
    asking
      .filter((step) => !there.has(`${id} ${step.id}`))
      .map(
        (step): Row => ({ memberId: id, walk: 'departure', step: step.id, toldOn: null, doneOn, byId: null }),
      ),
  );
  return [...known, ...missing];
}
