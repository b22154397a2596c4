import { escapeMarkdown } from '../../../chat/markdown.ts';
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
import type { Voice } from '../locales/index.ts';
import type { Happened, Request, Side } from '../rules/request.ts';
import { actionsFor } from './actions.ts';
import {
  button,
  dayOf,
  type Left,
  lengthInWords,
  momentFacts,
  needBlocks,
  quotaInWords,
  quoted,
  short,
  teamName,
  titleOf,
  whenOf,
} from './format.ts';

/** One thing that happened, and who did it, as its reader may know it. */
export type Told = Happened & { who: string | null };

/** So much of its history is read at once, the newest last. */
const MOST_TOLD = 10;

function historyBlocks(voice: Voice, told: readonly Told[]): Block[] {
  const { words, locale, timeZone } = voice;
  if (told.length === 0) return [];
  const lines = told.slice(-MOST_TOLD).map(({ at, event, who, startsAt, minutes }) => {
    const when =
      startsAt === null
        ? ''
        : (whenOf({ ...voice, timeZone }, { startsAt, endsAt: startsAt + (minutes ?? 0) * 60_000 }) ?? '');
    const length =
      event === 'ask' ? words.people(minutes ?? 0) : minutes === null ? '' : lengthInWords(minutes, locale);
    const what = words.history[event](escapeMarkdown(who ?? words.someone), when, length);
    return `- ${words.happened(dayOf(voice, at), what)}`;
  });
  return [text(`**${words.parts.history}**\n${lines.join('\n')}`)];
}

/** What is shown of one request to somebody who may see it. */
export type Shown = { request: Request; side: Side; author: string | null; told: readonly Told[] };

/** Where a request stands, all of it, and what can be done. */
export function requestMessage(voice: Voice, { request, side, author, told }: Shown): Message {
  const { words } = voice;
  const actions = actionsFor(voice, request, side);
  const state = words.states[request.state];
  return {
    summary: words.spent(short(titleOf(voice, request)), state),
    blocks: [
      heading(titleOf(voice, request)),
      text(`**${state}** · ${words.stands[request.state]}`),
      ...needBlocks(voice, request, author),
      ...momentFacts(voice, request),
      ...(side === 'asked'
        ? []
        : quoted(words.parts.comment, side === 'parrain' ? null : request.texts.comment)),
      ...(side === 'asked' ? [] : quoted(words.parts.outcome, request.texts.outcome)),
      ...(side === 'asked' ? [] : quoted(words.parts.followUp, request.texts.followUp)),
      ...(side === 'asked' ? [] : historyBlocks(voice, told)),
      ...(actions.length > 0 ? [buttons(...actions)] : []),
    ],
  };
}

/** Requests that somebody sees, each with its side; what is left to her team, when she has one. */
export type Listed = {
  requests: readonly { request: Request; side: Side; author: string | null }[];
  left: Left | null;
  /** Whether she may ask, offers hours herself, or coaches. */
  may: { ask: boolean; offer: boolean; coach: boolean };
};

const MOST_LISTED = 6;

/** Where requests stand, what is left of the quota, and the way to ask. */
export function listMessage(voice: Voice, { requests, left, may }: Listed): Message {
  const { words } = voice;
  const { list } = words.need;
  const shown = requests.slice(0, MOST_LISTED);
  const empty = may.ask ? list.empty : may.offer ? list.emptyParrain : list.emptyCoach;
  const lines = shown.flatMap(({ request, side, author }): Block[] => {
    const title = escapeMarkdown(titleOf(voice, request));
    const when = whenOf(voice, request);
    const state = `${words.states[request.state]}${when === null || request.state === 'withdrawn' ? '' : ` (${when})`}`;
    const line =
      side === 'team'
        ? list.line(title, state)
        : list.lineOf(title, escapeMarkdown(teamName(voice, request, author)), state);
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
        ...(left === null ? [] : [text(quotaInWords(voice, left))]),
        ...(requests.length === 0 ? [text(empty)] : lines),
        ...(requests.length > shown.length ? [text(list.others(requests.length - shown.length))] : []),
        ...(actions.length > 0 ? [buttons(...actions)] : []),
        ...(may.ask ? [note(list.how)] : []),
      ],
    }),
  );
}

/** On the home view: what waits, or is to come. */
export function homeBlocks(voice: Voice, requests: readonly Request[], left: Left | null): Block[] {
  const { words } = voice;
  if (requests.length === 0) return [];
  const lines = requests
    .slice(0, MOST_LISTED)
    .map(
      (request) =>
        `- ${words.need.list.line(escapeMarkdown(titleOf(voice, request)), words.states[request.state])}`,
    );
  return [
    heading(words.after.home.title),
    text([lines.join('\n'), ...(left === null ? [] : [quotaInWords(voice, left)])].join('\n\n')),
    buttons(button(words.buttons.list, 'list', '')),
  ];
}
