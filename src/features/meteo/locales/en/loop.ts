import { md } from '../../../../chat/markdown.ts';
import type { MeteoWords } from '../fr.ts';

export const loop: MeteoWords['loop'] = {
  form: {
    title: 'Back to the cohort',
    intro: (day) =>
      md`What you heard in the météo of ${day}, and what you’ll do about it. **Who will read this?** The whole cohort, porteurs included. Don’t quote anyone, or anything that would give a challenge away. You’ll see a preview before publishing.`,
    said: 'You said',
    will: 'We will do',
    saidHint: 'In your own words: nobody should be recognisable.',
    willHint: 'One action a line, five at most, with its date: “A workshop, on 12 April”.',
    withFigures: 'The group’s figures',
    joinFigures: 'Include the group’s figures',
    submit: 'Preview',
    required: 'A few words are needed here.',
    tooLong: (max) => `That’s a bit long: ${max} characters at most.`,
  },
  post: {
    title: 'You said → we will do',
    summary: (day) => `After the météo of ${day}: you said, we will do`,
    about: (day) => `After the météo of ${day}, thank you to everyone who shared theirs.`,
    said: md`**You said**`,
    will: md`**We will do**`,
  },
  preview: {
    summary: 'Preview of what the cohort will read',
    text: (channel) =>
      md`**Preview.** The coaches share this draft: any of you can change or publish it. “Publish” sends it to ${channel}.`,
  },
  publish: 'Publish',
  edit: 'Edit',
  discard: 'Delete the draft',
  retract: 'Unpublish',
  published: {
    summary: 'Your message is published',
    text: (channel) => `It’s published in ${channel}. You can unpublish it: the text becomes a draft again.`,
  },
  retracted: 'The message is unpublished. Here’s the draft.',
  anotherCoach: 'Another coach',
  changedMeanwhile: (name) =>
    `${name} saved this draft while you were writing. Your text hasn’t been saved: copy it, close this window, then change the new draft.`,
  newer: (name) => `${name} has changed this draft since. Here’s the latest version.`,
  discarded: { summary: 'Draft deleted', text: 'The draft is deleted. Nothing was published.' },
  publishedAlready: {
    summary: 'This message is already published',
    text: 'This message is already published. To change it, unpublish it first.',
  },
  draftOnly: {
    summary: 'This message is no longer published',
    text: 'This message is no longer published.',
  },
  former: {
    summary: 'This météo is from a past cohort',
    text: 'This météo is from a past cohort: nothing from it is published to the current one.',
  },
};
