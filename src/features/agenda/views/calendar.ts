import { shortened } from '../../../chat/lengths.ts';
import { md } from '../../../chat/markdown.ts';
import {
  type Block,
  type Button,
  buttons,
  divider,
  type FileBlock,
  heading,
  type Message,
  message,
  note,
  storable,
  text,
} from '../../../chat/message.ts';
import { formatMonth } from '../../../community/format/dates.ts';
import type { AgendaWords } from '../locales/fr.ts';
import type { ViewContext } from '../locales/index.ts';
import type { Month } from '../rules/month.ts';

/** What may be chosen, in minutes before each entry. */
export const ALARMS = ['none', '10', '30', '60', '1440'] as const;
export type Alarm = (typeof ALARMS)[number];

export const alarmOf = (minutes: number | null): Alarm =>
  ALARMS.find((alarm) => alarm === String(minutes)) ?? 'none';

/** Her address, the promotion's, and what she may change. `address` is null when people cannot reach it. */
export type CalendarData = {
  address: string | null;
  promotion: { name: string; address: string | null; generation: number; mayRenew: boolean };
  generation: number;
  alarmMinutes: number | null;
  active: boolean;
};

export function calendarMessage(view: ViewContext, data: CalendarData, happened?: string): Message {
  const { calendar: words } = view.words;
  return {
    summary: happened ?? words.summary,
    blocks: [
      heading(words.title),
      ...(happened === undefined ? [] : [text(happened)]),
      ...(data.address === null
        ? unreachable(view)
        : [...own(view, data, data.address), ...promotion(view, data)]),
    ],
  };
}

const unreachable = ({ words: { calendar } }: ViewContext): Block[] => [
  text(calendar.unreachable),
  buttons({ label: calendar.monthFile, press: 'agenda/month-file', ref: '' }),
];

function own({ words: { calendar: words } }: ViewContext, data: CalendarData, address: string): Block[] {
  const ref = String(data.generation);
  const renew: Button = { label: words.renew, press: 'agenda/renew', ref };
  if (!data.active)
    return [
      text(words.stopped),
      buttons({ label: words.start, press: 'agenda/start', ref, style: 'primary' }, renew),
    ];
  return [
    text(md`${words.own}\n\`${address}\``),
    text(words.secret),
    text(words.how),
    note(words.delay),
    text(words.alarmNow(words.alarms[alarmOf(data.alarmMinutes)])),
    {
      kind: 'choice',
      label: words.alarm,
      press: 'agenda/alarm',
      ref: '',
      options: ALARMS.map((value) => ({ value, label: words.alarms[value] })),
    },
    buttons(renew, { label: words.stop, press: 'agenda/stop', ref }),
  ];
}

function promotion({ words: { calendar: words } }: ViewContext, { promotion: all }: CalendarData): Block[] {
  if (all.address === null) return [];
  return [
    divider,
    text(md`**${words.promotionTitle}**\n${words.promotion(all.name)}\n\`${all.address}\``),
    ...(all.mayRenew
      ? [
          buttons({
            label: words.promotionRenew,
            press: 'agenda/renew-promotion',
            ref: String(all.generation),
          }),
        ]
      : []),
  ];
}

/** Asks before an address is put out of use for good. */
export function renewMessage(
  { words: { calendar: words } }: ViewContext,
  whose: 'own' | 'promotion',
  generation: number,
): Message {
  const isOwn = whose === 'own';
  const title = isOwn ? words.renewTitle : words.promotionRenewTitle;
  return storable(
    message(
      heading(title),
      text(isOwn ? words.renewText : words.promotionRenewText),
      buttons(
        {
          label: words.renewConfirm,
          press: isOwn ? 'agenda/renew-confirm' : 'agenda/renew-promotion-confirm',
          ref: String(generation),
          style: 'danger',
        },
        { label: words.keep, press: 'agenda/calendar-back', ref: '' },
      ),
    ),
  );
}

/** A file for her own calendar: of one entry, or of a month. `subscribe` where there is an address to offer. */
export function fileMessage(
  { words: { file: words } }: ViewContext,
  data: { said: string; name: string; content: string; subscribe: boolean },
): Message {
  const file: FileBlock = {
    kind: 'file',
    name: data.name,
    mediaType: 'text/calendar',
    content: data.content,
    label: words.label,
  };
  return {
    summary: shortened(data.said, 280),
    blocks: [text(data.said), file, ...(data.subscribe ? [note(words.fixed)] : [])],
  };
}

export const fileSaid = {
  one: ({ words }: ViewContext, title: string): string => words.file.one(shortened(title, 120)),
  month: (view: ViewContext, month: Month): string => view.words.file.month(formatMonth(month, view.locale)),
  noneMonth: (view: ViewContext, month: Month): string =>
    view.words.file.noneMonth(formatMonth(month, view.locale)),
};

/** Said at once to who asked for a file, or why there is none. */
export function aboutFileMessage(said: string): Message {
  return storable(message(text(said)));
}

/** What is kept of her calendar, in one sentence. */
export const describeFeed = (
  words: AgendaWords,
  feed: { active: boolean; alarmMinutes: number | null },
): string => words.kept.detail(feed.active, words.calendar.alarms[alarmOf(feed.alarmMinutes)]);
