import { shortened } from '../../../chat/lengths.ts';
import { FLOOR } from '../../../chat/limits.ts';
import { joinMarkdown } from '../../../chat/markdown.ts';
import {
  type Block,
  type Button,
  buttons,
  heading,
  type Message,
  message,
  note,
  storable,
  text,
} from '../../../chat/message.ts';
import type { ViewContext } from '../locales/index.ts';
import {
  type Cycle,
  type Goals,
  isToCome,
  type MentoringRequest,
  type MentoringSession,
  type Side,
} from '../rules/cycle.ts';
import { type CycleEvent, cycleStates } from '../rules/states.ts';
import { dayOf, momentOf, nameOf, sentence } from './format.ts';
import { type Noted, progressBlocks } from './goals.ts';
import { type PastCycle, pastCycles } from './past.ts';
import { afterButtons } from './session.ts';

/** The most options that every chat shows. */
const MAX_OPTIONS = 10;
const LISTED = 8;

/** A cycle as one of its two people sees it. */
export type CycleData = {
  cycle: Cycle;
  side: Side;
  other: string | null;
  sessions: readonly MentoringSession[];
  goals: Goals;
  noted: readonly Noted[];
  /** The mentee's other cycles, that are over. */
  past?: readonly PastCycle[];
  now: number;
};

function sessionBlocks(view: ViewContext, { sessions, now }: CycleData): Block[] {
  const { cycle: words } = view.words;
  if (sessions.length === 0) return [];
  const lines = sessions.map(({ number, startsAt, state }) =>
    words.line(number, momentOf(view, startsAt), words.sessionStates[state]),
  );
  // The next ones where all cannot be named.
  const next = sessions.findIndex(({ endsAt }) => endsAt > now);
  const last = Math.max(0, sessions.length - MAX_OPTIONS);
  const from = Math.min(next < 0 ? last : Math.max(0, next - 2), last);
  const options = sessions.slice(from, from + MAX_OPTIONS).map(({ id, number, startsAt }) => ({
    value: id,
    label: words.option(number, dayOf(view, startsAt)),
  }));
  return [
    heading(words.sessions),
    text(joinMarkdown(lines)),
    { kind: 'choice', label: words.pick, press: 'mentoring/session', ref: '', options },
  ];
}

function buttonsOf(view: ViewContext, { cycle, side, sessions }: CycleData): Button[] {
  const { cycle: words, slots } = view.words;
  const next = sessions.find(isToCome);
  const list: Button[] = [];
  const mentee = side === 'mentee';
  const can = (event: CycleEvent) => cycleStates.can(cycle.state, event);
  if (next) list.push({ label: words.next, press: 'mentoring/session', ref: next.id, style: 'primary' });
  if (!mentee && can('offer'))
    list.push({ label: slots.offer.form, press: 'mentoring/offer-form', ref: cycle.id, style: 'primary' });
  if (mentee && can('book'))
    list.push({ label: words.choose, press: 'mentoring/slots', ref: cycle.id, style: 'primary' });
  if (mentee && (cycle.state === 'running' || cycle.state === 'choosing'))
    list.push({ label: words.goals, press: 'mentoring/goals-form', ref: cycle.id });
  if (!mentee && can('stop')) list.push({ label: words.place, press: 'mentoring/place-form', ref: cycle.id });
  if (mentee && can('close'))
    list.push({ label: words.end.close, press: 'mentoring/close', ref: cycle.id, style: 'primary' });
  if (mentee && can('renew')) list.push({ label: words.end.renew, press: 'mentoring/renew', ref: cycle.id });
  if (!mentee && can('agree'))
    list.push(
      { label: words.renewal.agree, press: 'mentoring/renewal-agree', ref: cycle.id, style: 'primary' },
      { label: words.renewal.refuse, press: 'mentoring/renewal-refuse', ref: cycle.id },
    );
  if (can('stop')) list.push({ label: words.stop, press: 'mentoring/stop', ref: cycle.id, style: 'danger' });
  return list;
}

/** The whole of a cycle. It holds what only the two may read: it is whispered, never sent. */
export function cycleMessage(view: ViewContext, data: CycleData, happened?: string): Message {
  const { cycle: words, labels } = view.words;
  const { cycle, side, other, goals, noted, past = [] } = data;
  const list = buttonsOf(view, data);
  const state = words.states[cycle.state];
  const place = cycle.place === null ? [] : [note(`${labels.place}\u00a0: ${nameOf(view, cycle.place)}`)];
  return {
    summary: happened ?? words.title(nameOf(view, other)),
    blocks: [
      ...(happened === undefined ? [] : [text(happened)]),
      heading(words.title(nameOf(view, other))),
      text(state),
      ...sessionBlocks(view, data),
      ...place,
      ...progressBlocks(view, side, goals, noted),
      ...(list.length === 0 ? [] : [buttons(...list)]),
      ...pastCycles(view, past),
    ],
  };
}

