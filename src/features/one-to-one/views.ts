import { shortened } from '../../chat/lengths.ts';
import { type Markdown, md } from '../../chat/markdown.ts';
import {
  type Block,
  buttons,
  facts,
  heading,
  type Message,
  message,
  note,
  type PressButton,
  storable,
  text,
} from '../../chat/message.ts';
import { formatMoment, formatMonthName } from '../../community/format/dates.ts';
import { listOf, namesInSentence } from '../../community/format/lists.ts';
import { formatWhen } from '../../community/gatherings/format.ts';
import { formatLabel, formatOf } from '../../community/gatherings/formats.ts';
import type { ViewContext } from './locales/index.ts';
import type { Edition } from './rules/editions.ts';
import type { Meeting } from './rules/meeting.ts';

/** A name, or a format's, in a line has so many bytes at most. */
const NAME_BYTES = 100;
/** A list of people, in lines and in bytes: of a month alone; two share it. */
const LIST = { lines: 45, bytes: 1300 };
const NAMES_BYTES = 200;
/** So many are in the menu. */
const MOST_OPTIONS = 14;
/** So many of her own are shown with a button each. */
const MOST_OWN = 2;

export const momentOf = ({ timeZone, locale }: ViewContext, at: number): string =>
  formatMoment(at, timeZone, locale);

const nameOf = ({ words }: ViewContext, name: string | null): string =>
  shortened(name ?? words.somebody, NAME_BYTES);

const formatName = (view: ViewContext, id: string): string =>
  shortened(formatLabel(view.programme, id, view.locale), NAME_BYTES);

const monthOf = ({ locale }: ViewContext, { nominalOn }: Pick<Meeting, 'nominalOn'>): string =>
  formatMonthName(nominalOn.slice(0, 7), locale);

const button = (
  { words }: ViewContext,
  label: keyof ViewContext['words']['buttons'],
  press: string,
  ref = '',
): PressButton => ({ label: words.buttons[label], press: `one-to-one/${press}`, ref });

const namesOf = ({ locale, words }: ViewContext, names: readonly string[]): string =>
  namesInSentence(
    names.map((name) => shortened(name, NAME_BYTES)),
    locale,
    { bytes: NAMES_BYTES, others: words.list.others },
  ).join('');

/** One sentence, for a receipt or a refusal. */
export const sentence = (said: string): Message => ({ summary: shortened(said, 300), blocks: [text(said)] });

/** A meeting with the name of the other of the two. */
export type Named = Meeting & { name: string | null };

/** What a coach sees of one month. */
export type Month = {
  edition: Edition;
  meetings: readonly Named[];
  /** By name: who has no time yet. */
  due: readonly string[];
};

const lineOf = (view: ViewContext, meeting: Named): string => {
  const { list } = view.words;
  const name = nameOf(view, meeting.name);
  if (meeting.state === 'unsuited') return list.unsuited(name);
  if (meeting.state === 'skipped') return list.skipped(name);
  if (meeting.state === 'cancelled') return list.cancelled(name);
  return list.meeting(name, momentOf(view, meeting.startsAt));
};

function monthBlocks(view: ViewContext, { edition, meetings, due }: Month, months: number): Block[] {
  const { list } = view.words;
  const title = list.month(formatName(view, edition.format.id), monthOf(view, edition));
  const lines: Markdown[] = meetings.map((meeting) => md`- ${lineOf(view, meeting)}`);
  return [
    text(
      listOf(md`**${title}**`, lines, list.more, {
        lines: LIST.lines,
        bytes: LIST.bytes / months,
      }),
    ),
    ...(due.length === 0
      ? []
      : [
          text(list.due(namesOf(view, due))),
          buttons({ ...button(view, 'propose', 'open', edition.ref), style: 'primary' as const }),
        ]),
  ];
}

/** What a coach can open: the meetings that can still change. */
function menuBlock(view: ViewContext, open: readonly Named[]): Block[] {
  if (open.length === 0) return [];
  const waiting = open.filter(({ state }) => state === 'unsuited');
  const rest = open.filter((each) => !waiting.includes(each));
  const options = [...waiting, ...rest].slice(0, MOST_OPTIONS).map((meeting) => ({
    value: meeting.id,
    label: shortened(lineOf(view, meeting), 75),
  }));
  return [{ kind: 'choice', label: view.words.list.menu, press: 'one-to-one/see', ref: '', options }];
}

type Overview = {
  /** Hers with her coach, to come. */
  own: readonly Named[];
  isEig: boolean;
  hasCoach: boolean;
  /** For a coach; null for anybody else. */
  coaching: {
    months: readonly Month[];
    open: readonly Named[];
    withoutCoach: readonly string[];
    eig: number;
  } | null;
};

/**
 * Her own meetings to come; for a coach, each month's with those whom she follows. A chat may keep it, as it keeps the
 * invitations: it says when and with whom, and nothing else.
 */
export function overviewMessage(view: ViewContext, overview: Overview, happened?: string): Message {
  const { list } = view.words;
  const { own, isEig, hasCoach, coaching } = overview;
  return storable({
    summary: happened === undefined ? list.title : shortened(happened, 300),
    blocks: [
      heading(list.title),
      ...(happened === undefined ? [] : [text(happened)]),
      ...own.slice(0, MOST_OWN).flatMap((meeting) => meetingBlocks(view, meeting, 'eig')),
      ...(isEig && own.length === 0 ? [text(hasCoach ? list.none : list.noCoach)] : []),
      ...(coaching === null ? [] : coachingBlocks(view, coaching)),
      note(list.who),
    ],
  });
}

