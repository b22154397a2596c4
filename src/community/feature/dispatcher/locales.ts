import { type Markdown, md } from '../../../chat/markdown.ts';
import type { Locale } from '../../members/member.ts';

type Words = {
  stranger: { summary: string; text: string };
  guest: { summary: string; text: string };
  /** Her account waits to be confirmed: by an administrator, or from another account of hers. */
  unconfirmed: { summary: string; text: string };
  unconfirmedElsewhere: { summary: string; text: string };
  notAllowed: { summary: string; text: Markdown };
  gone: { summary: string; text: Markdown };
  /** `typed` is null where the chat has not kept it, as after a command: an answer that stays does not either. */
  unknown(
    typed: string | null,
    command: string,
    nearest: string | null,
  ): { summary: string; text: string | Markdown };
  /** When nothing fits: what is likeliest, by the press that opens it. */
  likely: Record<'home' | 'agenda' | 'coach' | 'away', string>;
  everything: Markdown;
  thanks: { summary: string; text: string };
  /** She wants to be left in peace: what can be stopped, and how. Nothing is, until she says what. */
  stop: {
    summary: string;
    text: string;
    pause: Markdown;
    meteo: Markdown;
    leave: Markdown;
    buttons: Record<'pause' | 'meteo' | 'leave', string>;
  };
  outage: { summary: string; text: string };
  help: {
    title: string;
    intro: string;
    summary(command: string): string;
    line(command: string, about: string): Markdown;
    settings(commands: Markdown): Markdown;
    byTopic(commands: Markdown): Markdown;
    /** What follows a command to have its help. */
    ask: string;
    /** `english`: names that only a direct message takes; empty for none. */
    sameInDirectMessage(english: string): string;
  };
  formOutage: string;
  /** What waits for a coach, at the head of her home view. */
  toDo: string;
};

const fr: Words = {
  toDo: 'À faire',
  stranger: {
    summary: 'Magellan ne vous connaît pas encore',
    text: 'Bonjour\u00a0! Je suis Magellan, l’assistant de la promotion. Votre adresse ne figure pas encore dans la liste des membres\u00a0: demandez à l’équipe du programme de vous y ajouter, puis revenez me voir.',
  },
  guest: {
    summary: 'Magellan est réservé aux membres de la promotion',
    text: 'Bonjour\u00a0! Je suis Magellan, l’assistant de la promotion. Je ne peux répondre qu’aux comptes des membres de cet espace.',
  },
  unconfirmed: {
    summary: 'Votre compte reste à confirmer',
    text: 'Bonjour\u00a0! Je suis Magellan, l’assistant de la promotion. Votre adresse est bien celle d’un·e membre, mais ici rien ne me dit que ce compte est le sien\u00a0: je protège ainsi ce qui m’est confié. Demandez à la personne qui administre Magellan de le confirmer, puis revenez me voir.',
  },
  unconfirmedElsewhere: {
    summary: 'Votre compte reste à confirmer',
    text: 'Bonjour\u00a0! Je suis Magellan, l’assistant de la promotion. Votre adresse est bien celle d’un·e membre, mais ici rien ne me dit que ce compte est le sien\u00a0: je protège ainsi ce qui m’est confié. J’ai posé la question à son autre compte, en message direct\u00a0: confirmez-la là-bas, puis revenez me voir.',
  },
  notAllowed: {
    summary: 'Cette action n’est pas ouverte à votre rôle',
    text: md`Cette action est réservée à d’autres rôles dans la promotion. Tapez \`/magellan aide\` pour voir ce que vous pouvez faire.`,
  },
  gone: {
    summary: 'Cette action n’est plus disponible',
    text: md`Ce bouton ou ce formulaire n’est plus valable\u00a0: rien n’a été modifié. Tapez \`/magellan\` pour retrouver ce qui vous attend.`,
  },
  unknown(typed, command, nearest) {
    const summary =
      typed === null ? 'Je n’ai pas reconnu cette commande' : `Je ne connais pas «\u00a0${typed}\u00a0»`;
    return {
      summary,
      text:
        nearest !== null
          ? md`${summary}. Vouliez-vous dire \`/${[command, nearest].filter(Boolean).join(' ')}\`\u00a0?`
          : `${summary}. Que souhaitez-vous faire\u00a0?`,
    };
  },
  likely: {
    home: 'Voir ce qui m’attend',
    agenda: 'Mon agenda',
    coach: 'Parler à un·e coach',
    away: 'Déclarer une absence',
  },
  everything: md`Tout ce que je sais faire\u00a0: \`/magellan aide\`.`,
  thanks: { summary: 'Avec plaisir\u00a0!', text: 'Avec plaisir\u00a0!' },
  stop: {
    summary: 'Que souhaitez-vous arrêter\u00a0?',
    text: 'Je n’ai rien arrêté pour l’instant\u00a0: à vous de choisir.',
    pause: md`**Une pause**\u00a0: ces jours-là, je ne vous envoie ni question ni rappel.`,
    meteo: md`**La météo**\u00a0: je ne vous la demande plus, jusqu’à ce que vous la repreniez.`,
    leave: md`**Partir**\u00a0: vous voyez ce que je garde à votre sujet, et pouvez l’effacer. Pour quitter la promotion, parlez-en à l’équipe du programme\u00a0: je cesserai alors de vous écrire.`,
    buttons: { pause: 'Faire une pause', meteo: 'Arrêter la météo', leave: 'Voir mes données' },
  },
  outage: {
    summary: 'Un incident m’empêche de répondre',
    text: 'Un incident m’empêche de répondre\u00a0: rien n’a été enregistré. Réessayez dans quelques minutes\u00a0; si cela persiste, prévenez l’équipe du programme.',
  },
  help: {
    title: 'Aide',
    intro: 'Voici ce que vous pouvez me demander\u00a0:',
    summary: (command) => `Aide de /${command}`,
    line: (command, about) => md`- \`${command}\`\u00a0: ${about}`,
    settings: (commands) => md`**Vos réglages**\u00a0: ${commands}.`,
    byTopic: (commands) => md`**Tout le reste, par thème**\u00a0: ${commands}.`,
    ask: 'aide',
    sameInDirectMessage: () => 'Les mêmes mots, sans la barre oblique, fonctionnent aussi en message direct.',
  },
  formOutage:
    'Un incident a empêché l’enregistrement. Ce que vous avez saisi est toujours là\u00a0: réessayez.',
};

