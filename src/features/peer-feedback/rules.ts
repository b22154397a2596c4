import { type StateOf, stateMachine } from '../../community/feature/state-machine.ts';
import { plusDays } from '../../community/format/iso-dates.ts';
import { type Member, mayCall, type Who } from '../../community/members/member.ts';

/** Who may ask for feedback, and be asked for it. */
export const PEERS: Who = ['eig', 'porteur', 'coach', 'parrain'];

/** What feedback is made of, in the order in which it is asked for. */
export const PARTS = ['works', 'less', 'suggestion', 'question'] as const;
export type Part = (typeof PARTS)[number];
export type FeedbackTexts = Record<Part, string | null>;

/** `decline`: not this time, without a reason; taken back by whoever gave it; or never heard of. */
export const askStates = stateMachine(
  'Feedback that is asked of a peer',
  {
    asked: 'was asked, and may give it or not',
    given: 'gave it, and may change it until it is read',
    read: 'whoever asked has read it',
    answered: 'whoever asked said “yes, and…”, or thanks',
    declined: 'not this time; whoever asked is told no reason',
  },
  {
    asked: { give: 'given', decline: 'declined' },
    given: { give: 'given', read: 'read', decline: 'declined' },
    read: { read: 'read', answer: 'answered', decline: 'declined' },
    answered: { decline: 'declined' },
    declined: {},
  },
);

export type AskState = StateOf<typeof askStates>;

/** What somebody wants feedback on, until a day (ISO date); `askedAt` in epoch ms. */
export type Request = { id: string; askerId: string; askedAt: number; byOn: string; about: string };

/** That one person is asked; `answer` is null for thanks alone, and until there is one. */
export type Ask = {
  id: string;
  requestId: string;
  giverId: string;
  state: AskState;
  givenAt: number | null;
  reminded: boolean;
  texts: FeedbackTexts | null;
  answer: string | null;
};

/** How long each text may be, in UTF-16 units: one message shows all of them. */
export const MOST_LETTERS = 500;
export const MOST_ABOUT = 300;
/** So many requests of one person wait at the same time. */
export const MOST_OPEN = 5;
/** Feedback is asked for within so many days. */
export const MOST_AHEAD_DAYS = 30;
/** So many days after a request, it is erased with all that belongs to it. */
export const KEPT_DAYS = 90;
/** So many days after its day a request waits for nobody any more. */
const LAPSES_DAYS = 14;

export const isPeer = (member: Member): boolean => member.active && mayCall(member, PEERS);

export const saysSomething = (texts: FeedbackTexts): boolean => PARTS.some((part) => texts[part] !== null);

/** Whether feedback can be asked for until a day: after today, and not too far ahead. */
export const isInTime = (todayOn: string, byOn: string): boolean =>
  byOn > todayOn && byOn <= plusDays(todayOn, MOST_AHEAD_DAYS);

/** A request that waits for somebody still. */
export const isOpen = (asks: readonly Pick<Ask, 'state'>[]): boolean =>
  asks.some(({ state }) => state === 'asked');

export const hasLapsed = ({ byOn }: Pick<Request, 'byOn'>, todayOn: string): boolean =>
  todayOn > plusDays(byOn, LAPSES_DAYS);

/** Whether there is something to read: given, and not taken back. */
export const isThere = ({ state }: Pick<Ask, 'state'>): boolean =>
  state === 'given' || state === 'read' || state === 'answered';

/** From when on (epoch ms) it says nothing any more to ask somebody. */
export const untilOf = (
  { instant }: { instant(on: string, time: string): number },
  { byOn }: Pick<Request, 'byOn'>,
): number => instant(plusDays(byOn, LAPSES_DAYS + 1), '00:00');
