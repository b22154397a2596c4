import { md } from '../../../../chat/markdown.ts';
import type { AfterwardsWords } from '../fr/follow-up.ts';

const people = (n: number) => (n === 0 ? 'nobody' : n === 1 ? 'one person' : `${n} people`);
const gatherings = (n: number) => (n === 1 ? 'one gathering' : `${n} gatherings`);
const days = (n: number) => (n === 1 ? 'one day' : `${n} days`);

export const en: AfterwardsWords = {
  about: (title, day) => `“${title}” (${day})`,

  attendance: {
    ask: {
      summary: (title) => `Who came to “${title}”?`,
      several: (n) => `Who came to the ${n} gatherings of the day?`,
      one: (what, yes, maybe) =>
        md`**${what}**: ${yes === 0 ? 'nobody was' : yes === 1 ? 'one person was' : `${yes} people were`} expected${maybe === 0 ? '' : `, ${maybe} maybe`}.`,
      title: 'Who came?',
      text: (what, yes, maybe) =>
        `${what} has just ended. ${yes === 0 ? 'Nobody was' : yes === 1 ? 'One person was' : `${yes} people were`} expected${maybe === 0 ? '' : `, ${maybe} maybe`}.`,
      why: md`Only coaches see who came. It serves the report, and to thank the right people. You can change it at any time, here or with \`/rencontre attendance\`.`,
    },
    everyone: 'Everybody came',
    except: 'Everybody but…',
    oneByOne: 'One by one',
    change: 'See or change',
    add: 'Add somebody',
    noted: {
      summary: (title) => `Attendance noted for “${title}”`,
      text: (what, came, absent) =>
        md`**It is noted** for ${what}: ${people(came)} came${absent === 0 ? '' : `, ${absent} absent`}.`,
      nothing: (what) => `For ${what}, no attendance is noted.`,
    },
    list: {
      title: 'Attendance',
      summary: (title) => `Attendance at “${title}”`,
      came: (name) => md`- ${name}: came`,
      absent: (name) => md`- ${name}: did not come`,
      saidYes: (name) => md`- ${name}: expected, to be noted`,
      saidMaybe: (name) => md`- ${name}: had said maybe, to be noted`,
      nobody: 'Nobody was expected. You can add who came all the same.',
      markCame: 'Note who came',
      markAbsent: 'Note who did not',
      previous: 'Previous',
      next: 'Next',
      page: (page, pages) => `Page ${page} of ${pages}.`,
      discretion: 'Seen by coaches only. Each choice is saved at once, and changed in the same way.',
    },
    marking: {
      came: { title: 'Note who came', who: 'Came' },
      absent: { title: 'Note who did not come', who: 'Did not come' },
      intro: 'Choose one person or several. Only coaches see it, and each choice can be corrected.',
      exceptIntro:
        'Tick only those who were not there: everybody else who had answered “I’m coming” is noted as present. Only coaches see this, and each choice can be corrected.',
      submit: 'Note',
      missing: 'Choose one person at least.',
    },
    form: {
      title: 'Add somebody',
      intro: 'Somebody who came without having said so. She will be noted as present; only coaches see it.',
      who: 'Who came?',
      submit: 'Add',
      missing: 'Choose a person.',
      unknown: 'I cannot find this person in the list of members.',
    },
    recent: {
      summary: 'Attendance at the last gatherings',
      title: 'Note attendance',
      none: 'No gathering took place in the last eight weeks.',
      notNoted: (what) => `${what}: attendance to be noted`,
      noted: (what, came) => `${what}: ${people(came)} came`,
      open: 'Note',
      change: 'Change',
      older: (n) =>
        n === 1
          ? md`One older gathering is in the report: \`/rencontre report\`.`
          : md`${n} older gatherings are in the report: \`/rencontre report\`.`,
    },
    notYet: {
      summary: 'It is too early',
      text: 'Attendance is noted from the beginning of the gathering on. Nothing was changed.',
    },
    gone: {
      summary: 'This gathering is no longer there',
      text: 'This gathering did not take place, or no longer exists: nothing was changed.',
    },
  },

  thanks: {
    summary: (title) => `Thank you for coming to “${title}”`,
    title: 'Thank you for coming',
    text: (what) => `Thank you for having taken part in ${what}.`,
    use: (makingUse) => md`**And now?** ${makingUse}`,
    materials: md`**Materials**`,
    moreMaterials: (n) =>
      n === 1
        ? md`And one more, with \`/rencontre materials\`.`
        : md`And ${n} more, with \`/rencontre materials\`.`,
    ask: (until) =>
      `One minute of feedback helps the coaches do better next time. It is unsigned, and you can give it ${until}.`,
    given: 'Your feedback is saved, without your name. Thank you!',
    closed: 'Feedback is closed: talk to the coaches whenever you like.',
    feedback: 'Give my feedback',
  },

  feedback: {
    form: {
      title: 'My feedback',
      intro: (what, until, few, figures) =>
        md`${what}. One minute, ${until}.\n\n**Who will read you?** The coaches, once it is closed, without knowing that it is you: nothing ties this feedback to your name. Avoid details that would give you away. With fewer than ${few}, the texts are erased unread; figures are only given from ${figures} up.\n\n**There is no way back.** As nothing ties it to you, this feedback can be neither changed nor erased.`,
      useful: 'Was it useful?',
      apply: 'I will apply…',
      applyHint: 'What will you make use of? Even a small thing.',
      better: 'To do better',
      betterHint: 'What worked, what worked less well, a suggestion, an open question.',
      submit: 'Send',
      chooseUseful: 'Choose an answer in the list.',
      tooLong: (max) => `That is a bit long: ${max} characters at most.`,
    },
    levels: {
      very: 'Very useful',
      rather: 'Rather useful',
      little: 'Of little use',
      not: 'Not useful this time',
    },
    receipt: {
      summary: 'Your feedback is saved',
      text: (what) => md`**Thank you, your feedback on ${what} is saved.**`,
      who: (few) =>
        `The coaches will read it once it is closed, without your name, if there are ${few} at least. Nothing ties it to you: it can be neither changed nor erased.`,
    },
    already: {
      summary: 'Your feedback is already saved',
      text: 'You have already given your feedback on this gathering, thank you! As it is unsigned, I can neither find it, nor change it, nor add another. Nothing was changed.',
    },
    closed: {
      summary: 'Feedback is closed',
      text: 'Feedback on this gathering is closed: nothing was saved. Talk to the coaches whenever you like.',
    },
    notYet: {
      summary: 'It is too early',
      text: 'This gathering is not over: your feedback will be welcome afterwards. Nothing was saved.',
    },
    notHers: {
      summary: 'Feedback is asked of those who came',
      text: 'Feedback is asked of those who came, except coaches, since they read it. If you were there, tell a coach. Nothing was saved.',
    },
  },

  summary: {
    title: 'After the gathering',
    summary: (title) => `Feedback on “${title}”`,
    came: (came, yes) => md`**Participation**: ${people(came)} came; ${yes} expected.`,
    notNoted: (yes) => md`**Participation**: ${yes} expected; attendance is not noted.`,
    given: (n) => md`**${n === 1 ? 'One person' : `${n} people`}** gave feedback, unsigned.`,
    useful: (level, n) => md`- ${level}: ${n}`,
    nobody: 'Nobody gave feedback this time. Perhaps an occasion to talk about it?',
    withheld: (threshold) => `Figures are only given from ${threshold} up, so that nobody can be recognised.`,
    erased: (group) =>
      `The texts cannot be read, and were erased: there must be ${group} at least, or somebody could have been recognised.`,
    several: {
      title: 'Feedback',
      summary: (n) => `Feedback on ${n} gatherings`,
      others: (n) => md`And ${n === 1 ? 'one more' : `${n} more`}: \`/rencontre report\`.`,
    },
    read: 'Read the feedback',
    alt: (what) => `How useful ${what} was.`,
    chart: 'Was it useful?',
    notClosed: (until) => `Feedback is still open, ${until}. It is read afterwards.`,
  },

  reading: {
    title: 'Feedback',
    summary: (title) => `What was said of “${title}”`,
    apply: md`**What will be applied**`,
    better: md`**What could be better**`,
    order:
      'The texts of each list are in an order drawn by lot. Please do not try to find out who wrote them.',
    page: (page, pages) => `Page ${page} of ${pages}.`,
    noWords: 'Nobody wrote a text.',
    previous: 'Previous',
    next: 'Next',
    nothing: {
      summary: 'No feedback to read',
      text: 'There is no feedback to read for this gathering: there is not enough, it is still open, or it was erased.',
    },
  },

  materials: {
    summary: 'Materials of the gatherings',
    title: 'Materials',
    of: (what) => md`**Materials** of ${what}`,
    none: 'There is no material here yet.',
    noneFor: (typed) => `No material matches “${typed}”.`,
    more: (n) =>
      n === 1
        ? md`And one more. Add a word of its title: \`/rencontre materials data\`.`
        : md`And ${n} more. Add a word of their titles: \`/rencontre materials data\`.`,
    who: 'Materials are seen by those for whom the gathering was. Coaches, and those who came, can add some.',
    add: 'Add a material',
    addTo: 'Add a material to',
    remove: 'Remove a material',
    form: {
      title: 'Add a material',
      intro: (what) =>
        `A link to keep with ${what}. It will be seen by those for whom this gathering was. You, or a coach, can remove it.`,
      name: 'Title',
      nameHint: 'What is to be found there, for instance: the slides.',
      url: 'Address',
      urlHint: 'It begins with https:// or http://.',
      submit: 'Add',
      nameMissing: 'Give a title, so that people know what they open.',
      nameTooLong: (max) => `That is a bit long: ${max} characters at most.`,
      urlWrong: 'Give an address of the web, such as https://example.org/slides, without a password.',
      urlTooLong: (max) => `This address is too long: ${max} characters at most.`,
    },
    added: 'It is added. To undo, choose it under “Remove a material”.',
    removed: (title) => `“${title}” is removed: nobody sees it here any more. To undo, add it again.`,
    already: 'This material is no longer there: nothing was changed.',
    refused: {
      summary: 'Nothing was changed',
      text: 'Materials are added by coaches and by those who came, once the gathering is over; all remove their own. Nothing was changed.',
    },
  },

  report: {
    summary: 'The report on gatherings',
    title: 'Report on gatherings',
    none: 'No gathering has taken place yet: the report will come after the first.',
    byFormat: md`**By format**`,
    byMonth: md`**By month**`,
    line: (name, { gatherings: n, noted, came, yes }) => {
      const missing = noted === n ? '' : `, ${n - noted} of them to be noted`;
      return md`- ${name}: ${gatherings(n)}${noted === 0 ? '; attendance to be noted' : `${missing}; ${came} came, ${yes} expected`}`;
    },
    notNoted: (n) =>
      n === 1
        ? md`Attendance at one gathering is not noted yet: neither who came to it nor who was expected is counted (\`/rencontre attendance\`).`
        : md`Attendance at ${n} gatherings is not noted yet: neither who came to them nor who was expected is counted (\`/rencontre attendance\`).`,
    chart: 'Participation by month',
    unit: 'came',
    alt: 'Participation by month:',
    unseen: md`**Not seen for long** (six weeks, absences and pauses not counted; a word from you is often welcome)`,
    unseenSince: (name, day) => md`- ${name}: since ${day}`,
    unseenEver: (name) => md`- ${name}: has not come yet`,
    topics: md`**Topics covered**`,
    topic: (what, format) => md`- ${what}, ${format}`,
    more: (n) => (n === 1 ? md`- and one more, in the file` : md`- and ${n} more, in the file`),
    feedback: 'Feedback on a gathering',
    discretion: 'Only you see this report. The names are for coaches: please do not share them further.',
    csv: 'Gatherings as CSV',
    attendanceCsv: 'Attendance as CSV',
  },

  csvFile: {
    gatherings: 'The gatherings, as a file',
    gatheringsLabel: 'Gatherings (CSV)',
    attendance: 'Attendance at the gatherings, as a file. It holds names: keep it among coaches.',
    attendanceLabel: 'Attendance (CSV)',
    sent: 'I am sending you the file by direct message.',
    sentSummary: 'The file comes by direct message',
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
    attendanceHead: ['day', 'time', 'format', 'title', 'person', 'metier', 'defi', 'answer', 'attendance'],
    answers: { yes: 'yes', maybe: 'maybe', no: 'no', waiting: 'waiting list' },
    came: 'came',
    absent: 'absent',
  },

  home: {
    title: 'After the gatherings',
    toGive: (what, until) => `You can give your feedback on ${what} ${until}.`,
    toNote: (what) => `Attendance at ${what} is to be noted.`,
  },

  kept: {
    attendance: 'Attendance at gatherings',
    attendanceDetail: (came, absent, kept) =>
      `came ${came === 1 ? 'once' : `${came} times`}${absent === 0 ? '' : `, absent ${absent === 1 ? 'once' : `${absent} times`}`}, noted by the coaches, who alone read it; erased after ${days(kept)}`,
    given: 'Feedback on gatherings',
    givenDetail: (n, kept) =>
      `${n === 1 ? 'once' : `${n} times`}: I know that you gave it, neither when nor what you said; forgotten after ${days(kept)}`,
    materials: 'Materials that you added',
    materialsDetail: (n) => `${n}; they stay with the group, without your name, if you erase your data`,
  },
};
