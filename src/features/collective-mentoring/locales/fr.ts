import { md } from '../../../chat/markdown.ts';

const people = (n: number) =>
  n === 0 ? 'personne pour l’instant' : n === 1 ? 'une personne' : `${n} personnes`;

/** The French words of collective mentoring. */
export const fr = {
  command: 'partager un problème, et trouver des personnes qui ont le même',
  list: {
    summary: 'Mentorat collectif',
    title: 'Mentorat collectif',
    text: 'Plusieurs personnes, un même problème : une rencontre pour y réfléchir ensemble, avec un·e coach. Les noms ne sont montrés aux autres qu’avec l’accord de chacun·e.',
    none: 'Aucun problème n’est partagé en ce moment.',
    line: (number: number, title: string, n: number) => md`${number}. **${title}** : ${people(n)}`,
    among: (number: number) => `${number}. Un problème entre EIG`,
    pick: 'Voir un problème',
    raise: 'Partager un problème',
  },
  form: {
    title: 'Partager un problème',
    intro:
      'Le titre et les quelques mots seront lus par toute la promotion, porteuses et porteurs compris, et par les coachs. Votre nom n’est pas montré, sauf si vous cochez la case.',
    introChoice:
      'Le titre et les quelques mots seront lus par toute la promotion, porteuses et porteurs compris, ou par les EIG uniquement : à vous de choisir. Les coachs les lisent aussi. Votre nom n’est pas montré, sauf si vous cochez la case.',
    audience: 'Qui le lira',
    audiences: {
      all: 'Toute la promotion, porteuses et porteurs compris',
      eig: 'Les EIG et les coachs uniquement',
    },
    wrongAudience: 'Choisissez qui le lira dans la liste.',
    subject: 'En un titre',
    words: 'En quelques mots',
    named: 'Mon nom',
    namedText: 'Les autres peuvent voir que cela vient de moi.',
    submit: 'Partager',
    wrongTitle: (max: number) => `Donnez un titre, de ${max} caractères au plus.`,
    wrongWords: (max: number) => `Dites-en quelques mots, ${max} caractères au plus.`,
  },
  problem: {
    announced: (title: string) => `Un problème partagé : « ${title} »`,
    announcedToEig: 'Un problème partagé entre EIG',
    eigOnly: md`**Voir** l’affiche aux EIG et aux coachs uniquement.`,
    see: 'Voir',
    readers: {
      all: 'Lu par toute la promotion, porteuses et porteurs compris, et par les coachs.',
      eig: 'Lu par les EIG et les coachs uniquement.',
      asked: 'Lu par les personnes à qui un·e coach l’a proposé, et par les coachs.',
    },
    askedWhy: 'Un·e coach pense que ce sujet peut vous concerner.',
    asked: (title: string) => `Un·e coach pense que ce sujet peut vous concerner : « ${title} »`,
    count: (n: number) =>
      n === 0
        ? 'Personne n’a dit « Moi aussi » pour l’instant.'
        : n === 1
          ? 'Une personne a ce problème.'
          : `${n} personnes ont ce problème.`,
    who: (names: string) => `Montrent leur nom : ${names}.`,
    mine: 'Vous en faites partie.',
    private: md`**Moi aussi** ne montre pas votre nom aux autres, qui voient un nombre. Les coachs le lisent quand la rencontre se prépare.`,
    join: 'Moi aussi',
    leave: 'Finalement, non',
    show: 'Montrer mon nom',
    hide: 'Ne plus montrer mon nom',
    withdraw: 'Retirer ce problème',
    plan: 'Planifier la rencontre',
    raised: (audience: 'all' | 'eig', named: boolean) =>
      `C’est partagé ${audience === 'eig' ? 'avec les EIG et les coachs uniquement' : 'avec toute la promotion, porteuses et porteurs compris'}, ${named ? 'avec' : 'sans'} votre nom.`,
    joined: 'C’est noté : vous en faites partie, sans que votre nom soit montré.',
    left: 'C’est noté : vous n’en faites plus partie.',
    shown: 'Votre nom est maintenant visible par toute personne qui ouvre ce problème.',
    hidden: 'Votre nom n’est plus montré. Il a pu être lu avant.',
    withdrawn: 'Ce problème est retiré.',
    states: {
      open: 'Ouvert : d’autres peuvent se joindre.',
      planned: 'Une rencontre est prévue : les personnes concernées ont une invitation.',
      over: 'La rencontre a eu lieu.',
      withdrawn: 'Ce problème a été retiré.',
    },
  },
  coach: {
    untitled: 'Un problème partagé entre quelques personnes',
    titled: (title: string) => `Un problème partagé : « ${title} »`,
    enough: (what: string, n: number) => `${what} (${people(n)})`,
    text: 'Vous pouvez planifier une rencontre avec ces personnes quand vous voulez.',
    formTitle: 'Planifier la rencontre',
    intro: (n: number) =>
      `Une rencontre avec ${people(n)}, sur invitation. Chacune pourra dire si elle vient.`,
    on: 'Jour',
    at: 'Heure',
    place: 'Lieu ou lien',
    submit: 'Planifier',
    planned: (when: string) => `C’est planifié, ${when} : chaque personne concernée est invitée.`,
    wrongOn: 'Donnez un jour travaillé de la promotion, à venir.',
    wrongAt: 'Donnez une heure à venir, par exemple 17:00.',
    wrongPlace: (max: number) => `${max} caractères au plus.`,
    noFormat:
      'Le programme n’a aucun format de rencontre sur invitation : ajoutez-en un dans programme.yaml.',
    nobody: 'Personne n’a encore ce problème : la rencontre n’aurait pas d’invité·es.',
  },
  alike: {
    summary: (n: number) =>
      n === 1 ? 'Des besoins qui se ressemblent' : `${n} groupes de besoins qui se ressemblent`,
    title: 'Des besoins qui se ressemblent',
    line: (number: number, names: string, words: string) => `${number}. ${names} : mots en commun, ${words}`,
    how: 'Le rapprochement se fait par les mots en commun, et rien ne sort de Magellan. C’est à vous de juger.',
    // Fixed words: a chat may keep a button, and shows no other label of what is confidential.
    propose: [
      'Proposer un mentorat collectif au groupe 1',
      'Proposer un mentorat collectif au groupe 2',
      'Proposer un mentorat collectif au groupe 3',
    ],
    formTitle: 'Proposer à plusieurs',
    intro: (n: number) =>
      `Chacune des ${n} personnes lira ceci en message direct, et dira si elle a ce problème. Aucune ne saura à qui d’autre vous l’avez proposé.`,
    submit: 'Proposer',
    proposed: (n: number) => `C’est proposé à ${people(n)}. Vous verrez combien se joignent.`,
    see: 'Voir le mentorat collectif',
  },
  refused: {
    gone: 'Je ne retrouve pas ce problème : il ne vous concerne pas, ou n’existe plus.',
    ended: 'C’est déjà terminé : vous n’avez plus rien à faire.',
    elsewhere: 'Les choses ont avancé depuis : rien n’a été modifié.',
  },
  kept: {
    label: 'Le mentorat collectif',
    detail: (raised: number, joined: number) =>
      `${raised === 0 ? 'Aucun problème partagé' : raised === 1 ? 'Un problème partagé' : `${raised} problèmes partagés`} par vous ; « Moi aussi » ${joined === 0 ? 'pour aucun problème' : joined === 1 ? 'pour un problème' : `pour ${joined} problèmes`}.`,
  },
};

export type CollectiveWords = typeof fr;
