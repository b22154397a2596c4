import { md } from '../../../chat/markdown.ts';
import type { ArrivalWords } from './fr.ts';

const count = (number: number, one: string, many: string) => `${number} ${number === 1 ? one : many}`;

export const en: ArrivalWords = {
  commands: {
    arrival: 'see the steps of your arrival',
    departure: 'prepare your departure',
    follow: 'follow arrivals, confirm a step',
    followHint: 'a name',
  },
  buttons: {
    done: 'Done',
    all: 'All the steps',
    card: 'Complete my card',
    data: 'See my data',
    stay: 'Stay in touch',
    export: 'Get my data',
    report: 'Write my report',
    met: 'We’ve met',
    another: 'Somebody else',
    later: 'Not now',
    decline: 'Not this time',
    read: 'Show',
    withdraw: 'Withdraw',
    follow: 'See arrivals',
    progress: 'Where they stand',
    start: 'Start their arrival',
    restart: 'Start their arrival again',
    stop: 'Cancel',
  },
  menus: {
    tick: 'Done:',
    untick: 'Not done yet after all',
    person: 'See a person',
    confirm: 'Confirm a step',
    unconfirm: 'Take back a step',
    reports: 'Read a report',
  },
  weekly: {
    arrival: 'Your arrival, this week',
    departure: 'Your departure, this week',
    before: (promotion, day) =>
      md`You’re joining **${promotion}** on ${day}. I’m Magellan, and I run it: until then and in your first weeks, I’ll remind you of two steps a week at most.`,
    leaving: (day) => md`Your last day is ${day}.`,
  },
  step: {
    done: (step) => md`✅ **Done**: ${step}`,
    until: (day) => `Until ${day}.`,
    confirmed: (by) =>
      by === null ? 'A step that a coach confirms.' : `A step that ${by}, coach, confirms.`,
    link: 'Read more',
  },
  meeting: {
    title: (person, about) =>
      about === '' ? md`**Somebody to meet**: ${person}.` : md`**Somebody to meet**: ${person} (${about}).`,
    because: {
      metier: 'your jobs are different',
      defi: 'you’re in different challenges',
      alumni: 'one of you has been through a cohort before',
      rested: 'they haven’t been asked for anything in the last two weeks',
    },
    why: (reasons) => `Because ${reasons.join(', ').replace(/, ([^,]*)$/, ' and $1')}.`,
    how: 'Write to them to agree on a time. Tomorrow morning I’ll tell them that you might.',
    met: (name) => md`✅ **Met**: ${name}`,
    later: 'Nobody to meet this week: I’ll suggest somebody another time.',
    declined: (name) => `${name} isn’t available at the moment.`,
    nobody: 'I can’t find anybody else this week.',
    over: 'This meeting is no longer suggested.',
  },
  introduced: {
    text: (person, about) =>
      about === ''
        ? md`${person} has just arrived, and may write to you to get to know you.`
        : md`${person} (${about}) has just arrived, and may write to you to get to know you.`,
    how: 'Half an hour is enough. You can decline without a reason.',
    declined: 'Noted: I’ll suggest somebody else, without saying why.',
  },
  overview: {
    arrival: 'Your arrival',
    departure: 'Your departure',
    progress: (done, all) => (done === 0 ? `None of ${all} done yet.` : `${done} of ${all} done.`),
    none: 'There are no steps for your role.',
    counted: (day) => `Steps counted from your first day, ${day}.`,
    countedBack: (day) => `Steps counted back from your last day, ${day}.`,
    quiet: 'You were here before: I don’t write to you about them. Tick what’s useful to you.',
    seen: 'Only you and your coach see where you stand.',
    done: (step) => md`- ✅ **Done**: ${step}`,
    open: (step, day) => md`- 👉 **Now**, until ${day}: ${step}`,
    coming: (step, day) => md`- **From ${day}**: ${step}`,
    over: (step) => md`- **No longer expected**: ${step}`,
    more: (others) => md`… and ${count(others, 'more step', 'more steps')}.`,
    meetings: 'People to meet',
    meeting: { proposed: 'to meet', met: 'met', declined: 'not available' },
    report: (day) => `Your astonishment report of ${day}`,
    readBy: (name, moment) => `Read by ${name}, ${moment}.`,
    someone: 'somebody who has left the programme',
    unread: 'Nobody has read it yet.',
    moreReadings: (others) => `${count(others, 'more reading', 'more readings')}.`,
  },
  leaving: {
    keeps: 'What you keep',
    keepsText:
      'Your data, as a file, if you ask for it by the end of your last day. What you wrote in the chat stays there.',
    ends: 'What ends that night',
    endsText:
      'Your rights in Magellan, my messages, and your calendar: its address shows nothing any more. What was agreed with others ends, and they’re told.',
    stays: 'What stays, if you agree to it',
    staysText:
      'Your name, métier and card as you share it, and what you agree to: being asked for help, testifying, meeting a newcomer. I ask every year whether it still holds; without an answer, it’s erased.',
    staysSince: (day) =>
      `You’ve agreed to stay in touch, on ${day}: your name, métier, card as you share it and what you said stay. I ask every year whether it still holds; without an answer, it’s erased.`,
    erased: 'What’s erased, and when',
    erasedText: (meteoDays, reportDays) =>
      `Your signed answers to the météo, ${count(meteoDays, 'day', 'days')} after closing. Mentoring and acceleration hours, a year after they end. Mutual aid and astonishment reports, ${count(reportDays, 'day', 'days')}. The steps, a year. To erase everything sooner, choose “See my data”, or ask the team afterwards.`,
  },
  farewell: {
    title: 'Thank you, and all the best',
    text: (name, promotion) =>
      md`${name}, this is your last day in **${promotion}**. Thank you for what you’ve brought to it: your work, your questions, your time.`,
    last: 'Your data are yours: you can still get them today. Tonight your calendar ends, and I’ll stop writing to you.',
    stays:
      'Your data are yours: you can still get them today. Tonight your calendar ends, and I’ll write to you only for what you agreed to in staying in touch. Thank you for that too.',
  },
  form: {
    title: 'Astonishment report',
    intro: (days) =>
      md`What only fresh eyes notice. **Always signed**, and read by those you choose here, nobody else: you see who has read it, and when. No chat keeps it. **This isn’t the météo**, and nothing passes between the two. Kept for ${count(days, 'day', 'days')}, or until you withdraw it.`,
    labels: {
      surprised: 'What surprised me',
      blocks: 'What blocks',
      keep: 'What to keep',
      to: 'Send it to',
      porteur: 'And also',
    },
    hint: 'Optional: any of the three will do.',
    to: { coach: 'My coach only', coaches: 'The coaches' },
    porteur: 'My porteur too',
    errors: {
      empty: 'Write at least one of the three.',
      long: 'That’s a bit long: 600 characters at most.',
      to: 'Choose whom to send it to.',
    },
    submit: 'Send',
    notYours: 'This report isn’t meant for your role.',
    many: (most) =>
      `You already have ${count(most, 'report', 'reports')}: withdraw one, in your arrival, to write another.`,
    nobody: 'There’s no coach to send it to at the moment.',
  },
  report: {
    sent: (names) => `It’s been sent. It will be read by: ${names}.`,
    others: (others) => count(others, 'other person', 'other people'),
    undo: 'To undo, withdraw it; what has been read has been read.',
    withdrawn: 'Your report is withdrawn, and its text erased.',
    addressed: (name) => `${name} has sent you their astonishment report.`,
    who: 'Signed, and for you. That you read it is recorded, and its author sees it.',
    title: (name, day) => `What astonished ${name}, ${day}`,
    number: (number) => `Report ${number}`,
    numbered: (number, name, day) => `Report ${number}: ${name}, ${day}`,
    gone: 'This report no longer exists.',
    takenBack: 'This report was withdrawn by its author.',
  },
  follow: {
    title: 'Arrivals',
    nobody: 'Nobody is arriving at the moment.',
    arriving: (people) => (people === 1 ? 'One person is arriving.' : `${people} people are arriving.`),
    progress: (done, all) => `Together they’ve done ${done} of ${count(all, 'step', 'steps')}.`,
    unreached: 'Not reached yet',
    unreachedCount: (people) =>
      people === 1
        ? '1 person has no account on the chat yet.'
        : `${people} people have no account on the chat yet.`,
    own: 'The people you coach',
    line: (name, day, done, all) => md`- **${name}**, since ${day}: ${done} of ${all} done`,
    waits: (steps) => count(steps, 'step waits', 'steps wait'),
    toDo: (steps) =>
      steps === 1
        ? '1 arrival step waits for you to confirm it.'
        : `${steps} arrival steps wait for you to confirm them.`,
    toDoUnreached: (people) =>
      people === 1 ? '1 newcomer can’t be reached yet.' : `${people} newcomers can’t be reached yet.`,
    more: (others) => md`… and ${others} more.`,
    how: md`For somebody else: \`/magellan arrivals\` and their name.`,
    unknown: (typed) => `I can’t find anybody called “${typed}”.`,
  },
  person: {
    notYours: 'Only this person and their coach see their progress.',
    noSteps: 'There are no steps for their role.',
    quiet: 'This person was here before: I don’t write to them about it.',
    since: (day) => `Arrival counted from ${day}.`,
    unreached: 'No account on the chat: what I write to them waits.',
    started: (name, day) =>
      `${name}’s arrival is counted from ${day}: two steps a week at most, apart from those already done.`,
    stopped: (name) => `Cancelled: ${name}’s arrival is the programme’s again.`,
    gone: 'This person is no longer in the cohort.',
  },
  refused: {
    confirmed: (by) =>
      by === null
        ? 'A coach confirms this step: you can’t tick it yourself.'
        : `${by}, coach, confirms this step: you can’t tick it yourself.`,
    gone: 'This step no longer exists.',
    notHers: 'Only their coach confirms their steps.',
  },
  home: {
    title: 'Arrival',
    departure: 'Departure',
    progress: (done, all) => `${done} of ${all} done.`,
  },
  kept: {
    steps: 'Arrival and departure',
    stepsDetail: (done) =>
      done === 0 ? 'the steps I told you about' : `${count(done, 'step', 'steps')} done`,
    meetings: 'People to meet',
    meetingsDetail: (proposed) => `${count(proposed, 'person', 'people')} suggested`,
    reports: 'Astonishment reports',
    reportsDetail: (sent, readings) =>
      `${sent} sent; ${readings.length === 0 ? 'not read yet' : `read by ${readings.join('; ')}`}`,
    reading: (name, moment) => `${name}, ${moment}`,
    readings: 'Reports you’ve read',
    readingsDetail: (read) => `${count(read, 'reading', 'readings')}, which their authors see`,
  },
};
