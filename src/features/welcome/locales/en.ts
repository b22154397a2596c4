import { md } from '../../../chat/markdown.ts';
import { capitalised } from '../../../community/format/words.ts';
import type { WelcomeWords } from './fr.ts';

/** “on Slack”, “in the sandbox”. */
const on = (platform: string) => `${platform.startsWith('the ') ? 'in' : 'on'} ${platform}`;

export const en: WelcomeWords = {
  commands: {
    home: 'see what’s waiting for you',
    preferences: 'choose where I write to you, and in which language',
    fewer: 'get fewer messages',
    language: { hint: 'fr or en', about: 'choose the language in which I write to you' },
  },
  home: {
    summary: 'Your home page',
    hello: (name) => `Hello ${name}`,
    nothing: 'Nothing is waiting for you: enjoy! I’ll let you know when something comes up.',
  },
  asks: {
    coach: 'Talk to a coach',
    title: 'You can ask me',
    own: {
      meteo: md`\`/meteo\`: answer the météo, or see your past ones`,
      digest: md`\`/meteo digest\`: the digest of the last météo`,
      plan: md`\`/rencontre plan\`: plan a gathering, or complete one`,
      mentoring: md`\`/mentorat\`: your mentees, and the requests`,
      hours: md`\`/acceleration\`: ask a specialist for help`,
      given: md`\`/acceleration\`: your hours, and the requests that concern you`,
      mentored: md`\`/mentorat\`: get mentoring from a coach`,
    },
    directory: md`\`/qui accessibility\`: find a person, a challenge or a service`,
    absence: md`\`/magellan away\`: pause my messages`,
    privacy: md`\`/magellan privacy\`: see, export or erase what I keep about you`,
    language: md`\`/magellan language fr\`: _lire ceci en français_`,
    help: md`\`/magellan help\`: everything else`,
  },
  welcome: {
    summary: 'Welcome! I’m Magellan, the cohort’s assistant.',
    title: 'Welcome!',
    who: (name, promotion) =>
      md`Hello ${name}, I’m **Magellan**, the assistant of **${promotion}**. I look after the cohort’s calendar and gatherings, so that the coaches can support you at the right time.`,
    meteo: (weeks, moment, reminders) =>
      md`**What I’ll ask of you.** ${
        weeks === 1 ? 'Every week' : `Every ${weeks} weeks`
      }, ${moment}, your météo (your weather report): five minutes to say how your challenge, your team and you are doing. ${
        reminders === 0
          ? 'I won’t remind you.'
          : reminders === 1
            ? 'If you don’t answer, I’ll remind you once, no more.'
            : 'If you don’t answer, I’ll remind you twice, no more.'
      }`,
    readers: md`**Who reads your answers.** The coaches, and nobody else. Each time, you choose whether to sign; nothing leads from an unsigned answer back to you. Porteurs, sponsors and the other EIG never read answers. You can see who has read yours.`,
    digest: (weeks) =>
      md`**What I’ll send you.** ${
        weeks === 1 ? 'Every week' : `Every ${weeks} weeks`
      }, in the coaches’ channel, the digest of the EIG’s météo: requests to talk, trends, silences. The EIG can see who has read their answers.`,
    seldom: md`**What I’ll send you.** Not much: I only write to you when something concerns you.`,
    pause: md`**Taking a break.** \`/magellan away from 3 to 10 March\` pauses my questions and reminders; nobody is told.`,
    card: md`**Your card.** The cohort sees your name, your métier and your challenge. It’s up to you what else they see: your fields, your role, how to reach you.`,
    privacy: md`**What I keep.** \`/magellan privacy\` shows it to you; you can export or erase it.`,
    same: md`The same words, without the slash, also work in a direct message. _Je parle aussi français :_ \`/magellan langue fr\`.`,
    buttons: {
      card: 'Complete my card',
      pause: 'Add an absence',
      privacy: 'See my data',
      charter: 'Read the charter',
    },
  },
  preferences: {
    summary: 'Your preferences',
    sandbox: 'the sandbox',
    here: (platform) => md`**Where I write to you.** ${capitalised(on(platform))}.`,
    nowhere: md`**Where I write to you.** Nowhere for now: I don’t know any account of yours.`,
    menu: 'Where to write',
    chosen: (platform) =>
      `Noted: from now on I’ll write to you ${on(platform)} only. You can talk to me anywhere.`,
    unknown: 'I don’t know any account of yours there: nothing has changed.',
  },
  fewer: {
    title: 'Fewer messages',
    usual: 'For now, I write to you unasked at most twice a week; the rest is gathered on Monday morning.',
    weekly:
      'For now, what you didn’t ask for is gathered in one message on Monday morning. Reminders that can’t wait aren’t sent.',
    gatherings: md`\`/rencontre reminders\`: choose your gathering reminders`,
    hours: md`\`/acceleration availability\`: choose your fields and hours, or pause`,
    meteo: md`\`stop\`, in a direct message: no more météo`,
    always:
      'You’ll always get cancellations, changes, a reminder the day before what you’ve accepted, and answers to your requests.',
    chosenWeekly: 'Noted: one message a week, on Monday morning, for everything you didn’t ask for.',
    chosenUsual: 'Noted: I’ll write to you unasked at most twice a week.',
    buttons: { weekly: 'Once a week', usual: 'Twice a week', pause: 'Pause' },
  },
  partGone: 'This message is out of date.',
  language: {
    chosen: 'Noted: from now on I’ll write to you in English.',
    which: 'I write to you in English. Which language would you prefer?',
    unknown: 'I don’t speak that language yet. Which language would you prefer?',
    menu: 'Language',
  },
  moment: (weekday, time) => `on ${weekday} at ${time}`,
  kept: {
    label: 'Your language',
    detail: 'English. This choice is kept as long as you’re in the list of members.',
  },
};
