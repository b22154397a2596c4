import { shortened } from '../../../../../chat/lengths.ts';
import { md } from '../../../../../chat/markdown.ts';
import {
  type Block,
  heading,
  type Message,
  note,
  type PressButton,
  text,
} from '../../../../../chat/message.ts';
import { titleFor } from '../../../../../community/gatherings/formats.ts';
import type { Gathering } from '../../../../../community/gatherings/gathering.ts';
import type { ViewContext } from '../../../locales/pilotage.ts';
import { refOfDefi } from '../../../rules.ts';
import { dayOf, named, primary, sentence } from '../../../views/format.ts';
import { type Decision, decisionRef, mayBeSettled } from '../rules/decision.ts';
import type { Reach } from '../rules/reach.ts';
import { button, rowOf } from './format.ts';

export type Committee = Pick<Gathering, 'id' | 'title' | 'format' | 'startsAt'>;

/** Where a decision stands. */
export type ShownDecision = {
  decision: Decision;
  reach: Reach;
  committee: Committee | null;
  decider: string | null;
};

const TITLE_BYTES = 150;
/** What a page shows of a text: the whole stands with the pilotage of its month. */
const TEXT_BYTES = 200;

const titleOf = ({ programme, locale }: ViewContext, committee: Committee): string =>
  shortened(titleFor(programme, committee, locale), TITLE_BYTES);

/** What may be done with the question, by a sponsor. */
const sponsorButtons = (view: ViewContext, decision: Decision): PressButton[] => [
  primary(button(view, 'decide', 'pilotage/decide', decisionRef(decision))),
  button(view, 'discuss', 'pilotage/discuss', decisionRef(decision)),
];

/** The one message that a sponsor gets of it. */
export function sponsorMessage(view: ViewContext, decision: Decision): Message {
  const { words } = view;
  return {
    summary: words.decision.summary(named(decision.defi)),
    blocks: [
      heading(words.decision.title),
      text(words.decision.text(named(decision.defi))),
      text(decision.text),
      ...rowOf(sponsorButtons(view, decision)),
      note(words.decision.who),
    ],
  };
}

/** In the place of that, once nobody waits for this sponsor any more; it names nobody, since a chat keeps it. */
export function closedMessage(
  view: ViewContext,
  decision: Decision,
  { committee, isTheirs }: { committee: Committee | null; isTheirs: boolean },
): Message {
  const { words } = view;
  const { decision: said } = words;
  const how = !isTheirs
    ? said.moved
    : decision.state === 'withdrawn'
      ? said.withdrawn
      : decision.state === 'committee'
        ? committeeSaid(view, committee, false)
        : said.settled;
  return {
    summary: said.summary(named(decision.defi)),
    blocks: [heading(said.title), text(how), ...(isTheirs ? pageButton(view, decision) : [])],
  };
}

/** `/defi` is where what was decided is read. */
const pageButton = (view: ViewContext, { defi }: Pick<Decision, 'defi'>): Block[] =>
  rowOf([button(view, 'page', 'defi/show', refOfDefi(defi))]);

/** To which committee a decision was taken; `isOver`: it has begun. */
export function committeeSaid(view: ViewContext, committee: Committee | null, isOver: boolean): string {
  const { decision: said } = view.words;
  if (committee === null) return said.noCommittee;
  const how = isOver ? said.committeeOver : said.committee;
  return how(titleOf(view, committee), dayOf(view, committee.startsAt));
}

/** How far it came to the sponsors, for its porteurs with what to do, and for others. */
export function reachSaid(view: ViewContext, reach: Reach, isPorteur: boolean): string {
  const words = isPorteur ? view.words.decision.reach : view.words.decision.reachSeen;
  return typeof reach === 'object' ? words.waits(dayOf(view, reach.waitsUntil)) : words[reach];
}

/** To the porteurs and EIG of the défi: what the sponsor said to what they asked. */
export function answerMessage(view: ViewContext, decision: Decision, committee: Committee | null): Message {
  const { words } = view;
  const isDecided = decision.state === 'decided' && decision.answer !== null;
  return {
    summary: words.told.decidedSummary(named(decision.defi)),
    blocks: [
      heading(words.told.decidedSummary(named(decision.defi))),
      text(isDecided ? words.told.decided : words.told.toCommittee),
      text(
        isDecided
          ? words.decision.decided(decision.text, decision.answer ?? '')
          : words.decision.line(decision.text),
      ),
      ...(isDecided ? [] : [text(committeeSaid(view, committee, false))]),
      ...pageButton(view, decision),
    ],
  };
}

/** What was decided of what a month asked, in full. */
export const decidedBlocks = (view: ViewContext, decisions: readonly Decision[]): Block[] =>
  decisions
    .slice(0, DECIDED_SHOWN)
    .map(({ text: asked, answer }) => text(view.words.decision.decided(asked, answer ?? '')));

const DECIDED_SHOWN = 2;

/** A decision on the défi's page, with what whoever looks may do about it. */
export function decisionBlocks(
  view: ViewContext,
  { decision, reach, committee, decider }: ShownDecision,
  { side, now }: { side: 'porteur' | 'sponsor' | 'eig' | 'coach'; now: number },
): Block[] {
  const { decision: said } = view.words;
  const name = decider === null ? null : named(decider);
  if (decision.state === 'decided') {
    const by = decision.committeeSince === null ? said.by : said.noted;
    return [
      text(said.decided(shortened(decision.text, TEXT_BYTES), shortened(decision.answer ?? '', TEXT_BYTES))),
      note(by(name, dayOf(view, decision.changedAt))),
    ];
  }
  const isIn = decision.state === 'committee';
  const isOver = committee !== null && committee.startsAt <= now;
  return [
    text(said.line(shortened(decision.text, TEXT_BYTES))),
    note(isIn ? committeeSaid(view, committee, isOver) : reachSaid(view, reach, side === 'porteur')),
    ...rowOf([
      ...(side === 'sponsor' && !isIn ? sponsorButtons(view, decision) : []),
      ...(side === 'porteur' ? porteurButtons(view, decision, mayBeSettled(decision, committee, now)) : []),
    ]),
  ];
}

const porteurButtons = (view: ViewContext, decision: Decision, settles: boolean): PressButton[] => [
  ...(settles ? [primary(button(view, 'settle', 'pilotage/settle', decisionRef(decision)))] : []),
  ...(decision.state === 'asked' ? [button(view, 'bring', 'pilotage/bring', decisionRef(decision))] : []),
  button(view, 'withdraw', 'pilotage/withdraw', decisionRef(decision)),
];

/** The question as it is now, to a sponsor who pressed under an earlier one. */
export const rewordedMessage = (view: ViewContext, decision: Decision): Message =>
  sentence(view.words.refused.reworded, [text(decision.text), ...rowOf(sponsorButtons(view, decision))]);

/** What is to be decided at a committee. */
export function toDecideBlocks(view: ViewContext, decisions: readonly Pick<Decision, 'text'>[]): Block[] {
  const { preparation } = view.words;
  if (decisions.length === 0) return [];
  const shown = decisions.slice(0, TO_DECIDE_SHOWN);
  return [
    text(md`**${preparation.decide}**`),
    ...shown.map(({ text: asked }) => text(shortened(asked, TEXT_BYTES))),
    ...(decisions.length > shown.length ? [note(preparation.more(decisions.length - shown.length))] : []),
  ];
}

const TO_DECIDE_SHOWN = 2;
