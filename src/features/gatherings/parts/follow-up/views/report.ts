import { shortened } from '../../../../../chat/lengths.ts';
import type { Markdown } from '../../../../../chat/markdown.ts';
import {
  type Block,
  buttons,
  heading,
  imageOfSaid,
  type Message,
  note,
  text,
} from '../../../../../chat/message.ts';
import { formatDay } from '../../../../../community/format/dates.ts';
import { listOf } from '../../../../../community/format/lists.ts';
import type { ViewContext } from '../../../locales/follow-up.ts';
import type { Participation, Total } from '../rules/participation.ts';
import { aboutOf, menuLabel, type Named } from './format.ts';

/** So many months and formats in the picture, and gatherings in the menu. */
const MAX_BARS = 12;
const MAX_OFFERED = 15;

export type ReportData = {
  participation: Participation;
  /** What each format and month is called. */
  formatName(id: string): string;
  monthName(month: string): string;
  /** EIG who came to nothing for long; `lastOn` null when they never came. */
  unseen: readonly { name: string; lastOn: string | null }[];
  /** Gatherings that are over, the newest first, but for those that are between invited people. */
  topics: readonly { gathering: Named; format: string }[];
  /** Those of which feedback can be seen, the newest first. */
  closed: readonly Named[];
};

/** `/rencontre bilan`: what was held, who came, and what it was about; for a coach alone. */
export function reportMessage(view: ViewContext, shown: ReportData): Message {
  const { report } = view.words;
  const { all, byFormat, byMonth } = shown.participation;
  if (all.gatherings === 0) return { summary: report.summary, blocks: [text(report.none)] };
  const line = ([key, total]: [string, Total], name: (key: string) => string) =>
    report.line(shortened(name(key), 120), total);
  const months = byMonth.map((each) => line(each, shown.monthName));
  const missing = all.gatherings - all.noted;
  return {
    summary: report.summary,
    blocks: [
      heading(report.title),
      text(
        sectionOf(
          view,
          report.byFormat,
          byFormat.map((each) => line(each, shown.formatName)),
        ),
      ),
      text(sectionOf(view, report.byMonth, [...months].reverse())),
      ...(missing > 0 ? [text(report.notNoted(missing))] : []),
      ...chartOf(view, shown),
      ...unseenBlocks(view, shown.unseen),
      ...topicsBlocks(view, shown.topics),
      ...feedbackMenu(view, shown.closed),
      buttons(
        { label: report.csv, press: 'afterwards/csv', ref: '' },
        { label: report.attendanceCsv, press: 'afterwards/attendance-csv', ref: '' },
      ),
      note(report.discretion),
    ],
  };
}

/** A list of the report under its title: what is left out of it is in the files. */
const sectionOf = (view: ViewContext, title: Markdown, lines: readonly (string | Markdown)[]): Markdown =>
  listOf(title, lines, view.words.report.more, { lines: 15, bytes: 1250 });

function chartOf({ words }: ViewContext, { participation, monthName }: ReportData): Block[] {
  const { report } = words;
  const rows = participation.byMonth
    .filter(([, { expected }]) => expected > 0)
    .slice(-MAX_BARS)
    .map(([month, { came, expected }]) => ({
      label: monthName(month),
      value: came / expected,
      shown: report.share(came, expected),
    }));
  if (rows.length < 2) return [];
  const alt = [report.alt, ...rows.map(({ label, shown }) => `${label}, ${shown}`)].join('\n');
  return [imageOfSaid({ kind: 'bars', title: report.chart, max: 1, rows }, alt)];
}

function unseenBlocks(view: ViewContext, unseen: ReportData['unseen']): Block[] {
  const { report } = view.words;
  if (unseen.length === 0) return [];
  const lines = unseen.map(({ name, lastOn }) =>
    lastOn === null ? report.unseenEver(name) : report.unseenSince(name, formatDay(lastOn, view.locale)),
  );
  return [text(sectionOf(view, report.unseen, lines))];
}

function topicsBlocks(view: ViewContext, topics: ReportData['topics']): Block[] {
  const { report } = view.words;
  if (topics.length === 0) return [];
  const lines = topics.map(({ gathering, format }) =>
    report.topic(aboutOf(view, gathering, 120), shortened(format, 60)),
  );
  return [text(sectionOf(view, report.topics, lines))];
}

function feedbackMenu(view: ViewContext, closed: readonly Named[]): Block[] {
  if (closed.length === 0) return [];
  const options = closed
    .slice(0, MAX_OFFERED)
    .map((gathering) => ({ value: gathering.id, label: menuLabel(view, gathering) }));
  return [
    { kind: 'choice', label: view.words.report.feedback, press: 'afterwards/summary', ref: '', options },
  ];
}
