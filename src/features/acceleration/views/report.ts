import { escapeMarkdown } from '../../../chat/markdown.ts';
import { type Block, buttons, heading, image, type Message, note, text } from '../../../chat/message.ts';
import { csvContents } from '../../../community/format/csv.ts';
import { dateIn } from '../../../community/format/time-zone.ts';
import type { Voice } from '../locales/index.ts';
import { counted } from '../rules/accounting.ts';
import { daysWaited, type Hours, type Report } from '../rules/report.ts';
import type { Request } from '../rules/request.ts';
import { button, fieldLabel, lengthInWords, monthInWords, teamName, titleOf } from './format.ts';

/** A parrain's month. */
export type Load = { name: string; accepted: number; offered: number | null; paused: boolean };

const MOST_FIELDS = 10;
const MOST_MONTHS = 12;
const MOST_LOADS = 12;
const MOST_WAITING = 8;

const lengthOf = (voice: Voice, minutes: number): string =>
  minutes === 0 ? voice.words.report.none : lengthInWords(minutes, voice.locale);

const hoursOf = (voice: Voice, { asked, granted, used }: Hours): [string, string, string] => [
  lengthOf(voice, asked),
  lengthOf(voice, granted),
  lengthOf(voice, used),
];

const section = (title: string, lines: readonly string[]): Block[] =>
  lines.length === 0 ? [] : [text(`**${title}**\n${lines.map((line) => `- ${line}`).join('\n')}`)];

function loadLine(voice: Voice, { name, accepted, offered, paused }: Load): string {
  const { report } = voice.words;
  const known = escapeMarkdown(name);
  const said =
    offered === null
      ? report.unbounded(known, lengthOf(voice, accepted))
      : report.loadLine(known, lengthOf(voice, accepted), lengthOf(voice, offered));
  return paused ? `${said} (${report.paused})` : said;
}

function picture(voice: Voice, { fields }: Report): Block[] {
  const { report } = voice.words;
  const rows = fields.slice(0, MOST_FIELDS).map(({ field, hours }) => ({
    label: fieldLabel(voice, field) ?? field,
    value: hours.granted / 60,
    shown: lengthOf(voice, hours.granted),
  }));
  if (rows.every(({ value }) => value === 0)) return [];
  const alt = report.pictureAlt(rows.map(({ label, shown }) => report.bar(label, shown)).join(' '));
  return [image({ kind: 'bars', title: report.picture, unit: report.unit, rows }, alt)];
}

/** Where requests stand, how long they wait, hours by field and month against what is offered, loads. */
export function reportMessage(voice: Voice, figures: Report, loads: readonly Load[]): Message {
  const { words, locale } = voice;
  const { report } = words;
  if (figures.count === 0)
    return { summary: report.summary(0), blocks: [heading(report.title), text(report.empty)] };
  const { waiting, states, fields, months } = figures;
  const shownLoads = loads.slice(0, MOST_LOADS);
  const hidden = fields.length + months.length + loads.length;
  const shown =
    Math.min(fields.length, MOST_FIELDS) + Math.min(months.length, MOST_MONTHS) + shownLoads.length;
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
        fields.slice(0, MOST_FIELDS).map(({ field, hours, offered }) => {
          const [asked, granted, used] = hoursOf(voice, hours);
          return report.line(
            fieldLabel(voice, field) ?? field,
            asked,
            granted,
            used,
            lengthOf(voice, offered ?? 0),
          );
        }),
      ),
      ...picture(voice, figures),
      ...section(
        report.months,
        months.slice(-MOST_MONTHS).map(({ month, hours }) => {
          const [asked, granted, used] = hoursOf(voice, hours);
          return report.monthLine(monthInWords(month, locale), asked, granted, used);
        }),
      ),
      ...section(
        report.load,
        shownLoads.map((load) => loadLine(voice, load)),
      ),
      ...(hidden > shown ? [note(report.others(hidden - shown))] : []),
      buttons(button(words.buttons.csv, 'csv', '')),
    ],
  };
}

/** One line a request, without its texts. */
function csvLine(voice: Voice, request: Request): string[] {
  const { defi, field, state, sentAt, grantedAt, startsAt, wished, used } = request;
  const day = (at: number | null) => (at === null ? '' : dateIn(voice.timeZone, at));
  const figure = (value: number | null) => (value === null ? '' : String(value));
  return [
    defi ?? '',
    fieldLabel(voice, field) ?? '',
    voice.words.states[state],
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
export function csvMessages(voice: Voice, requests: readonly Request[]): Message[] {
  const { csv } = voice.words.report;
  const lines = requests.map((request) => csvLine(voice, request));
  return csvContents(csv.head, lines).map((content, index) => ({
    summary: csv.summary,
    blocks: [
      text(csv.summary),
      {
        kind: 'file',
        name: index === 0 ? csv.file : csv.file.replace('.csv', `-${index + 1}.csv`),
        mediaType: 'text/csv',
        content,
        label: csv.label,
      },
    ],
  }));
}

/** Every fortnight: what waits, what was granted. */
export function digestMessage(
  voice: Voice,
  { waiting, granted }: { waiting: readonly Request[]; granted: readonly Request[] },
): Message {
  const { words } = voice;
  const { digest } = words.report;
  const shown = waiting.slice(0, MOST_WAITING);
  const lines = shown.map(
    (request) =>
      `- ${words.need.list.lineOf(
        escapeMarkdown(titleOf(voice, request)),
        escapeMarkdown(teamName(voice, request, null)),
        words.states[request.state],
      )}`,
  );
  if (waiting.length > shown.length) lines.push(`- ${words.need.list.others(waiting.length - shown.length)}`);
  const hours = lengthOf(
    voice,
    granted.reduce((sum, request) => sum + counted(request), 0),
  );
  return {
    summary: digest.summary,
    blocks: [
      heading(words.title),
      text([digest.waiting(waiting.length), ...lines].join('\n')),
      text(digest.granted(granted.length, hours)),
      note(digest.more),
    ],
  };
}
