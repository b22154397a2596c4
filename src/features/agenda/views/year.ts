import { shortened } from '../../../chat/lengths.ts';
import { joinMarkdown, type Markdown, md } from '../../../chat/markdown.ts';
import {
  type Block,
  buttons,
  heading,
  image,
  type Message,
  note,
  storable,
  text,
} from '../../../chat/message.ts';
import {
  formatMonth,
  formatMonthName,
  formatPeriod,
  formatWeekday,
} from '../../../community/format/dates.ts';
import { formatLength } from '../../../community/format/lengths.ts';
import { listOf } from '../../../community/format/lists.ts';
import { capitalised } from '../../../community/format/words.ts';
import type { Format } from '../../../community/gatherings/formats.ts';
import { ROLES_LABELS } from '../../../community/members/role-labels.ts';
import type { ViewContext } from '../locales/index.ts';
import type { Month } from '../rules/month.ts';
import { inMonth, monthsOf, placeOf, rowsOf, type Year } from '../rules/year.ts';

/** A name of configuration has so many bytes at most, in a line or on the picture. */
const NAME_BYTES = 60;
const LISTS = { phases: 600, yours: 1400, others: 900, off: 400 };
const MOST_LINES = 14;
/** What stands for the picture. */
const ALT_BYTES = 1000;
/** A month, and a page of months: what follows comes at a press. */
const MONTH = { lines: 13, bytes: 1100 };
const PAGE_BYTES = 3000;
const PAGE_MONTHS = 4;

const named = (label: string): string => shortened(label, NAME_BYTES);

/** How often a format comes back, in a few words. */
function rhythmOf({ words: { year } }: ViewContext, { rhythm, onRequest }: Format): string {
  if (onRequest === true) return year.rhythms.onRequest;
  if (!rhythm) return year.rhythms.byHand;
  if (rhythm.phase !== undefined)
    return rhythm.phases === undefined ? year.rhythms.phase : year.rhythms.somePhases(rhythm.phases.length);
  if (rhythm.everyWeeks !== undefined) return year.rhythms.weeks(rhythm.everyWeeks);
  return year.rhythms.months(rhythm.everyMonths ?? 1);
}

function whomOf(
  { words: { year }, locale }: ViewContext,
  { audience, roles, oneDefi, oneToOne }: Format,
): string {
  if (oneToOne === true) return year.whom.oneToOne;
  if (audience !== 'roles') return year.whom[audience];
  const said = (roles ?? []).map((role) => ROLES_LABELS[locale][role]).join(', ');
  return oneDefi === true ? year.whom.oneDefi(said) : said;
}

/** Its hours; of what lasts longer than a day, its days. */
const DAY_MINUTES = 24 * 60;
const lengthOf = (view: ViewContext, { minutes }: Format): string =>
  minutes > DAY_MINUTES
    ? view.words.year.days(Math.ceil(minutes / DAY_MINUTES))
    : formatLength(minutes, view.locale);

const doing = (view: ViewContext, format: Format): Markdown =>
  md`- **${named(format[view.locale])}**${view.words.year.doing(
    rhythmOf(view, format),
    lengthOf(view, format),
    whomOf(view, format),
  )}`;

type Shown = {
  year: Year;
  /** Formats, those of hers apart; `meteo` whether the météo is hers. */
  hers: readonly Format[];
  others: readonly Format[];
  meteo: { isHers: boolean; weeks: number };
  /** Whether what no coach has confirmed is among what is dated: for coaches. */
  foreseen: boolean;
};

/** The year in one picture, with what says the same: its phases, what each role does when, what is hers first. */
export function yearMessage(view: ViewContext, { year, hers, others, meteo, foreseen }: Shown): Message {
  const { year: words } = view.words;
  const period = formatPeriod(year.startsOn, year.endsOn, view.locale);
  const phases = year.phases.map(
    ({ label, from, to }) => md`- **${named(label)}**, ${formatPeriod(from, to, view.locale)}`,
  );
  const pauses = year.pauses.map(
    ({ name, from, to }) => md`- ${named(name)}, ${formatPeriod(from, to, view.locale)}`,
  );
  const survey = md`- **${words.meteo}**${words.doing(words.rhythms.weeks(meteo.weeks), null, words.whom.eig)}`;
  const own = [...(meteo.isHers ? [survey] : []), ...hers.map((format) => doing(view, format))];
  const theirs = [...(meteo.isHers ? [] : [survey]), ...others.map((format) => doing(view, format))];
  const list = (name: keyof typeof LISTS, lines: readonly Markdown[]): Block[] =>
    lines.length === 0
      ? []
      : [text(listOf(md`**${words[name]}**`, lines, words.more, { lines: MOST_LINES, bytes: LISTS[name] }))];
  return storable({
    summary: words.summary(period),
    blocks: [
      heading(words.title),
      ...pictureOf(view, year, foreseen),
      ...list('phases', phases),
      ...list('yours', own),
      ...list('others', theirs),
      ...list('off', pauses),
      ...(foreseen ? [note(words.foreseenNote)] : []),
      buttons(
        { label: words.months, press: 'agenda/year-months', ref: '', style: 'primary' },
        { label: words.file, press: 'agenda/year-file', ref: '' },
      ),
    ],
  });
}

