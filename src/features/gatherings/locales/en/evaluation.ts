import { md } from '../../../../chat/markdown.ts';
import type { EvaluationWords } from '../fr/evaluation.ts';

const inDays = (n: number) => (n === 1 ? 'one day' : `${n} days`);

export const en: EvaluationWords = {
  about: (title, day, defi) => `“${title}” (${day}), challenge ${defi}`,
  of: (day, defi) => md`**${defi}**, ${day}`,
  dossier: {
    title: 'The team’s file',
    summary: (title) => `The team’s file for “${title}”`,
    none: 'Nobody has filled it in yet.',
    awaited: (due) => `Nobody has filled it in yet. It’s due on ${due}.`,
    intro: (what, due, days) =>
      md`For ${what}${due === null ? '' : md`, due on **${due}**`}. One file for the team: each of you can add to it.\n\n**Who will read this?** The EIG and porteurs of your challenge, and the coaches. Kept for ${inDays(days)} after the gathering. Nothing in it comes from the météo.`,
    readers: 'Read by the challenge’s EIG and porteurs, and by the coaches.',
    saved: 'The file is saved: you can edit it until the gathering ends.',
    parts: {
      value: { label: 'Achievements', hint: 'The value created since last time, and what shows it.' },
      difficulties: { label: 'Difficulties', hint: 'Risks, what’s blocked, what’s missing.' },
      decision: { label: 'Decisions needed', hint: 'What has to be decided, and by whom.' },
      next: { label: 'What’s planned next', hint: 'The next steps, with their dates.' },
      links: { label: 'Documents', hint: 'Optional. Their addresses, one a line.' },
    },
  },
  report: {
    title: 'Evaluation report',
    summary: (title) => `The report on “${title}”`,
    none: 'No report yet.',
    intro: (what, days) =>
      md`On ${what}.\n\n**Who will read this?** The challenge’s EIG and porteurs, its sponsor, and the coaches. Kept for ${inDays(days)} after the gathering. Nothing in it comes from the météo. The challenge is told once, when it’s first saved.`,
    readers: 'Read by the challenge’s EIG and porteurs, its sponsor, and by the coaches.',
    sent: 'The report is saved, and the challenge is told.',
    saved: 'The report is saved.',
    parts: {
      achieved: { label: 'Achieved', hint: 'What the challenge has established, and can count on.' },
      difficulties: {
        label: 'Difficulties',
        hint: 'What was said to be difficult, without pointing at anybody.',
      },
      suggestions: { label: 'Suggestions', hint: 'Optional. What the challenge could try.' },
      phase: { label: 'Next phase', hint: 'The actions decided, by whom, for when.' },
    },
  },
  roadMap: {
    title: 'Roadmap',
    label: 'What changes',
    heading: 'What changes in our roadmap',
    hint: 'One line. Leave it empty if nothing changes.',
    intro: (what, days) =>
      md`After ${what}.\n\n**Who will read this?** The same people as the report, below it: the challenge’s EIG and porteurs, its sponsor, and the coaches. Kept with it, for ${inDays(days)} after the gathering. Nothing in it comes from the météo.`,
    tooLong: (max) => `${max} characters at most.`,
    saved: 'It’s noted below the report.',
  },
  form: {
    submit: 'Save',
    missing: 'Please write a few words.',
    tooLong: (max) => `${max} characters at most.`,
    stale:
      'Somebody else has written in the meantime. Copy what you’ve just written, close, and open it again: you’ll see both.',
  },
  list: {
    title: 'Files and reports',
    none: 'Nothing yet: a file opens with the gathering that asks for it.',
    dossier: 'The team’s file',
    report: 'Report',
    filled: 'filled in',
    there: 'written',
    notYet: 'not yet',
    awaited: (due) => `due on ${due}`,
    more: (count) => (count === 1 ? 'And an older one.' : `And ${count} older ones.`),
  },
  ask: {
    filledSummary: (title) => `The team’s file for “${title}” is filled in`,
    filled: (day) =>
      `The team’s file for the gathering of ${day} is filled in: you can read it, and add to it.`,
    summary: (title) => `The team’s file is due for “${title}”`,
    text: (due, day) =>
      `Your team’s file is due on ${due}, before the gathering of ${day}. One person of the team is enough to fill it in.`,
  },
  told: {
    summary: (title) => `The report on “${title}” is written`,
    text: (day) => `The report on the gathering of ${day} is written: read it whenever you like.`,
  },
  toDo: (what) => `A report is to be written: ${what}.`,
  buttons: {
    fillDossier: 'Fill in the file',
    changeDossier: 'Edit the file',
    readDossier: 'Read the file',
    writeReport: 'Write the report',
    changeReport: 'Edit the report',
    readReport: 'Read the report',
    roadMap: 'Note what changes',
  },
  refused: {
    summary: 'This isn’t possible',
    gone: 'This gathering no longer exists.',
    notYours: 'This file and this report are another challenge’s: they don’t concern you.',
    closed:
      'The file can’t be edited any more: the gathering is over or cancelled, or you aren’t in the team.',
    tooEarly: 'The report is written from the gathering’s beginning on, by the coaches who run it.',
    noReport: 'There’s no report yet.',
  },
  kept: {
    label: 'Your challenge’s files and reports',
    detail: (count) =>
      count === 1
        ? 'your name under a text of the challenge'
        : `your name under the texts of ${count} gatherings`,
  },
};
