import { whisper } from '../../../chat/answer.ts';
import type { Message } from '../../../chat/message.ts';
import type { Call, Command, Press, Work } from '../../../community/feature/feature.ts';
import type { Need } from '../../../community/feature/need.ts';
import { COACHES, candidates, EITHER } from '../access.ts';
import { en } from '../locales/en.ts';
import { fr } from '../locales/fr.ts';
import { voiceFor } from '../locales/index.ts';
import { reportOf } from '../rules/report.ts';
import { allCycles } from '../store/cycles.ts';
import { patternOf } from '../store/offers.ts';
import { aboutOf, allRequests } from '../store/requests.ts';
import { sessionsOf } from '../store/sessions.ts';
import { csvMessage, digestMessage, reportMessage } from '../views/report.ts';
import { patternMessage } from '../views/slots.ts';
import { coachList } from './deciding.ts';
import { standing } from './requesting.ts';

const FORTNIGHT_MS = 14 * 24 * 60 * 60_000;

async function figures({ tx }: Work) {
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

/** What waits, for the fortnightly digest; null when nothing does. */
export async function digest(work: Work): Promise<Message | null> {
  const { requests, cycles, sessions } = await figures(work);
  const waiting = requests.filter(({ state }) => state === 'asked' || state === 'open');
  const unbooked = cycles.filter(({ state }) => state === 'offering' || state === 'choosing').length;
  if (waiting.length === 0 && unbooked === 0) return null;
  const held = sessions.filter(
    ({ state, endsAt }) => state === 'held' && endsAt > work.now - FORTNIGHT_MS,
  ).length;
  return digestMessage(voiceFor(work), {
    waiting: waiting.length,
    sinceAt: waiting[0]?.createdAt ?? null,
    unbooked,
    held,
  });
}

/** What members wait to be mentored about: coaches may read it. */
export async function needs(work: Work): Promise<Need[]> {
  const waiting = (await allRequests(work.tx)).filter(({ state }) => state === 'asked' || state === 'open');
  const found: Need[] = [];
  for (const { id, memberId, createdAt } of waiting) {
    const text = await aboutOf(work.tx, work.secrets, id);
    if (memberId !== null && text !== '')
      found.push({ id, feature: 'mentoring', memberId, text, sinceAt: createdAt });
  }
  return found;
}

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
