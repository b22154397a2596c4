import { joinMarkdown } from '../../../chat/markdown.ts';
import {
  type Block,
  buttons,
  facts,
  heading,
  imageOfSaid,
  type Message,
  message,
  note,
  text,
} from '../../../chat/message.ts';
import { csvContent } from '../../../community/format/csv.ts';
import { formatNumber } from '../../../community/format/numbers.ts';
import type { ViewContext } from '../locales/index.ts';
import type { ReportData } from '../rules/report.ts';
import { momentOf, nameOf } from './format.ts';

const DAY_MS = 24 * 60 * 60_000;
/** The coaches who are drawn and listed; the file has them all. */
const SHOWN = 12;

function waited({ words, locale }: ViewContext, ms: number): string {
  const days = ms / DAY_MS;
  if (days < 1) return words.report.oneDay;
  return words.report.days(formatNumber(days, locale));
}

function loadBlocks(view: ViewContext, { coaches }: ReportData): Block[] {
  const { report } = view.words;
  if (coaches.length === 0) return [text(report.nobody)];
  const shown = coaches.slice(0, SHOWN);
  const lines = shown.map(({ name, underWay }) => report.loadLine(nameOf(view, name), underWay));
  const rows = shown.map(({ name, underWay }) => ({
    label: nameOf(view, name),
    value: underWay,
    shown: report.loadShown(underWay),
  }));
  const alt = report.alt(rows.map(({ label, shown: load }) => report.altOne(label, load)).join(', '));
  const chart = { kind: 'bars' as const, title: report.load, rows };
  return [heading(report.load), text(joinMarkdown(lines)), imageOfSaid(chart, alt)];
}

/** Mentoring in figures, for coaches. */
export function reportMessage(view: ViewContext, data: ReportData): Message {
  const { report } = view.words;
  const { requests, wait, cycles, sessions } = data;
  return {
    summary: report.summary,
    blocks: [
      heading(report.title),
      facts([
        {
          label: report.requests,
          value: report.requestsAre(requests.waiting, requests.taken, requests.withdrawn),
        },
        {
          label: report.wait,
          value:
            wait === null
              ? report.noWait
              : report.waitIs(waited(view, wait.median), waited(view, wait.longest)),
        },
        { label: report.cycles, value: report.cyclesAre(cycles.open, cycles.closed, cycles.stopped) },
        {
          label: report.sessions,
          value: report.sessionsAre(
            sessions.held,
            sessions.planned,
            sessions.moved,
            sessions.missed,
            sessions.cancelled,
          ),
        },
      ]),
      ...loadBlocks(view, data),
      note(report.privacy),
      buttons({ label: report.csv, press: 'mentoring/report-csv', ref: '' }),
    ],
  };
}

/** The same by coach, as a file: it has names, so that it is only ever whispered. */
export function csvMessage(view: ViewContext, { coaches }: ReportData): Message {
  const { report } = view.words;
  const lines = coaches.map(({ name, underWay, closed, stopped, sessions }) => [
    name,
    ...[underWay, closed, stopped].map(String),
    ...[sessions.held, sessions.planned, sessions.moved, sessions.missed, sessions.cancelled].map(String),
  ]);
  return message(text(report.csvMessage), {
    kind: 'file',
    name: report.csvLabel,
    mediaType: 'text/csv',
    content: csvContent(report.csvHead, lines),
    label: report.csvLabel,
  });
}

/** What waits, in the fortnightly digest: no name, and nothing of what was said. */
export type DigestData = { waiting: number; sinceAt: number | null; unbooked: number; held: number };

export function digestMessage(view: ViewContext, { waiting, sinceAt, unbooked, held }: DigestData): Message {
  const { digest } = view.words.report;
  const lines = [
    ...(waiting > 0 && sinceAt !== null ? [digest.text(waiting, momentOf(view, sinceAt))] : []),
    ...(unbooked > 0 ? [digest.unbooked(unbooked)] : []),
    digest.held(held),
  ];
  return {
    summary: waiting > 0 ? digest.summary(waiting) : digest.only(unbooked),
    blocks: [text(joinMarkdown(lines)), buttons({ label: digest.see, press: 'mentoring/report', ref: '' })],
  };
}
