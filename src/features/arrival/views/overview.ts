import { shortened } from '../../../chat/lengths.ts';
import { FLOOR } from '../../../chat/limits.ts';
import { bulletList, joinMarkdown, type Markdown, md } from '../../../chat/markdown.ts';
import {
  type Block,
  buttons,
  heading,
  type Message,
  note,
  type Option,
  text,
} from '../../../chat/message.ts';
import { formatDate, formatDay, formatMoment } from '../../../community/format/dates.ts';
import { type ListBounds, listOf } from '../../../community/format/lists.ts';
import type { Dated } from '../../../community/programme/steps.ts';
import type { ViewContext } from '../locales/index.ts';
import type { Meeting } from '../rules/meeting.ts';
import { KEPT_DAYS, MOST_REPORTS, type Reading, type Report } from '../rules/report.ts';
import type { StepState, WalkKind } from '../rules/walk.ts';
import { button, dayOf, primary, refOf, stepWords } from './format.ts';

/** A step as a list of them shows it; `byCoach` when a coach confirmed it. */
export type Shown = Dated & { state: StepState; byCoach: boolean };

/** Where somebody stands in one of her walks. */
export type WalkStatus = {
  kind: WalkKind;
  anchorOn: string;
  sends: boolean;
  steps: readonly Shown[];
  done: number;
  all: number;
};

export type Overview = WalkStatus & {
  meetings: readonly (Pick<Meeting, 'state'> & { name: string })[];
  writesReport: boolean;
  reports: readonly Report[];
  readings: readonly Reading[];
  /** Of who leaves: since which day she agreed to stay reachable; `null` within when she did not. */
  stays: { since: string | null } | null;
  /** Reports of others that are for her, who is no coach. */
  addressed: readonly { id: string; name: string; at: number }[];
};

/** How much room a list of steps takes, at most. */
const ROOM = { lines: 25, bytes: 1_900 };
/** So many readings of each of her reports are shown. */
const MOST_READINGS = 3;
/** So many names are shown of those whom she was proposed to meet. */
const MOST_MEETINGS = 4;
/** So many steps a menu offers, those of now first, and so many reports: as menus weigh. */
const [MOST_STEPS, MOST_OPTIONS] = [5, 4];

/** A menu of steps; nothing where there are none. */
export function stepMenu(
  view: ViewContext,
  label: keyof ViewContext['words']['menus'],
  { press, ref = '' }: { press: string; ref?: string },
  kind: WalkKind,
  steps: readonly Shown[],
): Block[] {
  const now = steps.filter(({ state }) => state === 'open');
  const order = [...now, ...steps.filter((each) => !now.includes(each))];
  const options = order.slice(0, MOST_STEPS).map(
    ({ step }): Option => ({
      value: refOf(kind, step),
      label: shortened(step[view.locale], FLOOR.options.label),
    }),
  );
  return options.length === 0
    ? []
    : [{ kind: 'choice', label: view.words.menus[label], press, ref, options }];
}

function lineOf(view: ViewContext, { step, state, opensOn, closesOn }: Shown): Markdown {
  const { overview } = view.words;
  const said = stepWords(view, step);
  switch (state) {
    case 'done':
      return overview.done(said);
    case 'open':
      return overview.open(said, formatDay(closesOn, view.locale));
    case 'coming':
      return overview.coming(said, formatDay(opensOn, view.locale));
    case 'over':
      return overview.over(said);
  }
}

/** All steps with where each stands, what is to be done now first. */
export function stepBlocks(
  view: ViewContext,
  { steps, done, all }: WalkStatus,
  room: ListBounds = ROOM,
): Block[] {
  const { overview } = view.words;
  if (steps.length === 0) return [text(overview.none)];
  const order: readonly StepState[] = ['open', 'coming', 'done', 'over'];
  const lines = order.flatMap((state) =>
    steps.filter((each) => each.state === state).map((each) => lineOf(view, each)),
  );
  return [
    text(overview.progress(done, all)),
    text(listOf(lines[0] ?? '', lines.slice(1), overview.more, room)),
  ];
}

/** What she can tick, and untick: what no coach has to confirm, or has. */
function menus(view: ViewContext, { kind, steps }: WalkStatus): Block[] {
  const own = steps.filter(({ step }) => step.confirmedBy === undefined && step.opens !== 'report');
  const done = (each: Shown) => each.state === 'done';
  return [
    ...stepMenu(
      view,
      'tick',
      { press: 'arrival/tick' },
      kind,
      own.filter((each) => !done(each)),
    ),
    ...stepMenu(
      view,
      'untick',
      { press: 'arrival/untick' },
      kind,
      own.filter((each) => done(each) && !each.byCoach),
    ),
  ];
}

