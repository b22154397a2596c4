import { md } from '../../../../chat/markdown.ts';
/** The words of "vous avez dit → nous allons faire". */
export const loop = {
  form: {
    title: 'Retour à la promotion',
    intro: (day: string) =>
      md`Ce que vous avez entendu dans la météo du ${day}, et ce que vous allez faire. **Qui lira ?** Toute la promotion, porteuses et porteurs compris. Ne citez personne, ni rien qui fasse reconnaître un défi. Vous verrez un aperçu avant de publier.`,
    said: 'Vous avez dit',
    will: 'Nous allons faire',
    saidHint: 'Reformulez : aucune phrase qui permette de reconnaître quelqu’un.',
    willHint: 'Une action par ligne, cinq au plus, avec sa date : « Un atelier, le 12 avril ».',
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
    summary: 'Aperçu du retour à la promotion',
    text: (channel: string) =>
      md`**Aperçu.** Les coachs partagent ce brouillon : chacun·e peut le modifier ou le publier. « Publier » l’enverra dans ${channel}.`,
  },
  publish: 'Publier',
  edit: 'Modifier',
  discard: 'Supprimer le brouillon',
  retract: 'Dépublier',
  published: {
    summary: 'Votre retour est publié',
    text: (channel: string) =>
      `C’est publié dans ${channel}. Vous pouvez le dépublier : le texte redevient un brouillon.`,
  },
  retracted: 'Le message est dépublié. Voici le brouillon.',
  anotherCoach: 'Un·e autre coach',
  changedMeanwhile: (name: string) =>
    `${name} a enregistré ce brouillon pendant que vous écriviez. Votre texte n’est pas enregistré : copiez-le, fermez cette fenêtre, puis modifiez le nouveau brouillon.`,
  newer: (name: string) => `${name} a modifié ce brouillon depuis. Le voici tel qu’il est maintenant.`,
  discarded: { summary: 'Brouillon supprimé', text: 'Le brouillon est supprimé. Rien n’a été publié.' },
  publishedAlready: {
    summary: 'Ce retour est déjà publié',
    text: 'Ce retour est déjà publié : rien n’a été modifié. Pour le changer, dépubliez-le d’abord.',
  },
  draftOnly: {
    summary: 'Ce retour n’est plus publié',
    text: 'Ce retour n’est plus publié : rien n’a été modifié.',
  },
  former: {
    summary: 'Cette météo est d’une promotion terminée',
    text: 'Cette météo est d’une promotion terminée : rien n’en est publié auprès de celle d’aujourd’hui.',
  },
};
