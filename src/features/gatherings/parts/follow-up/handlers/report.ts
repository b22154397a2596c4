import { randomUUID } from 'node:crypto';
import { type Answer, whisper } from '../../../../../chat/answer.ts';
import type { Message } from '../../../../../chat/message.ts';
import type { ActorContext, PressContext } from '../../../../../community/feature/feature.ts';
import { writeTo } from '../../../../../community/feature/messages/messaging.ts';
import { formatLabel } from '../../../../../community/gatherings/formats.ts';
import type { Gathering } from '../../../../../community/gatherings/gathering.ts';
import { gatheringById } from '../../../../../community/gatherings/store.ts';
import { viewContextFor } from '../../../locales/follow-up.ts';
import { attendanceCsv, csvSentMessage, gatheringsCsv } from '../exports.ts';
import { isPrivate, loadPastGatherings, loadReport } from '../load/report.ts';
import { isExpected } from '../rules/attendance.ts';
import { reportMessage } from '../views/report.ts';
import { nothingToRead, summaryMessage } from '../views/summary.ts';
import { loadSummary } from './close-feedback.ts';

/** `/rencontre bilan`, to her alone. */
export async function report(context: ActorContext): Promise<Answer> {
  const view = viewContextFor(context, context.member);
  return whisper(reportMessage(view, await loadReport(context, context.member.locale)));
}

/** What was told of one gathering, again. */
export async function summary(context: PressContext): Promise<Answer> {
  const view = viewContextFor(context, context.member);
  const gathering = await gatheringById(context.tx, context.value ?? context.ref);
  const shown = gathering && (await loadSummary(context, gathering));
  return whisper(shown ? summaryMessage(view, shown) : nothingToRead(view));
}

/** Files travel through the outbox on every platform. */
async function send(context: ActorContext, messages: readonly Message[]): Promise<Answer> {
  const key = `afterwards/csv/${randomUUID()}`;
  for (const [index, message] of messages.entries())
    await writeTo(context, [context.member], {
      kind: 'gatherings/file',
      key: () => `${key}/${index}`,
      message: () => message,
    });
  return whisper(csvSentMessage(viewContextFor(context, context.member)));
}

/** A file travels: the title of what was between invited people stays out of it. */
const asFiled = (context: ActorContext, gathering: Gathering): Gathering =>
  isPrivate(context, gathering) ? { ...gathering, title: '' } : gathering;

export async function sendGatherings(context: ActorContext): Promise<Answer> {
  const { programme, member } = context;
  const metiers = new Map(programme.metiers.map((metier) => [metier.id, metier[member.locale]]));
  const lines = (await loadPastGatherings(context)).map(({ gathering, followup, attendance, counts }) => ({
    gathering: asFiled(context, gathering),
    format: formatLabel(programme, gathering.format, member.locale),
    metier: gathering.metier === null ? null : (metiers.get(gathering.metier) ?? gathering.metier),
    counts,
    attendance,
    given: followup?.frozen?.given ?? null,
  }));
  return send(context, gatheringsCsv(viewContextFor(context, member), lines));
}

export async function sendAttendance(context: ActorContext): Promise<Answer> {
  const { programme, member } = context;
  const metiers = new Map(programme.metiers.map((metier) => [metier.id, metier[member.locale]]));
  const lines = (await loadPastGatherings(context)).flatMap(({ gathering, comers }) =>
    comers.filter(isExpected).map((comer) => ({
      gathering: asFiled(context, gathering),
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
  const messages = attendanceCsv(viewContextFor(context, member), lines);
  const summary = messages[0]?.summary ?? '';
  return whisper({ summary, blocks: messages.flatMap(({ blocks }) => blocks) });
}
