import { md } from '../../../../chat/markdown.ts';

const inDays = (n: number) => (n === 1 ? 'un jour' : `${n} jours`);

export const fr = {
  about: (title: string, day: string, defi: string) => `«\u00a0${title}\u00a0» (${day}), défi ${defi}`,
  of: (day: string, defi: string) => md`**${defi}**, ${day}`,
  dossier: {
    title: 'Dossier de l’équipe',
    summary: (title: string) => `Le dossier de l’équipe pour «\u00a0${title}\u00a0»`,
    none: 'Personne ne l’a encore rempli.',
    awaited: (due: string) => `Personne ne l’a encore rempli. Il est attendu pour le ${due}.`,
    intro: (what: string, due: string | null, days: number) =>
      md`Pour ${what}${due === null ? '' : md`, à remplir pour le **${due}**`}. Un seul dossier pour l’équipe\u00a0: chaque personne peut le compléter.\n\n**Qui lira\u00a0?** Les EIG, les porteuses et porteurs de votre défi, et les coachs. Conservé ${inDays(days)} après la rencontre. Rien n’y vient de la météo.`,
    readers: 'Lu par les EIG, les porteuses et porteurs du défi, et par les coachs.',
    saved: 'Le dossier est enregistré\u00a0: vous pouvez le modifier jusqu’à la fin de la rencontre.',
    parts: {
      value: {
        label: 'Ce qui est acquis',
        hint: 'La valeur créée depuis la dernière fois, et ce qui la montre.',
      },
      difficulties: { label: 'Ce qui est difficile', hint: 'Les risques, ce qui bloque, ce qui manque.' },
      decision: { label: 'Décisions attendues', hint: 'Ce qui est à décider, et par qui.' },
      next: { label: 'La suite prévue', hint: 'Les prochaines étapes, avec leurs dates.' },
      links: { label: 'Documents', hint: 'Facultatif. Leurs adresses, une par ligne.' },
    },
  },
  report: {
    title: 'Rapport d’évaluation',
    summary: (title: string) => `Le rapport sur «\u00a0${title}\u00a0»`,
    none: 'Pas encore de rapport.',
    intro: (what: string, days: number) =>
      md`Sur ${what}.\n\n**Qui lira\u00a0?** Les EIG, les porteuses et porteurs du défi, son sponsor, et les coachs. Conservé ${inDays(days)} après la rencontre. Rien n’y vient de la météo. Le défi est prévenu une fois, au premier enregistrement.`,
    readers: 'Lu par les EIG, les porteuses et porteurs du défi, son sponsor, et par les coachs.',
    sent: 'Le rapport est enregistré, et le défi est prévenu.',
    saved: 'Le rapport est enregistré.',
    parts: {
      achieved: { label: 'Acquis', hint: 'Ce que le défi a établi, et sur quoi il peut compter.' },
      difficulties: { label: 'Difficultés', hint: 'Ce qui a été dit de difficile, sans désigner personne.' },
      suggestions: { label: 'Suggestions', hint: 'Facultatif. Ce que le défi pourrait essayer.' },
      phase: { label: 'Prochaine phase', hint: 'Les actions décidées, par qui, pour quand.' },
    },
  },
  roadMap: {
    title: 'Feuille de route',
    label: 'Ce qui change',
    heading: 'Ce qui change dans notre feuille de route',
    hint: 'Une ligne. Laissez vide si rien ne change.',
    intro: (what: string, days: number) =>
      md`Après ${what}.\n\n**Qui lira\u00a0?** Les mêmes personnes que le rapport, dessous\u00a0: les EIG, les porteuses et porteurs du défi, son sponsor, et les coachs. Conservé avec lui, ${inDays(days)} après la rencontre. Rien n’y vient de la météo.`,
    tooLong: (max: number) => `${max} caractères au plus.`,
    saved: 'C’est noté sous le rapport.',
  },
  form: {
    submit: 'Enregistrer',
    missing: 'Écrivez quelques mots.',
    tooLong: (max: number) => `${max} caractères au plus.`,
    stale:
      'Quelqu’un d’autre a écrit entre-temps. Copiez ce que vous venez d’écrire, fermez, et rouvrez\u00a0: vous verrez les deux.',
  },
  list: {
    title: 'Dossiers et rapports',
    none: 'Rien pour l’instant\u00a0: un dossier s’ouvre avec la rencontre qui le demande.',
    dossier: 'Dossier de l’équipe',
    report: 'Rapport',
    filled: 'rempli',
    there: 'écrit',
    notYet: 'pas encore',
    awaited: (due: string) => `attendu pour le ${due}`,
    more: (count: number) => (count === 1 ? 'Et un autre plus ancien.' : `Et ${count} autres plus anciens.`),
  },
  ask: {
    filledSummary: (title: string) => `Le dossier de l’équipe pour «\u00a0${title}\u00a0» est rempli`,
    filled: (day: string) =>
      `Le dossier de l’équipe pour la rencontre du ${day} est rempli\u00a0: vous pouvez le relire et le compléter.`,
    summary: (title: string) => `Le dossier de l’équipe est attendu pour «\u00a0${title}\u00a0»`,
    text: (due: string, day: string) =>
      `Le dossier de votre équipe est attendu pour le ${due}, avant la rencontre du ${day}. Une personne de l’équipe suffit pour le remplir.`,
  },
  told: {
    summary: (title: string) => `Le rapport sur «\u00a0${title}\u00a0» est écrit`,
    text: (day: string) => `Le rapport sur la rencontre du ${day} est écrit\u00a0: à lire quand vous voulez.`,
  },
  toDo: (what: string) => `Un rapport est à écrire\u00a0: ${what}.`,
  buttons: {
    fillDossier: 'Remplir le dossier',
    changeDossier: 'Modifier le dossier',
    readDossier: 'Lire le dossier',
    writeReport: 'Écrire le rapport',
    changeReport: 'Modifier le rapport',
    readReport: 'Lire le rapport',
    roadMap: 'Noter ce qui change',
  },
  refused: {
    summary: 'Ce n’est pas possible',
    gone: 'Cette rencontre n’existe plus.',
    notYours: 'Ce dossier et ce rapport sont ceux d’un autre défi\u00a0: ils ne vous concernent pas.',
    closed:
      'Le dossier ne se modifie plus\u00a0: la rencontre est terminée ou annulée, ou vous n’êtes pas de l’équipe.',
    tooEarly: 'Le rapport s’écrit à partir du début de la rencontre, par les coachs qui l’animent.',
    noReport: 'Il n’y a pas encore de rapport.',
  },
  kept: {
    label: 'Dossiers et rapports de votre défi',
    detail: (count: number) =>
      count === 1 ? 'votre nom sous un texte du défi' : `votre nom sous les textes de ${count} rencontres`,
  },
};

export type EvaluationWords = typeof fr;
