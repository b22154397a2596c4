import { type Markdown, md } from '../../../../chat/markdown.ts';

/** The words of what becomes of what coaches said they would do. */
export const actions = {
  outcomes: { done: 'Fait', going: 'En cours', dropped: 'Abandonné' },
  notSaid: 'Pas encore de nouvelles',
  because: (why: string) => `Parce que : ${why}`,
  dates: (days: Markdown) =>
    md`Échéances comprises :\n${days}\n\nUne ligne sans jour va jusqu’au prochain bilan. La veille de chaque bilan, je vous demande où vous en êtes.`,
  dateLine: (number: number, day: string) => md`- Action ${number} : ${day}`,
  form: {
    title: 'Où en sommes-nous ?',
    intro: (day: string) =>
      md`Ce que vous avez annoncé après la météo du ${day}. **Qui lira ?** Les coachs ; la promotion, seulement si vous choisissez ensuite de publier.`,
    one: (number: number) => `Action ${number}`,
    choose: 'Choisissez dans la liste.',
    submit: 'Enregistrer',
    whyTitle: 'Abandonné parce que',
    whyIntro: 'Quelques mots pour chaque action abandonnée. La promotion les lit si vous publiez.',
    because: (number: number) => `Action ${number}`,
    becauseHint: 'Ne citez personne, ni rien qui fasse reconnaître un défi.',
    tooLong: (max: number) => `C’est un peu long : ${max} caractères au plus.`,
  },
  buttons: { edit: 'Modifier', why: 'Dire pourquoi', publish: 'Publier où nous en sommes' },
  overview: {
    title: (day: string) => `Nous allions faire, après la météo du ${day}`,
    who: 'Vu par les coachs uniquement, tant que ce n’est pas publié.',
  },
  saved: 'C’est enregistré. La promotion n’en est pas informée.',
  savedWhy: 'Vos raisons sont enregistrées. La promotion ne les lit que si vous publiez.',
  savedAndShown: 'C’est enregistré, et changé aussi dans le message publié.',
  published: (channel: string) => `C’est publié dans ${channel}. Vous pouvez le dépublier.`,
  retracted: 'Le message est dépublié.',
  post: {
    title: 'Nous allions faire → où nous en sommes',
    summary: (day: string) => `Après la météo du ${day} : où nous en sommes`,
    about: (day: string) => `Ce que vos coachs avaient annoncé après la météo du ${day}.`,
  },
  asked: {
    title: md`**Nous allons faire.**`,
    line: (n: number) =>
      n === 1
        ? 'Une action annoncée à la promotion : où en êtes-vous ?'
        : `${n} actions annoncées à la promotion : où en êtes-vous ?`,
    open: 'Dire où nous en sommes',
  },
  gone: 'Ce retour n’est plus publié, ou a changé : ouvrez-le par « Vous avez dit → nous allons faire ».',
  goneUnsaved:
    'Ce retour n’est plus publié, ou a changé entre-temps. Rien n’est enregistré : fermez cette fenêtre, puis recommencez.',
  tooMany: (max: number) =>
    max === 1 ? 'Une action au plus, sur une ligne.' : `${max} actions au plus, une par ligne.`,
};
