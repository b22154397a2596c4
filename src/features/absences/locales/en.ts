import { md } from '../../../chat/markdown.ts';
import type { AbsenceWords } from './fr.ts';

const EXAMPLE = '/magellan away from 3 to 10 March';

export const en: AbsenceWords = {
  command: { hint: 'from 3 to 10 March', about: 'pause my messages, and see your absences' },
  list: {
    title: 'Your absences',
    summary: (count) =>
      count === 0
        ? 'No upcoming absences'
        : count === 1
          ? 'One upcoming absence'
          : `${count} upcoming absences`,
    empty: 'You haven’t told me about any upcoming absences.',
    why: 'While you’re away, I won’t send you questions or reminders.',
    how: md`You can also write it on one line: \`${EXAMPLE}\`.`,
    period: (period) => md`Away **${period}**`,
    others: (count) => (count === 1 ? 'And another one, later.' : `And ${count} others, later.`),
    removed: (period) => `Your absence ${period} is deleted. My messages will reach you as usual.`,
    gone: 'This absence isn’t in your list any more. Here are your absences as of today.',
  },
  buttons: { add: 'Add an absence', remove: 'Delete', undo: 'Delete this absence', list: 'See my absences' },
  form: {
    title: 'Add an absence',
    intro:
      'From the first day to the last, I won’t send you questions or reminders. I won’t tell anybody that you’re away.',
    from: 'First day',
    to: 'Last day',
    toHint: 'Leave empty for a single day.',
    long: 'Long absence',
    longText: (max) => `Yes, I’ll be away for more than ${max === 1 ? 'a day' : `${max} days`}.`,
    submit: 'Save',
    fromMissing: 'Please give the first day of your absence.',
    notADate: 'Please give a date, such as 2022-03-11.',
  },
  confirmed: {
    summary: (period) => `Absence noted ${period}`,
    text: (period) => md`Noted: you’ll be away **${period}**.`,
    whole: (period) => md`Together with what you’d already told me, that makes one absence, **${period}**.`,
    waits: 'While you’re away, questions and reminders will wait.',
    resumes: (day) => md`I’ll write to you again from **${day}**.`,
    rounds:
      'I may remind you of a météo that is still open when you return; I won’t ask about the ones you missed.',
    booked: (count) =>
      count === 1
        ? 'Somebody is counting on you once in those days. I haven’t cancelled anything: that’s up to you.'
        : `Others are counting on you ${count} times in those days. I haven’t cancelled anything: that’s up to you.`,
    bookedLine: (title, when) => `“${title}”, ${when}`,
    bookedOthers: (count) =>
      count === 1 ? md`And once more: \`/agenda\`.` : md`And ${count} more times: \`/agenda\`.`,
    noResumption: 'The cohort ends before you return: I won’t send you any more questions.',
    discretion: 'I won’t tell anybody that you’re away: this only pauses my messages.',
    already: (period) => md`That was already noted: you’ll be away **${period}**.`,
    undone: (period) =>
      `Your absence ${period} is deleted. Questions and reminders will reach you, except during your other absences.`,
  },
  refused: {
    summary: 'Your absence hasn’t been saved',
    unreadable: (typed) => `I didn’t understand “${typed}”.`,
    noEnd: 'The last day of your absence is missing.',
    noSuchDay: (typed) => `There’s no such day: “${typed}”.`,
    wrongWeekday: (typed, day) => `“${typed}”? That date falls on another weekday: ${day}.`,
    reversed: (toDay, fromDay) => `The last day (${toDay}) comes before the first (${fromDay}).`,
    past: (period) => `This absence is already over (${period}).`,
    outside: (period) => `These dates are outside the cohort, which runs ${period}.`,
    tooLong: (days) =>
      `This absence lasts ${days === 1 ? 'a day' : `${days} days`}. If that’s what you mean, tick “Long absence” in the form.`,
    nothingSaved: md`Nothing has been saved. I need a first and a last day, for example: \`${EXAMPLE}\`.`,
  },
  home: {
    title: 'Your absences',
    count: (count) =>
      count === 1
        ? 'You have one absence noted: questions and reminders will wait until you’re back.'
        : `You have ${count} absences noted: questions and reminders will wait until you’re back.`,
  },
  kept: {
    label: 'Your absences',
    detail: (periods) =>
      `${periods} They only pause my messages, and are erased three months after they end.`,
  },
};
