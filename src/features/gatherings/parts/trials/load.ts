import type { UnitOfWork } from '../../../../community/feature/feature.ts';
import type { Gathering } from '../../../../community/gatherings/gathering.ts';
import { keptFormat } from '../../../../community/gatherings/kept-formats.ts';
import { gatheringsIn } from '../../../../community/gatherings/store.ts';
import type { Tx } from '../../../../engine/database.ts';
import { loadAttendance } from '../follow-up/load/attendance.ts';
import { followupsIn } from '../follow-up/store/followups.ts';
import type { Tried } from './rules/tried.ts';
import { type Followed, type Held, measure, type Verdict } from './rules/verdict.ts';
import { trialById } from './store.ts';

export async function loadTried(uow: Pick<UnitOfWork, 'tx' | 'secrets'>, id: string): Promise<Tried | null> {
  const format = await keptFormat(uow.tx, id);
  const trial = format && (await trialById(uow, id));
  return format && trial ? { format, trial } : null;
}

/** How many gatherings of a format are planned, or took place. */
export const plannedOf = async (tx: Tx, id: string): Promise<number> =>
  (await gatheringsIn(tx, ['planned', 'announced', 'over'])).filter(({ format }) => format === id).length;

/** The gatherings of a format that are over. */
const overOf = async ({ tx }: Pick<UnitOfWork, 'tx'>, id: string): Promise<Gathering[]> =>
  (await gatheringsIn(tx, ['over'])).filter(({ format }) => format === id);

/** Those of them that are followed up, and how far that is. */
export async function followedOf(uow: Pick<UnitOfWork, 'tx'>, id: string): Promise<Followed[]> {
  const over = new Set((await overOf(uow, id)).map((gathering) => gathering.id));
  return (await followupsIn(uow.tx))
    .filter(({ gatheringId }) => over.has(gatheringId))
    .map(({ reportAt, frozen }) => ({ reportAt, isClosed: frozen !== null }));
}

async function heldOf(uow: UnitOfWork, id: string): Promise<Held[]> {
  const followups = new Map((await followupsIn(uow.tx)).map((each) => [each.gatheringId, each]));
  const held: Held[] = [];
  for (const gathering of await overOf(uow, id)) {
    const { came, absent } = await loadAttendance(uow, gathering);
    const { frozen = null, cameErased = 0 } = followups.get(gathering.id) ?? {};
    // Of what was erased since, who did not come is no longer known.
    const isKnown = came !== null && came > cameErased;
    held.push({
      attendance: isKnown ? { came, absent } : null,
      useful: frozen?.useful ?? null,
      keep: frozen?.keep ?? null,
    });
  }
  return held;
}

export async function loadVerdict(uow: UnitOfWork, { trial }: Tried): Promise<Verdict> {
  const { thresholds } = uow.programme.meteo;
  return {
    trial: measure(await heldOf(uow, trial.id), thresholds),
    copied: measure(await heldOf(uow, trial.copiedFrom), thresholds),
  };
}
