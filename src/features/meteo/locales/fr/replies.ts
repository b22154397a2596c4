import { type Markdown, md } from '../../../../chat/markdown.ts';

/** The words of what coaches and an EIG write each other under a signed answer. */
export const replies = {
  reply: 'Répondre',
  seeThread: 'Voir l’échange',
  meet: 'Se voir',
  withdraw: 'Retirer mon message',
  count: (n: number) => (n === 1 ? 'Un message sous cette réponse.' : `${n} messages sous cette réponse.`),
  form: {
    title: 'Répondre',
    toAuthor: (author: string) =>
      md`Votre message à **${author}**. Un message direct l’en prévient, sans rien en dire ; le texte se lit derrière **Afficher**.\n\n**Qui lira ?** ${author} et les coachs. Ne recopiez pas ses mots. Quatre messages au plus, à vous deux : pour plus, proposez de vous voir.`,
    toCoaches: md`**Qui lira ?** Les coachs uniquement ; la personne qui vous a écrit en est prévenue. La messagerie ne garde pas votre texte. Il est effacé avec votre réponse à la météo.`,
    text: 'Votre message',
    hint: 'Lu par cette personne et par les coachs. La messagerie ne le garde pas.',
    missing: 'Quelques mots sont nécessaires ici.',
    tooLong: (max: number) => `C’est un peu long : ${max} caractères au plus.`,
    submit: 'Envoyer',
  },
  told: {
    summary: (writer: string) => `${writer} vous a répondu`,
    text: (writer: Markdown) => md`**${writer}** vous a répondu. Vous seul·e verrez son message.`,
    show: 'Afficher',
    withdrawnSummary: (writer: string) => `${writer} a retiré son message`,
    withdrawn: (writer: string) => md`**${writer}** a retiré son message.`,
  },
  sent: {
    summary: 'Votre message est envoyé',
    coach:
      'C’est envoyé. La personne en est prévenue ; elle et les coachs peuvent le lire. Vous pouvez le retirer tant qu’elle n’a pas répondu.',
    author: 'C’est envoyé, aux coachs uniquement. Vous pouvez le retirer tant que personne n’y a répondu.',
  },
  exchange: {
    summary: (n: number) => (n === 0 ? 'Pas encore de message' : n === 1 ? 'Un message' : `${n} messages`),
    title: (day: string) => `Après votre météo du ${day}`,
    titleOf: (day: string) => `Échange après la météo du ${day}`,
    empty: 'Il n’y a pas encore de message.',
    formerCoach: 'Une personne qui a quitté le programme',
    readers:
      'Lu par la personne qui a signé cette météo et par les coachs. Effacé en même temps que la météo.',
    full: {
      coach: 'Cet échange est complet : quatre messages au plus. Pour continuer, proposez de vous voir.',
      author: 'Cet échange est complet : quatre messages au plus. Pour continuer, choisissez « Se voir ».',
    },
    left: 'Cette personne a quitté le programme : elle ne peut plus recevoir de message.',
    own: 'Cette réponse est la vôtre.',
  },
  withdrawn: 'Votre message est retiré. Il a pu être lu avant.',
  gone: 'Cet échange n’existe plus, ou n’est pas le vôtre.',
  goneUnsaved:
    'Cet échange n’existe plus, ou n’est pas le vôtre. Votre message n’est pas envoyé : copiez-le si vous y tenez.',
  kept: {
    label: 'Échanges sous une météo',
    detail: (n: number) =>
      `${n === 1 ? 'Un message' : `${n} messages`} ; lecture par la personne qui a signé et par les coachs, textes chiffrés, effacement avec la réponse`,
  },
};
