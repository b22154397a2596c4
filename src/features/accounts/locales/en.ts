import type { AccountsWords } from './fr.ts';

export const en: AccountsWords = {
  ask: {
    summary: (platform) => `Is a ${platform} account yours?`,
    title: 'Is this you?',
    who: (platform, name) =>
      `A ${platform} account called “${name}” has your address, and wrote to me. Until you confirm it, it can’t read or do anything in your name.`,
    buttons: { yes: 'Yes, it’s my account', no: 'No, it isn’t me' },
  },
  confirmed: (platform) =>
    `Noted: this ${platform} account is yours, and you can talk to me there. If that was a mistake, tell Magellan’s administrator.`,
  refused: (platform) =>
    `Noted: this ${platform} account isn’t yours, and can’t do anything in your name. Please tell Magellan’s administrator: somebody has your address there.`,
  gone: 'This account is no longer waiting for you to confirm it: nothing has changed.',
};
