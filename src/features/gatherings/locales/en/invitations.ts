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
    who: 'Who’s coming?',
    file: 'Add to my calendar',
    present: 'I’ll present',
    speak: 'I want to talk about my work',
    unspeak: 'I won’t talk about it after all',
    programme: 'Programme',
    questions: 'Questions and resources',
    dossier: 'The team’s file',
    logistics: 'My logistics',
    forum: 'Open forum',
    material: 'Add a resource',
    join: 'Open the link',
    manage: 'Manage',
    reminders: 'Choose my reminders',
    list: 'All my gatherings',
  },
  counts: {
    nobody: 'Be the first to answer.',
    some: (yes, maybe) => {
      const comes = yes === 1 ? md`**One person is coming**` : md`**${yes} people are coming**`;
      if (yes === 0)
        return maybe === 1 ? 'Nobody is coming yet; one might.' : `Nobody is coming yet; ${maybe} might.`;
      return maybe === 0 ? md`${comes}.` : md`${comes}, ${maybe} might.`;
    },
    left: (seats) => (seats === 1 ? 'One seat is left.' : `${seats} seats are left.`),
    full: (waiting) =>
      waiting === 0
        ? 'It’s full: “I’m coming” puts you on the waiting list.'
        : `It’s full, and ${many(waiting, 'person is', 'people are')} waiting for a seat: “I’m coming” puts you next in line.`,
    speakers: (count) => `${many(count, 'EIG', 'EIG')} will talk about their work to our hosts.`,
    speak: 'Our hosts would like to know what you do: you can tell them about your work.',
  },
  own: {
    nudged: (title) => `Will you be there? “${title}”`,
    ask: md`**Will you be there?**`,
    invited: 'If you don’t answer, I’ll count you in: please tell me if you can’t come.',
    yes: md`Your answer: **you’re coming**.`,
    maybe: md`Your answer: **maybe**. I’ll ask you again the day before.`,
    no: md`Your answer: **you’re not coming**.`,
    waiting: (rank) =>
      md`Your answer: **you’re coming if there’s a seat**. Your place on the waiting list: ${rank}.`,
  },
  confirmed: {
    summary: {
      yes: 'Noted: you’re coming',
      maybe: 'Noted: maybe',
      no: 'Noted: you’re not coming',
      waiting: 'You’re on the waiting list',
    },
    yes: (title, when) => md`Noted: you’re coming to “${title}”, ${when}.`,
    maybe: (title, when) =>
      md`Noted: you might come to “${title}”, ${when}. I’ll ask you again the day before.`,
    no: (title, when) => md`Noted: you’re not coming to “${title}”, ${when}.`,
    waiting: (title, when, rank) =>
      rank === 1
        ? md`“${title}” (${when}): it’s full. You’re first on the waiting list.`
        : md`“${title}” (${when}): it’s full. Your place on the waiting list: ${rank}.`,
    promise: 'As soon as a seat is free, it’s yours and I’ll let you know.',
    seenYes: 'Your name appears under “Who’s coming?”.',
    seenOther: 'Coaches see your name; others see only a number.',
    seenNo: 'Only coaches see this.',
    change: md`You can change your mind until it begins: here, or with \`/rencontre\`.`,
  },
  refused: {
    summary: 'Nothing has changed',
    gone: md`This gathering no longer exists. \`/rencontre\` shows yours.`,
    cancelled: (title) => md`The gathering “${title}” is cancelled: there’s nothing left to answer.`,
    started: (title) =>
      md`The gathering “${title}” has already begun: answers are closed, and yours hasn’t changed.`,
    notHers: md`This gathering isn’t for you. \`/rencontre\` shows yours.`,
    noVisit: 'This gathering isn’t a visit.',
  },
  speaking: {
    summary: 'You’ll talk about your work',
    noted: (title) =>
      md`Noted: you’ll talk to our hosts about your work, during “${title}”. Coaches see your name; others see only a number.`,
    comes: 'Please answer “I’m coming” as well.',
    undoneSummary: 'You won’t talk about it',
    undone: (title) =>
      md`Noted: you won’t talk about your work during “${title}”. Your answer hasn’t changed.`,
  },
  who: {
    summary: (title) => `Who’s coming to “${title}”`,
    yes: (count) => `Coming (${count})`,
    waiting: (count) => `Waiting for a seat, in this order (${count})`,
    maybe: (count) => `Maybe (${count})`,
    no: (count) => `Not coming (${count})`,
    speakers: (count) => `Will talk about their work (${count})`,
    silent: (count) => `No answer yet (${count})`,
    nobody: 'Nobody has said “I’m coming” yet.',
    others: (count) => (count === 1 ? 'one more' : `${count} more`),
  },
  promoted: {
    summary: (title) => `A seat for you: “${title}”`,
    text: (when) => md`A seat is free, and it’s yours: **you’re coming**, ${when}.`,
    note: 'If you can’t come any more, please say so: the seat will go to the next person.',
  },
  changed: {
    summary: (title) => `A change: “${title}”`,
    text: md`**Something has changed**:`,
    fact: (before, after) => `${before} → ${after}`,
    unknown: 'to be confirmed',
    kept: 'Your answer still stands, and your reminders will follow the change. If it no longer suits you, change your answer.',
    asks: 'You haven’t answered: I’ll count you in unless you tell me otherwise.',
    when: 'When',
    place: 'Where',
    directions: 'How to get there',
    link: 'Link',
  },
  cancelled: {
    summary: (title) => `Cancelled: “${title}”`,
    channel: (when) => md`**Cancelled**: this gathering, planned for ${when}, won’t take place.`,
    text: (when) =>
      md`**Cancelled**: this gathering, planned for ${when}, won’t take place. You don’t have to do anything: I won’t remind you of it.`,
    past: 'This gathering took place: answers are closed.',
  },
  withdrawn: {
    summary: (title) => `You’re no longer expected: “${title}”`,
    text: (when) =>
      md`This gathering, ${when}, no longer concerns you: you’re not expected. Any questions? Ask your coaches.`,
  },
  restored: {
    summary: (title) => `On again: “${title}”`,
    text: (when) =>
      md`**On again**: this gathering, which had been cancelled, will take place after all: ${when}.`,
    kept: 'Your answer still stands; if it no longer suits you, change it.',
  },
  reminded: {
    summary: {
      prepare: (title) => `To get ready: “${title}”`,
      remind: (title) => `Soon: “${title}”`,
      startingSoon: (title) => `In a few minutes: “${title}”`,
    },
    prepare: 'This gathering is coming up. To get ready:',
    remind: (when) => md`**Reminder**: ${when}.`,
    maybe: (when) => md`**Reminder**: ${when}. You had answered “maybe”: **will you be there?**`,
    startingSoon: (minutes) =>
      minutes === 1 ? md`It begins in **one minute**.` : md`It begins in **${minutes} minutes**.`,
    unanswered: 'I’m counting you in: please tell me if you can’t come.',
    choose: md`Choose your reminders with \`/rencontre reminders\`.`,
  },
  list: {
    title: 'Your next gatherings',
    summary: (count) =>
      count === 0
        ? 'No upcoming gatherings'
        : count === 1
          ? 'One upcoming gathering'
          : `${count} upcoming gatherings`,
    empty: 'No gatherings are planned for you. I’ll write to you as soon as one is announced.',
    awaiting: (count) =>
      count === 1
        ? 'One gathering is waiting for your answer.'
        : `${count} gatherings are waiting for your answer.`,
    item: (title, when) => md`**${title}**\n${when}`,
    others: (count) =>
      count === 1
        ? md`And another one, later: see \`/agenda\`.`
        : md`And ${count} others, later: see \`/agenda\`.`,
  },
  answers: {
    yes: 'You’re coming',
    maybe: 'Maybe',
    no: 'You’re not coming',
    waiting: 'On the waiting list',
    none: 'No answer yet',
  },
  fact: (label, value) => `${label}: ${value}`,
  preferences: {
    title: 'Your gathering reminders',
    summary: 'Choose your reminders',
    intro: 'They’re only about gatherings you’re coming to, and you won’t get any while you’re away.',
    prepare: md`**To get ready**, a few days before`,
    remind: md`**The day before**, or the last working day before`,
    startingSoon: md`**Just before**, with the link`,
    on: (what) => md`${what}: yes`,
    off: (what) => md`${what}: no`,
    turnOff: {
      prepare: 'Stop: getting ready',
      remind: 'Stop: the day before',
      startingSoon: 'Stop: just before',
    },
    turnOn: {
      prepare: 'Help me get ready',
      remind: 'Remind me the day before',
      startingSoon: 'Remind me just before',
    },
    note: 'I’ll always tell you about a change or a cancellation.',
  },
  kept: {
    answers: 'Your answers to gatherings',
    answersDetail: (answers, invited) =>
      `${many(answers, 'answer', 'answers')}, ${many(invited, 'invitation', 'invitations')}. Coaches see them; your name appears under “Who’s coming?” when you’re coming.`,
    speaking: (count) => `You offered to talk about your work during ${many(count, 'visit', 'visits')}.`,
    reminders: 'Your gathering reminders',
    remindersDetail: 'The ones you want, and the ones you’ve stopped.',
  },
  left: {
    seat: (title, when) =>
      md`“${title}”, ${when}: you’re on the list. \`/rencontre\` lets you change your answer.`,
    leads: (title, when, name) => md`“${title}”, ${when}: ${name}, who planned it, can no longer come.`,
    presents: (title, when, name) => md`“${title}”, ${when}: ${name}, who was to speak, can no longer come.`,
  },
};
