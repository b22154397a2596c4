import { shortened } from '../../../chat/lengths.ts';
import { joinMarkdown } from '../../../chat/markdown.ts';
import {
  type Block,
  type Button,
  buttons,
  type Fact,
  facts,
  heading,
  type Message,
  message,
  note,
  storable,
  text,
} from '../../../chat/message.ts';
import type { ViewContext } from '../locales/index.ts';
import type { MentoringRequest } from '../rules/cycle.ts';
import type { Match } from '../rules/matching.ts';
import { momentOf, nameOf, personNamed, sentence, specialityOf } from './format.ts';
import { type PastCycle, pastCycles } from './past.ts';

/** The most options that every chat shows. */
const MAX_OPTIONS = 10;

type Known = { id: string; name: string };

/** Somebody who asks, as coaches see her. */
export type Asker = { id: string; name: string; metier: string | null; defi: string | null };

/** What mentoring is, and the way to ask for it; `past` are her former cycles, to look back on. */
export function inviteMessage(
  view: ViewContext,
  past: readonly PastCycle[] = [],
  happened?: string,
): Message {
  const { invite } = view.words.asking;
  const { sessions, minutes } = view.programme.mentoring;
  return storable({
    summary: happened ?? invite.summary,
    blocks: [
      ...(happened === undefined ? [] : [text(happened)]),
      heading(invite.title),
      text(`${invite.text(sessions, minutes)}\n${invite.private}`),
      buttons({ label: invite.ask, press: 'mentoring/ask', ref: '', style: 'primary' }),
      ...pastCycles(view, past),
    ],
  });
}

/** Where her request stands. */
export function waitingMessage(
  view: ViewContext,
  { id, createdAt }: MentoringRequest,
  coach: string | null,
  past: readonly PastCycle[] = [],
  happened?: string,
): Message {
  const { waiting } = view.words.asking;
  const since = momentOf(view, createdAt);
  return storable({
    summary: happened ?? waiting.summary,
    blocks: [
      ...(happened === undefined ? [] : [text(happened)]),
      text(coach === null ? waiting.open(since) : waiting.asked(nameOf(view, coach), since)),
      buttons({ label: waiting.withdraw, press: 'mentoring/withdraw', ref: id }),
      ...pastCycles(view, past),
    ],
  });
}

/** How long, and of which speciality. */
function requestFacts(view: ViewContext, { minutes, speciality }: MentoringRequest): Fact[] {
  const { coach } = view.words.asking;
  return [
    { label: coach.minutes, value: view.words.labels.minutes(minutes) },
    ...(speciality === null ? [] : [{ label: coach.speciality, value: specialityOf(view, speciality) }]),
  ];
}

function aboutBlocks(
  view: ViewContext,
  request: MentoringRequest,
  asker: Asker,
  about: string,
  load?: number,
) {
  const { coach } = view.words.asking;
  const { metier, defi } = asker;
  const more = [
    metier === null ? null : specialityOf(view, metier),
    defi === null ? null : shortened(defi, 80),
  ]
    .filter((part) => part !== null)
    .join(', ');
  const name = personNamed(view, asker);
  const list: Fact[] = [
    { label: coach.who, value: more === '' ? name : coach.whoIs(name, more) },
    ...requestFacts(view, request),
  ];
  if (load !== undefined) list.push({ label: coach.load, value: coach.cycles(load) });
  const blocks: Block[] = [facts(list)];
  if (about !== '') blocks.push(text(coach.about), text(about));
  return blocks;
}

/**
 * To the coach whom she asked. `about` is what it is about, to be shown to this coach alone; in what is posted,
 * null, it stands behind a button.
 */
