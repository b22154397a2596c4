import { md } from '../../../chat/markdown.ts';
import type { AbsenceWords } from './fr.ts';

const EXAMPLE = '/magellan away from 3 to 10 March';

export const en: AbsenceWords = {
  command: { hint: 'from 3 to 10 March', about: 'pause my messages, and see your absences' },
  list: {
    title: 'Your absences',
    summary: (count) =>
      count === 0 ? 'No absence to come' : count === 1 ? 'One absence to come' : `${count} absences to come`,
    empty: 'You have not told me of any absence to come.',
    why: 'While you are away, I send you neither questions nor reminders.',
    how: md`You can also write it on one line: \`${EXAMPLE}\`.`,
    period: (period) => md`Away **${period}**`,
    others: (count) => (count === 1 ? 'And another one, later.' : `And ${count} others, later.`),
    removed: (period) => `It is removed: you are no longer away ${period}. My messages go on as usual.`,
    gone: 'This absence is not, or no longer, in your list: nothing was changed. Here are your absences as of today.',
  },
  buttons: { add: 'Add an absence', remove: 'Remove', undo: 'Undo', list: 'See my absences' },
  form: {
    title: 'Add an absence',
    intro:
      'Between these two days, both included, I send you neither questions nor reminders. I tell nobody that you are away.',
    from: 'First day',
    to: 'Last day',
    toHint: 'Leave empty for an absence of one day.',
    long: 'Long absence',
    longText: (max) => `Yes, I am away for more than ${max} days.`,
    submit: 'Save',
    fromMissing: 'Please give the first day of your absence.',
    notADate: 'Please give a date, such as 2022-03-11.',
  },
  confirmed: {
    summary: (period) => `Absence noted ${period}`,
    text: (period) => md`Noted: you are away **${period}**.`,
    whole: (period) => md`With what you had already told me, this makes one absence, **${period}**.`,
    waits: 'While you are away, questions and reminders wait.',
    resumes: (day) => md`I write to you again from **${day}**.`,
    rounds:
      'A météo that is still open when you return may be brought to your mind; those that you missed will not be asked of you.',
    booked: (count) =>
      count === 1
        ? 'Somebody counts on you once in those days. I cancelled nothing: it is up to you.'
        : `Others count on you ${count} times in those days. I cancelled nothing: it is up to you.`,
    bookedLine: (title, when) => `“${title}”, ${when}`,
    bookedOthers: (count) =>
      count === 1 ? md`And once more: \`/agenda\`.` : md`And ${count} more times: \`/agenda\`.`,
    noResumption: 'The cohort ends before you return: I will send you no more questions after that.',
    discretion: 'I tell nobody that you are away: it only pauses my messages.',
    already: (period) => md`It was noted already: you are away **${period}**. Nothing was changed.`,
    undone: (period) =>
      `It is undone: your absence ${period} is no longer in the list. Questions and reminders will reach you, except during your other absences.`,
  },
  refused: {
    summary: 'Your absence is not saved',
    unreadable: (typed) => `I did not understand “${typed}”.`,
    noEnd: 'I am missing the last day of your absence.',
    noSuchDay: (typed) => `“${typed}” does not exist in the calendar.`,
    wrongWeekday: (typed, day) => `“${typed}”? That day is another day of the week: ${day}.`,
    reversed: (toDay, fromDay) => `The last day (${toDay}) comes before the first (${fromDay}).`,
    past: (period) => `This absence is already over (${period}).`,
    outside: (period) => `These dates are outside of the cohort, which runs ${period}.`,
    tooLong: (days) =>
      `This absence lasts ${days} days. If that is what you mean, tick “Long absence” in the form.`,
    nothingSaved: md`Nothing was saved. I expect a first and a last day, for example: \`${EXAMPLE}\`.`,
  },
  home: {
    title: 'Your absences',
    count: (count) =>
      count === 1
        ? 'One absence is noted: meanwhile, questions and reminders wait.'
        : `${count} absences are noted: meanwhile, questions and reminders wait.`,
  },
  kept: {
    label: 'Your absences',
    detail: (periods) =>
      `${periods} They only pause my messages, and are erased three months after they end.`,
  },
};
