export const fr = {
  ask: {
    summary: (platform: string) => `Un compte ${platform} est-il le vôtre\u00a0?`,
    title: 'Est-ce vous\u00a0?',
    who: (platform: string, name: string) =>
      `Un compte ${platform}, qui s’affiche sous le nom de «\u00a0${name}\u00a0», porte votre adresse et m’a écrit. Tant que vous ne l’avez pas confirmé, il ne peut rien lire ni rien faire en votre nom.`,
    buttons: { yes: 'Oui, c’est mon compte', no: 'Non, ce n’est pas moi' },
  },
  confirmed: (platform: string) =>
    `C’est noté\u00a0: ce compte ${platform} est le vôtre, et vous pouvez m’y parler. Si c’était une erreur, prévenez la personne qui administre Magellan.`,
  refused: (platform: string) =>
    `C’est noté\u00a0: ce compte ${platform} n’est pas le vôtre, et ne pourra rien faire en votre nom. Prévenez la personne qui administre Magellan\u00a0: quelqu’un y porte votre adresse.`,
  gone: 'Ce compte n’attend plus votre confirmation\u00a0: rien n’a été modifié.',
};

export type AccountsWords = typeof fr;
