import { shortened } from '../../../chat/lengths.ts';
import { type Markdown, md } from '../../../chat/markdown.ts';
import {
  type Block,
  buttons,
  facts,
  type Message,
  message,
  note,
  type PressButton,
  storable,
  text,
} from '../../../chat/message.ts';
import { fieldLabel as labelOf } from '../../../community/expertise/fields.ts';
import { formatDay } from '../../../community/format/dates.ts';
import { dateIn } from '../../../community/format/time-zone.ts';
import type { Reason } from '../../../community/matching/choose.ts';
import type { ViewContext } from '../locales/index.ts';
import type { Request } from '../rules/request.ts';

/** What a notification has room for, of a title and of a name. */
export const short = (words: string): string => shortened(words, 90);
export const shortName = (name: string): string => shortened(name, 60);

type Press = keyof ViewContext['words']['buttons'];

/** A button of this feature: its label, and what it is about. */
export const button = (
  { words }: ViewContext,
  label: Press,
  press: string,
  ref: string,
  style?: 'primary' | 'danger',
): PressButton => ({
  label: words.buttons[label],
  press: `mutual-aid/${press}`,
  ref,
  ...(style ? { style } : {}),
});

export const seeButton = (view: ViewContext, { id }: Pick<Request, 'id'>): PressButton =>
  button(view, 'see', 'see', id);

/** A sentence or two, and what can be done: nothing that was written in confidence, so that a chat may keep it. */
export const sentence = (said: string | Markdown, ...list: PressButton[]): Message =>
  storable(message(text(said), ...(list.length > 0 ? [buttons(...list)] : [])));

/** The same, with an aside. */
export const sentenceWith = (
  said: string | Markdown,
  aside: string | Markdown,
  ...list: PressButton[]
): Message => storable(message(text(said), note(aside), ...(list.length > 0 ? [buttons(...list)] : [])));

export const fieldLabel = ({ programme, locale, words }: ViewContext, field: string | null): string =>
  field === null ? words.noField : labelOf(programme, field, locale);

export const dayOf = ({ timeZone, locale }: ViewContext, at: number): string =>
  formatDay(dateIn(timeZone, at), locale);

export const onDay = ({ locale }: ViewContext, on: string): string => formatDay(on, locale);

/** A text that somebody wrote, under what it is: in a block of its own. */
export const quoted = (label: string, typed: string): Block[] => [text(md`**${label}**`), text(typed)];

/** Which field, where its author stands; to whoever reads it, who asks; to herself, to whom it goes. */
export const aboutBlocks = (
  view: ViewContext,
  request: Request,
  also: { from?: string | Markdown; to?: true } = {},
): Block =>
  facts([
    ...(also.from === undefined ? [] : [{ label: view.words.facts.from, value: also.from }]),
    { label: view.words.facts.field, value: fieldLabel(view, request.field) },
    { label: view.words.facts.stance, value: view.words.stances[request.stance] },
    ...(also.to ? [{ label: view.words.facts.audience, value: view.words.audiences[request.audience] }] : []),
  ]);

/** Why somebody is asked, in words for her. */
export function reasonWords(view: ViewContext, reason: Reason, field: string | null): string {
  const { reasons } = view.words.helping.asked;
  switch (reason.because) {
    case 'declared':
    case 'interested':
      return reasons[reason.because](fieldLabel(view, field));
    case 'helped':
      return reasons.helped(reason.times);
    default:
      return reasons[reason.because];
  }
}
