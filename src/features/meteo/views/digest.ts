import { shortened } from '../../../chat/lengths.ts';
import { joinMarkdown, type Markdown } from '../../../chat/markdown.ts';
import { type Block, buttons, heading, type Message, storable, text } from '../../../chat/message.ts';
import { listOf } from '../../../community/format/lists.ts';
import type { ViewContext } from '../locales/index.ts';
import type { Asked } from '../parts/follow-through/rules.ts';
import { askedBlocks } from '../parts/follow-through/views.ts';
import type { Figures, Thresholds } from '../rules/figures.ts';
import type { Round } from '../rules/round.ts';
import { figuresBlocks, type RoundData } from './figures.ts';
import { dayOf, untilOf } from './format.ts';

type NamedPerson = { name: string; defi: string | null };
/** Somebody to whom the invitation could not be brought: `reason` is null when no account is linked. */
export type Unreached = { name: string | null; reason: string | null };

/** What a digest says: figures as they were frozen, and names of those who asked. */
export type DigestWords = {
  round: Round;
  participation: { invited: number; answered: number; skipped: number };
  figures: Figures;
  /** Earlier rounds whose figures were shown, the newest first, three at most. */
  previous: RoundData[];
  /** Who asked to talk to a coach, and who sees to it: until they have talked, in each digest. */
  contacts: (NamedPerson & { taker: string | null })[];
  /** What coaches said they would do, of which they have not said what became. */
  asked: Asked | null;
  thresholds: Thresholds;
};

/** All that it says to a coach: with who is silent, and who could not be written to. */
export type DigestData = DigestWords & {
  silent: { name: string; rounds: number }[];
  unreached: Unreached[];
};

/** The same as their channel has it: how many they are. */
export type ChannelDigestData = DigestWords & { silent: number; unreached: number };

/** Whether there is anything to say: an empty digest is not sent. */
export const hasNews = ({ participation, contacts }: DigestWords): boolean =>
  participation.invited > 0 || contacts.length > 0;

const contactLine = (
  { words }: ViewContext,
  { name, defi, taker }: DigestWords['contacts'][number],
): Markdown => words.digest.contact(defi === null ? name : `${name} (${defi})`, taker);

/** The platform's own words, which `magellan outbox` shows whole. */
const REASON_BYTES = 60;

/** A list of people under its title; nobody is left out in silence. */
const peopleList = (view: ViewContext, title: Markdown, lines: readonly (string | Markdown)[]): Markdown =>
  listOf(title, lines, view.words.digest.more, { lines: 20, bytes: 1500 });

export function unreachedList(view: ViewContext, unreached: readonly Unreached[]): Markdown {
  const { digest } = view.words;
  const lines = unreached.map(({ name, reason }) =>
    digest.unreachedOne(
      name === null ? digest.unknownPerson : name,
      reason === null ? digest.noAccount : digest.notDelivered(shortened(reason, REASON_BYTES)),
    ),
  );
  return peopleList(view, digest.unreached, lines);
}

/** The coaches' digest, to one of them: who asked for help first, then the group, then who has gone quiet. */
export const digestMessage = (view: ViewContext, data: DigestData): Message =>
  digestWith(view, data, namesBlocks(view, data));

/**
 * The same, in their channel, which the chat keeps: who asked to be called is named, since she asked; who is
 * silent, or could not be written to, is counted, and named to the coach who presses.
 */
export const channelDigestMessage = (view: ViewContext, data: ChannelDigestData): Message =>
  digestWith(view, data, countBlocks(view, data));

