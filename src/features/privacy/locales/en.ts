import { md } from '../../../chat/markdown.ts';
import type { PrivacyWords } from './fr.ts';

export const en: PrivacyWords = {
  command: { about: 'see, export or erase what I keep of you' },
  shown: {
    title: 'What I keep of you',
    summary: 'What I keep of you, who has read it, and until when',
    intro:
      'Here is all that, with me, leads to you. Your answers are never written in a technical log nor in a direct message.',
    unsigned: 'Your unsigned answers are not here: nothing links them to you, and I could not find them.',
    chat: 'What is written in the chat stays there by its own rules: I cannot erase it for you.',
  },
  buttons: { export: 'Export my data', erase: 'Erase everything' },
  exported: {
    summary: 'Your data',
    text: 'Here is all that I keep of you, in a JSON file. It holds your signed answers: keep it in a safe place.',
    file: 'Download my data',
    name: (on) => `my-magellan-data-${on}.json`,
  },
  form: {
    title: 'Erase everything',
    goes: md`**What will be erased, for good:**`,
    nothing: 'I keep nothing of you that could be erased.',
    stays: md`**What stays:**`,
    after:
      'You can go on as before. To be taken off the list as well, ask the programme team. Group figures do not change, and your unsigned answers, which nothing links to you, will go with time. To keep a copy, close this window and export your data first.',
    label: 'Type ERASE',
    hint: 'The whole word, to confirm.',
    submit: 'Erase',
    errors: 'To confirm, type the word ERASE. Nothing was erased.',
  },
  erased: {
    summary: 'Your data is erased',
    text: 'Done. Here is what I have just erased, and nobody can read any more:',
    nothing: 'I kept nothing of you that could be erased.',
    stays: 'I still keep:',
    goOn: md`You can go on as before: \`/magellan help\` tells you all that I can do.`,
  },
  kept: {
    roster: 'Your entry in the list of members',
    rosterDetail: (facts) =>
      `${facts}. Kept as long as the programme team lists you; the team can correct it.`,
    accounts: 'Your accounts',
    accountsDetail: (platforms) =>
      `${platforms}. They are recognised by your e-mail address, and let me write to you.`,
    deliveries: 'The trace of my messages',
    deliveriesDetail: (count) =>
      `${count === 1 ? 'One delivery' : `${count} deliveries`}: when, and whether the message arrived, without what it said. Forgotten after four months.`,
    coach: (email) => `coach: ${email}`,
    expertise: (fields) => `expertise: ${fields}`,
    defi: (name) => `challenge ${name}`,
  },
};
