import type { AccountsWords } from './fr.ts';

export const en: AccountsWords = {
  ask: {
    summary: (platform) => `Is a ${platform} account yours?`,
    title: 'Is this you?',
    who: (platform, name) =>
      `A ${platform} account, shown under the name “${name}”, has your address and wrote to me. As long as you have not confirmed it, it can read nothing and do nothing in your name.`,
    buttons: { yes: 'Yes, it is my account', no: 'No, it is not me' },
  },
  confirmed: (platform) =>
    `Noted: this ${platform} account is yours, and you can talk to me there. If that was a mistake, tell whoever administers Magellan.`,
  refused: (platform) =>
    `Noted: this ${platform} account is not yours, and can do nothing in your name. Tell whoever administers Magellan: somebody has your address there.`,
  gone: 'This account no longer waits for you to confirm it: nothing was changed.',
};
