import { md } from '../../../chat/markdown.ts';
import type { CharterWords } from './fr.ts';

const count = (number: number, one: string, many: string) => `${number} ${number === 1 ? one : many}`;

export const en: CharterWords = {
  commands: {
    charter: 'read the cohort’s charter',
    report: 'report a conduct problem',
    practice: 'read the next practice of the fortnight',
  },
  charter: {
    title: 'The cohort’s charter',
    values: 'Our values',
    practices: 'Our practices',
    menu: 'Read more',
    why: 'Why',
    act: 'How to go about it',
    situations: 'Situations',
    note: 'I read nothing in your channels, and I correct nobody.',
  },
  buttons: {
    charter: 'The whole charter',
    report: 'Report a problem',
    list: 'Open',
    read: 'Show',
    take: 'I’ll take care of it',
    close: 'It’s closed',
    withdraw: 'Withdraw',
  },
  menus: { read: 'Read a report' },
  form: {
    title: 'Report a problem',
    intro: (days: number) =>
      md`Words or behaviour that hurt you, or somebody else. **Signed**: without your name, the person you write to could neither answer you, nor support you, nor act with you. Only they read it: no channel, and not the person it’s about. You see when they’ve read it. No chat keeps it. Kept for ${count(days, 'day', 'days')}, or until you withdraw it. **If you’re in danger, call 112.**`,
    labels: {
      to: 'Who it’s for',
      about: 'Who it’s about',
      what: 'What happened',
      wishes: 'What you’d like',
    },
    toHint: (most: number) =>
      `${count(most, 'person', 'people')} at most here, your coach first. Write to anybody else directly.`,
    aboutHint: 'Optional: that person won’t get it. You needn’t name anybody.',
    wishesHint: 'Optional: to be listened to, advice, that somebody talks to them…',
    errors: {
      to: 'Choose who it’s for: a coach, or somebody from the programme team.',
      same: 'Send it to somebody other than the person it’s about.',
      about: 'Choose somebody, or leave it blank.',
      unknown: 'I don’t know that person: leave it blank, and name them in the text.',
      what: 'Say what happened, in a few words.',
      long: 'That’s a bit long: 600 characters at most. You can say the rest when you talk.',
    },
    submit: 'Send',
    many: (most: number) =>
      `You already have ${count(most, 'report', 'reports')}: withdraw one before you write another.`,
    nobody: 'There’s nobody to send it to at the moment.',
  },
  report: {
    title: 'Report a conduct problem',
    about:
      'To a coach or somebody from the programme team, whom you choose. Always signed, never in a channel.',
    line: (day: string) => `Your report of ${day}`,
    stands: (name: string, state: string) => `For ${name}: ${state}.`,
    noReader:
      'The person you sent it to can’t read it any more, and nobody reads it in their place. You can write another.',
    readBy: (name: string, moment: string) => `${name}, ${moment}`,
    someone: 'somebody who has left the programme',
    readings: (read: readonly string[]) =>
      read.length === 0 ? 'Not read yet.' : `Read by: ${read.join('; ')}.`,
    states: { sent: 'sent', taken: 'being taken care of', closed: 'closed' },
    sent: (name: string) => `It’s been sent. ${name} will read it, and nobody else.`,
    undo: 'I’ll let you know when they take care of it, and when it’s closed. To take it back, withdraw it: what has been read, has been read.',
    withdrawn: 'It’s withdrawn, and its text is erased.',
    addressed: 'There’s a confidential message for you, and for you only.',
    who: 'That you read it is recorded, and its author sees it.',
    from: (name: string, day: string) => `From ${name}, ${day}`,
    how: 'Signed, and for you only. That you read it is recorded, and its author sees it. “I’ll take care of it” and “It’s closed” let them know; say the rest when you talk.',
    left: 'This person has left the cohort: I don’t write to them any more.',
    noted: {
      taken: 'Noted: its author will know that you’re taking care of it.',
      closed: 'Noted: its author will know that it’s closed.',
    },
    already: {
      sent: 'Nobody is taking care of this report yet.',
      taken: 'You’re already taking care of it.',
      closed: 'This report is already closed.',
    },
    outcome: {
      taken: (name: string) => `${name} is taking care of what you sent them.`,
      closed: (name: string) => `What you sent to ${name} is closed on their side.`,
    },
    gone: 'This report doesn’t exist any more, or isn’t for you.',
    takenBack: 'This confidential message doesn’t exist any more.',
    addressedTitle: (reports: number) =>
      reports === 1 ? 'There’s one report for you.' : `There are ${reports} reports for you.`,
    option: (number: number, day: string, state: string) => `Report ${number}: ${day}, ${state}`,
    more: (others: number) =>
      `… and ${count(others, 'other', 'others')}, older or closed: close some to see them here.`,
    toDo: (reports: number) =>
      reports === 1
        ? 'A confidential message is waiting for you to take care of it.'
        : `${reports} confidential messages are waiting for you to take care of them.`,
  },
  practice: {
    title: 'The practice of the fortnight',
    job: 'practice of the fortnight',
    question: 'What would you do?',
    note: md`**I’ll try it** tells you how. Nobody sees who tries.`,
    tried: (people: number) => `${count(people, 'person tries', 'people try')} it.`,
    unseen: 'Nobody sees that you try.',
    buttons: {
      try: 'I’ll try it',
      read: 'Read it',
      change: 'Edit',
      skip: 'Skip',
      restore: 'Put it back',
    },
    when: (moment: string, channel: string) => `In #${channel}, ${moment}.`,
    skipped: (day: string) => `Nothing will be posted on ${day}. The same situation comes back next time.`,
    answer: (name: string) => `The button answers: ${name}.`,
    changed: 'Edited for this time.',
    how: 'If you do nothing, it’s posted like this. Edit and Skip are for this time only.',
    digest: (moment: string) => `The practice of the fortnight, in the cohort’s channel, ${moment}:`,
    none: 'No practice of the fortnight is planned.',
    late: 'This practice can’t be edited any more: it’s posted, or has no date.',
    gone: 'This practice isn’t suggested any more.',
    form: {
      title: 'Edit the practice',
      intro: 'For this time only. The whole cohort reads it, in its channel: the chat keeps it.',
      labels: { situation: 'The situation', act: 'What to do' },
      tooLong: (most: number) => `A few words, ${count(most, 'character', 'characters')} at most.`,
      submit: 'Save',
      stale:
        'Another coach has edited it meanwhile. Close and open again to read their words; yours are still here.',
    },
    kept: {
      label: 'Practices of the fortnight',
      detail: (tried: number) =>
        `${count(tried, 'practice', 'practices')} that you try, which nobody sees; forgotten after two weeks`,
    },
  },
  departed: (name: string) =>
    md`Nobody else reads what you sent to ${name} in confidence. Type \`/magellan report\` to send it to somebody else.`,
  kept: {
    reports: 'Conduct problems that you reported',
    reportsDetail: (sent: number, readings: readonly string[]) =>
      `${sent} sent; ${readings.length === 0 ? 'not read yet' : `read by ${readings.join('; ')}`}`,
    readings: 'Reports of conduct problems that you read',
    readingsDetail: (read: number) => `${count(read, 'reading', 'readings')}, which their authors see`,
  },
};
