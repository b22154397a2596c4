import type { PressButton } from '../../../../../chat/message.ts';
import { isSeminar } from '../../../../../community/gatherings/formats.ts';
import type { Answer, Gathering } from '../../../../../community/gatherings/gathering.ts';
import type { ViewContext } from '../../../locales/invitations.ts';
import { asksNeeds } from '../../logistics/rules.ts';
import { takesQuestions } from '../../questions/rules.ts';

/**
 * Where a button is pressed: in a place of everybody's (a channel, a list, the home view), it is answered by
 * a whisper; in a message that is hers alone, what she answered takes the place of the message.
 */
export type Place = 'shared' | 'own';

const pressIn = (place: Place, wanted: 'yes' | 'maybe' | 'no'): string =>
  place === 'own' ? `gatherings/own-${wanted}` : `gatherings/${wanted}`;

/** The three answers, to somebody who has given none. */
export const askButtons = ({ words }: ViewContext, ref: string, place: Place): PressButton[] => [
  { label: words.buttons.yes, press: pressIn(place, 'yes'), ref, style: 'primary' },
  { label: words.buttons.maybe, press: pressIn(place, 'maybe'), ref },
  { label: words.buttons.no, press: pressIn(place, 'no'), ref },
];

/** What somebody can still say, from what she has said; no button is louder than the others. */
export function nextButtons(
  view: ViewContext,
  ref: string,
  answer: Answer | null,
  place: Place,
): PressButton[] {
  const { buttons } = view.words;
  switch (answer) {
    case 'yes':
      return [{ label: buttons.noAfterAll, press: pressIn(place, 'no'), ref }];
    case 'waiting':
      return [{ label: buttons.leaveList, press: pressIn(place, 'no'), ref }];
    case 'no':
      return [{ label: buttons.yesAfterAll, press: pressIn(place, 'yes'), ref }];
    case 'maybe':
      return [
        { label: buttons.yes, press: pressIn(place, 'yes'), ref },
        { label: buttons.no, press: pressIn(place, 'no'), ref },
      ];
    case null:
      return askButtons(view, ref, place).map(({ style: _, ...button }) => button);
  }
}

/** Offered by the agenda: the .ics file of one gathering. */
export const fileButton = ({ words }: ViewContext, ref: string): PressButton => ({
  label: words.buttons.file,
  press: 'agenda/file',
  ref,
});

/** What is asked of those who speak, and what they give to read beforehand; nothing where nobody is asked. */
export const questionsButton = (view: ViewContext, gathering: Gathering): PressButton[] =>
  takesQuestions(view.programme, gathering)
    ? [{ label: view.words.buttons.questions, press: 'questions/open', ref: gathering.id }]
    : [];

/** The sequences of a seminar, and the places to take; nothing elsewhere. */
export const programmeButton = (view: ViewContext, gathering: Gathering): PressButton[] =>
  isSeminar(view.programme, gathering)
    ? [{ label: view.words.buttons.programme, press: 'seminar/programme', ref: gathering.id }]
    : [];

/** What whoever comes needs, where those who organise it ask; nothing elsewhere. */
export const logisticsButton = (view: ViewContext, gathering: Gathering): PressButton[] =>
  asksNeeds(view.programme, gathering)
    ? [{ label: view.words.buttons.logistics, press: 'logistics/open', ref: gathering.id }]
    : [];

export const changeButton = ({ words }: ViewContext, ref: string): PressButton => ({
  label: words.buttons.change,
  press: 'gatherings/own-change',
  ref,
});
