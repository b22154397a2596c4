import { type Markdown, md } from '../../../../chat/markdown.ts';
import { capitalised } from '../../../../community/format/words.ts';

const places = (count: number) => (count === 1 ? 'une place' : `${count} places`);
const people = (count: number) => (count === 1 ? 'une personne' : `${count} personnes`);

export const fr = {
  values: {
    entrepreneurship: 'esprit d’entreprendre',
    openness: 'données et logiciels ouverts',
    accessibility: 'accessibilité',
    sobriety: 'écoconception',
  },
  facts: { when: 'Quand', room: 'Salle', speaker: 'Avec', value: 'Valeur', places: 'Places' },
  hours: (from: string, to: string) => `${from} – ${to}`,
  day: (day: string) => md`**${capitalised(day)}**`,
  line: (hours: string, title: string, about: string) =>
    md`- ${hours}\u00a0: **${title}**${about === '' ? '' : ` (${about})`}`,
  with: (speaker: string) => `avec ${speaker}`,
  page: (page: number, pages: number) => `Page ${page} sur ${pages}.`,
  buttons: {
    sequences: 'Séquences',
    add: 'Ajouter une séquence',
    change: 'Modifier',
    details: 'Intervention et places',
    remove: 'Retirer la séquence',
    keep: 'Garder la séquence',
    all: 'Toutes les séquences',
    gathering: 'Revenir à la rencontre',
    programme: 'Programme',
    go: 'J’y vais',
    leave: 'Finalement, non',
    come: 'Je viens au séminaire',
    previous: 'Précédentes',
    next: 'Suivantes',
  },
  planning: {
    title: 'Les séquences',
    summary: (title: string) => `Les séquences de «\u00a0${title}\u00a0»`,
    none: 'Pas encore de séquence. Chacune que vous ajoutez est une entrée de plus dans les agendas, et dans le programme du séminaire.',
    choose: 'Ouvrir une séquence',
    taken: (yes: number, capacity: number, waiting: number) =>
      `${yes} sur ${places(capacity)}${waiting === 0 ? '' : `, ${people(waiting)} en attente`}`,
    free: 'sans inscription',
    clash: (titles: string) => md`⚠️ Même salle au même moment\u00a0: ${titles}`,
    outside: md`⚠️ En dehors des horaires du séminaire`,
    how: 'Une séquence qui a un nombre de places se choisit\u00a0; les autres sont pour toutes les personnes qui viennent.',
    removeSummary: 'Retirer cette séquence\u00a0?',
    removeText: (title: string, chosen: number) =>
      chosen === 0
        ? md`**${title}** disparaîtra du programme et des agendas.`
        : md`**${title}** disparaîtra du programme et des agendas. ${capitalised(people(chosen))} l’avai${chosen === 1 ? 't' : 'ent'} choisie\u00a0: je préviens.`,
    added: 'La séquence est ajoutée.',
    saved: 'La séquence est modifiée.',
    told: (chosen: number) =>
      `La séquence est modifiée\u00a0: je préviens ${chosen === 1 ? 'la personne qui l’a choisie' : `les ${chosen} personnes qui l’ont choisie`}.`,
    limited: (coming: number) =>
      `La séquence est modifiée\u00a0: je préviens ${coming === 1 ? 'la personne qui vient' : `les ${coming} personnes qui viennent`} que les places sont maintenant à prendre.`,
    unchanged: 'Rien n’a été modifié.',
    removed: 'La séquence est retirée.',
  },
  form: {
    addTitle: 'Nouvelle séquence',
    changeTitle: 'Modifier la séquence',
    detailsTitle: 'Intervention et places',
    title: 'Titre',
    on: 'Jour',
    at: 'De',
    to: 'À',
    room: 'Salle',
    roomHint: 'Si vous la connaissez déjà.',
    speaker: 'Intervenant·e',
    speakerHint: 'Un nom, tel que tout le monde le lira\u00a0: on pourra lui poser des questions.',
    value: 'Valeur',
    valueHint: 'Celle de la déontologie que la séquence fait vivre, s’il y en a une.',
    capacity: 'Places',
    capacityHint: (min: number, max: number) =>
      `De ${min} à ${max}, s’il y en a peu\u00a0: on s’y inscrit. Laissez vide si tout le monde peut venir.`,
    save: 'Enregistrer',
    errors: {
      title: 'Donnez un titre.',
      on: 'Choisissez un jour du séminaire.',
      at: 'Indiquez une heure, comme 14:30.',
      value: 'Choisissez dans la liste.',
      tooLong: (max: number) => `${max}\u00a0caractères au plus.`,
      capacity: (min: number, max: number) => `De ${min} à ${max}, ou rien.`,
      outside: (when: string) => `En dehors du séminaire\u00a0: ${when}.`,
      stale:
        'Un·e autre coach l’a modifiée entre-temps\u00a0: fermez, et rouvrez pour partir de ce qui est écrit maintenant.',
      endsFirst: 'Elle finit avant d’avoir commencé.',
      full: (max: number) => `Un séminaire a au plus ${max === 1 ? 'une séquence' : `${max} séquences`}.`,
      capacityBelow: (yes: number) =>
        yes === 1
          ? 'Une personne a déjà une place\u00a0: impossible d’aller en dessous.'
          : `${yes} personnes ont déjà une place\u00a0: impossible d’aller en dessous.`,
    },
  },
  programme: {
    summary: (title: string) => `Le programme de « ${title} »`,
    now: md`**Maintenant**`,
    next: md`**Ensuite**`,
    none: 'Le programme n’est pas encore connu.',
    open: 'Ouvrir une séquence',
    yes: 'vous y allez',
    waiting: (rank: number) => `liste d’attente, rang ${rank}`,
    left: (count: number) => (count === 1 ? 'encore une place' : `encore ${count} places`),
    full: 'complet',
    others: (count: number) => (count === 1 ? 'Et une autre.' : `Et ${count} autres.`),
  },
  card: {
    everybody: 'Pour toutes les personnes qui viennent au séminaire : rien à faire.',
    choose: 'Les places sont limitées. Les coachs voient combien de personnes ont une place.',
    comeFirst: 'Les places sont limitées. Pour en prendre une, dites d’abord que vous venez au séminaire.',
    tooLate:
      'Les places sont limitées, et vont aux personnes qui avaient dit qu’elles venaient, avant le début du séminaire.',
    taken: md`**C’est noté : vous y allez.** Je vous préviens si l’heure ou la salle change, et dix minutes avant. « Finalement, non » libère votre place.`,
    waits: (rank: number) =>
      md`**C’est complet : vous êtes sur la liste d’attente**, rang ${rank}. Dès qu’une place se libère, elle est à vous, et je vous le dis.`,
    left: 'C’est noté, votre place est libérée.',
    kept: 'Rien n’a été modifié.',
  },
  which: {
    summary: 'Deux séquences en même temps : laquelle gardez-vous ?',
    text: (title: string, when: string) =>
      md`**${title}** (${when}) a lieu en même temps que ce que vous avez choisi. Laquelle gardez-vous ?`,
    full: 'Elle est complète : vous laisseriez votre place pour une liste d’attente.',
    swap: (title: string) => `Aller à ${title}`,
    keep: (title: string) => `Garder ${title}`,
  },
  departed: {
    place: (title: string, when: string) => `Une place s’est libérée : vous allez à « ${title} » (${when}).`,
    speaks: (title: string, when: string, name: string) =>
      `${name} devait intervenir dans « ${title} » (${when}).`,
  },
  changed: {
    summary: (title: string) => `Changement : « ${title} »`,
    text: (title: string) => md`**${title}**, que vous avez choisie, change :`,
    fact: (then: string, now: string) => `${now} (au lieu de : ${then})`,
    unknown: 'à préciser',
    kept: 'Votre choix reste enregistré : rien à faire si cela vous va.',
    clash: (title: string) =>
      md`Elle tombe maintenant en même temps que **${title}**, que vous avez choisie aussi : dites laquelle vous gardez.`,
  },
  limited: {
    summary: (title: string) => `Places limitées\u00a0: «\u00a0${title}\u00a0»`,
    text: (title: string, count: number) =>
      md`**${title}** n’a plus que ${places(count)}\u00a0: pour y aller, prenez la vôtre dans le programme. D’ici là, cette séquence n’est plus dans votre agenda.`,
  },
  removed: {
    summary: (title: string) => `Retirée du programme : « ${title} »`,
    text: (title: string, when: string) =>
      md`**${title}** (${when}), que vous aviez choisie, n’aura pas lieu. Le reste du séminaire ne change pas.`,
  },
  promoted: {
    summary: (title: string) => `Une place pour vous : « ${title} »`,
    text: (title: string) => md`Une place s’est libérée : vous allez à **${title}**.`,
  },
  soon: {
    summary: (title: string) => `C’est bientôt : « ${title} »`,
    text: (title: string, minutes: number) =>
      md`**${title}** commence dans ${minutes === 1 ? 'une minute' : `${minutes} minutes`}.`,
    moved: 'L’heure ou la salle a changé depuis l’annonce.',
  },
  levels: {
    very: 'Très utile',
    rather: 'Plutôt utile',
    little: 'Peu utile',
    not: 'Pas utile cette fois',
  },
  rating: {
    summary: (title: string) => `Votre avis sur les séquences de « ${title} »`,
    text: (least: number) =>
      md`**Séquence par séquence : était-ce utile ?** Un choix par séquence, sans votre nom et pour de bon. **Qui lira ?** Les coachs, des chiffres uniquement, à partir de ${least} avis sur une même séquence.`,
    label: 'Était-ce utile ?',
    given: 'c’est enregistré, merci',
  },
  figures: {
    summary: (title: string) => `Séquence par séquence : « ${title} »`,
    title: 'Séquence par séquence',
    none: 'Rien n’a été demandé sur ses séquences, ou c’est encore ouvert.',
    line: (title: string, given: number, said: string) =>
      md`- **${title}** : ${given === 0 ? 'aucun avis' : given === 1 ? 'un avis' : `${given} avis`}${said === '' ? '' : ` (${said})`}`,
    few: 'trop peu pour des chiffres',
    note: (least: number) =>
      `Les chiffres ne sont donnés qu’à partir de ${least} avis sur une même séquence ; les autres sont effacés sans avoir été lus.`,
  },
  noRating: {
    summary: 'Pas d’avis à donner ici',
    notHers: 'Cette séquence n’était pas la vôtre : rien n’a été enregistré.',
    closed: 'On ne donne pas, ou plus, d’avis sur ces séquences.',
    already: 'Votre avis sur cette séquence est déjà enregistré, sans votre nom.',
  },
  agenda: { yes: 'Vous y allez.', waiting: 'Vous êtes sur la liste d’attente.' },
  kept: {
    chosen: 'Séquences que vous avez choisies',
    chosenDetail: (n: number) =>
      `${n} ; les coachs voient combien de personnes ont une place, effacées avec vos présences`,
    rated: 'Retours sur des séquences',
    ratedDetail: (n: number) => `${n} ; que vous en avez donné, jamais ce que vous avez dit`,
  },
  refused: {
    summary: 'Pas de séquence ici',
    gone: 'Cette séquence n’est plus au programme. Rien n’a été modifié.',
    notHers: 'Ce séminaire ne vous concerne pas.',
    started: 'Cette séquence a commencé : rien n’a été modifié.',
    cancelled: 'Ce séminaire est annulé : rien n’a été modifié.',
    noProgramme: 'Aucun séminaire n’est prévu pour vous.',
    everybody: 'Cette séquence est pour toutes les personnes qui viennent : il n’y a pas de place à prendre.',
    noSeminar: 'Cette rencontre n’est pas un séminaire\u00a0: elle n’a pas de séquences.',
  } satisfies Record<string, string | Markdown>,
};

export type SeminarWords = typeof fr;
