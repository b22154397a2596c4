import { md } from '../../../../chat/markdown.ts';

/** Writing a request, and what becomes of it, for its author. */
export const asking = {
  form: {
    title: 'Demander de l’aide',
    intro: md`**Qui lira\u00a0?** Trois personnes à la fois, en message direct, avec votre nom\u00a0; puis, si personne n’a pu aider, le canal de la promotion, sans votre nom. **La messagerie gardera ce texte.** Les coachs voient le titre et le domaine.`,
    named: 'En un titre',
    namedHint: 'En quelques mots.',
    text: 'Mon besoin',
    textHint: 'Ce que vous voulez comprendre ou obtenir, et ce que vous avez essayé.',
    field: 'Domaine',
    stance: 'Où j’en suis',
    audience: 'À qui',
    submit: 'Relire',
    wrongTitle: (max: number) => `Donnez un titre, de ${max} caractères au plus.`,
    wrongText: (max: number) => `Dites votre besoin en quelques phrases, ${max} caractères au plus.`,
    wrongField: 'Choisissez un domaine dans la liste.',
    wrongStance: 'Dans la liste, choisissez où vous en êtes.',
    wrongAudience: 'Dans la liste, choisissez à qui demander.',
  },
  preview: {
    summary: 'Votre demande, à relire',
    onlyYou: 'Vous seul·e voyez cette demande tant que vous ne l’avez pas envoyée.',
    who: (people: string) => `«\u00a0Envoyer\u00a0» montrera ce texte et votre nom à ${people}.`,
    nobody:
      'Personne ne peut être sollicité aujourd’hui\u00a0: la recherche reprendra le prochain jour travaillé.',
    when: (when: string) => `Nous sommes hors des heures de travail\u00a0: l’envoi se fera ${when}.`,
    channel: (named: boolean): string =>
      named
        ? 'Si personne ne peut aider, ce texte sera publié dans le canal de la promotion, avec votre nom.'
        : 'Si personne ne peut aider, ce texte sera publié dans le canal de la promotion, sans votre nom.',
  },
  sent: {
    text: (people: string) =>
      `C’est envoyé\u00a0: ${people} vont lire votre demande. Je vous préviens dès qu’une réponse arrive.`,
    one: 'C’est envoyé\u00a0: une personne va lire votre demande. Je vous préviens dès que sa réponse arrive.',
    nobody:
      'C’est enregistré. Personne ne peut être sollicité aujourd’hui\u00a0: la recherche reprend le prochain jour travaillé.',
    undo: 'Pour revenir en arrière\u00a0: «\u00a0Voir la demande\u00a0», puis «\u00a0Plus besoin\u00a0».',
  },
  discarded: 'Votre brouillon est supprimé.',
  steps: {
    heading: md`**Où en est votre demande**`,
    asked: (people: string, answers: string) => `Je l’ai proposée à ${people}\u00a0: ${answers}.`,
    none: 'aucune réponse pour l’instant',
    answers: (count: number) => (count === 1 ? 'une réponse' : `${count} réponses`),
    nobody: 'Personne n’a encore pu être sollicité.',
    offers: (count: number) =>
      count === 1 ? 'Une personne propose son aide.' : `${count} personnes proposent leur aide.`,
    questions: (count: number) =>
      count === 1 ? 'Une question attend votre réponse.' : `${count} questions attendent votre réponse.`,
    offer: (number: number, who: string) => `${number}. ${who} propose son aide.`,
    question: (number: number, who: string) => `${number}. ${who} a une question.`,
    referred: (people: string) => `Quelqu’un a pensé à ${people} de plus, à qui je l’ai proposée aussi.`,
    next: (when: string) => `D’autres personnes seront sollicitées ${when}.`,
    nextChannel: (when: string) => `Elle sera publiée dans le canal de la promotion ${when}.`,
    channel: 'La demande est dans le canal de la promotion.',
    coaches: 'Les coachs voient que votre demande attend (le titre et le domaine).',
    helping: (names: string) => `Vous êtes en contact avec ${names}.`,
    helped: (helped: string) => `Ce qui a aidé\u00a0: ${helped}`,
  },
  closed: 'Votre demande est close. Les personnes sollicitées ne sont plus attendues.',
  hidden: 'Votre nom ne sera pas montré dans le canal.',
  shown: 'Votre nom sera montré dans le canal.',
};
