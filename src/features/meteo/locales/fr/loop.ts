import { md } from '../../../../chat/markdown.ts';
/** The words of "vous avez dit → nous allons faire". */
export const loop = {
  form: {
    title: 'Retour à la promotion',
    intro: (day: string) =>
      md`Ce que vous avez entendu dans la météo du ${day}, et ce que vous allez faire. **Qui lira ?** Toute la promotion, porteuses et porteurs compris. Ne citez personne, et rien qui désigne un défi. Vous verrez un aperçu avant de publier.`,
    said: 'Vous avez dit',
    will: 'Nous allons faire',
    saidHint: 'Reformulez : aucune phrase qui permette de reconnaître quelqu’un.',
    willHint: 'Concret et daté, si possible.',
    withFigures: 'Chiffres du groupe',
    joinFigures: 'Joindre les chiffres du groupe',
    submit: 'Voir l’aperçu',
    required: 'Quelques mots sont nécessaires ici.',
    tooLong: (max: number) => `C’est un peu long : ${max} caractères au plus.`,
  },
  post: {
    title: 'Vous avez dit → nous allons faire',
    summary: (day: string) => `Après la météo du ${day} : vous avez dit, nous allons faire`,
    about: (day: string) => `Après la météo du ${day}, merci à toutes les personnes qui l’ont partagée.`,
    said: md`**Vous avez dit**`,
    will: md`**Nous allons faire**`,
  },
  preview: {
    summary: 'Aperçu, que vous seul·e voyez',
    text: (channel: string) =>
      md`**Aperçu**, que vous seul·e voyez. Rien n’est publié tant que vous ne pressez pas « Publier », vers ${channel}.`,
  },
  publish: 'Publier',
  edit: 'Modifier',
  discard: 'Abandonner',
  retract: 'Retirer',
  published: {
    summary: 'Votre retour est publié',
    text: (channel: string) =>
      `C’est publié dans ${channel}. Vous pouvez le retirer : le texte reviendra en brouillon.`,
  },
  retracted: {
    text: 'Le message est retiré de la promotion. Voici le brouillon, que vous seul·e voyez.',
  },
  discarded: { summary: 'Brouillon effacé', text: 'Le brouillon est effacé. Rien n’a été publié.' },
  publishedAlready: {
    summary: 'Ce retour est déjà publié',
    text: 'Ce retour est déjà publié : rien n’a été modifié. Pour le changer, retirez-le d’abord.',
  },
  draftOnly: {
    summary: 'Ce retour n’est plus publié',
    text: 'Ce retour n’est plus publié : rien n’a été modifié.',
  },
};
