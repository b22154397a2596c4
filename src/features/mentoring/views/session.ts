import { md } from '../../../chat/markdown.ts';
import {
  type Block,
  type Button,
  buttons,
  facts,
  heading,
  type Message,
  text,
} from '../../../chat/message.ts';
import type { ViewContext } from '../locales/index.ts';
import { isToCome, type MentoringSession, type Preparation, type Side } from '../rules/cycle.ts';
import { momentOf, nameOf, sentence, whenOf } from './format.ts';

/** A session as one of its two people sees it; `note` is hers alone. */
export type SessionData = {
  session: MentoringSession;
  side: Side;
  other: string | null;
  place: string | null;
  preparation: Preparation | null;
  note: string | null;
  /** Whether there are goals on which progress can be noted. */
  goals: boolean;
  now: number;
};

const PREPARED = ['difficulties', 'successes', 'questions'] as const;

function preparationBlocks(view: ViewContext, { preparation, session }: SessionData): Block[] {
  const { preparation: words } = view.words.session;
  if (preparation === null) return isToCome(session) ? [text(words.none)] : [];
  const parts = PREPARED.flatMap((part) => {
    const said = preparation[part];
    return said === null ? [] : [text(md`**${words[part]}**\n${said}`)];
  });
  return [heading(words.shown), ...parts];
}

function proposalBlocks(view: ViewContext, { session, side, other }: SessionData): Block[] {
  const { session: words } = view.words;
  if (session.state !== 'proposed' || session.proposedAt === null) return [];
  const when = momentOf(view, session.proposedAt);
  const name = nameOf(view, other);
  const ref = session.id;
  if (session.proposedBy === side)
    return [
      text(words.proposedByYou(when, name)),
      buttons({ label: words.buttons.retract, press: 'mentoring/move-retract', ref }),
    ];
  return [text(words.proposed(when, name)), buttons(...proposalButtons(view, ref))];
}

const proposalButtons = ({ words }: ViewContext, ref: string): Button[] => [
  { label: words.session.buttons.agree, press: 'mentoring/move-agree', ref, style: 'primary' },
  { label: words.session.buttons.refuse, press: 'mentoring/move-refuse', ref },
];

function buttonsOf(view: ViewContext, { session, side, goals, now }: SessionData): Button[] {
  const { buttons: labels } = view.words.session;
  const ref = session.id;
  const { state, startsAt } = session;
  const note: Button = { label: labels.note, press: 'mentoring/note-form', ref };
  if (state === 'cancelled') return [];
  if (state === 'missed') return [{ label: labels.tookPlace, press: 'mentoring/took-place', ref }, note];
  if (state === 'held') {
    const progress: Button = {
      label: labels.progress,
      press: 'mentoring/progress-form',
      ref,
      style: 'primary',
    };
    return [
      ...(side === 'mentee' && goals ? [progress] : []),
      note,
      { label: labels.missed, press: 'mentoring/missed', ref },
    ];
  }
  const prepare: Button = { label: labels.prepare, press: 'mentoring/prepare-form', ref, style: 'primary' };
  return [
    ...(side === 'mentee' ? [prepare] : []),
    note,
    ...(state === 'planned' && startsAt > now
      ? [{ label: labels.move, press: 'mentoring/move-form', ref }]
      : []),
    ...(startsAt > now
      ? [{ label: labels.cancel, press: 'mentoring/cancel', ref, style: 'danger' as const }]
      : []),
  ];
}

/** How long the way a session was is asked for: afterwards it is to be found in the cycle. */
const WEEK_MS = 7 * 24 * 60 * 60_000;

/** The whole of a session. It holds what only one or two may read: it is whispered, never sent. */
export function sessionMessage(view: ViewContext, data: SessionData, happened?: string): Message {
  const { session: words, labels, cycle } = view.words;
  const { session, other, place, note } = data;
  const title = words.title(session.number, nameOf(view, other));
  const list = buttonsOf(view, data);
  const state = cycle.sessionStates[session.state];
  return {
    summary: happened ?? title,
    blocks: [
      ...(happened === undefined ? [] : [text(happened)]),
      heading(title),
      facts([
        { label: labels.when, value: `${whenOf(view, session)} (${state})` },
        ...(place === null ? [] : [{ label: labels.place, value: place }]),
      ]),
      ...preparationBlocks(view, data),
      ...(note === null ? [] : [heading(words.note.shown), text(note)]),
      ...proposalBlocks(view, data),
      ...(list.length === 0 ? [] : [buttons(...list)]),
    ],
  };
}

