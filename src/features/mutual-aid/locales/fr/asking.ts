import { md } from '../../../../chat/markdown.ts';

/** Writing a request, and what becomes of it, for its author. */
export const asking = {
  form: {
    title: 'Demander de l’aide',
    intro: md`**Qui lira\u00a0?** Trois personnes à la fois, en message direct, avec votre nom\u00a0; puis, si personne n’a pu aider, le canal de la promotion, sans votre nom. **La messagerie gardera ce texte.** Les coachs voient le titre et le domaine.`,
    named: 'En un titre',
    namedHint: (max: number) => `${max} caractères au plus.`,
    text: 'Mon besoin',
    textHint: 'Ce que vous voulez comprendre ou obtenir, et ce que vous avez essayé.',
    field: 'Domaine',
    stance: 'Où j’en suis',
    audience: 'À qui',
    submit: 'Relire',
    wrongTitle: (max: number) => `Donnez un titre, de ${max} caractères au plus.`,
    wrongText: (max: number) => `Dites votre besoin en quelques phrases, ${max} caractères au plus.`,
    wrongField: 'Choisissez un domaine dans la liste.',
    wrongStance: 'Choisissez où vous en êtes dans la liste.',
    wrongAudience: 'Choisissez à qui dans la liste.',
  },
  preview: {
    summary: 'Votre demande, à relire',
    onlyYou: 'Vous seul·e voyez cette demande tant que vous ne l’avez pas envoyée.',
    who: (people: string) => `«\u00a0Envoyer\u00a0» sollicitera ${people}, qui liront ce texte et votre nom.`,
    nobody:
      'Personne ne peut être sollicité aujourd’hui\u00a0: la recherche reprendra le prochain jour travaillé.',
    when: (when: string) => `Nous sommes hors des heures de travail\u00a0: l’envoi se fera ${when}.`,
    channel: (named: boolean): string =>
      named
        ? 'Si personne ne peut aider, le canal de la promotion lira ce texte, avec votre nom.'
        : 'Si personne ne peut aider, le canal de la promotion lira ce texte, sans votre nom.',
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
    heading: 'Où cela en est',
    asked: (people: string, answers: string) => `Sollicitations\u00a0: ${people}, ${answers}.`,
    none: 'aucune réponse pour l’instant',
    answers: (count: number) => (count === 1 ? 'une réponse' : `${count} réponses`),
    nobody: 'Personne n’a encore pu être sollicité.',
    offers: (count: number) =>
      count === 1 ? 'Une personne propose son aide.' : `${count} personnes proposent leur aide.`,
    questions: (count: number) =>
      count === 1 ? 'Une question attend votre réponse.' : `${count} questions attendent votre réponse.`,
    offer: (number: number, who: string) => `${number}. ${who} propose son aide.`,
    question: (number: number, who: string) => `${number}. ${who} a une question.`,
    referred: (people: string) =>
      `Recommandations\u00a0: ${people}, sur le conseil d’une personne sollicitée.`,
    next: (when: string) => `D’autres personnes seront sollicitées ${when}.`,
    nextChannel: (when: string) => `Le canal de la promotion sera sollicité ${when}.`,
    channel: 'La demande est dans le canal de la promotion.',
    coaches: 'Les coachs voient que votre demande attend (le titre et le domaine).',
    helping: (names: string) => `Vous êtes en contact avec ${names}.`,
    helped: (helped: string) => `Ce qui a aidé\u00a0: ${helped}`,
  },
  closed: 'Votre demande est fermée. Les personnes sollicitées ne sont plus attendues.',
  hidden: 'Votre nom ne sera pas montré dans le canal.',
  shown: 'Votre nom sera montré dans le canal.',
};
