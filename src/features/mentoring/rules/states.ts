import { type MoveOf, type StateOf, stateMachine } from '../../../community/feature/state-machine.ts';

/**
 * - `accept`: the coach who was asked says yes; `decline`: not this time, all coaches are asked;
 * - `take`: one of them takes a request that is open; `pass`: she is not proposed for it any more;
 * - `leave`: the coach who was asked is no longer there; `overdue`: it has been waiting for long, all are asked.
 */
export const requestStates = stateMachine(
  'A request for mentoring',
  {
    asked: 'one coach has it',
    open: 'the coaches decide, and the first who takes it has it; who said no is not proposed again',
    taken: 'a cycle begins',
    withdrawn: 'by the person who asked, or because they left',
  },
  {
    asked: { accept: 'taken', decline: 'open', withdraw: 'withdrawn', leave: 'open', overdue: 'open' },
    open: { accept: 'taken', take: 'taken', pass: 'open', withdraw: 'withdrawn', overdue: 'open' },
    taken: {},
    withdrawn: {},
  },
);
export type RequestState = StateOf<typeof requestStates>;

/**
 * - `offer`: the coach offers times; `noneSuits`: the mentee can come at none; `book`: she takes one;
 * - `finish`: no session is left to come; `renew`, `agree`, `refuse`: another cycle is asked for, and given;
 * - `close`: it ends as it should; `stop`: it ends before.
 */
export const cycleStates = stateMachine(
  'A cycle of sessions with a coach',
  {
    offering: 'the coach has times to offer',
    choosing: 'the mentee chooses one, and all sessions are laid',
    running: 'some session is to come',
    ending: 'none is, and the goals are looked back on; without a word it closes after two weeks',
    renewing: 'the coach is asked for another cycle, which begins when they agree',
    closed: 'as it should',
    stopped: 'before its end, by either, or because one of the two left; the sessions to come are cancelled',
  },
  {
    offering: { offer: 'choosing', stop: 'stopped' },
    choosing: { offer: 'choosing', noneSuits: 'offering', book: 'running', stop: 'stopped' },
    running: { finish: 'ending', stop: 'stopped' },
    ending: { renew: 'renewing', close: 'closed' },
    renewing: { agree: 'closed', refuse: 'ending', close: 'closed' },
    closed: {},
    stopped: {},
  },
);
export type CycleState = StateOf<typeof cycleStates>;
export type CycleEvent = MoveOf<typeof cycleStates>;

/**
 * - `propose`: one of the two asks for another moment; `agree`, `refuse`: the other answers; `retract`: the
 *   first takes it back; until then the session stays where it is;
 * - `over`: its time has passed; `miss`, `tookPlace`: whether it was held after all.
 */
export const sessionStates = stateMachine(
  'A session of mentoring',
  {
    planned: 'it takes place then',
    proposed: 'one of the two asked for another moment; it stays where it is until the other agrees',
    held: 'its time has passed; either may say that it was missed after all',
    missed: 'it was not held',
    cancelled: 'by either, before it begins',
  },
  {
    planned: { propose: 'proposed', cancel: 'cancelled', over: 'held' },
    proposed: { agree: 'planned', refuse: 'planned', retract: 'planned', cancel: 'cancelled', over: 'held' },
    held: { miss: 'missed' },
    missed: { tookPlace: 'held' },
    cancelled: {},
  },
);
export type SessionState = StateOf<typeof sessionStates>;
export type SessionEvent = MoveOf<typeof sessionStates>;
