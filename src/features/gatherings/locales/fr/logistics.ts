import { md } from '../../../../chat/markdown.ts';

const people = (n: number) => (n === 1 ? 'une personne' : `${n} personnes`);

export const fr = {
  about: (title: string, day: string) => `«\u00a0${title}\u00a0» (${day})`,
  nights: { none: 'pas besoin', single: 'une chambre', shared: 'une chambre partagée convient' },
  labels: {
    night: 'Nuit',
    meals: 'Repas',
    transport: 'Transport',
    access: 'Accessibilité',
    contact: 'À prévenir',
  },
  form: {
    title: 'Ma logistique',
    intro: (what: string) =>
      md`Pour ${what}. Dites seulement ce qui aide à vous accueillir\u00a0: tout est facultatif, sauf la nuit.\n\n**Qui lira\u00a0?** Les coachs qui organisent cette rencontre, et chaque lecture est notée\u00a0: vous voyez qui a lu. C’est effacé dès que vous ne venez plus, et 30 jours après dans tous les cas.`,
    fields: {
      night: { label: 'Nuit sur place' },
      meals: { label: 'Repas', hint: 'Un régime, une allergie, un repas que vous ne prendrez pas.' },
      transport: { label: 'Transport', hint: 'D’où vous venez, et comment.' },
      access: { label: 'Accessibilité', hint: 'Ce qu’il vous faut pour participer pleinement.' },
      contact: { label: 'À prévenir', hint: 'En cas de problème\u00a0: un nom, un numéro.' },
    },
    submit: 'Enregistrer',
    chooseNight: 'Choisissez une réponse.',
    tooLong: (max: number) => `${max} caractères au plus.`,
  },
  own: {
    title: (day: string) => md`**Votre logistique**, ${day}`,
    summary: (title: string) => `Votre logistique pour «\u00a0${title}\u00a0»`,
    none: 'Vous n’avez rien demandé pour l’instant.',
    saved: 'C’est enregistré. Vous pouvez le modifier ou l’effacer jusqu’à la rencontre.',
    erased: 'C’est effacé.',
    readBy: 'Lu par\u00a0:',
    former: 'une personne qui a quitté le programme',
    readers: (names: readonly string[], others: number) =>
      names.length === 0
        ? 'Personne n’organise cette rencontre pour l’instant\u00a0: personne ne peut vous lire.'
        : `Lu par les coachs qui organisent uniquement\u00a0: ${names.join(', ')}${others === 0 ? '' : others === 1 ? ' et une autre personne' : ` et ${others} autres personnes`}. Effacé 30 jours après la rencontre, ou dès que vous ne venez plus.`,
  },
  list: {
    summary: (title: string) => `La logistique de «\u00a0${title}\u00a0»`,
    said: (said: number, coming: number) =>
      md`**La logistique**\u00a0: ${people(said)}, pour ${coming} «\u00a0Je viens\u00a0».`,
    nights: (single: number, shared: number) =>
      md`Chambres individuelles\u00a0: **${single}**. À partager\u00a0: **${shared}**.`,
    page: (page: number, pages: number) => `Page ${page} sur ${pages}.`,
    noted:
      'Votre lecture est notée\u00a0: chaque personne voit qui l’a lue. Effacé 30 jours après la rencontre, ou dès que quelqu’un ne vient plus\u00a0: ne recopiez que le nécessaire.',
  },
  csv: { summary: 'La logistique, en un fichier', label: 'Télécharger la logistique', name: 'Nom' },
  buttons: {
    own: 'Relire ma logistique',
    fill: 'Dire ce qu’il me faut',
    change: 'Modifier',
    erase: 'Effacer',
    previous: 'Précédentes',
    next: 'Suivantes',
    csv: 'Tout en un fichier',
    yes: 'Je viens',
  },
  refused: {
    summary: 'Ce n’est pas possible',
    gone: 'Cette rencontre n’existe plus.',
    notYours: 'Cette rencontre ne vous concerne pas.',
    none: 'Cette rencontre ne demande rien de tel.',
    closed: 'La rencontre est terminée ou annulée\u00a0: il n’y a plus rien à demander.',
    answerFirst: 'Répondez d’abord que vous venez\u00a0: vous direz ensuite ce qu’il vous faut.',
    organisers:
      'Seules les personnes qui organisent la rencontre lisent sa logistique\u00a0: la ou le coach qui l’a planifiée, et les coachs qui y sont invité·es par leur nom.',
  },
  kept: {
    label: 'Votre logistique',
    detail: (n: number, days: number) =>
      `${n === 1 ? 'pour une rencontre' : `pour ${n} rencontres`}\u00a0; effacée ${days === 1 ? 'un jour' : `${days} jours`} après`,
  },
};

export type LogisticsWords = typeof fr;
