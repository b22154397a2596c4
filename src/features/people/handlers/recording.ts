import { type Answer, whisper } from '../../../chat/answer.ts';
import type { PressContext } from '../../../community/feature/feature.ts';
import { membersByIds } from '../../../community/members/members.ts';
import { changesIn, countChangesIn } from '../../../community/members/roster/changes.ts';
import type { ChangeState } from '../../../community/members/roster/line.ts';
import { daysOffIn } from '../../../community/programme/days-off.ts';
import { coachNames } from '../load.ts';
import { RECORD_PAGE, type Recorded, recordMessage } from '../views/record.ts';
import { viewOf } from './editing.ts';

const RECORDED: readonly ChangeState[] = ['waiting', 'applied', 'undone', 'refused', 'lapsed'];

/** Who changed what, the newest first, of people and of days off; "<place>". */
export async function showRecord(context: PressContext): Promise<Answer> {
  const { tx, ref } = context;
  const from = /^\d{1,6}$/.test(ref) ? Number(ref) : 0;
  const days = (await daysOffIn(tx, ['set', 'removed'])).flatMap((each): Recorded[] => [
    { kind: 'days', at: each.addedAt, days: each, what: 'added' },
    ...(each.removedAt === null
      ? []
      : [{ kind: 'days' as const, at: each.removedAt, days: each, what: 'removed' as const }]),
  ]);
  const lines = await changesIn(tx, RECORDED, { limit: from + RECORD_PAGE });
  const all = days.length + (await countChangesIn(tx, RECORDED));
  const entries = [...days, ...lines.map((change): Recorded => ({ kind: 'line', at: change.at, change }))]
    .sort((a, b) => b.at - a.at)
    .slice(from, from + RECORD_PAGE);
  const ids = entries.flatMap((entry) =>
    entry.kind === 'days'
      ? [entry.days.addedBy, entry.days.removedBy]
      : [entry.change.byId, entry.change.secondId, entry.change.undoneBy],
  );
  const known = [...new Set(ids.filter((id) => id !== null))];
  const members = known.length === 0 ? [] : await membersByIds(tx, known);
  const names = new Map(members.map(({ id, name }) => [id, name]));
  const page = { entries, from, all, names, coaches: await coachNames(tx) };
  return whisper(recordMessage(viewOf(context), page));
}
