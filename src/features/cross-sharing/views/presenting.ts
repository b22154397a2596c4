import type { Form } from '../../../chat/form.ts';
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
import type { Voice } from '../locales/index.ts';
import type { Presented } from '../rules/turns.ts';
import { dayOf, safe, turnInWords } from './people.ts';

/** The most letters of a subject: what one line of every platform's forms holds. */
export const SUBJECT_MOST = 150;

type Sharing = { id: string; title: string; startsAt: number };

const button = (label: string, name: string, ref: string): PressButton => ({
  label,
  press: `cross-sharing/${name}`,
  ref,
});

/** Coming sharings, and whether she presents at each; `subject` is undefined where she doesn't. */
export function offerMessage(
  voice: Voice,
  sharings: readonly { gathering: Sharing; subject: string | null | undefined }[],
  presented: Presented,
): Message {
  const { offer, buttons: labels } = voice.words;
  const blocks: Block[] = [
    heading(offer.title),
    text([offer.why, offer.yours(turnInWords(voice, presented))].join('\n')),
  ];
  for (const [index, { gathering, subject }] of sharings.entries()) {
    const day = dayOf(voice, gathering);
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

export function subjectForm(voice: Voice, gathering: Sharing, subject: string | null): Form {
  const { form } = voice.words.offer;
  return {
    id: 'cross-sharing/subject',
    ref: gathering.id,
    title: form.title,
    intro: form.intro(dayOf(voice, gathering)),
    fields: [
      {
        kind: 'line',
        id: 'subject',
        label: form.subject,
        hint: form.hint,
        maxLength: SUBJECT_MOST,
        optional: true,
        ...(subject === null ? {} : { initial: subject }),
      },
    ],
    submit: form.submit,
  };
}

/** She presents: what, when, who knows, how to undo. `comes` is whether she has said that she comes. */
export function offeredMessage(
  voice: Voice,
  gathering: Sharing,
  { subject, comes }: { subject: string | null; comes: boolean },
): Message {
  const { offer, buttons: labels } = voice.words;
  const day = dayOf(voice, gathering);
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
      text(said.join('\n')),
      buttons(
        ...(comes ? [] : [come]),
        button(labels.subject, 'present', gathering.id),
        button(labels.withdraw, 'withdraw', gathering.id),
      ),
      note(offer.done.undo),
    ],
  });
}

export function withdrawnMessage(voice: Voice, gathering: Sharing): Message {
  const { withdrawn } = voice.words.offer;
  return storable({ summary: withdrawn.summary, blocks: [text(withdrawn.text(dayOf(voice, gathering)))] });
}

/** A coach asks somebody to present: it says why her, and that no is an answer. */
export function askMessage(voice: Voice, gathering: Sharing, coach: string, presented: Presented): Message {
  const { ask, buttons: labels } = voice.words;
  const day = dayOf(voice, gathering);
  return {
    summary: ask.summary(day),
    blocks: [
      text(
        [ask.text(safe(coach), safe(gathering.title), day), ask.turn(turnInWords(voice, presented))].join(
          '\n',
        ),
      ),
      buttons(
        { ...button(labels.present, 'present', gathering.id), style: 'primary' },
        button(labels.decline, 'decline', gathering.id),
      ),
      note(ask.free),
    ],
  };
}

/** What stays of the question once she has answered. */
export function askedAndAnswered(voice: Voice, gathering: Sharing, answer: 'yes' | 'no'): Message {
  const { thanks } = voice.words.ask;
  return storable({ summary: thanks.summary, blocks: [text(thanks[answer](dayOf(voice, gathering)))] });
}

/** To the coach who asked. */
export function answerForCoach(
  voice: Voice,
  gathering: Sharing,
  name: string,
  answer: 'accepted' | 'declined',
): Message {
  const said = voice.words.ask[answer];
  return { summary: said.summary(name), blocks: [text(said.text(safe(name), dayOf(voice, gathering)))] };
}

/** To the coach, at once: whether anybody was asked; not whom, since a chat may keep it. */
export function askSentMessage({ words: { ask } }: Voice, asked: boolean): Message {
  const { summary, text: said } = asked ? ask.sent : ask.already;
  return storable({ summary, blocks: [text(said)] });
}
