import { joinMarkdown, md, person } from '../../../chat/markdown.ts';
import { type Block, buttons, heading, type Message, note, storable, text } from '../../../chat/message.ts';
import type { ViewContext } from '../locales/index.ts';
import { momentOf } from './format.ts';

/** So many requests are listed with their buttons, as these weigh. */
const LISTED = 6;

/** Her request that is not done yet: who was told (null: all), and who sees to it, once somebody does. */
export type ContactStatus = {
  id: string;
  askedAt: number;
  told: string | null;
  taken: boolean;
  taker: string | null;
};

const undoButton = ({ words: { answering } }: ViewContext, id: string): Block =>
  buttons({ label: answering.undoContact, press: 'meteo/contact-undo', ref: id });

/** What asking means, and the button; or, once she has asked, where it stands. */
export function contactStatusMessage(view: ViewContext, status: ContactStatus | null): Message {
  const { contacting, contact } = view.words.answering;
  if (status === null)
    return storable({
      summary: contact,
      blocks: [
        heading(contact),
        text(contacting.offer),
        buttons({ label: contacting.ask, press: 'meteo/contact', ref: '', style: 'primary' }),
      ],
    });
  const { id, askedAt, told, taken, taker } = status;
  const state = taken
    ? contacting.states.taken(taker)
    : told === null
      ? contacting.states.openAll
      : contacting.states.open(told);
  return storable({
    summary: contacting.summary,
    blocks: [
      text(joinMarkdown([contacting.asked(momentOf(view, askedAt)), state], ' ')),
      undoButton(view, id),
    ],
  });
}

/** `coach` is the name of the one who was told; null when they all were. */
export function contactReceipt(view: ViewContext, id: string, coach: string | null): Message {
  const { contacting } = view.words.answering;
  const told = coach === null ? contacting.toldAll : contacting.told(coach);
  return storable({
    summary: contacting.summary,
    blocks: [text(told), text(contacting.inDigest), undoButton(view, id)],
  });
}

export const contactUndone = ({ words }: ViewContext): Message =>
  storable({
    summary: words.answering.contacting.undoneSummary,
    blocks: [text(words.answering.contacting.undone)],
  });

/** Who asked, as coaches see her. */
type Asker = { id: string; name: string; defi: string | null };

/** To her coach, or to all of them: her name, because she asked, and nothing of her answer. */
export function contactForCoaches(
  { words }: ViewContext,
  contactId: string,
  asker: Asker,
  again: boolean,
): Message {
  const { contacting } = words.answering;
  const { name, defi } = asker;
  const about = defi === null ? '' : ` (${defi})`;
  const asked = contacting.toCoach(person(asker), about);
  return {
    summary: again ? contacting.againSummary(name) : contacting.toCoachSummary(name),
    blocks: [
      text(again ? md`${contacting.again} ${asked}` : asked),
      buttons({ label: contacting.take, press: 'meteo/contact-take', ref: contactId, style: 'primary' }),
    ],
  };
}

/** In the place of that, for everybody who was told: a coach sees to it. */
export const contactTaken = (
  view: ViewContext,
  id: string,
  asker: Omit<Asker, 'defi'>,
  coach: string,
): Message => ({
  summary: view.words.answering.contacting.takenSummary(asker.name, coach),
  blocks: [text(view.words.answering.contacting.taken(person(asker), coach)), doneButton(view, id)],
});

const doneButton = ({ words }: ViewContext, id: string): Block =>
  buttons({ label: words.answering.contacting.done, press: 'meteo/contact-done', ref: id });

/** To the coach who takes it. */
export const contactYours = (view: ViewContext, id: string, name: string): Message => ({
  summary: view.words.answering.contacting.yoursSummary,
  blocks: [text(view.words.answering.contacting.yours(name)), doneButton(view, id)],
});

/** To the coach who says that they have talked, and in the place of what told the others. */
export const contactDone = ({ words }: ViewContext, name: string): Message => ({
  summary: words.answering.contacting.doneSummary(name),
  blocks: [text(words.answering.contacting.doneText(name))],
});

/** The requests that are not done, to a coach: the oldest first. */
export function contactsForCoach(
  view: ViewContext,
  waiting: readonly { id: string; askedAt: number; asker: Omit<Asker, 'id'>; taker: string | null }[],
): Message {
  const { contacting } = view.words.answering;
  const shown = waiting.slice(0, LISTED);
  return {
    summary: contacting.waiting(waiting.length),
    blocks: [
      heading(contacting.waitingTitle),
      ...(shown.length === 0 ? [text(contacting.waiting(0))] : []),
      ...shown.flatMap(({ id, askedAt, asker, taker }): Block[] => [
        text(contacting.waitingOne(asker.name, asker.defi, momentOf(view, askedAt), taker)),
        buttons(
          ...(taker === null
            ? [{ label: contacting.take, press: 'meteo/contact-take', ref: id, style: 'primary' } as const]
            : []),
          { label: contacting.done, press: 'meteo/contact-done', ref: id },
        ),
      ]),
      ...(waiting.length > shown.length ? [note(contacting.waitingMore(waiting.length - shown.length))] : []),
    ],
  };
}

/** To a coach who comes too late; `coach` is null when the request is no longer there. */
export const contactTakenAlready = ({ words }: ViewContext, coach: string | null): Message => ({
  summary: words.answering.contacting.takenAlreadySummary,
  blocks: [
    text(
      coach === null
        ? words.answering.contacting.goneAlready
        : words.answering.contacting.takenAlready(coach),
    ),
  ],
});

/** In the place of what told a coach who is not there: it is with somebody else. */
export const contactPassed = ({ words }: ViewContext, name: string): Message => ({
  summary: words.answering.contacting.passedSummary(name),
  blocks: [text(words.answering.contacting.passed(name))],
});

export const contactUndoneForCoaches = ({ words }: ViewContext, name: string): Message => ({
  summary: words.answering.contacting.toCoachUndoneSummary(name),
  blocks: [text(words.answering.contacting.toCoachUndone(name))],
});
