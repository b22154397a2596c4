import { md } from '../../../../chat/markdown.ts';
import { capitalised } from '../../../../community/format/words.ts';
import type { MentoringWords } from '../fr.ts';

export const session: MentoringWords['session'] = {
  title: (number, name) => `Session ${number} with ${name}`,
  proposed: (when, name) =>
    md`**${capitalised(name)}** proposes another time: ${when}. Until you answer, the session keeps its current time.`,
  proposedByYou: (when, name) =>
    md`You’ve proposed another time: ${when}. Until **${name}** answers, the session keeps its current time.`,
  buttons: {
    prepare: 'Prepare the session',
    move: 'Move',
    cancel: 'Cancel the session',
    progress: 'Note my progress',
    note: 'My private note',
    missed: 'It didn’t take place',
    tookPlace: 'It did take place',
    agree: 'That works',
    refuse: 'I can’t',
    retract: 'Keep the original time',
    see: 'See the session',
  },
  preparation: {
    title: 'Prepare the session',
    intro: (name) => md`**Who will read this?** ${name} and you, nobody else.`,
    difficulties: 'My difficulties',
    successes: 'My successes',
    questions: 'My questions',
    submit: 'Save',
    shown: 'Preparation (you both read it)',
    none: 'Nothing has been prepared yet.',
    saved: (name) => `Saved: ${name} can read it before the session.`,
    empty: 'Please write at least one line somewhere.',
    tooLong: (max) => `${max} characters at most.`,
  },
  note: {
    title: 'My private note',
    intro: md`**Who will read this?** You, and nobody else: neither the other person nor the coaches.`,
    label: 'My note',
    hint: 'Leave empty to erase the note.',
    submit: 'Save',
    shown: 'Your note (only you read it)',
    saved: 'Your note is saved. Only you can read it.',
    erased: 'Your note is erased.',
  },
  before: {
    mentee: (name, when) => `Mentoring session with ${name}, ${when}`,
    menteeText: 'Three things to prepare: difficulties, successes, questions. Only the two of you read them.',
    coachText: '“See the session” shows the preparation, as soon as there is any.',
  },
  startingSoon: (name) => `Your session with ${name} begins in 15 minutes`,
  after: {
    summary: (number, name) => `Session ${number} with ${name} is over`,
    mentee: 'Take a moment to note your progress and, if you like, write a note for yourself.',
    coach: 'If you like, take a moment to write a note that only you will read.',
  },
  move: {
    title: 'Move the session',
    intro: (name, when) => `The session stays on ${when} until ${name} agrees.`,
    on: 'New day',
    at: 'New time',
    submit: 'Propose',
    asked: (name) =>
      `${capitalised(name)} has your proposal. Until they answer, the session keeps its current time.`,
    summary: (name) => `${capitalised(name)} proposes moving your session`,
    text: (was, now) => md`- Planned: ${was}\n- Proposed: ${now}`,
    agreed: (when) => `The session is moved: ${when}.`,
    refused: (name, when) => `${capitalised(name)} can’t make that time: the session stays on ${when}.`,
    refusedByYou: (when) => `Noted: the session stays on ${when}.`,
    retracted: (when) => `Your proposal is withdrawn: the session stays on ${when}.`,
    retractedTold: (name, when) =>
      `${capitalised(name)} has withdrawn their proposal: the session stays on ${when}.`,
    noLonger: 'This time is no longer possible: the session keeps its current time.',
  },
  errors: {
    on: 'Please give a day, such as 2022-03-11.',
    at: 'Please give a time, such as 17:00.',
    past: 'This time has already passed.',
    outside: 'This is after the end of the cohort.',
    same: 'It’s already planned for this time.',
  },
  cancel: {
    ask: (number, name) => `Cancel session ${number} with ${name}?`,
    text: 'The other person is told at once. If only the time is a problem, you can move the session instead.',
    yes: 'Yes, cancel',
    no: 'Keep the session',
    done: (when) => `The session is cancelled: ${when}.`,
    told: (name, when) => `${capitalised(name)} has cancelled your session: ${when}.`,
  },
  missed: 'Noted: this session didn’t take place.',
  tookPlace: 'Noted: this session took place.',
};
