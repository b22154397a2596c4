import { md } from '../../../chat/markdown.ts';
import type { OneToOneWords } from './fr.ts';

const length = (minutes: number): string => (minutes === 1 ? 'one minute' : `${minutes} minutes`);
const people = (count: number): string => (count === 1 ? 'one person' : `${count} people`);

export const en: OneToOneWords = {
  command: 'see your one-to-ones of the month, and change their times',
  toDo: {
    propose: (format, month, count) => md`${format} in ${month}: a time to propose to ${people(count)}.`,
    unsuited: (count) =>
      count === 1
        ? 'One person is waiting for another time for their one-to-one.'
        : `${count} people are waiting for another time for their one-to-one.`,
  },
  entry: (format, name) => `${format} with ${name}`,
  somebody: 'somebody who has left the programme',
  list: {
    title: 'One-to-ones',
    month: (format, month) => `${format}, ${month}`,
    none: 'No upcoming one-to-ones. Your coach will propose a time; I’ll let you know.',
    noCoach: 'No coach follows you for now: the coaches can see to that.',
    noEig: 'Nobody is entrusted to you: the list of members says who follows whom.',
    nothingNow: 'Nothing to propose for now.',
    meeting: (name, when) => `${name}: ${when}`,
    unsuited: (name) => `${name}: waiting for another time`,
    skipped: (name) => `${name}: not this month`,
    cancelled: (name) => `${name}: cancelled`,
    due: (names) => `To propose: ${names}`,
    withoutCoach: (names) => md`Without a coach: ${names}. \`/magellan people\` names one.`,
    others: (count) => (count === 1 ? 'and one other person' : `and ${count} other people`),
    more: (count) =>
      count === 1
        ? md`And one more one-to-one: \`/agenda\`.`
        : md`And ${count} more one-to-ones: \`/agenda\`.`,
    menu: 'Open a one-to-one',
    who: 'Only the two of you see a one-to-one: neither the other coaches nor your team do.',
  },
  buttons: {
    propose: 'Propose the times',
    edit: 'Edit the times',
    send: 'Send',
    other: 'Propose another time',
    move: 'Move',
    cancel: 'Cancel this one-to-one',
    list: 'See my one-to-ones',
  },
  offer: {
    title: 'Propose the times',
    intro: (format, month, count, minutes) =>
      `${format} in ${month}: ${people(count)}, ${length(minutes)} with each. Give some days and hours: I share the times out by everyone’s agenda, and nothing is sent before you agree.`,
    days: 'Days',
    daysHint: 'One day a line, for example: Tuesday 8 March.',
    from: 'From',
    to: 'Until',
    toHint: 'Nothing is proposed from 12:00 to 14:00 when the day lasts longer.',
    place: 'Place or link',
    placeHint: 'Leave empty to agree on it later. It’ll be in both of your agendas.',
    submit: 'See who gets which',
    errors: {
      days: 'Please give one day at least.',
      tooLong: 'That’s too long.',
      time: 'Please give a time, such as 10:00.',
      day: (line) => `I didn’t understand “${line}”.`,
      many: (max) => `${max === 1 ? 'One day' : `${max} days`} at most.`,
      past: (day) => `${day}: that day is over.`,
      off: (day) => `${day}: that isn’t a working day (weekend, public holiday or break).`,
      outside: (day) => `${day}: that’s outside the cohort.`,
      reversed: 'The end comes before the beginning.',
      short: (minutes) => `The two must be ${length(minutes)} apart at least.`,
      none: 'None of these times is free in your agenda and theirs.',
    },
  },
  preview: {
    title: 'Preview: only you can see it',
    intro: (format, month) => `${format} in ${month}. Each person will get one message with their time.`,
    line: (when, name) => `${when}: ${name}`,
    left: (names) => `No time suits: ${names}. Add a day, or propose one to them afterwards.`,
    undo: 'Nothing is sent until you press “Send”.',
    sent: (count) =>
      count === 1
        ? 'Sent: one person gets their time. You can move or cancel it here.'
        : `Sent: ${count} people get their time. You can move or cancel them here.`,
    clashed: (names) => `Their time isn’t free any more: ${names}. Please propose another.`,
    nothing: 'There’s nothing left to send here.',
  },
  invitation: {
    title: (format, when) => `${format}: ${when}`,
    text: (coach) =>
      `A time for the two of you, with ${coach}, your coach: your goals, your needs, what you’re learning, what comes next for you.`,
    how: 'It’s in both of your agendas. If it suits you, there’s nothing to do.',
    place: 'Where',
    when: 'When',
    before: 'Before',
    who: 'Only the two of you see this one-to-one.',
  },
  other: {
    title: 'Another time',
    intro: (format, when, coach) => `${format} with ${coach}, planned ${when}. You needn’t say why.`,
    slot: 'Time',
    none: 'None of these',
    skip: 'Not this month',
    submit: 'Save',
    error: 'Please choose a time.',
    gone: 'This time isn’t free any more. Please choose another.',
  },
  move: {
    title: 'Move',
    intro: (name, when) => `With ${name}, planned ${when}. I’ll tell them about the change.`,
    on: 'Day',
    at: 'Time',
    place: 'Place or link',
    submit: 'Move',
    errors: {
      on: 'Please give a date, such as 2022-03-11.',
      at: 'Please give a time, such as 10:00.',
      place: 'That’s too long.',
      past: 'That moment is over.',
      outside: 'That’s outside the cohort.',
    },
  },
  told: {
    moved: (format, name, when) => `${format} with ${name}: another time, ${when}.`,
    unsuited: (format, name) => `${format}: ${name} would like another time than those you propose.`,
    skipped: (format, name, when) =>
      `${format}: ${name} would rather not meet this month. The time ${when} is free.`,
    cancelled: (format, name, when) => `${format} with ${name}, planned ${when}: cancelled.`,
    over: 'This one-to-one is cancelled, or has another time.',
    forgotten: 'This one-to-one is no longer kept.',
  },
  noted: {
    moved: (when) => `Noted: another time, ${when}. It’s in both of your agendas.`,
    unsuited: 'Noted: your coach will propose another time.',
    skipped: 'Noted: no one-to-one this month. Your coach is told.',
    cancelled: (name) => `It’s cancelled, and ${name} is told.`,
    gone: 'This one-to-one doesn’t exist any more, or isn’t yours.',
    over: 'This one-to-one can’t be changed any more.',
    none: 'There’s nothing to propose here for now.',
  },
  leaving: {
    coach: (count) =>
      count === 1
        ? 'Your upcoming one-to-one is cancelled.'
        : `Your ${count} upcoming one-to-ones are cancelled.`,
    eig: 'Your upcoming one-to-one is cancelled. Whoever follows you from now on will propose another.',
  },
  kept: {
    label: 'Your one-to-ones',
    detail: (count) =>
      `${count === 1 ? 'One meeting' : `${count} meetings`} with your coach or somebody you follow: the time and place, nothing of what’s said there. Erased a year after.`,
  },
};
