import { md } from '../../../chat/markdown.ts';
export const fr = {
  command: { about: 'voir, exporter ou effacer ce que je garde à votre sujet' },
  shown: {
    title: 'Ce que je garde à votre sujet',
    summary: 'Ce que je garde à votre sujet, qui l’a lu, et jusqu’à quand',
    intro:
      'Voici tout ce que je garde à votre sujet. Vos réponses ne sont jamais écrites dans un journal technique ni dans un message direct.',
    unsigned:
      'Vos réponses non signées ne figurent pas ici\u00a0: rien ne les relie à vous, et je ne saurais pas les retrouver.',
    chat: 'Ce qui s’écrit dans la messagerie y reste selon ses propres règles\u00a0: je ne peux pas l’effacer pour vous.',
  },
  buttons: { export: 'Exporter mes données', erase: 'Tout effacer' },
  exported: {
    summary: 'Vos données',
    text: 'Voici tout ce que je garde à votre sujet, dans un fichier JSON. Il contient vos réponses signées\u00a0: gardez-le en lieu sûr.',
    file: 'Télécharger mes données',
    name: (on: string) => `mes-donnees-magellan-${on}.json`,
  },
  form: {
    title: 'Tout effacer',
    goes: md`**Ce qui sera effacé, sans retour possible\u00a0:**`,
    nothing: 'Je ne garde rien à votre sujet qui puisse être effacé.',
    stays: md`**Ce qui reste\u00a0:**`,
    after:
      'Pour quitter aussi la liste, adressez-vous à l’équipe du programme. Les chiffres collectifs restent, et vos réponses non signées, que rien ne relie à vous, seront effacées avec le temps. Pour garder une copie, fermez cette fenêtre et exportez d’abord vos données.',
    goOn: 'Continuer',
    label: 'Tapez EFFACER',
    hint: 'En toutes lettres, pour confirmer.',
    submit: 'Effacer',
    errors: 'Pour confirmer, tapez le mot EFFACER. Rien n’a été effacé.',
  },
  erased: {
    summary: 'Vos données sont effacées',
    text: 'C’est fait. Voici ce que je viens d’effacer, et que personne ne peut plus lire\u00a0:',
    nothing: 'Je ne gardais rien à votre sujet qui puisse être effacé.',
    stays: 'Je garde encore\u00a0:',
    goOn: md`Vous pouvez continuer comme avant\u00a0: \`/magellan aide\` vous dit tout ce que je sais faire.`,
  },
  kept: {
    roster: 'Votre fiche dans la liste des membres',
    rosterDetail: (facts: string) =>
      `${facts}. Gardée tant que l’équipe du programme vous y inscrit\u00a0; c’est elle qui peut la corriger.`,
    accounts: 'Vos comptes',
    accountsDetail: (platforms: string) =>
      `${platforms}. Ils sont reconnus par votre adresse électronique, et me servent à vous écrire.`,
    deliveries: 'La trace de mes messages',
    deliveriesDetail: (count: number) =>
      `${count === 1 ? 'Un envoi' : `${count}\u00a0envois`}\u00a0: la date et l’arrivée, pas le contenu. Effacement au bout de quatre mois.`,
    coach: (name: string) => `coach\u00a0: ${name}`,
    expertise: (fields: string) => `expertise\u00a0: ${fields}`,
    defi: (name: string) => `défi ${name}`,
  },
};

export type PrivacyWords = typeof fr;
