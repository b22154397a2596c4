import { whisper } from '../../../chat/answer.ts';
import type { Call, Command, Press, Work } from '../../../community/feature/feature.ts';
import { COACHES, candidates, EITHER } from '../access.ts';
import { en } from '../locales/en.ts';
import { fr } from '../locales/fr.ts';
import { voiceFor } from '../locales/index.ts';
import { reportOf } from '../rules/report.ts';
import { allCycles } from '../store/cycles.ts';
import { patternOf } from '../store/offers.ts';
import { allRequests } from '../store/requests.ts';
import { sessionsOf } from '../store/sessions.ts';
import { csvMessage, reportMessage } from '../views/report.ts';
import { patternMessage } from '../views/slots.ts';
import { coachList } from './deciding.ts';
import { standing } from './requesting.ts';

export const FORTNIGHT_MS = 14 * 24 * 60 * 60_000;

export async function figures({ tx }: Work) {
  const requests = await allRequests(tx);
  const cycles = await allCycles(tx);
  const sessions = await sessionsOf(
    tx,
    cycles.map(({ id }) => id),
  );
  return { requests, cycles, sessions };
}

const dataOf = async (work: Work) => reportOf({ ...(await figures(work)), coaches: await candidates(work) });

const report = async (call: Call) => whisper(reportMessage(voiceFor(call, call.member), await dataOf(call)));

export const reportPresses: Record<string, Press> = {
  'mentoring/report': { who: COACHES, handle: report },
  'mentoring/report-csv': {
    who: COACHES,
    async handle(call) {
      return whisper(csvMessage(voiceFor(call, call.member), await dataOf(call)));
    },
  },
};

export const commands: Command[] = [
  {
    command: 'mentorat',
    words: [''],
    about: { fr: fr.common.commands.own, en: en.common.commands.own },
    who: EITHER,
    handle: async (call) =>
      whisper(call.member.roles.includes('coach') ? await coachList(call) : await standing(call)),
  },
  {
    command: 'mentorat',
    words: ['disponibilites', 'availability', 'disponibilite', 'disponible'],
    about: { fr: fr.common.commands.pattern, en: en.common.commands.pattern },
    who: COACHES,
    handle: async (call) =>
      whisper(patternMessage(voiceFor(call, call.member), await patternOf(call.tx, call.member.id))),
  },
  {
    command: 'mentorat',
    words: ['bilan', 'report'],
    about: { fr: fr.common.commands.report, en: en.common.commands.report },
    who: COACHES,
    handle: report,
  },
];
