import { type Markdown, md } from '../../../chat/markdown.ts';
import { type Block, type Fact, facts, type PressButton, text } from '../../../chat/message.ts';
import { fieldLabel as labelOfField } from '../../../community/expertise/fields.ts';
import { formatDay, formatMonthName } from '../../../community/format/dates.ts';
import { formatLength } from '../../../community/format/lengths.ts';
import { dateIn } from '../../../community/format/time-zone.ts';
import { formatWhen } from '../../../community/gatherings/format.ts';
import type { ViewContext } from '../locales/index.ts';
import { comesBackOn, type PeriodLeft, PROMOTION } from '../rules/accounting.ts';
import type { Request } from '../rules/request.ts';

export { formatLength };

/** What a notification has room for; the whole stands in the message. */
const SHORT_BYTES = 60;
export function short(words: string): string {
  let kept = '';
  for (const letter of words.replace(/\s+/g, ' ').trim()) {
    if (Buffer.byteLength(kept + letter) > SHORT_BYTES) return `${kept.trimEnd()}…`;
    kept += letter;
  }
  return kept;
}

export const titleOf = ({ words }: ViewContext, { texts }: Pick<Request, 'texts'>): string =>
  texts.title || words.untitled;

/** Whose request it is: the team's, or the person's where there is no défi. */
export const teamName = (
  { words }: ViewContext,
  { defi }: Pick<Request, 'defi'>,
  author: string | null,
): string => (defi === null ? (author ?? words.someone) : words.team(defi));

export const fieldLabel = ({ programme, locale }: ViewContext, field: string | null): string | null =>
  field === null ? null : labelOfField(programme, field, locale);

/** "mardi 15 mars, de 17 h à 18 h"; null while no moment is proposed. */
export const whenOf = (
  { timeZone, locale }: ViewContext,
  { startsAt, endsAt }: Pick<Request, 'startsAt' | 'endsAt'>,
): string | null =>
  startsAt === null || endsAt === null ? null : formatWhen({ startsAt, endsAt }, timeZone, locale);

export const dayOf = ({ timeZone, locale }: ViewContext, at: number): string =>
  formatDay(dateIn(timeZone, at), locale);

/** "en mars", "jusqu’à la fin de la promotion". */
export function formatPeriod({ words, locale }: ViewContext, period: string): string {
  if (period === PROMOTION) return words.quota.inPromotion;
  return words.quota.inMonth(formatMonthName(period, locale));
}

/** When hours come back, for whom it is refused. */
export function comesBack(
  { words, locale }: ViewContext,
  period: string,
  whose: 'back' | 'backTheirs',
): string | Markdown {
  const on = comesBackOn(period);
  return on === null ? words.quota.backNever : words.quota[whose](formatDay(on, locale));
}

/** What a team has left in a period. */
export type QuotaLeft = { left: number; all: number; period: string; per: 'team' | 'person' };

/** « Il reste 3 h sur 5 pour votre équipe en mars », and when hours come back once they are spent. */
export function formatQuota(view: ViewContext, { left, all, period, per }: QuotaLeft): Markdown {
  const { quota } = view.words;
  const length = (minutes: number) => formatLength(minutes, view.locale);
  const hours = left === 0 ? view.words.report.none : length(left);
  const said = quota.left(hours, String(all / 60), quota[per], formatPeriod(view, period));
  return left === 0 ? md`${said} ${comesBack(view, period, 'back')}` : said;
}

/** « Quota de l’équipe : 1 h en mars, 5 h en avril. » */
export function formatLeft(view: ViewContext, all: readonly PeriodLeft[]): string {
  const { quota, report } = view.words;
  const said = all.map(({ left, period }) =>
    quota.leftIn(left === 0 ? report.none : formatLength(left, view.locale), formatPeriod(view, period)),
  );
  return quota.leftSoon(said.join(', '));
}

type FactOf = { label: string; value: string | null };
const known = (list: FactOf[]): Fact[] =>
  list.flatMap(({ label, value }) => (value ? [{ label, value }] : []));

/** The moment of an hour, where, and how long. */
export function momentFacts(view: ViewContext, request: Request): Block[] {
  const { facts: labels } = view.words;
  const when = whenOf(view, request);
  if (when === null) return [];
  return [
    facts(
      known([
        { label: labels.when, value: when },
        { label: labels.length, value: formatLength(request.used ?? request.granted, view.locale) },
        { label: labels.place, value: request.texts.place },
      ]),
    ),
  ];
}

/** A text that somebody wrote, under what it is. */
export const quoted = (label: string, typed: string | null): Block[] =>
  typed ? [text(md`**${label}**\n${typed}`)] : [];

/** Whose need it is, in which field, and how long: what messages say of it. */
export const needFacts = (view: ViewContext, request: Request, author: string | null): Block[] => [
  facts(aboutNeed(view, request, author)),
];

function aboutNeed(view: ViewContext, request: Request, author: string | null): Fact[] {
  const { facts: labels } = view.words;
  const { wished, field } = request;
  return known([
    { label: labels.from, value: teamName(view, request, author) },
    { label: labels.field, value: fieldLabel(view, field) },
    { label: labels.wished, value: wished > 0 ? formatLength(wished, view.locale) : null },
  ]);
}

/** The whole of a need, to one of its readers alone. */
export function needBlocks(view: ViewContext, request: Request, author: string | null): Block[] {
  const { facts: labels, parts } = view.words;
  const { texts } = request;
  return [
    facts([
      ...aboutNeed(view, request, author),
      ...known([{ label: labels.dates, value: texts.dates || null }]),
    ]),
    ...quoted(parts.goal, texts.goal),
    ...quoted(parts.tried, texts.tried),
    ...quoted(parts.expected, texts.expected),
  ];
}

/** A button about a request. */
export const button = (
  label: string,
  press: string,
  ref: string,
  style?: 'primary' | 'danger',
): PressButton => ({ label, press: `acceleration/${press}`, ref, ...(style ? { style } : {}) });

export const showButton = ({ words }: ViewContext, { id }: Pick<Request, 'id'>): PressButton =>
  button(words.buttons.show, 'show', id);
