import { md } from '../../../../chat/markdown.ts';
import type { GatheringWords } from '../fr/invitations.ts';

const many = (count: number, one: string, several: string): string =>
  count === 1 ? `${count} ${one}` : `${count} ${several}`;

export const en: GatheringWords = {
  command: { list: 'see your next gatherings, and answer', reminders: 'choose your reminders' },
  buttons: {
    yes: 'I’m coming',
    maybe: 'Maybe',
    no: 'I can’t',
    yesAfterAll: 'I’m coming after all',
    noAfterAll: 'I can’t come any more',
    leaveList: 'Leave the waiting list',
    change: 'Change my answer',
    who: 'Who is coming?',
    file: 'Add to my calendar',
    present: 'I will present',
    speak: 'I want to talk about my work',
    unspeak: 'I won’t talk about it after all',
    join: 'Open the link',
    manage: 'Manage',
    reminders: 'Choose my reminders',
    list: 'All my gatherings',
  },
  counts: {
    nobody: 'Be the first to answer.',
    some: (yes, maybe) => {
      const comes = yes === 1 ? md`**One person is coming**` : md`**${yes} people are coming**`;
      if (yes === 0) return `Nobody is coming yet; ${maybe} may.`;
      return maybe === 0 ? md`${comes}.` : md`${comes}, ${maybe} may.`;
    },
    left: (seats) => (seats === 1 ? 'One seat is left.' : `${seats} seats are left.`),
    full: (waiting) =>
      waiting === 0
        ? 'It is full: “I’m coming” puts you on the waiting list.'
        : `It is full, and ${many(waiting, 'person waits', 'people wait')} for a seat: “I’m coming” puts you next in line.`,
    speakers: (count) => `${many(count, 'EIG', 'EIG')} will talk about their work to our hosts.`,
    speak: 'Our hosts would like to know what you do: you can talk to them about your work.',
  },
  own: {
    ask: md`**Will you be there?**`,
    invited: 'Unless you answer, I count on you: please tell me if you can’t.',
    yes: md`Your answer: **you are coming**.`,
    maybe: md`Your answer: **maybe**. I will ask you again the day before.`,
    no: md`Your answer: **you are not coming**.`,
    waiting: (rank) =>
      md`Your answer: **you are coming if there is a seat**. Your rank on the waiting list: ${rank}.`,
  },
  confirmed: {
    summary: {
      yes: 'Noted: you are coming',
      maybe: 'Noted: maybe',
      no: 'Noted: you are not coming',
      waiting: 'You are on the waiting list',
    },
    yes: (title, when) => md`Noted: you are coming to “${title}”, ${when}.`,
    maybe: (title, when) =>
      md`Noted: you may come to “${title}”, ${when}. I will ask you again the day before.`,
    no: (title, when) => md`Noted: you are not coming to “${title}”, ${when}.`,
    waiting: (title, when, rank) =>
      rank === 1
        ? md`“${title}”, ${when}, is full. You are first on the waiting list.`
        : md`“${title}”, ${when}, is full. Your rank on the waiting list: ${rank}.`,
    promise: 'As soon as a seat is free for you, it is yours, and I write to you.',
    seenYes: 'Your name can be read under “Who is coming?”.',
    seenOther: 'Only coaches know who answered so; others see how many.',
    seenNo: 'Only coaches know it.',
    change: md`You can change your mind until it begins: here, or with \`/rencontre\`.`,
  },
  refused: {
    summary: 'Nothing was changed',
    gone: md`This gathering is no longer there, and nothing was changed. \`/rencontre\` shows yours.`,
    cancelled: (title) => md`The gathering “${title}” is cancelled: there is nothing left to answer.`,
    started: (title) =>
      md`The gathering “${title}” has begun already: answers are closed, and nothing was changed.`,
    notHers: md`This gathering is for others: nothing was changed. \`/rencontre\` shows yours.`,
    noVisit: 'This gathering is not a visit: nothing was changed.',
  },
  speaking: {
    summary: 'You will talk about your work',
    noted: (title) =>
      md`Noted: you will talk to our hosts about your work, during “${title}”. Coaches see your name, others how many you are.`,
    comes: 'Please answer “I’m coming” as well.',
    undoneSummary: 'You won’t talk about it',
    undone: (title) =>
      md`Noted: you won’t talk about your work during “${title}”. Your answer has not changed.`,
  },
  who: {
    summary: (title) => `Who is coming to “${title}”`,
    yes: (count) => `Coming (${count})`,
    waiting: (count) => `Waiting for a seat, in this order (${count})`,
    maybe: (count) => `Maybe (${count})`,
    no: (count) => `Not coming (${count})`,
    speakers: (count) => `Will talk about their work (${count})`,
    silent: (count) => `Have not answered (${count})`,
    nobody: 'Nobody has said “I’m coming” yet.',
    others: (count) => (count === 1 ? 'one more' : `${count} more`),
  },
  promoted: {
    summary: (title) => `A seat for you: “${title}”`,
    text: (title, when) => md`A seat is free, and it is yours: **you are coming to “${title}”**, ${when}.`,
    note: 'If you can’t come any more, please say so: the seat will go to the next person.',
  },
  changed: {
    summary: (title) => `A change: “${title}”`,
    title: 'A change',
    text: (title) => md`A change to “${title}”:`,
    fact: (before, after) => `${before} → ${after}`,
    unknown: 'to be told',
    kept: 'I keep your answer, and your reminders follow. If it no longer suits you, change it.',
    asks: 'You have not answered: I count on you, unless you tell me otherwise.',
    when: 'When',
    place: 'Where',
    directions: 'How to get there',
    link: 'Link',
  },
  cancelled: {
    summary: (title) => `Cancelled: “${title}”`,
    heading: (label) => `Cancelled: ${label}`,
    channel: (title, when) => md`The gathering “${title}”, planned for ${when}, will not take place.`,
    text: (title, when) =>
      md`The gathering “${title}”, planned for ${when}, is cancelled. There is nothing to do: I will not remind you of it.`,
    past: 'This gathering took place: answers are closed.',
  },
  withdrawn: {
    summary: (title) => `You are no longer expected: “${title}”`,
    text: (title, when) =>
      md`The gathering “${title}”, ${when}, is no longer for you: you are not expected. A question? Your coaches will answer.`,
  },
  restored: {
    summary: (title) => `On again: “${title}”`,
    text: (title, when) =>
      md`The gathering “${title}”, which had been cancelled, will take place after all: ${when}.`,
    kept: 'Your answer still stands; if it no longer suits you, change it.',
  },
  reminded: {
    summary: {
      prepare: (title) => `To get ready: “${title}”`,
      remind: (title) => `Soon: “${title}”`,
      startingSoon: (title) => `In a few minutes: “${title}”`,
    },
    prepare: (title) => md`The gathering “${title}” is near. To get ready:`,
    remind: (title, when) => md`Reminder: “${title}”, ${when}.`,
    maybe: (title, when) =>
      md`Reminder: “${title}”, ${when}. You had answered “maybe”: **will you be there?**`,
    startingSoon: (title, minutes) =>
      minutes === 1
        ? md`The gathering “${title}” begins in one minute.`
        : md`The gathering “${title}” begins in ${minutes} minutes.`,
    unanswered: 'I count on you: please tell me if you can’t.',
    choose: md`You choose your reminders with \`/rencontre reminders\`.`,
  },
  list: {
    title: 'Your next gatherings',
    summary: (count) =>
      count === 0
        ? 'No gathering to come'
        : count === 1
          ? 'One gathering to come'
          : `${count} gatherings to come`,
    empty: 'No gathering is planned for you. I will write to you as soon as one is announced.',
    awaiting: (count) =>
      count === 1
        ? 'What awaits you: one gathering hopes for your answer.'
        : `What awaits you: ${count} gatherings hope for your answer.`,
    item: (title, when) => md`**${title}**\n${when}`,
    others: (count) =>
      count === 1
        ? md`And another one, later: \`/agenda\` shows what follows.`
        : md`And ${count} others, later: \`/agenda\` shows what follows.`,
  },
  answers: {
    yes: 'You are coming',
    maybe: 'Maybe',
    no: 'You are not coming',
    waiting: 'On the waiting list',
    none: 'No answer yet',
  },
  fact: (label, value) => `${label}: ${value}`,
  preferences: {
    title: 'Your reminders of gatherings',
    summary: 'Choose your reminders',
    intro: 'They are only about gatherings to which you come, and never come while you are away.',
    prepare: md`**To get ready**, some days before`,
    remind: md`**The day before**, or the last working day before`,
    startingSoon: md`**Just before**, with the link`,
    on: (what) => md`${what}: yes`,
    off: (what) => md`${what}: no`,
    turnOff: {
      prepare: 'No more getting ready',
      remind: 'No more the day before',
      startingSoon: 'No more just before',
    },
    turnOn: {
      prepare: 'Help me get ready',
      remind: 'Remind me the day before',
      startingSoon: 'Remind me just before',
    },
    note: 'You will always be told of a change or a cancellation.',
  },
  kept: {
    answers: 'Your answers to gatherings',
    answersDetail: (answers, invited) =>
      `${many(answers, 'answer', 'answers')}, ${many(invited, 'invitation', 'invitations')}. Coaches read them; your name can be read under “Who is coming?” when you come.`,
    speaking: (count) => `You offered to talk about your work during ${many(count, 'visit', 'visits')}.`,
    reminders: 'Your reminders of gatherings',
    remindersDetail: 'Those that you want, and those that you have stopped.',
  },
  left: {
    seat: (title, when) =>
      md`“${title}”, ${when}: you are on the list. \`/rencontre\` to change your answer.`,
    leads: (title, when, name) => md`“${title}”, ${when}: ${name}, who planned it, can no longer come.`,
    presents: (title, when, name) => md`“${title}”, ${when}: ${name}, who was to speak, can no longer come.`,
  },
};
