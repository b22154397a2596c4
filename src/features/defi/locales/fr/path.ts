import { type Markdown, md } from '../../../../chat/markdown.ts';

const steps = (count: number): string => (count === 1 ? '1 étape' : `${count} étapes`);

/** The path of a défi is its “parcours”, which is made of “étapes”. */
export const fr = {
  jobs: { steps: 'étapes du parcours des défis' },
  told: {
    title: (defi: string) => `Le parcours du défi ${defi}`,
    intro: (count: number) =>
      count === 1
        ? 'Une étape à regarder. La première réponse compte pour le défi.'
        : `${count} étapes à regarder. La première réponse compte pour le défi.`,
  },
  step: {
    until: (day: string) => `À faire d’ici le ${day}.`,
    from: (day: string) => `À partir du ${day}.`,
    link: 'En savoir plus',
    confirmed: 'Un·e coach le confirme.',
    done: (said: string | Markdown) => md`**Fait**\u00a0: ${said}`,
    'set-aside': (said: string | Markdown) => md`**Pas pour nous**\u00a0: ${said}`,
    over: (said: string | Markdown) => md`**Plus attendue**\u00a0: ${said}`,
    coming: (said: string | Markdown, day: string) => md`**À partir du ${day}**\u00a0: ${said}`,
    open: (said: string | Markdown, day: string) => md`**D’ici le ${day}**\u00a0: ${said}`,
    by: (name: string, day: string) => `Réponse de ${name}, le ${day}.`,
    on: (day: string) => `Réponse du ${day}.`,
    why: (text: string) => `Pourquoi\u00a0: ${text}`,
    helpAsked: 'De l’aide a été demandée.',
    helpTaken: (name: string) => `De l’aide a été demandée\u00a0; ${name} s’en occupe.`,
    noLonger: 'Cette étape n’est plus attendue.',
  },
  buttons: {
    done: 'Fait',
    aside: 'Pas pour nous',
    help: 'Besoin d’aide',
    undo: 'Revenir sur la réponse',
    confirm: 'Confirmer que c’est fait',
    all: 'Toutes les étapes',
    page: 'Voir la page du défi',
    take: 'Je m’en occupe',
    follow: 'Suivre les défis',
  },
  menu: 'Voir une étape',
  section: {
    title: 'Le parcours',
    at: (stage: string) => `Le défi en est à «\u00a0${stage}\u00a0».`,
    settled: (settled: number, all: number) =>
      `${steps(settled)} sur ${all} ${settled > 1 ? 'sont faites ou mises' : 'est faite ou mise'} de côté.`,
    nothing: 'Rien à faire en ce moment.',
    empty: 'Le parcours n’a aucune étape.',
    more: (others: number) => (others === 1 ? md`- et 1 autre` : md`- et ${others} autres`),
  },
  all: { title: (defi: string) => `Le parcours du défi ${defi}`, previous: 'Précédentes', next: 'Suivantes' },
  home: (count: number) => `Le parcours\u00a0: ${steps(count)} à regarder.`,
  said: {
    done: 'C’est noté\u00a0: fait. Les autres porteuses et porteurs le voient aussi.',
    aside:
      'C’est noté\u00a0: cette étape est mise de côté. «\u00a0Revenir sur la réponse\u00a0», sur la page du défi, la rouvre.',
    undone: 'L’étape attend de nouveau une réponse.',
    helpSent: (names: string) => `Votre demande est envoyée à ${names}.`,
    helpWaits: 'Votre demande attend les coachs sur leur accueil.',
    others: (count: number) => (count === 1 ? 'une autre personne' : `${count} autres personnes`),
    taken: 'C’est noté\u00a0: la personne qui a demandé de l’aide en est informée.',
  },
  refused: {
    gone: 'Cette étape ne fait plus partie du parcours.',
    notYours: 'Cette étape ne vous concerne pas.',
    over: 'Cette étape n’est plus attendue\u00a0: il n’y a plus rien à répondre.',
    answered: (name: string | null, day: string) =>
      name === null ? `Une réponse a déjà été donnée le ${day}.` : `${name} a déjà répondu, le ${day}.`,
    confirmed:
      'Un·e coach confirme cette étape\u00a0: parlez-lui-en, ou choisissez «\u00a0Besoin d’aide\u00a0».',
    helped: 'De l’aide a déjà été demandée pour cette étape.',
    notAnswered: 'Cette étape attend déjà une réponse.',
    helpOver: 'Cette demande n’est plus à traiter.',
    takenBy: (name: string) => `${name} s’en occupe déjà.`,
  },
  forms: {
    aside: {
      title: 'Pas pour nous',
      label: 'Pourquoi',
      hint: 'Laissez vide si vous préférez ne rien dire.',
      submit: 'Enregistrer',
    },
    help: {
      title: 'Besoin d’aide',
      label: 'Ce qui bloque',
      hint: 'Laissez vide pour en parler de vive voix.',
      submit: 'Envoyer',
    },
    read: (days: number) =>
      `Lu dans le défi et par les coachs, gardé ${days === 1 ? '1 jour' : `${days} jours`}\u00a0; votre messagerie peut en garder une trace. La météo n’est jamais ici.`,
    tooLong: (max: number) => `${max} caractères au plus.`,
  },
  help: {
    asked: (name: string, defi: string) => `${name} (${defi}) demande de l’aide`,
    askedBefore: (defi: string) => `Une demande d’aide du défi ${defi}`,
    takenBy: (name: string) => `${name} s’en occupe.`,
    over: 'Cette demande n’est plus à traiter.',
    taken: (name: string) => `${name} s’occupe de votre demande d’aide`,
    takenText: (name: string, said: string | Markdown) =>
      md`**${name}** s’occupe de votre demande\u00a0: ${said}`,
  },
  follow: {
    columns: ['Où en est le défi', 'Étapes réglées', 'Sans réponse', 'Demandes d’aide'],
    at: (stage: string) => `en est à «\u00a0${stage}\u00a0»`,
    silent: (count: number) => `${steps(count)} sans réponse`,
    helps: (count: number) => (count === 1 ? '1 demande d’aide' : `${count} demandes d’aide`),
    noPorteur: 'sans porteuse ni porteur',
    toDoSilent: (count: number) => `Parcours des défis\u00a0: ${steps(count)} sans réponse.`,
    toDoHelps: (count: number) =>
      count === 1
        ? 'Parcours des défis\u00a0: 1 demande d’aide à prendre.'
        : `Parcours des défis\u00a0: ${count} demandes d’aide à prendre.`,
  },
  kept: {
    label: 'Parcours de votre défi',
    detail: (answers: number, helps: number) =>
      `Réponses à des étapes\u00a0: ${answers}\u00a0; demandes d’aide\u00a0: ${helps}.`,
  },
};

export type PathWords = typeof fr;
