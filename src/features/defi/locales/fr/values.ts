import { type Markdown, md } from '../../../../chat/markdown.ts';

const daysOf = (count: number): string => `${count}\u00a0${count > 1 ? 'jours' : 'jour'}`;

/** Where a défi is with the four values of public digital services. */
export const fr = {
  about: 'dire où en est votre défi sur les quatre valeurs, et lire les défis qui le partagent',
  title: 'Quatre valeurs',
  ofDefi: (defi: string, phase: string | null) =>
    phase === null ? md`Défi **${defi}**.` : md`Défi **${defi}**, phase ${phase}.`,
  values: {
    accessibility: 'Accessibilité (RGAA)',
    sobriety: 'Écoconception (RGESN)',
    data: 'Données ouvertes',
    code: 'Code ouvert',
  },
  levels: {
    none: '⚪ pas commencé',
    begun: '🟡 en cours',
    done: '🟢 fait',
    published: '📣 publié',
  },
  line: (value: string, level: string) => md`**${value}**\u00a0: ${level}`,
  withLink: (line: Markdown, link: Markdown) => md`${line}, ${link}`,
  link: 'lien',
  never: 'Le défi n’en a encore rien dit.',
  neverIn: 'Rien n’est encore dit de cette phase.',
  since: (day: string) => `Dit le ${day}.`,
  who: {
    shared: 'Lu par le défi, les coachs et les autres défis.',
    within: 'Lu par le défi et les coachs.',
  },
  help: (values: string) =>
    `Pour commencer, des marraines et parrains connaissent le sujet\u00a0: ${values}.`,
  section: {
    said: (day: string) => md`**Quatre valeurs**\u00a0: dit le ${day}.`,
    notYet: md`**Quatre valeurs**\u00a0: où en est le défi, de l’accessibilité au code ouvert\u00a0?`,
    others: 'Ce défi partage où il en est sur les quatre valeurs.',
  },
  moreOthers: md`Pour un autre défi, \`/defi valeurs\` et son nom.`,
  menus: { periods: 'Une autre phase', others: 'Un autre défi' },
  noPhase: 'Sans phase',
  buttons: {
    read: 'Voir les quatre valeurs',
    say: 'Dire où nous en sommes',
    change: 'Changer les niveaux',
    links: 'Ajouter des liens',
  },
  form: {
    title: 'Quatre valeurs',
    intro: (defi: string, days: number) =>
      `Défi ${defi}. Un repère, jamais une note\u00a0: rien ne classe les défis. Le défi et les coachs le lisent\u00a0; les autres défis, si vous cochez la dernière case. Votre messagerie peut le garder. Effacé ${daysOf(days)} après le dernier changement. Jamais la météo.`,
    level: 'Choisissez où vous en êtes.',
    shared: 'Qui d’autre le lit',
    sharedText: 'Les autres défis aussi, phases passées comprises',
    submit: 'Enregistrer',
    changed:
      'Quelqu’un de votre défi l’a changé entre-temps. Rien n’a été enregistré\u00a0: fermez, et rouvrez pour lire.',
  },
  links: {
    title: 'Liens des valeurs',
    intro: (defi: string, shared: boolean, days: number) =>
      `Défi ${defi}. Une déclaration, un jeu de données, un dépôt\u00a0: ${
        shared ? 'lus par le défi, les coachs et les autres défis' : 'lus par le défi et les coachs'
      }. Votre messagerie peut les garder. Effacés ${daysOf(days)} après le dernier changement. Jamais la météo.`,
    hint: 'Facultatif. Une adresse qui commence par https://',
    wrong: 'Une adresse commence par https:// et ne contient pas d’espace.',
    tooLong: (max: number) => `${max} caractères au plus.`,
    submit: 'Enregistrer les liens',
  },
  saved: 'C’est enregistré pour le défi.',
  refused: {
    notYours: 'Les quatre valeurs de ce défi ne vous sont pas ouvertes.',
    notWriting: 'Seules les personnes qui portent ce défi et ses EIG peuvent le dire.',
    noDefi: 'La liste des membres ne vous rattache à aucun défi. Un·e coach peut le corriger.',
    which: 'De quel défi\u00a0? Choisissez, ou ajoutez son nom.',
    whichNone: 'Aucun défi n’a encore rien dit des quatre valeurs.',
    unknown: (typed: string) => `Je ne connais pas de défi «\u00a0${typed}\u00a0».`,
    over: 'La phase a changé entre-temps, et ce qu’elle disait reste tel quel. Rien n’a été enregistré\u00a0: fermez, et rouvrez pour la nouvelle phase.',
  },
};

export type ValuesWords = typeof fr;
