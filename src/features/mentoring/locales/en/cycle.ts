import { md } from '../../../../chat/markdown.ts';
import { capitalised } from '../../../../community/format/words.ts';
import type { MentoringWords } from '../fr.ts';

export const cycle: MentoringWords['cycle'] = {
  title: (name) => `Mentoring with ${name}`,
  states: {
    offering: 'No times have been offered yet.',
    choosing: 'Times have been offered: one has to be chosen.',
    running: 'The cycle is under way.',
    ending: 'The sessions are over: time to look back.',
    renewing: 'The sessions are over. Another cycle has been asked for.',
    closed: 'This cycle is closed.',
    stopped: 'This mentoring stopped before its end.',
  },
  sessions: 'Sessions',
  line: (number, when, state) => md`- Session ${number}: ${when} (${state})`,
  sessionStates: {
    planned: 'upcoming',
    proposed: 'another time proposed',
    held: 'held',
    missed: 'didn’t take place',
    cancelled: 'cancelled',
  },
  choose: 'Choose a time',
  next: 'Next session',
  pick: 'See a session',
  option: (number, day) => `Session ${number}, ${day}`,
  past: {
    pick: 'Look back on past mentoring',
    option: (name: string, day: string) => `With ${name}, until ${day}`,
  },
  goals: 'My goals',
  place: 'Edit the place',
  stop: 'Stop this mentoring',
  placeForm: { title: 'Place or link', submit: 'Save' },
  placeTold: (place, name) => `Your sessions with ${name} take place here: ${place}`,
  end: {
    mentee: (name) => `Your cycle with ${name} is over`,
    coach: (name) => `${capitalised(name)}’s cycle is over`,
    text: 'Where were you at the beginning, and where are you now? Look at your goals and your progress, then choose: close this cycle, or ask for another.',
    coachText: 'What comes next is up to them: close it, or ask you for another cycle.',
    look: 'Look back',
    close: 'Close the cycle',
    renew: 'Ask for another cycle',
    automatic: (days) =>
      `If you do nothing, the cycle closes automatically after ${days === 1 ? 'a day' : `${days} days`}.`,
    closed: (name) => `Your cycle with ${name} is closed. Well done, and see you soon!`,
    closedCoach: (name) => `${capitalised(name)} has closed your mentoring cycle.`,
    renewAsked: (name) => `Your request is sent: ${name} will reply.`,
  },
  renewal: {
    summary: (name) => `${capitalised(name)} would like another cycle with you`,
    text: (name, sessions, minutes) =>
      md`**${capitalised(name)}** would like to continue with you: another cycle of ${sessions === 1 ? 'one session' : `${sessions} sessions`} (${minutes === 1 ? 'a minute' : `${minutes} minutes`}).`,
    agree: 'I accept',
    refuse: 'Not this time',
    refused: (name) =>
      `${capitalised(name)} can’t continue this time. You can close this cycle, then ask the other coaches.`,
    refusedCoach: (name) => `Noted: ${name} knows, and can ask somebody else.`,
    agreed: (name) => `Another cycle with ${name} is agreed.`,
  },
  stopping: {
    ask: (name) => `Stop your mentoring with ${name}?`,
    text: 'The upcoming sessions will be cancelled, and the other person told. This can’t be undone, but a new request is always possible.',
    yes: 'Yes, stop',
    no: 'No, continue',
    done: (name) => `Your mentoring with ${name} has stopped. The upcoming sessions are cancelled.`,
    told: (name) => `${capitalised(name)} has ended your mentoring. The upcoming sessions are cancelled.`,
    left: 'Your mentoring has stopped: the other person has left Magellan. The upcoming sessions are cancelled.',
  },
  list: {
    summary: 'The people you mentor',
    title: 'The people you mentor',
    line: (name, state) => md`- **${capitalised(name)}**: ${state}`,
    empty: 'You aren’t mentoring anybody at the moment.',
    pick: 'See one of them',
    waiting: (n) =>
      n === 1 ? 'One request is waiting for a coach:' : `${n} requests are waiting for a coach:`,
    waitingLine: (name, since) => md`- **${name}**, ${since}`,
    openLine: (since) => md`- A request made ${since}`,
    openOption: (since) => `Request made ${since}`,
    pickRequest: 'See a request',
    others: (n) => (n === 1 ? 'And one more.' : `And ${n} more.`),
  },
};