function coachingBlocks(
  view: ViewContext,
  { months, open, withoutCoach, eig }: NonNullable<Overview['coaching']>,
): Block[] {
  const { list } = view.words;
  if (eig === 0) return [text(list.noEig), ...withoutBlocks(view, withoutCoach)];
  return [
    ...(months.length === 0 ? [text(list.nothingNow)] : []),
    ...months.flatMap((month) => monthBlocks(view, month, months.length)),
    ...menuBlock(view, open),
    ...withoutBlocks(view, withoutCoach),
  ];
}

const withoutBlocks = (view: ViewContext, names: readonly string[]): Block[] =>
  names.length === 0 ? [] : [note(view.words.list.withoutCoach(namesOf(view, names)))];

/** With whom and when, and what each of the two can do about it. */
function meetingBlocks(view: ViewContext, meeting: Named, side: 'eig' | 'coach'): Block[] {
  const { words } = view;
  const who = md`**${words.entry(formatName(view, meeting.format), nameOf(view, meeting.name))}**`;
  const said =
    meeting.state === 'agreed' ? formatWhen(meeting, view.timeZone, view.locale) : lineOf(view, meeting);
  const hers = meeting.state === 'agreed' ? [button(view, 'other', 'other', meeting.id)] : [];
  const coachs = [
    { ...button(view, 'move', 'move', meeting.id), style: 'primary' as const },
    { ...button(view, 'cancel', 'cancel', meeting.id), style: 'danger' as const },
  ];
  const can = side === 'eig' ? hers : coachs;
  return [
    text(md`${who}, ${said}`),
    ...(meeting.place === null ? [] : [facts([{ label: words.invitation.place, value: meeting.place }])]),
    ...(can.length === 0 ? [] : [buttons(...can)]),
  ];
}

/** One meeting, for its coach. */
export const meetingMessage = (view: ViewContext, meeting: Named): Message =>
  message(...meetingBlocks(view, meeting, 'coach'), note(view.words.list.who));

/** Who would have which time, before anything is sent. */
export function previewMessage(
  view: ViewContext,
  edition: Edition,
  drafts: readonly Named[],
  left: readonly string[],
): Message {
  const { preview } = view.words;
  const lines = drafts.map(
    ({ startsAt, name }) => md`- ${preview.line(momentOf(view, startsAt), nameOf(view, name))}`,
  );
  return {
    summary: preview.title,
    blocks: [
      heading(preview.title),
      text(
        listOf(
          preview.intro(formatName(view, edition.format.id), monthOf(view, edition)),
          lines,
          view.words.list.more,
          { lines: 60, bytes: 2600 },
        ),
      ),
      ...(left.length === 0 ? [] : [text(preview.left(namesOf(view, left)))]),
      buttons(
        { ...button(view, 'send', 'send', edition.ref), style: 'primary' },
        button(view, 'edit', 'open', edition.ref),
      ),
      note(preview.undo),
    ],
  };
}

/** To the EIG: when, with whom, where, what to get ready, and another time if it doesn't suit. */
export function invitationMessage(view: ViewContext, meeting: Named): Message {
  const { invitation } = view.words;
  const format = formatOf(view.programme, meeting.format);
  const when = formatWhen(meeting, view.timeZone, view.locale);
  const ready = format?.gettingReady[view.locale] ?? null;
  const title = invitation.title(formatName(view, meeting.format), when);
  return {
    summary: shortened(title, 300),
    blocks: [
      heading(shortened(title, 150)),
      text(invitation.text(nameOf(view, meeting.name))),
      facts([
        ...(meeting.place === null ? [] : [{ label: invitation.place, value: meeting.place }]),
        ...(ready === null || ready === ''
          ? []
          : [{ label: invitation.before, value: shortened(ready, 900) }]),
        { label: invitation.when, value: when },
      ]),
      text(invitation.how),
      buttons(button(view, 'other', 'other', meeting.id)),
      note(invitation.who),
    ],
    until: meeting.startsAt,
  };
}

export type Change = 'moved' | 'unsuited' | 'skipped' | 'cancelled';

/** To the other of the two: what has changed. `before` is as it was. */
export function changeMessage(
  view: ViewContext,
  change: Change,
  { meeting, before, side }: { meeting: Named; before: Meeting; side: 'eig' | 'coach' },
): Message {
  const { told } = view.words;
  const [format, name] = [formatName(view, meeting.format), nameOf(view, meeting.name)];
  const said = {
    moved: () => told.moved(format, name, momentOf(view, meeting.startsAt)),
    unsuited: () => told.unsuited(format, name),
    skipped: () => told.skipped(format, name, momentOf(view, before.startsAt)),
    cancelled: () => told.cancelled(format, name, momentOf(view, before.startsAt)),
  }[change]();
  const next = {
    moved: side === 'eig' ? [button(view, 'other', 'other', meeting.id)] : [button(view, 'list', 'show')],
    unsuited: [{ ...button(view, 'move', 'move', meeting.id), style: 'primary' as const }],
    skipped: [button(view, 'list', 'show')],
    cancelled: [],
  }[change];
  return {
    summary: shortened(said, 300),
    blocks: [
      text(said),
      ...(change === 'moved' && meeting.place !== null
        ? [facts([{ label: view.words.invitation.place, value: meeting.place }])]
        : []),
      ...(next.length === 0 ? [] : [buttons(...next)]),
    ],
  };
}
