import { joinMarkdown } from '../../../chat/markdown.ts';
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
import { gatheringHead } from '../../../community/gatherings/announcement.ts';
import type { ViewContext } from '../locales/index.ts';
import type { Presented } from '../rules/turns.ts';
import { dayOf, formatTurn, safe } from './people.ts';

/** The most letters of a subject: what one line of every platform's forms holds. */
export const MAX_SUBJECT = 150;

export type Sharing = { id: string; format: string; title: string; startsAt: number };

const button = (label: string, name: string, ref: string): PressButton => ({
  label,
  press: `cross-sharing/${name}`,
  ref,
});

/** Coming sharings, and whether she presents at each; `subject` is undefined where she doesn't. */
export function offerMessage(
  view: ViewContext,
  sharings: readonly { gathering: Sharing; subject: string | null | undefined }[],
  presented: Presented,
): Message {
  const { offer, buttons: labels } = view.words;
  const blocks: Block[] = [
    heading(offer.title),
    text([offer.why, offer.yours(formatTurn(view, presented))].join('\n')),
  ];
  for (const [index, { gathering, subject }] of sharings.entries()) {
    const day = dayOf(view, gathering);
    if (subject === undefined) {
      const present = button(labels.present, 'present', gathering.id);
      blocks.push(text(offer.free(day)), buttons(index === 0 ? { ...present, style: 'primary' } : present));
    } else
      blocks.push(
        text(offer.taken(day, subject === null ? null : safe(subject))),
        buttons(
          button(labels.subject, 'present', gathering.id),
          button(labels.withdraw, 'withdraw', gathering.id),
        ),
      );
  }
  return storable({ summary: offer.summary, blocks });
}

/** She presents: what, when, who knows, how to undo. `comes` is whether she has said that she comes. */
export function offeredMessage(
  view: ViewContext,
  gathering: Sharing,
  { subject, comes }: { subject: string | null; comes: boolean },
): Message {
  const { offer, buttons: labels } = view.words;
  const day = dayOf(view, gathering);
  const said = [
    offer.done.text(day),
    ...(subject === null ? [] : [offer.done.subject(safe(subject))]),
    ...(comes ? [] : [offer.done.mustCome]),
  ];
  const come: PressButton = {
    label: labels.come,
    press: 'gatherings/yes',
    ref: gathering.id,
    style: 'primary',
  };
  return storable({
    summary: offer.done.summary(day),
    blocks: [
      text(joinMarkdown(said)),
      buttons(
        ...(comes ? [] : [come]),
        button(labels.subject, 'present', gathering.id),
        { label: labels.material, press: 'afterwards/add-material', ref: gathering.id },
        button(labels.withdraw, 'withdraw', gathering.id),
      ),
      note(offer.done.undo),
    ],
  });
}

export function withdrawnMessage(view: ViewContext, gathering: Sharing): Message {
  const { withdrawn } = view.words.offer;
  return storable({ summary: withdrawn.summary, blocks: [text(withdrawn.text(dayOf(view, gathering)))] });
}

/** A coach asks somebody to present: it says why her, and that no is an answer. */
export function askMessage(
  view: ViewContext,
  gathering: Sharing,
  coach: string,
  presented: Presented,
): Message {
  const { ask, buttons: labels } = view.words;
  const day = dayOf(view, gathering);
  return {
    summary: ask.summary(day),
    blocks: [
      ...gatheringHead(view, gathering),
      text(joinMarkdown([ask.text(safe(coach), day), ask.turn(formatTurn(view, presented))])),
      buttons(
        { ...button(labels.present, 'present', gathering.id), style: 'primary' },
        button(labels.decline, 'decline', gathering.id),
      ),
      note(ask.free),
    ],
  };
}

/** What stays of the question once she has answered. */
export function askedAndAnswered(view: ViewContext, gathering: Sharing, answer: 'yes' | 'no'): Message {
  const { thanks } = view.words.ask;
  return storable({ summary: thanks.summary, blocks: [text(thanks[answer](dayOf(view, gathering)))] });
}

/** To the coach who asked. */
export function answerForCoach(
  view: ViewContext,
  gathering: Sharing,
  name: string,
  answer: 'accepted' | 'declined',
): Message {
  const said = view.words.ask[answer];
  return { summary: said.summary(name), blocks: [text(said.text(safe(name), dayOf(view, gathering)))] };
}

/** To the coach, at once: whether anybody was asked; not whom, since a chat may keep it. */
export function askSentMessage({ words: { ask } }: ViewContext, asked: boolean): Message {
  const { summary, text: said } = asked ? ask.sent : ask.already;
  return storable({ summary, blocks: [text(said)] });
}
