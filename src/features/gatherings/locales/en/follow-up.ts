import { md } from '../../../../chat/markdown.ts';
import type { AfterwardsWords } from '../fr/follow-up.ts';

const people = (n: number) => (n === 0 ? 'nobody' : n === 1 ? 'one person' : `${n} people`);
const gatherings = (n: number) => (n === 1 ? 'one gathering' : `${n} gatherings`);
const share = (came: number, expected: number) =>
  `${came} of the ${expected} expected came (${Math.round((100 * came) / Math.max(1, expected))}%)`;
const days = (n: number) => (n === 1 ? 'one day' : `${n} days`);

const inDays = (n: number) => (n === 1 ? 'one day' : `${n} days`);

export const en: AfterwardsWords = {
  about: (title, day) => `“${title}” (${day})`,

  attendance: {
    ask: {
      summary: (title) => `Who came to “${title}”?`,
      several: (n) => `Who came to the day’s gatherings (${n})?`,
      one: (what, yes, maybe) =>
        md`**${what}**: ${yes === 0 ? 'nobody was' : yes === 1 ? 'one person was' : `${yes} people were`} expected${maybe === 0 ? '' : `, ${maybe} maybe`}.`,
      title: 'Who came?',
      text: (day, yes, maybe) =>
        md`**Who came on ${day}?** ${yes === 0 ? 'Nobody was' : yes === 1 ? 'One person was' : `${yes} people were`} expected${maybe === 0 ? '' : `, ${maybe} maybe`}.`,
      why: md`Only coaches see who came. It’s used for the report, and to thank the people who came. You can change it at any time, here or with \`/rencontre attendance\`.`,
    },
    everyone: 'Everybody came',
    undo: 'Start over',
    except: 'Everybody except…',
    oneByOne: 'One by one',
    change: 'See or change',
    add: 'Add somebody',
    noted: {
      summary: (title) => `Attendance noted for “${title}”`,
      text: (what, came, absent) =>
        md`**${what}, noted**: ${people(came)} came${absent === 0 ? '' : `, ${absent} absent`}.`,
      nothing: (what) => `${what}: no attendance has been noted.`,
    },
    list: {
      of: (day) => md`**Attendance**, ${day}`,
      summary: (title) => `Attendance at “${title}”`,
      came: (name) => md`- ${name}: came`,
      absent: (name) => md`- ${name}: didn’t come`,
      saidYes: (name) => md`- ${name}: expected, to be noted`,
      saidMaybe: (name) => md`- ${name}: said maybe, to be noted`,
      nobody: 'Nobody was expected. You can still add the people who came.',
      markCame: 'Note who came',
      markAbsent: 'Note who didn’t',
      previous: 'Previous',
      next: 'Next',
      page: (page, pages) => `Page ${page} of ${pages}.`,
      discretion: 'Only coaches see this. Each choice is saved at once, and you can change it.',
    },
    marking: {
      came: { title: 'Note who came', who: 'Came' },
      absent: { title: 'Note who didn’t come', who: 'Didn’t come' },
      intro: 'Choose one person or more. Only coaches see this, and you can correct each choice.',
      exceptIntro:
        'Tick only the people who weren’t there: everybody else who had answered “I’m coming” is noted as present. Only coaches see this, and you can correct each choice.',
      submit: 'Save',
      missing: 'Please choose at least one person.',
    },
    form: {
      title: 'Add somebody',
      intro: 'Somebody who came without saying so. They’ll be noted as present; only coaches see this.',
      who: 'Who came?',
      submit: 'Add',
      missing: 'Please choose somebody.',
      unknown: 'I can’t find this person in the list of members.',
    },
    recent: {
      summary: 'Attendance at the last gatherings',
      title: 'Note attendance',
      none: 'No gatherings have taken place in the last eight weeks.',
      notNoted: (what) => `${what}: attendance to be noted`,
      noted: (what, came) => `${what}: ${people(came)} came`,
      open: 'Note',
      change: 'Edit',
      older: (n) =>
        n === 1
          ? md`One older gathering is in the report: \`/rencontre report\`.`
          : md`${n} older gatherings are in the report: \`/rencontre report\`.`,
    },
    notYet: {
      summary: 'It’s too early',
      text: 'You can note attendance once the gathering has begun.',
    },
    gone: {
      summary: 'This gathering no longer exists',
      text: 'This gathering didn’t take place, or no longer exists.',
    },
  },

  thanks: {
    summary: (title) => `Thank you for coming to “${title}”`,
    text: (day) => md`**Thank you for coming** on ${day}!`,
    use: (makingUse) => md`**And now?** ${makingUse}`,
    materials: md`**Resources**`,
    moreMaterials: (n) =>
      n === 1
        ? md`And one more, with \`/rencontre resources\`.`
        : md`And ${n} more, with \`/rencontre resources\`.`,
    ask: (until) =>
      `One minute of feedback helps the coaches do better next time. It’s unsigned, and you can give it ${until}.`,
    given: 'Your feedback is saved, without your name. Thank you!',
    closed: 'Feedback is closed.',
    feedback: 'Give my feedback',
    bySequence: 'Sequence by sequence',
    apply: 'Note what I’ll apply',
    hosts: 'Our hosts’ contact',
  },

  hosts: {
    summary: (title) => `Our hosts’ contact, “${title}”`,
    none: 'No contact so far: your coaches can add one.',
    contact: (name, reach) => md`To stay in touch: **${name}**, ${reach}`,
    who: 'Read by coaches and by those who came. Your chat doesn’t keep it.',
    leave: 'Leave a contact',
    edit: 'Edit',
    remove: 'Remove',
    saved: 'It’s saved.',
    removed: 'This contact is removed.',
    notYours: 'Our hosts’ contact is shown after a visit to which you came.',
    noVisit: 'This gathering isn’t a visit.',
    form: {
      title: 'Our hosts’ contact',
      intro: (gathering, days) =>
        md`**${gathering}**. With this person’s consent. **Who will read this?** Coaches and those who came. Kept for ${inDays(days)} after the gathering, or until you remove it.`,
      name: 'Who',
      reach: 'How to reach them',
      reachHint: 'An e-mail address, a number, a page.',
      missing: 'Fill this in.',
      tooLong: (max) => `That’s a little long: ${max} characters at most.`,
      submit: 'Save',
    },
  },

  intentions: {
    title: 'What I’ll apply',
    none: 'You haven’t noted anything to apply.',
    done: 'Done, erase it',
    edit: 'Edit',
    more: (n) => (n === 1 ? 'And a more recent one.' : `And ${n} more recent ones.`),
    who: 'Only you can see these lines. They’re encrypted, and erased when you say so, or after three months.',
    kept: 'Noted, for you alone. I’ll ask you about it once, in a month.',
    finished: 'Well done! This line is erased.',
    gone: 'This line has been erased already.',
    notYours: 'You can note what you’ll apply after a gathering that you came to, once it’s over.',
    form: {
      title: 'What I’ll apply',
      intro: (about) =>
        md`After ${about}: one line, for yourself. I’ll ask you about it once, in a month.\n\n**Who will read this?** You, and nobody else. Please don’t copy the words of your feedback: it’s unsigned, and this line is kept, encrypted, under your name, until you erase it, or for three months.`,
      label: 'I’ll',
      hint: 'Read by you only.',
      submit: 'Save',
      missing: 'A few words are needed here.',
      tooLong: (max) => `That’s a bit long: ${max} characters at most.`,
    },
    asked: {
      summary: (title) => `A month ago, “${title}”: what have you applied?`,
      text: (day) =>
        md`After this gathering (${day}), you noted something to apply, for yourself. **How is it going?** Nobody else can see it.`,
      see: 'Read it again',
    },
    data: {
      label: 'What you meant to apply',
      detail: (n) =>
        `${n === 1 ? 'One line' : `${n} lines`}; for you only, encrypted texts, erased after three months`,
    },
  },

  feedback: {
    form: {
      title: 'My feedback',
      intro: (what, until, few, figures) =>
        md`${what}. One minute, ${until}.\n\n**Who will read this?** The coaches, once feedback is closed, without knowing it’s you: nothing ties it to your name. Leave out details that would give you away. If fewer than ${few} people answer, the texts are erased unread; figures are shown only once there are ${figures} answers.\n\n**There’s no way back.** Because nothing ties it to you, this feedback can’t be changed or erased.`,
      useful: 'Was it useful?',
      keep: 'Keep it?',
      chooseKeep: 'This format is being tried out: say whether to keep it.',
      apply: 'What I’ll use',
      applyHint: 'What will you make use of? Even something small.',
      better: 'What could be better',
      betterHint: 'What worked, what worked less well, a suggestion, an open question.',
      submit: 'Send',
      chooseUseful: 'Please choose an answer from the list.',
      tooLong: (max) => `That’s a bit long: ${max} characters at most.`,
    },
    levels: {
      very: 'Very useful',
      rather: 'Fairly useful',
      little: 'Of little use',
      not: 'Not useful this time',
    },
    keeping: { yes: 'Yes', change: 'With changes', no: 'No' },
    receipt: {
      summary: 'Your feedback is saved',
      text: (what) => md`**Thank you, your feedback on ${what} is saved.**`,
      who: (few) =>
        `The coaches will read it once feedback is closed, without your name, if at least ${few === 1 ? 'one person answers' : `${few} people answer`}. Nothing ties it to you, so it can’t be changed or erased.`,
    },
    already: {
      summary: 'Your feedback is already saved',
      text: 'You’ve already given your feedback on this gathering, thank you! Because it’s unsigned, I can’t find it, change it or add another.',
    },
    closed: {
      summary: 'Feedback is closed',
      text: 'Feedback on this gathering is closed, so nothing was saved.',
    },
    notYet: {
      summary: 'It’s too early',
      text: 'This gathering isn’t over yet: your feedback will be welcome afterwards.',
    },
    notHers: {
      summary: 'Feedback is for the people who came',
      text: 'Only the people who came give feedback (coaches, who read it, don’t). If you were there, tell a coach.',
    },
  },

  summary: {
    of: (day) => md`**Feedback**, ${day}`,
    summary: (title) => `Feedback on “${title}”`,
    came: (came, yes) =>
      md`**Participation**: ${people(came)} came; ${yes} ${yes === 1 ? 'was' : 'were'} expected.`,
    notNoted: (yes) =>
      md`**Participation**: ${people(yes)} ${yes > 1 ? 'were' : 'was'} expected; attendance hasn’t been noted.`,
    given: (n) => md`**${n === 1 ? 'One person' : `${n} people`}** gave feedback, unsigned.`,
    useful: (level, n) => md`- ${level}: ${n}`,
    keep: (yes, change, no) => md`**Keep it?** Yes: ${yes}, with changes: ${change}, no: ${no}.`,
    nobody: 'Nobody gave feedback this time. Maybe something to talk about with them?',
    withheld: (threshold) =>
      `Figures are shown only once there are ${threshold} answers, so that nobody can be recognised.`,
    erased: (group) =>
      `The texts were erased unread: with fewer than ${group}, somebody could have been recognised.`,
    several: {
      title: 'Feedback',
      summary: (n) => `Feedback on ${gatherings(n)}`,
      others: (n) => md`And ${n === 1 ? 'one more' : `${n} more`}: \`/rencontre report\`.`,
    },
    bySequence: 'Sequence by sequence',
    read: 'Read the feedback',
    alt: (what) => `How useful ${what} was.`,
    chart: 'Was it useful?',
    notClosed: (until) => `Feedback is open ${until}. You can read it after that.`,
  },

  reading: {
    summary: (title) => `What people said about “${title}”`,
    apply: md`**What they’ll use**`,
    better: md`**What could be better**`,
    order: 'Each list is in random order. Please don’t try to find out who wrote what.',
    page: (page, pages) => `Page ${page} of ${pages}.`,
    noWords: 'Nobody wrote a text.',
    previous: 'Previous',
    next: 'Next',
    nothing: {
      summary: 'No feedback to read',
      text: 'There’s no feedback to read for this gathering: there isn’t enough, it’s still open, or it has been erased.',
    },
  },

  materials: {
    summary: 'Resources from the gatherings',
    title: 'Resources',
    of: (what) => md`**Resources** from ${what}`,
    none: 'There are no resources here yet.',
    noneFor: (typed) => `No resources match “${typed}”.`,
    more: (n) =>
      n === 1
        ? md`And one more. Add a word of its title: \`/rencontre resources data\`.`
        : md`And ${n} more. Add a word of their titles: \`/rencontre resources data\`.`,
    who: 'Everybody the gathering was for can see its resources. Coaches and those who present can add some at any time, the people who came once it’s over.',
    before: {
      label: 'Resources',
      more: (n: number) => (n === 1 ? 'and one more' : `and ${n} more`),
    },
    add: 'Add a resource',
    addTo: 'Add a resource to',
    remove: 'Remove a resource',
    hosts: 'Stay in touch with our hosts',
    form: {
      title: 'Add a resource',
      intro: (what) =>
        `A link to keep with ${what}. Everybody this gathering was for will see it. You, or a coach, can remove it.`,
      name: 'Title',
      nameHint: 'What people will find there, such as the slides.',
      url: 'Address',
      urlHint: 'It begins with https:// or http://.',
      submit: 'Add',
      nameMissing: 'Please give a title, so that people know what they’re opening.',
      nameTooLong: (max) => `That’s a bit long: ${max} characters at most.`,
      urlWrong: 'Please give a web address, such as https://example.org/slides, without a password.',
      urlTooLong: (max) => `This address is too long: ${max} characters at most.`,
    },
    added: 'Added. To undo, choose it under “Remove a resource”.',
    removed: (title) => `You’ve removed “${title}”: nobody sees it here any more. To undo, add it again.`,
    already: 'This resource has already been removed.',
    refused: {
      summary: 'Nothing has changed',
      text: 'Coaches and those who present can add resources at any time, the people who came once the gathering is over; everybody removes their own. Nothing has changed.',
    },
  },

  report: {
    summary: 'The report on gatherings',
    title: 'Report on gatherings',
    none: 'No gatherings have taken place yet: the report will come after the first.',
    byFormat: md`**By format**`,
    byMonth: md`**By month**`,
    line: (name, { gatherings: n, noted, came, expected }) => {
      const missing = noted === n ? '' : `, ${n - noted} of them to be noted`;
      return md`- ${name}: ${gatherings(n)}${noted === 0 ? '; attendance to be noted' : `${missing}; ${share(came, expected)}`}`;
    },
    share,
    notNoted: (n) =>
      n === 1
        ? md`Attendance at one gathering hasn’t been noted yet, and isn’t counted in these figures (\`/rencontre attendance\`).`
        : md`Attendance at ${n} gatherings hasn’t been noted yet, and isn’t counted in these figures (\`/rencontre attendance\`).`,
    chart: 'Attendance by month, out of the people expected',
    alt: 'Attendance by month, out of the people expected:',
    unseen: md`**Not seen for a while** (six weeks, not counting absences and breaks; why not ask how they are?)`,
    unseenSince: (name, day) => md`- ${name}: since ${day}`,
    unseenEver: (name) => md`- ${name}: hasn’t come yet`,
    topics: md`**Topics covered**`,
    topic: (what, format) => md`- ${what}, ${format}`,
    more: (n) => (n === 1 ? md`- and one more, in the file` : md`- and ${n} more, in the file`),
    feedback: 'Feedback on a gathering',
    discretion: 'Only you see this report. The names are for coaches: please don’t share them.',
    csv: 'Gatherings as CSV',
    attendanceCsv: 'Attendance as CSV',
  },

  csvFile: {
    gatherings: 'The gatherings, as a file',
    gatheringsLabel: 'Gatherings (CSV)',
    attendance: 'Attendance at the gatherings, as a file. It holds names: please keep it among coaches.',
    attendanceLabel: 'Attendance (CSV)',
    sent: 'I’m sending you the file in a direct message.',
    sentSummary: 'The file is on its way',
    head: [
      'day',
      'time',
      'format',
      'metier',
      'title',
      'speaker',
      'place',
      'yes',
      'maybe',
      'no',
      'came',
      'absent',
      'feedback',
    ],
    attendanceHead: [
      'day',
      'time',
      'format',
      'title',
      'person',
      'metier',
      'challenge',
      'answer',
      'attendance',
    ],
    answers: { yes: 'yes', maybe: 'maybe', no: 'no', waiting: 'waiting list' },
    came: 'came',
    absent: 'absent',
  },

  home: {
    title: 'After the gatherings',
    toGive: (what, until) => `You can give your feedback on ${what} ${until}.`,
    toNote: (what, others) =>
      others === 0
        ? `Attendance at ${what} has to be noted.`
        : md`Attendance at ${what} has to be noted; so does that of ${others === 1 ? 'one more gathering' : `${others} more gatherings`}: \`/rencontre attendance\`.`,
  },

  kept: {
    attendance: 'Attendance at gatherings',
    attendanceDetail: (came, absent, kept) =>
      `came ${came === 1 ? 'once' : `${came} times`}${absent === 0 ? '' : `, absent ${absent === 1 ? 'once' : `${absent} times`}`}, noted by the coaches, who are the only ones to see it; erased after ${days(kept)}`,
    given: 'Feedback on gatherings',
    givenDetail: (n, kept) =>
      `${n === 1 ? 'once' : `${n} times`}: I know that you gave it, not when or what you said; forgotten after ${days(kept)}`,
    materials: 'Resources you’ve added',
    materialsDetail: (n) => `${n}; they stay with the group, without your name, if you erase your data`,
  },
};