function meetingBlocks({ words }: ViewContext, meetings: Overview['meetings']): Block[] {
  const lines = meetings.flatMap(({ state, name }) =>
    state === 'passed' || state === 'later' ? [] : [`${name}, ${words.overview.meeting[state]}`],
  );
  if (lines.length === 0) return [];
  return [heading(words.overview.meetings), text(bulletList(lines.slice(-MOST_MEETINGS)))];
}

function reportBlocks(view: ViewContext, { writesReport, reports, readings }: Overview): Block[] {
  const { overview } = view.words;
  const who = (reportId: string): Markdown => {
    const read = readings.filter((each) => each.reportId === reportId);
    if (read.length === 0) return md`${overview.unread}`;
    const lines = read
      .slice(0, MOST_READINGS)
      .map(({ reader, readAt }) =>
        overview.readBy(reader ?? overview.someone, formatMoment(readAt, view.timeZone, view.locale)),
      );
    const others = read.length - lines.length;
    return joinMarkdown(others > 0 ? [...lines, overview.moreReadings(others)] : lines);
  };
  return [
    ...reports
      .slice(0, MOST_REPORTS)
      .flatMap((report) => [
        heading(overview.report(dayOf(view, report.at))),
        text(who(report.id)),
        buttons(button(view, 'withdraw', 'arrival/withdraw', report.id)),
      ]),
    ...(writesReport ? [buttons(button(view, 'report', 'arrival/report'))] : []),
  ];
}

/** Reports that are for her: whose each is, and a menu to open one, which names nobody: chats keep what is chosen. */
export function addressedBlocks(view: ViewContext, addressed: Overview['addressed']): Block[] {
  const { report, menus: labels } = view.words;
  const shown = addressed.slice(0, MOST_OPTIONS);
  if (shown.length === 0) return [];
  const lines = shown.map(({ name, at }, index) => report.numbered(index + 1, name, dayOf(view, at)));
  const options = shown.map(({ id }, index): Option => ({ value: id, label: report.number(index + 1) }));
  return [
    text(bulletList(lines)),
    { kind: 'choice', label: labels.reports, press: 'arrival/read', ref: '', options },
  ];
}

/** All steps of a walk at any time, and where she stands: seen by her and her coach, and kept by no chat. */
export function overviewMessage(view: ViewContext, data: Overview, happened?: string): Message {
  const { overview } = view.words;
  const { kind, anchorOn, sends, steps } = data;
  const title = overview[kind];
  const day = formatDay(anchorOn, view.locale);
  const from = kind === 'arrival' ? overview.counted(day) : overview.countedBack(day);
  return {
    summary: happened ?? title,
    blocks: [
      heading(title),
      ...(happened === undefined ? [] : [text(happened)]),
      ...stepBlocks(view, data),
      ...menus(view, data),
      ...meetingBlocks(view, data.meetings),
      ...reportBlocks(view, data),
      ...addressedBlocks(view, data.addressed),
      ...(kind === 'departure' ? leavingBlocks(view, data.stays) : []),
      ...(steps.length === 0 ? [] : [note(`${sends ? from : overview.quiet} ${overview.seen}`)]),
    ],
  };
}

/** What stays with who leaves, what ends, and what is erased and when. */
function leavingBlocks(view: ViewContext, stays: Overview['stays']): Block[] {
  const { leaving } = view.words;
  const { retentionDays } = view.programme.meteo;
  return [
    heading(leaving.keeps),
    text(leaving.keepsText),
    heading(leaving.ends),
    text(leaving.endsText),
    ...(stays === null ? [] : staysBlocks(view, stays.since)),
    heading(leaving.erased),
    text(leaving.erasedText(retentionDays, KEPT_DAYS)),
    buttons(primary(button(view, 'export', 'privacy/export')), button(view, 'data', 'privacy/show')),
  ];
}

/** What stays by her consent, or would. */
function staysBlocks(view: ViewContext, since: string | null): Block[] {
  const { leaving } = view.words;
  const said = since === null ? leaving.staysText : leaving.staysSince(formatDate(since, view.locale));
  return [heading(leaving.stays), text(said), buttons(button(view, 'stay', 'alumni/show'))];
}

/** What the home view says, which a chat may keep: how many, and never which. */
export const homeBlocks = (
  view: ViewContext,
  kind: WalkKind,
  { done, all }: { done: number; all: number },
): Block[] => {
  const { home } = view.words;
  return [
    heading(kind === 'arrival' ? home.title : home.departure),
    text(home.progress(done, all)),
    buttons(button(view, 'all', `arrival/show-${kind}`)),
  ];
};