/** The day before: the mentee prepares, the coach knows where it will be. */
export function beforeMessage(
  view: ViewContext,
  side: Side,
  session: MentoringSession,
  other: string | null,
  place: string | null,
): Message {
  const { before, buttons: labels } = view.words.session;
  const summary = before.mentee(nameOf(view, other), momentOf(view, session.startsAt));
  const prepare: Button = {
    label: labels.prepare,
    press: 'mentoring/prepare-form',
    ref: session.id,
    style: 'primary',
  };
  return {
    until: session.endsAt,
    summary,
    blocks: [
      heading(summary),
      facts([
        { label: view.words.labels.when, value: whenOf(view, session) },
        ...(place === null ? [] : [{ label: view.words.labels.place, value: place }]),
      ]),
      text(side === 'mentee' ? before.menteeText : before.coachText),
      buttons(...(side === 'mentee' ? [prepare] : []), {
        label: labels.see,
        press: 'mentoring/session',
        ref: session.id,
      }),
    ],
  };
}

/** A quarter of an hour before, with the place or the link. */
export function soonMessage(
  view: ViewContext,
  session: MentoringSession,
  other: string | null,
  place: string | null,
): Message {
  const { session: words, labels } = view.words;
  const summary = words.startingSoon(nameOf(view, other));
  return {
    until: session.endsAt,
    summary,
    blocks: [
      heading(summary),
      facts([
        { label: labels.when, value: whenOf(view, session) },
        ...(place === null ? [] : [{ label: labels.place, value: place }]),
      ]),
      buttons({ label: words.buttons.see, press: 'mentoring/session', ref: session.id }),
    ],
  };
}

/** What can be noted of a session that is over, or that it did not take place. */
export function afterButtons(
  { words }: ViewContext,
  side: Side,
  { id: ref }: Pick<MentoringSession, 'id'>,
  goals: boolean,
): Button[] {
  const { buttons: labels } = words.session;
  const progress: Button = {
    label: labels.progress,
    press: 'mentoring/progress-form',
    ref,
    style: 'primary',
  };
  return [
    ...(side === 'mentee' && goals ? [progress] : []),
    { label: labels.note, press: 'mentoring/note-form', ref },
    { label: labels.missed, press: 'mentoring/missed', ref },
  ];
}

/** Once it is over. */
export function afterMessage(
  view: ViewContext,
  side: Side,
  session: MentoringSession,
  other: string | null,
  goals: boolean,
): Message {
  const { after } = view.words.session;
  const summary = after.summary(session.number, nameOf(view, other));
  return {
    until: session.endsAt + WEEK_MS,
    summary,
    blocks: [heading(summary), text(after[side]), buttons(...afterButtons(view, side, session, goals))],
  };
}

/** To the other: a session is asked to be moved. */
export function moveAskedMessage(
  view: ViewContext,
  session: MentoringSession,
  other: string | null,
): Message {
  const { move } = view.words.session;
  const moment = (at: number) => momentOf(view, at);
  return {
    until: session.startsAt,
    summary: move.summary(nameOf(view, other)),
    blocks: [
      heading(move.summary(nameOf(view, other))),
      text(move.text(moment(session.startsAt), moment(session.proposedAt ?? session.startsAt))),
      buttons(...proposalButtons(view, session.id)),
    ],
  };
}

/** Before a session is cancelled. */
export function cancelMessage(view: ViewContext, session: MentoringSession, other: string | null): Message {
  const { cancel } = view.words.session;
  return sentence(
    cancel.ask(session.number, nameOf(view, other)),
    text(cancel.text),
    buttons(
      { label: cancel.no, press: 'mentoring/session', ref: session.id, style: 'primary' },
      { label: cancel.yes, press: 'mentoring/cancel-confirm', ref: session.id, style: 'danger' },
    ),
  );
}
