export const fr = {
  command: { about: 'voir, exporter ou effacer ce que je garde de vous' },
  shown: {
    title: 'Ce que je garde de vous',
    summary: 'Ce que je garde de vous, qui l’a lu, et jusqu’à quand',
    intro:
      'Voici tout ce qui, chez moi, mène à vous. Vos réponses ne sont jamais écrites dans un journal technique ni dans un message direct.',
    unsigned:
      'Vos réponses non signées ne figurent pas ici\u00a0: rien ne les relie à vous, et je ne saurais pas les retrouver.',
    chat: 'Ce qui s’écrit dans la messagerie y reste selon ses propres règles\u00a0: je ne peux pas l’effacer pour vous.',
  },
  buttons: { export: 'Exporter mes données', erase: 'Tout effacer' },
  exported: {
    summary: 'Vos données',
    text: 'Voici tout ce que je garde de vous, dans un fichier JSON. Il contient vos réponses signées\u00a0: gardez-le en lieu sûr.',
    file: 'Télécharger mes données',
    name: (on: string) => `mes-donnees-magellan-${on}.json`,
  },
  form: {
    title: 'Tout effacer',
    intro: [
      '**Ce qui sera effacé, sans retour possible\u00a0:** vos réponses signées à la météo, vos absences, vos demandes de contact, vos préférences.',
      '**Ce qui reste\u00a0:** votre fiche dans la liste des membres et le lien avec votre compte, sans lesquels je ne pourrais plus vous inviter à rien. Vous pourrez donc continuer comme avant. Pour être retiré·e de la liste aussi, adressez-vous à l’équipe du programme.',
      'Si une météo est ouverte, je retiens aussi que vous y êtes invité·e, et si vous y avez participé, pour ne pas vous solliciter deux fois\u00a0; une réponse signée y est retirée, et vous pourrez en donner une autre. Si vous avez lu les météos d’autres personnes, la trace de vos lectures leur appartient\u00a0: elle reste.',
      'Les chiffres collectifs déjà publiés ne changent pas, et vos réponses non signées, que rien ne relie à vous, disparaîtront avec le temps. Pour garder une copie, fermez cette fenêtre et exportez d’abord vos données.',
    ].join('\n\n'),
    label: 'Tapez EFFACER',
    hint: 'En toutes lettres, pour confirmer.',
    submit: 'Effacer',
    wrong: 'Pour confirmer, tapez le mot EFFACER. Rien n’a été effacé.',
  },
  erased: {
    summary: 'Vos données sont effacées',
    text: 'C’est fait. Voici ce que je viens d’effacer, et que personne ne peut plus lire\u00a0:',
    nothing: 'Je ne gardais rien de vous qui puisse être effacé.',
    stays: 'Je garde encore\u00a0:',
    goOn: 'Vous pouvez continuer comme avant\u00a0: `/magellan aide` vous dit tout ce que je sais faire.',
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
      `${count === 1 ? 'Un envoi' : `${count}\u00a0envois`}\u00a0: quand, et si le message est arrivé, sans ce qu’il disait. Oublié au bout de quatre mois.`,
    coach: (email: string) => `coach\u00a0: ${email}`,
    expertise: (fields: string) => `expertise\u00a0: ${fields}`,
    defi: (name: string) => `défi ${name}`,
  },
};

export type PrivacyWords = typeof fr;
