import { md } from '../../../../chat/markdown.ts';
import type { MutualAidWords } from '../fr.ts';

export const asking: MutualAidWords['asking'] = {
  form: {
    title: 'Ask for help',
    intro: md`**Who will read this?** Three people at a time, in a direct message, with your name; then, if nobody could help, the cohort’s channel, without your name. **The chat will keep this text.** Coaches see its title and field.`,
    named: 'Title',
    namedHint: 'In a few words.',
    text: 'What I need',
    textHint: 'What you want to understand or get, and what you’ve tried.',
    field: 'Field',
    stance: 'Where I am with it',
    audience: 'People to ask',
    submit: 'Preview',
    wrongTitle: (max) => `Please give a title, of ${max} characters at most.`,
    wrongText: (max) => `Please say what you need in a few sentences, ${max} characters at most.`,
    wrongField: 'Please choose a field from the list.',
    wrongStance: 'Please choose where you are with it from the list.',
    wrongAudience: 'Please choose who is asked from the list.',
  },
  preview: {
    summary: 'Preview of your request',
    onlyYou: 'Only you can see this request until you send it.',
    who: (people) => `When you press “Send”, ${people} will see this text and your name.`,
    nobody: 'Nobody can be asked today: the search will go ahead on the next working day.',
    when: (when) => `It’s outside working hours: this will be sent ${when}.`,
    channel: (named) =>
      named
        ? 'If nobody can help, this text will be published in the cohort’s channel, with your name.'
        : 'If nobody can help, this text will be published in the cohort’s channel, without your name.',
  },
  sent: {
    text: (people) =>
      `It’s been sent: ${people} will read your request. I’ll let you know when somebody answers.`,
    one: 'It’s been sent: one person will read your request. I’ll let you know when they answer.',
    nobody: 'It’s been saved. Nobody can be asked today: the search will go ahead on the next working day.',
    undo: 'To undo this: “See the request”, then “No longer needed”.',
  },
  discarded: 'Your draft has been deleted.',
  steps: {
    heading: md`**Where your request stands**`,
    asked: (people, answers) => `I’ve asked ${people}: ${answers}.`,
    none: 'no answer yet',
    answers: (count) => (count === 1 ? 'one answer' : `${count} answers`),
    nobody: 'Nobody could be asked so far.',
    offers: (count) =>
      count === 1 ? 'One person is offering to help.' : `${count} people are offering to help.`,
    questions: (count) =>
      count === 1
        ? 'One question is waiting for your answer.'
        : `${count} questions are waiting for your answer.`,
    offer: (number, who) => `${number}. ${who} is offering to help.`,
    question: (number, who) => `${number}. ${who} has a question.`,
    referred: (people) => `Somebody thought of ${people} more, and I’ve asked them too.`,
    next: (when) => `Others will be asked ${when}.`,
    nextChannel: (when) => `It will be published in the cohort’s channel ${when}.`,
    channel: 'The request is in the cohort’s channel.',
    coaches: 'Coaches can see that your request is waiting (its title and field).',
    helping: (names) => `You’re in touch with ${names}.`,
    helped: (helped) => `What helped: ${helped}`,
  },
  closed: 'Your request is closed. The people who were asked no longer need to answer.',
  hidden: 'Your name won’t be shown in the channel.',
  shown: 'Your name will be shown in the channel.',
};
