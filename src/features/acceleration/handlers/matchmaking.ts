import { escapeMarkdown } from '../../../chat/markdown.ts';
import type { Work } from '../../../community/feature/feature.ts';
import { postIn } from '../../../community/feature/messaging.ts';
import { momentInWords } from '../../../community/format/dates.ts';
import { awayOn } from '../../../community/members/absences.ts';
import { memberById, membersWithRole } from '../../../community/members/members.ts';
import { teamOf } from '../access.ts';
import { voiceFor } from '../locales/index.ts';
import { answerAsked, ask, coachesKey, tell, type View } from '../notifications/requests.ts';
import { type Candidate, choose } from '../rules/matching.ts';
import type { Request } from '../rules/request.ts';
import { askedFor, declinesByMember, noteAsked } from '../store/asked.ts';
import { availabilityOf } from '../store/availability.ts';
import { acceptedBetween, givenIn } from '../store/requests.ts';
import { dueAt } from '../store/timers.ts';
import { askedMessage } from '../views/asking.ts';
import { button, short, showButton, teamName, titleOf } from '../views/format.ts';
import { saidMessage } from '../views/simple.ts';
import { advance, isRefused } from './transition.ts';

/** The instants between which a month lies, of the day that an instant falls on. */
export function monthAround(
  { calendar }: Pick<Work, 'calendar'>,
  at: number,
): { fromAt: number; untilAt: number } {
  const month = calendar.localDate(at).slice(0, 7);
  const [year = 0, number = 0] = month.split('-').map(Number);
  const following = number === 12 ? `${year + 1}-01` : `${year}-${String(number + 1).padStart(2, '0')}`;
  return {
    fromAt: calendar.instant(`${month}-01`, '00:00'),
    untilAt: calendar.instant(`${following}-01`, '00:00'),
  };
}

/** Every parrain, as matching sees her for this request. */
async function candidatesFor(work: Work, request: Request): Promise<Candidate[]> {
  const { tx, calendar, now } = work;
  const parrains = await membersWithRole(tx, 'parrain');
  const todayOn = calendar.localDate(now);
  const { fromAt, untilAt } = monthAround(work, now);
  const offers = await availabilityOf(tx, parrains);
  const accepted = await acceptedBetween(tx, fromAt, untilAt);
  const given = await givenIn(tx, request.field ?? '');
  const declines = await declinesByMember(tx);
  const away = await awayOn(tx, todayOn);
  const asked = new Map((await askedFor(tx, request.id)).map(({ memberId, state }) => [memberId, state]));
  return parrains
    .filter(({ id }) => id !== request.authorId)
    .map(({ id }) => {
      const { fields, monthly, pausedUntil } = offers.get(id) ?? {
        fields: [],
        monthly: null,
        pausedUntil: null,
      };
      return {
        id,
        fields,
        offered: monthly,
        accepted: accepted.get(id) ?? 0,
        given: given.get(id) ?? 0,
        declines: declines.get(id) ?? 0,
        unavailable: away.has(id) || (pausedUntil !== null && pausedUntil >= todayOn),
        asked: asked.get(id) ?? null,
      };
    });
}

/** What became of a search: others are asked, nobody is left, or there was nothing to look for. */
export type Found = 'asked' | 'nobody' | 'not-sought';

/**
 * Asks the next few for a request that is looking for somebody; coaches and the team are told when there is
 * nobody left to ask, unless it is done `quietly`. Those who were asked before, and are silent, may still say yes.
 */
export async function search(work: Work, request: Request, how?: 'quietly'): Promise<Found> {
  if (request.state !== 'searching' || request.field === null) return 'not-sought';
  const sought = { field: request.field, minutes: request.wished };
  const chosen = choose(await candidatesFor(work, request), sought, work.programme.acceleration.askedAtOnce);
  if (chosen.length === 0) return giveUp(work, request, how);
  const wave = request.wave + 1;
  const asking = await advance(work, request, 'ask', null, { wave }, chosen.length);
  if (isRefused(asking)) return 'not-sought';
  const author = await authorName(work, request);
  for (const { id, reasons } of chosen) {
    const member = await memberById(work.tx, id);
    if (!member) continue;
    await noteAsked(work.tx, request.id, id, 'asked', wave);
    await ask(work, asking, member, wave, (voice) => askedMessage(voice, asking, author, reasons));
  }
  if (wave === 1) await tellItLeft(work, asking, chosen.length);
  return 'asked';
}

export async function authorName(work: Work, { authorId }: Request): Promise<string | null> {
  return authorId === null ? null : ((await memberById(work.tx, authorId))?.name ?? null);
}

async function tellItLeft(work: Work, request: Request, count: number): Promise<void> {
  const askAgainAt = await dueAt(work.tx, request.id, 'ask');
  await tell(work, request, await teamOf(work, request), 'left', (voice) => {
    const { left } = voice.words.need;
    return saidMessage(
      {
        summary: left.summary(short(titleOf(voice, request))),
        text: left.text(escapeMarkdown(titleOf(voice, request)), voice.words.people(count)),
        ...(askAgainAt === null
          ? {}
          : { note: left.next(momentInWords(askAgainAt, voice.timeZone, voice.locale)) }),
      },
      showButton(voice, request),
    );
  });
}

async function giveUp(work: Work, request: Request, how?: 'quietly'): Promise<Found> {
  const unanswered = await advance(work, request, 'nobody', null);
  if (isRefused(unanswered)) return 'not-sought';
  if (how === 'quietly') return 'nobody';
  const author = await authorName(work, request);
  const channel = voiceFor(work);
  const { nobody } = channel.words.need;
  await postIn(
    work,
    'coaches',
    coachesKey(unanswered, 'nobody'),
    saidMessage(
      {
        summary: nobody.summary(short(titleOf(channel, request))),
        text: nobody.coaches(
          escapeMarkdown(titleOf(channel, request)),
          escapeMarkdown(teamName(channel, request, author)),
        ),
      },
      button(channel.words.buttons.show, 'show', request.id, 'primary'),
    ),
  );
  await tell(work, unanswered, await teamOf(work, unanswered), 'nobody', (voice) => {
    const words = voice.words.need.nobody;
    return saidMessage(
      {
        summary: words.summary(short(titleOf(voice, request))),
        text: words.text(escapeMarkdown(titleOf(voice, request))),
      },
      showButton(voice, request),
    );
  });
  return 'nobody';
}

/** Those who were asked and had not answered: their buttons go, kindly. Who is `kept` hears nothing. */
export async function spare(work: Work, request: Request, kept: string | null, view: View): Promise<void> {
  for (const { memberId, state, wave } of await askedFor(work.tx, request.id)) {
    if (state !== 'asked' || memberId === kept) continue;
    await noteAsked(work.tx, request.id, memberId, 'spared', wave);
    const member = await memberById(work.tx, memberId);
    if (member) await answerAsked(work, request, member, wave, view);
  }
}
