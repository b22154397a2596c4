import { type Markdown, md } from '../../../../chat/markdown.ts';

const people = (n: number) => (n === 1 ? 'une personne y va' : `${n} personnes y vont`);
const subjects = (n: number) => (n === 1 ? 'un sujet' : `${n} sujets`);

export const fr = {
  about: (title: string, day: string) => `«\u00a0${title}\u00a0» (${day})`,
  summary: (title: string) => `Le forum ouvert de «\u00a0${title}\u00a0»`,
  open: (until: string) => md`**Forum ouvert**\u00a0: proposez un sujet et animez-le. Jusqu’au ${until}.`,
  closed: md`**Forum ouvert**\u00a0: les salles sont attribuées, la plus grande au sujet qui réunit le plus de monde.`,
  none: 'Pas encore de sujet\u00a0: le vôtre peut être le premier.',
  noneLeft: 'Aucun sujet n’a été proposé.',
  former: 'une personne qui a quitté le programme',
  line: (host: string | Markdown, goers: number) =>
    md`Animé par ${host} · ${goers === 0 ? 'personne encore' : people(goers)}`,
  yours: 'Vous y allez.',
  page: (page: number, pages: number) => `Page ${page} sur ${pages}.`,
  who: 'Lu par les personnes que la rencontre concerne, avec le nom de qui anime. «\u00a0J’y vais\u00a0» est anonyme\u00a0: on voit un nombre. On va à un sujet à la fois.',
  proposed: 'Votre sujet est proposé\u00a0: c’est vous qui l’animerez.',
  withdrawn: 'Le sujet est retiré.',
  buttons: {
    propose: 'Proposer un sujet',
    going: 'J’y vais',
    notGoing: 'Finalement, non',
    withdraw: 'Retirer ce sujet',
    previous: 'Précédents',
    next: 'Suivants',
    settings: 'Salles et clôture',
    see: 'Voir les sujets',
    come: 'Je viens',
  },
  form: {
    title: 'Proposer un sujet',
    intro: (what: string) =>
      md`Pour ${what}. Qui propose anime\u00a0: une question, un essai à montrer, une idée à creuser.\n\n**Qui lira\u00a0?** Les personnes que la rencontre concerne, avec votre nom\u00a0; une messagerie peut le garder. Effacé 30 jours après.`,
    subject: { label: 'Titre', hint: 'Une question attire plus qu’un thème.' },
    lines: { label: 'En trois lignes', hint: 'Facultatif. Ce que vous voulez chercher ensemble.' },
    submit: 'Proposer ce sujet',
    missing: 'Donnez un titre.',
    tooLong: (max: number) => `${max} caractères au plus.`,
  },
  settings: {
    title: 'Forum ouvert',
    intro: (what: string) =>
      md`Pour ${what}. Chaque personne propose et dit où elle va jusqu’à la clôture\u00a0; les salles sont alors attribuées, la plus grande au sujet qui réunit le plus de monde.`,
    on: 'Clôture le',
    at: 'À',
    rooms: { label: 'Salles', hint: 'Une par ligne, avec son nombre de places\u00a0: Salle bleue, 20' },
    submit: 'Enregistrer',
    wrongOn: 'Choisissez un jour.',
    wrongAt: 'Choisissez une heure.',
    wrongRooms: (max: number) =>
      `Une salle par ligne, chacune avec un autre nom et ses places (Salle bleue, 20)\u00a0; ${max} au plus.`,
    tooLong: (max: number) => `${max} caractères au plus.`,
    stale:
      'Un·e autre coach l’a modifié entre-temps\u00a0: fermez, et rouvrez pour partir de ce qui est écrit maintenant.',
    past: 'Cette heure est passée.',
    afterEnd: 'La rencontre sera terminée\u00a0: clôturez avant.',
    saved: 'C’est enregistré.',
  },
  opened: {
    summary: (title: string) => `Le forum ouvert de «\u00a0${title}\u00a0» attend vos sujets`,
    text: (until: string) =>
      md`Le **forum ouvert** attend vos sujets, jusqu’au ${until}\u00a0: proposez le vôtre, et dites où vous irez.`,
  },
  given: {
    summary: (title: string) => `Les salles du forum ouvert de «\u00a0${title}\u00a0»`,
    text: (count: number, placed: number) =>
      placed === count
        ? `Le forum ouvert a ${subjects(count)}, et chacun a sa salle.`
        : `Le forum ouvert a ${subjects(count)}\u00a0; ${placed} ${placed === 1 ? 'a sa salle' : 'ont leur salle'}, les autres s’installent où il reste de la place.`,
  },
  host: {
    summary: (title: string) => `Vous animez «\u00a0${title}\u00a0»`,
    text: (title: string, room: string, goers: number) =>
      md`Vous animez **${title}** au forum ouvert, dans **${room}**\u00a0: ${goers === 0 ? 'personne ne s’est encore annoncé' : people(goers)}.`,
    without: (title: string) =>
      md`Vous animez **${title}** au forum ouvert. Il n’y avait pas assez de salles\u00a0: installez-vous où il reste de la place, ou rejoignez un sujet voisin.`,
  },
  refused: {
    summary: 'Ce n’est pas possible',
    gone: 'Cette rencontre n’existe plus.',
    notYours: 'Cette rencontre ne vous concerne pas.',
    none: 'Il n’y a pas encore de forum ouvert ici\u00a0: un·e coach l’ouvre quand c’est le moment.',
    closed:
      'Le forum ouvert est clos\u00a0: plus rien ne s’y propose ni ne s’y choisit. Sur place, parlez de votre sujet aux personnes qui en animent un.',
    goneOne: 'Ce sujet n’est plus dans la liste.',
    notComing:
      'Vous avez répondu que vous ne venez pas à cette rencontre\u00a0: changez d’abord votre réponse.',
    tooMany: 'Vous avez déjà proposé deux sujets\u00a0: retirez-en un pour en proposer un autre.',
    full: 'La liste est pleine\u00a0: rejoignez un sujet qui ressemble au vôtre.',
  },
  kept: {
    proposed: 'Vos sujets de forum ouvert',
    proposedDetail: (n: number) => `${subjects(n)}\u00a0; 30 jours après la rencontre`,
    going: 'Vos «\u00a0J’y vais\u00a0» de forum ouvert',
    goingDetail: (n: number) => `${n}\u00a0; 30 jours après la rencontre`,
  },
};

export type ForumWords = typeof fr;
