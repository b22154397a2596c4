import { type Markdown, md } from '../../chat/markdown.ts';
import { nightly } from '../../community/feature/due.ts';
import type { AppContext, UnitOfWork } from '../../community/feature/feature.ts';
import { postIn } from '../../community/feature/messages/messaging.ts';
import { awayOn } from '../../community/members/absences.ts';
import type { Member } from '../../community/members/member.ts';
import type { Job } from '../../engine/scheduler/job.ts';
import { bothSides, teamOf } from './access.ts';
import { authorName, search } from './handlers/matchmaking.ts';
import { letLeave } from './handlers/review.ts';
import { isRefused, transition } from './handlers/transition.ts';
import { type ViewContext, viewContextFor } from './locales/index.ts';
import { coachesKey, notify, notifyByDay, notifyLive } from './notifications/requests.ts';
import type { Request } from './rules/request.ts';
import { WAITING } from './rules/states.ts';
import type { TimerKind } from './rules/timers.ts';
import { askedOf, recordAsked } from './store/asked.ts';
import { forgetEndedBefore, requestById } from './store/requests.ts';
import { timerJob } from './store/timers.ts';
import { actionsFor } from './views/actions.ts';
import { button, dayOf, short, showButton, teamName, titleOf, whenOf } from './views/format.ts';
import { noticeMessage } from './views/simple.ts';

/** Whatever is late is done late: nobody is forgotten after downtime. */
const ALWAYS_MS = 400 * 24 * 60 * 60_000;

type TimerAction = {
  about: string;
  label?: Job<UnitOfWork>['label'];
  run(uow: UnitOfWork, request: Request): Promise<unknown>;
};

/** Everybody concerned, who is here today; each hears it in her own words. */
async function notifyBoth(
  uow: UnitOfWork,
  request: Request,
  what: string,
  say: (view: ViewContext, side: 'team' | 'parrain') => { summary: string; text: string | Markdown },
): Promise<void> {
  const away = await awayOn(uow.tx, uow.calendar.localDate(uow.now));
  const { team, parrain } = await bothSides(uow, request);
  // Whoever has left may come back: until that is settled, nobody is sent to meet her.
  if (parrain === null || team.length === 0) return;
  const here = (members: readonly Member[]) => members.filter(({ id }) => !away.has(id));
  for (const [side, members] of [
    ['team', here(team)],
    ['parrain', here(parrain ? [parrain] : [])],
  ] as const)
    await notifyByDay(uow, request, members, what, (view) => {
      const { summary, text } = say(view, side);
      return noticeMessage(view, request, { summary, say: () => text }, showButton(view, request));
    });
}

const describe = (view: ViewContext, request: Request) => ({
  brief: short(titleOf(view, request)),
  when: whenOf(view, request) ?? '',
});

/** The moment that waited for an agreement has passed: hours are given back, the search goes on. */
async function lapse(uow: UnitOfWork, request: Request): Promise<void> {
  const { team, parrain } = await bothSides(uow, request);
  const searching = await transition(uow, request, 'lapse', null);
  if (isRefused(searching)) return;
  if (parrain) {
    const asked = await askedOf(uow.tx, request.id, parrain.id);
    await recordAsked(uow.tx, request.id, parrain.id, 'dismissed', asked?.wave ?? 0);
  }
  await notify(uow, searching, [...team, ...(parrain ? [parrain] : [])], 'lapsed', (view) => {
    const { lapsed } = view.words.moments.released;
    return noticeMessage(view, request, { say: (what) => lapsed(what.request) });
  });
  await search(uow, searching);
}

/** Did it take place? Either side answers. */
async function askWhetherHeld(uow: UnitOfWork, request: Request): Promise<void> {
  const held = await transition(uow, request, 'over', null);
  if (isRefused(held)) return;
  const { team, parrain } = await bothSides(uow, held);
  const view = (side: 'team' | 'parrain') => (view: ViewContext) => {
    const { brief, when } = describe(view, held);
    const words = view.words.after.held;
    return noticeMessage(
      view,
      held,
      { summary: words.summary(brief), say: () => words.text(when), note: words.note },
      ...actionsFor(view, held, side),
    );
  };
  await notifyLive(uow, held, team, view('team'));
  await notifyLive(uow, held, parrain ? [parrain] : [], view('parrain'));
}

