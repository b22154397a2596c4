import { joinMarkdown, type Markdown, md } from '../../../chat/markdown.ts';
import {
  type Block,
  buttons,
  heading,
  imageOfSaid,
  type Message,
  message,
  note,
  text,
} from '../../../chat/message.ts';
import { csvContents } from '../../../community/format/csv.ts';
import { formatMonthName } from '../../../community/format/dates.ts';
import { formatShortLength } from '../../../community/format/lengths.ts';
import { dateIn } from '../../../community/format/time-zone.ts';
import type { ViewContext } from '../locales/index.ts';
import { counted } from '../rules/accounting.ts';
import { daysWaited, type Hours, type Report } from '../rules/report.ts';
import type { Request } from '../rules/request.ts';
import { button, fieldLabel, formatLength, teamName, titleOf } from './format.ts';

/** A parrain's month. */
export type Load = { name: string; accepted: number; offered: number | null; paused: boolean };

const MAX_FIELDS = 10;
const MAX_MONTHS = 12;
const MAX_LOADS = 12;
const MAX_WAITING = 8;

const lengthOf = (view: ViewContext, minutes: number): string =>
  minutes === 0 ? view.words.report.none : formatLength(minutes, view.locale);

/** Null for what there is none of: it is left out. */
const hoursOf = (view: ViewContext, { asked, granted, used }: Hours) => {
  const some = (minutes: number) => (minutes === 0 ? null : formatLength(minutes, view.locale));
  return [some(asked), some(granted), some(used)] as const;
};

const section = (title: string, lines: readonly (string | Markdown)[]): Block[] =>
  lines.length === 0 ? [] : [text(md`**${title}**\n${joinMarkdown(lines.map((line) => md`- ${line}`))}`)];

function loadLine(view: ViewContext, { name, accepted, offered, paused }: Load): string {
  const { report } = view.words;
  const known = name;
  const said =
    offered === null
      ? report.unbounded(known, lengthOf(view, accepted))
      : report.loadLine(known, lengthOf(view, accepted), lengthOf(view, offered));
  return paused ? `${said} (${report.paused})` : said;
}

function picture(view: ViewContext, { fields }: Report): Block[] {
  const { report } = view.words;
  const granted = fields.filter(({ hours }) => hours.granted > 0);
  const rows = granted.slice(0, MAX_FIELDS).map(({ field, hours }) => ({
    label: fieldLabel(view, field) ?? field,
    value: hours.granted / 60,
    shown: formatShortLength(hours.granted, view.locale),
  }));
  if (rows.length === 0) return [];
  const alt = report.pictureAlt(rows.map(({ label, shown }) => report.bar(label, shown)).join(' '));
  return [imageOfSaid({ kind: 'bars', title: report.picture, rows }, alt)];
}

/** Where requests stand, how long they wait, hours by field and month against what is offered, loads. */
export function reportMessage(view: ViewContext, figures: Report, loads: readonly Load[]): Message {
  const { words, locale } = view;
  const { report } = words;
  if (figures.count === 0)
    return { summary: report.summary(0), blocks: [heading(report.title), text(report.empty)] };
  const { waiting, states, fields, months } = figures;
  const shownLoads = loads.slice(0, MAX_LOADS);
  const hidden = fields.length + months.length + loads.length;
  const shown = Math.min(fields.length, MAX_FIELDS) + Math.min(months.length, MAX_MONTHS) + shownLoads.length;
  return {
    summary: report.summary(figures.count),
    blocks: [
      heading(report.title),
      ...section(
        report.states,
        states.map(({ state, count }) => report.stateLine(words.states[state], count)),
      ),
      text(
        waiting === null
          ? report.noWaiting
          : report.waiting(report.days(waiting.medianDays), report.days(waiting.longestDays)),
      ),
      ...section(
        report.hours,
        fields.slice(0, MAX_FIELDS).map(({ field, hours, offered }) => {
          const [asked, granted, used] = hoursOf(view, hours);
          return report.line(
            fieldLabel(view, field) ?? field,
            asked,
            granted,
            used,
            offered === null ? null : lengthOf(view, offered),
          );
        }),
      ),
      ...picture(view, figures),
      ...section(
        report.months,
        months.slice(-MAX_MONTHS).map(({ month, hours }) => {
          const [asked, granted, used] = hoursOf(view, hours);
          return report.monthLine(formatMonthName(month, locale), asked, granted, used);
        }),
      ),
      ...section(
        report.load,
        shownLoads.map((load) => loadLine(view, load)),
      ),
      ...(hidden > shown ? [note(report.others(hidden - shown))] : []),
      buttons(button(words.buttons.csv, 'csv', '')),
    ],
  };
}

/** One line a request, without its texts. */
function csvLine(view: ViewContext, request: Request): string[] {
  const { defi, field, state, sentAt, grantedAt, startsAt, wished, used } = request;
  const day = (at: number | null) => (at === null ? '' : dateIn(view.timeZone, at));
  const figure = (value: number | null) => (value === null ? '' : String(value));
  return [
    defi ?? '',
    fieldLabel(view, field) ?? '',
    view.words.states[state],
    day(sentAt),
    day(grantedAt),
    day(startsAt),
    figure(daysWaited(request)),
    String(wished),
    String(counted({ ...request, used: null })),
    figure(used),
  ];
}

/** All that was sent, as files: one, or as many as their size needs. */
export function csvMessages(view: ViewContext, requests: readonly Request[]): Message[] {
  const { csv } = view.words.report;
  const lines = requests.map((request) => csvLine(view, request));
  return csvContents(csv.head, lines).map((content, index) =>
    message(text(csv.summary), {
      kind: 'file',
      name: index === 0 ? csv.file : csv.file.replace('.csv', `-${index + 1}.csv`),
      mediaType: 'text/csv',
      content,
      label: csv.label,
    }),
  );
}

/** Every fortnight: what waits, what was granted. */
export function digestMessage(
  view: ViewContext,
  { waiting, granted }: { waiting: readonly Request[]; granted: readonly Request[] },
): Message {
  const { words } = view;
  const { digest } = words.report;
  const shown = waiting.slice(0, MAX_WAITING);
  const lines = shown.map(
    (request) =>
      md`- ${words.need.list.lineOf(
        titleOf(view, request),
        teamName(view, request, null),
        words.states[request.state],
      )}`,
  );
  if (waiting.length > shown.length)
    lines.push(md`- ${words.need.list.others(waiting.length - shown.length)}`);
  const hours = lengthOf(
    view,
    granted.reduce((sum, request) => sum + counted(request), 0),
  );
  return {
    summary: digest.summary,
    blocks: [
      heading(words.title),
      text(joinMarkdown([digest.waiting(waiting.length), ...lines])),
      text(digest.granted(granted.length, hours)),
      note(digest.more),
    ],
  };
}