function digestWith(view: ViewContext, data: DigestWords, quiet: readonly Block[]): Message {
  const { words } = view;
  const { digest } = words;
  const { round, participation, figures, contacts } = data;
  const { answered, invited } = participation;
  const day = dayOf(view, round);
  return {
    summary: digest.summary(day, answered, invited),
    blocks: [
      heading(digest.title(day)),
      ...(contacts.length > 0
        ? [
            text(
              peopleList(
                view,
                digest.contacts,
                contacts.map((each) => contactLine(view, each)),
              ),
            ),
            buttons({ label: words.answering.contacting.see, press: 'meteo/contacts', ref: '' }),
          ]
        : []),
      text(participationWords(view, data)),
      ...(figures.counts === null
        ? answered > 0
          ? [text(digest.figures.withheld(data.thresholds.figures))]
          : []
        : figuresBlocks(view, { round, counts: figures.counts }, data.previous)),
      ...(figures.setAside ? [text(digest.figures.setAside(data.thresholds.unsigned))] : []),
      ...quiet,
      ...(data.asked === null ? [] : askedBlocks(view, data.asked)),
      ...(answered > 0 ? [digestButtons(view, round)] : []),
    ],
  };
}

type Quiet = Pick<DigestData, 'silent' | 'unreached'>;

function namesBlocks(view: ViewContext, { silent, unreached }: Quiet): Block[] {
  const { digest } = view.words;
  const lines = silent.map(({ name, rounds }) => digest.silentOne(name, rounds));
  return [
    ...(silent.length > 0 ? [text(peopleList(view, digest.silent, lines))] : []),
    ...(unreached.length > 0 ? [text(unreachedList(view, unreached))] : []),
  ];
}

function countBlocks(
  { words: { digest } }: ViewContext,
  { round, silent, unreached }: ChannelDigestData,
): Block[] {
  if (silent + unreached === 0) return [];
  const counts = [
    ...(silent > 0 ? [digest.silentCount(silent)] : []),
    ...(unreached > 0 ? [digest.unreachedCount(unreached)] : []),
  ];
  return [text(joinMarkdown(counts)), buttons({ label: digest.names, press: 'meteo/names', ref: round.id })];
}

/** Who is silent, and who could not be written to, to the coach who asked for their names. */
export function namesMessage(view: ViewContext, data: Quiet): Message {
  const { quiet } = view.words.digest;
  const blocks = namesBlocks(view, data);
  return {
    summary: quiet.title,
    blocks: [heading(quiet.title), ...(blocks.length > 0 ? blocks : [text(quiet.nobody)])],
  };
}

function participationWords({ words: { digest } }: ViewContext, { participation }: DigestWords): Markdown {
  const { invited, answered, skipped } = participation;
  const percent = invited === 0 ? 0 : Math.round((answered / invited) * 100);
  return joinMarkdown([
    digest.participation(answered, invited, percent),
    ...(skipped > 0 ? [digest.skippedToo(skipped)] : []),
    ...(answered === 0 ? [digest.nobodyAnswered] : answered === invited ? [digest.everybody] : []),
  ]);
}

const digestButtons = ({ words: { digest } }: ViewContext, { id }: Round): Block =>
  buttons(
    { label: digest.read, press: 'meteo/read', ref: id, style: 'primary' },
    { label: digest.loop, press: 'meteo/loop', ref: id },
    { label: digest.seeFigures, press: 'meteo/figures', ref: id },
    { label: digest.csv, press: 'meteo/figures-csv', ref: id },
  );

export const noDigestMessage = ({ words }: ViewContext): Message =>
  storable({
    summary: words.digest.none.summary,
    blocks: [text(words.digest.none.text)],
  });

/** How an open round is going: who was reached, how many answered, and never a figure. */
export type ProgressData = {
  round: Round;
  participation: { invited: number; answered: number };
  sending: { total: number; sent: number; failed: number; waiting: number };
  unreached: Unreached[];
};

export function progressMessage(view: ViewContext, data: ProgressData): Message {
  const { open } = view.words.digest;
  const { round, participation, sending, unreached } = data;
  const { answered, invited } = participation;
  return {
    summary: open.summary(answered, invited),
    blocks: [
      heading(open.title),
      text(
        joinMarkdown([
          open.until(untilOf(view, round)),
          open.answered(answered, invited),
          joinMarkdown(
            [
              open.sending(sending.sent, sending.total),
              ...(sending.waiting > 0 ? [open.waiting(sending.waiting)] : []),
            ],
            ' ',
          ),
        ]),
      ),
      ...(unreached.length > 0 ? [text(unreachedList(view, unreached))] : []),
    ],
  };
}
