import { shortened } from '../../../chat/lengths.ts';
import { joinMarkdown, type Markdown, plainText } from '../../../chat/markdown.ts';
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
import type { Agreed } from '../../../community/alumni/consent.ts';
import { formatDay } from '../../../community/format/dates.ts';
import { listOf } from '../../../community/format/lists.ts';
import type { ViewContext } from '../locales/index.ts';
import type { Thresholds } from '../parts/destinations/rules.ts';
import { type DestinationsShown, destinationBlocks } from '../parts/destinations/views.ts';
import { type Testimony, testimonyStates } from '../rules.ts';
import { button, primary } from './format.ts';

const ROOM = { lines: 30, bytes: 2_500 };
const SUMMARY_BYTES = 250;

/** To whoever is invited: when, by whom, about what; what can be answered, as it stands. */
export function invitedMessage(
  view: ViewContext,
  { id, state, dayOn }: Pick<Testimony, 'id' | 'state' | 'dayOn'>,
  { coach, subject }: { coach: string | null; subject: string },
): Message {
  const { testimony: words } = view.words;
  const said = words.invited(coach, formatDay(dayOn, view.locale), subject);
  const answers: PressButton[] = [
    ...(testimonyStates.can(state, 'accept') ? [primary(button(view, 'accept', 'alumni/accept', id))] : []),
    ...(testimonyStates.can(state, 'propose') ? [button(view, 'other', 'alumni/other', id)] : []),
    ...(testimonyStates.can(state, 'decline')
      ? [button(view, state === 'agreed' ? 'cannot' : 'decline', 'alumni/decline', id)]
      : []),
  ];
  return storable({
    summary: shortened(plainText(said), SUMMARY_BYTES),
    blocks: [
      heading(words.title),
      text(said),
      note(words.states[state]),
      ...(answers.length === 0 ? [] : [buttons(...answers)]),
    ],
  });
}

/** To the coach who invited: what was answered; and what it makes of it. */
export function answerMessage(
  view: ViewContext,
  { id, state, dayOn }: Pick<Testimony, 'id' | 'state' | 'dayOn'>,
  name: string,
  subject: string,
): Message {
  const { testimony: words } = view.words;
  const said = words.answer[state](name, formatDay(dayOn, view.locale));
  const moves: PressButton[] = [
    ...(testimonyStates.can(state, 'move') ? [primary(button(view, 'suits', 'alumni/suits', id))] : []),
    ...(testimonyStates.can(state, 'withdraw') ? [button(view, 'withdraw', 'alumni/withdraw', id)] : []),
  ];
  return storable({
    summary: words.answered,
    blocks: [
      heading(words.title),
      text(said),
      text(words.subject(subject)),
      ...(moves.length === 0 ? [] : [buttons(...moves)]),
    ],
  });
}

/** To the coach who invited: that it does not take place, of somebody of whom nothing is kept any more. */
export const endedInvitation = ({ words, locale }: ViewContext, dayOn: string): Message =>
  storable({
    summary: words.testimony.answered,
    blocks: [heading(words.testimony.title), text(words.testimony.ended(formatDay(dayOn, locale)))],
  });

/** Who stays in touch; `people` is null for who reads how many, and no names. */
export type AlumniShown = {
  count: number;
  people:
    | readonly (Agreed & {
        name: string;
        active: boolean;
        address: string | null;
        /** What the promotion was called of which she was; null of the one that is on. */
        promotion: string | null;
      })[]
    | null;
  testimonies: readonly (Pick<Testimony, 'dayOn' | 'state'> & { name: string })[];
  /** Where the EIG of each promotion work six months after: counts, and from how many up. */
  destinations: { promotions: readonly DestinationsShown[]; least: Thresholds };
};

function lineOf(
  { words: { people: words } }: ViewContext,
  person: NonNullable<AlumniShown['people']>[number],
) {
  const { name, perMonth, testifies, meets, address, active, promotion } = person;
  const agreed = [
    ...(perMonth > 0 ? [words.aid(perMonth)] : []),
    ...(testifies ? [words.testifies] : []),
    ...(meets ? [words.meets] : []),
  ];
  const reached = [...(active ? [] : [words.unreached]), ...(address === null ? [] : [address])];
  const was = promotion === null ? [] : [promotion];
  return words.line(name, [...was, agreed.join(', ') || words.nothing, ...reached].join('\u00a0; '));
}

/** `/magellan alumni`: to coaches, with what was agreed to; kept by no chat. */
export function alumniMessage(
  view: ViewContext,
  { count, people, testimonies, destinations: { promotions, least } }: AlumniShown,
): Message {
  const { words, locale } = view;
  const list = (title: string, lines: readonly Markdown[]): Block[] =>
    lines.length === 0 ? [] : [text(listOf(joinMarkdown([title]), lines, words.people.more, ROOM))];
  return {
    summary: words.people.title,
    blocks: [
      heading(words.people.title),
      ...(people === null || people.length === 0
        ? [text(words.people.count(count))]
        : list(
            words.people.count(count),
            people.map((person) => lineOf(view, person)),
          )),
      ...list(
        words.people.testimonies,
        testimonies.map(({ name, dayOn, state }) =>
          words.people.testimony(name, formatDay(dayOn, locale), words.people.states[state]),
        ),
      ),
      ...(people === null
        ? []
        : [buttons(primary(button(view, 'invite', 'alumni/invite'))), note(words.people.who)]),
      ...destinationBlocks(view, promotions, least),
    ],
  };
}
