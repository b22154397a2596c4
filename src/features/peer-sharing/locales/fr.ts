import { md } from '../../../chat/markdown.ts';

/** How many voices, in words. */
const voices = (count: number): string => `${count}\u00a0voix`;

export const fr = {
  command: { about: 'choisir le prochain sujet de votre groupe, et retrouver les sujets choisis' },
  jobs: { ask: 'rappel du vote sur le prochain sujet', close: 'clôture du vote sur le prochain sujet' },
  group: (format: string, metier: string) => `${format}, ${metier}`,
  buttons: {
    propose: 'Proposer un sujet',
    withdraw: 'Retirer ma proposition',
    withdrawOne: (position: number) => `Retirer ma proposition ${position}`,
    show: 'Voir les sujets',
    own: 'Voir mon vote',
    close: 'Clore le vote',
    closeNow: 'Clore maintenant',
    keepOpen: 'Laisser ouvert',
    extend: 'Prolonger de deux jours',
    open: 'Ouvrir le vote',
    plan: 'Voir la rencontre',
  },
  vote: {
    title: 'Choisir le prochain sujet',
    summary: (group: string) => `Choisir le prochain sujet\u00a0: ${group}`,
    opened: (group: string) =>
      `Pour la prochaine rencontre de votre groupe (${group})\u00a0: proposez des sujets, puis votez pour celui qui vous servira le plus.`,
    ask: (group: string) =>
      `Le vote sur le prochain sujet (${group}) se termine bientôt, et je n’ai pas encore votre voix. C’est la seule fois que je vous le rappelle.`,
    onDemand: (group: string) => `Le vote est ouvert pour votre groupe (${group}).`,
    none: 'Aucun sujet n’est encore proposé. Le vôtre serait le premier.',
    topic: (position: number, title: string, count: number) =>
      md`**${position}.** ${title} · ${count === 0 ? 'pas encore de voix' : voices(count)}`,
    yours: (title: string) => `Votre voix va à «\u00a0${title}\u00a0».`,
    menu: 'Voter pour un sujet',
    option: (position: number, title: string) => `${position}. ${title}`,
    until: (until: string) =>
      `Ouvert ${until}. Une voix par personne, que vous pouvez changer jusque-là. Le vote est secret\u00a0: on voit le nombre de voix, jamais les noms, et seul le nombre est gardé.`,
    full: (max: number) =>
      `Il y a déjà ${max} sujets, le maximum\u00a0: votez pour l’un d’eux, ou attendez qu’un autre soit retiré.`,
  },
  form: {
    title: 'Proposer un sujet',
    intro: md`Un problème que vous rencontrez, un savoir-faire à partager\u00a0: en quelques mots. **Qui lira\u00a0?** Votre groupe et les coachs, sans votre nom. Proposer compte comme votre voix, si vous n’avez pas encore voté.`,
    topic: 'Sujet',
    hint: `S’il est choisi, il devient le titre de la rencontre.`,
    submit: 'Proposer',
    empty: 'Quelques mots sont nécessaires ici.',
    tooLong: (max: number) => `C’est un peu long pour un titre\u00a0: ${max} caractères au plus.`,
  },
  receipt: {
    voted: {
      summary: 'Votre voix est enregistrée',
      text: (title: string, until: string) =>
        `C’est noté\u00a0: votre voix va à «\u00a0${title}\u00a0». Vous pouvez la donner à un autre sujet ${until}. Personne ne voit de qui elle vient.`,
    },
    already: {
      summary: 'Votre voix est déjà là',
      text: (title: string) =>
        `Votre voix va déjà à «\u00a0${title}\u00a0». Choisissez un autre sujet pour la lui donner.`,
    },
    proposed: {
      summary: 'Votre sujet est proposé',
      text: 'C’est noté\u00a0: votre sujet est proposé à votre groupe, sans votre nom.',
      votes: 'Il a votre voix.',
      keeps: 'Votre voix reste où elle était\u00a0: votez pour ce sujet si vous le préférez.',
      undo: 'Vous pouvez le retirer tant que personne d’autre n’a voté pour lui.',
    },
    merged: {
      summary: 'Ce sujet était déjà proposé',
      text: 'Vous êtes au moins deux à y penser\u00a0: ce sujet était déjà proposé.',
      votes: 'Je lui ai ajouté votre voix.',
      keeps: 'Votre voix reste où elle était.',
    },
    withdrawn: (title: string) =>
      `C’est retiré\u00a0: «\u00a0${title}\u00a0» n’est plus proposé. Vous pouvez en proposer un autre.`,
  },
  refused: {
    gone: {
      summary: 'Ce sujet n’est plus proposé',
      text: md`Ce sujet n’est plus proposé\u00a0: rien n’a été modifié. Tapez \`/rencontre sujets\` pour voir ceux qui le sont.`,
    },
    noPoll: {
      summary: 'Ce vote n’existe plus',
      text: md`Ce vote n’existe plus\u00a0: rien n’a été modifié. Tapez \`/rencontre sujets\` pour voir où en est votre groupe.`,
    },
    closed: {
      summary: 'Ce vote est clos',
      text: md`Ce vote est clos\u00a0: rien n’a été modifié. Tapez \`/rencontre sujets\` pour voir le sujet choisi.`,
    },
    others: {
      summary: 'Ce vote est celui d’un autre groupe',
      text: (metier: string) =>
        `Ce sujet se choisit entre EIG du métier ${metier}. Votre groupe aura son vote à la fin de sa rencontre.`,
      audience: (format: string) =>
        `Ce sujet se choisit entre les personnes à qui s’adresse cette rencontre (${format}).`,
    },
    'not-hers': {
      summary: 'Ce sujet a été proposé par quelqu’un d’autre',
      text: 'Ce sujet a été proposé par quelqu’un d’autre\u00a0: vous ne pouvez pas le retirer.',
    },
    'others-voted': {
      summary: 'D’autres ont voté pour ce sujet',
      text: 'Quelqu’un d’autre a voté pour ce sujet\u00a0: il appartient maintenant au groupe, et ne peut plus être retiré. Vous pouvez donner votre voix à un autre.',
    },
  },
  closed: {
    title: 'Le vote est clos',
    summary: (group: string) => `Le vote est clos\u00a0: ${group}`,
    none: 'Aucun sujet n’a été proposé cette fois. Rien n’est imposé\u00a0: parlez-en à vos coachs si une idée vous vient.',
  },
  result: {
    title: 'Le prochain sujet est choisi',
    summary: (title: string) => `Le prochain sujet est choisi\u00a0: «\u00a0${title}\u00a0»`,
    text: (group: string, title: string, count: number, all: number) =>
      `Pour la prochaine rencontre (${group}), le groupe a choisi «\u00a0${title}\u00a0», avec ${voices(count)} sur ${all}.`,
    tied: (others: number) =>
      others === 1
        ? 'Un autre sujet avait autant de voix\u00a0: c’est celui qui a été proposé en premier qui l’emporte.'
        : `${others} autres sujets avaient autant de voix\u00a0: c’est celui qui a été proposé en premier qui l’emporte.`,
    when: (when: string) => `Rendez-vous ${when}.`,
    later: 'La date vous sera annoncée.',
    thanks: 'Merci d’avoir participé. D’ici là, vous pouvez commencer à y réfléchir.',
  },
  told: {
    several: {
      title: 'Prochains sujets',
      summary: (n: number) => `Prochains sujets\u00a0: ${n} groupes`,
    },
    summary: (group: string) => `Prochain sujet\u00a0: ${group}`,
    nothing: (group: string) =>
      `Le vote sur le prochain sujet (${group}) s’est terminé sans proposition. Rien n’est imposé au groupe\u00a0: vous pouvez lui suggérer un sujet.`,
    chosen: (group: string, title: string) => `Le groupe (${group}) a choisi «\u00a0${title}\u00a0».`,
    titled: (when: string) => `C’est maintenant le titre de la rencontre prévue ${when}.`,
    replaced: (title: string) => `Il remplace «\u00a0${title}\u00a0».`,
    drafted: (when: string) =>
      `Aucune rencontre n’était prévue ensuite\u00a0: j’en ai préparé le brouillon, ${when}, selon le rythme du format. Il ne sera annoncé que si vous le confirmez.`,
    none: 'Aucune rencontre n’est prévue ensuite\u00a0: quand vous la planifierez, ce pourra être son titre.',
  },
  past: {
    title: 'Les sujets de votre groupe',
    summary: (metier: string) => `Les sujets du groupe ${metier}`,
    chosen: (title: string, day: string) => md`- ${title} (choisi le ${day})`,
    intro: 'Le plus récent d’abord\u00a0:',
    empty:
      'Votre groupe n’a pas encore choisi de sujet. À la fin de son prochain partage, je vous proposerai d’en choisir un ensemble.',
    noMetier:
      'Les sujets se choisissent par métier, et le vôtre n’est pas indiqué dans la liste des membres. Demandez à l’équipe du programme de l’y ajouter.',
    noFormat:
      'Aucun format de ce programme ne vous réunit pour choisir un sujet\u00a0: il n’y en a pas à proposer.',
    next: 'Le vote s’ouvre à la fin de chaque rencontre de votre groupe.',
  },
  coaching: {
    title: 'Les sujets par groupe',
    summary: (open: number) =>
      open === 0
        ? 'Aucun vote n’est ouvert'
        : open === 1
          ? 'Un vote est ouvert'
          : `${open} votes sont ouverts`,
    open: (group: string, topics: number, votes: number, until: string) =>
      md`**${group}** · vote ouvert ${until}, ${topics === 0 ? 'pas encore de sujet' : topics === 1 ? '1 sujet' : `${topics} sujets`}, ${voices(votes)}`,
    last: (group: string, title: string) =>
      md`**${group}** · dernier sujet choisi\u00a0: «\u00a0${title}\u00a0»`,
    nothing: (group: string) => md`**${group}** · pas encore de sujet`,
    others: (count: number) =>
      count === 1 ? 'Un autre groupe est dans le menu.' : `${count} autres groupes sont dans le menu.`,
    beyond: (count: number) =>
      `Je ne peux pas montrer ici ${count === 1 ? 'un groupe' : `${count} groupes`} de plus\u00a0: leurs votes ne sont pas ouverts.`,
    menu: 'Voir un groupe',
  },
  ofGroup: {
    title: (group: string) => `Sujets\u00a0: ${group}`,
    open: (votes: number, members: number, until: string) =>
      `Le vote est ouvert ${until}\u00a0: ${voices(votes)} pour ${members === 1 ? '1\u00a0personne' : `${members}\u00a0personnes`}.`,
    none: 'Aucun sujet n’est encore proposé.',
    confirm:
      'Clore le vote maintenant\u00a0? Le résultat sera annoncé au groupe tout de suite, et ne pourra plus changer.',
    extended: (until: string) =>
      `C’est prolongé\u00a0: le vote est ouvert ${until}. Le groupe le voit dans son message.`,
    noRoom: 'Le vote ne peut pas être prolongé\u00a0: la prochaine rencontre s’annonce juste après.',
    closed: 'Le vote est clos, et le résultat annoncé au groupe.',
    closedEmpty: 'Le vote est clos. Aucun sujet n’était proposé\u00a0: rien n’est imposé au groupe.',
    notOpen: 'Ce vote n’est plus ouvert\u00a0: rien n’a été modifié.',
    notOpenable: 'Ce vote ne peut pas, ou ne peut plus, être ouvert.',
    opened: (until: string) => `C’est ouvert ${until}\u00a0: je viens d’écrire au groupe.`,
    nobody: 'Personne de ce groupe n’est dans la liste des membres\u00a0: le vote n’a pas été ouvert.',
    cancelled: (day: string) =>
      `La rencontre du ${day} a été annulée\u00a0: aucun vote ne s’est ouvert. Vous pouvez l’ouvrir.`,
    over: (day: string) => `Aucun vote ne s’est ouvert après la rencontre du ${day}. Vous pouvez l’ouvrir.`,
    past: 'Derniers sujets choisis\u00a0:',
    noPast: 'Ce groupe n’a pas encore choisi de sujet.',
  },
  home: {
    title: 'Le prochain sujet de votre groupe',
    text: (group: string, until: string) =>
      `Le vote (${group}) est ouvert ${until}, et vous n’avez pas encore voté.`,
  },
  kept: {
    topics: 'Les sujets que vous avez proposés',
    topicsDetail: (titles: string) => `${titles}. Votre groupe les lit sans votre nom.`,
    votes: 'Votre voix dans un vote ouvert',
    votesDetail: (titles: string) => `${titles}. À la clôture, seul le nombre de voix est gardé.`,
    others: (count: number) => (count === 1 ? 'et un autre' : `et ${count} autres`),
    quoted: (title: string) => `«\u00a0${title}\u00a0»`,
  },
};

export type PeerSharingWords = typeof fr;
