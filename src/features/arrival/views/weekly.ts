import { shortened } from '../../../chat/lengths.ts';
import { md, plainText } from '../../../chat/markdown.ts';
import {
  type Block,
  buttons,
  heading,
  type Message,
  note,
  type PressButton,
  storable,
  text,
} from '../../../chat/message.ts';
import { formatDay } from '../../../community/format/dates.ts';
import type { Member } from '../../../community/members/member.ts';
import type { Dated } from '../../../community/programme/steps.ts';
import type { ViewContext } from '../locales/index.ts';
import type { Meeting } from '../rules/meeting.ts';
import type { WalkKind } from '../rules/walk.ts';
import { aboutOf, button, named, primary, refOf, stepWords } from './format.ts';

type Person = Pick<Member, 'id' | 'name' | 'metier' | 'defi'>;

/** A step as one message tells of it; `confirmer` is her coach's name, where she has one. */
export type Item = Pick<Dated, 'step' | 'closesOn'> & { isDone: boolean; confirmer: string | null };

/** Whom she is proposed to meet, or was: of a meeting that was passed over, nobody else was found. */
export type MeetingShown = Pick<Meeting, 'id' | 'state' | 'reasons'> & { person: Person };

export type Weekly = {
  kind: WalkKind;
  /** Her first day, while it is to come; or her last one. */
  dayOn: string | null;
  items: readonly Item[];
  meeting: MeetingShown | null;
  /** When the last of it no longer makes sense (epoch ms). */
  until: number;
};

/** What a label takes of a summary stays free. */
const SUMMARY_BYTES = 250;

/** What takes the place of a message is under its label. */
const DONE = { arrival: 'arrival/done', departure: 'arrival/leaving-done' } as const;

const PRESSES = {
  card: 'directory/card',
  report: 'arrival/report',
  data: 'privacy/show',
  stay: 'alumni/open',
} as const;

/** What can be done about a step: say that it is done, and whatever it opens. */
function stepButtons(view: ViewContext, kind: WalkKind, { step, isDone }: Item): PressButton[] {
  if (isDone) return [];
  const done = button(view, 'done', DONE[kind], refOf(kind, step));
  const opens = step.opens === undefined ? [] : [button(view, step.opens, PRESSES[step.opens])];
  // A report that is sent is done; what a coach confirms she doesn't tick herself.
  const ticks = step.opens !== 'report' && step.confirmedBy === undefined ? [done] : [];
  const [first, ...others] = [...opens, ...ticks];
  return first ? [primary(first), ...others] : [];
}

function itemBlocks(view: ViewContext, kind: WalkKind, item: Item): Block[] {
  const { step: words } = view.words;
  const said = item.step[view.locale];
  if (item.isDone) return [text(words.done(said))];
  const pressable = stepButtons(view, kind, item);
  const until = words.until(formatDay(item.closesOn, view.locale));
  const confirmed = item.step.confirmedBy === undefined ? '' : ` ${words.confirmed(item.confirmer)}`;
  return [
    text(stepWords(view, item.step)),
    note(`${until}${confirmed}`),
    ...(pressable.length > 0 ? [buttons(...pressable)] : []),
  ];
}

/** Somebody to meet, and why; or what has become of it. */
function meetingBlocks(view: ViewContext, { id, state, reasons, person }: MeetingShown): Block[] {
  const { meeting: words } = view.words;
  const another = button(view, 'another', 'arrival/another', id);
  switch (state) {
    case 'met':
      return [text(words.met(person.name))];
    case 'later':
      return [text(words.later)];
    case 'passed':
      return [text(words.nobody)];
    case 'declined':
      return [text(words.declined(person.name)), buttons(another)];
    case 'proposed':
      return [
        text(words.title(named(person), aboutOf(view, person))),
        text(words.why(reasons.map((reason) => words.because[reason]))),
        note(words.how),
        buttons(
          primary(button(view, 'met', 'arrival/met', id)),
          another,
          button(view, 'later', 'arrival/later', id),
        ),
      ];
  }
}

/** What somebody is told of once a week, in her direct messages, where what she ticks stays: two things at most. */
export function weeklyMessage(view: ViewContext, { kind, dayOn, items, meeting, until }: Weekly): Message {
  const { weekly } = view.words;
  const day = dayOn === null ? null : formatDay(dayOn, view.locale);
  const before =
    kind === 'arrival' ? weekly.before(view.programme.promotion.name, day ?? '') : weekly.leaving(day ?? '');
  const open = items.filter(({ isDone }) => !isDone).map(({ step }) => step[view.locale]);
  return storable({
    summary: shortened(open[0] ?? weekly[kind], SUMMARY_BYTES),
    blocks: [
      heading(weekly[kind]),
      ...(day === null ? [] : [text(before)]),
      ...items.flatMap((item) => itemBlocks(view, kind, item)),
      ...(meeting === null ? [] : meetingBlocks(view, meeting)),
      buttons(button(view, 'all', `arrival/show-${kind}`)),
    ],
    until,
  });
}

/** What whoever is to be met reads, on the morning after. */
export function introducedMessage(
  view: ViewContext,
  newcomer: Person,
  { id, reasons }: Meeting,
  until: number,
): Message {
  const { introduced, meeting } = view.words;
  return {
    summary: shortened(plainText(introduced.text(md`${newcomer.name}`, '')), SUMMARY_BYTES),
    blocks: [
      text(introduced.text(named(newcomer), aboutOf(view, newcomer))),
      text(meeting.why(reasons.map((reason) => meeting.because[reason]))),
      note(introduced.how),
      buttons(button(view, 'decline', 'arrival/decline', id)),
    ],
    until,
  };
}

/** On somebody's last day: thanks, and what can still be taken along; `stays` when she agreed to stay reachable. */
export function farewellMessage(
  view: ViewContext,
  name: string,
  { until, stays }: { until: number; stays: boolean },
): Message {
  const { farewell } = view.words;
  return {
    summary: farewell.title,
    blocks: [
      heading(farewell.title),
      text(farewell.text(name, view.programme.promotion.name)),
      text(stays ? farewell.stays : farewell.last),
      buttons(
        primary(button(view, 'export', 'privacy/export')),
        button(view, 'all', 'arrival/show-departure'),
      ),
    ],
    until,
  };
}
