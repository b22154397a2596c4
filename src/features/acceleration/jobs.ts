import { escapeMarkdown } from '../../chat/markdown.ts';
import type { House, Work } from '../../community/feature/feature.ts';
import { postIn } from '../../community/feature/messaging.ts';
import { plusDays } from '../../community/format/iso-dates.ts';
import { awayOn } from '../../community/members/absences.ts';
import type { Member } from '../../community/members/member.ts';
import type { Job } from '../../engine/scheduler/job.ts';
import { bothSides, teamOf } from './access.ts';
import { authorName, search } from './handlers/matchmaking.ts';
import { letLeave } from './handlers/review.ts';
import { advance, isRefused } from './handlers/transition.ts';
import { type Voice, voiceFor } from './locales/index.ts';
import { coachesKey, remind, tell, tellLive } from './notifications/requests.ts';
import type { Request } from './rules/request.ts';
import { WAITING } from './rules/states.ts';
import type { What } from './rules/timers.ts';
import { askedOf, noteAsked } from './store/asked.ts';
import { forgetEndedBefore, requestById } from './store/requests.ts';
import { nextDue, takeDue } from './store/timers.ts';
import { actionsFor } from './views/actions.ts';
import { button, dayOf, short, showButton, teamName, titleOf, whenOf } from './views/format.ts';
import { saidMessage } from './views/simple.ts';

/** Whatever is late is done late: nobody is forgotten after downtime. */
const ALWAYS_MS = 400 * 24 * 60 * 60_000;

type Doing = {
  about: string;
  label?: Job<Work>['label'];
  run(work: Work, request: Request): Promise<unknown>;
};

/** Everybody concerned, who is here today; each hears it in her own words. */
async function tellBoth(
  work: Work,
  request: Request,
  what: string,
  say: (voice: Voice, side: 'team' | 'parrain') => { summary: string; text: string; note?: string },
): Promise<void> {
  const away = await awayOn(work.tx, work.calendar.localDate(work.now));
  const { team, parrain } = await bothSides(work, request);
  // Whoever has left may come back: until that is settled, nobody is sent to meet her.
  if (parrain === null || team.length === 0) return;
  const here = (members: readonly Member[]) => members.filter(({ id }) => !away.has(id));
  for (const [side, members] of [
    ['team', here(team)],
    ['parrain', here(parrain ? [parrain] : [])],
  ] as const)
    await remind(work, request, members, what, (voice) =>
      saidMessage(say(voice, side), showButton(voice, request)),
    );
}

const inWords = (voice: Voice, request: Request) => ({
  title: escapeMarkdown(titleOf(voice, request)),
  brief: short(titleOf(voice, request)),
  when: whenOf(voice, request) ?? '',
});

/** The moment that waited for an agreement has passed: hours are given back, the search goes on. */
async function lapse(work: Work, request: Request): Promise<void> {
  const { team, parrain } = await bothSides(work, request);
  const searching = await advance(work, request, 'lapse', null);
  if (isRefused(searching)) return;
  if (parrain) {
    const asked = await askedOf(work.tx, request.id, parrain.id);
    await noteAsked(work.tx, request.id, parrain.id, 'spared', asked?.wave ?? 0);
  }
  await tell(work, searching, [...team, ...(parrain ? [parrain] : [])], 'lapsed', (voice) => {
    const { title, brief } = inWords(voice, request);
    const { lapsed } = voice.words.moments.released;
    return saidMessage({ summary: lapsed(brief), text: lapsed(title) });
  });
  await search(work, searching);
}

/** Did it take place? Either side answers. */
async function askWhetherHeld(work: Work, request: Request): Promise<void> {
  const held = await advance(work, request, 'over', null);
  if (isRefused(held)) return;
  const { team, parrain } = await bothSides(work, held);
  const view = (side: 'team' | 'parrain') => (voice: Voice) => {
    const { title, brief, when } = inWords(voice, held);
    const words = voice.words.after.held;
    return saidMessage(
      { summary: words.summary(brief), text: words.text(title, when), note: words.note },
      ...actionsFor(voice, held, side),
    );
  };
  await tellLive(work, held, team, view('team'));
  await tellLive(work, held, parrain ? [parrain] : [], view('parrain'));
}

