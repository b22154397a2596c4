import { whisper } from '../../../chat/answer.ts';
import type { ActorContext, Command, Press, UnitOfWork } from '../../../community/feature/feature.ts';
import { COACHES, candidates, EITHER } from '../access.ts';
import { en } from '../locales/en.ts';
import { fr } from '../locales/fr.ts';
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

const report = async (context: ActorContext) =>
  whisper(reportMessage(viewContextFor(context, context.member), await dataOf(context)));

export const reportPresses: Record<string, Press> = {
  'mentoring/report': { who: COACHES, handle: report },
  'mentoring/report-csv': {
    who: COACHES,
    async handle(context) {
      return whisper(csvMessage(viewContextFor(context, context.member), await dataOf(context)));
    },
  },
};

export const commands: Command[] = [
  {
    command: 'mentorat',
    words: [''],
    about: { fr: fr.common.commands.own, en: en.common.commands.own },
    who: EITHER,
    handle: async (context) =>
      whisper(
        context.member.roles.includes('coach') ? await coachList(context) : await presentRequests(context),
      ),
  },
  {
    command: 'mentorat',
    words: ['disponibilites', 'availability', 'disponibilite', 'disponible'],
    about: { fr: fr.common.commands.pattern, en: en.common.commands.pattern },
    who: COACHES,
    handle: async (context) =>
      whisper(
        patternMessage(
          viewContextFor(context, context.member),
          await patternOf(context.tx, context.member.id),
        ),
      ),
  },
  {
    command: 'mentorat',
    words: ['bilan', 'report'],
    about: { fr: fr.common.commands.report, en: en.common.commands.report },
    who: COACHES,
    handle: report,
  },
];
