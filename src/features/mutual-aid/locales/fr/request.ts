import { md } from '../../../../chat/markdown.ts';

/** What a request is, and where it stands. */
export const request = {
  title: 'Entraide',
  commands: {
    list: 'voir vos demandes d’aide, et celles qui vous attendent',
    ask: 'demander de l’aide à quelques personnes qui peuvent en donner',
    askHint: 'domaine, par exemple accessibilité',
    search: 'chercher parmi les problèmes résolus que la promotion a gardés',
    searchHint: 'mot, par exemple formulaire',
    skills: 'dire sur quoi vous pouvez aider',
    waiting: 'voir les demandes d’aide qui attendent depuis quatre jours travaillés',
  },
  noField: 'Je ne sais pas encore nommer le problème',
  stances: {
    unnamed: 'Je ne sais pas par où commencer',
    lead: 'J’ai une piste',
    opinion: 'Je cherche un avis',
  },
  audiences: {
    promotion: 'La promotion',
    alumni: 'La promotion et les alumni',
    parrains: 'La promotion, les parrains et marraines (15 min)',
    both: 'La promotion, les alumni, les parrains et marraines',
  },
  facts: { from: 'De la part de', field: 'Domaine', stance: 'Où j’en suis', audience: 'À qui' },
  states: {
    draft: 'brouillon, vous seul·e le voyez',
    asking: 'des personnes sont sollicitées',
    open: 'dans le canal de la promotion',
    helping: 'une personne vous aide',
    solved: 'réglée',
    elsewhere: 'reprise dans un autre format',
    closed: 'close',
  },
  buttons: {
    ask: 'Demander de l’aide',
    see: 'Voir la demande',
    list: 'Toute l’entraide',
    send: 'Envoyer',
    edit: 'Modifier',
    discard: 'Supprimer le brouillon',
    name: 'Montrer mon nom dans le canal',
    unname: 'Ne plus montrer mon nom',
    solve: 'C’est réglé',
    again: 'Pas encore',
    close: 'Plus besoin',
    keep: 'Garder pour la promotion',
    help: 'Je peux aider',
    question: 'Poser une question',
    refer: 'Je connais quelqu’un',
    unsure: 'Je ne sais pas',
    pause: 'En pause 2 semaines',
    resume: 'Reprendre l’entraide',
    read: 'Lire',
    reply: 'Répondre',
    right: 'C’est bien ça',
    missed: 'Pas tout à fait',
    yesAnd: 'Oui, et…',
    agree: 'D’accord pour un merci public',
    withdrawCard: 'Retirer cette fiche',
    hour: 'En faire une heure',
    collective: 'Un mentorat collectif',
  },
  list: {
    text: 'Une question, trois personnes sollicitées parce qu’elles peuvent aider, et une mise en contact.',
    mine: 'Mes demandes',
    waiting: 'Demandes qui vous attendent',
    none: 'Vous n’avez aucune demande en cours, et aucune ne vous attend.',
    line: (title: string, state: string) => md`- **${title}**\u00a0: ${state}`,
    asked: (title: string, field: string) => md`- **${title}** (${field})`,
    more: (others: number) => (others === 1 ? 'et une autre' : `et ${others} autres`),
    pick: 'Voir une demande',
    draft: 'Votre brouillon',
    paused: (until: string) =>
      `Vous êtes en pause\u00a0: personne ne vous sollicite avant la fin du ${until}.`,
  },
  stands: (title: string, state: string) => `«\u00a0${title}\u00a0»\u00a0: ${state}`,
  people: (count: number) => (count === 1 ? 'une personne' : `${count} personnes`),
  refused: {
    gone: 'Je ne retrouve pas cette demande\u00a0: elle ne vous concerne pas, ou n’existe plus.',
    ended: 'Cette demande est terminée\u00a0: vous n’avez plus rien à faire.',
    elsewhere: 'Les choses ont avancé depuis\u00a0: rien n’a été modifié.',
    tooMany: 'Vous avez déjà deux demandes en cours. Terminez-en une, et la suivante pourra être envoyée.',
    sameTeam: 'Cette demande vient de votre équipe\u00a0: parlez-en directement, l’aide ira plus vite.',
    unknownField: (typed: string, nearest: string) =>
      `Je ne connais pas le domaine «\u00a0${typed}\u00a0». Vouliez-vous dire «\u00a0${nearest}\u00a0»\u00a0?`,
    noSuchField: (typed: string) =>
      `Je ne connais pas le domaine «\u00a0${typed}\u00a0». La liste est dans le formulaire.`,
    nearest: (field: string) => `Demander\u00a0: ${field}`,
    introduced: 'Vous êtes déjà en contact pour cette demande.',
    answered: 'Vous avez déjà répondu à cette question.',
  },
  home: {
    mine: (count: number) =>
      count === 1 ? 'Vous avez une demande d’aide en cours.' : `Vous avez ${count} demandes d’aide en cours.`,
    waiting: (count: number) =>
      count === 1
        ? 'Une demande d’aide attend votre réponse.'
        : `${count} demandes d’aide attendent votre réponse.`,
  },
};
