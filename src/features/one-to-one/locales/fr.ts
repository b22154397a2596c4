import { type Markdown, md } from '../../../chat/markdown.ts';

const people = (count: number): string => (count === 1 ? 'une personne' : `${count}\u00a0personnes`);

export const fr = {
  command: 'voir vos tête-à-tête du mois, et en changer le créneau',
  toDo: {
    propose: (format: string, month: string, count: number): Markdown =>
      md`${format} de ${month}\u00a0: un créneau à proposer à ${people(count)}.`,
    unsuited: (count: number): string =>
      count === 1
        ? 'Une personne attend un autre créneau de tête-à-tête.'
        : `${count}\u00a0personnes attendent un autre créneau de tête-à-tête.`,
  },
  entry: (format: string, name: string): string => `${format} avec ${name}`,
  somebody: 'une personne qui a quitté le programme',
  list: {
    title: 'Tête-à-tête',
    month: (format: string, month: string): string => `${format}, ${month}`,
    none: 'Aucun tête-à-tête à venir. Votre coach vous proposera un créneau\u00a0; je vous préviendrai.',
    noCoach: 'Aucun·e coach ne vous suit pour l’instant\u00a0: les coachs peuvent y remédier.',
    noEig: 'Aucune personne ne vous est confiée\u00a0: la liste des membres dit qui suit qui.',
    nothingNow: 'Rien à proposer pour l’instant.',
    meeting: (name: string, when: string): string => `${name}\u00a0: ${when}`,
    unsuited: (name: string): string => `${name}\u00a0: attend un autre créneau`,
    skipped: (name: string): string => `${name}\u00a0: pas ce mois-ci`,
    cancelled: (name: string): string => `${name}\u00a0: annulé`,
    due: (names: string): string => `À proposer\u00a0: ${names}`,
    withoutCoach: (names: string): Markdown =>
      md`Sans coach\u00a0: ${names}. \`/magellan personnes\` permet d’en désigner un·e.`,
    others: (count: number): string =>
      count === 1 ? 'et une autre personne' : `et ${count} autres personnes`,
    more: (count: number): Markdown =>
      count === 1
        ? md`Et un autre tête-à-tête\u00a0: \`/agenda\`.`
        : md`Et ${count} autres tête-à-tête\u00a0: \`/agenda\`.`,
    menu: 'Ouvrir un tête-à-tête',
    who: 'Vous deux uniquement voyez un tête-à-tête\u00a0: ni les autres coachs, ni votre équipe.',
  },
  buttons: {
    propose: 'Proposer les créneaux',
    edit: 'Modifier les créneaux',
    send: 'Envoyer',
    other: 'Proposer un autre créneau',
    move: 'Déplacer',
    cancel: 'Annuler ce tête-à-tête',
    list: 'Voir mes tête-à-tête',
  },
  offer: {
    title: 'Proposer les créneaux',
    intro: (format: string, month: string, count: number, minutes: number): string =>
      `${format} de ${month}\u00a0: ${people(count)}, ${minutes}\u00a0minutes avec chacune. Donnez des jours et des heures\u00a0: je répartis les créneaux selon les agendas, et rien n’est envoyé avant votre accord.`,
    days: 'Jours',
    daysHint: 'Un jour par ligne, par exemple\u00a0: mardi 8 mars.',
    from: 'À partir de',
    to: 'Jusqu’à',
    toHint: 'De 12\u00a0h à 14\u00a0h, je ne propose rien si la journée continue après.',
    place: 'Lieu ou lien',
    placeHint: 'Laissez vide pour en convenir ensuite. Il figurera dans vos deux agendas.',
    submit: 'Voir la répartition',
    errors: {
      days: 'Indiquez au moins un jour.',
      tooLong: 'C’est trop long.',
      time: 'Indiquez une heure, par exemple 10:00.',
      day: (line: string): string => `Je n’ai pas compris «\u00a0${line}\u00a0».`,
      many: (max: number): string => `${max}\u00a0jours au plus.`,
      past: (day: string): string => `${day}\u00a0: ce jour est passé.`,
      off: (day: string): string =>
        `${day}\u00a0: ce n’est pas un jour travaillé (week-end, jour férié ou pause).`,
      outside: (day: string): string => `${day}\u00a0: c’est en dehors de la promotion.`,
      reversed: 'L’heure de fin vient avant celle du début.',
      short: (minutes: number): string => `Il faut au moins ${minutes}\u00a0minutes entre ces deux heures.`,
      none: 'Aucun de ces créneaux n’est libre dans votre agenda et ceux de ces personnes.',
    },
  },
  preview: {
    title: 'Aperçu\u00a0: vous seul·e le voyez',
    intro: (format: string, month: string): string =>
      `${format} de ${month}. Chaque personne recevra un message avec son créneau.`,
    line: (when: string, name: string): string => `${when}\u00a0: ${name}`,
    left: (names: string): string =>
      `Sans créneau qui convienne\u00a0: ${names}. Ajoutez un jour, ou proposez-le-leur ensuite.`,
    undo: 'Rien n’est envoyé tant que vous n’appuyez pas sur «\u00a0Envoyer\u00a0».',
    sent: (count: number): string =>
      count === 1
        ? 'C’est envoyé\u00a0: une personne reçoit son créneau. Vous pouvez le déplacer ou l’annuler ici.'
        : `C’est envoyé\u00a0: ${count}\u00a0personnes reçoivent leur créneau. Vous pouvez les déplacer ou les annuler ici.`,
    clashed: (names: string): string =>
      `Leur créneau n’est plus libre\u00a0: ${names}. Proposez-en un autre.`,
    nothing: 'Il n’y a plus rien à envoyer ici.',
  },
  invitation: {
    title: (format: string, when: string): string => `${format}\u00a0: ${when}`,
    text: (coach: string): string =>
      `Un moment à deux avec ${coach}, votre coach\u00a0: vos objectifs, vos besoins, ce que vous apprenez, la suite de votre parcours.`,
    how: 'C’est dans vos deux agendas. Si cela vous convient, vous n’avez rien à faire.',
    place: 'Où',
    when: 'Quand',
    before: 'Avant',
    who: 'Vous deux uniquement voyez ce tête-à-tête.',
  },
  other: {
    title: 'Un autre créneau',
    intro: (format: string, when: string, coach: string): string =>
      `${format} avec ${coach}, prévu ${when}. Vous n’avez pas à dire pourquoi.`,
    slot: 'Créneau',
    none: 'Aucun de ceux-là',
    skip: 'Pas ce mois-ci',
    submit: 'Enregistrer',
    error: 'Choisissez un créneau.',
    gone: 'Ce créneau n’est plus libre. Choisissez-en un autre.',
  },
  move: {
    title: 'Déplacer',
    intro: (name: string, when: string): string =>
      `Avec ${name}, prévu ${when}. Je préviens cette personne du changement.`,
    on: 'Jour',
    at: 'Heure',
    place: 'Lieu ou lien',
    submit: 'Déplacer',
    errors: {
      on: 'Indiquez une date, par exemple 2022-03-11.',
      at: 'Indiquez une heure, par exemple 10:00.',
      place: 'C’est trop long.',
      past: 'Ce moment est passé.',
      outside: 'C’est en dehors de la promotion.',
    },
  },
  told: {
    moved: (format: string, name: string, when: string): string =>
      `${format} avec ${name}\u00a0: nouveau créneau, ${when}.`,
    unsuited: (format: string, name: string): string =>
      `${format}\u00a0: ${name} aimerait un autre créneau que ceux que vous proposez.`,
    skipped: (format: string, name: string, when: string): string =>
      `${format}\u00a0: ${name} préfère passer ce mois-ci. Le créneau ${when} est libre.`,
    cancelled: (format: string, name: string, when: string): string =>
      `${format} avec ${name}, prévu ${when}\u00a0: annulé.`,
    over: 'Ce tête-à-tête est annulé ou a changé de créneau.',
    forgotten: 'Ce tête-à-tête n’est plus gardé.',
  },
  noted: {
    moved: (when: string): string =>
      `C’est noté\u00a0: nouveau créneau, ${when}. Vous deux l’avez dans votre agenda.`,
    unsuited: 'C’est noté\u00a0: votre coach vous proposera un autre créneau.',
    skipped: 'C’est noté\u00a0: pas de tête-à-tête ce mois-ci. Votre coach en est prévenu·e.',
    cancelled: (name: string): string => `C’est annulé, et ${name} en est prévenu·e.`,
    gone: 'Ce tête-à-tête n’existe plus, ou n’est pas le vôtre.',
    over: 'Ce tête-à-tête ne peut plus être modifié.',
    none: 'Il n’y a rien à proposer ici pour l’instant.',
  },
  leaving: {
    coach: (count: number): string =>
      count === 1
        ? 'Votre tête-à-tête à venir est annulé.'
        : `Vos ${count} tête-à-tête à venir sont annulés.`,
    eig: 'Votre tête-à-tête à venir est annulé. La personne qui vous suivra désormais vous en proposera un autre.',
  },
  kept: {
    label: 'Vos tête-à-tête',
    detail: (count: number): string =>
      `${count === 1 ? 'Un rendez-vous' : `${count} rendez-vous`} avec votre coach ou une personne que vous suivez\u00a0: le moment et le lieu, rien de ce qui s’y dit. Effacés un an après.`,
  },
};

export type OneToOneWords = typeof fr;
