import { type Markdown, md } from '../../../../chat/markdown.ts';

const inDays = (n: number) => (n === 1 ? 'un jour' : `${n} jours`);

export const fr = {
  command: { about: 'proposer une idée de format, et dire «\u00a0Moi aussi\u00a0» à celles des autres' },
  title: 'La boîte à formats',
  none: 'Pas encore d’idée\u00a0: la vôtre peut être la première.',
  unsigned: 'sans signature',
  by: (who: string | Markdown, meToo: number) =>
    md`_${who}${meToo === 0 ? '' : ` · moi aussi\u00a0: ${meToo}`}_`,
  tried: 'Un·e coach en prépare un essai.',
  page: (page: number, pages: number) => `Page ${page} sur ${pages}.`,
  who: 'Tous les membres lisent ces idées. «\u00a0Moi aussi\u00a0» est anonyme\u00a0: on voit un nombre, jamais les noms. À cinq, je préviens les coachs.',
  buttons: {
    propose: 'Proposer une idée',
    meToo: 'Moi aussi',
    notMe: 'Finalement, non',
    withdraw: 'Retirer mon idée',
    try: 'En faire un essai',
    hide: 'Écarter cette idée',
    unhide: 'Remettre dans la boîte',
    previous: 'Précédentes',
    next: 'Suivantes',
    see: 'Voir la boîte à formats',
  },
  form: {
    title: 'Proposer une idée',
    intro: (days: number) =>
      md`Une rencontre que vous aimeriez vivre. Tous les membres la lisent ici\u00a0; un·e coach peut en faire un essai, en reprenant vos mots. Sinon, elle est effacée ${inDays(days)} après la fin du mois.\n\n**Signer, ou pas\u00a0?** Sans signer, rien de ce que je garde ne relie l’idée à vous\u00a0: elle ne pourra être ni modifiée ni retirée. On peut vous reconnaître à ce que vous écrivez, ou si l’on sait que vous écriviez à ce moment-là.`,
    introFew: (days: number) =>
      `Une rencontre que vous aimeriez vivre. Tous les membres la lisent ici, avec votre nom\u00a0: vous êtes trop peu nombreux et nombreuses pour que l’on puisse ne pas signer. Un·e coach peut en faire un essai, en reprenant vos mots. Sinon, elle est effacée ${inDays(days)} après la fin du mois.`,
    name: 'En un titre',
    text: 'En trois lignes',
    hint: 'Ce que l’on y ferait, pour qui, et ce que cela changerait.',
    missing: 'Dites-en quelques mots.',
    tooLong: (max: number) => `C’est un peu long\u00a0: ${max}\u00a0caractères au plus.`,
    sign: 'Signer\u00a0?',
    signed: 'Avec mon nom',
    unsigned: 'Sans signer',
    chooseSign: 'Choisissez dans la liste.',
    few: 'Vous êtes trop peu nombreux et nombreuses pour ne pas signer\u00a0: on vous reconnaîtrait.',
    same: 'Cette idée est déjà dans la boîte\u00a0: «\u00a0Moi aussi\u00a0» suffit.',
    yours: 'Vous en avez déjà signé cinq ce mois-ci\u00a0: retirez-en une, ou laissez les autres proposer.',
    full: 'La boîte de ce mois est pleine\u00a0: dites «\u00a0Moi aussi\u00a0» à celles qui vous tiennent à cœur.',
    submit: 'Envoyer',
  },
  received:
    'C’est envoyé\u00a0: votre idée est dans la boîte à formats. Signée, elle peut en être retirée. Sans signature, rien de ce que je garde ne la relie à vous\u00a0: elle ne peut être ni modifiée ni retirée.',
  withdrawn: 'Votre idée est retirée.',
  hidden: 'L’idée est écartée\u00a0: plus personne ne la voit.',
  unhidden: 'L’idée est de nouveau dans la boîte.',
  gone: 'Cette idée n’est plus dans la boîte.',
  enough: (n: number) =>
    `Une idée de la boîte à formats a ${n}\u00a0«\u00a0Moi aussi\u00a0»\u00a0: peut-être un essai\u00a0?`,
  kept: {
    signed: 'Idées de formats que vous avez signées',
    signedDetail: (n: number) =>
      `${n}\u00a0; textes chiffrés, lus par les membres, jusqu’à ce que vous les retiriez`,
    supports: '«\u00a0Moi aussi\u00a0» sous des idées de formats',
    supportsDetail: (n: number) =>
      `${n}\u00a0; pour ne les compter qu’une fois, les autres ne voient qu’un nombre`,
  },
};

export type IdeaWords = typeof fr;
