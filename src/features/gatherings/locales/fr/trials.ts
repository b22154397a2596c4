import { md } from '../../../../chat/markdown.ts';

const trials = (n: number) => (n === 1 ? 'un essai' : `${n} essais`);
const share = (percent: number, count: number, of: number) => `${percent}\u00a0% (${count} sur ${of})`;

export const fr = {
  command: {
    about: 'essayer un format de rencontre, et décider ensuite s’il faut le garder',
  },
  job: 'bilan d’un format à l’essai',
  list: {
    summary: 'Les formats à l’essai',
    title: 'Formats à l’essai',
    line: (name: string, state: string) => md`- **${name}**\u00a0: ${state}`,
    pick: 'Voir un format',
    create: 'Essayer un format',
    who: 'Les coachs uniquement voient cette liste.',
  },
  states: {
    draft: 'brouillon',
    trying: 'à l’essai',
    deciding: 'à vous de décider',
    adopted: 'adopté',
    stopped: 'arrêté',
    closed: 'clos',
  },
  facts: {
    copied: 'Copié de',
    forWhom: 'Pour qui',
    same: (label: string) => `comme «\u00a0${label}\u00a0»`,
    invited: 'sur invitation',
    trials: 'Essais',
    planned: (planned: number, of: number) => `${planned} sur ${of}\u00a0planifié${planned > 1 ? 's' : ''}`,
    decides: 'Ce qui décidera',
    nothing: 'à dire',
    criteria: {
      useful: (percent: number) => `utile pour ${percent}\u00a0%`,
      came: (percent: number) => `${percent}\u00a0% de présence`,
      keep: (percent: number) => `à garder pour ${percent}\u00a0%`,
    },
    decideOn: 'Décision',
    until: (day: string) => `au plus tard ${day}`,
  },
  verdict: {
    summary: (name: string) => `Les essais de «\u00a0${name}\u00a0» sont finis\u00a0: à vous de décider`,
    none: 'Aucun essai n’a eu lieu\u00a0: il n’y a rien à en dire.',
    held: (n: number) => `${trials(n)} ${n > 1 ? 'ont' : 'a'} eu lieu`,
    outcome: {
      met: (n: number, of: number) =>
        n === of
          ? md`**${of === 1 ? 'Ce que vous attendiez est là.' : 'Tout ce que vous attendiez est là.'}**`
          : md`**${n} sur ${of} de vos attentes.**`,
      missed: md`**Ce n’est pas ce que vous attendiez.**`,
      unknown: md`**Trop peu pour le dire.**`,
    },
    measures: { useful: 'Utile', came: 'Présence', keep: 'À garder' },
    share,
    kept: (yes: number, change: number, no: number) =>
      `oui\u00a0: ${yes}, en changeant\u00a0: ${change}, non\u00a0: ${no}`,
    expected: (percent: number) => `attendu\u00a0: ${percent}\u00a0%`,
    copied: (label: string, shown: string) => `«\u00a0${label}\u00a0»\u00a0: ${shown}`,
    tooFew: 'trop peu pour le dire',
    chart: 'L’essai, et le format copié',
    alt: (name: string, label: string) => `«\u00a0${name}\u00a0», à côté de «\u00a0${label}\u00a0».`,
    row: (measure: string, name: string) => `${measure}\u00a0: ${name}`,
    thresholds: (n: number) => `Les chiffres ne sont donnés qu’à partir de ${n} réponses.`,
  },
  buttons: {
    criteria: 'Ce qui décidera',
    edit: 'Modifier',
    start: 'Commencer l’essai',
    discard: 'Supprimer ce format',
    plan: 'Planifier un essai',
    stop: 'Arrêter',
    adopt: 'Adopter',
    again: 'Encore un essai',
    close: 'Clore ce format',
    yaml: 'Pour programme.yaml',
    tell: 'Dire ce que vous ferez',
    see: 'Voir',
    list: 'Tous les formats',
  },
  happened: {
    saved: 'C’est enregistré.',
    started:
      'L’essai commence\u00a0: ce format se planifie comme les autres, et s’annonce «\u00a0à l’essai\u00a0».',
    discarded: 'Ce format est supprimé.',
    stopped: 'L’essai est arrêté\u00a0: rien de plus n’est planifié de ce format.',
    adopted: 'Ce format est adopté\u00a0: il se planifie comme les autres.',
    again: 'Un essai de plus peut être planifié.',
    closed: 'Ce format est clos\u00a0: ce qui a eu lieu garde son nom.',
    yaml: (id: string) =>
      md`À ajouter aux \`formats\` de programme.yaml, avec un rythme si ce format doit revenir de lui-même. Tant qu’il n’y est pas, il continue ici\u00a0; là-bas, gardez son identifiant, \`${id}\`.`,
    yamlLabel: 'Le format, en YAML',
  },
  decided: {
    adopted: 'Il est adopté.',
    stopped: 'Il est arrêté.',
    trying: 'Encore un essai est prévu.',
    closed: 'Il est clos.',
  },
  tell: {
    said: (name: string, shown: string) => `Vous avez essayé «\u00a0${name}\u00a0». ${shown}`,
    saidNothing: (name: string) => `Vous avez essayé «\u00a0${name}\u00a0».`,
    shares: {
      useful: (shown: string) => `Utile pour ${shown}.`,
      came: (shown: string) => `Présence\u00a0: ${shown}.`,
      keep: (shown: string) => `À garder pour ${shown}.`,
    },
    adopted: (name: string) => `Garder «\u00a0${name}\u00a0» au programme.`,
    stopped: (name: string) => `Arrêter «\u00a0${name}\u00a0».`,
    trying: (name: string) => `Faire encore un essai de «\u00a0${name}\u00a0».`,
    notYet:
      'Aucune météo n’est encore close\u00a0: «\u00a0vous avez dit, nous allons faire\u00a0» accompagne la dernière qui l’est.',
  },
  toDo: (name: string) => md`Les essais de **${name}** sont finis\u00a0: à vous de décider.`,
  form: {
    title: 'Essayer un format',
    intro:
      'Un brouillon, que les coachs uniquement voient. Vous direz ensuite ce qui décidera\u00a0: un essai sans critère ne montre rien. Votre hypothèse n’est lue que par les coachs\u00a0; elle est gardée avec le format, jusqu’à ce qu’un·e coach le supprime.',
    name: 'Nom du format',
    nameHint: 'Il sera lu dans les annonces.',
    nameMissing: 'Donnez un nom au format.',
    nameTaken: 'Un format porte déjà ce nom.',
    hypothesis: 'Si nous… alors…',
    hypothesisHint: 'Si nous commençons par un café debout, alors plus de personnes prendront la parole.',
    hypothesisMissing: 'Dites ce que vous changez, et ce que vous en attendez.',
    tooLong: (max: number) => `C’est un peu long\u00a0: ${max}\u00a0caractères au plus.`,
    copiedFrom: 'Copié de',
    copiedFromHint: 'Sa durée, ses délais et ses conseils\u00a0; c’est à lui que l’essai est comparé.',
    chooseCopied: 'Choisissez un format dans la liste.',
    forWhom: 'Pour qui',
    forWhomHint: 'Laissez vide pour les mêmes personnes que le format copié.',
    invited: 'Des personnes invitées par leur nom',
    chooseForWhom: 'Choisissez des rôles, ou «\u00a0invitées par leur nom\u00a0», pas les deux.',
    trials: 'Nombre d’essais',
    trialsHint: (min: number, max: number) => `De ${min} à ${max}.`,
    wrongTrials: (min: number, max: number) => `Donnez un nombre d’essais, de ${min} à ${max}.`,
    submit: 'Enregistrer',
  },
  criteriaForm: {
    title: 'Ce qui décidera',
    intro: (name: string) =>
      `Pour «\u00a0${name}\u00a0», un critère au moins\u00a0: laissez vide ce qui ne décide pas. Les retours ne sont comptés qu’au-delà des seuils habituels.`,
    useful: 'Utile, en\u00a0%',
    usefulHint: 'Des personnes qui donnent leur retour\u00a0: très ou plutôt utile.',
    came: 'Présence, en\u00a0%',
    cameHint: 'Les personnes venues, parmi celles dont la présence est notée.',
    keep: 'À garder, en\u00a0%',
    keepHint: '«\u00a0Oui\u00a0» et «\u00a0En changeant\u00a0» comptent.',
    percent: (min: number, max: number) => `Un nombre, de ${min} à ${max}.`,
    metiers: 'Métiers des EIG',
    metiersHint: 'Laissez vide pour tous.',
    chooseMetiers: 'Choisissez des métiers dans la liste.',
    decideOn: 'Décider au plus tard',
    wrongDecideOn: 'Donnez un jour à venir, avant la fin de la promotion.',
    none: 'Il faut un critère au moins\u00a0: sans lui, rien ne dirait s’il faut garder ce format.',
    submit: 'Enregistrer',
  },
  againForm: {
    title: 'Encore un essai',
    intro: (name: string) => `Un essai de plus de «\u00a0${name}\u00a0», avec les mêmes critères.`,
    submit: 'Prévoir cet essai',
  },
  refused: {
    gone: 'Ce format n’existe plus\u00a0: rien n’a été modifié.',
    stale:
      'Un·e autre coach l’a modifié entre-temps\u00a0: fermez, et rouvrez pour partir de ce qui est écrit maintenant.',
    elsewhere: 'Les choses ont avancé depuis\u00a0: rien n’a été modifié. Voici ce format à ce jour.',
    ended: 'C’est déjà terminé\u00a0: rien n’a été modifié. Voici ce format à ce jour.',
    criterion: 'Il reste à dire ce qui décidera\u00a0: un essai sans critère ne montre rien.',
    day: 'Il reste à dire quand vous déciderez\u00a0: un jour à venir.',
    inUse: 'Des rencontres sont de ce format\u00a0: il peut être arrêté ou clos, pas supprimé.',
    most: 'C’est assez d’essais pour décider\u00a0: adoptez ce format, ou arrêtez.',
    noFormat: 'Le programme n’a aucun format à copier\u00a0: ajoutez-en un dans programme.yaml.',
  },
  kept: {
    label: 'Formats que vous avez mis à l’essai',
    detail: (n: number) => `${n}\u00a0; votre nom n’est pas montré, et s’efface avec vous`,
  },
};

export type TrialWords = typeof fr;
