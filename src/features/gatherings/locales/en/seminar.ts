import { md } from '../../../../chat/markdown.ts';
import { capitalised } from '../../../../community/format/words.ts';
import type { SeminarWords } from '../fr/seminar.ts';

const places = (count: number) => (count === 1 ? 'one place' : `${count} places`);
const people = (count: number) => (count === 1 ? 'one person' : `${count} people`);

export const en: SeminarWords = {
  values: {
    entrepreneurship: 'entrepreneurial spirit',
    openness: 'open data and free software',
    accessibility: 'accessibility',
    sobriety: 'eco-responsibility',
  },
  facts: { when: 'When', room: 'Room', speaker: 'With', value: 'Value', places: 'Places' },
  hours: (from, to) => `${from}–${to}`,
  day: (day) => md`**${day}**`,
  line: (hours, title, about) => md`- ${hours}: **${title}**${about === '' ? '' : ` (${about})`}`,
  with: (speaker) => `with ${speaker}`,
  page: (page, pages) => `Page ${page} of ${pages}.`,
  buttons: {
    sequences: 'Sequences',
    add: 'Add a sequence',
    change: 'Edit',
    details: 'Speaker and places',
    remove: 'Remove the sequence',
    keep: 'Keep the sequence',
    all: 'All sequences',
    gathering: 'Back to the gathering',
    programme: 'Programme',
    go: 'I’m going',
    leave: 'On second thoughts, no',
    come: 'I’m coming to the seminar',
    previous: 'Previous',
    next: 'Next',
  },
  planning: {
    title: 'Sequences',
    summary: (title) => `The sequences of “${title}”`,
    none: 'No sequence yet. Each one you add is one more entry in agendas, and in the seminar’s programme.',
    choose: 'Open a sequence',
    taken: (yes, capacity, waiting) =>
      `${yes} of ${places(capacity)}${waiting === 0 ? '' : `, ${people(waiting)} waiting`}`,
    free: 'no sign-up',
    clash: (titles) => md`⚠️ Same room at the same time: ${titles}`,
    outside: md`⚠️ Outside the seminar’s hours`,
    how: 'A sequence with a number of places is one to choose; the others are for everyone who comes.',
    removeSummary: 'Remove this sequence?',
    removeText: (title, chosen) =>
      chosen === 0
        ? md`**${title}** will be gone from the programme and from agendas.`
        : md`**${title}** will be gone from the programme and from agendas. ${capitalised(people(chosen))} had chosen it: I’ll let them know.`,
    added: 'The sequence has been added.',
    saved: 'The sequence has been changed.',
    told: (chosen) =>
      `The sequence has been changed: I’ll tell the ${chosen === 1 ? 'person' : `${chosen} people`} who chose it.`,
    limited: (coming) =>
      `The sequence has been changed: I’ll tell the ${coming === 1 ? 'person' : `${coming} people`} coming that places are now to be taken.`,
    unchanged: 'Nothing has changed.',
    removed: 'The sequence has been removed.',
  },
  form: {
    addTitle: 'New sequence',
    changeTitle: 'Edit the sequence',
    detailsTitle: 'Speaker and places',
    title: 'Title',
    on: 'Day',
    at: 'From',
    to: 'To',
    room: 'Room',
    roomHint: 'If you know it already.',
    speaker: 'Who speaks',
    speakerHint: 'A name, as everyone will read it: they can be asked questions.',
    value: 'Value',
    valueHint: 'The one of the four values that the sequence is about, if any.',
    capacity: 'Places',
    capacityHint: (min, max) =>
      `From ${min} to ${max}, where there are few: people sign up. Leave empty if everyone can come.`,
    save: 'Save',
    errors: {
      title: 'Give it a title.',
      on: 'Choose a day of the seminar.',
      at: 'Give a time, such as 14:30.',
      value: 'Choose from the list.',
      tooLong: (max) => `${max} characters at most.`,
      capacity: (min, max) => `From ${min} to ${max}, or nothing.`,
      outside: (when) => `Outside the seminar: ${when}.`,
      stale:
        'Another coach has changed it in the meantime: close, and open it again to start from what is there now.',
      endsFirst: 'It ends before it has begun.',
      full: (max) => `A seminar has ${max} sequences at most.`,
      capacityBelow: (yes) =>
        yes === 1
          ? 'One person has a place already: it can’t go below.'
          : `${yes} people have a place already: it can’t go below.`,
    },
  },
  programme: {
    summary: (title) => `The programme of “${title}”`,
    now: md`**Now**`,
    next: md`**Next**`,
    none: 'The programme isn’t known yet.',
    open: 'Open a sequence',
    yes: 'you’re going',
    waiting: (rank) => `waiting list, rank ${rank}`,
    left: (count) => (count === 1 ? 'one place left' : `${count} places left`),
    full: 'full',
    others: (count) => (count === 1 ? 'And one more.' : `And ${count} more.`),
  },
  card: {
    everybody: 'For everyone who comes to the seminar: nothing to do.',
    choose: 'Places are limited. The coaches see how many people have one.',
    comeFirst: 'Places are limited. To take one, first say that you’re coming to the seminar.',
    tooLate: 'Places are limited, and go to those who had said they were coming before the seminar began.',
    taken: md`**Noted: you’re going.** I’ll tell you if the time or the room changes, and ten minutes before. “On second thoughts, no” gives your place back.`,
    waits: (rank) =>
      md`**It’s full: you’re on the waiting list**, rank ${rank}. As soon as a place is free it’s yours, and I’ll tell you.`,
    left: 'Noted, your place is free again.',
    kept: 'Nothing has been changed.',
  },
  which: {
    summary: 'Two sequences at the same time: which one do you keep?',
    text: (title, when) =>
      md`**${title}** (${when}) is at the same time as what you chose. Which one do you keep?`,
    full: 'It’s full: you’d leave your place for a waiting list.',
    swap: (title) => `Go to ${title}`,
    keep: (title) => `Keep ${title}`,
  },
  departed: {
    place: (title, when) => `A place is free: you’re going to “${title}” (${when}).`,
    speaks: (title, when, name) => `${name} was to speak in “${title}” (${when}).`,
  },
  changed: {
    summary: (title) => `Change: “${title}”`,
    text: (title) => md`**${title}**, which you chose, has changed:`,
    fact: (then, now) => `${now} (instead of: ${then})`,
    unknown: 'to be confirmed',
    kept: 'Your choice stands: nothing to do if that suits you.',
    clash: (title) =>
      md`It’s now at the same time as **${title}**, which you chose too: say which one you keep.`,
  },
  limited: {
    summary: (title) => `Limited places: “${title}”`,
    text: (title, count) =>
      md`**${title}** has only ${places(count)} now: to go, take yours in the programme. Until then it’s no longer in your agenda.`,
  },
  removed: {
    summary: (title) => `No longer in the programme: “${title}”`,
    text: (title, when) =>
      md`**${title}** (${when}), which you had chosen, won’t take place. The rest of the seminar is unchanged.`,
  },
  promoted: {
    summary: (title) => `A place for you: “${title}”`,
    text: (title) => md`A place is free: you’re going to **${title}**.`,
  },
  soon: {
    summary: (title) => `Soon: “${title}”`,
    text: (title, minutes) =>
      md`**${title}** begins in ${minutes === 1 ? 'a minute' : `${minutes} minutes`}.`,
    moved: 'The time or the room has changed since it was announced.',
  },
  levels: {
    very: 'Very useful',
    rather: 'Fairly useful',
    little: 'Of little use',
    not: 'Not useful this time',
  },
  rating: {
    summary: (title) => `Your view of the sequences of “${title}”`,
    text: (least) =>
      md`**Sequence by sequence: was it useful?** One choice a sequence, without your name and for good. **Who will read this?** The coaches, as figures only, from ${least} ratings of one sequence up.`,
    label: 'Was it useful?',
    given: 'saved, thank you',
  },
  figures: {
    summary: (title) => `Sequence by sequence: “${title}”`,
    title: 'Sequence by sequence',
    none: 'Nothing was asked about its sequences, or it’s still open.',
    line: (title, given, said) =>
      md`- **${title}**: ${given === 0 ? 'no rating' : given === 1 ? 'one rating' : `${given} ratings`}${said === '' ? '' : ` (${said})`}`,
    few: 'too few for figures',
    note: (least) =>
      `Figures are only given from ${least} ratings of one sequence up; the others are erased unread.`,
  },
  noRating: {
    summary: 'No rating to give here',
    notHers: 'This sequence wasn’t yours: nothing has been saved.',
    closed: 'These sequences take no ratings, or no more.',
    already: 'Your rating of this sequence has been saved, without your name.',
  },
  agenda: { yes: 'You’re going.', waiting: 'You’re on the waiting list.' },
  kept: {
    chosen: 'Sequences you chose',
    chosenDetail: (n) =>
      `${n}; the coaches see how many people have a place, and they’re erased with your attendance`,
    rated: 'Feedback on sequences',
    ratedDetail: (n) => `${n}; that you gave some, never what you said`,
  },
  refused: {
    summary: 'No sequence here',
    gone: 'This sequence is no longer in the programme. Nothing has been changed.',
    notHers: 'This seminar isn’t for you.',
    started: 'This sequence has begun: nothing has been changed.',
    cancelled: 'This seminar has been cancelled: nothing has been changed.',
    noProgramme: 'No seminar is planned for you.',
    everybody: 'This sequence is for everyone who comes: there’s no place to take.',
    noSeminar: 'This gathering isn’t a seminar: it has no sequences.',
  },
};
