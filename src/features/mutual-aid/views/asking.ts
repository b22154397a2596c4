import { shortened } from '../../../chat/lengths.ts';
import { FLOOR } from '../../../chat/limits.ts';
import { joinMarkdown, type Markdown } from '../../../chat/markdown.ts';
import {
  type Block,
  buttons,
  heading,
  type Message,
  note,
  type PressButton,
  text,
} from '../../../chat/message.ts';
import { formatMoment } from '../../../community/format/dates.ts';
import { namesInSentence } from '../../../community/format/lists.ts';
import type { ViewContext } from '../locales/index.ts';
import { LIMITS, type Request, WAVES } from '../rules/request.ts';
import { aboutBlocks, button, seeButton, sentence, sentenceWith } from './format.ts';

/** How many would be asked, and when it is sent, where that is not now. */
export type Preview = { people: number; sentAt: number | null };

/** A draft, to its author alone, as others will read it. */
export function previewMessage(view: ViewContext, request: Request, { people, sentAt }: Preview): Message {
  const { words, locale, timeZone } = view;
  const { preview } = words.asking;
  const who = people === 0 ? preview.nobody : preview.who(words.people(people));
  const later = sentAt === null ? [] : [preview.when(formatMoment(sentAt, timeZone, locale))];
  return {
    summary: preview.summary,
    blocks: [
      note(preview.onlyYou),
      heading(shortened(request.texts.title, FLOOR.heading)),
      text(request.texts.text),
      aboutBlocks(view, request, { to: true }),
      note(joinMarkdown([who, ...later, preview.channel(request.named)])),
      buttons(
        button(view, 'send', 'send', request.id, 'primary'),
        button(view, 'edit', 'edit', request.id),
        request.named
          ? button(view, 'unname', 'unname', request.id)
          : button(view, 'name', 'name', request.id),
        button(view, 'discard', 'discard', request.id, 'danger'),
      ),
    ],
  };
}

/** That it was sent, to so many. */
export function sentMessage(view: ViewContext, request: Request, people: number): Message {
  const { sent } = view.words.asking;
  const said = people === 0 ? sent.nobody : people === 1 ? sent.one : sent.text(view.words.people(people));
  return sentenceWith(said, sent.undo, seeButton(view, request));
}

/** All that became of a request, for its author: numbers of those who were asked, names of those who offered. */
export type Steps = {
  asked: number;
  answered: number;
  referred: number;
  /** Offers that wait for her, by their id and who offers. */
  offers: readonly { id: string; name: string }[];
  questions: readonly { id: string; name: string }[];
  /** With whom she is in touch. */
  helpers: readonly string[];
  nextAt: number | null;
  coachesSee: boolean;
  /** Whether a card of it is kept. */
  kept: boolean;
};

/** So many offers and questions have a button; the others follow once these are answered. */
const SHOWN = 4;

/** « Amina et Noé » */
export const namesOf = ({ locale, words }: ViewContext, names: readonly string[]): string =>
  namesInSentence(names, locale, { bytes: 300, others: (count) => words.people(count) }).join('');

/** What waits for her, in the order of its lines and buttons. */
const pendingOf = ({ offers, questions }: Steps) =>
  [
    ...offers.map((each) => ({ ...each, press: 'offer-read' as const })),
    ...questions.map((each) => ({ ...each, press: 'reply' as const })),
  ].slice(0, SHOWN);

function stepLines(view: ViewContext, request: Request, steps: Steps): (string | Markdown)[] {
  const { words, timeZone, locale } = view;
  const { steps: said } = words.asking;
  const { state, wave, published, texts } = request;
  const lines: (string | Markdown)[] = [];
  const answers = steps.answered === 0 ? said.none : said.answers(steps.answered);
  lines.push(steps.asked === 0 ? said.nobody : said.asked(words.people(steps.asked), answers));
  if (steps.referred > 0) lines.push(said.referred(words.people(steps.referred)));
  if (state === 'open' || (published && state === 'helping')) lines.push(said.channel);
  if (steps.offers.length > 0) lines.push(said.offers(steps.offers.length));
  if (steps.questions.length > 0) lines.push(said.questions(steps.questions.length));
  for (const [index, { name, press }] of pendingOf(steps).entries())
    lines.push(said[press === 'reply' ? 'question' : 'offer'](index + 1, name));
  if (state === 'asking' && steps.nextAt !== null) {
    const when = formatMoment(steps.nextAt, timeZone, locale);
    lines.push(wave < WAVES || published ? said.next(when) : said.nextChannel(when));
  }
  if (steps.coachesSee) lines.push(said.coaches);
  if (steps.helpers.length > 0) lines.push(said.helping(namesOf(view, steps.helpers)));
  if (texts.helped !== null) lines.push(said.helped(texts.helped));
  return lines;
}

