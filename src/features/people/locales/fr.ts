import { type Markdown, md } from '../../../chat/markdown.ts';

export const fr = {
  command: { about: 'ajouter quelqu’un, changer un rôle, un défi, une date', hint: 'Alix' },
  none: 'aucun',
  noCoach: 'aucun·e',
  list: {
    title: 'Personnes',
    summary: (count: number) =>
      count === 0 ? 'Personne ne correspond' : count === 1 ? 'Une personne' : `${count} personnes`,
    nobody: 'Personne ne correspond. Essayez le début d’un nom ou d’un défi.',
    line: (rank: number, name: string, what: string) => md`${rank}. **${name}**\u00a0: ${what}`,
    pick: 'Ouvrir une fiche',
    option: (rank: number) => `N°\u00a0${rank}`,
    page: (from: number, to: number, all: number) => `${from} à ${to}, sur ${all}.`,
    how: md`Pour chercher\u00a0: \`/magellan personnes Alix\`. Pour beaucoup de personnes à la fois, la liste des membres reste le bon moyen.`,
    left: 'A quitté la promotion',
    later: (day: string) => `arrive le ${day}`,
  },
  buttons: {
    add: 'Ajouter quelqu’un',
    record: 'Journal des changements',
    csv: 'Liste en CSV',
    days: 'Jours chômés',
    list: 'Voir les personnes',
    previous: 'Page précédente',
    next: 'Page suivante',
    work: 'Rôle, métier, défi',
    dates: 'Coach et dates',
    apply: 'Appliquer ce changement',
    addNow: 'Ajouter cette personne',
    ask: 'Demander la confirmation',
    edit: 'Modifier',
    discard: 'Supprimer le brouillon',
    undo: 'Revenir en arrière',
    removeSure: 'Retirer cette personne',
    see: 'Voir la demande',
    agree: 'Confirmer ce rôle',
    refuse: 'Refuser',
  },
  fields: {
    name: 'Nom',
    email: 'Adresse',
    roles: 'Rôles',
    metier: 'Métier',
    defi: 'Défi',
    coachEmail: 'Coach',
    arrivesOn: 'Arrivée',
    leavesOn: 'Dernier jour',
  },
  form: {
    addTitle: 'Ajouter quelqu’un',
    addIntro:
      'Vous verrez d’abord ce qui s’ensuit\u00a0; rien n’est fait avant votre accord. Le coach et les dates viennent après.',
    workTitle: 'Rôle, métier, défi',
    datesTitle: 'Coach et dates',
    changeIntro: (name: string) =>
      `${name}. Vous verrez d’abord ce qui s’ensuit\u00a0; rien n’est fait avant votre accord.`,
    name: 'Prénom et nom',
    email: 'Adresse e-mail',
    emailHint: 'Celle de son compte sur la messagerie\u00a0: c’est elle qui relie la personne.',
    roles: 'Rôles',
    metier: 'Métier',
    metierHint: 'Nécessaire pour un·e EIG.',
    defi: 'Défi',
    defiHint: 'Nécessaire pour un·e EIG. Pour créer un défi, écrivez «\u00a0+\u00a0» devant son nom.',
    coach: 'Coach',
    arrivesOn: 'Premier jour',
    arrivesHint: 'Laissez vide si la personne est déjà là. Avant, aucune question ni rappel.',
    leavesOn: 'Dernier jour',
    leavesHint: 'Laissez vide pour la fin de la promotion. Ses droits cessent le soir même.',
    submit: 'Voir ce qui s’ensuit',
    choose: 'Choisissez dans la liste.',
    notADate: 'Donnez une date, par exemple 2022-05-27.',
  },
  faults: {
    name: 'Donnez un nom de 100 caractères au plus.',
    email: 'Ce n’est pas une adresse e-mail.',
    taken: (name: string) => `Cette adresse est celle de ${name}.`,
    roles: 'Choisissez au moins un rôle.',
    metier: 'Un·e EIG a un métier.',
    defi: 'Un·e EIG a un défi.',
    defiNear: (typed: string, near: string) =>
      `Aucun défi «\u00a0${typed}\u00a0»\u00a0: est-ce «\u00a0${near}\u00a0»\u00a0? Pour le créer, écrivez +${typed}.`,
    defiUnknown: (typed: string) => `Aucun défi «\u00a0${typed}\u00a0». Pour le créer, écrivez +${typed}.`,
    ownRole: 'Personne n’ajoute un rôle à sa propre fiche\u00a0: demandez à un·e autre coach.',
    lastCoach: 'C’est la seule ou le seul coach\u00a0: donnez d’abord ce rôle à quelqu’un d’autre.',
    noSecond:
      'Ce rôle demande l’accord d’un·e autre coach, et il n’y en a pas\u00a0: passez par la liste des membres.',
    notACoach: 'Cette personne n’est pas, ou plus, coach.',
    outside: (period: string) => `Cette date est hors de la promotion, qui se tient ${period}.`,
    reversed: 'Le dernier jour vient avant le premier.',
  },
  preview: {
    title: 'Ce qui s’ensuit',
    summary: (name: string) => `Aperçu\u00a0: ${name}`,
    again: 'Entre-temps, cette fiche a changé. Voici ce qui s’ensuivrait maintenant\u00a0:',
    changed: (field: string, from: string, to: string) => md`- **${field}**\u00a0: ${from} → ${to}`,
    is: (field: string, value: string) => md`- **${field}**\u00a0: ${value}`,
    asked: (opens: string) => md`- La météo du ${opens} lui **sera demandée**, comme les suivantes.`,
    askedNoMore: (opens: string) => md`- La météo du ${opens} ne lui **sera plus demandée**.`,
    askedStill: (opens: string) =>
      md`- Rien ne change pour la météo\u00a0: celle du ${opens} lui est demandée.`,
    notAsked: md`- La météo ne lui est pas demandée.`,
    joinsOpen: (until: string) =>
      md`- La météo en cours (${until}) lui sera proposée le prochain matin travaillé.`,
    coachGained: md`- Elle ou il lira la météo **à partir de la prochaine**\u00a0: les réponses aux météos déjà ouvertes lui restent fermées.`,
    coachLost: md`- Elle ou il **ne lira plus la météo**, dès maintenant.`,
    second: md`- **Un·e autre coach doit confirmer.** D’ici là, rien ne change.`,
    coached: (count: number) =>
      count === 1
        ? md`- Une personne l’a pour coach\u00a0: pensez à lui en donner un·e autre.`
        : md`- ${count} personnes l’ont pour coach\u00a0: pensez à leur en donner un·e autre.`,
    leaves: (day: string) => md`- **Départ**\u00a0: ses droits cessent le soir du ${day}.`,
    leftAlready: (day: string) =>
      md`- **Départ**\u00a0: son dernier jour (${day}) est passé, ses droits cessent tout de suite.`,
    ends: (ends: number, told: number) =>
      md`- ${ends === 1 ? 'Un engagement prend' : `${ends} engagements prennent`} fin à 9\u00a0h le jour travaillé suivant\u00a0; ${told === 0 ? 'personne n’en est concerné' : told === 1 ? 'une personne en sera prévenue' : `${told} personnes en seront prévenues`}.`,
    endsNothing: md`- Rien de convenu avec d’autres ne prend fin.`,
    arrives: (day: string) => md`- Ni question, ni rappel, ni invitation avant le ${day}.`,
    newDefi: (defi: string) =>
      md`- «\u00a0${defi}\u00a0» est un **nouveau défi**\u00a0: personne d’autre n’en fait partie.`,
    joins: (count: number) =>
      count === 1
        ? md`- Une rencontre déjà annoncée lui sera **proposée le prochain matin travaillé**, ou se lit déjà dans un canal où cette personne a sa place.`
        : md`- ${count} rencontres déjà annoncées lui seront **proposées le prochain matin travaillé**, ou se lisent déjà dans un canal où cette personne a sa place.`,
    leavesGatherings: (count: number) =>
      count === 1
        ? md`- Une rencontre déjà annoncée **ne la concernera plus** : si elle l’attendait, cette personne l’apprend le prochain matin travaillé, et sa place va à qui en attend une.`
        : md`- ${count} rencontres déjà annoncées **ne la concerneront plus** : si elles l’attendaient, cette personne l’apprend le prochain matin travaillé, et ses places vont à qui en attend.`,
    welcome: md`- Un message de bienvenue l’attend\u00a0; il part dès que son compte est reconnu à son adresse. Personne d’autre ne reçoit de message.`,
    toldCoaches: md`- Tous les coachs en seront informés par un message.`,
    toldNobody: md`- **Personne ne reçoit de message.**`,
    others: (count: number) => (count === 1 ? md`- Et une autre suite.` : md`- Et ${count} autres suites.`),
    undoAdded: (name: string) =>
      md`**${name}** n’a rien fait ni reçu d’autre que son message de bienvenue\u00a0: sa fiche et ce qui y mène sont effacés.`,
  },
  done: {
    added: (name: string) => `C’est fait\u00a0: ${name} fait partie de la promotion.`,
    changed: (name: string) => `C’est fait\u00a0: la fiche de ${name} est à jour.`,
    removed: 'C’est fait\u00a0: cette personne n’est plus dans la promotion, et sa fiche est effacée.',
    waiting: (name: string) =>
      `La demande pour ${name} est envoyée aux autres coachs. Rien ne change avant la réponse\u00a0; sans réponse sous quatorze jours, elle expire.`,
    agreed: (name: string) => `C’est confirmé pour ${name}. Tous les coachs en sont informés.`,
    refused: (name: string) => `C’est refusé\u00a0: rien ne change pour ${name}.`,
    discarded: 'Le brouillon est supprimé. Rien n’a été modifié.',
  },
  nothing: 'Cette fiche est la même qu’avant\u00a0: il n’y a rien à appliquer.',
  gone: 'Ce n’est pas, ou plus, à faire\u00a0: rien n’a été modifié.',
  faulty: (why: string) => `Ce changement n’est plus possible\u00a0: ${why}`,
  notYours: 'Ce changement attend un·e autre coach que vous, et que la personne concernée.',
  askerGone:
    'La personne qui l’a demandé n’est plus coach ni de l’équipe\u00a0: la demande est close, et peut être refaite.',
  followed: {
    gone: 'Ce changement n’est plus en vigueur. Rien n’a été modifié.',
    changedSince: 'La fiche a encore changé depuis\u00a0: modifiez-la directement. Rien n’a été modifié.',
    left: 'Cette personne a quitté le programme\u00a0: changez son dernier jour pour qu’elle revienne. Rien n’a été modifié.',
    data: 'La personne a déjà fait quelque chose ici\u00a0: donnez-lui plutôt un dernier jour. Rien n’a été modifié.',
    round: (opened: string) =>
      `Une météo s’est ouverte depuis, ${opened}, avec ce changement\u00a0: modifiez la fiche directement. Rien n’a été modifié.`,
  },
  record: {
    title: 'Journal des changements',
    summary: 'Journal des changements',
    none: 'Aucun changement n’a encore été fait depuis la messagerie.',
    line: (when: string, who: string, what: string | Markdown) => md`**${who}**, ${when}\u00a0: ${what}`,
    someone: 'Une personne partie',
    somebodyAdded: 'une personne ajoutée, puis retirée',
    added: (name: string, what: string) => md`ajout de **${name}** (${what})`,
    changed: (name: string, what: string) => md`**${name}** — ${what}`,
    change: (field: string, from: string, to: string) => `${field.toLowerCase()}\u00a0: ${from} → ${to}`,
    daysAdded: (name: string, period: string) => md`ajout de jours\u00a0: «\u00a0${name}\u00a0», ${period}`,
    daysRemoved: (name: string, period: string) =>
      md`retrait de jours\u00a0: «\u00a0${name}\u00a0», ${period}`,
    agreed: (who: string) => `Avec l’accord de ${who}.`,
    waiting: 'Attend un·e autre coach.',
    refused: (who: string) => `Refusé par ${who}.`,
    lapsed: 'Sans réponse\u00a0: la demande a expiré.',
    undone: (who: string) => `Annulé ensuite par ${who}.`,
    kept: 'Chaque changement est gardé un an\u00a0; les coachs et l’équipe le lisent, et la personne concernée le retrouve dans ses données.',
  },
  second: {
    summary: (name: string) => `Votre accord est demandé pour ${name}`,
    title: 'Un rôle à confirmer',
    text: (by: string, name: string, roles: string) =>
      md`**${by}** propose ce rôle pour **${name}**\u00a0: ${roles}. Une deuxième personne coach doit confirmer\u00a0; la première réponse compte.`,
    over: (name: string) => `La demande pour ${name} a reçu sa réponse.`,
  },
  told: {
    summary: (name: string) => `Nouveau rôle pour ${name}`,
    text: (name: string, roles: string, by: string, second: string) =>
      md`**${name}** a un nouveau rôle\u00a0: ${roles}. Proposé par ${by}, confirmé par ${second}.`,
    reads:
      'Un·e nouveau coach lit la météo à partir de la prochaine édition\u00a0; les réponses d’avant lui restent fermées.',
  },
  outcome: {
    refused: (name: string) =>
      `Votre demande pour ${name} a été refusée par un·e autre coach. Rien n’a été modifié.`,
    lapsed: (name: string) =>
      `Votre demande pour ${name} est restée sans réponse pendant quatorze jours\u00a0: elle a expiré.`,
  },
  toDo: (count: number) =>
    count === 1 ? 'Un rôle attend votre accord.' : `${count} rôles attendent votre accord.`,
  home: {
    title: 'Personnes et calendrier',
    text: 'Ajouter quelqu’un, changer un rôle, un défi ou une date, ajouter un pont ou une pause.',
  },
  csv: {
    sent: 'La liste vous est envoyée en message direct.',
    summary: 'La liste des membres, en CSV',
    label: 'Télécharger la liste des membres',
  },
  kept: {
    label: 'Changements de votre fiche',
    detail: (count: number) =>
      count === 1 ? 'Un changement, gardé un an.' : `${count} changements, gardés un an.`,
    byLabel: 'Changements que vous avez faits',
    byDetail: (count: number) => (count === 1 ? 'Un changement.' : `${count} changements.`),
  },
};

export type PeopleWords = typeof fr;
