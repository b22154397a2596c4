import { joinMarkdown, md } from '../../../../chat/markdown.ts';
import type { DepartureWords } from '../fr/leaving.ts';

const again = md`The coaches have your request and are looking for somebody else: you don’t have to do anything, and \`/mentorat\` shows where it stands.`;
const sessions = (n: number) =>
  n === 1 ? 'the upcoming session is cancelled' : `the ${n} upcoming sessions are cancelled`;
const missed = (n: number) =>
  n === 0
    ? ''
    : md`The session planned since then is noted as not held; if it did take place, say so in \`/mentorat\`.`;

const andMissed = (n: number) => (n === 0 ? '' : md` ${missed(n)}`);

export const leaving: DepartureWords = {
  asked: md`Your mentoring request goes to the other coaches. ${again}`,
  mentee: (toCome, since, waits) =>
    joinMarkdown(
      [
        toCome === 0 ? 'Your mentoring ends.' : `Your mentoring ends: ${sessions(toCome)}.`,
        missed(since),
        waits ? again : md`You can ask for mentoring again: \`/mentorat\`.`,
      ].filter((part) => part !== ''),
      ' ',
    ),
  closed: md`Your mentoring cycle is closed. You can ask for another one, with another coach: \`/mentorat\`.`,
  coach: (toCome, since) =>
    toCome === 0
      ? md`Your mentoring ends: the times you offered are withdrawn.${andMissed(since)}`
      : md`Your mentoring ends: ${sessions(toCome)}, and these times are free again.${andMissed(since)}`,
  coaches: (n) =>
    n === 1
      ? md`A mentoring request is waiting for another coach: \`/mentorat\` shows it.`
      : md`${n} mentoring requests are waiting for another coach: \`/mentorat\` shows them.`,
  noLonger: 'This request no longer stands: the person who made it can no longer come.',
};
