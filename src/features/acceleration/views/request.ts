import { joinMarkdown, md } from '../../../chat/markdown.ts';
import {
  type Block,
  buttons,
  heading,
  type Message,
  note,
  type PressButton,
  storable,
  text,
} from '../../../chat/message.ts';
import { capitalised } from '../../../community/format/words.ts';
import type { ViewContext } from '../locales/index.ts';
import type { HistoryEvent, Request, Side } from '../rules/request.ts';
import { actionsFor } from './actions.ts';
import {
  button,
  dayOf,
  formatLength,
  formatQuota,
  momentFacts,
  needBlocks,
  type QuotaLeft,
  quoted,
  short,
  teamName,
  titleOf,
  whenOf,
} from './format.ts';

/** One thing that happened, and who did it, as its reader may know it. */
export type HistoryEntry = HistoryEvent & { who: string | null };

/** So much of its history is read at once, the newest last. */
const MAX_EVENTS = 10;

function historyBlocks(view: ViewContext, history: readonly HistoryEntry[]): Block[] {
  const { words, locale, timeZone } = view;
  if (history.length === 0) return [];
  const lines = history.slice(-MAX_EVENTS).map(({ at, event, who, startsAt, minutes }) => {
    const when =
      startsAt === null
        ? ''
        : (whenOf({ ...view, timeZone }, { startsAt, endsAt: startsAt + (minutes ?? 0) * 60_000 }) ?? '');
    const length =
      event === 'ask' ? words.people(minutes ?? 0) : minutes === null ? '' : formatLength(minutes, locale);
    const what = words.history[event](who ?? words.someone, when, length);
    return md`- ${words.happened(dayOf(view, at), what)}`;
  });
  return [text(md`**${words.parts.history}**\n${joinMarkdown(lines)}`)];
}

/** What is shown of one request to somebody who may see it. */
export type RequestData = {
  request: Request;
  side: Side;
  author: string | null;
  history: readonly HistoryEntry[];
};

/** Where a request stands, all of it, and what can be done. */
export function requestMessage(view: ViewContext, { request, side, author, history }: RequestData): Message {
  const { words } = view;
  const actions = actionsFor(view, request, side);
  const state = words.states[request.state];
  return {
    summary: words.spent(short(titleOf(view, request)), state),
    blocks: [
      heading(titleOf(view, request)),
      text(md`**${capitalised(state)}** · ${words.stands[request.state]}`),
      ...needBlocks(view, request, author),
      ...momentFacts(view, request),
      ...(side === 'asked'
        ? []
        : quoted(words.parts.comment, side === 'parrain' ? null : request.texts.comment)),
      ...(side === 'asked' ? [] : quoted(words.parts.outcome, request.texts.outcome)),
      ...(side === 'asked' ? [] : quoted(words.parts.followUp, request.texts.followUp)),
      ...(side === 'asked' ? [] : historyBlocks(view, history)),
      ...(actions.length > 0 ? [buttons(...actions)] : []),
    ],
  };
}

/** Requests that somebody sees, each with its side; what is left to her team, when she has one. */
export type Listed = {
  requests: readonly { request: Request; side: Side; author: string | null }[];
  left: QuotaLeft | null;
  /** Whether she may ask, offers hours herself, or coaches. */
  may: { ask: boolean; offer: boolean; coach: boolean };
};

const MAX_LISTED = 6;

/** Where requests stand, what is left of the quota, and the way to ask. */
export function listMessage(view: ViewContext, { requests, left, may }: Listed): Message {
  const { words } = view;
  const { list } = words.need;
  const shown = requests.slice(0, MAX_LISTED);
  const empty = may.ask ? list.empty : may.offer ? list.emptyParrain : list.emptyCoach;
  const lines = shown.flatMap(({ request, side, author }): Block[] => {
    const title = titleOf(view, request);
    const when = whenOf(view, request);
    const state = `${words.states[request.state]}${when === null || request.state === 'withdrawn' ? '' : ` (${when})`}`;
    const line =
      side === 'team' ? list.line(title, state) : list.lineOf(title, teamName(view, request, author), state);
    return [text(line), buttons(button(words.buttons.show, 'show', request.id))];
  });
  const actions: PressButton[] = [
    ...(may.ask ? [button(words.buttons.ask, 'new', '', 'primary')] : []),
    ...(may.offer ? [button(words.buttons.availability, 'availability', '')] : []),
  ];
  return storable(
    storable({
      summary: list.summary(requests.length),
      blocks: [
        heading(words.title),
        ...(left === null ? [] : [text(formatQuota(view, left))]),
        ...(requests.length === 0 ? [text(empty)] : lines),
        ...(requests.length > shown.length ? [text(list.others(requests.length - shown.length))] : []),
        ...(actions.length > 0 ? [buttons(...actions)] : []),
        ...(may.ask ? [note(list.how)] : []),
      ],
    }),
  );
}

/** On the home view: what waits, or is to come. */
export function homeBlocks(view: ViewContext, requests: readonly Request[], left: QuotaLeft | null): Block[] {
  const { words } = view;
  if (requests.length === 0) return [];
  const lines = requests
    .slice(0, MAX_LISTED)
    .map((request) => md`- ${words.need.list.line(titleOf(view, request), words.states[request.state])}`);
  return [
    heading(words.after.home.title),
    text(joinMarkdown([joinMarkdown(lines), ...(left === null ? [] : [formatQuota(view, left)])], '\n\n')),
    buttons(button(words.buttons.list, 'list', '')),
  ];
}
