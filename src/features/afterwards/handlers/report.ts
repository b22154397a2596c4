import { randomUUID } from 'node:crypto';
import { type Answer, whisper } from '../../../chat/answer.ts';
import type { Message } from '../../../chat/message.ts';
import type { Call, Press, PressCall } from '../../../community/feature/feature.ts';
import { formatLabel } from '../../../community/gatherings/formats.ts';
import type { Gathering } from '../../../community/gatherings/gathering.ts';
import { gatheringById } from '../../../community/gatherings/store.ts';
import { addressOf } from '../../../community/members/members.ts';
import { COACHING } from '../access.ts';
import { attendanceCsv, csvSentMessage, gatheringsCsv } from '../exports.ts';
import { isPrivate, pastGatherings, reportOf } from '../load/report.ts';
import { voiceFor } from '../locales/index.ts';
import { isExpected } from '../rules/attendance.ts';
import { reportMessage } from '../views/report.ts';
import { nothingToRead, summaryMessage } from '../views/summary.ts';
import { summaryOf } from './close-feedback.ts';

/** `/rencontre bilan`, to her alone. */
export async function report(call: Call): Promise<Answer> {
  const voice = voiceFor(call, call.member);
  return whisper(reportMessage(voice, await reportOf(call, call.member.locale)));
}

/** What was told of one gathering, again. */
async function summary(call: PressCall): Promise<Answer> {
  const voice = voiceFor(call, call.member);
  const gathering = await gatheringById(call.tx, call.value ?? call.ref);
  const shown = gathering && (await summaryOf(call, gathering));
  return whisper(shown ? summaryMessage(voice, shown) : nothingToRead(voice));
}

/** Files travel through the outbox on every platform. */
async function send(call: Call, messages: readonly Message[]): Promise<Answer> {
  const to = await addressOf(call.tx, call.member.id);
  const key = `afterwards/csv/${randomUUID()}`;
  await call.enqueueAll(
    messages.map((message, index) => ({ kind: 'post', key: `${key}/${index}`, to, message })),
  );
  return whisper(csvSentMessage(voiceFor(call, call.member)));
}

/** A file travels: the title of what was between invited people stays out of it. */
const asFiled = (call: Call, gathering: Gathering): Gathering =>
  isPrivate(call, gathering) ? { ...gathering, title: '' } : gathering;

async function sendGatherings(call: Call): Promise<Answer> {
  const { programme, member } = call;
  const metiers = new Map(programme.metiers.map((metier) => [metier.id, metier[member.locale]]));
  const lines = (await pastGatherings(call)).map(({ gathering, followup, attendance, counts }) => ({
    gathering: asFiled(call, gathering),
    format: formatLabel(programme, gathering.format, member.locale),
    metier: gathering.metier === null ? null : (metiers.get(gathering.metier) ?? gathering.metier),
    counts,
    attendance,
    given: followup?.frozen?.given ?? null,
  }));
  return send(call, gatheringsCsv(voiceFor(call, member), lines));
}

async function sendAttendance(call: Call): Promise<Answer> {
  const { programme, member } = call;
  const metiers = new Map(programme.metiers.map((metier) => [metier.id, metier[member.locale]]));
  const lines = (await pastGatherings(call)).flatMap(({ gathering, comers }) =>
    comers.filter(isExpected).map((comer) => ({
      gathering: asFiled(call, gathering),
      format: formatLabel(programme, gathering.format, member.locale),
      person: {
        name: comer.name,
        metier:
          comer.member.metier === null ? null : (metiers.get(comer.member.metier) ?? comer.member.metier),
        defi: comer.member.defi,
        answer: comer.answer,
        came: comer.came,
      },
    })),
  );
  // It has names: it is shown to who asked, and never posted.
  const messages = attendanceCsv(voiceFor(call, member), lines);
  const summary = messages[0]?.summary ?? '';
  return whisper({ summary, blocks: messages.flatMap(({ blocks }) => blocks) });
}

export const reportPresses: Record<string, Press> = {
  'afterwards/summary': { who: COACHING, handle: summary },
  'afterwards/csv': { who: COACHING, handle: sendGatherings },
  'afterwards/attendance-csv': { who: COACHING, handle: sendAttendance },
};
