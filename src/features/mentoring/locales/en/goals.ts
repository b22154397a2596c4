import { md } from '../../../../chat/markdown.ts';
import type { MentoringWords } from '../fr.ts';

export const goals: MentoringWords['goals'] = {
  title: 'Goals',
  none: 'No goals have been set yet.',
  noneMine:
    'No goals have been set yet. Set one to three, in your own words: “Run a workshop on my own”, for instance.',
  goal: (text, path) => md`- **${text}**: ${path}`,
  notYet: 'no progress noted yet',
  step: (day, level) => `${level} (${day})`,
  next: ', then ',
  levels: ['not started', 'started', 'halfway', 'nearly there', 'reached'],
  picture: 'Progress towards the goals',
  alt: (paths) => `Progress towards the goals. ${paths}`,
  altGoal: (text, path) => `${text}: ${path}.`,
  form: {
    title: 'My goals',
    intro: (name) =>
      md`Three goals at most, in your own words. **Who will read this?** ${name} and you, nobody else.`,
    goal: (n) => `Goal ${n}`,
    submit: 'Save',
    empty: 'Please write at least one goal.',
    tooLong: (max) => `${max} characters at most.`,
    saved: (name) => `Your goals are saved. ${name} can read them.`,
  },
  progress: {
    title: 'Note my progress',
    intro: (name, list) =>
      md`How far along are you? **Who will read this?** ${name} and you, nobody else.\n${list}`,
    submit: 'Save',
    saved: 'Your progress is saved.',
    errors: 'Please choose how far along you are.',
    first: 'Please set your goals first: then you can note your progress.',
  },
};
