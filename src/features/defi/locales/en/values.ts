import { md } from '../../../../chat/markdown.ts';
import type { ValuesWords } from '../fr/values.ts';

const daysOf = (count: number): string => `${count}\u00a0${count === 1 ? 'day' : 'days'}`;

export const en: ValuesWords = {
  about: 'say where your challenge stands on the four values, and read those that share it',
  title: 'Four values',
  ofDefi: (defi, phase) =>
    phase === null ? md`Challenge **${defi}**.` : md`Challenge **${defi}**, phase ${phase}.`,
  values: {
    accessibility: 'Accessibility (RGAA)',
    sobriety: 'Eco-design (RGESN)',
    data: 'Open data',
    code: 'Open code',
  },
  levels: {
    none: '⚪ not started',
    begun: '🟡 under way',
    done: '🟢 done',
    published: '📣 published',
  },
  line: (value, level) => md`**${value}**: ${level}`,
  withLink: (line, link) => md`${line}, ${link}`,
  link: 'link',
  never: 'The challenge hasn’t said anything of them yet.',
  neverIn: 'Nothing has been said of this phase yet.',
  since: (day) => `Said on ${day}.`,
  who: {
    shared: 'Read by the challenge, the coaches and the other challenges.',
    within: 'Read by the challenge and the coaches.',
  },
  help: (values) => `To get started, there are specialists who know: ${values}.`,
  section: {
    said: (day) => md`**Four values**: said on ${day}.`,
    notYet: md`**Four values**: where does the challenge stand, from accessibility to open code?`,
    others: 'This challenge shares where it stands on the four values.',
  },
  moreOthers: md`For another challenge, \`/defi values\` and its name.`,
  menus: { periods: 'Another phase', others: 'Another challenge' },
  noPhase: 'Without a phase',
  buttons: {
    read: 'See the four values',
    say: 'Say where we stand',
    change: 'Change the levels',
    links: 'Add links',
  },
  form: {
    title: 'Four values',
    intro: (defi, days) =>
      `Challenge ${defi}. A landmark, never a mark: nothing ranks the challenges. The challenge and the coaches read it; the other challenges, if you tick the last box. Your chat may keep it. Erased ${daysOf(days)} after the last change. Never the météo.`,
    level: 'Choose where you stand.',
    shared: 'Who else reads it',
    sharedText: 'The other challenges too, past phases included',
    submit: 'Save',
    changed:
      'Somebody of your challenge has changed it meanwhile. Nothing was saved: close, and open again to read it.',
  },
  links: {
    title: 'Links of the values',
    intro: (defi, shared, days) =>
      `Challenge ${defi}. A statement, a data set, a repository: read by ${
        shared ? 'the challenge, the coaches and the other challenges' : 'the challenge and the coaches'
      }. Your chat may keep them. Erased ${daysOf(days)} after the last change. Never the météo.`,
    hint: 'Optional. An address that begins with https://',
    wrong: 'An address begins with https:// and has no spaces.',
    tooLong: (max) => `At most ${max} characters.`,
    submit: 'Save the links',
  },
  saved: 'That’s saved for the challenge.',
  refused: {
    notYours: 'This challenge’s four values aren’t open to you.',
    notWriting: 'Only this challenge’s porteurs and EIG can say it.',
    noDefi: 'The roster puts you in no challenge. A coach can correct it.',
    which: 'Of which challenge? Choose, or add its name.',
    whichNone: 'No challenge has said anything of the four values yet.',
    unknown: (typed) => `I know of no challenge “${typed}”.`,
    over: 'The phase has changed meanwhile, and what was said of it stays. Nothing was saved: close, and open again for the new phase.',
  },
};
