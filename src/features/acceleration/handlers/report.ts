import { randomUUID } from 'node:crypto';
import { type Answer, whisper } from '../../../chat/answer.ts';
import type { Call, Command, Press } from '../../../community/feature/feature.ts';
import { addressOf, membersWithRole } from '../../../community/members/members.ts';
import { voiceFor } from '../locales/index.ts';
import { reportOf } from '../rules/report.ts';
import type { Request } from '../rules/request.ts';
import { availabilityOf } from '../store/availability.ts';
import { acceptedBetween, requestsWhere } from '../store/requests.ts';
import { csvMessages, type Load, reportMessage } from '../views/report.ts';
import { saidMessage } from '../views/simple.ts';
import { COACHING } from './coaching.ts';
import { monthAround } from './matchmaking.ts';

const sentOnes = async ({ tx, secrets }: Call): Promise<Request[]> =>
  (await requestsWhere(tx, secrets, {})).filter(({ sentAt }) => sentAt !== null);

/** `/acceleration bilan`. */
async function report(call: Call): Promise<Answer> {
  const { tx, calendar, now } = call;
  const parrains = await membersWithRole(tx, 'parrain');
  const offers = await availabilityOf(tx, parrains);
  const { fromAt, untilAt } = monthAround(call, now);
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
  const figures = reportOf(await sentOnes(call), [...offers.values()], calendar.localDate);
  return whisper(reportMessage(voiceFor(call, call.member), figures, loads));
}

export const reportCommand: Command = {
  command: 'acceleration',
  words: ['bilan', 'report'],
  about: { fr: 'suivre les demandes et les heures', en: 'follow requests and hours' },
  who: COACHING,
  handle: report,
};

export const reportPresses: Record<string, Press> = {
  'acceleration/csv': {
    who: COACHING,
    async handle(call) {
      const voice = voiceFor(call, call.member);
      const to = await addressOf(call.tx, call.member.id);
      const key = `acceleration/csv/${randomUUID()}`;
      for (const [index, message] of csvMessages(voice, await sentOnes(call)).entries())
        await call.enqueue({ kind: 'post', key: `${key}/${index}`, to, message });
      const { sent } = voice.words.report.csv;
      return whisper(saidMessage({ summary: sent, text: sent }));
    },
  },
};
