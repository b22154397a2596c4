import { joinMarkdown } from '../../chat/markdown.ts';
import {
  type Block,
  buttons,
  heading,
  type Message,
  message,
  note,
  type PressButton,
  storable,
  text,
} from '../../chat/message.ts';
import type { AgendaEntry } from '../../community/feature/agenda.ts';
import { formatDay, formatMoment, formatPeriod } from '../../community/format/dates.ts';
import type { Period, Unread } from '../../community/format/read-days.ts';
import { firstLetters, wordsIn } from '../../community/format/words.ts';
import type { Locale } from '../../community/members/member.ts';
import { en } from './locales/en.ts';
import { fr } from './locales/fr.ts';
import type { Away, Refusal } from './rules.ts';

export const words = wordsIn({ fr, en });

/** So many periods are listed, as their buttons weigh; who has more is told how many. */
const MAX_LISTED = 10;
/** So many bookings are named with their buttons, as these weigh; the agenda has the others. */
const MAX_BOOKED = 5;

const describe = ({ fromOn, toOn }: Period, locale: Locale): string => formatPeriod(fromOn, toOn, locale);

const addButton = (locale: Locale): PressButton => ({
  label: words(locale).buttons.add,
  press: 'absences/new',
  ref: '',
});

/** Her absences, under what has just happened to them. */
export function listView(periods: readonly Away[], locale: Locale, happened?: string): Message {
  const { list, buttons: labels } = words(locale);
  const shown = periods.slice(0, MAX_LISTED);
  const blocks: Block[] = [heading(list.title)];
  if (happened) blocks.push(text(happened));
  for (const period of shown) {
    blocks.push(
      text(list.period(describe(period, locale))),
      buttons({ label: labels.remove, press: 'absences/remove', ref: period.ref }),
    );
  }
  if (periods.length > shown.length) blocks.push(text(list.others(periods.length - shown.length)));
  if (periods.length === 0) blocks.push(text(list.empty));
  blocks.push(text(list.why), buttons(addButton(locale)), note(list.how));
  return {
    summary: list.summary(periods.length),
    blocks,
  };
}

export type Noted = {
  id: string;
  accepted: Period;
  whole: Period;
  resumesOn: string | null;
  answersMeteo: boolean;
  /** What she has booked or promised on those days. */
  booked: readonly AgendaEntry[];
};

/** What others count on her for on those days, and what she can do about each: nobody is told by the absence. */
function bookedBlocks(booked: readonly AgendaEntry[], locale: Locale, timeZone: string): Block[] {
  const { confirmed } = words(locale);
  if (booked.length === 0) return [];
  const shown = booked.slice(0, MAX_BOOKED);
  return [
    text(confirmed.booked(booked.length)),
    ...shown.flatMap((entry): Block[] => [
      text(
        confirmed.bookedLine(firstLetters(entry.title, 100), formatMoment(entry.startsAt, timeZone, locale)),
      ),
      buttons(...(entry.commitment ?? [])),
    ]),
    ...(booked.length > shown.length ? [note(confirmed.bookedOthers(booked.length - shown.length))] : []),
  ];
}

/** What was noted. `resumesOn` is the first working day after, null when the promotion is over by then. */
export function confirmationView(noted: Noted, locale: Locale, timeZone: string): Message {
  const { confirmed, buttons: labels } = words(locale);
  const period = describe(noted.accepted, locale);
  const whole = describe(noted.whole, locale);
  const after =
    noted.resumesOn === null
      ? [confirmed.noResumption]
      : [
          confirmed.resumes(formatDay(noted.resumesOn, locale)),
          ...(noted.answersMeteo ? [confirmed.rounds] : []),
        ];
  return {
    summary: confirmed.summary(period),
    blocks: [
      text(joinMarkdown([confirmed.text(period), ...(whole === period ? [] : [confirmed.whole(whole)])])),
      text(joinMarkdown([confirmed.waits, ...after], ' ')),
      ...bookedBlocks(noted.booked, locale, timeZone),
      note(confirmed.discretion),
      buttons(
        { label: labels.undo, press: 'absences/undo', ref: noted.id },
        { label: labels.list, press: 'absences/list', ref: '' },
      ),
    ],
  };
}

export function alreadyView(period: Period, locale: Locale): Message {
  const { confirmed, buttons: labels } = words(locale);
  const said = confirmed.already(describe(period, locale));
  return message(text(said), buttons({ label: labels.list, press: 'absences/list', ref: '' }));
}

/** What is wrong with what was asked, in one sentence: beside a field, or above an example. */
export function formatRefusal(refusal: Refusal | Unread, locale: Locale): string {
  const { refused } = words(locale);
  switch (refusal.refused) {
    case 'unreadable':
      return refused.unreadable(firstLetters(refusal.typed, 60));
    case 'no-end':
      return refused.noEnd;
    case 'no-such-day':
      return refused.noSuchDay(refusal.typed);
    case 'wrong-weekday':
      return refused.wrongWeekday(refusal.typed, formatDay(refusal.on, locale));
    case 'reversed':
      return refused.reversed(formatDay(refusal.asked.toOn, locale), formatDay(refusal.asked.fromOn, locale));
    case 'past':
      return refused.past(describe(refusal.asked, locale));
    case 'outside':
      return refused.outside(formatPeriod(refusal.startsOn, refusal.endsOn, locale));
    case 'too-long':
      return refused.tooLong(refusal.days);
  }
}

export function refusalView(refusal: Refusal | Unread, locale: Locale): Message {
  const { refused } = words(locale);
  const why = formatRefusal(refusal, locale);
  return storable({
    summary: refused.summary,
    blocks: [text(joinMarkdown([why, refused.nothingSaved])), buttons(addButton(locale))],
  });
}

/** What the home view says, which a chat may keep: how many, and never when; nothing when there is none. */
export function homeBlocks(count: number, locale: Locale): Block[] {
  const { home, buttons: labels } = words(locale);
  if (count === 0) return [];
  return [
    heading(home.title),
    text(home.count(count)),
    buttons({ label: labels.list, press: 'absences/list', ref: '' }),
  ];
}

/** What is kept of her absences, in one sentence. */
export function describePeriod(periods: readonly Period[], locale: Locale): string {
  const { kept, list } = words(locale);
  const said = periods.slice(0, MAX_LISTED).map((period) => describe(period, locale));
  const others = periods.length > said.length ? `. ${list.others(periods.length - said.length)}` : '.';
  return kept.detail(`${said.join(', ')}${others}`);
}