/** Coaches hear once of what has waited too long. */
async function tellItIsLate(work: Work, request: Request): Promise<void> {
  if (!WAITING.includes(request.state) || request.sentAt === null) return;
  const voice = voiceFor(work);
  const { title, brief } = inWords(voice, request);
  const team = teamName(voice, request, await authorName(work, request));
  const since = dayOf(voice, request.sentAt);
  const state = voice.words.states[request.state];
  await postIn(
    work,
    'coaches',
    coachesKey(request, 'late'),
    saidMessage(
      {
        summary: voice.words.need.late(brief, short(team), since, state),
        text: voice.words.need.late(title, escapeMarkdown(team), since, state),
      },
      button(voice.words.buttons.show, 'show', request.id, 'primary'),
    ),
  );
}

/** The team is asked what came of it. */
async function askWhatCameOfIt(work: Work, request: Request): Promise<void> {
  if (request.state !== 'done' || request.texts.followUp !== null) return;
  const weeks = work.programme.acceleration.followUpWeeks;
  await tellLive(work, request, await teamOf(work, request), (voice) => {
    const { title, brief } = inWords(voice, request);
    const { follow } = voice.words.after;
    return saidMessage(
      { summary: follow.summary(brief), text: follow.text(title, weeks), note: follow.why },
      ...actionsFor(voice, request, 'team'),
    );
  });
}

const DOINGS: Record<What, Doing> = {
  leave: {
    about: 'lets a request leave that no coach commented on',
    label: { fr: 'une demande d’heures part', en: 'a request for hours leaves' },
    run: (work, request) => letLeave(work, request, null),
  },
  ask: {
    about: 'asks other parrains for a request that nobody took',
    label: { fr: 'd’autres marraines et parrains sollicités', en: 'other specialists are asked' },
    run: search,
  },
  late: { about: 'tells coaches, once, of a request that has waited too long', run: tellItIsLate },
  lapse: { about: 'takes back a proposed moment that went by unagreed', run: lapse },
  prepare: {
    about: 'helps both sides to get ready for an acceleration hour',
    label: { fr: 'préparation d’une heure d’accélération', en: 'getting ready for an acceleration hour' },
    run: (work, request) =>
      tellBoth(work, request, 'prepare', (voice, side) => {
        const { title, brief, when } = inWords(voice, request);
        const { ready } = voice.words.moments;
        const how = side === 'team' ? ready.prepareTeam : ready.prepareParrain;
        return { summary: ready.summary(brief, when), text: `${ready.prepare(title, when)}\n${how}` };
      }),
  },
  remind: {
    about: 'reminds both sides of an acceleration hour, the day before',
    label: { fr: 'rappel d’une heure d’accélération', en: 'a reminder of an acceleration hour' },
    run: (work, request) =>
      tellBoth(work, request, 'remind', (voice) => {
        const { title, brief, when } = inWords(voice, request);
        const { ready } = voice.words.moments;
        return { summary: ready.summary(brief, when), text: ready.remind(title, when) };
      }),
  },
  over: {
    about: 'asks whether an acceleration hour took place',
    label: { fr: 'une heure d’accélération se termine', en: 'an acceleration hour ends' },
    run: askWhetherHeld,
  },
  follow: {
    about: 'asks what came of an acceleration hour, some weeks later',
    label: { fr: 'nouvelles d’une heure d’accélération', en: 'what came of an acceleration hour' },
    run: askWhatCameOfIt,
  },
};

/** How long a request is kept once it has ended: until the promotion after can look back on it. */
const KEPT_MS = 365 * 24 * 60 * 60_000;

const sweepJob = ({ calendar }: House): Job<Work> => ({
  id: 'acceleration/sweep',
  about: 'erases requests for hours that ended a year ago',
  catchUp: { withinMs: 24 * 60 * 60_000 },
  async next(after) {
    const tonightAt = calendar.instant(calendar.localDate(after), '03:15');
    return tonightAt > after ? tonightAt : calendar.instant(plusDays(calendar.localDate(after), 1), '03:15');
  },
  run: ({ tx, now }) => forgetEndedBefore(tx, now - KEPT_MS),
});

/** One job for each thing that the clock brings to requests. */
const dueJobs = (): Job<Work>[] =>
  (Object.entries(DOINGS) as [What, Doing][]).map(([what, { about, label, run }]) => ({
    id: `acceleration/${what}`,
    about,
    ...(label ? { label } : {}),
    catchUp: { withinMs: ALWAYS_MS },
    next: (after, tx) => nextDue(tx, what, after),
    async run(work) {
      for (const id of await takeDue(work.tx, what, work.now)) {
        const request = await requestById(work.tx, work.secrets, id);
        if (request) await run(work, request);
      }
    },
  }));

export const jobs = (house: House): Job<Work>[] => [...dueJobs(), sweepJob(house)];
