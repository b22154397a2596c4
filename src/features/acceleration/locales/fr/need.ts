import { md } from '../../../../chat/markdown.ts';
import { capitalised } from '../../../../community/format/words.ts';
export const need = {
  list: {
    summary: (count: number) =>
      count === 0
        ? 'Aucune demande d’heures en cours'
        : count === 1
          ? 'Une demande d’heures'
          : `${count} demandes d’heures`,
    empty:
      'Vous n’avez aucune demande. Une heure avec un·e spécialiste débloque souvent une semaine de travail.',
    emptyParrain: 'Aucune demande ne vous attend. Je vous écris dès qu’une équipe a besoin de vous.',
    emptyCoach: 'Aucune demande n’est en cours.',
    line: (title: string, state: string) => md`**${title}**\u00a0: ${state}`,
    lineOf: (title: string, team: string, state: string) => md`**${title}** (${team})\u00a0: ${state}`,
    others: (count: number) => (count === 1 ? 'Et une autre.' : `Et ${count} autres.`),
    how: 'Les marraines et parrains peuvent refuser\u00a0: un besoin bien écrit aide à dire oui.',
  },
  form: {
    title: 'Votre besoin (1/2)',
    intro: md`**Qui lira\u00a0?** Votre équipe, les coachs, et les marraines et parrains sollicités.\n\n_Exemple_\u00a0: «\u00a0Rendre notre formulaire utilisable au clavier. Nous avons corrigé les contrastes, mais la liste des communes bloque. Nous attendons une relecture à deux, et une façon de tester.\u00a0»`,
    titleLabel: 'En quelques mots',
    titleHint: 'Sans rien de confidentiel\u00a0: il figure dans les agendas et dans mes messages.',
    titlePlaceholder: 'Formulaire utilisable au clavier',
    goal: 'Ce que nous voulons',
    goalHint: 'Le résultat, pas la solution\u00a0: que saura-t-on faire après\u00a0?',
    tried: 'Ce qui a été essayé',
    triedHint: 'Même ce qui n’a pas marché\u00a0: cela évite de refaire le même chemin.',
    expected: 'Ce que nous attendons',
    expectedHint: 'Un avis, une relecture, une démonstration, un travail à deux…',
    submit: 'Continuer',
    missing: 'Quelques mots ici aideront beaucoup.',
    tooLong: (max: number) => `Au plus ${max} caractères.`,
  },
  details: {
    title: 'Votre besoin (2/2)',
    field: 'Domaine',
    wished: 'Durée souhaitée',
    wishedHint: (left: string) => left,
    dates: 'Dates qui conviennent',
    datesHint: 'Jours et heures, par exemple\u00a0: mardi ou jeudi après-midi, avant le 25 mars.',
    submit: 'Voir l’aperçu',
    chooseField: 'Choisissez le domaine le plus proche.',
    chooseWished: 'Choisissez une durée.',
  },
  saved: {
    summary: 'Votre brouillon est gardé',
    text: 'C’est gardé. Il reste le domaine, la durée et les dates.',
    note: md`Rien n’est encore envoyé\u00a0: \`/acceleration demander\` rouvre ce brouillon quand vous voulez.`,
  },
  preview: {
    summary: 'Voici ce qui sera envoyé',
    text: 'Relisez\u00a0: rien n’est encore envoyé.',
    next: (moment: string) =>
      md`Les coachs pourront la commenter. Sans commentaire de leur part, votre demande sera envoyée aux marraines et parrains **${moment}**.`,
    low: (hours: string, when: string) =>
      `Il ne vous reste que ${hours} ${when}\u00a0: votre heure pourra avoir lieu ensuite.`,
    incomplete: 'Il manque encore quelque chose à ce brouillon.',
  },
  sent: {
    summary: 'Votre demande est enregistrée',
    text: (moment: string) =>
      md`Votre demande est chez les coachs. Sans commentaire de leur part, elle sera envoyée à des marraines et parrains **${moment}**.`,
    undo: 'Votre équipe et les coachs la voient. Vous pouvez la retirer à tout moment.',
  },
  left: {
    summary: (title: string) => `La demande «\u00a0${title}\u00a0» est envoyée`,
    text: (people: string) => `Votre demande est envoyée\u00a0: elle est proposée à ${people}.`,
    next: (moment: string) => md`Sans réponse, d’autres personnes seront sollicitées **${moment}**.`,
  },
  nobody: {
    summary: (title: string) => `La demande «\u00a0${title}\u00a0» n’a trouvé personne`,
    text: (what: string) =>
      `Personne n’a pu prendre ${what} pour l’instant. Les coachs sont prévenu·es. Vous pouvez aussi relancer la recherche plus tard.`,
    coaches: (what: string, team: string) =>
      `Personne n’a pu prendre ${what} (${team}). Connaissez-vous quelqu’un\u00a0?`,
  },
  withdraw: {
    summary: 'Retirer cette demande\u00a0?',
    text: (title: string) =>
      `Retirer «\u00a0${title}\u00a0»\u00a0? Ce qui était réservé est rendu, et les personnes concernées sont prévenues.`,
    done: (title: string) => `La demande «\u00a0${title}\u00a0» est retirée. Plus rien n’est réservé.`,
    discarded: 'Le brouillon est supprimé.',
    told: (who: string, what: string) => `${capitalised(who)} a retiré ${what}. Vous n’avez rien à faire.`,
    erased: (when: string | null) =>
      when === null
        ? 'Une demande d’heures que vous suiviez est retirée par la personne qui l’avait faite. Vous n’avez rien à faire.'
        : `L’heure d’accélération prévue ${when} est annulée par la personne qui l’avait demandée. Vous n’avez rien à faire.`,
    cancelled: (who: string, what: string, when: string) =>
      `${capitalised(who)} a annulé ${what}, prévue ${when}. Les heures sont rendues.`,
  },
  review: {
    summary: (title: string) => `Une demande d’heures à relire\u00a0: «\u00a0${title}\u00a0»`,
    text: (team: string) => md`À relire, de la part de **${team}**.`,
    leaves: (moment: string) =>
      md`Un commentaire avant l’envoi\u00a0? Sinon, elle sera envoyée automatiquement **${moment}**.`,
    gone: (what: string, team: string, state: string) => `${capitalised(what)} (${team})\u00a0: ${state}.`,
    form: 'Commenter le besoin',
    formIntro: md`**Qui lira\u00a0?** La personne qui a écrit la demande, son équipe et les coachs.`,
    comment: 'Votre commentaire',
    commentHint: 'Ce qui est clair, ce qui l’est moins, une question ouverte.',
    submit: 'Envoyer',
    commented: (name: string) =>
      `C’est envoyé à ${name}\u00a0: à elle ou lui de modifier sa demande, ou de l’envoyer telle quelle.`,
    toAuthor: (who: string) =>
      `${capitalised(who)} a commenté votre demande. Pour lire son commentaire\u00a0: «\u00a0Voir la demande\u00a0».`,
    toAuthorSummary: (who: string) => `${capitalised(who)} a commenté votre demande d’heures`,
    toAuthorNext: 'Rien n’est envoyé sans vous\u00a0: modifiez-la, ou envoyez-la telle quelle.',
    letGo: (title: string) => `La demande «\u00a0${title}\u00a0» est envoyée sans commentaire.`,
  },
  overdue: (what: string, team: string, since: string, state: string) =>
    `${capitalised(what)} (${team}) attend depuis le ${since}\u00a0: ${state}.`,
};
