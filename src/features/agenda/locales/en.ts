import { md } from '../../../chat/markdown.ts';
import type { AgendaWords } from './fr.ts';

function duration(minutes: number): string {
  const [hours, left] = [Math.floor(minutes / 60), minutes % 60];
  if (hours === 0) return `${left} min`;
  return left === 0 ? `${hours} h` : `${hours} h ${String(left).padStart(2, '0')}`;
}

export const en: AgendaWords = {
  commands: {
    next: { about: 'see what comes next, and answer' },
    month: { hint: 'March', about: 'see the month, day by day' },
    time: { hint: 'March', about: 'see how your time is spent, by format' },
    calendar: { about: 'find your agenda in your usual calendar' },
  },
  buttons: {
    agenda: 'My agenda',
    month: 'The month',
    time: 'How time is spent',
    calendar: 'In my calendar',
    file: 'Add to my calendar',
    answer: 'See an entry',
  },
  duration,
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
        ? 'Nothing awaits you for now'
        : `Your agenda: ${count} ${count === 1 ? 'appointment' : 'appointments'} to come`,
    empty: 'Nothing awaits you for now. When a gathering that concerns you is planned, it will show here.',
    others: (count) => (count === 1 ? 'And another one, later.' : `And ${count} others, later.`),
    gone: 'This entry is not, or no longer, in your agenda: nothing was changed. Here is what awaits you.',
  },
  month: {
    title: (month) => `Your agenda for ${month}`,
    summary: (month, count) =>
      count === 0
        ? `Your agenda for ${month}: nothing planned`
        : `Your agenda for ${month}: ${count} ${count === 1 ? 'entry' : 'entries'}`,
    empty: (month) => `Nothing is planned for you in ${month}.`,
    outside: (month, from, to) => `The cohort runs from ${from} to ${to}: ${month} is not in it.`,
    previous: (month) => `← ${month}`,
    next: (month) => `${month} →`,
    choose: 'See an entry, and answer',
    others: (count) =>
      count === 1
        ? 'One more entry does not fit here: your calendar has them all.'
        : `${count} more entries do not fit here: your calendar has them all.`,
    unknown: md`I did not understand which month this is. Write for example \`/agenda month March\` or \`/agenda month 2022-03\`. Here is the current one.`,
  },
  time: {
    title: 'How your time is spent',
    summary: (month, total) => `Your time in ${month}: ${total}`,
    month: (month, total) => md`In ${month}: **${total}** in all.`,
    promotion: (past, toCome) =>
      md`Over the whole cohort: **${past}** so far, ${toCome === null ? 'nothing' : md`**${toCome}**`} to come.`,
    fact: (month, past, toCome) => `${month} in the month; ${past} so far; ${toCome ?? 'nothing'} to come`,
    others: 'Other formats',
    none: 'none',
    waiting: (count, time) =>
      count === 1
        ? `One entry of the month is not confirmed (${time}): it is not counted.`
        : `${count} entries of the month are not confirmed (${time}): they are not counted.`,
    empty: 'No hours are counted for you yet: what is planned for you will be, from its start to its end.',
    emptyMonth: (month) => `No hours are counted for you in ${month}.`,
    counted:
      'What is planned for you counts, from its start to its end; neither what you declined nor what is cancelled.',
    chart: (month) => `Your time in ${month}, by format`,
    alt: (title, rows) => `${title}. ${rows}.`,
    row: (label, time) => `${label}: ${time}`,
    unit: 'h',
    keep: 'Keep the picture',
    kept: 'It is sent, with the picture, in our conversation.',
  },
  calendar: {
    title: 'Your agenda in your calendar',
    summary: 'The address of your calendar',
    own: 'At this address your usual calendar reads your agenda, and follows changes and cancellations:',
    secret:
      'It is yours alone: whoever knows it sees your agenda, without your answers or your météo. Do not share it.',
    how: md`**To subscribe**\n- Thunderbird: New calendar, On the network.\n- Google Calendar: Other calendars, From URL.\n- Apple: File, New calendar subscription.\n- Outlook: Add calendar, Subscribe from web.`,
    delay: 'Each calendar reads it again at its own pace: from an hour to a day.',
    alarm: 'Alert me before each entry',
    alarms: {
      none: 'No alarm',
      '10': '10 minutes before',
      '30': '30 minutes before',
      '60': 'An hour before',
      '1440': 'A day before',
    },
    alarmNow: (alarm) => md`Alarm: **${alarm}**.`,
    alarmSet: 'Noted. Your calendar will take it into account when it next reads.',
    renew: 'Change the address',
    renewTitle: 'Change the address of your calendar?',
    renewText:
      'The current address will show nothing any more, to anyone. You will have a new one, to which you must subscribe again. This cannot be undone.',
    renewConfirm: 'Yes, change the address',
    keep: 'Keep the address',
    renewed: 'Done: the former address shows nothing any more. Here is the new one.',
    stop: 'Turn off',
    stopped:
      'Your calendar is off: its address shows nothing any more, to anyone. You can turn it on again, or ask for another one.',
    start: 'Turn on again',
    started: 'It is on again: the same address shows your agenda once more.',
    stale: 'This button is out of date: nothing was changed. Here is where you stand.',
    unreachable: md`For your calendar to read your agenda, it needs an address that only the administrator of Magellan can open (the setting \`PUBLIC_URL\`). Please tell them; meanwhile, I can send you the month as a file.`,
    monthFile: 'The month as a file',
    promotionTitle: 'The calendar of the whole cohort',
    promotion: (name) =>
      `Everyone’s gatherings, and nothing personal: ${name}. This address may be shared within the cohort.`,
    promotionRenew: 'Change the cohort’s',
    promotionRenewTitle: 'Change the address of the whole cohort?',
    promotionRenewText: md`The current address will show nothing any more, to anyone: all who are subscribed must take the new one, which \`/agenda calendar\` will give them. This cannot be undone.`,
    promotionRenewed: 'Done: the former address of the cohort shows nothing any more. Here is the new one.',
    name: (promotion) => `My agenda, ${promotion}`,
    promotionName: (promotion) => promotion,
  },
  file: {
    one: (title) => `Here is what adds to your calendar: ${title}.`,
    month: (month) => `Here is your agenda for ${month}, as a file to open with your calendar.`,
    label: 'Open with my calendar',
    sent: 'The file is sent in our conversation.',
    fixed: md`A file does not change any more: to follow changes and cancellations, subscribe with \`/agenda calendar\`.`,
    none: 'This gathering is not, or no longer, in your agenda: I sent nothing.',
    noneMonth: (month) => `Nothing is planned for you in ${month}: I sent nothing.`,
  },
  home: {
    title: 'Your agenda',
    today: (count, time) =>
      count === 0
        ? 'Nothing in your agenda today.'
        : md`Today: **${count} ${count === 1 ? 'appointment' : 'appointments'}**, ${time} in all.`,
    week: (count, time) =>
      count === 0
        ? 'Nothing more within seven days.'
        : md`Within the seven days after: **${count} ${count === 1 ? 'appointment' : 'appointments'}**, ${time} in all.`,
  },
  kept: {
    label: 'Your calendar',
    detail: (isActive, alarm) =>
      `${isActive ? 'A secret address gives it to read' : 'Its address is turned off'}. Alarm: ${alarm}. Erasing all makes the address useless.`,
  },
};