const en: Words = {
  toDo: 'To do',
  stranger: {
    summary: 'Magellan doesn’t know you yet',
    text: 'Hello! I’m Magellan, the cohort’s assistant. Your address isn’t in the list of members yet: ask the programme team to add you, then come back to me.',
  },
  guest: {
    summary: 'Magellan is for members of the cohort',
    text: 'Hello! I’m Magellan, the cohort’s assistant. I can only answer members of this workspace.',
  },
  unconfirmed: {
    summary: 'Your account hasn’t been confirmed yet',
    text: 'Hello! I’m Magellan, the cohort’s assistant. Your address is a member’s, but nothing here tells me that this account is theirs: I have to protect what people confide in me. Ask Magellan’s administrator to confirm it, then come back to me.',
  },
  unconfirmedElsewhere: {
    summary: 'Your account hasn’t been confirmed yet',
    text: 'Hello! I’m Magellan, the cohort’s assistant. Your address is a member’s, but nothing here tells me that this account is theirs: I have to protect what people confide in me. I’ve asked their other account, in a direct message: confirm it there, then come back to me.',
  },
  notAllowed: {
    summary: 'This action isn’t open to your role',
    text: md`This action is for other roles in the cohort. Type \`/magellan help\` to see what you can do.`,
  },
  gone: {
    summary: 'This action is no longer available',
    text: md`This button or form is no longer valid: nothing has changed. Type \`/magellan\` to see what’s waiting for you.`,
  },
  unknown(typed, command, nearest) {
    const summary = typed === null ? 'I don’t know this command' : `I don’t know “${typed}”`;
    return {
      summary,
      text:
        nearest !== null
          ? md`${summary}. Did you mean \`/${[command, nearest].filter(Boolean).join(' ')}\`?`
          : `${summary}. What would you like to do?`,
    };
  },
  likely: {
    home: 'See what’s waiting',
    agenda: 'My agenda',
    coach: 'Talk to a coach',
    away: 'Add an absence',
  },
  everything: md`Everything I can do: \`/magellan help\`.`,
  thanks: { summary: 'You’re welcome!', text: 'You’re welcome!' },
  stop: {
    summary: 'What would you like to stop?',
    text: 'I haven’t stopped anything yet: it’s your choice.',
    pause: md`**A break**: on those days, I won’t send you questions or reminders.`,
    meteo: md`**The météo**: I won’t ask you for it any more, until you start it again.`,
    leave: md`**Leaving**: see what I keep about you, and erase it. To leave the cohort, talk to the programme team: I’ll then stop writing to you.`,
    buttons: { pause: 'Take a break', meteo: 'Stop the météo', leave: 'See my data' },
  },
  outage: {
    summary: 'I can’t answer right now',
    text: 'Something went wrong, and nothing was saved. Try again in a few minutes; if it happens again, tell the programme team.',
  },
  help: {
    title: 'Help',
    intro: 'Here’s what you can ask me:',
    summary: (command) => `Help for /${command}`,
    line: (command, about) => md`- \`${command}\`: ${about}`,
    settings: (commands) => md`**Your settings**: ${commands}.`,
    byTopic: (commands) => md`**Everything else, by topic**: ${commands}.`,
    ask: 'help',
    sameInDirectMessage: (english) => {
      const same = 'The same words, without the slash, also work in a direct message.';
      return english === '' ? same : `${same} There, I also understand ${english}.`;
    },
  },
  formOutage: 'Something went wrong, and this wasn’t saved. What you typed is still there: try again.',
};

export const dispatcherWords: Record<Locale, Words> = { fr, en };
