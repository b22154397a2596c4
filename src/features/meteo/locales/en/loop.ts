import { md } from '../../../../chat/markdown.ts';
import type { MeteoWords } from '../fr.ts';

export const loop: MeteoWords['loop'] = {
  form: {
    title: 'Back to the cohort',
    intro: (day) =>
      md`What you heard in the météo of ${day}, and what you will do. **Who will read it?** The whole cohort, porteurs included. Quote nobody, and nothing that points at a challenge. You will see a preview before publishing.`,
    said: 'You said',
    will: 'We will do',
    saidHint: 'Rephrase: no sentence by which somebody could be recognised.',
    willHint: 'Concrete and dated, if possible.',
    withFigures: 'Figures of the group',
    joinFigures: 'Join the figures of the group',
    submit: 'See the preview',
    required: 'A few words are needed here.',
    tooLong: (max) => `This is a little long: ${max} characters at most.`,
  },
  post: {
    title: 'You said → we will do',
    summary: (day) => `After the météo of ${day}: you said, we will do`,
    about: (day) => `After the météo of ${day}, thank you to everyone who shared theirs.`,
    said: md`**You said**`,
    will: md`**We will do**`,
  },
  preview: {
    summary: 'Preview, which only you see',
    text: (channel) =>
      md`**Preview**, which only you see. Nothing is published until you press “Publish”, to ${channel}.`,
  },
  publish: 'Publish',
  edit: 'Change',
  discard: 'Discard',
  retract: 'Take down',
  published: {
    summary: 'Your message is published',
    text: (channel) => `It is published in ${channel}. You can take it down: the text will be a draft again.`,
  },
  retracted: {
    text: 'The message is taken down from the cohort’s channel. Here is the draft, which only you see.',
  },
  discarded: { summary: 'Draft erased', text: 'The draft is erased. Nothing was published.' },
  publishedAlready: {
    summary: 'This message is already published',
    text: 'This message is already published: nothing was changed. To change it, take it down first.',
  },
  draftOnly: {
    summary: 'This message is no longer published',
    text: 'This message is no longer published: nothing was changed.',
  },
};
