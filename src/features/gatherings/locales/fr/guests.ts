import { md } from '../../../../chat/markdown.ts';

const inDays = (n: number) => (n === 1 ? 'un jour' : `${n} jours`);

export const fr = {
  title: 'Invité·es sans compte',
  summary: (count: number) =>
    count === 0
      ? 'Personne n’est invité·e sans compte'
      : count === 1
        ? 'Une personne invitée sans compte'
        : `${count} personnes invitées sans compte`,
  intro:
    'Chaque personne a une page à elle\u00a0: ce qui est prévu, oui ou non, et un fichier pour son agenda. Magellan n’envoie pas de courriel\u00a0: c’est à vous de transmettre l’adresse.',
  empty: 'Personne pour l’instant.',
  line: (name: string, said: string) => md`- **${name}**\u00a0: ${said}`,
  said: { yes: 'vient', no: 'ne vient pas', none: 'pas encore de réponse' },
  more: (count: number) => (count === 1 ? 'Et une autre personne.' : `Et ${count} autres personnes.`),
  cancelled:
    'Leurs pages ne s’ouvrent plus depuis l’annulation. Magellan ne peut pas les prévenir\u00a0: c’est à vous de le faire.',
  addressSummary: (name: string) => `L’adresse pour ${name}`,
  address: (name: string, address: string) => md`L’adresse pour **${name}**\u00a0: \`${address}\``,
  passOn:
    'Transmettez-la à cette personne, et à elle seule\u00a0: elle ouvre sa page jusqu’à la fin de la rencontre. Magellan ne l’envoie à personne.',
  seat: 'Sa réponse ne prend pas de place parmi celles des membres.',
  notYet: md`**Elle ne s’ouvre pas encore**\u00a0: la rencontre est un brouillon. Planifiez-la avant de transmettre l’adresse.`,
  added: (opens: boolean): string =>
    opens ? 'La page est prête.' : 'La page sera prête dès que la rencontre sera planifiée.',
  removed: 'La page de cette personne ne s’ouvre plus, et son nom est effacé.',
  buttons: {
    open: 'Sans compte',
    add: 'Inviter sans compte',
    address: 'Voir l’adresse',
    remove: 'Retirer',
    back: 'Revenir à la rencontre',
    list: 'Toutes les personnes',
    choose: 'Choisir une personne',
  },
  refused: {
    summary: 'Pas de page d’invitation',
    unreachable: md`Magellan n’a pas d’adresse que l’on puisse ouvrir de l’extérieur\u00a0: il ne peut pas faire de page d’invitation. L’équipe qui l’a installé peut l’ajouter (\`PUBLIC_URL\`).`,
    full: (most: number) =>
      `Une rencontre invite ${most === 1 ? 'une personne' : `${most} personnes`} sans compte au plus.`,
    gone: 'Cette personne n’est plus sur la liste\u00a0: rien n’a été modifié.',
    closed: 'Cette rencontre n’invite plus\u00a0: elle est annulée ou terminée.',
  },
  form: {
    title: 'Inviter sans compte',
    intro: (days: number) =>
      md`Pour une intervenante, un hôte, un sponsor qui n’est sur aucune messagerie. **Qui lira\u00a0?** Les coachs uniquement. Son nom et sa réponse sont effacés ${inDays(days)} après la rencontre.`,
    name: 'Son nom',
    nameHint: 'Tel que vous l’écririez dans un message.',
    submit: 'Créer la page',
    errors: {
      taken:
        'Quelqu’un de ce nom est déjà invité à cette rencontre. Si c’est une autre personne, ajoutez de quoi les distinguer\u00a0: son organisation, par exemple.',
      missing: 'Donnez un nom.',
      tooLong: (max: number) => `${max} caractères au plus.`,
    },
  },
  page: {
    title: (title: string) => `Invitation\u00a0: ${title}`,
    hello: (name: string) => `Bonjour ${name},`,
    intro: (promotion: string) => `Vous êtes invité·e à cette rencontre (${promotion}).`,
    programme: 'Au programme',
    answer: 'Votre réponse',
    ask: 'Serez-vous là\u00a0?',
    yes: 'Oui, je viens',
    no: 'Non, je ne peux pas',
    saidYes: 'C’est noté\u00a0: vous venez. Vous pouvez changer d’avis ci-dessous.',
    saidNo: 'C’est noté\u00a0: vous ne pouvez pas venir. Vous pouvez changer d’avis ci-dessous.',
    begun: 'La rencontre a commencé\u00a0: il n’est plus possible de répondre ici.',
    calendar: 'Pour votre agenda',
    file: 'Télécharger le fichier (.ics)',
    kept: 'Ce qui est gardé',
    keptText:
      'Votre nom et votre réponse, lus par les coachs du programme uniquement, et effacés automatiquement. Cette adresse est personnelle\u00a0: elle ne s’ouvre plus après la rencontre, ou si elle est annulée. Pour toute question, ou pour faire effacer votre nom, adressez-vous à la personne qui vous l’a transmise.',
    other: 'Read this in English',
  },
};

export type GuestWords = typeof fr;
