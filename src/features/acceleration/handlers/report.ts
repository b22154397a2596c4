import { randomUUID } from 'node:crypto';
import { type Answer, whisper } from '../../../chat/answer.ts';
import type { ActorContext, PressContext } from '../../../community/feature/feature.ts';
import { writeTo } from '../../../community/feature/messages/messaging.ts';
import { membersWithRole } from '../../../community/members/members.ts';
import { viewContextFor } from '../locales/index.ts';
import { reportOf } from '../rules/report.ts';
import type { Request } from '../rules/request.ts';
import { availabilityOf } from '../store/availability.ts';
import { acceptedBetween, requestsWhere } from '../store/requests.ts';
import { csvMessages, type Load, reportMessage } from '../views/report.ts';
import { simpleMessage } from '../views/simple.ts';
import { monthAround } from './matchmaking.ts';

const sentOnes = async ({ tx, secrets }: ActorContext): Promise<Request[]> =>
  (await requestsWhere(tx, secrets, {})).filter(({ sentAt }) => sentAt !== null);

/** `/acceleration bilan`. */
export async function report(context: ActorContext): Promise<Answer> {
  const { tx, calendar, now } = context;
  const parrains = await membersWithRole(tx, 'parrain');
  const offers = await availabilityOf(tx, parrains);
  const { fromAt, untilAt } = monthAround(context, now);
  const accepted = await acceptedBetween(tx, fromAt, untilAt);
  const todayOn = calendar.localDate(now);
  const loads = parrains
    .map(({ id, name }): Load => {
      const offered = offers.get(id);
      return {
        name,
        accepted: accepted.get(id) ?? 0,
        offered: offered?.monthly ?? null,
        paused: (offered?.pausedUntil ?? '') >= todayOn,
      };
    })
    .sort((a, b) => b.accepted - a.accepted);
  const figures = reportOf(await sentOnes(context), [...offers.values()], calendar.localDate);
  return whisper(reportMessage(viewContextFor(context, context.member), figures, loads));
}

export async function csv(context: PressContext): Promise<Answer> {
  const view = viewContextFor(context, context.member);
  const key = `acceleration/csv/${randomUUID()}`;
  for (const [index, message] of csvMessages(view, await sentOnes(context)).entries())
    await writeTo(context, [context.member], {
      kind: 'acceleration/file',
      key: () => `${key}/${index}`,
      message: () => message,
    });
  const { sent } = view.words.report.csv;
  return whisper(simpleMessage({ summary: sent, text: sent }));
}
