import { md } from '../../../chat/markdown.ts';
import type { PrivacyWords } from './fr.ts';

export const en: PrivacyWords = {
  command: { about: 'see, export or erase what I keep about you' },
  shown: {
    title: 'What I keep about you',
    summary: 'What I keep about you, who has read it, and until when',
    intro:
      'Here’s everything I keep about you. Your answers are never written in a technical log or a direct message.',
    unsigned: 'Your unsigned answers aren’t here: nothing links them to you, and I couldn’t find them.',
    chat: 'What’s written in the chat stays there under its own rules: I can’t erase it for you.',
  },
  buttons: { export: 'Export my data', erase: 'Erase everything' },
  exported: {
    summary: 'Your data',
    text: 'Here’s everything I keep about you, in a JSON file. It holds your signed answers: keep it in a safe place.',
    file: 'Download my data',
    name: (on) => `my-magellan-data-${on}.json`,
  },
  form: {
    title: 'Erase everything',
    goes: md`**What will be erased, for good:**`,
    nothing: 'I keep nothing about you that could be erased.',
    stays: md`**What stays:**`,
    after:
      'You can carry on as before. To be taken off the list as well, ask the programme team. Group figures won’t change, and your unsigned answers, which nothing links to you, will be erased in due course. To keep a copy, close this window and export your data first.',
    goOn: 'Continue',
    label: 'Type ERASE',
    hint: 'The whole word, to confirm.',
    submit: 'Erase everything',
    errors: 'To confirm, type the word ERASE. Nothing has been erased.',
  },
  erased: {
    summary: 'Your data is erased',
    text: 'Done. Here’s what I’ve just erased, and nobody can read any more:',
    nothing: 'I kept nothing about you that could be erased.',
    stays: 'I still keep:',
    goOn: md`You can carry on as before: \`/magellan help\` shows everything I can do.`,
  },
  kept: {
    roster: 'Your entry in the list of members',
    rosterDetail: (facts) =>
      `${facts}. Kept as long as you’re on the programme team’s list; the team can correct it.`,
    accounts: 'Your accounts',
    accountsDetail: (platforms) =>
      `${platforms}. They’re recognised by your e-mail address, and let me write to you.`,
    deliveries: 'My messages to you',
    deliveriesDetail: (count) =>
      `${count === 1 ? 'One message' : `${count} messages`}: the date and whether it arrived, not the content. Forgotten after four months.`,
    coach: (email) => `coach: ${email}`,
    expertise: (fields) => `expertise: ${fields}`,
    defi: (name) => `challenge ${name}`,
  },
};