/** Coaches hear once of what has waited too long. */
async function notifyOverdue(uow: UnitOfWork, request: Request): Promise<void> {
  if (!WAITING.includes(request.state) || request.sentAt === null) return;
  const view = viewContextFor(uow);
  const team = teamName(view, request, await authorName(uow, request));
  const since = dayOf(view, request.sentAt);
  const state = view.words.states[request.state];
  await postIn(
    uow,
    'coaches',
    'acceleration/coaches',
    coachesKey(request, 'overdue'),
    noticeMessage(
      view,
      request,
      { say: (what, shortly) => view.words.need.overdue(what.request, shortly(team), since, state) },
      button(view.words.buttons.show, 'show', request.id, 'primary'),
    ),
  );
}

/** The team is asked what came of it. */
async function askWhatCameOfIt(uow: UnitOfWork, request: Request): Promise<void> {
  if (request.state !== 'done' || request.texts.followUp !== null) return;
  const weeks = uow.programme.acceleration.followUpWeeks;
  await notifyLive(
    uow,
    request,
    await teamOf(uow, request),
    (view) => {
      const { brief } = describe(view, request);
      const { follow } = view.words.after;
      return noticeMessage(
        view,
        request,
        { summary: follow.summary(brief), say: () => follow.text(weeks), note: follow.why },
        ...actionsFor(view, request, 'team'),
      );
    },
    'acceleration/outcome',
  );
}

const TIMERS: Record<TimerKind, TimerAction> = {
  leave: {
    about: 'lets a request leave that no coach commented on',
    label: { fr: 'une demande d’heures part', en: 'a request for hours is sent' },
    run: (uow, request) => letLeave(uow, request, null),
  },
  ask: {
    about: 'asks other parrains for a request that nobody took',
    label: { fr: 'd’autres marraines et parrains sollicités', en: 'other specialists are asked' },
    run: search,
  },
  overdue: { about: 'tells coaches, once, of a request that has waited too long', run: notifyOverdue },
  lapse: { about: 'takes back a proposed moment that went by unagreed', run: lapse },
  prepare: {
    about: 'helps both sides to get ready for an acceleration hour',
    label: { fr: 'préparation d’une heure d’accélération', en: 'getting ready for an acceleration hour' },
    run: (uow, request) =>
      notifyBoth(uow, request, 'prepare', (view, side) => {
        const { brief, when } = describe(view, request);
        const { ready } = view.words.moments;
        const how = side === 'team' ? ready.prepareTeam : ready.prepareParrain;
        return { summary: ready.summary(brief, when), text: md`${ready.prepare(when)}\n${how}` };
      }),
  },
  remind: {
    about: 'reminds both sides of an acceleration hour, the day before',
    label: { fr: 'rappel d’une heure d’accélération', en: 'reminder of an acceleration hour' },
    run: (uow, request) =>
      notifyBoth(uow, request, 'remind', (view) => {
        const { brief, when } = describe(view, request);
        const { ready } = view.words.moments;
        return { summary: ready.summary(brief, when), text: ready.remind(when) };
      }),
  },
  over: {
    about: 'asks whether an acceleration hour took place',
    label: { fr: 'une heure d’accélération se termine', en: 'an acceleration hour ends' },
    run: askWhetherHeld,
  },
  follow: {
    about: 'asks what came of an acceleration hour, some weeks later',
    label: { fr: 'nouvelles d’une heure d’accélération', en: 'follow-up on an acceleration hour' },
    run: askWhatCameOfIt,
  },
};

/** How long a request is kept once it has ended: until the promotion after can look back on it. */
const RETENTION_MS = 365 * 24 * 60 * 60_000;

export const sweepJob = (context: AppContext): Job<UnitOfWork> =>
  nightly(context, {
    id: 'acceleration/sweep',
    about: 'erases requests for hours that ended a year ago',
    catchUp: { withinMs: 24 * 60 * 60_000 },
    run: ({ tx, now }) => forgetEndedBefore(tx, now - RETENTION_MS),
  });

/** One job for each thing that the clock brings to requests. */
export const timerJobs = (): Job<UnitOfWork>[] =>
  (Object.entries(TIMERS) as [TimerKind, TimerAction][]).map(([kind, { run, ...action }]) =>
    timerJob({
      id: `acceleration/${kind}`,
      ...action,
      kind,
      catchUp: { withinMs: ALWAYS_MS },
      async run(uow: UnitOfWork, id) {
        const request = await requestById(uow.tx, uow.secrets, id);
        if (request) await run(uow, request);
      },
    }),
  );
