import { md } from '../../../../chat/markdown.ts';
import type { MeteoWords } from '../fr.ts';

export const actions: MeteoWords['actions'] = {
  outcomes: { done: 'Done', going: 'Under way', dropped: 'Given up' },
  notSaid: 'No news yet',
  because: (why) => `Because: ${why}`,
  dates: (days) =>
    md`Dates as I understood them:\n${days}\n\nA line without a day runs until the next digest. The day before each digest, I’ll ask how things stand.`,
  dateLine: (number, day) => md`- Action ${number}: ${day}`,
  form: {
    title: 'How do things stand?',
    intro: (day) =>
      md`What you announced after the météo of ${day}. **Who will read this?** The coaches; the cohort, only if you then choose to publish.`,
    one: (number) => `Action no. ${number}`,
    choose: 'Please choose from the list.',
    submit: 'Save',
    whyTitle: 'Given up because',
    whyIntro: 'A few words for each action that was given up. The cohort reads them if you publish.',
    because: (number) => `Action no. ${number}`,
    becauseHint: 'Don’t quote anyone, or anything that would give a challenge away.',
    tooLong: (max) => `That’s a bit long: ${max} characters at most.`,
  },
  buttons: { edit: 'Edit', why: 'Say why', publish: 'Publish how things stand' },
  overview: {
    title: (day) => `What we said we’d do, after the météo of ${day}`,
    who: 'Seen by the coaches only, until it’s published.',
  },
  saved: 'It’s saved. The cohort hasn’t been told.',
  savedWhy: 'Your reasons are saved. The cohort reads them only if you publish.',
  savedAndShown: 'It’s saved, and changed in the published message too.',
  published: (channel) => `It’s published in ${channel}. You can unpublish it.`,
  retracted: 'The message is unpublished.',
  post: {
    title: 'What we said we’d do → how things stand',
    summary: (day) => `After the météo of ${day}: how things stand`,
    about: (day) => `What your coaches had announced after the météo of ${day}.`,
  },
  asked: {
    title: md`**What we said we’d do.**`,
    line: (n) =>
      n === 1
        ? 'One action announced to the cohort: how does it stand?'
        : `${n} actions announced to the cohort: how do they stand?`,
    open: 'Say how things stand',
  },
  gone: 'This isn’t published any more, or has changed: open it with “You said → we will do”.',
  goneUnsaved:
    'This isn’t published any more, or has changed meanwhile. Nothing is saved: close this window, then start again.',
  tooMany: (max) => (max === 1 ? 'One action at most, on one line.' : `${max} actions at most, one a line.`),
};
