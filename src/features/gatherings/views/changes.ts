import { buttons, type Fact, facts, heading, type Message, note, text } from '../../../chat/message.ts';
import type { Gathering } from '../../../community/gatherings/gathering.ts';
import type { Voice } from '../locales/index.ts';
import { answerInWords, type OwnAnswer } from './announcement.ts';
import { askButtons, changeButton } from './answer-buttons.ts';
import { shortTitle, titleIn, whenIn, wordBlocks } from './titles.ts';

/** What of when and where is no longer as it was: old → new. What is long is only told as it is now. */
export function changedFacts(voice: Voice, gathering: Gathering, before: Gathering): Fact[] {
  const { changed } = voice.words;
  const list: Fact[] = [];
  const [then, now] = [whenIn(voice, before), whenIn(voice, gathering)];
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
  voice: Voice,
  gathering: Gathering,
  before: Gathering,
  own: OwnAnswer,
): Message {
  const { changed } = voice.words;
  const said = answerInWords(voice, own);
  return {
    summary: changed.summary(shortTitle(gathering)),
    blocks: [
      heading(changed.title),
      text(changed.text(titleIn(gathering))),
      facts(changedFacts(voice, gathering, before)),
      ...(said === null
        ? [text(changed.asks), buttons(...askButtons(voice, gathering.id, 'own'))]
        : [text(said), note(changed.kept), buttons(changeButton(voice, gathering.id))]),
    ],
  };
}

/** To the same: it will not take place, and what the coach says of it. */
export function cancelledMessage(voice: Voice, gathering: Gathering, word: string | null): Message {
  const { cancelled } = voice.words;
  return {
    summary: cancelled.summary(shortTitle(gathering)),
    blocks: [text(cancelled.text(titleIn(gathering), whenIn(voice, gathering))), ...wordBlocks(word)],
  };
}

/** To the same, later: it will take place after all, and their answers stand. */
export function restoredMessage(voice: Voice, gathering: Gathering, own: OwnAnswer): Message {
  const { restored } = voice.words;
  const said = answerInWords(voice, own);
  return {
    summary: restored.summary(shortTitle(gathering)),
    blocks: [
      text(restored.text(titleIn(gathering), whenIn(voice, gathering))),
      ...(said === null ? [] : [text(said)]),
      note(restored.kept),
      buttons(changeButton(voice, gathering.id)),
    ],
  };
}
