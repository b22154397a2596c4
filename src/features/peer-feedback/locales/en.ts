import { md } from '../../../chat/markdown.ts';
import type { PeerFeedbackWords } from './fr.ts';

const count = (number: number, one: string, many: string) => `${number} ${number === 1 ? one : many}`;

export const en: PeerFeedbackWords = {
  commands: {
    list: 'see your feedback, and what you’re asked for',
    ask: 'ask one, two or three people for feedback',
  },
  buttons: {
    ask: 'Ask for feedback',
    list: 'See',
    show: 'Show',
    give: 'Give feedback',
    edit: 'Edit',
    decline: 'Not this time',
    takeBack: 'Withdraw',
    yesAnd: 'Yes, and…',
    thank: 'Thank you',
  },
  menus: {
    waiting: 'See a request',
    read: 'Read feedback',
    given: 'Read what you gave',
    withdraw: 'Withdraw a request',
    erase: 'Erase a request',
  },
  parts: {
    works: 'What works',
    less: 'What works less well',
    suggestion: 'A suggestion',
    question: 'A question',
  },
  ask: {
    title: 'Ask for feedback',
    intro: (open: number, days: number) =>
      md`**Who will read this?** Your request: the people you choose. What each of them answers: only you. It’s signed, and no chat keeps the text. Erased ${count(days, 'day', 'days')} after you ask. ${count(open, 'open request', 'open requests')} at most.`,
    first: 'Whom to ask',
    second: 'Whom else',
    third: 'And whom else',
    about: 'On what',
    aboutHint: (most: number) =>
      `A link, a talk, a workshop… and what you’d like to know. ${most} characters at most.`,
    by: 'By',
    byHint: (most: number) => `Within ${count(most, 'day', 'days')}. After that day, one reminder only.`,
    submit: 'Send',
    errors: {
      member: 'Choose somebody.',
      unknown: 'I don’t know this person.',
      self: 'Choose somebody other than yourself.',
      twice: 'This person is chosen already.',
      notPeer: 'Feedback is asked of an EIG, a porteur, a coach or a parrain.',
      about: (most: number) => `Say on what, in ${most} characters at most.`,
      by: (most: number) => `Choose a day after today, within ${count(most, 'day', 'days')}.`,
    },
    many: (most: number) =>
      `You already have ${count(most, 'open request', 'open requests')}: wait for some feedback, or withdraw one.`,
    notPeer: 'Feedback is asked among EIG, porteurs, coaches and parrains.',
    sent: (names: string) => `Sent to ${names}.`,
    undo: md`I’ll let you know each time somebody answers. You can withdraw your request: \`/retour\`.`,
  },
  asked: {
    text: (name: string, day: string) => `${name} would like your feedback, by ${day}.`,
    how: md`**Show** tells you on what. Feedback is signed, between the two of you only. **Not this time** is enough, with no reason to give.`,
    reminder: (name: string) => `${name} may still be waiting for your feedback: it’s still welcome.`,
    title: (name: string) => `Feedback for ${name}`,
    about: 'On what',
    by: 'By',
    who: (name: string, days: number) =>
      `${name} will read it, and nobody else, not even coaches. No chat keeps the text. Erased ${count(days, 'day', 'days')} after they asked.`,
    over: 'This feedback is no longer needed. Thank you for thinking of it.',
    declined: 'Noted, thank you for answering. No reason is given.',
    sent: 'Your feedback is sent. Thank you!',
  },
  give: {
    title: 'Give feedback',
    intro: (name: string, days: number, about: string) =>
      md`**Who will read this?** ${name} only. One box is enough; balanced feedback fills several. You can edit it until it’s read. Erased ${count(days, 'day', 'days')} after they asked. **On what:** ${about}`,
    submit: 'Send',
    hints: {
      works: 'What helps already, and why.',
      less: 'What got in your way, precisely.',
      suggestion: 'What you would try.',
      question: 'An open one: what you wonder.',
    },
    errors: {
      empty: 'Fill in one box at least.',
      long: (most: number) => `That’s a little long: ${most} characters at most.`,
    },
    sent: (name: string) => `Sent to ${name}.`,
    undo: md`You can edit it until it’s read, and withdraw it: \`/retour\`.`,
  },
  given: {
    text: (name: string) => `${name} has given you feedback.`,
    how: md`**Show** shows it to you, and only you.`,
    title: (name: string) => `Feedback from ${name}`,
    yours: (name: string) => `Your feedback to ${name}`,
    about: 'On what',
    answer: (name: string) =>
      md`Choose **Yes, and…** or **Thank you**, and ${name} will know. The first takes the idea further, instead of arguing.`,
    left: 'This person has left the cohort: I no longer write to them.',
    yesAnd: 'Yes, and…',
    thanked: 'You said thank you.',
    thankedYou: (name: string) => `${name} says thank you.`,
    notRead: 'Not read yet: you can edit it.',
    read: 'Read: it can’t be edited any more.',
    erased: (day: string) => `Erased on ${day}.`,
  },
  answer: {
    title: 'Yes, and…',
    label: 'Yes, and…',
    intro: (name: string) =>
      md`**Who will read this?** ${name} only. No chat keeps the text. One answer for each piece of feedback.`,
    hint: 'What this feedback makes you think of, what you’ll do with it.',
    wrong: (most: number) => `A few words, ${most} characters at most.`,
    submit: 'Send',
    sent: (name: string) => `Sent to ${name}.`,
    thanked: (name: string) => `Noted: ${name} will know that you say thank you.`,
    told: {
      yesAnd: (name: string) => `${name} has answered “yes, and…” to your feedback.`,
      thanks: (name: string) => `${name} thanks you for your feedback.`,
    },
  },
  nobody: {
    text: 'Nobody could answer your request for feedback this time. It happens to everyone: others may well say yes.',
  },
  list: {
    title: 'Peer feedback',
    about: 'What works, what works less well, a suggestion, a question. Between two people, and nobody else.',
    waiting: 'Your feedback is awaited',
    waitingLine: (number: number, name: string, day: string) =>
      md`- **Request ${number}**: ${name}, by ${day}`,
    waitingOption: (number: number, day: string) => `Request ${number}, by ${day}`,
    own: 'What you ask for',
    ownLine: (number: number, day: string) => md`**Request ${number}**, by ${day}`,
    ownOption: (number: number, day: string) => `Request ${number}, by ${day}`,
    askLine: (name: string, stands: string) => md`- ${name}: ${stands}`,
    stands: {
      asked: 'no answer yet',
      given: (number: number) => `feedback ${number}, to read`,
      read: (number: number) => `feedback ${number}, yours to answer`,
      answered: (number: number) => `feedback ${number}, answered`,
      declined: 'not this time',
    },
    readOption: (number: number, day: string) => `Feedback ${number}, of ${day}`,
    given: (number: number) => `You have given feedback ${number === 1 ? 'once' : `${number} times`}.`,
    givenOption: (number: number, day: string) => `Given: feedback ${number}, of ${day}`,
    more: (number: number) =>
      `… and ${count(number, 'other', 'others')}, which will come back here as the rest is settled or erased.`,
  },
  already: {
    asked: 'This feedback hasn’t been given yet.',
    given: md`This feedback is sent already: \`/retour\` lets you edit it.`,
    read: 'This feedback has been read: it can’t be edited any more.',
    answered: 'This feedback has its answer already.',
    declined: 'This feedback is no longer needed.',
  },
  withdrawn: 'Your request is withdrawn. The feedback you already have stays.',
  erased: 'Erased: your request, and the feedback you had.',
  takenBack: 'Your feedback is withdrawn, and its text erased.',
  gone: 'This feedback has been erased, or isn’t for you.',
  forgotten: 'This feedback is no longer kept.',
  someone: 'somebody who has left the programme',
  home: {
    title: 'Feedback',
    waiting: (number: number) =>
      number === 1
        ? 'Somebody is waiting for your feedback.'
        : `${number} people are waiting for your feedback.`,
    unread: (number: number) =>
      number === 1
        ? 'One piece of feedback waits to be read.'
        : `${number} pieces of feedback wait to be read.`,
  },
  kept: {
    label: 'Peer feedback',
    detail: (asked: number, given: number, waiting: number) =>
      [
        ...(asked > 0 ? [count(asked, 'request', 'requests')] : []),
        ...(given > 0 ? [`feedback given ${given === 1 ? 'once' : `${given} times`}`] : []),
        ...(waiting > 0 ? [`feedback asked of you ${waiting === 1 ? 'once' : `${waiting} times`}`] : []),
      ].join('; '),
  },
};
