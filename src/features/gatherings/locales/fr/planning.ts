import { md } from '../../../../chat/markdown.ts';
import { formatNumber } from '../../../../community/format/numbers.ts';
import { capitalised } from '../../../../community/format/words.ts';

/** What follows /rencontre planifier, as an example of what can be typed. */
const EXAMPLE = '/rencontre planifier atelier';

const people = (count: number) => (count === 1 ? 'une personne' : `${count} personnes`);

export const fr = {
  command: {
    plan: {
      hint: 'atelier',
      about: 'planifier une rencontre, ou en compléter une',
    },
    proposals: { about: 'voir et confirmer les dates que je propose' },
  },
  job: 'propositions de dates aux coachs',
  overview: {
    title: 'Planifier les rencontres',
    summary: (planned: number, drafts: number) =>
      [
        planned === 1
          ? 'Une rencontre planifiée'
          : `${planned || 'Aucune'} rencontre${planned > 1 ? 's' : ''} planifiée${planned > 1 ? 's' : ''}`,
        drafts === 1 ? 'un brouillon' : `${drafts || 'aucun'} brouillon${drafts > 1 ? 's' : ''}`,
      ].join(', '),
    planned: md`**À venir**`,
    drafts: md`**Brouillons**, vus par les coachs uniquement`,
    proposed: (count: number) =>
      count === 1
        ? md`J’ai **une date à vous proposer** pour les deux prochains mois.`
        : md`J’ai **${count} dates à vous proposer** pour les deux prochains mois.`,
    empty:
      'Rien n’est planifié, et il n’y a pas de brouillon. Créez une rencontre\u00a0: elle reste un brouillon tant que vous ne l’avez pas planifiée.',
    line: (when: string, title: string, about: string) =>
      md`- ${capitalised(when)}\u00a0: **${title}** (${about})`,
    others: (count: number) => (count === 1 ? 'Et une autre, plus tard.' : `Et ${count} autres, plus tard.`),
    by: (name: string) => `brouillon de ${name}`,
    draft: (format: string) => `brouillon, ${format}`,
    open: 'Ouvrir une rencontre',
    unknownFormat: 'Je ne connais pas ce format. Vous le choisirez dans le formulaire.',
    how: md`En une ligne, avec un format\u00a0: \`${EXAMPLE}\`.`,
  },
  past: {
    title: 'Dupliquer une rencontre passée',
    summary: 'Les rencontres passées',
    text: 'Choisissez-en une\u00a0: j’en fais un nouveau brouillon, avec un autre jour.',
    empty: 'Aucune rencontre n’a encore eu lieu.',
    choose: 'Rencontre à dupliquer',
  },
  phases: {
    title: 'Les phases',
    now: (phase: string, until: string) => md`En ce moment\u00a0: **${phase}**, jusqu’au ${until}.`,
    next: (phase: string, period: string) => md`Ensuite\u00a0: **${phase}**, ${period}.`,
    movedTitle: 'Les phases ont changé',
    gone: (phase: string) => md`**${phase}**\u00a0: cette phase n’existe plus.`,
    moved: (phase: string, period: string) => md`**${phase}**\u00a0: désormais ${period}.`,
    stay: 'Ces rencontres y sont liées et gardent leur date\u00a0: à vous de voir s’il faut les déplacer. Les dates qui n’étaient que proposées ont suivi.',
    line: (title: string, when: string, expected: string) =>
      md`- ${title}\u00a0: ${when} (le rythme dirait ${expected})`,
    lineGone: (title: string, when: string) =>
      md`- ${title}\u00a0: ${when} (aucune phase ne nomme plus ce jour)`,
    others: (count: number) => (count === 1 ? 'Et une autre.' : `Et ${count} autres.`),
    job: 'phases qui ont changé',
  },
  toConfirm: (count: number) => (count === 1 ? 'Une date à confirmer' : `${count} dates à confirmer`),
  buttons: {
    create: 'Nouvelle rencontre',
    proposals: 'Voir les propositions',
    past: 'Dupliquer une rencontre passée',
    questions: 'Questions et supports',
    dossier: 'Dossier de l’équipe',
    logistics: 'Logistique',
    forum: 'Forum ouvert',
    setForum: 'Régler le forum ouvert',
    report: 'Rapport',
    overview: 'Tout ce qui est planifié',
    preview: 'Aperçu',
    plan: 'Planifier',
    announce: 'Annoncer maintenant',
    nudge: 'Relancer les personnes sans réponse',
    planAnyway: 'Planifier quand même',
    core: 'Titre et date',
    details: 'Lieu et détails',
    access: 'Accès',
    people: 'Pour qui',
    guests: 'Inviter des personnes',
    sequences: 'Séquences',
    hosts: 'Contact de nos hôtes',
    withoutAccount: 'Invité·es sans compte',
    audience: 'Inviter par rôle',
    discard: 'Supprimer le brouillon',
    discardYes: 'Supprimer définitivement',
    keep: 'Garder le brouillon',
    back: 'Revenir à la rencontre',
    cancel: 'Annuler la rencontre',
    restore: 'Rétablir la rencontre',
    copy: 'Dupliquer',
    open: 'Compléter ou annuler',
    confirm: 'Confirmer',
    confirmAll: 'Confirmer tout',
    move: 'Déplacer',
    skip: 'Pas cette fois',
    undo: 'Remettre parmi les propositions',
    next: 'Dates suivantes',
  },
  state: {
    draft: 'Brouillon',
    planned: 'Rencontre planifiée',
    announced: 'Rencontre annoncée',
    cancelled: 'Rencontre annulée',
    over: 'Rencontre terminée',
  },
  gathering: {
    summary: (state: string, title: string, when: string) =>
      `${state}\u00a0: «\u00a0${title}\u00a0», ${when}`,
    format: 'Format',
    invited: 'Personnes invitées',
    others: (count: number) => (count === 1 ? 'et une autre' : `et ${count} autres`),
    noMetier: 'Métier à choisir',
    nobody: 'Personne pour l’instant',
    remove: 'Retirer une personne',
    draft:
      'Ce brouillon est vu par les coachs uniquement. Rien n’est envoyé tant que vous ne l’avez pas planifié.',
    announceAt: (moment: string, where: string) =>
      md`Je l’annoncerai **${moment}**, ${where}. D’ici là, elle est connue des coachs uniquement.`,
    announceAgainAt: (moment: string, where: string) =>
      md`Les personnes qui avaient répondu savent qu’elle aura lieu. Je l’annoncerai de nouveau **${moment}**, ${where}.`,
    announceNow: (where: string) => `Je l’annonce maintenant, ${where}.`,
    announceOnPlan: (moment: string, where: string) =>
      md`Une fois planifiée, je l’annoncerai **${moment}**, ${where}.`,
    announceAtOnce: (where: string) =>
      `L’échéance de l’annonce est passée\u00a0: dès que vous planifiez, je l’annonce ${where}.`,
    answers: (yes: number, maybe: number, no: number, waiting: number) =>
      `Réponses\u00a0: ${yes} oui, ${maybe} peut-être, ${no} non${waiting > 0 ? `, ${waiting} en liste d’attente` : ''}.`,
    told: 'Vos modifications sont reportées dans l’annonce, et je préviens les personnes qui ont répondu.',
    where: {
      channels: (channels: string) => `dans ${channels}`,
      direct: 'par message direct à chaque personne concernée',
      both: (channels: string) => `${channels}, et par message direct aux autres personnes concernées`,
    },
    cancelled: 'Cette rencontre n’aura pas lieu.',
    restorable:
      'Vous pouvez la rétablir jusqu’à l’heure où elle devait commencer\u00a0: je l’annonce alors de nouveau.',
    over: 'Cette rencontre est passée. Vous pouvez la dupliquer\u00a0: un nouveau brouillon, avec les mêmes informations.',
  },
  happened: {
    drafted: md`Le brouillon est gardé. Complétez-le, ou planifiez-le\u00a0: vous le retrouvez avec \`/rencontre planifier\`.`,
    saved: 'C’est enregistré.',
    unchanged: 'Vous n’avez rien modifié\u00a0: tout reste comme avant.',
    planned: 'C’est planifié.',
    told: 'C’est modifié, et je préviens les personnes qui ont répondu.',
    invited: (count: number) => `J’ai ajouté ${people(count)}.`,
    alreadyInvited: 'Ces personnes étaient déjà invitées.',
    removed: (name: string) => `J’ai retiré ${name} de la liste.`,
    notInvited: 'Cette personne n’est pas, ou n’est plus, dans la liste.',
    retyped: 'Le format a changé\u00a0: choisissez de nouveau pour qui est la rencontre.',
    cancelled: 'C’est annulé. Si des personnes en avaient été informées, je les préviens.',
    announced: 'C’est annoncé. Je ne l’annoncerai pas une seconde fois à l’échéance prévue.',
    nudged: (count: number, when: string | null) =>
      `${count === 1 ? 'Une personne n’a pas répondu\u00a0: je la relance' : `${count} personnes n’ont pas répondu\u00a0: je les relance`}${when === null ? '' : ` ${when}`}, une seule fois.`,
    spared: (count: number) =>
      count === 1
        ? 'Je ne relance pas une autre personne\u00a0: elle est absente, ou a reçu assez de messages cette semaine.'
        : `Je n’en relance pas ${count} autres\u00a0: absentes, ou elles ont reçu assez de messages cette semaine.`,
    restored: 'La rencontre est rétablie.',
    copied: 'Voici un nouveau brouillon, avec les mêmes informations.',
  },
  undo: {
    planned: 'Pour revenir en arrière\u00a0: «\u00a0Annuler la rencontre\u00a0».',
  },
  preview: {
    summary: 'Aperçu de l’annonce',
    title: 'Aperçu',
    text: (where: string) => `Voici ce que je publierai ${where}. Vous seul·e voyez cet aperçu.`,
    buttons: 'Sous l’annonce, chaque personne pourra dire si elle vient.',
  },
  confirmPlan: {
    summary: 'Planifier quand même\u00a0?',
    text: 'Rien n’est encore planifié.',
  },
  discard: {
    summary: 'Supprimer ce brouillon\u00a0?',
    text: (title: string) =>
      md`Supprimer le brouillon «\u00a0${title}\u00a0»\u00a0? Il ne pourra pas être retrouvé. Personne n’en a été informé.`,
    done: 'Le brouillon est supprimé. Personne n’en a été informé.',
    doneSummary: 'Le brouillon est supprimé',
  },
  warnings: {
    title: md`**Le calendrier vous avertit\u00a0:**`,
    weekend: (day: string | null) => `${day ?? 'ce jour'} est en fin de semaine`,
    holiday: (day: string | null, name: string) => `${day ?? 'ce jour'} est férié (${name})`,
    pause: (day: string | null, name: string) => `${day ?? 'ce jour'} est dans une pause (${name})`,
    clash: (title: string, when: string, count: number) =>
      `à la même heure, «\u00a0${title}\u00a0» (${when}) concerne aussi ${people(count)}`,
    agenda: (title: string, moment: string) =>
      `au même moment dans l’agenda de la promotion\u00a0: ${title} (${moment})`,
    nobody: 'personne n’est concerné à ce jour',
    others: (count: number) => (count === 1 ? 'et une autre rencontre' : `et ${count} autres rencontres`),
  },
  lack: {
    summary: 'Rien n’est planifié',
    closed:
      'Ce format n’est plus planifié. Choisissez-en un autre avec «\u00a0Titre et date\u00a0»\u00a0; rien n’est planifié.',
    trials:
      'Tous les essais prévus de ce format sont déjà planifiés\u00a0: rien n’est planifié de plus. Après le dernier, vous pourrez en prévoir un encore.',
    past: 'Cette date est passée. Choisissez-en une autre avec «\u00a0Titre et date\u00a0»\u00a0; rien n’est planifié.',
    outside:
      'Cette date est hors de la promotion. Choisissez-en une autre avec «\u00a0Titre et date\u00a0»\u00a0; rien n’est planifié.',
    'no-metier': 'Il reste à dire pour quel métier\u00a0: «\u00a0Pour qui\u00a0». Rien n’est planifié.',
    'no-defi': 'Il reste à dire pour quel défi\u00a0: «\u00a0Pour qui\u00a0». Rien n’est planifié.',
    nobody: 'Il reste à inviter au moins une personne\u00a0: «\u00a0Pour qui\u00a0». Rien n’est planifié.',
  },
  refused: {
    summary: 'Rien n’a été modifié',
    draft: 'Cette rencontre est encore un brouillon\u00a0: rien n’a été modifié. La voici à ce jour.',
    planned: 'Cette rencontre est déjà planifiée\u00a0: rien n’a été modifié. La voici à ce jour.',
    announced: 'Cette rencontre est déjà annoncée\u00a0: rien n’a été modifié. La voici à ce jour.',
    cancelled: 'Cette rencontre est annulée\u00a0: rien n’a été modifié. La voici à ce jour.',
    over: 'Cette rencontre est terminée\u00a0: rien n’a été modifié. La voici à ce jour.',
    begun: 'Cette rencontre a déjà commencé\u00a0: rien n’a été modifié. La voici à ce jour.',
    nudged: 'Les personnes sans réponse ont déjà été relancées pour cette rencontre\u00a0: une fois suffit.',
    nobodyLeft:
      'Je n’ai personne à relancer\u00a0: tout le monde a répondu, est absent, ou a reçu assez de messages cette semaine.',
    tooLate:
      'Il est trop tard pour relancer\u00a0: la rencontre commence avant les prochaines heures de travail.',
    gone: md`Cette rencontre n’existe pas, ou n’existe plus\u00a0: rien n’a été modifié. \`/rencontre planifier\` montre tout ce qui est planifié.`,
    noneToPick: 'Choisissez une rencontre dans le menu.',
    otherFormat:
      'Cela ne concerne pas ce format de rencontre\u00a0: rien n’a été modifié. La voici à ce jour.',
  },
  proposals: {
    title: 'Les dates que je propose',
    summary: (count: number) => (count === 1 ? 'Une date proposée' : `${count} dates proposées`),
    intro: 'Elles suivent le rythme de chaque format. Une fois confirmées, elles sont planifiées.',
    line: (label: string, when: string, forWhom: string) =>
      md`**${label}**\n${capitalised(when)}\n${forWhom}`,
    rhythm: (rhythm: string) => `Rythme\u00a0: ${rhythm}`,
    phase: (phase: string, edge: 'start' | 'end', days: number) => {
      const of = edge === 'start' ? 'début' : 'fin';
      if (days === 0) return `${edge === 'start' ? 'Au' : 'À la'} ${of} de la phase «\u00a0${phase}\u00a0»`;
      const count = days === 1 ? 'un jour travaillé' : `${days} jours travaillés`;
      return `Phase «\u00a0${phase}\u00a0», ${count} ${edge === 'start' ? 'après son' : 'avant sa'} ${of}`;
    },
    drafted: (what: string, count: number) =>
      count === 1
        ? `Un brouillon vous attend\u00a0: ${what}. Choisissez sa date, puis planifiez.`
        : `${count} brouillons vous attendent, un par défi\u00a0: ${what}. Choisissez la date de chacun, puis planifiez.`,
    moved: (nominal: string) => `Avancée, car ${nominal} n’est pas travaillé`,
    others: (count: number) => (count === 1 ? 'Et une autre date.' : `Et ${count} autres dates.`),
    empty:
      'Je n’ai pas de date à proposer\u00a0: tout ce que les rythmes prévoient d’ici deux mois est décidé.',
    late: (where: string) =>
      `L’échéance de l’annonce est passée\u00a0: dès que vous confirmez, je l’annonce ${where}.`,
    confirmed: (what: string) => `C’est planifié\u00a0: ${what}.`,
    announces: (moment: string, where: string) =>
      `Annonce ${moment}, ${where}\u00a0; d’ici là, vous pouvez compléter ou annuler.`,
    announcesNow: (where: string) =>
      `L’échéance de l’annonce est passée\u00a0: je l’annonce maintenant, ${where}.`,
    confirmedAll: (dates: number, gatherings: number) =>
      dates === 0
        ? 'Rien n’est planifié.'
        : `C’est planifié\u00a0: ${dates === 1 ? 'une date' : `${dates} dates`}${gatherings > dates ? `, ${gatherings} rencontres` : ''}.`,
    left: (list: readonly string[]) =>
      list.length === 1
        ? `Une reste à décider, à cause d’un avertissement\u00a0: ${list.join()}.`
        : `${list.length} restent à décider, à cause d’un avertissement\u00a0: ${list.join('\u00a0; ')}.`,
    draftedToo: (count: number) =>
      count === 1
        ? 'J’ai préparé un brouillon, à compléter puis à planifier.'
        : `J’ai préparé ${count} brouillons, un par défi, à compléter puis à planifier.`,
    decidedMeanwhile: (count: number) =>
      count === 1 ? 'Une autre était déjà décidée.' : `${count} autres étaient déjà décidées.`,
    announcedNow: (count: number) =>
      count === 1
        ? 'J’en annonce une maintenant, car son échéance est passée.'
        : `J’en annonce ${count} maintenant, car leur échéance est passée.`,
    undoAll:
      'Pour revenir sur l’une d’elles\u00a0: «\u00a0Compléter ou annuler\u00a0», ou «\u00a0Tout ce qui est planifié\u00a0».',
    plannedOne: (when: string, what: string) => `${capitalised(when)}, ${what}`,
    allDecided: 'Ces dates sont déjà décidées\u00a0: rien n’a été modifié.',
    count: (count: number) => (count === 1 ? 'une rencontre' : `${count} rencontres, une par métier`),
    skipped: (what: string) => `C’est noté, pas cette fois\u00a0: ${what}. Personne n’en est informé.`,
    unskipped: (what: string) => `De nouveau parmi les propositions\u00a0: ${what}.`,
    already: 'Cette date est déjà décidée\u00a0: rien n’a été modifié.',
    gone: 'Cette date n’est plus proposée\u00a0: rien n’a été modifié.',
    metiers: (list: string) => `EIG de chaque métier\u00a0: ${list}`,
  },
  post: {
    title: 'Des rencontres à confirmer',
    summary: (count: number, until: string) =>
      count === 1 ? `Une date à confirmer d’ici le ${until}` : `${count} dates à confirmer d’ici le ${until}`,
    text: (until: string) =>
      md`Voici ce que les rythmes prévoient d’ici le **${until}**. Rien n’est planifié tant qu’un·e coach ne l’a pas confirmé.`,
    line: (when: string, label: string) => md`- ${capitalised(when)}\u00a0: ${label}`,
    button: 'Confirmer ou déplacer',
  },
  rhythm: {
    nth: { 1: 'premier', 2: 'deuxième', 3: 'troisième', 4: 'quatrième', last: 'dernier' },
    month: (nth: string, weekday: string, time: string) => `${nth} ${weekday} du mois, ${time}`,
    months: (nth: string, weekday: string, months: number, time: string) =>
      `${nth} ${weekday}, tous les ${months} mois, ${time}`,
    weekly: (weekday: string, time: string) => `chaque ${weekday}, ${time}`,
    weeks: (weeks: number, weekday: string, time: string) =>
      `un ${weekday} toutes les ${weeks} semaines, ${time}`,
  },
  form: {
    create: 'Nouvelle rencontre',
    change: 'Modifier la rencontre',
    copy: 'Dupliquer la rencontre',
    move: 'Déplacer la date',
    draftIntro:
      'Rien n’est envoyé\u00a0: vous gardez un brouillon, vu par les coachs uniquement. Lieu, lien et description viennent ensuite.',
    changeIntro:
      'Vos modifications sont reportées dans l’annonce, et je préviens les personnes qui ont répondu.',
    moveIntro: (what: string) =>
      `Proposé\u00a0: ${what}. Avec un autre jour ou une autre heure, c’est planifié aussitôt.`,
    saveDraft: 'Garder le brouillon',
    save: 'Enregistrer',
    plan: 'Planifier',
    title: 'Titre',
    titleHint: 'De quoi il s’agit, en quelques mots.',
    format: 'Format',
    on: 'Jour',
    at: 'Heure de début',
    minutes: 'Durée en minutes',
    minutesHint: (min: number, max: number) =>
      `De ${min} à ${max}. Laissez vide pour la durée habituelle du format.`,
    anyway: 'Garder quand même',
    anywayText: 'Oui, garder quand même cette date.',
    details: 'Lieu et détails',
    place: 'Lieu',
    link: 'Lien de la visio',
    linkHint: 'Une adresse qui commence par https:// ou http://.',
    speaker: 'Intervenant·e',
    capacity: 'Nombre de places',
    capacityHint: (min: number, max: number) =>
      `De ${min} à ${formatNumber(max, 'fr')}. Laissez vide pour ne pas limiter.`,
    description: 'Description',
    access: 'Accès',
    directions: 'Pour venir',
    directionsHint: 'Transports, entrée, pièce d’identité…',
    audienceTitle: 'Pour qui',
    audienceIntro:
      'Les personnes qui ont l’un des rôles. Vous pouvez aussi inviter des personnes une par une.',
    roles: 'Rôles',
    rolesHint: 'Aucun rôle\u00a0: seulement les personnes invitées une par une.',
    metiers: 'Métiers (EIG)',
    metiersHint: 'Aucun\u00a0: les EIG de tous les métiers.',
    defi: 'Défi (facultatif)',
    defiHint: 'Seulement les personnes de ce défi, et ses coachs.',
    metierTitle: 'Pour quel métier',
    metier: 'Métier',
    invite: 'Inviter des personnes',
    inviteSubmit: 'Inviter',
    uninvite: 'Retirer une personne',
    uninviteSubmit: 'Retirer',
    person: (rank: number) => `Personne ${rank}`,
    cancel: 'Annuler la rencontre',
    cancelIntro: (what: string) =>
      `${what}\nLes personnes déjà informées recevront l’annulation. Vous pourrez rétablir la rencontre jusqu’à l’heure où elle devait commencer.`,
    word: 'Un mot aux membres',
    wordHint: 'Pourquoi, et ce qui la remplace.',
    cancelSubmit: 'Annuler la rencontre',
  },
  errors: {
    stale:
      'Un·e autre coach l’a modifiée entre-temps\u00a0: fermez, et rouvrez pour partir de ce qui est écrit maintenant.',
    title: 'Donnez un titre à la rencontre.',
    titleLong: (max: number) => `Le titre a ${max} caractères au plus.`,
    format: 'Choisissez un format.',
    on: 'Indiquez un jour qui existe, par exemple 2022-03-17.',
    at: 'Indiquez une heure, par exemple 17:00.',
    minutes: (min: number, max: number) => `Indiquez une durée de ${min} à ${max} minutes, en nombre entier.`,
    past: 'Cette date est déjà passée.',
    outside: (period: string) => `Ce jour est hors de la promotion, qui se tient ${period}.`,
    anyway: (warnings: string) =>
      `Le calendrier vous avertit\u00a0: ${warnings}. Cochez cette case pour garder quand même cette date.`,
    tooLong: (max: number) => `${max} caractères au plus.`,
    link: 'Indiquez une adresse complète, qui commence par https:// ou http://.',
    capacity: (min: number, max: number) =>
      `Indiquez un nombre entier, de ${min} à ${formatNumber(max, 'fr')}, ou laissez vide.`,
    capacityBelow: (coming: number) =>
      `${coming === 1 ? 'Une personne vient' : `${coming} personnes viennent`} déjà\u00a0: il faut au moins autant de places.`,
    metier: 'Choisissez un métier.',
    roles: 'Choisissez parmi ces rôles.',
    rolesOfDefi: 'Choisissez au moins un rôle dans ce défi.',
    defiWrote:
      'L’équipe de ce défi a déjà rempli son dossier\u00a0: annulez cette rencontre, et copiez-la pour un autre défi.',
    defi: 'Choisissez parmi ces défis.',
    person: 'Choisissez une personne.',
    unknown: 'Cette personne n’est pas dans la liste des membres.',
  },
  kept: {
    label: 'Rencontres',
    authored: (count: number) =>
      count === 1 ? 'Vous avez planifié une rencontre.' : `Vous avez planifié ${count} rencontres.`,
  },
};

export type PlanningWords = typeof fr;
