import { md } from '../../../chat/markdown.ts';

export const fr = {
  command: { about: 'voir, ajouter ou retirer des jours chômés et des pauses' },
  kinds: { pause: 'Pause', holiday: 'Jour chômé' },
  list: {
    title: 'Jours chômés et pauses',
    summary: (count: number) =>
      count === 0
        ? 'Aucun jour chômé ajouté, aucune pause à venir'
        : count === 1
          ? 'Une période à venir'
          : `${count} périodes à venir`,
    none: 'Aucune pause ni aucun jour ajouté à venir. Les jours fériés sont déjà comptés.',
    line: (kind: string, name: string, period: string) => md`**${kind}**, ${period}\u00a0: ${name}`,
    fixed: 'Du fichier du programme\u00a0: seule la personne qui administre Magellan peut la changer.',
    begun: 'Déjà commencé\u00a0: cela ne peut plus être retiré.',
    others: (count: number) => (count === 1 ? 'Et une autre, plus tard.' : `Et ${count} autres, plus tard.`),
    why: 'Un jour chômé (un pont, par exemple) avance ce qui y tombait au jour travaillé précédent. Pendant une pause, rien ne s’ouvre.',
  },
  buttons: {
    new: 'Ajouter des jours',
    add: 'Ajouter ces jours',
    discard: 'Supprimer le brouillon',
    remove: 'Retirer',
    removeSure: 'Retirer ces jours',
    list: 'Voir les jours chômés',
  },
  form: {
    title: 'Ajouter des jours',
    intro: 'Vous verrez d’abord ce qui change\u00a0; rien n’est ajouté avant votre accord.',
    kind: 'Nature',
    kindHint: 'Jour chômé\u00a0: ce qui y tombait est avancé. Pause\u00a0: rien ne s’ouvre.',
    kindError: 'Choisissez un jour chômé ou une pause.',
    name: 'Nom',
    nameHint: 'Par exemple «\u00a0Pont de l’Ascension\u00a0». Toute la promotion peut le lire.',
    nameError: (max: number) => `Donnez un nom de ${max} caractères au plus.`,
    from: 'Premier jour',
    to: 'Dernier jour',
    toHint: 'Laissez vide pour un seul jour.',
    fromMissing: 'Donnez le premier jour.',
    notADate: 'Donnez une date, par exemple 2022-05-27.',
    submit: 'Voir ce qui change',
  },
  refused: {
    reversed: 'Le dernier jour vient avant le premier.',
    tooEarly: (day: string) => `C’est trop tôt\u00a0: à partir du ${day}, tout peut encore bouger.`,
    outside: (period: string) => `Ces dates sont hors de la promotion, qui se tient ${period}.`,
    tooLong: (max: number) => `${max} jours au plus.`,
    offAlready: 'Aucun de ces jours n’est travaillé\u00a0: ils sont déjà chômés.',
    overlaps: (name: string) => `Il y a déjà une pause ces jours-là\u00a0: «\u00a0${name}\u00a0».`,
  },
  preview: {
    addTitle: 'Ce qui changera',
    removeTitle: 'Ce qui changera si vous retirez ces jours',
    summary: (name: string) => `Aperçu\u00a0: ${name}`,
    again: 'Entre-temps, quelque chose a changé. Voici ce qui suivrait maintenant\u00a0:',
    moved: (was: string, opens: string, closes: string) =>
      md`- La météo prévue ${was} s’ouvrira **${opens}**, ${closes}. Ses rappels et son bilan suivent.`,
    shortened: (opens: string, closes: string) =>
      md`- La météo ouverte ${opens} sera ouverte **${closes}**. Ses rappels et son bilan suivent.`,
    dropped: (was: string) => md`- La météo prévue ${was} **n’aura pas lieu**.`,
    back: (opens: string) => md`- Une météo s’ouvrira **${opens}**.`,
    noMove: md`- Les météos à venir ne bougent pas.`,
    open: (closes: string) =>
      md`- La météo en cours reste ouverte ${closes}, comme annoncé. Aucun rappel n’est envoyé un jour chômé.`,
    gathering: (title: string, when: string) =>
      md`- «\u00a0${title}\u00a0» (${when}) tombe ce jour-là\u00a0: je ne la déplace pas, c’est à vous de voir.`,
    gatherings: (count: number) =>
      count === 1 ? md`- Et une autre rencontre.` : md`- Et ${count} autres rencontres.`,
    others: (count: number) =>
      count === 1 ? md`- Et un autre changement.` : md`- Et ${count} autres changements.`,
    told: md`- **Personne ne reçoit de message.** L’agenda de chacun et les calendriers abonnés changent d’eux-mêmes.`,
  },
  added: (name: string, period: string) =>
    `C’est ajouté\u00a0: «\u00a0${name}\u00a0», ${period}. Pour revenir en arrière, retirez ces jours de la liste avant qu’ils ne commencent.`,
  removed: (name: string, period: string) => `C’est retiré\u00a0: «\u00a0${name}\u00a0», ${period}.`,
  discarded: 'Le brouillon est supprimé. Rien n’a été ajouté.',
  gone: 'Ce n’est pas, ou plus, à faire\u00a0: rien n’a été modifié. Voici les jours chômés tels qu’ils sont.',
  begun: (name: string) =>
    `Ces jours ont déjà commencé\u00a0: «\u00a0${name}\u00a0» ne peut plus être retiré. Rien n’a été modifié.`,
  followed: (name: string, opened: string) =>
    `«\u00a0${name}\u00a0» ne peut plus être retiré\u00a0: une météo qui en dépendait s’est ouverte ${opened}. Rien n’a été modifié.`,
  kept: {
    label: 'Des jours chômés',
    detail: (count: number) =>
      count === 1
        ? 'Vous en avez ajouté ou retiré une fois.'
        : `Vous en avez ajouté ou retiré ${count} fois.`,
  },
};

export type DaysOffWords = typeof fr;