/** What is drawn, and the text that stands for it. */
function pictureOf(view: ViewContext, year: Year, foreseen: boolean): Block[] {
  const { year: words } = view.words;
  const place = (on: string) => placeOf(year, on);
  const rows = rowsOf(year, words.otherDates).map((row) => ({ ...row, label: named(row.label) }));
  const title = words.title;
  const said = [
    title,
    ...year.phases.map(({ label, from, to }) => `${named(label)}, ${formatPeriod(from, to, view.locale)}`),
    ...rows.map(({ label, count }) => words.row(label, count)),
    ...year.pauses.map(({ name, from, to }) => `${named(name)}, ${formatPeriod(from, to, view.locale)}`),
  ];
  return [
    image(
      {
        kind: 'year',
        title,
        months: monthsOf(year).map((month) => ({
          label: words.short(formatMonthName(month, view.locale)),
          at: place(`${month}-01`),
        })),
        phases: year.phases.map(({ label, from, to }) => ({
          label: named(label),
          from: place(from),
          to: place(to),
        })),
        pauses: year.pauses.map(({ from, to }) => ({ from: place(from), to: place(to) })),
        today: year.startsOn <= year.todayOn && year.todayOn <= year.endsOn ? place(year.todayOn) : null,
        words: {
          pause: words.pause,
          today: words.today,
          foreseen: foreseen && year.dated.some(({ sure }) => !sure) ? words.foreseen : null,
        },
        rows: rows.map(({ label, sure, unsure }) => ({ label, sure, unsure })),
      },
      shortened(`${said.join('. ')}.`, ALT_BYTES),
    ),
  ];
}

/** One month: its days under what each is, and its days off. */
function monthText(view: ViewContext, year: Year, month: Month): Markdown {
  const { year: words } = view.words;
  const day = (on: string, sure = true) => {
    const said = `${formatWeekday(on, view.locale)} ${Number(on.slice(8))}`;
    return sure ? said : words.unsure(said);
  };
  const isOn = ({ from, to }: { from: string; to: string }) => from <= `${month}-31` && `${month}-01` <= to;
  const lines = [
    ...inMonth(year, month).map(
      ({ label, days }) =>
        md`- ${words.line(named(label), days.map(({ on, sure }) => day(on, sure)).join(', '))}`,
    ),
    ...year.holidays
      .filter(({ on }) => on.startsWith(month))
      .map(({ on, name }) => md`- ${words.holiday(named(name), day(on))}`),
    ...year.pauses
      .filter(isOn)
      .map(({ name, from, to }) => md`- ${words.holiday(named(name), formatPeriod(from, to, view.locale))}`),
  ];
  const of = year.phases
    .filter(isOn)
    .map(({ label }) => named(label))
    .join(', ');
  const title = md`**${words.month(capitalised(formatMonth(month, view.locale)), of)}**`;
  return listOf(title, lines.length === 0 ? [words.nothing] : lines, words.more, MONTH);
}

/** As many months as a page carries, from one on, and which come before and after. */
export function yearMonthsMessage(view: ViewContext, year: Year, from: Month): Message {
  const { year: words } = view.words;
  const pages: { months: Month[]; said: Markdown[] }[] = [];
  let room = 0;
  for (const month of monthsOf(year)) {
    const said = monthText(view, year, month);
    room -= Buffer.byteLength(said.markdown);
    if (pages.at(-1)?.months.length === PAGE_MONTHS || pages.length === 0 || room < 0) {
      pages.push({ months: [], said: [] });
      room = PAGE_BYTES - Buffer.byteLength(said.markdown);
    }
    pages.at(-1)?.months.push(month);
    pages.at(-1)?.said.push(said);
  }
  const found = pages.findIndex(({ months }) => months.includes(from));
  const index = Math.max(0, found);
  const turn = (label: string, to: number) => {
    const [month] = pages[to]?.months ?? [];
    return month === undefined ? [] : [{ label, press: 'agenda/year-turn', ref: month }];
  };
  return storable({
    summary: words.title,
    blocks: [
      heading(words.title),
      ...(pages[index]?.said ?? []).map((said) => text(said)),
      note(joinMarkdown([words.detail])),
      buttons(...turn(words.earlier, index - 1), ...turn(words.later, index + 1), {
        label: words.back,
        press: 'agenda/year',
        ref: '',
      }),
    ],
  });
}
