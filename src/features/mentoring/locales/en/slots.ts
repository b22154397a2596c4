import { md } from '../../../../chat/markdown.ts';
import type { MentoringWords } from '../fr.ts';

export const slots: MentoringWords['slots'] = {
  offer: {
    summary: (name) => `Offer times to ${name}`,
    text: (name) =>
      md`You’re mentoring **${name}**. Now for the time of the first session; the others will be on the same weekday, at the same time.`,
    noneSuits: (name) => md`None of the times you offered suited **${name}**. Any others?`,
    form: 'Offer times',
    usual: 'Offer my usual times',
    noUsual: md`Tip: \`/mentorat availability\` lets you set your usual times once and for all.`,
  },
  form: {
    title: 'Offer times',
    intro: (name, minutes) =>
      `For the first session with ${name} (${minutes === 1 ? 'a minute' : `${minutes} minutes`}). One time per line, five at most. ${name} will choose one.`,
    times: 'Your times',
    timesHint: 'For example: Tuesday 8 March at 17:00.',
    place: 'Place or link',
    placeHint: 'A room, an address or a call link. You can change it later.',
    submit: 'Offer',
  },
  errors: {
    empty: 'Please offer at least one time, for example: Tuesday 8 March at 17:00.',
    weekday: (line, day) => `“${line}”: that date is ${day}. Which do you mean?`,
    unreadable: (line) => `I don’t understand “${line}”. Try: Tuesday 8 March at 17:00.`,
    many: (max) => `Please give at most ${max === 1 ? 'one time' : `${max} times`}.`,
    past: (when) => `This time has already passed: ${when}.`,
    at: (when, said) => `${when}: ${said}`,
    outside: (when) => `This is after the end of the cohort: ${when}.`,
    taken: (when) =>
      `You already have a mentoring session at that time, that week or in one of the weeks after: ${when}.`,
    place: (max) => `${max} characters at most.`,
  },
  offered: (name) => `Sent: ${name} will choose one of these times. I’ll let you know.`,
  offeredWith: (name, clashes) =>
    `Sent: ${name} will choose one of these times. Note that you already have something in your agenda: ${clashes}.`,
  noUsualLeft: 'None of your usual times is free in the next two weeks. Please offer others.',
  choose: {
    summary: (name) => `${name} will mentor you: choose a time`,
    text: (name, sessions) =>
      md`**${name}** will mentor you. Choose a time for the first session; the others will be on the same weekday, at the same time (${sessions} in all).`,
    one: (name) => md`**${name}** will mentor you. Choose a time for the session.`,
    clash: (when, title) => md`- ${when}: you already have “${title}”`,
    clashes: 'Already in your agenda:',
    none: 'None of these times is free any more. Ask for others.',
    outdated: md`These times are no longer offered: \`/mentorat\` shows where you stand.`,
    noneSuits: 'None of these suits me',
    asked: (name) => `Noted: ${name} will offer you other times.`,
    taken: 'This time is no longer available. Here are others.',
    booked: (title) => `At that time you already have “${title}”. Please choose another.`,
    together: (coach, mentee) =>
      md`Mentoring: **${coach}** will mentor **${mentee}**. Times will be offered separately; you can already talk here.`,
    yours: 'I don’t read what you say here.',
    reach: (email) => `To write to them: ${email}`,
    waits: (name) => md`**${name}** will mentor you, and will offer you times soon.`,
  },
  booked: {
    summary: (name, when) => `First session with ${name}: ${when}`,
    mentee: (name) => md`Noted: your sessions with **${name}** are in both your agendas.`,
    coach: (name) => md`**${name}** has chosen. Your sessions are in both your agendas.`,
    line: (number, when) => md`- Session ${number}: ${when}`,
    fewer: 'There are fewer sessions than usual, because the cohort is coming to its end.',
    clash: (when, title) => md`- ${when}: you already have “${title}”`,
    away: (when) => md`- ${when}: this day may not suit you`,
    check: 'Worth checking: you can move each session.',
    goals: 'Write my goals',
    undo: 'Either of you can move or cancel a session; the other person will be told.',
  },
  pattern: {
    summary: 'Your usual times for mentoring',
    title: 'Your usual times',
    text: 'When you agree to mentor somebody, you can offer these times for the next two weeks in one click. Days off, your absences and times already taken are left out.',
    empty: 'You haven’t set any yet.',
    line: (day, time) => md`- ${day} at ${time}`,
    add: 'Add a time',
    remove: 'Remove a time',
    removed: 'This time is removed.',
    added: 'This time is added.',
    full: (max) => `You already have ${max}: please remove one first.`,
    formTitle: 'A usual time',
    day: 'Day',
    time: 'Time',
    submit: 'Add',
    wrongDay: 'Please choose a day of the week.',
    wrongTime: 'Please give a time, such as 17:00.',
  },
};
