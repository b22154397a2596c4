import { type MoveOf, type StateOf, stateMachine } from '../../../../../community/feature/state-machine.ts';

/**
 * - `start`: a coach lets it begin; `judge`: coaches have the verdict; `again`: some trials more;
 * - `adopt`: it becomes a format; `stop`: nothing comes of it; `close`: it was adopted, and is planned no more.
 */
export const trialStates = stateMachine(
  'A format that is tried out',
  {
    draft: 'a coach is writing it; it can be deleted',
    trying: 'its gatherings are planned as those of any format, and say that they are a trial',
    deciding: 'coaches have its verdict, and nothing more is planned of it until they decide',
    adopted: 'a format like the others, kept here until programme.yaml has it',
    stopped: 'it was tried out, and is over; what took place keeps its name',
    closed: 'it was adopted, and nothing more is planned of it',
  },
  {
    draft: { start: 'trying' },
    trying: { judge: 'deciding', stop: 'stopped' },
    deciding: { adopt: 'adopted', again: 'trying', stop: 'stopped' },
    adopted: { close: 'closed' },
    stopped: {},
    closed: {},
  },
);

export type TrialState = StateOf<typeof trialStates>;
export type TrialMove = MoveOf<typeof trialStates>;
