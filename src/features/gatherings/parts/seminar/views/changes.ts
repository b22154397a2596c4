import { shortened } from '../../../../../chat/lengths.ts';
import {
  type Block,
  buttons,
  type Fact,
  facts,
  type Message,
  note,
  text,
} from '../../../../../chat/message.ts';
import { gatheringHead } from '../../../../../community/gatherings/announcement.ts';
import type { Gathering } from '../../../../../community/gatherings/gathering.ts';
import type { Sequence } from '../../../../../community/gatherings/sequence.ts';
import type { ViewContext } from '../../../locales/seminar.ts';
import { factsOf, whenOf } from './format.ts';

const SUMMARY_BYTES = 180;
const short = ({ title }: Sequence): string => shortened(title, SUMMARY_BYTES);

const programmeButton = ({ words }: ViewContext, gathering: Gathering): Block =>
  buttons({ label: words.buttons.programme, press: 'seminar/programme', ref: gathering.id });

/** What of when and where is no longer as it was: old → new. */
export function changedFacts(view: ViewContext, sequence: Sequence, before: Sequence): Fact[] {
  const { changed, facts: labels } = view.words;
  const list: Fact[] = [];
  const [then, now] = [whenOf(view, before), whenOf(view, sequence)];
  if (then !== now) list.push({ label: labels.when, value: changed.fact(then, now) });
  const said = (room: string | null) => room ?? changed.unknown;
  if (before.room !== sequence.room)
    list.push({ label: labels.room, value: changed.fact(said(before.room), said(sequence.room)) });
  return list;
}

/** To who chose it, or waits for a place: what changed; `clash`: what else of hers is at that time now. */
export function changedMessage(
  view: ViewContext,
  gathering: Gathering,
  { sequence, before, clash }: { sequence: Sequence; before: Sequence; clash: string | null },
): Message {
  const { changed } = view.words;
  return {
    until: sequence.endsAt,
    summary: changed.summary(short(sequence)),
    blocks: [
      ...gatheringHead(view, gathering),
      text(changed.text(sequence.title)),
      facts(changedFacts(view, sequence, before)),
      ...(clash === null ? [note(changed.kept)] : [text(changed.clash(clash))]),
      programmeButton(view, gathering),
    ],
  };
}

/** To who comes, and had it in her agenda as all have: it has few places now. */
export function limitedMessage(view: ViewContext, gathering: Gathering, sequence: Sequence): Message {
  const { limited } = view.words;
  return {
    until: sequence.startsAt,
    summary: limited.summary(short(sequence)),
    blocks: [
      ...gatheringHead(view, gathering),
      text(limited.text(sequence.title, sequence.capacity ?? 0)),
      facts(factsOf(view, sequence)),
      programmeButton(view, gathering),
    ],
  };
}

/** To who chose it: it is no longer in the programme. */
export function removedMessage(view: ViewContext, gathering: Gathering, sequence: Sequence): Message {
  const { removed } = view.words;
  return {
    until: sequence.endsAt,
    summary: removed.summary(short(sequence)),
    blocks: [
      ...gatheringHead(view, gathering),
      text(removed.text(sequence.title, whenOf(view, sequence))),
      programmeButton(view, gathering),
    ],
  };
}

/** To who waited: there is a place. */
export function promotedMessage(view: ViewContext, gathering: Gathering, sequence: Sequence): Message {
  const { promoted, buttons: labels } = view.words;
  return {
    until: sequence.startsAt,
    summary: promoted.summary(short(sequence)),
    blocks: [
      ...gatheringHead(view, gathering),
      text(promoted.text(sequence.title)),
      facts(factsOf(view, sequence)),
      buttons({ label: labels.leave, press: 'seminar/leave', ref: sequence.id }),
    ],
  };
}

/** Minutes before one that she chose, or that moved. */
export function soonMessage(
  view: ViewContext,
  gathering: Gathering,
  sequence: Sequence,
  minutes: number,
): Message {
  const { soon } = view.words;
  return {
    until: sequence.startsAt,
    summary: soon.summary(short(sequence)),
    blocks: [
      ...gatheringHead(view, gathering),
      text(soon.text(sequence.title, minutes)),
      facts(factsOf(view, sequence)),
      ...(sequence.moved ? [note(soon.moved)] : []),
    ],
  };
}
