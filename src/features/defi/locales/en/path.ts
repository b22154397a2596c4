import { md } from '../../../../chat/markdown.ts';
import type { PathWords } from '../fr/path.ts';

const steps = (count: number): string => (count === 1 ? '1 step' : `${count} steps`);

export const en: PathWords = {
  jobs: { steps: 'steps of the challenges' },
  told: {
    title: (defi) => `The path of the ${defi} challenge`,
    intro: (count) =>
      count === 1
        ? 'One step to look at. The first answer counts for the challenge.'
        : `${count} steps to look at. The first answer counts for the challenge.`,
  },
  step: {
    until: (day) => `To be done by ${day}.`,
    from: (day) => `From ${day} on.`,
    link: 'Read more',
    confirmed: 'A coach has to confirm it.',
    done: (said) => md`**Done**: ${said}`,
    'set-aside': (said) => md`**Not for us**: ${said}`,
    over: (said) => md`**No longer expected**: ${said}`,
    coming: (said, day) => md`**From ${day} on**: ${said}`,
    open: (said, day) => md`**By ${day}**: ${said}`,
    by: (name, day) => `Answered by ${name} on ${day}.`,
    on: (day) => `Answered on ${day}.`,
    why: (text) => `Why: ${text}`,
    helpAsked: 'Help has been asked for.',
    helpTaken: (name) => `Help has been asked for; ${name} is on it.`,
    noLonger: 'This step is no longer expected.',
  },
  buttons: {
    done: 'Done',
    aside: 'Not for us',
    help: 'I need help',
    undo: 'Take the answer back',
    confirm: 'Confirm that it’s done',
    all: 'All steps',
    page: 'See the challenge’s page',
    take: 'I’m on it',
    follow: 'Follow the challenges',
  },
  menu: 'See a step',
  section: {
    title: 'The path',
    at: (stage) => `The challenge is at the “${stage}” stage.`,
    settled: (settled, all) =>
      `${settled} of ${all} steps ${settled === 1 ? 'is' : 'are'} done or set aside.`,
    nothing: 'Nothing to do right now.',
    empty: 'The path has no steps.',
    more: (others) => (others === 1 ? md`- and 1 other` : md`- and ${others} others`),
  },
  all: { title: (defi) => `The path of the ${defi} challenge`, previous: 'Previous', next: 'Next' },
  home: (count) => `The path: ${steps(count)} to look at.`,
  said: {
    done: 'Noted as done. The other porteurs see it too.',
    aside: 'Noted: this step is set aside. “Take the answer back”, on the challenge’s page, opens it again.',
    undone: 'The step is waiting for an answer again.',
    helpSent: (names) => `Your request has been sent to ${names}.`,
    helpWaits: 'Your request is waiting for the coaches, on their home.',
    others: (count) => (count === 1 ? 'one other person' : `${count} other people`),
    taken: 'Noted: the person who asked for help will be told.',
  },
  refused: {
    gone: 'This step isn’t part of the path any more.',
    notYours: 'This step isn’t one of yours.',
    over: 'This step is no longer expected: there’s nothing left to answer.',
    answered: (name, day) =>
      name === null ? `It was already answered on ${day}.` : `${name} already answered, on ${day}.`,
    confirmed: 'A coach has to confirm this step: talk to them, or choose “I need help”.',
    helped: 'Help with this step has already been asked for.',
    notAnswered: 'This step is already waiting for an answer.',
    helpOver: 'This request needs nothing more.',
    takenBy: (name) => `${name} is already on it.`,
  },
  forms: {
    aside: {
      title: 'Not for us',
      label: 'Why',
      hint: 'Leave empty if you’d rather not say.',
      submit: 'Save',
    },
    help: {
      title: 'I need help',
      label: 'What’s in the way',
      hint: 'Leave empty to talk about it instead.',
      submit: 'Send',
    },
    read: (days) =>
      `Read by the challenge’s team and the coaches, kept for ${days === 1 ? '1 day' : `${days} days`}; your chat may keep a trace. The météo is never here.`,
    tooLong: (max) => `${max} characters at most.`,
  },
  help: {
    asked: (name, defi) => `${name} (${defi}) is asking for help`,
    askedBefore: (defi) => `A request for help from the ${defi} challenge`,
    takenBy: (name) => `${name} is on it.`,
    over: 'This request needs nothing more.',
    taken: (name) => `${name} is helping with your request for help`,
    takenText: (name, said) => md`**${name}** is helping with your request: ${said}`,
  },
  follow: {
    columns: ['Where the challenge is', 'Steps settled', 'Unanswered', 'Requests for help'],
    at: (stage) => `at “${stage}”`,
    silent: (count) => (count === 1 ? '1 unanswered step' : `${count} unanswered steps`),
    helps: (count) => (count === 1 ? '1 request for help' : `${count} requests for help`),
    noPorteur: 'no porteur',
    toDoSilent: (count) =>
      count === 1
        ? 'The challenges’ paths: 1 unanswered step.'
        : `The challenges’ paths: ${count} unanswered steps.`,
    toDoHelps: (count) =>
      count === 1
        ? 'The challenges’ paths: 1 request for help to take.'
        : `The challenges’ paths: ${count} requests for help to take.`,
  },
  kept: {
    label: 'The path of your challenge',
    detail: (answers, helps) => `Answers to steps: ${answers}; requests for help: ${helps}.`,
  },
};