export function coachAskedMessage(
  view: ViewContext,
  request: MentoringRequest,
  asker: Asker,
  about: string | null,
  load: number,
): Message {
  const { coach } = view.words.asking;
  const summary = coach.asked(nameOf(view, asker.name));
  return message(
    heading(summary),
    ...aboutBlocks(view, request, asker, about ?? '', load),
    buttons(
      ...(about === null ? [readButton(view, request)] : []),
      { label: coach.accept, press: 'mentoring/accept', ref: request.id, style: 'primary' },
      { label: coach.decline, press: 'mentoring/decline', ref: request.id },
    ),
  );
}

const readButton = ({ words }: ViewContext, { id }: MentoringRequest): Button => ({
  label: words.asking.coach.read,
  press: 'mentoring/see-request',
  ref: id,
});

const takeButtons = ({ words: { asking } }: ViewContext, ref: string): Button[] => [
  { label: asking.coach.take, press: 'mentoring/take', ref, style: 'primary' },
  { label: asking.coach.decline, press: 'mentoring/decline', ref },
];

/**
 * To the coaches' channel, which the chat keeps: that somebody asks, and never who, nor what about. `overdue` when
 * it has been waiting for long; `nobody` when all coaches have passed.
 */
export function channelRequestMessage(
  view: ViewContext,
  request: MentoringRequest,
  { overdue, nobody }: { overdue: boolean; nobody: boolean },
): Message {
  const { coach } = view.words.asking;
  const summary = overdue ? coach.overdueToAll : coach.toAll;
  return message(
    heading(summary),
    facts(requestFacts(view, request)),
    ...(nobody ? [text(coach.nobody)] : []),
    ...(overdue ? [note(coach.since(momentOf(view, request.createdAt)))] : []),
    buttons(readButton(view, request), ...takeButtons(view, request.id)),
  );
}

/** To one of all coaches, who reads it: the first who takes it has it. `overdue` when it has been waiting for long. */
export function coachesMessage(
  view: ViewContext,
  request: MentoringRequest,
  asker: Asker,
  about: string,
  matches: readonly Match[],
  overdue: boolean,
): Message {
  const { coach } = view.words.asking;
  const name = nameOf(view, asker.name);
  const summary = overdue ? coach.overdue(name) : coach.open(name);
  const lines = matches.slice(0, MAX_OPTIONS).map((match) => {
    const { yes, no } = coach.ofSpeciality;
    const speciality = match.speciality === null ? [] : [match.speciality ? yes : no];
    return coach.match(nameOf(view, match.name), [...speciality, coach.cycles(match.load)].join(', '));
  });
  return message(
    heading(summary),
    ...aboutBlocks(view, request, asker, about),
    text(lines.length === 0 ? coach.nobody : joinMarkdown([coach.proposed, ...lines])),
    ...(overdue ? [note(coach.since(momentOf(view, request.createdAt)))] : []),
    buttons(...takeButtons(view, request.id)),
  );
}

/** In the place of what asked coaches, once it is settled: nothing of who asked, nor of what was said, stays. */
export function settledMessage(
  view: ViewContext,
  how: 'taken' | 'declined' | 'withdrawn',
  coach: string | null,
): Message {
  const { settled } = view.words.asking;
  return sentence(how === 'taken' ? settled.taken(nameOf(view, coach)) : settled[how]);
}

/** To both, in a conversation of theirs: that a coach mentors somebody, and nothing of what was asked. */
export const acceptedMessage = (view: ViewContext, coach: Known, mentee: Known): Message =>
  sentence(
    view.words.slots.choose.together(personNamed(view, coach), personNamed(view, mentee)),
    note(view.words.slots.choose.yours),
  );

/** To the mentee alone: who mentors her, and how to reach that coach. */
export const takenMessage = (view: ViewContext, coach: Known & { email: string }): Message =>
  sentence(
    view.words.slots.choose.waits(personNamed(view, coach)),
    note(view.words.slots.choose.reach(coach.email)),
  );

/** In the place of what asked coaches, once who asked can no longer come. */
export const noLongerMessage = ({ words }: ViewContext): Message => sentence(words.leaving.noLonger);
