import { md } from '../../../chat/markdown.ts';
import type { NewsWords } from './fr.ts';

const count = (number: number, one: string, many: string) => `${number} ${number === 1 ? one : many}`;

export const en: NewsWords = {
  command: {
    about: 'share your challenge’s news, read by the whole cohort',
    hint: 'a challenge',
  },
  jobs: { gazette: 'sending of the gazette' },
  buttons: {
    write: 'Share news',
    edit: 'Edit',
    remove: 'Remove',
    help: 'I can help',
    past: 'Past news',
    all: 'Read everything',
    next: 'Next',
    ofDefi: 'A challenge’s news',
  },
  parts: { victory: 'A win', hard: 'What’s hard', need: 'A need' },
  own: {
    title: (defi) => `News from ${defi}`,
    none: (day) => `Nothing yet for the gazette of ${day}.`,
    waits: (day) => md`In the **gazette of ${day}**:`,
    until: (moment) =>
      md`**Read by the whole cohort**, in your challenge’s name. You can edit it until ${moment}. The météo stays between you and your coaches.`,
    over: 'The programme is ending: there are no more gazettes.',
    noDefi: 'News comes from the people of a challenge. You can read every challenge’s.',
    saved: (day) => `Saved, for the gazette of ${day}.`,
    removed: 'Removed: nothing will appear.',
    tooLate: 'This gazette is closed: its news no longer changes.',
  },
  form: {
    title: 'Challenge news',
    intro: (day, time) =>
      md`**Read by the whole cohort**, in your challenge’s name, in the gazette of ${day}. Just one will do. You can edit it until ${time} that day.\n\nThis isn’t the météo: what should stay between you and your coaches doesn’t belong here.`,
    hints: {
      victory: 'What you achieved, learnt or delivered. Read by the whole cohort.',
      hard: 'What’s stuck, and that you’re happy to tell everybody.',
      need: 'What would help you. Anybody can answer “I can help”.',
    },
    errors: {
      long: 'A bit long for the gazette: 280 characters at most.',
      empty: 'Write at least one of the three.',
    },
    submit: 'Save',
  },
  gazette: {
    title: (day) => `Gazette of ${day}`,
    who: 'Read by the whole cohort. The météo stays confidential.',
    needs: 'Who can help?',
    need: (defi, need) => md`**${defi}** is looking for: ${need}`,
    hard: 'What’s hard right now',
    dates: 'Coming up',
    victories: 'Wins',
    materials: 'Resources to read again',
    arrivals: 'Welcome',
    line: (defi, said) => md`- **${defi}**: ${said}`,
    more: (others) => md`… and ${count(others, 'other', 'others')}: “Read everything”.`,
  },
  arrival: (name, defi) => (defi === null ? name : `${name}, challenge ${defi}`),
  past: {
    ofDefi: (defi) => `News from ${defi}`,
    none: (defi) => `No news from ${defi} has appeared yet.`,
    unknown: (typed) => `I don’t know a challenge called “${typed}”.`,
    when: (day) => `Gazette of ${day}`,
    empty: 'This gazette has no news.',
    page: (page, pages) => `Page ${page} of ${pages}`,
  },
  home: {
    title: 'Challenge news',
    none: (day) => `The gazette of ${day} has room for your challenge’s news, if you have some.`,
    some: (day) => `Your challenge will be in the gazette of ${day}.`,
  },
  kept: {
    label: 'Your challenge’s news',
    detail: (written) =>
      `${count(written, 'piece', 'pieces')} of news written by you, read by the whole cohort`,
  },
};
