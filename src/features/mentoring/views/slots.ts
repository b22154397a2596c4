import { shortened } from '../../../chat/lengths.ts';
import { joinMarkdown } from '../../../chat/markdown.ts';
import {
  type Block,
  type Button,
  buttons,
  heading,
  type Message,
  note,
  storable,
  text,
} from '../../../chat/message.ts';
import { formatTime } from '../../../community/format/dates.ts';
import type { ViewContext } from '../locales/index.ts';
import type { Cycle, MentoringSession, Pattern, Side } from '../rules/cycle.ts';
import { LIMITS } from '../rules/cycle.ts';
import { momentOf, nameOf, weekday } from './format.ts';

const TITLE_BYTES = 80;
const BUTTONS_AT_ONCE = 5;
/** The most warnings that are told at once: each session can be looked at. */
const WARNED = 8;

/** One time that can be chosen; `clash` is what the mentee has already then. */
export type Slot = { id: string; startsAt: number; clash: string | null };
/** What somebody should look at, of the times of a cycle: what she has already then, or that she is away. */
export type Warning = { startsAt: number; clash: string | null };

/** To the coach: times are to be offered; `again` when none of hers suited. */
export function offerMessage(
  view: ViewContext,
  cycle: Cycle,
  mentee: string | null,
  usual: boolean,
  again: boolean,
): Message {
  const { offer } = view.words.slots;
  const name = nameOf(view, mentee);
  const choices: Button[] = [
    {
      label: offer.form,
      press: 'mentoring/offer-form',
      ref: cycle.id,
      ...(usual ? {} : { style: 'primary' as const }),
    },
  ];
  if (usual)
    choices.unshift({ label: offer.usual, press: 'mentoring/offer-usual', ref: cycle.id, style: 'primary' });
  return storable({
    summary: offer.summary(nameOf(view, mentee)),
    blocks: [
      text(again ? offer.noneSuits(name) : offer.text(name)),
      ...(usual ? [] : [note(offer.noUsual)]),
      buttons(...choices),
    ],
  });
}

/** To the mentee: the times that are offered, each a button. */
export function slotsMessage(
  view: ViewContext,
  cycle: Cycle,
  coach: string | null,
  slots: readonly Slot[],
  happened?: string,
): Message {
  const { choose } = view.words.slots;
  const name = nameOf(view, coach);
  const { sessions } = view.programme.mentoring;
  const clashes = slots.flatMap(({ startsAt, clash }) =>
    clash === null ? [] : [choose.clash(momentOf(view, startsAt), shortened(clash, TITLE_BYTES))],
  );
  const rows: Block[] = [];
  for (let from = 0; from < slots.length; from += BUTTONS_AT_ONCE)
    rows.push(
      buttons(
        ...slots.slice(from, from + BUTTONS_AT_ONCE).map(({ id, startsAt }) => ({
          label: momentOf(view, startsAt),
          press: 'mentoring/book',
          ref: id,
        })),
      ),
    );
  return storable({
    summary: happened ?? choose.summary(nameOf(view, coach)),
    blocks: [
      ...(happened === undefined ? [] : [text(happened)]),
      text(sessions === 1 ? choose.one(name) : choose.text(name, sessions)),
      ...(slots.length === 0 ? [text(choose.none)] : rows),
      ...(clashes.length === 0 ? [] : [text(joinMarkdown([choose.clashes, ...clashes]))]),
      buttons(
        { label: choose.noneSuits, press: 'mentoring/none-suits', ref: cycle.id },
        { label: view.words.labels.see, press: 'mentoring/cycle', ref: cycle.id },
      ),
    ],
  });
}

/** To one of the two: the sessions are laid. */
export function bookedMessage(
  view: ViewContext,
  side: Side,
  cycle: Cycle,
  other: string | null,
  sessions: readonly MentoringSession[],
  warnings: readonly Warning[],
): Message {
  const { booked } = view.words.slots;
  const [first] = sessions;
  const warned = warnings
    .slice(0, WARNED)
    .map(({ startsAt, clash }) =>
      clash === null
        ? booked.away(momentOf(view, startsAt))
        : booked.clash(momentOf(view, startsAt), shortened(clash, TITLE_BYTES)),
    );
  const goals: Button[] =
    side === 'mentee'
      ? [{ label: booked.goals, press: 'mentoring/goals-form', ref: cycle.id, style: 'primary' }]
      : [];
  return storable({
    summary: booked.summary(nameOf(view, other), first ? momentOf(view, first.startsAt) : ''),
    blocks: [
      text(booked[side](nameOf(view, other))),
      text(
        joinMarkdown(sessions.map(({ number, startsAt }) => booked.line(number, momentOf(view, startsAt)))),
      ),
      ...(sessions.length < view.programme.mentoring.sessions ? [note(booked.fewer)] : []),
      ...(warned.length === 0 ? [] : [text(joinMarkdown([booked.check, ...warned]))]),
      note(booked.undo),
      buttons(...goals, { label: view.words.labels.see, press: 'mentoring/cycle', ref: cycle.id }),
    ],
  });
}

/** A coach's usual times. */
export function patternMessage(view: ViewContext, pattern: readonly Pattern[], happened?: string): Message {
  const { pattern: words } = view.words.slots;
  const describe = ({ weekday: rank, time }: Pattern) =>
    [weekday(view, rank), formatTime(time, view.locale)] as const;
  return storable({
    summary: happened ?? words.summary,
    blocks: [
      ...(happened === undefined ? [] : [text(happened)]),
      heading(words.title),
      text(words.text),
      text(
        pattern.length === 0
          ? words.empty
          : joinMarkdown(pattern.map((each) => words.line(...describe(each)))),
      ),
      ...(pattern.length === 0
        ? []
        : [
            {
              kind: 'choice' as const,
              label: words.remove,
              press: 'mentoring/pattern-remove',
              ref: '',
              options: pattern.map((each) => ({ value: each.id, label: describe(each).join(', ') })),
            },
          ]),
      ...(pattern.length < LIMITS.pattern
        ? [buttons({ label: words.add, press: 'mentoring/pattern-add', ref: '' })]
        : []),
    ],
  });
}
