import { md } from '../../../../chat/markdown.ts';

const ERASED = 'Elles sont chiffrées, et effacées une fois envoyées dans une météo, ou après soixante jours.';
/** What a copy that was made before may still tell, when an answer is not signed. */
const FORMER =
  'Une sauvegarde faite avant l’envoi peut encore contenir vos notes, chiffrées, à votre nom : une personne qui aurait cette sauvegarde et le secret du serveur pourrait y reconnaître vos mots. Si cela vous gêne, reformulez, ou écrivez sans vos notes.';

/** The words of the notebook: what an EIG notes for herself until her next météo. */
export const notebook = {
  form: {
    title: 'Noter pour moi',
    titleEdit: 'Modifier ma note',
    intro: md`Un succès, une difficulté, au fil des jours : vous les retrouverez dans votre prochaine météo signée.\n\n**Qui lira ?** Vous uniquement. ${ERASED}`,
    well: 'Ce qui va bien',
    hard: 'Ce qui est difficile',
    hint: 'Lu par vous uniquement, tant que vous ne l’envoyez pas dans une météo.',
    submit: 'Enregistrer',
    empty: 'Quelques mots sont nécessaires, dans l’un des deux champs.',
    tooLong: (max: number) => `C’est un peu long : ${max} caractères au plus.`,
  },
  receipt: {
    added: 'Votre note est enregistrée.',
    changed: 'Votre note est modifiée.',
    who: 'Vous seul·e la voyez.',
    see: 'Voir mes notes',
  },
  list: {
    title: 'Mes notes pour la météo',
    summary: (n: number) => (n === 0 ? 'Votre carnet est vide' : n === 1 ? 'Votre note' : `Vos ${n} notes`),
    empty: 'Votre carnet est vide. Notez un succès ou une difficulté dès qu’ils vous viennent.',
    well: md`**Ce qui va bien**`,
    hard: md`**Ce qui est difficile**`,
    add: 'Noter pour moi',
    edit: 'Modifier',
    remove: 'Supprimer',
    kept: md`Vous seul·e voyez vos notes. ${ERASED} \`/meteo note\` en ajoute une.`,
  },
  taking: {
    offer: md`La météo est ouverte. Dans une météo signée, vos notes sont déjà là : vous les relisez, et les modifiez. **Sans signer**, vous partez d’une feuille vierge, ou vous reprenez vos notes. ${FORMER}`,
    signed: 'Répondre en signant',
    unsigned: 'Reprendre mes notes',
  },
  inForm: {
    signed: {
      taken: md`**Vos notes** sont déjà là : relisez, modifiez. Une fois la météo envoyée, elles sont effacées de votre carnet.`,
      left: (n: number) =>
        n === 1
          ? 'Une note n’a pas tenu, et reste dans votre carnet :'
          : `${n} notes n’ont pas tenu, et restent dans votre carnet :`,
    },
    unsigned: {
      taken: md`**Vos notes** sont déjà là : relisez, modifiez. À l’envoi, votre carnet est effacé en entier, pour que rien à votre nom ne ressemble à cette réponse. ${FORMER}`,
      left: (n: number) =>
        n === 1
          ? 'Une note n’a pas tenu, et sera effacée à l’envoi comme les autres :'
          : `${n} notes n’ont pas tenu, et seront effacées à l’envoi comme les autres :`,
    },
    notTaken: md`**Vos notes** ne sont pas reprises ici. Pour les reprendre : \`/meteo notes\`, puis « Reprendre mes notes ». Dans les deux cas votre carnet est effacé à l’envoi, pour que rien à votre nom ne ressemble à cette réponse. ${FORMER}`,
    leftOne: (day: string, words: string) => md`- ${day} : « ${words} »`,
    more: (n: number) => (n === 1 ? md`- et une autre` : md`- et ${n} autres`),
  },
  typed: {
    summary: 'Cette note n’est pas enregistrée',
    text: 'Je n’ai rien copié dans votre carnet : un message direct reste dans la messagerie, où d’autres peuvent le lire. Écrivez plutôt dans le formulaire, que la messagerie ne garde pas. Si vous m’avez écrit en message direct, vous pouvez y supprimer votre message.',
    open: 'Noter pour moi',
  },
  home: { add: 'Noter pour moi', see: 'Mes notes' },
  removed: 'La note est supprimée.',
  gone: 'Cette note n’existe plus : elle a été supprimée, ou envoyée dans une météo.',
  goneUnsaved:
    'Cette note n’existe plus : elle a été supprimée, ou envoyée dans une météo. Votre texte n’est pas enregistré : copiez-le, puis ajoutez une note.',
  full: (max: number) =>
    max === 1
      ? 'Votre carnet est plein : une note au plus. Supprimez-la, puis réessayez.'
      : `Votre carnet est plein : ${max} notes au plus. Supprimez-en une, puis réessayez.`,
  kept: {
    label: 'Notes pour la météo',
    detail: (n: number) =>
      `${n} ; pour vous uniquement, textes chiffrés, effacement à l’envoi de votre météo ou après soixante jours`,
  },
};