/** The last session of a cycle, and whether there are goals on which progress can be noted. */
export type LastSession = { session: MentoringSession; goals: boolean };

/** The sessions are over: nothing of what was written is here, only the way to it. */
export function endMessage(
  view: ViewContext,
  side: Side,
  cycle: Cycle,
  other: string | null,
  days: number,
  last?: LastSession,
): Message {
  const { end } = view.words.cycle;
  const summary = end[side](nameOf(view, other));
  const look: Button = { label: end.look, press: 'mentoring/cycle', ref: cycle.id, style: 'primary' };
  return message(
    heading(summary),
    text(side === 'mentee' ? end.text : end.coachText),
    ...(side === 'mentee' ? [note(end.automatic(days))] : []),
    buttons(look, ...(last ? afterButtons(view, side, last.session, last.goals) : [])),
  );
}

/** To the coach: she is asked for another cycle. */
export function renewalMessage(view: ViewContext, cycle: Cycle, mentee: string | null): Message {
  const { renewal } = view.words.cycle;
  const { sessions } = view.programme.mentoring;
  return {
    summary: renewal.summary(nameOf(view, mentee)),
    blocks: [
      text(renewal.text(nameOf(view, mentee), sessions, cycle.minutes)),
      buttons(
        { label: renewal.agree, press: 'mentoring/renewal-agree', ref: cycle.id, style: 'primary' },
        { label: renewal.refuse, press: 'mentoring/renewal-refuse', ref: cycle.id },
      ),
    ],
  };
}

/** Before a mentoring stops: it cannot be undone. */
export function stopMessage(view: ViewContext, cycle: Cycle, other: string | null): Message {
  const { stopping } = view.words.cycle;
  return sentence(
    stopping.ask(nameOf(view, other)),
    text(stopping.text),
    buttons(
      { label: stopping.no, press: 'mentoring/cycle', ref: cycle.id, style: 'primary' },
      { label: stopping.yes, press: 'mentoring/stop-confirm', ref: cycle.id, style: 'danger' },
    ),
  );
}

export type Mentored = { cycle: Cycle; mentee: string | null };
export type Waiting = { request: MentoringRequest; mentee: string | null };

/**
 * A coach's cycles, and the requests that wait. A chat may keep it: it names those whom she mentors and who asked
 * her, as the messages that she gets do, and not who asked all coaches.
 */
export function coachListMessage(
  view: ViewContext,
  cycles: readonly Mentored[],
  requests: readonly Waiting[],
  happened?: string,
): Message {
  const { list } = view.words.cycle;
  const named = cycles.slice(0, LISTED);
  const waiting = requests.slice(0, LISTED);
  const others = (all: readonly unknown[], some: readonly unknown[]) =>
    all.length > some.length ? [list.others(all.length - some.length)] : [];
  const option = (id: string, name: string) => ({ value: id, label: shortened(name, FLOOR.options.label) });
  const since = ({ request }: Waiting) => momentOf(view, request.createdAt);
  const isOpen = ({ request }: Waiting) => request.state === 'open';
  const lines = named.map(({ cycle, mentee }) => list.line(nameOf(view, mentee), list.states[cycle.state]));
  const waitingLines = waiting.map((each) =>
    isOpen(each) ? list.openLine(since(each)) : list.waitingLine(nameOf(view, each.mentee), since(each)),
  );
  const blocks: Block[] = happened === undefined ? [] : [text(happened)];
  blocks.push(heading(list.title));
  blocks.push(text(lines.length === 0 ? list.empty : joinMarkdown([...lines, ...others(cycles, named)])));
  if (named.length > 0)
    blocks.push({
      kind: 'choice',
      label: list.pick,
      press: 'mentoring/cycle',
      ref: '',
      options: named.map(({ cycle, mentee }) => option(cycle.id, nameOf(view, mentee))),
    });
  if (waiting.length > 0)
    blocks.push(
      text(joinMarkdown([list.waiting(requests.length), ...waitingLines, ...others(requests, waiting)])),
      {
        kind: 'choice',
        label: list.pickRequest,
        press: 'mentoring/see-request',
        ref: '',
        options: waiting.map((each) =>
          option(each.request.id, isOpen(each) ? list.openOption(since(each)) : nameOf(view, each.mentee)),
        ),
      },
    );
  return storable({ summary: happened ?? list.summary, blocks });
}
