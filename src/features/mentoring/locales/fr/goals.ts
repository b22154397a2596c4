import { type Markdown, md } from '../../../../chat/markdown.ts';
import { capitalised } from '../../../../community/format/words.ts';
/** Goals, and progress towards them. */
export const goals = {
  title: 'Objectifs',
  none: 'Aucun objectif n’est encore écrit.',
  noneMine:
    'Aucun objectif n’est encore écrit. Un à trois, dans vos mots : par exemple, « Animer seul·e un atelier ».',
  goal: (text: string, path: string) => md`- **${text}** : ${path}`,
  notYet: 'pas encore de progrès noté',
  step: (day: string, level: string) => `${level} (${day})`,
  next: ', puis ',
  levels: ['pas commencé', 'commencé', 'à mi-chemin', 'presque atteint', 'atteint'],
  picture: 'Progrès vers les objectifs',
  alt: (paths: string) => `Progrès vers les objectifs. ${paths}`,
  altGoal: (text: string, path: string) => `${text} : ${path}.`,
  form: {
    title: 'Mes objectifs',
    intro: (name: string) =>
      md`Trois objectifs au plus, dans vos mots. **Qui les lira ?** ${name} et vous uniquement.`,
    goal: (n: number) => `Objectif ${n}`,
    submit: 'Enregistrer',
    empty: 'Écrivez au moins un objectif.',
    tooLong: (max: number) => `${max} caractères au plus.`,
    saved: (name: string) => `Vos objectifs sont enregistrés. ${capitalised(name)} peut les lire.`,
  },
  progress: {
    title: 'Noter mes progrès',
    intro: (name: string, list: string | Markdown) =>
      md`Où en êtes-vous ? **Qui le lira ?** ${name} et vous uniquement.\n${list}`,
    submit: 'Enregistrer',
    saved: 'Vos progrès sont enregistrés.',
    errors: 'Choisissez où vous en êtes.',
    first: 'Écrivez d’abord vos objectifs : ensuite vous pourrez noter vos progrès.',
  },
};
