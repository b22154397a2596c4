import { md } from '../../../chat/markdown.ts';
import type { AgendaWords } from './fr.ts';

export const en: AgendaWords = {
  commands: {
    next: { about: 'see what’s coming up, and answer' },
    month: { hint: 'March', about: 'see the month, day by day' },
    time: { hint: 'March', about: 'see how your time is spent, by format' },
    calendar: { about: 'get your agenda in your usual calendar' },
  },
  buttons: {
    agenda: 'My agenda',
    month: 'The month',
    time: 'How my time is spent',
    calendar: 'In my calendar',
    file: 'Add to my calendar',
    answer: 'See an entry',
  },
  when: (day, from, to) => `${day}, ${from} to ${to}`,
  hours: (from, to) => `${from} – ${to}`,
  titled: (label, title) => `${label}: ${title}`,
  cancelled: 'cancelled',
  cancelledTitle: (title) => `Cancelled: ${title}`,
  place: (place) => `Where: ${place}`,
  link: 'Link to join',
  linkText: (link) => `Link: ${link}`,
  next: {
    title: 'Your agenda',
    summary: (count) =>
      count === 0
        ? 'Nothing coming up for now'
        : `Your agenda: ${count} upcoming ${count === 1 ? 'appointment' : 'appointments'}`,
    empty: 'Nothing coming up for now. When a gathering is planned for you, you’ll find it here.',
    others: (count) => (count === 1 ? 'And another one, later.' : `And ${count} others, later.`),
    gone: 'This entry isn’t in your agenda any more. Here’s what’s coming up.',
  },
  month: {
    title: (month) => `Your agenda for ${month}`,
    summary: (month, count) =>
      count === 0
        ? `Your agenda for ${month}: nothing planned`
        : `Your agenda for ${month}: ${count} ${count === 1 ? 'entry' : 'entries'}`,
    phase: (phase, period) => `Phase “${phase}”, ${period}`,
    empty: (month) => `Nothing is planned for you in ${month}.`,
    outside: (month, from, to) => `The cohort runs from ${from} to ${to}, and ${month} falls outside that.`,
    previous: (month) => `← ${month}`,
    next: (month) => `${month} →`,
    choose: 'See an entry, and answer',
    others: (count) =>
      count === 1
        ? 'One more entry doesn’t fit here: your calendar has them all.'
        : `${count} more entries don’t fit here: your calendar has them all.`,
    unknown: md`I don’t know which month you mean. Try \`/agenda month March\` or \`/agenda month 2022-03\`. Here’s the current one.`,
  },
  time: {
    title: 'How your time is spent',
    summary: (month, total) => `Your time in ${month}: ${total}`,
    month: (month, total) => md`In ${month}: **${total}** in all.`,
    promotion: (past, toCome) =>
      md`Over the whole programme: ${past === null ? 'nothing' : md`**${past}**`} so far, ${toCome === null ? 'nothing' : md`**${toCome}**`} still to come.`,
    fact: (month, past, toCome) =>
      [month && `${month} this month`, past && `${past} so far`, toCome && `${toCome} still to come`]
        .filter((each) => each !== null)
        .join('; ') || 'nothing',
    others: 'Other formats',
    none: 'nothing planned',
    waiting: (count, time) =>
      count === 1
        ? `One entry this month isn’t confirmed (${time}), so it isn’t counted.`
        : `${count} entries this month aren’t confirmed (${time}), so they aren’t counted.`,
    empty: 'No hours are counted for you yet. What’s planned for you will be, from start to finish.',
    emptyMonth: (month) => `No hours are counted for you in ${month}.`,
    counted:
      'What’s planned for you counts, from start to finish; what you declined and what’s cancelled doesn’t.',
    chart: (month) => `Your time in ${month}, by format`,
    alt: (title, rows) => `${title}. ${rows}.`,
    row: (label, time) => `${label}: ${time}`,
    keep: 'Keep the picture',
    kept: 'I’ve sent it to you, with the picture, in a direct message.',
  },
  calendar: {
    title: 'Your agenda in your calendar',
    summary: 'The address of your calendar',
    own: 'Give your usual calendar this address: it will show your agenda, changes and cancellations included:',
    secret:
      'It’s yours alone: anybody who has it can see your agenda, but not your answers or your météo. Don’t share it.',
    how: md`**To subscribe**\n- Thunderbird: New calendar, On the network.\n- Google Calendar: Other calendars, From URL.\n- Apple: File, New calendar subscription.\n- Outlook: Add calendar, Subscribe from web.`,
    delay: 'Each calendar updates at its own pace: it can take from an hour to a day.',
    alarm: 'Alert me before each entry',
    alarms: {
      none: 'No alarm',
      '10': '10 minutes before',
      '30': '30 minutes before',
      '60': 'An hour before',
      '1440': 'A day before',
    },
    alarmNow: (alarm) => md`Alarm: **${alarm}**.`,
    alarmSet: 'Noted. It will apply the next time your calendar updates.',
    renew: 'Change the address',
    renewTitle: 'Change the address of your calendar?',
    renewText:
      'The current address will stop working for everybody. You’ll get a new one, to subscribe to again. This can’t be undone.',
    renewConfirm: 'Yes, change the address',
    keep: 'Keep the address',
    renewed: 'Done: the old address no longer works. Here’s the new one.',
    stop: 'Turn off',
    stopped:
      'Your calendar is off: its address no longer works for anybody. You can turn it on again, or ask for a new address.',
    start: 'Turn on again',
    started: 'It’s on again: the same address shows your agenda once more.',
    stale: 'This button is out of date. Here’s where you stand.',
    unreachable: md`Your calendar can’t subscribe to your agenda yet: please tell the programme team. Meanwhile, I can send you the month as a file.`,
    monthFile: 'The month as a file',
    promotionTitle: 'The calendar of the whole cohort',
    promotion: (name) =>
      `Everybody’s gatherings, and nothing personal: ${name}. You can share this address within the cohort.`,
    promotionRenew: 'Change the cohort’s',
    promotionRenewTitle: 'Change the address of the cohort’s calendar?',
    promotionRenewText: md`The current address will stop working: everybody who has subscribed will need the new one, from \`/agenda calendar\`. This can’t be undone.`,
    promotionRenewed: 'Done: the old address of the cohort’s calendar no longer works. Here’s the new one.',
    name: (promotion) => `My agenda, ${promotion}`,
    promotionName: (promotion) => promotion,
  },
  file: {
    one: (title) => `Here’s “${title}”, as a file to add to your calendar.`,
    month: (month) => `Here’s your agenda for ${month}, as a file to open with your calendar.`,
    label: 'Open with my calendar',
    sent: 'I’ve sent you the file in a direct message.',
    fixed: md`A file doesn’t update: to follow changes and cancellations, subscribe with \`/agenda calendar\`.`,
    none: 'This gathering isn’t in your agenda any more, so I haven’t sent anything.',
    noneMonth: (month) => `Nothing is planned for you in ${month}, so I haven’t sent anything.`,
  },
  year: {
    about: 'see the whole year: its phases, its gatherings, what everyone does when',
    title: 'The year at a glance',
    summary: (period) => `The cohort’s year, ${period}`,
    phases: 'Phases',
    yours: 'What concerns you',
    others: 'What others do',
    off: 'Breaks',
    meteo: 'Météo',
    doing: (rhythm, length, whom) =>
      `, ${[rhythm, ...(length === null ? [] : [length])].join(', ')}: ${whom}`,
    rhythms: {
      onRequest: 'on request',
      byHand: 'when coaches plan one',
      phase: 'in each phase',
      somePhases: (count) => (count === 1 ? 'once' : `${count} times`),
      weeks: (weeks) => (weeks === 1 ? 'each week' : `every ${weeks} weeks`),
      months: (months) => (months === 1 ? 'each month' : `every ${months} months`),
    },
    whom: {
      eig: 'EIG',
      oneToOne: 'each EIG with their coach',
      promotion: 'the whole cohort',
      metier: 'the EIG of one métier',
      groups: 'the whole cohort, in small groups',
      invited: 'those who are invited',
      oneDefi: (roles) => `${roles}, for one challenge`,
    },
    days: (count) => (count === 1 ? 'one day' : `${count} days`),
    months: 'Month by month',
    file: 'Get the file (.ics)',
    back: 'Overview',
    earlier: '← Earlier months',
    later: 'Later months →',
    otherDates: 'Other dates',
    pause: 'Break',
    today: 'Today',
    foreseen: 'To be confirmed',
    foreseenNote: md`Only coaches see the dates to be confirmed: \`/rencontre proposals\`.`,
    row: (label, count) => `${label}: ${count === 1 ? 'one date' : `${count} dates`}`,
    short: (month) => month.slice(0, 3),
    line: (label, days) => `${label}: ${days}`,
    holiday: (name, day) => `${name} (${day})`,
    unsure: (day) => `${day} (to be confirmed)`,
    month: (month, phases) => (phases === '' ? month : `${month} · ${phases}`),
    nothing: md`- nothing planned for you`,
    more: (count) => (count === 1 ? 'And one more line.' : `And ${count} more lines.`),
    detail: md`The detail of a month: \`/agenda March\`.`,
    fileSaid: 'The year: your gatherings, the phases and the breaks.',
    phase: 'Phase',
  },
  home: {
    title: 'Your agenda',
    nothing: 'Nothing in your agenda for the next seven days.',
    today: (count, time) =>
      count === 0
        ? 'Nothing in your agenda today.'
        : count === 1
          ? md`Today: **one appointment**, ${time}.`
          : md`Today: **${count} appointments**, ${time} in all.`,
    week: (count, time) =>
      count === 0
        ? 'Nothing else in the next seven days.'
        : count === 1
          ? md`In the next seven days: **one appointment**, ${time}.`
          : md`In the next seven days: **${count} appointments**, ${time} in all.`,
  },
  kept: {
    label: 'Your calendar',
    detail: (isActive, alarm) =>
      `${isActive ? 'It has a secret address' : 'Its address is turned off'}. Alarm: ${alarm}. If you erase everything, the address stops working.`,
  },
};
