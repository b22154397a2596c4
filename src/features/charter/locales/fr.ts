export const fr = {
  commands: {
    charter: 'lire la charte de la promotion',
  },
  charter: {
    title: 'La charte de la promotion',
    values: 'Nos valeurs',
    practices: 'Nos pratiques',
    menu: 'En lire plus',
    why: 'Pourquoi',
    act: 'Comment faire',
    situations: 'Des situations',
    note: 'Je ne lis rien dans vos canaux, et je ne reprends personne.',
  },
  buttons: {
    charter: 'Toute la charte',
  },
};

export type CharterWords = typeof fr;
