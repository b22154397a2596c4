import { type StateOf, stateMachine } from '../../../../../community/feature/state-machine.ts';
import type { PilotageTexts } from './pilotage.ts';

/**
 * `decide`: a sponsor answers; `discuss`: a sponsor, or a porteur, takes it to the next committee; `settle`: a porteur
 * notes what was decided there; `reword`, `withdraw`: the porteurs.
 */
export const decisionStates = stateMachine(
  'A decision asked of a sponsor',
  {
    asked: 'the défi’s sponsors were told, or will be; the first answer counts',
    committee: 'taken to the défi’s next evaluation committee',
    decided: 'the défi’s porteurs and EIG were told what was decided',
    withdrawn: 'the porteurs no longer ask it',
  },
  {
    asked: { reword: 'asked', decide: 'decided', discuss: 'committee', withdraw: 'withdrawn' },
    committee: { reword: 'committee', settle: 'decided', withdraw: 'withdrawn' },
    decided: {},
    withdrawn: {},
  },
);

export type DecisionState = StateOf<typeof decisionStates>;

/** `text` is what is asked, `answer` what was decided; `committeeSince` when it was taken to a committee (epoch ms). */
export type Decision = {
  id: string;
  defi: string;
  month: string;
  state: DecisionState;
  version: number;
  askerId: string | null;
  askedAt: number;
  deciderId: string | null;
  changedAt: number;
  committeeSince: number | null;
  text: string;
  answer: string | null;
};

export const isOpen = ({ state }: Pick<Decision, 'state'>): boolean =>
  state === 'asked' || state === 'committee';

/** What a changed pilotage means for what was asked of the sponsor before: `open` is what still waits of that month. */
export function changeOf(
  before: PilotageTexts | null,
  after: PilotageTexts,
  open: Pick<Decision, 'text'> | null,
): 'none' | 'ask' | 'reword' | 'withdraw' {
  const isAsked = after.from === 'sponsor' && after.decision !== null;
  if (open !== null) {
    if (!isAsked) return 'withdraw';
    return open.text === after.decision ? 'none' : 'reword';
  }
  if (!isAsked) return 'none';
  // What was decided, or taken back, is not asked again by a change of something else.
  return before?.from === 'sponsor' && before.decision === after.decision ? 'none' : 'ask';
}

/** A committee, as far as a decision needs it. */
export type Committee = { startsAt: number };

/** What was decided there is noted from its beginning on; where none is planned, at any time. */
export const mayBeSettled = (
  { state }: Pick<Decision, 'state'>,
  committee: Committee | null,
  now: number,
): boolean => state === 'committee' && (committee === null || committee.startsAt <= now);

/** What a sponsor's button names: a decision as it was asked then. */
export const decisionRef = ({ id, version }: Pick<Decision, 'id' | 'version'>): string => `${id}.${version}`;

export function readDecisionRef(ref: string): { id: string; version: number | null } {
  const [id = '', version = ''] = ref.split('.');
  return { id, version: /^\d{1,9}$/.test(version) ? Number(version) : null };
}
