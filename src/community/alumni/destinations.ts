import type { Tx } from '../../engine/database.ts';
import { departuresIn } from '../members/departures/departures.ts';
import { allMembers } from '../members/members.ts';
import type { Calendar } from '../programme/calendar.ts';
import type { Promotion } from '../programme/programme.ts';
import { begunAtNow } from '../programme/promotions.ts';
import type { RecipientState, Survey } from './destination.ts';

/*
 * Where the EIG of a promotion work six months after its last day: of whom it is to be asked, and what it came to.
 * Whoever becomes an alumna joins those who are asked here; the feature `alumni` asks, and counts.
 */

declare module '../../engine/database.ts' {
  interface Tables {
    /**
     * One a promotion, by its id, with its name and days as they were: where the EIG of a promotion that is over work
     * stays to be asked and read whatever promotion comes next. `becameAlumni` counts those of its
     * EIG who are EIG in the roster no more; `recruited`, how many EIG it had, is counted once it is over. Where another
     * promotion follows (`magellan promotion next`), they are kept as they are, within reach of all coaches.
     * `figures` is JSON, null where too few answered; `asked` is null of a survey that was not opened.
     */
    destination_surveys: Survey;
    /** Who is asked, until it is closed: neither when somebody answered, nor in which order, nor what. */
    destination_recipients: { surveyId: string; memberId: string; state: RecipientState };
  }
}

type Dated = Pick<Promotion, 'id' | 'name' | 'startsOn' | 'endsOn'>;

/** All of them, the last promotion first. */
export const surveysIn = (tx: Tx): Promise<Survey[]> =>
  tx.selectFrom('destination_surveys').selectAll().orderBy('startsOn', 'desc').orderBy('id').execute();

export async function surveyById(tx: Tx, id: string): Promise<Survey | null> {
  const row = await tx.selectFrom('destination_surveys').selectAll().where('id', '=', id).executeTakeFirst();
  return row ?? null;
}

const UNASKED = { state: 'waiting', closesOn: null, recruited: null, asked: null, figures: null } as const;

/** The survey of a promotion, made where there is none; while it waits, its name and days are the promotion's. */
async function surveyOf(tx: Tx, { id, name: promotion, startsOn, endsOn }: Dated): Promise<Survey> {
  const known = await surveyById(tx, id);
  const isAsTold = known?.endsOn === endsOn && known.startsOn === startsOn && known.promotion === promotion;
  if (known && (known.state !== 'waiting' || isAsTold)) return known;
  // How many EIG it had is counted anew at its end, where that has moved.
  const told = { promotion, startsOn, endsOn, recruited: null };
  const survey: Survey = { ...UNASKED, becameAlumni: known?.becameAlumni ?? 0, id, ...told };
  await tx
    .insertInto('destination_surveys')
    .values(survey)
    .onConflict((conflict) => conflict.column('id').doUpdateSet(told))
    .execute();
  return survey;
}

/** An EIG of a promotion becomes an alumna: she is one of those who are asked, and counted once, though she came back. */
export async function joinSurvey(tx: Tx, promotion: Dated, memberId: string): Promise<void> {
  const { id, state } = await surveyOf(tx, promotion);
  if (state !== 'waiting') return;
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('destination_recipients')
    .values({ surveyId: id, memberId, state: 'waiting' })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  if (numInsertedOrUpdatedRows === 0n) return;
  await tx
    .updateTable('destination_surveys')
    .set((eb) => ({ becameAlumni: eb('becameAlumni', '+', 1) }))
    .where('id', '=', id)
    .execute();
}

/**
 * How many EIG a promotion has recruited: those in the roster, whoever left before it began apart, and those of them
 * who have become alumni since.
 */
export async function recruitedIn(
  tx: Tx,
  { id: surveyId, startsOn }: Pick<Promotion, 'id' | 'startsOn'>,
  { instant }: Pick<Calendar, 'instant'>,
): Promise<number> {
  // Those of the promotion before left when this one began here, be it later than it did.
  const begunAt = await begunAtNow(tx);
  const before = new Set(
    (await departuresIn(tx))
      .filter(({ leftAt }) => leftAt < instant(startsOn, '00:00') || leftAt <= begunAt)
      .map(({ member }) => member.id),
  );
  const eig = (await allMembers(tx)).filter(({ id, roles }) => roles.includes('eig') && !before.has(id));
  const survey = await surveyById(tx, surveyId);
  const alumni = new Set((await recipientsOf(tx, surveyId)).map(({ memberId }) => memberId));
  // Whoever came back is counted as an EIG.
  const back = eig.filter(({ id }) => alumni.has(id)).length;
  return eig.length + (survey?.becameAlumni ?? 0) - back;
}

/** A promotion is over: how many EIG it had is counted, once, and its survey waits for its day. */
export async function keepSurvey(
  tx: Tx,
  promotion: Dated,
  calendar: Pick<Calendar, 'instant'>,
): Promise<void> {
  const { id, recruited } = await surveyOf(tx, promotion);
  if (recruited !== null) return;
  const counted = await recruitedIn(tx, promotion, calendar);
  await changeSurvey(tx, id, { recruited: counted });
}

export async function changeSurvey(
  tx: Tx,
  id: string,
  change: Partial<Pick<Survey, 'state' | 'closesOn' | 'recruited' | 'asked' | 'figures'>>,
): Promise<void> {
  await tx.updateTable('destination_surveys').set(change).where('id', '=', id).execute();
}

/** Who is asked in a survey that is not closed, by id. */
export const recipientsOf = (
  tx: Tx,
  surveyId: string,
): Promise<{ memberId: string; state: RecipientState }[]> =>
  tx
    .selectFrom('destination_recipients')
    .select(['memberId', 'state'])
    .where('surveyId', '=', surveyId)
    .orderBy('memberId')
    .execute();

/** The surveys in which somebody is, or is to be, asked. */
export const receivedBy = (
  tx: Tx,
  memberId: string,
): Promise<{ surveyId: string; state: RecipientState }[]> =>
  tx
    .selectFrom('destination_recipients')
    .select(['surveyId', 'state'])
    .where('memberId', '=', memberId)
    .orderBy('surveyId')
    .execute();

/** How far somebody is in a survey; null of whoever is not asked. */
export const recipientIn = async (
  tx: Tx,
  surveyId: string,
  memberId: string,
): Promise<RecipientState | null> =>
  (await receivedBy(tx, memberId)).find((received) => received.surveyId === surveyId)?.state ?? null;

export async function setRecipients(
  tx: Tx,
  surveyId: string,
  memberIds: readonly string[],
  state: RecipientState,
): Promise<number> {
  if (memberIds.length === 0) return 0;
  const { numUpdatedRows } = await tx
    .updateTable('destination_recipients')
    .set({ state })
    .where('surveyId', '=', surveyId)
    .where('memberId', 'in', [...memberIds])
    .executeTakeFirst();
  return Number(numUpdatedRows);
}

/** Whoever was not asked is not asked any more; of all, once it is closed. */
export async function forgetRecipients(tx: Tx, surveyId: string, state?: RecipientState): Promise<void> {
  await tx
    .deleteFrom('destination_recipients')
    .where('surveyId', '=', surveyId)
    .$if(state !== undefined, (query) => query.where('state', '=', state ?? 'waiting'))
    .execute();
}

/** Nothing is asked of somebody any more: her consent has ended. */
export async function leaveSurveys(tx: Tx, memberId: string): Promise<void> {
  await tx.deleteFrom('destination_recipients').where('memberId', '=', memberId).execute();
}
