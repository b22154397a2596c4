import { md } from '../../../chat/markdown.ts';
import type { DaysOffWords } from './fr.ts';

export const en: DaysOffWords = {
  command: { about: 'see, add or remove days off and breaks' },
  kinds: { pause: 'Break', holiday: 'Day off' },
  list: {
    title: 'Days off and breaks',
    summary: (count) =>
      count === 0
        ? 'No upcoming break, and no added day'
        : count === 1
          ? 'One upcoming period'
          : `${count} upcoming periods`,
    none: 'No upcoming break, and no added day. Public holidays are already counted.',
    line: (kind, name, period) => md`**${kind}**, ${period}: ${name}`,
    fixed: 'From the programme’s file: only whoever administers Magellan can change it.',
    begun: 'It has begun: it can no longer be removed.',
    others: (count) => (count === 1 ? 'And another one, later.' : `And ${count} others, later.`),
    why: 'A day off moves what fell on it to the working day before. During a break, nothing opens.',
  },
  buttons: {
    new: 'Add days',
    add: 'Add these days',
    discard: 'Delete the draft',
    remove: 'Remove',
    removeSure: 'Remove these days',
    list: 'See the days off',
  },
  form: {
    title: 'Add days',
    intro: 'You’ll first see what changes; nothing is added until you agree.',
    kind: 'Kind',
    kindHint: 'Day off: what fell on it comes earlier. Break: nothing opens.',
    kindError: 'Choose a day off or a break.',
    name: 'Name',
    nameHint: 'For example “Ascension bridge day”. The whole cohort can read it.',
    nameError: (max) => `Give a name of ${max} characters at most.`,
    from: 'First day',
    to: 'Last day',
    toHint: 'Leave empty for a single day.',
    fromMissing: 'Give the first day.',
    notADate: 'Give a date, such as 2022-05-27.',
    submit: 'See what changes',
  },
  refused: {
    reversed: 'The last day comes before the first.',
    tooEarly: (day) => `That’s too early: from ${day} on, everything can still move.`,
    outside: (period) => `These dates are outside the cohort, which runs ${period}.`,
    tooLong: (max) => `That’s too long: no more than ${max === 1 ? 'a day' : `${max} days`}.`,
    offAlready: 'None of these days is worked: they’re off already.',
    overlaps: (name) => `There’s a break on those days already: “${name}”.`,
  },
  preview: {
    addTitle: 'What will change',
    removeTitle: 'What will change if you remove these days',
    summary: (name) => `Preview: ${name}`,
    again: 'Something has changed meanwhile. This is what would follow now:',
    moved: (was, opens, closes) =>
      md`- The météo planned for ${was} will open **${opens}**, ${closes}. Its reminders and digest follow.`,
    shortened: (opens, closes) =>
      md`- The météo that opens ${opens} will stay so **${closes}**. Its reminders and digest follow.`,
    dropped: (was) => md`- The météo planned for ${was} **won’t take place**.`,
    back: (opens) => md`- A météo will open **${opens}**.`,
    noMove: md`- The météos to come don’t move.`,
    open: (closes) =>
      md`- The météo that is open stays so ${closes}, as announced. No reminder is sent on a day off.`,
    gathering: (title, when) =>
      md`- “${title}” (${when}) falls on that day: I won’t move it, it’s for you to decide.`,
    gatherings: (count) =>
      count === 1 ? md`- And another gathering.` : md`- And ${count} other gatherings.`,
    others: (count) => (count === 1 ? md`- And another change.` : md`- And ${count} other changes.`),
    told: md`- **Nobody gets a message.** Everybody’s agenda and the calendars that subscribed change by themselves.`,
  },
  added: (name, period) =>
    `Added: “${name}”, ${period}. To undo it, remove these days from the list before they begin.`,
  removed: (name, period) => `Removed: “${name}”, ${period}.`,
  discarded: 'The draft is deleted. Nothing was added.',
  gone: 'There’s nothing to do here any more. These are the days off as they are.',
  begun: (name) => `It has begun, and can no longer be removed: “${name}”.`,
  followed: (name, opened) =>
    `It can no longer be removed: a météo that depended on “${name}” opened ${opened}.`,
  kept: {
    label: 'Days off',
    detail: (count) =>
      count === 1 ? 'You added or removed some once.' : `You added or removed some ${count} times.`,
  },
};
