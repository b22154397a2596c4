import { md } from '../../../../chat/markdown.ts';
import type { Event, State } from '../../rules/states.ts';

const states: Record<State, string> = {
  draft: 'brouillon',
  review: 'en relecture chez les coachs',
  commented: 'commentée, à renvoyer',
  searching: 'en attente d’une réponse',
  unanswered: 'sans réponse',
  proposed: 'un créneau est proposé',
  granted: 'accordée',
  held: 'passée, à confirmer',
  done: 'terminée',
  withdrawn: 'retirée',
};

const stands: Record<State, string> = {
  draft: 'Vous seul·e la voyez, et rien n’est encore envoyé.',
  review: 'Les coachs peuvent la lire et la commenter avant l’envoi aux marraines et parrains.',
  commented:
    'Un·e coach l’a commentée\u00a0: à la personne qui l’a écrite de la modifier, ou de l’envoyer telle quelle.',
  searching:
    'Elle est proposée à des marraines et parrains, qui peuvent refuser. La première personne qui accepte est retenue.',
  unanswered: 'Personne n’a pu la prendre pour l’instant. Les coachs le savent, et cherchent avec vous.',
  proposed: 'Quelqu’un la prend\u00a0: il reste à s’accorder sur un créneau. Les heures sont réservées.',
  granted: 'Le créneau est fixé, et les heures sont réservées.',
  held: 'Dites si l’heure a eu lieu.',
  done: 'L’heure a eu lieu, et elle est comptée.',
  withdrawn: 'Plus rien n’est réservé, et plus personne n’est sollicité.',
};

type EventText = (who: string, when: string, length: string) => string;

/** What happened, after its day: "vendredi 11 mars\u00a0: demandée par Alix". */
const history: Record<Event, EventText> = {
  save: (who) => `modifiée par ${who}`,
  send: (who) => `demandée par ${who}`,
  comment: (who) => `commentée par ${who}`,
  letGo: (who) => `envoyée sans commentaire par ${who}`,
  leave: () => 'envoyée automatiquement, sans commentaire',
  resend: (who) => `envoyée par ${who}, après un commentaire`,
  ask: (_who, _when, count) => `proposée à ${count}`,
  nobody: () => 'plus personne à solliciter\u00a0: les coachs sont prévenu·es',
  again: (who) => `recherche relancée par ${who}`,
  decline: () => 'une personne ne peut pas cette fois',
  take: (who, when, length) => `prise par ${who}, qui propose ${when} (${length})`,
  counter: (who, when, length) => `${who} propose ${when} (${length})`,
  agree: (who, when, length) => `${who} accepte\u00a0: ${when} (${length})`,
  release: (who) => `${who} y renonce, la recherche reprend`,
  lapse: () => 'le créneau proposé est passé sans accord, la recherche reprend',
  over: () => 'le créneau est passé',
  tell: (who, _when, length) => `a eu lieu, dit ${who} (${length})`,
  missed: (who) => `n’a pas eu lieu, dit ${who}\u00a0: les heures sont rendues`,
  follow: (who) => `la suite est racontée par ${who}`,
  withdraw: (who) => `retirée par ${who}`,
};

const left = (hours: string, all: string, whose: string, when: string) =>
  /^0/.test(hours)
    ? md`Il ne reste plus d’heures ${whose} ${when}.`
    : md`Il reste **${hours} sur ${all}** ${whose} ${when}.`;

export const request = {
  title: 'Heures d’accélération',
  states,
  stands,
  history,
  happened: (day: string, what: string) => `${day}\u00a0: ${what}`,
  someone: 'quelqu’un',
  people: (count: number) => (count === 1 ? 'une personne' : `${count} personnes`),
  team: (defi: string) => `l’équipe ${defi}`,
  oneself: (name: string) => name,
  untitled: 'Demande sans titre',
  /** In a notification, by its name; under its heading, without. */
  named: {
    request: (title: string) => `la demande «\u00a0${title}\u00a0»`,
    hour: (title: string) => `l’heure «\u00a0${title}\u00a0»`,
  },
  it: { request: 'cette demande', hour: 'cette heure' },
  quota: {
    left,
    team: 'pour votre équipe',
    person: 'pour vous',
    inMonth: (month: string) => `en ${month}`,
    inPromotion: 'jusqu’à la fin de la promotion',
    back: (day: string) => md`Vos heures reviennent le **${day}**.`,
    backTheirs: (day: string) => `Ses heures reviennent le ${day}.`,
    backNever: 'Une heure annulée, ou plus courte que prévu, en rend.',
    leftIn: (hours: string, when: string) => `${hours} ${when}`,
    leftSoon: (list: string) => `Ce qu’il reste à l’équipe\u00a0: ${list}.`,
    refused: (hours: string, when: string, back: string) =>
      /^0/.test(hours)
        ? `Cette équipe n’a plus d’heures ${when}. ${back}`
        : `Il ne reste que ${hours} à cette équipe ${when}. ${back}`,
    counted: 'Une heure compte dans le mois où elle a lieu.',
  },
  facts: {
    field: 'Domaine',
    wished: 'Durée souhaitée',
    dates: 'Dates qui conviennent',
    where: 'Où en est-elle',
    from: 'De la part de',
    when: 'Quand',
    place: 'Où',
    parrain: 'Avec',
    length: 'Durée',
    team: 'L’équipe',
    none: 'à préciser',
  },
  parts: {
    goal: 'Ce que nous voulons',
    tried: 'Ce qui a été essayé',
    expected: 'Ce que nous attendons',
    comment: 'Commentaire d’un·e coach',
    history: 'Son histoire',
    outcome: 'Ce qui en est sorti',
    followUp: 'Quelques semaines après',
  },
  buttons: {
    ask: 'Demander des heures',
    show: 'Voir la demande',
    list: 'Toutes nos demandes',
    edit: 'Modifier',
    goOn: 'Domaine, durée et dates',
    send: 'Envoyer',
    sendAsIs: 'Envoyer telle quelle',
    withdraw: 'Retirer la demande',
    withdrawSure: 'Oui, retirer la demande',
    read: 'Lire et commenter',
    comment: 'Commenter',
    letGo: 'Envoyer sans commentaire',
    again: 'Relancer la recherche',
    take: 'Je prends',
    decline: 'Pas cette fois',
    other: 'Proposer un autre créneau',
    question: 'Poser une question',
    reply: 'Répondre',
    agree: 'Cela nous va',
    agreeParrain: 'Cela me va',
    counter: 'Proposer un autre créneau',
    move: 'Déplacer',
    elsewhere: 'Chercher quelqu’un d’autre',
    stepBack: 'Je ne peux plus',
    releaseSure: 'Oui, relancer la recherche',
    tell: 'Oui, elle a eu lieu',
    notHeld: 'Non, elle n’a pas eu lieu',
    missed: 'Annuler l’heure',
    follow: 'Raconter la suite',
    availability: 'Mes disponibilités',
    csv: 'Tout en CSV',
  },
  gone: {
    summary: 'Cette demande n’est pas, ou n’est plus, ici',
    text: 'Cette demande n’est pas, ou n’est plus, parmi celles que vous pouvez voir.',
  },
  stale: (title: string, state: string) =>
    `La demande «\u00a0${title}\u00a0» a avancé entre-temps\u00a0: ${state}. Rien n’a été modifié.`,
  spent: (title: string, state: string) => `«\u00a0${title}\u00a0»\u00a0: ${state}.`,
};
