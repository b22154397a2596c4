import { md } from '../../../chat/markdown.ts';

const people = (n: number) => (n === 1 ? 'une personne' : `${n}\u00a0personnes`);

/** The French words of the directory. */
export const fr = {
  commands: {
    search: { hint: 'accessibilité', about: 'trouver une personne, un défi ou un service' },
    card: 'voir et modifier votre fiche',
    services: 'voir les services de l’écosystème',
    bubbles: 'voir les bulles\u00a0: qui sait, qui s’intéresse, qui aimerait apprendre',
  },
  levels: {
    help: 'Peut aider',
    interested: 'Intéressé·e',
    learn: 'Aimerait apprendre',
  },
  /** As she says it of herself. */
  own: {
    help: 'Je peux aider',
    interested: 'Cela m’intéresse',
    learn: 'J’aimerais apprendre',
  },
  circles: {
    promotion: 'La promotion, porteuses et porteurs compris',
    coaches: 'Les coachs uniquement',
    nobody: 'Personne',
  },
  /** After a line of one's own card. */
  seenBy: {
    promotion: 'vu par la promotion, porteuses et porteurs compris',
    coaches: 'vu par les coachs uniquement',
    nobody: 'vu par vous uniquement',
  },
  card: {
    you: (name: string) => `${name} (vous)`,
    defi: (defi: string) => `défi ${defi}`,
    reach: (reach: string) => md`**Me joindre\u00a0:** ${reach}`,
    fields: (label: string, fields: string) => md`**${label}\u00a0:** ${fields}`,
    fact: (label: string, value: string) => md`**${label}\u00a0:** ${value}`,
    others: (n: number) => `${n} de plus`,
    nothingMore: 'Cette personne n’a pas encore choisi ce qu’elle souhaite montrer.',
  },
  results: {
    title: 'Qui\u00a0?',
    summary: (n: number) => (n === 0 ? 'Rien trouvé' : n === 1 ? 'Un résultat' : `${n}\u00a0résultats`),
    about: (field: string, n: number) => `${field}\u00a0: ${people(n)}`,
    page: (from: number, to: number, all: number) => `${from} à ${to} sur ${all}`,
    pick: 'Voir une fiche',
    option: (number: number) => `Fiche ${number}`,
    gone: 'Je ne retrouve plus cette personne.',
    next: 'Suivants',
    previous: 'Précédents',
    alone: 'Cette recherche n’est pas gardée, et personne n’en est informé.',
    nobody: (field: string) => `${field}\u00a0: personne ne l’a déclaré pour l’instant.`,
    ask: md`\`/entraide demander\` cherche avec vous qui pourrait aider.`,
    nothing: 'Je n’ai trouvé personne, ni défi, ni service de ce nom.',
    near: (field: string) => `Vouliez-vous dire «\u00a0${field}\u00a0»\u00a0?`,
    how: md`On peut chercher un domaine, un prénom ou un nom, un métier, un défi, un service. \`/qui\` seul montre les domaines.`,
    search: (field: string) => `Chercher ${field}`,
    outside:
      'Les fiches des membres sont réservées à la promotion. Voici ce que j’ai trouvé parmi les services.',
  },
  overview: {
    title: 'Qui peut aider\u00a0?',
    text: md`Un nom, un défi, un métier ou un domaine\u00a0: \`/qui accessibilité\`, par exemple.`,
    family: (family: string, fields: string) => md`**${family}\u00a0:** ${fields}`,
    other: 'Autres domaines',
    field: (field: string, n: number) => `${field} (${n})`,
    none: 'Personne n’a encore montré ses domaines.',
    more: (n: number) => `Et ${n === 1 ? 'une autre famille' : `${n} autres familles`}.`,
    pick: 'Voir un domaine',
    card: 'Ma fiche',
    bubbles: 'Les bulles',
    services: 'Les services',
  },
  mine: {
    title: 'Votre fiche',
    always: (facts: string) => `${facts} (vu par la promotion)`,
    job: (job: string, seen: string) => md`**Fonction et organisation\u00a0:** ${job} _(${seen})_`,
    reach: (reach: string, seen: string) => md`**Me joindre\u00a0:** ${reach} _(${seen})_`,
    fact: (label: string, value: string, seen: string) => md`**${label}\u00a0:** ${value} _(${seen})_`,
    fields: (label: string, fields: string) => md`**${label}\u00a0:** ${fields}`,
    fieldsSeen: {
      promotion: md`**Vos domaines** _(vus par la promotion, porteuses et porteurs compris)_`,
      coaches: md`**Vos domaines** _(vus par les coachs uniquement)_`,
      nobody: md`**Vos domaines** _(vus par vous uniquement)_`,
    },
    noFields: 'Vous n’avez déclaré aucun domaine.',
    notChosen:
      'Vous n’avez pas encore choisi ce que vous montrez\u00a0: seuls votre nom, votre métier et votre défi sont visibles.',
    outside: 'Votre fiche et les services sont tout ce qui vous est montré ici.',
    note: 'Personne n’est informé d’une recherche, et aucune n’est gardée. Même montrés à personne, vos domaines me servent à savoir à qui demander de l’aide.',
    edit: 'Modifier ma fiche',
    editFields: 'Modifier mes domaines',
    saved: 'C’est enregistré.',
    savedFields: 'Vos domaines sont enregistrés.',
  },
  form: {
    title: 'Ma fiche',
    intro:
      'Pour chaque ligne, vous choisissez qui la voit. Vous pourrez changer d’avis à tout moment. Laissez vide ce que vous ne voulez pas dire.',
    job: 'Fonction, organisation',
    jobHint: 'Par exemple\u00a0: designer, mission numérique du ministère',
    reach: 'Comment vous joindre',
    reachHint: 'Par exemple\u00a0: en message direct, le matin',
    jobFor: 'Qui voit la fonction',
    reachFor: 'Qui voit le contact',
    hoursFor: 'Qui voit vos heures',
    hoursHint: 'Les heures que vous offrez chaque mois.',
    choose: 'Choisissez qui voit cette ligne.',
    tooLong: (max: number) => `${max} caractères au plus.`,
    submit: 'Enregistrer',
  },
  fieldsForm: {
    title: 'Mes domaines',
    intro:
      'Un domaine se choisit une seule fois. Les bulles comptent ceux qui sont montrés à la promotion, à partir de trois personnes.',
    seen: 'Qui voit mes domaines',
    choose: 'Choisissez dans la liste.',
    chooseSeen: 'Choisissez qui voit vos domaines.',
    twice: (field: string) => `Vous avez déjà choisi «\u00a0${field}\u00a0» plus haut.`,
    submit: 'Enregistrer',
  },
  service: {
    contact: (contact: string) => md`**Contact\u00a0:** ${contact}`,
    verified: (month: string) => `vérifié en ${month}`,
    unverified: (month: string) => `non vérifié depuis ${month}`,
    ask: (name: string) => `Le service «\u00a0${name}\u00a0»\u00a0: toujours juste\u00a0?`,
    right: 'Toujours juste',
    edit: 'Corriger',
    seen: md`Toutes les personnes de la liste des membres peuvent le lire, par \`/qui\`.`,
    thanks: 'Merci\u00a0! C’est vérifié aujourd’hui. Je vous repose la question dans trois mois.',
    gone: 'Ce service n’est plus dans la liste, ou une autre personne en répond.',
  },
  services: {
    title: 'Les services',
    none: 'Aucun service n’est encore dans la liste.',
  },
  serviceForm: {
    title: 'Corriger',
    intro: 'Lu par toutes les personnes de la liste des membres, par /qui.',
    what: 'Ce que ce service fait',
    contact: 'Comment le joindre',
    missing: 'Il en faut quelques mots.',
    tooLong: (max: number) => `${max} caractères au plus.`,
    submit: 'Enregistrer',
  },
  bubbles: {
    title: 'Les bulles\u00a0: qui sait, qui aimerait savoir',
    text: 'Ce que la promotion montre de ses domaines\u00a0:',
    none: 'Pas encore assez de réponses\u00a0: un domaine apparaît à partir de trois personnes.',
    counts: {
      help: (n: number) => `${n} peuvent aider`,
      interested: (n: number) => `${n} intéressé·es`,
      learn: (n: number) => `${n} aimeraient apprendre`,
    },
    more: (n: number) => `Et ${n === 1 ? 'un autre domaine' : `${n} autres domaines`}.`,
    alt: (rows: string) =>
      `Par domaine, combien de personnes peuvent aider, sont intéressées, aimeraient apprendre\u00a0: ${rows}`,
    note: 'Un nombre n’est montré qu’à partir de trois personnes, et ne compte que celles qui montrent leurs domaines à la promotion.',
    add: 'Dire mes domaines',
    keep: 'Garder l’image',
    kept: 'C’est envoyé dans nos messages directs.',
    open: 'Ouvrir une Bulloterie',
    opened: (until: string) => `La Bulloterie est ouverte dans le canal de la promotion, jusqu’à ${until}.`,
    already: (until: string) => `Une Bulloterie est déjà ouverte, jusqu’à ${until}.`,
    openUntil: (until: string) =>
      `La Bulloterie est ouverte jusqu’à ${until}. Dites en un clic ce que vous savez, et ce que vous aimeriez savoir\u00a0: le tableau se remplit au fur et à mesure.`,
    closed: md`La Bulloterie est close. \`/qui bulles\` la montre à tout moment.`,
    learning: (fields: string) =>
      `Plusieurs personnes aimeraient apprendre la même chose\u00a0: ${fields}. De quoi faire une rencontre\u00a0?`,
    learners: (field: string, n: number) => `${field} (${n === 1 ? 'une personne' : `${n}\u00a0personnes`})`,
    see: 'Voir les bulles',
    plan: 'Planifier une rencontre',
  },
  refused: { outside: 'Les bulles sont réservées à la promotion.' },
  kept: {
    label: 'Votre fiche et vos domaines',
    detail: (fields: number) =>
      `Ce que vous avez écrit, à qui vous le montrez, et ${fields === 0 ? 'aucun domaine' : fields === 1 ? 'un domaine' : `${fields}\u00a0domaines`}.`,
  },
};

export type DirectoryWords = typeof fr;
