import { type Answer, whisper } from '../../../chat/answer.ts';
import type { ActorContext, PressContext, UnitOfWork } from '../../../community/feature/feature.ts';
import { candidates } from '../access.ts';
import { viewContextFor } from '../locales/index.ts';
import { reportOf } from '../rules/report.ts';
import { allCycles } from '../store/cycles.ts';
import { patternOf } from '../store/offers.ts';
import { allRequests } from '../store/requests.ts';
import { sessionsOf } from '../store/sessions.ts';
import { csvMessage, reportMessage } from '../views/report.ts';
import { patternMessage } from '../views/slots.ts';
import { coachList } from './deciding.ts';
import { presentRequests } from './requesting.ts';

export const FORTNIGHT_MS = 14 * 24 * 60 * 60_000;

export async function figures({ tx }: UnitOfWork) {
  const requests = await allRequests(tx);
  const cycles = await allCycles(tx);
  const sessions = await sessionsOf(
    tx,
    cycles.map(({ id }) => id),
  );
  return { requests, cycles, sessions };
}

const dataOf = async (uow: UnitOfWork) =>
  reportOf({ ...(await figures(uow)), coaches: await candidates(uow) });

export const report = async (context: ActorContext) =>
  whisper(reportMessage(viewContextFor(context, context.member), await dataOf(context)));

export async function reportCsv(context: PressContext): Promise<Answer> {
  return whisper(csvMessage(viewContextFor(context, context.member), await dataOf(context)));
}

/** `/mentorat`: hers to follow, as a coach, or as somebody who is mentored. */
export const own = async (context: ActorContext): Promise<Answer> =>
  whisper(context.member.roles.includes('coach') ? await coachList(context) : await presentRequests(context));

export const pattern = async (context: ActorContext): Promise<Answer> =>
  whisper(
    patternMessage(viewContextFor(context, context.member), await patternOf(context.tx, context.member.id)),
  );
