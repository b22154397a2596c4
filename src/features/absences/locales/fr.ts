import { md } from '../../../chat/markdown.ts';

/** What follows /magellan absence, as an example of what can be typed. */
const EXAMPLE = '/magellan absence du 3 au 10 mars';

export const fr = {
  command: { hint: 'du 3 au 10 mars', about: 'mettre mes messages en pause, et voir vos absences' },
  list: {
    title: 'Vos absences',
    summary: (count: number) =>
      count === 0
        ? 'Aucune absence à venir'
        : count === 1
          ? 'Une absence à venir'
          : `${count} absences à venir`,
    empty: 'Vous n’avez déclaré aucune absence à venir.',
    why: 'Pendant une absence, je ne vous envoie ni question ni rappel.',
    how: md`Vous pouvez aussi l’écrire en une ligne\u00a0: \`${EXAMPLE}\`.`,
    period: (period: string) => md`Absence **${period}**`,
    others: (count: number) => (count === 1 ? 'Et une autre, plus tard.' : `Et ${count} autres, plus tard.`),
    removed: (period: string) =>
      `Votre absence ${period} est supprimée. Mes messages reprennent comme d’habitude.`,
    gone: 'Cette absence n’est pas, ou n’est plus, dans votre liste\u00a0: rien n’a été modifié. Voici vos absences à ce jour.',
  },
  buttons: {
    add: 'Déclarer une absence',
    remove: 'Supprimer',
    undo: 'Supprimer cette absence',
    list: 'Voir mes absences',
  },
  form: {
    title: 'Déclarer une absence',
    intro:
      'Entre ces deux jours inclus, je ne vous envoie ni question ni rappel. Je n’annonce votre absence à personne.',
    from: 'Premier jour',
    to: 'Dernier jour',
    toHint: 'Laissez vide pour une absence d’un seul jour.',
    long: 'Longue absence',
    longText: (max: number) => `Oui, je m’absente plus de ${max} jours.`,
    submit: 'Enregistrer',
    fromMissing: 'Indiquez le premier jour de votre absence.',
    notADate: 'Indiquez une date, par exemple 2022-03-11.',
  },
  confirmed: {
    summary: (period: string) => `Absence notée ${period}`,
    text: (period: string) => md`C’est noté\u00a0: absence **${period}**.`,
    whole: (period: string) =>
      md`Avec ce que vous aviez déjà déclaré, cela fait une seule absence, **${period}**.`,
    waits: 'Pendant votre absence, questions et rappels attendent.',
    resumes: (day: string) => md`Je vous écris de nouveau à partir du **${day}**.`,
    rounds:
      'Une météo encore ouverte à votre retour pourra vous être rappelée\u00a0; celles que vous aurez manquées ne vous seront pas demandées.',
    booked: (count: number) =>
      count === 1
        ? 'Ces jours-là, on compte sur vous une fois. Je n’ai rien annulé\u00a0: à vous de voir.'
        : `Ces jours-là, on compte sur vous ${count}\u00a0fois. Je n’ai rien annulé\u00a0: à vous de voir.`,
    bookedLine: (title: string, when: string) => `«\u00a0${title}\u00a0», ${when}`,
    bookedOthers: (count: number) =>
      count === 1
        ? md`Et une autre fois\u00a0: \`/agenda\`.`
        : md`Et ${count} autres fois\u00a0: \`/agenda\`.`,
    noResumption:
      'La promotion se termine avant votre retour\u00a0: je ne vous enverrai plus de question ensuite.',
    discretion: 'Je n’annonce votre absence à personne\u00a0: elle sert uniquement à suspendre mes messages.',
    already: (period: string) => md`C’était déjà noté\u00a0: absence **${period}**.`,
    undone: (period: string) =>
      `Votre absence ${period} est supprimée. Questions et rappels vous parviendront, sauf pendant vos autres absences.`,
  },
  refused: {
    summary: 'Votre absence n’est pas enregistrée',
    unreadable: (typed: string) => `Je n’ai pas compris «\u00a0${typed}\u00a0».`,
    noEnd: 'Il me manque le dernier jour de votre absence.',
    noSuchDay: (typed: string) => `«\u00a0${typed}\u00a0» n’existe pas dans le calendrier.`,
    wrongWeekday: (typed: string, day: string) =>
      `«\u00a0${typed}\u00a0»\u00a0? Ce jour-là est un autre jour de la semaine\u00a0: ${day}.`,
    reversed: (toDay: string, fromDay: string) =>
      `Le dernier jour (${toDay}) vient avant le premier (${fromDay}).`,
    past: (period: string) => `Cette absence est déjà passée (${period}).`,
    outside: (period: string) => `Ces dates sont hors de la promotion, qui se tient ${period}.`,
    tooLong: (days: number) =>
      `Cette absence dure ${days}\u00a0jours. Si c’est bien ce que vous voulez, cochez la case «\u00a0Longue absence\u00a0» du formulaire.`,
    nothingSaved: md`Rien n’a été enregistré. J’attends un premier et un dernier jour, par exemple\u00a0: \`${EXAMPLE}\`.`,
  },
  home: {
    title: 'Vos absences',
    count: (count: number) =>
      count === 1
        ? 'Une absence est notée\u00a0: pendant ce temps, questions et rappels attendent.'
        : `${count} absences sont notées\u00a0: pendant ce temps, questions et rappels attendent.`,
  },
  kept: {
    label: 'Vos absences',
    detail: (periods: string) =>
      `${periods} Elles ne servent qu’à suspendre mes messages, et sont effacées trois mois après leur fin.`,
  },
};

export type AbsenceWords = typeof fr;
