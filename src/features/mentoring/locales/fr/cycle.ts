import { md } from '../../../../chat/markdown.ts';
import { capitalised } from '../../../../community/format/words.ts';

const ofSessions = (n: number) => (n === 1 ? 'd’une séance' : `de ${n} séances`);

/** A cycle as its two people see it, its end, and a coach's list of cycles. */
export const cycle = {
  title: (name: string) => `Mentorat avec ${name}`,
  states: {
    offering: 'Aucun créneau n’est encore proposé.',
    choosing: 'Des créneaux sont proposés : il reste à en choisir un.',
    running: 'Le cycle est en cours.',
    ending: 'Les séances sont terminées : c’est le moment de regarder le chemin parcouru.',
    renewing: 'Les séances sont terminées. Un nouveau cycle est demandé.',
    closed: 'Ce cycle est clos.',
    stopped: 'Cet accompagnement s’est arrêté avant la fin.',
  },
  sessions: 'Séances',
  line: (number: number, when: string, state: string) => md`- Séance ${number} : ${when} (${state})`,
  sessionStates: {
    planned: 'à venir',
    proposed: 'un autre créneau est proposé',
    held: 'tenue',
    missed: 'n’a pas eu lieu',
    cancelled: 'annulée',
  },
  choose: 'Choisir un créneau',
  next: 'Prochaine séance',
  pick: 'Voir une séance',
  option: (number: number, day: string) => `Séance ${number}, ${day}`,
  past: {
    pick: 'Revoir un mentorat passé',
    option: (name: string, day: string) => `Avec ${name}, jusqu’au ${day}`,
  },
  goals: 'Mes objectifs',
  place: 'Modifier le lieu',
  stop: 'Arrêter l’accompagnement',
  placeForm: { title: 'Lieu ou lien', submit: 'Enregistrer' },
  placeTold: (place: string, name: string) => `Vos séances avec ${name} ont lieu ici : ${place}`,
  end: {
    mentee: (name: string) => `Votre cycle avec ${name} est terminé`,
    coach: (name: string) => `Cycle de mentorat terminé : ${name}`,
    text: 'Où en étiez-vous au début, où en êtes-vous maintenant ? Regardez vos objectifs et vos progrès, puis choisissez : clore, ou demander un nouveau cycle.',
    coachText: 'La suite lui appartient : clore, ou vous demander un nouveau cycle.',
    look: 'Regarder le chemin parcouru',
    close: 'Clore le cycle',
    renew: 'Demander un nouveau cycle',
    automatic: (days: number) =>
      `Sans réponse de votre part, le cycle sera clos automatiquement après ${days} jours.`,
    closed: (name: string) =>
      `Votre cycle avec ${name} est clos. Bravo pour le chemin parcouru, et à bientôt !`,
    closedCoach: (name: string) => `${capitalised(name)} a clos votre cycle de mentorat.`,
    renewAsked: (name: string) => `C’est demandé : ${name} vous répondra.`,
  },
  renewal: {
    summary: (name: string) => `${capitalised(name)} vous demande un nouveau cycle`,
    text: (name: string, sessions: number, minutes: number) =>
      md`**${capitalised(name)}** aimerait continuer avec vous : un nouveau cycle ${ofSessions(sessions)} de ${minutes} minutes.`,
    agree: 'J’accepte',
    refuse: 'Pas cette fois',
    refused: (name: string) =>
      `${capitalised(name)} ne peut pas continuer cette fois. Vous pouvez clore ce cycle, puis faire une demande aux autres coachs.`,
    refusedCoach: (name: string) => `C’est noté : ${name} le sait, et peut demander à quelqu’un d’autre.`,
    agreed: (name: string) => `Un nouveau cycle avec ${name} est accepté.`,
  },
  stopping: {
    ask: (name: string) => `Arrêter votre mentorat avec ${name} ?`,
    text: 'Les séances à venir seront annulées, et l’autre personne prévenue. On ne peut pas revenir en arrière ; une nouvelle demande reste possible.',
    yes: 'Arrêter le mentorat',
    no: 'Continuer le mentorat',
    done: (name: string) => `Votre mentorat avec ${name} est arrêté. Les séances à venir sont annulées.`,
    told: (name: string) =>
      `${capitalised(name)} a mis fin à votre mentorat. Les séances à venir sont annulées.`,
    left: 'Votre mentorat s’arrête : l’autre personne a quitté Magellan. Les séances à venir sont annulées.',
  },
  list: {
    states: {
      offering: 'créneaux à proposer',
      choosing: 'créneau à choisir',
      running: 'en cours',
      ending: 'séances terminées',
      renewing: 'nouveau cycle demandé',
      closed: 'clos',
      stopped: 'arrêté',
    },
    summary: 'Les personnes que vous accompagnez',
    title: 'Vous accompagnez',
    line: (name: string, state: string) => md`- **${capitalised(name)}** : ${state}`,
    empty: 'Vous n’accompagnez personne en ce moment.',
    pick: 'Voir un accompagnement',
    waiting: (n: number) =>
      n === 1 ? 'Une demande attend les coachs :' : `${n} demandes attendent les coachs :`,
    waitingLine: (name: string, since: string) => md`- **${name}**, ${since}`,
    openLine: (since: string) => md`- Une demande faite ${since}`,
    openOption: (since: string) => `Demande faite ${since}`,
    pickRequest: 'Voir une demande',
    others: (n: number) => (n === 1 ? 'Et une autre.' : `Et ${n} autres.`),
  },
};
