import { md } from '../../../../chat/markdown.ts';
import { formatNumber } from '../../../../community/format/numbers.ts';
import type { PlanningWords } from '../fr/planning.ts';

const people = (count: number) => (count === 1 ? 'one person' : `${count} people`);

export const en: PlanningWords = {
  command: {
    plan: { hint: 'workshop', about: 'plan gatherings: drafts, proposals, changes' },
    proposals: { about: 'see and confirm the dates I propose' },
  },
  job: 'dates proposed to coaches',
  overview: {
    title: 'Plan gatherings',
    summary: (planned, drafts) =>
      [
        planned === 1 ? 'One gathering planned' : `${planned || 'No'} gatherings planned`,
        drafts === 1 ? 'one draft' : `${drafts || 'no'} drafts`,
      ].join(', '),
    planned: md`**Coming up**`,
    drafts: md`**Drafts**, which only coaches see`,
    proposed: (count) =>
      count === 1
        ? md`I have **one date to propose** for the next two months.`
        : md`I have **${count} dates to propose** for the next two months.`,
    empty:
      'Nothing is planned, and there are no drafts. Create a gathering: it stays a draft until you plan it.',
    line: (when, title, about) => md`- ${when}: **${title}** (${about})`,
    others: (count) => (count === 1 ? 'And one more, later.' : `And ${count} more, later.`),
    by: (name) => `draft by ${name}`,
    draft: (format) => `Draft, ${format}`,
    open: 'Open a gathering',
    unknownFormat: 'I don’t know that format. You can choose one in the form.',
    how: md`In one line, with a format: \`/rencontre plan workshop\`.`,
  },
  past: {
    title: 'Duplicate a past gathering',
    summary: 'Past gatherings',
    text: 'Choose one: I’ll make a new draft of it, on another day.',
    empty: 'No gathering has taken place yet.',
    choose: 'Gathering to duplicate',
  },
  phases: {
    title: 'The phases',
    now: (phase, until) => md`Now: **${phase}**, until ${until}.`,
    next: (phase, period) => md`Next: **${phase}**, ${period}.`,
    movedTitle: 'The phases have changed',
    gone: (phase) => md`**${phase}**: this phase is no more.`,
    moved: (phase, period) => md`**${phase}**: now ${period}.`,
    stay: 'These gatherings hang on them, and keep their dates: it’s up to you to move them. Dates that were only proposed have followed.',
    line: (title, when, expected) => md`- ${title}: ${when} (the rhythm would say ${expected})`,
    lineGone: (title, when) => md`- ${title}: ${when} (no phase names this day any more)`,
    others: (count) => (count === 1 ? 'And one more.' : `And ${count} more.`),
    job: 'phases that have changed',
  },
  toConfirm: (count) => (count === 1 ? 'One date to confirm' : `${count} dates to confirm`),
  buttons: {
    create: 'New gathering',
    proposals: 'See the proposals',
    past: 'Duplicate a past gathering',
    questions: 'Questions and resources',
    dossier: 'The team’s file',
    logistics: 'Logistics',
    forum: 'Open forum',
    setForum: 'Set up the open forum',
    report: 'Report',
    overview: 'Everything planned',
    preview: 'Preview',
    plan: 'Plan it',
    announce: 'Announce it now',
    nudge: 'Remind people who haven’t answered',
    planAnyway: 'Plan it anyway',
    core: 'Title and date',
    details: 'Place and details',
    access: 'How to get there',
    people: 'Who it’s for',
    guests: 'Invite people',
    sequences: 'Sequences',
    hosts: 'Our hosts’ contact',
    withoutAccount: 'Guests without an account',
    audience: 'Invite by role',
    discard: 'Delete the draft',
    discardYes: 'Delete for good',
    keep: 'Keep the draft',
    back: 'Back to the gathering',
    cancel: 'Cancel the gathering',
    restore: 'Restore it',
    copy: 'Duplicate',
    open: 'Complete or cancel',
    confirm: 'Confirm',
    confirmAll: 'Confirm all',
    move: 'Move',
    skip: 'Not this time',
    undo: 'Back to the proposals',
    next: 'Next dates',
  },
  state: {
    draft: 'Draft',
    planned: 'Planned gathering',
    announced: 'Announced gathering',
    cancelled: 'Cancelled gathering',
    over: 'Past gathering',
  },
  gathering: {
    summary: (state, title, when) => `${state}: “${title}”, ${when}`,
    format: 'Format',
    invited: 'Invited',
    others: (count) => (count === 1 ? 'and one more' : `and ${count} more`),
    noMetier: 'Métier to be chosen',
    nobody: 'Nobody yet',
    remove: 'Remove somebody',
    draft: 'Only coaches see this draft. Nothing is sent until you plan it.',
    announceAt: (moment, where) =>
      md`I’ll announce it on **${moment}**, ${where}. Until then, only coaches know.`,
    announceAgainAt: (moment, where) =>
      md`The people who had answered know that it will take place. I’ll announce it again on **${moment}**, ${where}.`,
    announceNow: (where) => `I’m announcing it now, ${where}.`,
    announceOnPlan: (moment, where) => md`Once it’s planned, I’ll announce it on **${moment}**, ${where}.`,
    announceAtOnce: (where) =>
      `The time to announce it has passed: as soon as you plan it, I’ll announce it ${where}.`,
    answers: (yes, maybe, no, waiting) =>
      `Answers: ${yes} yes, ${maybe} maybe, ${no} no${waiting > 0 ? `, ${waiting} on the waiting list` : ''}.`,
    told: 'Your changes also go into the announcement, and I’ll tell the people who answered.',
    where: {
      channels: (channels) => `in ${channels}`,
      direct: 'by direct message to each person concerned',
      both: (channels) => `${channels}, and by direct message to the others concerned`,
    },
    cancelled: 'This gathering won’t take place.',
    restorable: 'You can restore it until the time it was due to begin: I’ll then announce it again.',
    over: 'This gathering is over. You can duplicate it, with the same details.',
  },
  happened: {
    drafted: md`The draft is saved. Complete it or plan it: \`/rencontre plan\` shows it.`,
    saved: 'Saved.',
    unchanged: 'You haven’t changed anything.',
    planned: 'It’s planned.',
    told: 'Changed: I’m telling the people who answered.',
    invited: (count) => `I’ve added ${people(count)}.`,
    alreadyInvited: 'They had already been invited.',
    removed: (name) => `I’ve taken ${name} off the list.`,
    notInvited: 'This person isn’t on the list.',
    retyped: 'The format has changed: choose again who it’s for.',
    cancelled: 'It’s cancelled. I’m telling the people who knew about it, if any.',
    announced: 'It’s announced. I won’t announce it again on the date that was planned.',
    nudged: (count, when) =>
      `${count === 1 ? 'One person hasn’t answered: I’ll remind them' : `${count} people haven’t answered: I’ll remind them`}${when === null ? '' : ` on ${when}`}, once only.`,
    spared: (count) =>
      count === 1
        ? 'I won’t remind one other person: they’re away, or have had enough messages this week.'
        : `I won’t remind ${count} others: they’re away, or have had enough messages this week.`,
    restored: 'The gathering is on again.',
    copied: 'Here’s a new draft, with the same details.',
  },
  undo: {
    planned: 'To go back: “Cancel the gathering”.',
  },
  preview: {
    summary: 'Preview of the announcement',
    title: 'Preview',
    text: (where) => `This is what I’ll publish ${where}. Only you can see this preview.`,
    buttons: 'Under the announcement, everybody will be able to say whether they’re coming.',
  },
  confirmPlan: {
    summary: 'Plan it anyway?',
    text: 'Nothing is planned yet.',
  },
  discard: {
    summary: 'Delete this draft?',
    text: (title) =>
      md`Delete the draft “${title}”? You won’t be able to recover it. Nobody has heard of it.`,
    done: 'The draft is deleted. Nobody had heard of it.',
    doneSummary: 'The draft is deleted',
  },
  warnings: {
    title: md`**The calendar has a warning:**`,
    weekend: (day) => `${day ?? 'this day'} is at the weekend`,
    holiday: (day, name) => `${day ?? 'this day'} is a public holiday (${name})`,
    pause: (day, name) => `${day ?? 'this day'} is in a break (${name})`,
    clash: (title, when, count) => `at the same time, “${title}” (${when}) also concerns ${people(count)}`,
    agenda: (title, moment) => `at the same time in the cohort’s agenda: ${title} (${moment})`,
    nobody: 'nobody is concerned as things are',
    others: (count) => (count === 1 ? 'and one more gathering' : `and ${count} more gatherings`),
  },
  lack: {
    summary: 'Nothing is planned',
    closed: 'This format is closed. Choose another with “Title and date”; nothing is planned yet.',
    trials:
      'All the trials of this format are already planned, so nothing more is planned. After the last one you can add another.',
    past: 'This date is in the past. Choose another with “Title and date”; nothing is planned yet.',
    outside:
      'This date is outside the cohort’s dates. Choose another with “Title and date”; nothing is planned yet.',
    'no-defi': 'Choose a challenge first: “Who it’s for”. Nothing is planned yet.',
    'no-metier': 'First choose a métier, with “Who it’s for”. Nothing is planned yet.',
    nobody: 'First invite at least one person, with “Who it’s for”. Nothing is planned yet.',
  },
  refused: {
    summary: 'Nothing has changed',
    draft: 'This gathering is still a draft: nothing has changed. Here’s where it stands.',
    planned: 'This gathering is already planned: nothing has changed. Here’s where it stands.',
    announced: 'This gathering has already been announced: nothing has changed. Here’s where it stands.',
    cancelled: 'This gathering is cancelled: nothing has changed. Here’s where it stands.',
    over: 'This gathering is over: nothing has changed. Here’s where it stands.',
    begun: 'This gathering has already begun: nothing has changed. Here’s where it stands.',
    nudged: 'The people who haven’t answered have already been reminded of this gathering: once is enough.',
    nobodyLeft:
      'There’s nobody to remind: everyone has answered, is away, or has had enough messages this week.',
    tooLate: 'It’s too late for a reminder: the gathering begins before the next working hours.',
    gone: md`This gathering no longer exists. \`/rencontre plan\` shows everything that’s planned.`,
    noneToPick: 'Please choose a gathering from the menu.',
    otherFormat:
      'This isn’t possible for a gathering of this format: nothing has changed. Here’s where it stands.',
  },
  proposals: {
    title: 'The dates I propose',
    summary: (count) => (count === 1 ? 'One date proposed' : `${count} dates proposed`),
    intro: 'They follow each format’s rhythm. Once you confirm a date, it’s planned.',
    line: (label, when, forWhom) => md`**${label}**\n${when}\n${forWhom}`,
    rhythm: (rhythm) => `Rhythm: ${rhythm}`,
    phase: (phase, edge, days) => {
      const of = edge === 'start' ? 'start' : 'end';
      if (days === 0) return `At the ${of} of the phase “${phase}”`;
      const count = days === 1 ? 'one working day' : `${days} working days`;
      return `Phase “${phase}”, ${count} ${edge === 'start' ? 'after its' : 'before its'} ${of}`;
    },
    drafted: (what, count) =>
      count === 1
        ? `A draft is ready: ${what}. Choose its date, then plan it.`
        : `${count} drafts are ready, one for each challenge: ${what}. Choose the date of each, then plan it.`,
    moved: (nominal) => `Brought forward, because ${nominal} is a day off`,
    others: (count) => (count === 1 ? 'And one more date.' : `And ${count} more dates.`),
    empty:
      'I have no dates to propose: everything the rhythms give for the next two months has been decided.',
    late: (where) =>
      `The time to announce it has passed: as soon as you confirm it, I’ll announce it ${where}.`,
    confirmed: (what) => `Planned: ${what}.`,
    announces: (moment, where) =>
      `I’ll announce it on ${moment}, ${where}; until then, you can complete or cancel it.`,
    announcesNow: (where) => `The time to announce it has passed: I’m announcing it now, ${where}.`,
    confirmedAll: (dates, gatherings) =>
      dates === 0
        ? 'Nothing has been planned.'
        : `Planned: ${dates === 1 ? 'one date' : `${dates} dates`}${gatherings > dates ? `, ${gatherings} gatherings` : ''}.`,
    left: (list) =>
      list.length === 1
        ? `One is left for you to decide, because of a warning: ${list.join()}.`
        : `${list.length} are left for you to decide, because of a warning: ${list.join('; ')}.`,
    draftedToo: (count) =>
      count === 1
        ? 'I’ve made a draft, to complete and then plan.'
        : `I’ve made ${count} drafts, one for each challenge, to complete and then plan.`,
    decidedMeanwhile: (count) =>
      count === 1 ? 'Another had already been decided.' : `${count} others had already been decided.`,
    announcedNow: (count) =>
      count === 1
        ? 'I’m announcing one of them now, because the time to do so has passed.'
        : `I’m announcing ${count} of them now, because the time to do so has passed.`,
    undoAll: 'To go back on one of them: “Complete or cancel”, or “Everything planned”.',
    plannedOne: (when, what) => `${when}, ${what}`,
    allDecided: 'These dates have already been decided: nothing has changed.',
    count: (count) => (count === 1 ? 'one gathering' : `${count} gatherings, one for each métier`),
    skipped: (what) => `Not this time: ${what} is no longer proposed. Nobody is told.`,
    unskipped: (what) => `Proposed again: ${what}.`,
    already: 'This date has already been decided.',
    gone: 'This date is no longer proposed.',
    metiers: (list) => `The EIG of each métier: ${list}`,
  },
  post: {
    title: 'Gatherings to confirm',
    summary: (count, until) =>
      count === 1 ? `One date to confirm, up to ${until}` : `${count} dates to confirm, up to ${until}`,
    text: (until) =>
      md`These are the dates the rhythms give, up to **${until}**. Nothing is planned until a coach confirms it.`,
    line: (when, label) => md`- ${when}: ${label}`,
    button: 'Confirm or move',
  },
  rhythm: {
    nth: { 1: 'first', 2: 'second', 3: 'third', 4: 'fourth', last: 'last' },
    month: (nth, weekday, time) => `${nth} ${weekday} of the month, ${time}`,
    months: (nth, weekday, months, time) => `${nth} ${weekday}, every ${months} months, ${time}`,
    weekly: (weekday, time) => `every ${weekday}, ${time}`,
    weeks: (weeks, weekday, time) => `a ${weekday} every ${weeks === 1 ? 'week' : `${weeks} weeks`}, ${time}`,
  },
  form: {
    create: 'New gathering',
    change: 'Edit the gathering',
    copy: 'Duplicate the gathering',
    move: 'Move the date',
    draftIntro:
      'Nothing is sent: you save a draft, which only coaches see. Place, link and description come next.',
    changeIntro: 'Your changes also go into the announcement, and I’ll tell the people who answered.',
    moveIntro: (what) => `Proposed: ${what}. Choose another day or time, and it’s planned straight away.`,
    saveDraft: 'Save the draft',
    save: 'Save',
    plan: 'Plan it',
    title: 'Title',
    titleHint: 'What it’s about, in a few words.',
    format: 'Format',
    on: 'Day',
    at: 'Starts at',
    minutes: 'Length in minutes',
    minutesHint: (min, max) => `From ${min} to ${max}. Leave empty for the format’s usual length.`,
    anyway: 'Keep it anyway',
    anywayText: 'Yes, keep this date anyway.',
    details: 'Place and details',
    place: 'Place',
    link: 'Call link',
    linkHint: 'An address that begins with https:// or http://.',
    speaker: 'Speaker',
    capacity: 'Number of seats',
    capacityHint: (min, max) => `From ${min} to ${formatNumber(max, 'en')}. Leave empty for no limit.`,
    description: 'Description',
    access: 'How to get there',
    directions: 'How to get there',
    directionsHint: 'Transport, entrance, identity papers…',
    audienceTitle: 'Who it’s for',
    audienceIntro: 'People with one of the roles. You can also invite people one by one.',
    roles: 'Roles',
    rolesHint: 'No role: only people invited one by one.',
    metiers: 'Métiers (EIG)',
    metiersHint: 'None: EIG of every métier.',
    defi: 'Challenge (optional)',
    defiHint: 'Only the people of this challenge, and its coaches.',
    metierTitle: 'For which métier',
    metier: 'Métier',
    invite: 'Invite people',
    inviteSubmit: 'Invite',
    uninvite: 'Remove somebody',
    uninviteSubmit: 'Remove',
    person: (rank) => `Person ${rank}`,
    cancel: 'Cancel the gathering',
    cancelIntro: (what) =>
      `${what}\nThe people who know about it will be told. You can restore it until the time it was due to begin.`,
    word: 'A word to the members',
    wordHint: 'Why, and what will replace it.',
    cancelSubmit: 'Cancel the gathering',
  },
  errors: {
    stale:
      'Another coach has changed it in the meantime: close, and open it again to start from what is there now.',
    title: 'Please give the gathering a title.',
    titleLong: (max) => `${max} characters at most for the title.`,
    format: 'Please choose a format.',
    on: 'Please give a date, such as 2022-03-17.',
    at: 'Please give a time, such as 17:00.',
    minutes: (min, max) => `Please give a whole number of minutes, from ${min} to ${max}.`,
    past: 'This time has already passed.',
    outside: (period) => `This day is outside the cohort, which runs ${period}.`,
    anyway: (warnings) => `The calendar has a warning: ${warnings}. Tick this box to keep this date.`,
    tooLong: (max) => `${max} characters at most.`,
    link: 'Please give a complete address, beginning with https:// or http://.',
    capacity: (min, max) =>
      `Please give a whole number from ${min} to ${formatNumber(max, 'en')}, or leave this empty.`,
    capacityBelow: (coming) =>
      `${coming === 1 ? 'One person is' : `${coming} people are`} already coming: you need at least as many seats.`,
    metier: 'Please choose a métier.',
    roles: 'Please choose among these roles.',
    rolesOfDefi: 'Please choose at least one role in this challenge.',
    defiWrote:
      'This challenge’s team has already filled in its file: please cancel this gathering, and copy it for another challenge.',
    defi: 'Please choose among these challenges.',
    person: 'Please choose somebody.',
    unknown: 'This person isn’t in the list of members.',
  },
  kept: {
    label: 'Gatherings',
    authored: (count) => (count === 1 ? 'You planned one gathering.' : `You planned ${count} gatherings.`),
  },
};
