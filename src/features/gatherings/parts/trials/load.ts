import type { UnitOfWork } from '../../../../community/feature/feature.ts';
import type { Gathering } from '../../../../community/gatherings/gathering.ts';
import { gatheringsOfFormat } from '../../../../community/gatherings/store.ts';
import { storedFormat } from '../../../../community/gatherings/stored-formats.ts';
import type { Tx } from '../../../../engine/database.ts';
import { loadAttendance } from '../follow-up/load/attendance.ts';
import { type Followup, followupsOf } from '../follow-up/store/followups.ts';
import type { Tried } from './rules/tried.ts';
import { type Followed, type Held, measure, type Verdict } from './rules/verdict.ts';
import { trialById } from './store.ts';

export async function loadTried(uow: Pick<UnitOfWork, 'tx' | 'secrets'>, id: string): Promise<Tried | null> {
  const format = await storedFormat(uow.tx, id);
  const trial = format && (await trialById(uow, id));
  return format && trial ? { format, trial } : null;
}

/** How many gatherings of a format are planned, or took place. */
export const plannedOf = async (tx: Tx, id: string): Promise<number> =>
  (await gatheringsOfFormat(tx, id, ['planned', 'announced', 'over'])).length;

/** The gatherings of a format that are over, and how they are followed up, by gathering. */
async function overOf(tx: Tx, id: string): Promise<{ over: Gathering[]; followups: Map<string, Followup> }> {
  const over = await gatheringsOfFormat(tx, id, ['over']);
  const followups = await followupsOf(
    tx,
    over.map((gathering) => gathering.id),
  );
  return { over, followups };
}

/** Those of them that are followed up, and how far that is. */
export async function followedOf(tx: Tx, id: string): Promise<Followed[]> {
  const { followups } = await overOf(tx, id);
  return [...followups.values()].map(({ reportAt, frozen }) => ({ reportAt, isClosed: frozen !== null }));
}

async function heldOf(uow: UnitOfWork, id: string): Promise<Held[]> {
  const { over, followups } = await overOf(uow.tx, id);
  const held: Held[] = [];
  for (const gathering of over) {
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
