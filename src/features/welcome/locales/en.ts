import { md } from '../../../chat/markdown.ts';
import type { WelcomeWords } from './fr.ts';

export const en: WelcomeWords = {
  commands: {
    home: 'find what awaits you',
    preferences: 'choose where I write to you, and in which language',
    language: { hint: 'fr or en', about: 'choose the language in which I write to you' },
  },
  home: {
    summary: 'Your home view',
    hello: (name) => `Hello ${name}`,
    nothing: 'Nothing awaits you for now: enjoy it! I will let you know when the time comes.',
  },
  asks: {
    coach: 'Talk to a coach',
    title: 'You can ask me',
    meteo: md`\`/meteo\`: answer the météo, or find yours again`,
    digest: md`\`/meteo digest\`: the digest of the last météo`,
    absence: md`\`/magellan away\`: pause my messages`,
    privacy: md`\`/magellan privacy\`: see, export or erase what I keep of you`,
    language: md`\`/magellan language fr\`: _lire ceci en français_`,
    help: md`\`/magellan help\`: all the rest`,
  },
  welcome: {
    summary: 'Welcome! I am Magellan, the cohort’s assistant.',
    title: 'Welcome!',
    who: (name, promotion) =>
      md`Hello ${name}, I am **Magellan**, the assistant of **${promotion}**. I look after the cohort’s calendar and gatherings, so that the coaches can support you at the right time.`,
    meteo: (weeks, moment, reminders) =>
      md`**What I will ask of you.** ${
        weeks === 1 ? 'Every week' : `Every ${weeks} weeks`
      }, ${moment}, your météo (your weather report): 5 to 10 minutes to say how your challenge, your team and you are doing. ${
        reminders === 0
          ? 'I do not remind you.'
          : reminders === 1
            ? 'Without an answer from you, I remind you once, no more.'
            : 'Without an answer from you, I remind you twice, no more.'
      }`,
    readers: md`**Who reads your answers.** The coaches, and nobody else. Each time, you choose to sign or not; nothing leads from an unsigned answer back to you. Porteurs, sponsors and the other EIG never read an answer. You can see who has read yours.`,
    digest: (weeks) =>
      md`**What I will send you.** ${
        weeks === 1 ? 'Every week' : `Every ${weeks} weeks`
      }, in the coaches’ channel, the digest of the EIG’s météo: requests for contact, trends, silences. The EIG can see who has read their answers.`,
    seldom: md`**What I will send you.** Little: I only write to you when something concerns you.`,
    pause: md`**Taking a break.** \`/magellan away from 3 to 10 March\` pauses my questions and reminders; nobody is told.`,
    privacy: md`**What I keep.** \`/magellan privacy\` shows it to you; you can export it, or erase it.`,
    same: md`The same words, without the slash, also work in a direct message. _Je parle aussi français :_ \`/magellan langue fr\`.`,
    buttons: { pause: 'Add an absence', privacy: 'See what you keep' },
  },
  preferences: {
    summary: 'Your preferences',
    here: (platform) => md`**Where I write to you.** On ${platform}.`,
    nowhere: md`**Where I write to you.** Nowhere for now: I know no account of yours.`,
    menu: 'Where to write',
    chosen: (platform) =>
      `Noted: from now on I write to you on ${platform}, and only there. You can talk to me anywhere.`,
    unknown: 'I know no account of yours there: nothing was changed.',
  },
  partGone: 'This message is out of date.',
  language: {
    chosen: 'Noted: from now on I write to you in English.',
    which: 'I write to you in English. In which language would you rather have me write?',
    unknown: `I do not speak that language yet: nothing was changed. In which language would you rather have me write?`,
    menu: 'Language',
  },
  moment: (weekday, time) => `on ${weekday} at ${time}`,
  kept: {
    label: 'Your language',
    detail: 'English. This choice is kept as long as you are in the list of members.',
  },
};
