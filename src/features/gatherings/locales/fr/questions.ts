import { type Markdown, md } from '../../../../chat/markdown.ts';

const people = (n: number) => (n === 1 ? 'une personne' : `${n} personnes`);
const inDays = (n: number) => (n === 1 ? 'un jour' : `${n} jours`);
const questions = (n: number) => (n === 1 ? 'une question' : `${n} questions`);

export const fr = {
  about: (title: string, day: string) => `«\u00a0${title}\u00a0» (${day})`,
  ofSequence: (title: string, text: string) => `${title}\u00a0: ${text}`,
  title: (day: string) => md`**Les questions**, ${day}`,
  summary: (title: string) => `Les questions pour «\u00a0${title}\u00a0»`,
  none: 'Pas encore de question\u00a0: la vôtre peut être la première.',
  noneLeft: 'Aucune question n’a été posée.',
  unsigned: 'sans signature',
  by: (who: string | Markdown, meToo: number) =>
    md`${who}${meToo === 0 ? '' : ` · moi aussi\u00a0: ${meToo}`}`,
  page: (page: number, pages: number) => `Page ${page} sur ${pages}.`,
  materials: md`**Les supports**`,
  moreMaterials: (n: number) =>
    n === 1
      ? md`Et un autre, avec \`/rencontre supports\`.`
      : md`Et ${n} autres, avec \`/rencontre supports\`.`,
  who: 'Les personnes que la rencontre concerne lisent ces questions. «\u00a0Moi aussi\u00a0» est anonyme\u00a0: on voit un nombre, jamais les noms.',
  closedNote: (days: number) =>
    `La rencontre est passée\u00a0: on n’y pose plus de question. Elles sont effacées ${inDays(days)} après.`,
  buttons: {
    ask: 'Poser une question',
    meToo: 'Moi aussi',
    notMe: 'Finalement, non',
    withdraw: 'Retirer ma question',
    previous: 'Précédentes',
    next: 'Suivantes',
    read: 'Pour les lire à voix haute',
    list: 'Voir les questions',
    material: 'Ajouter un support',
    unhide: 'Remettre dans la liste',
  },
  form: {
    title: 'Poser une question',
    intro: (what: string, days: number) =>
      md`Pour ${what}\u00a0: elle est lue par les personnes que la rencontre concerne, et posée à la personne qui intervient. Effacée ${inDays(days)} après.\n\n**Signer, ou pas\u00a0?** Sans signer, rien de ce que je garde ne relie la question à vous\u00a0: elle ne pourra être ni modifiée ni retirée. On peut vous reconnaître à ce que vous écrivez, ou si l’on sait que vous écriviez à ce moment-là.`,
    introFew: (what: string, days: number) =>
      md`Pour ${what}\u00a0: elle est lue, avec votre nom, par les personnes que la rencontre concerne, et posée à la personne qui intervient. Vous êtes trop peu nombreux et nombreuses pour que l’on puisse ne pas signer. Effacée ${inDays(days)} après.`,
    text: 'Votre question',
    hint: 'Une question à la fois\u00a0: «\u00a0Moi aussi\u00a0» dira ce qui intéresse le plus.',
    missing: 'Écrivez votre question.',
    tooLong: (max: number) => `C’est un peu long\u00a0: ${max}\u00a0caractères au plus.`,
    sequence: 'Pour quelle séquence',
    sign: 'Signer\u00a0?',
    signed: 'Avec mon nom',
    unsigned: 'Sans signer',
    chooseSign: 'Choisissez dans la liste.',
    few: 'Vous êtes trop peu nombreux et nombreuses pour ne pas signer\u00a0: on vous reconnaîtrait.',
    same: 'Cette question est déjà posée\u00a0: «\u00a0Moi aussi\u00a0» suffit.',
    yours: (max: number) =>
      `Vous avez déjà signé ${questions(max)} ici\u00a0: retirez-en une, ou laissez les autres demander.`,
    full: (max: number) =>
      `Il y a déjà ${questions(max)}\u00a0: dites «\u00a0Moi aussi\u00a0» à celles qui vous importent.`,
    submit: 'Envoyer',
  },
  asked: {
    summary: 'Votre question est dans la liste',
    text: 'C’est envoyé\u00a0: votre question est dans la liste. Signée, elle peut être retirée jusqu’à la fin de la rencontre. Sans signature, rien de ce que je garde ne la relie à vous\u00a0: elle ne peut être ni modifiée ni retirée.',
  },
  withdrawn: 'Votre question est retirée.',
  reading: {
    summary: (title: string) => `À lire à voix haute\u00a0: «\u00a0${title}\u00a0»`,
    title: (n: number, day: string) => md`**${n === 0 ? 'Aucune question' : questions(n)} à poser**, ${day}`,
    line: (rank: number, text: string) => md`**${rank}.** ${text}`,
    support: (who: string | Markdown, meToo: number) =>
      md`${who}${meToo === 0 ? '' : `, et ${people(meToo)} avec`}`,
    note: 'Celles que le plus de personnes attendent viennent d’abord. Merci de ne pas chercher qui a écrit sans signer.',
    hide: 'Écarter une question',
    hideOption: (rank: number) => `Question ${rank}`,
    hidden: 'La question est écartée\u00a0: plus personne ne la voit.',
    restored: 'La question est de nouveau dans la liste.',
  },
  toDo: (n: number, what: string) =>
    `${n === 1 ? 'Une question est posée' : `${n} questions sont posées`} pour ${what}.`,
  refused: {
    summary: 'Il n’y a pas de question ici',
    gone: 'Cette rencontre n’existe plus, ou ses questions ont été effacées.',
    notHers: 'Cette rencontre ne vous concerne pas, ou ne prend pas de questions.',
    closed:
      'On ne pose plus de question ici\u00a0: la rencontre est passée, ou annulée. Rien n’a été modifié.',
    goneOne: 'Cette question n’est plus dans la liste.',
  },
  kept: {
    signed: 'Questions que vous avez signées',
    signedDetail: (n: number, days: number) =>
      `${n}\u00a0; textes chiffrés, lus par les personnes que la rencontre concerne, effacés ${inDays(days)} après elle`,
    supports: '«\u00a0Moi aussi\u00a0» sous des questions',
    supportsDetail: (n: number) =>
      `${n}\u00a0; pour ne les compter qu’une fois, oubliés à la fin de la rencontre\u00a0; les autres ne voient qu’un nombre`,
  },
};

export type QuestionWords = typeof fr;