function stateButtons(view: ViewContext, { id, state }: Request, kept: boolean): PressButton[] {
  const solve = button(view, 'solve', 'solve', id, state === 'helping' ? 'primary' : undefined);
  const close = button(view, 'close', 'close', id, 'danger');
  switch (state) {
    case 'asking':
    case 'open':
      return [solve, close];
    case 'helping':
      return [solve, button(view, 'again', 'again', id), close];
    case 'solved':
      return kept ? [] : [button(view, 'keep', 'keep', id, 'primary')];
    default:
      return [];
  }
}

/** A request that was sent, to its author: each step of it. */
export function requestMessage(
  view: ViewContext,
  request: Request,
  steps: Steps,
  happened?: string,
): Message {
  const { words } = view;
  const state = words.states[request.state];
  // A chat keeps buttons: they are numbered, as the lines are, and name nobody.
  const waiting = pendingOf(steps).map(
    ({ id, press }, index): PressButton => ({
      label: `${words.buttons[press === 'reply' ? 'reply' : 'read']} (${index + 1})`,
      press: `mutual-aid/${press}`,
      ref: id,
    }),
  );
  const own = stateButtons(view, request, steps.kept);
  const title = shortened(request.texts.title, LIMITS.title * 2);
  return {
    summary: shortened(happened ?? words.stands(title, state), FLOOR.message.summary),
    blocks: [
      ...(happened === undefined ? [] : [text(happened)]),
      heading(shortened(request.texts.title, FLOOR.heading)),
      text(request.texts.text),
      aboutBlocks(view, request),
      text(joinMarkdown([words.asking.steps.heading, ...stepLines(view, request, steps)])),
      ...(waiting.length > 0 ? [buttons(...waiting)] : []),
      ...(own.length > 0 ? [buttons(...own)] : []),
    ],
  };
}

/** A line of a list: hers with its state, those that wait for her with their field. */
export type Listed = { request: Request; label: string };

const LISTED = 12;
const lines = (
  view: ViewContext,
  title: string,
  list: readonly Listed[],
  line: (each: Listed) => Markdown,
): Block[] =>
  list.length === 0
    ? []
    : [
        heading(title),
        text(
          joinMarkdown([
            ...list.slice(0, LISTED).map(line),
            ...(list.length > LISTED ? [view.words.list.more(list.length - LISTED)] : []),
          ]),
        ),
      ];

/** `/entraide`: her requests, those that wait for her, and the ways to ask and to pause. */
export function listMessage(
  view: ViewContext,
  {
    mine,
    waiting,
    pausedUntil,
    mayAsk,
  }: {
    mine: readonly Listed[];
    waiting: readonly Listed[];
    pausedUntil: string | null;
    mayAsk: boolean;
  },
): Message {
  const { words } = view;
  const { list } = words;
  const shown = [...mine.slice(0, LISTED), ...waiting.slice(0, LISTED)];
  const titled = ({ request: { texts } }: Listed) => shortened(texts.title, LIMITS.title * 2);
  return {
    summary: words.title,
    blocks: [
      heading(words.title),
      text(list.text),
      ...(shown.length === 0 ? [text(list.none)] : []),
      ...lines(view, list.mine, mine, (each) => list.line(titled(each), each.label)),
      ...lines(view, list.waiting, waiting, (each) => list.asked(titled(each), each.label)),
      ...(pausedUntil === null ? [] : [note(list.paused(pausedUntil))]),
      ...(shown.length === 0
        ? []
        : [
            {
              kind: 'choice' as const,
              label: list.pick,
              press: 'mutual-aid/see',
              ref: '',
              // A chat keeps menus: what she has not sent yet is not called by its title there.
              options: shown.map(({ request }) => ({
                value: request.id,
                label:
                  request.state === 'draft'
                    ? list.draft
                    : shortened(request.texts.title, FLOOR.options.label),
              })),
            },
          ]),
      ...(mayAsk || pausedUntil !== null
        ? [
            buttons(
              ...(mayAsk ? [button(view, 'ask', 'ask', '', 'primary')] : []),
              ...(pausedUntil === null ? [] : [button(view, 'resume', 'resume', '')]),
            ),
          ]
        : []),
    ],
  };
}

/** How many of hers are open, and how many wait for her; without a title, since a home view may be stored. */
export function homeBlocks(view: ViewContext, mine: number, waiting: number): Block[] {
  const { home, title } = view.words;
  return [
    heading(title),
    text(
      joinMarkdown([...(waiting > 0 ? [home.waiting(waiting)] : []), ...(mine > 0 ? [home.mine(mine)] : [])]),
    ),
    buttons(button(view, 'list', 'list', '')),
  ];
}

/** A field that was typed and does not exist, with the nearest one to press. */
export function unknownFieldMessage(
  view: ViewContext,
  typed: string,
  nearest: { id: string; label: string } | null,
): Message {
  const { refused } = view.words;
  if (nearest === null) return sentence(refused.noSuchField(typed), button(view, 'ask', 'ask', ''));
  return sentence(refused.unknownField(typed, nearest.label), {
    label: shortened(refused.nearest(nearest.label), FLOOR.buttons.label),
    press: 'mutual-aid/ask',
    ref: nearest.id,
  });
}
