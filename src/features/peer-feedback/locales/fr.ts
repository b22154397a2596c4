import { md } from '../../../chat/markdown.ts';

const count = (number: number, one: string, many: string) => `${number}\u00a0${number > 1 ? many : one}`;

export const fr = {
  commands: {
    list: 'voir vos retours, et ceux qu’on vous demande',
    ask: 'demander un retour à une, deux ou trois personnes',
  },
  buttons: {
    ask: 'Demander un retour',
    list: 'Voir',
    show: 'Afficher',
    give: 'Donner un retour',
    edit: 'Modifier',
    decline: 'Pas cette fois',
    takeBack: 'Retirer',
    yesAnd: 'Oui, et…',
    thank: 'Merci',
  },
  menus: {
    waiting: 'Voir une demande',
    read: 'Lire un retour',
    given: 'Relire un retour donné',
    withdraw: 'Retirer une demande',
    erase: 'Effacer une demande',
  },
  parts: {
    works: 'Ce qui marche',
    less: 'Ce qui marche moins',
    suggestion: 'Une suggestion',
    question: 'Une question',
  },
  ask: {
    title: 'Demander un retour',
    intro: (open: number, days: number) =>
      md`**Qui lira\u00a0?** Votre demande\u00a0: les personnes que vous choisissez. Ce que chacune répond\u00a0: vous uniquement. C’est signé, et aucune messagerie n’en garde le texte. Effacé ${count(days, 'jour', 'jours')} après votre demande. ${count(open, 'demande', 'demandes')} en cours au plus.`,
    first: 'À qui',
    second: 'À qui encore',
    third: 'Et à qui encore',
    about: 'Sur quoi',
    aboutHint: (most: number) =>
      `Un lien, une présentation, un atelier… et ce que vous aimeriez savoir. ${most} caractères au plus.`,
    by: 'D’ici le',
    byHint: (most: number) => `Dans les ${count(most, 'jour', 'jours')}. Passé ce jour, un seul rappel.`,
    submit: 'Envoyer',
    errors: {
      member: 'Choisissez une personne.',
      unknown: 'Je ne connais pas cette personne.',
      self: 'Choisissez une autre personne que vous.',
      twice: 'Cette personne est déjà choisie.',
      notPeer: 'Un retour se demande à un·e EIG, porteur·se, coach, parrain ou marraine.',
      about: (most: number) => `Dites sur quoi, en ${most} caractères au plus.`,
      by: (most: number) => `Choisissez un jour à venir, dans les ${count(most, 'jour', 'jours')}.`,
    },
    many: (most: number) =>
      `Vous avez déjà ${count(most, 'demande', 'demandes')} en cours\u00a0: attendez un retour, ou retirez-en une.`,
    notPeer: 'Un retour se demande entre EIG, porteur·ses, coachs, parrains et marraines.',
    sent: (names: string) => `C’est envoyé à ${names}.`,
    undo: md`Je vous préviens à chaque retour. Vous pouvez retirer votre demande\u00a0: \`/retour\`.`,
  },
  asked: {
    text: (name: string, day: string) => `${name} aimerait votre retour, d’ici le ${day}.`,
    how: md`**Afficher** dit sur quoi. Un retour est signé, entre vous deux uniquement. **Pas cette fois** suffit, sans raison à donner.`,
    reminder: (name: string) => `${name} attend peut-être encore votre retour\u00a0: il reste le bienvenu.`,
    title: (name: string) => `Un retour pour ${name}`,
    about: 'Sur quoi',
    by: 'D’ici le',
    who: (name: string, days: number) =>
      `${name} vous lira, et personne d’autre, coachs compris·es. Aucune messagerie n’en garde le texte. Effacé ${count(days, 'jour', 'jours')} après la demande.`,
    over: 'Ce retour n’est plus attendu. Merci d’y avoir pensé.',
    declined: 'C’est noté, merci d’avoir répondu. Aucune raison n’est donnée.',
    sent: 'Votre retour est envoyé. Merci\u00a0!',
  },
  give: {
    title: 'Donner un retour',
    intro: (name: string, days: number, about: string) =>
      md`**Qui lira\u00a0?** ${name} uniquement. Une case suffit\u00a0; un retour équilibré en remplit plusieurs. Modifiable tant qu’il n’est pas lu. Effacé ${count(days, 'jour', 'jours')} après la demande. **Sur quoi\u00a0:** ${about}`,
    submit: 'Envoyer',
    hints: {
      works: 'Ce qui aide déjà, et pourquoi.',
      less: 'Ce qui vous a gêné·e, précisément.',
      suggestion: 'Ce que vous essaieriez.',
      question: 'Ouverte\u00a0: ce que vous vous demandez.',
    },
    errors: {
      empty: 'Remplissez au moins une case.',
      long: (most: number) => `C’est un peu long\u00a0: ${most} caractères au plus.`,
    },
    sent: (name: string) => `C’est envoyé à ${name}.`,
    undo: md`Vous pouvez le modifier tant qu’il n’est pas lu, et le retirer\u00a0: \`/retour\`.`,
  },
  given: {
    text: (name: string) => `${name} vous a fait un retour.`,
    how: md`**Afficher** vous le montre, à vous uniquement.`,
    title: (name: string) => `Le retour de ${name}`,
    yours: (name: string) => `Votre retour à ${name}`,
    about: 'Sur quoi',
    answer: (name: string) =>
      md`**Oui, et…** ou **Merci**\u00a0: ${name} le saura. «\u00a0Oui, et…\u00a0» prolonge l’idée, au lieu de s’en défendre.`,
    left: 'Cette personne a quitté la promotion\u00a0: je ne lui écris plus.',
    yesAnd: 'Oui, et…',
    thanked: 'Vous avez dit merci.',
    thankedYou: (name: string) => `${name} vous remercie.`,
    notRead: 'Pas encore lu\u00a0: vous pouvez le modifier.',
    read: 'Lu\u00a0: il ne se modifie plus.',
    erased: (day: string) => `Effacé le ${day}.`,
  },
  answer: {
    title: 'Oui, et…',
    label: 'Oui, et…',
    intro: (name: string) =>
      md`**Qui lira\u00a0?** ${name} uniquement. Aucune messagerie n’en garde le texte. Une seule réponse par retour.`,
    hint: 'Ce que ce retour vous inspire, ce que vous allez en faire.',
    wrong: (most: number) => `Quelques mots, ${most} caractères au plus.`,
    submit: 'Envoyer',
    sent: (name: string) => `C’est envoyé à ${name}.`,
    thanked: (name: string) => `C’est noté\u00a0: ${name} saura que vous dites merci.`,
    told: {
      yesAnd: (name: string) => `${name} a répondu «\u00a0oui, et…\u00a0» à votre retour.`,
      thanks: (name: string) => `${name} vous remercie de votre retour.`,
    },
  },
  nobody: {
    text: 'Votre demande de retour n’a pas trouvé preneur·se cette fois. Cela arrive à tout le monde\u00a0: d’autres personnes diront peut-être oui.',
  },
  list: {
    title: 'Retours entre pairs',
    about:
      'Ce qui marche, ce qui marche moins, une suggestion, une question. Entre deux personnes, et personne d’autre.',
    waiting: 'On attend votre retour',
    waitingLine: (number: number, name: string, day: string) =>
      md`- **Demande ${number}**\u00a0: ${name}, d’ici le ${day}`,
    waitingOption: (number: number, day: string) => `Demande ${number}, d’ici le ${day}`,
    own: 'Ce que vous demandez',
    ownLine: (number: number, day: string) => md`**Demande ${number}**, d’ici le ${day}`,
    ownOption: (number: number, day: string) => `Demande ${number}, d’ici le ${day}`,
    askLine: (name: string, stands: string) => md`- ${name}\u00a0: ${stands}`,
    stands: {
      asked: 'pas encore de réponse',
      given: (number: number) => `retour ${number}, à lire`,
      read: (number: number) => `retour ${number}, à vous de répondre`,
      answered: (number: number) => `retour ${number}, répondu`,
      declined: 'pas cette fois',
    },
    readOption: (number: number, day: string) => `Retour ${number}, du ${day}`,
    given: (number: number) => `Vous avez donné ${count(number, 'retour', 'retours')}.`,
    givenOption: (number: number, day: string) => `Donné\u00a0: retour ${number}, du ${day}`,
    more: (number: number) =>
      `… et ${count(number, 'autre', 'autres')}, qui reviendront ici à mesure que le reste est réglé ou effacé.`,
  },
  already: {
    asked: 'Ce retour n’est pas encore donné.',
    given: md`Ce retour est déjà envoyé\u00a0: \`/retour\` permet de le modifier.`,
    read: 'Ce retour est lu\u00a0: il ne se modifie plus.',
    answered: 'Ce retour a déjà sa réponse.',
    declined: 'Ce retour n’est plus attendu.',
  },
  withdrawn: 'Votre demande est retirée. Les retours déjà reçus restent.',
  erased: 'C’est effacé\u00a0: votre demande, et les retours reçus.',
  takenBack: 'Votre retour est retiré, et son texte effacé.',
  gone: 'Ce retour n’existe plus, ou n’est pas pour vous.',
  forgotten: 'Ce retour n’est plus gardé.',
  someone: 'une personne qui a quitté le programme',
  home: {
    title: 'Retours',
    waiting: (number: number) =>
      number > 1 ? `${number}\u00a0personnes attendent votre retour.` : 'Une personne attend votre retour.',
    unread: (number: number) =>
      number > 1 ? `${number}\u00a0retours sont à lire.` : 'Un retour est à lire.',
  },
  kept: {
    label: 'Retours entre pairs',
    detail: (asked: number, given: number, waiting: number) =>
      [
        ...(asked > 0 ? [count(asked, 'demande', 'demandes')] : []),
        ...(given > 0 ? [count(given, 'retour donné', 'retours donnés')] : []),
        ...(waiting > 0 ? [`${count(waiting, 'retour', 'retours')} qu’on vous a demandés`] : []),
      ].join('\u00a0; '),
  },
};

export type PeerFeedbackWords = typeof fr;
