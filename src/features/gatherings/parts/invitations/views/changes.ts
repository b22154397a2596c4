import { buttons, type Fact, facts, type Message, note, text } from '../../../../../chat/message.ts';
import { gatheringHead } from '../../../../../community/gatherings/announcement.ts';
import type { Gathering } from '../../../../../community/gatherings/gathering.ts';
import type { ViewContext } from '../../../locales/invitations.ts';
import { formatAnswer, type OwnAnswer } from './announcement.ts';
import { askButtons, changeButton } from './answer-buttons.ts';
import { shortTitle, whenIn, wordBlocks } from './titles.ts';

/** What of when and where is no longer as it was: old → new. What is long is only told as it is now. */
export function changedFacts(view: ViewContext, gathering: Gathering, before: Gathering): Fact[] {
  const { changed } = view.words;
  const list: Fact[] = [];
  const [then, now] = [whenIn(view, before), whenIn(view, gathering)];
  if (then !== now) list.push({ label: changed.when, value: changed.fact(then, now) });
  const said = (value: string | null) => value ?? changed.unknown;
  if (before.place !== gathering.place)
    list.push({ label: changed.place, value: changed.fact(said(before.place), said(gathering.place)) });
  if (before.directions !== gathering.directions)
    list.push({ label: changed.directions, value: said(gathering.directions) });
  if (before.link !== gathering.link) list.push({ label: changed.link, value: said(gathering.link) });
  return list;
}

/** To who answered, or was invited: what changed. Nothing is asked again. */
export function changedMessage(
  view: ViewContext,
  gathering: Gathering,
  before: Gathering,
  own: OwnAnswer,
): Message {
  const { changed } = view.words;
  const said = formatAnswer(view, own);
  return {
    until: gathering.startsAt,
    summary: changed.summary(shortTitle(view, gathering)),
    blocks: [
      ...gatheringHead(view, gathering),
      text(changed.text),
      facts(changedFacts(view, gathering, before)),
      ...(said === null
        ? [text(changed.asks), buttons(...askButtons(view, gathering.id, 'own'))]
        : [text(said), note(changed.kept), buttons(changeButton(view, gathering.id))]),
    ],
  };
}

/** To the same: it will not take place, and what the coach says of it. */
export function cancelledMessage(view: ViewContext, gathering: Gathering, word: string | null): Message {
  const { cancelled } = view.words;
  return {
    summary: cancelled.summary(shortTitle(view, gathering)),
    blocks: [
      ...gatheringHead(view, gathering),
      text(cancelled.text(whenIn(view, gathering))),
      ...wordBlocks(word),
    ],
  };
}

/** To the same, later: it will take place after all, and their answers stand. */
export function restoredMessage(view: ViewContext, gathering: Gathering, own: OwnAnswer): Message {
  const { restored } = view.words;
  const said = formatAnswer(view, own);
  return {
    until: gathering.startsAt,
    summary: restored.summary(shortTitle(view, gathering)),
    blocks: [
      ...gatheringHead(view, gathering),
      text(restored.text(whenIn(view, gathering))),
      ...(said === null ? [] : [text(said)]),
      note(restored.kept),
      buttons(changeButton(view, gathering.id)),
    ],
  };
}
