import { type Markdown, md } from '../../../../chat/markdown.ts';
import { capitalised } from '../../../../community/format/words.ts';
/** Times: those that a coach offers, her usual ones, and booking. */
export const slots = {
  offer: {
    summary: (name: string) => `Proposez des créneaux à ${name}`,
    text: (name: string) =>
      md`Vous accompagnez **${name}**. Il reste à trouver un créneau pour la première séance ; les suivantes auront lieu le même jour, à la même heure.`,
    noneSuits: (name: string) => md`Aucun des créneaux proposés ne convenait à **${name}**. D’autres idées ?`,
    form: 'Proposer des créneaux',
    usual: 'Proposer mes créneaux habituels',
    noUsual: md`Astuce : avec \`/mentorat disponibilites\`, vous indiquez une fois pour toutes vos créneaux de la semaine.`,
  },
  form: {
    title: 'Proposer des créneaux',
    intro: (name: string, minutes: number) =>
      `Pour la première séance avec ${name}, de ${minutes} minutes. Un créneau par ligne, cinq au plus. ${name} en choisit un.`,
    times: 'Vos créneaux',
    timesHint: 'Par exemple : mardi 8 mars à 17 h.',
    place: 'Lieu ou lien',
    placeHint: 'Une salle, une adresse, un lien de visio. Vous pourrez le changer.',
    submit: 'Proposer',
  },
  errors: {
    empty: 'Proposez au moins un créneau, par exemple : mardi 8 mars à 17 h.',
    weekday: (line: string, day: string) =>
      `«\u00a0${line}\u00a0»\u00a0: ce jour-là est un ${day.split(' ')[0]}. Écrivez «\u00a0${day}\u00a0», ou un autre jour.`,
    unreadable: (line: string) => `Je ne comprends pas « ${line} ». Essayez : mardi 8 mars à 17 h.`,
    many: (max: number) => `${max} créneaux au plus, s’il vous plaît.`,
    past: (when: string) => `C’est déjà passé : ${when}.`,
    at: (when: string, said: string) => `${when}\u00a0: ${said}`,
    outside: (when: string) => `C’est après la fin de la promotion : ${when}.`,
    taken: (when: string) =>
      `Vous avez déjà une séance de mentorat, ce jour-là ou l’une des semaines qui suivent : ${when}.`,
    place: (max: number) => `${max} caractères au plus.`,
  },
  offered: (name: string) =>
    `C’est envoyé : ${name} choisit parmi ces créneaux. Je vous préviens dès que le choix est fait.`,
  offeredWith: (name: string, clashes: string) =>
    `C’est envoyé : ${name} choisit parmi ces créneaux. Attention, vous avez déjà quelque chose dans votre agenda : ${clashes}.`,
  noUsualLeft:
    'Aucun de vos créneaux habituels n’est libre dans les deux semaines qui viennent. Proposez-en d’autres.',
  choose: {
    summary: (name: string) => `${name} vous accompagne : choisissez un créneau`,
    text: (name: string, sessions: number) =>
      md`**${name}** vous accompagne. Choisissez le créneau de la première séance ; les ${sessions} séances auront lieu le même jour, à la même heure.`,
    one: (name: string) => md`**${name}** vous accompagne. Choisissez le créneau de la séance.`,
    clash: (when: string, title: string) => md`- ${capitalised(when)} : vous avez déjà « ${title} »`,
    clashes: 'Attention, dans votre agenda :',
    none: 'Aucun des créneaux proposés ne reste libre. Demandez-en d’autres.',
    outdated: md`Ces créneaux ne sont plus proposés : \`/mentorat\` vous dit où vous en êtes.`,
    noneSuits: 'Aucun ne me convient',
    asked: (name: string) => `C’est noté : ${name} vous proposera d’autres créneaux.`,
    taken: 'Ce créneau ne convient plus. En voici d’autres.',
    booked: (title: string) => `À ce créneau, vous avez déjà «\u00a0${title}\u00a0». Choisissez-en un autre.`,
    together: (coach: Markdown, mentee: Markdown) =>
      md`Mentorat\u00a0: **${coach}** accompagne **${mentee}**. Les créneaux vous seront proposés à part\u00a0; ici, vous pouvez déjà vous parler.`,
    yours: 'Je ne lis pas ce que vous vous dites ici.',
    reach: (email: string) => `Pour lui écrire\u00a0: ${email}`,
    waits: (name: Markdown) => md`**${name}** vous accompagne, et vous proposera bientôt des créneaux.`,
  },
  booked: {
    summary: (name: string, when: string) => `Première séance avec ${name} : ${when}`,
    mentee: (name: string) => md`C’est noté : vos séances avec **${name}** sont dans vos deux agendas.`,
    coach: (name: string) => md`**${name}** a choisi. Vos séances sont dans vos deux agendas.`,
    line: (number: number, when: string) => md`- Séance ${number} : ${when}`,
    fewer: 'La promotion se termine avant : il y a moins de séances que d’habitude.',
    clash: (when: string, title: string) => md`- ${capitalised(when)} : vous avez déjà « ${title} »`,
    away: (when: string) => md`- ${capitalised(when)} : ce jour ne vous convient peut-être pas`,
    check: 'À regarder : chaque séance peut être déplacée.',
    goals: 'Écrire mes objectifs',
    undo: 'Vous pouvez chacun·e déplacer ou annuler une séance ; l’autre personne est prévenue.',
  },
  pattern: {
    summary: 'Vos créneaux habituels de mentorat',
    title: 'Vos créneaux habituels',
    text: 'Quand vous acceptez d’accompagner quelqu’un, vous pouvez proposer ces créneaux en un clic, pour les deux semaines qui viennent. Les jours fériés, vos absences et ce qui est déjà pris sont laissés de côté.',
    empty: 'Vous n’en avez encore donné aucun.',
    line: (day: string, time: string) => md`- ${capitalised(day)} à ${time}`,
    add: 'Ajouter un créneau',
    remove: 'Retirer un créneau',
    removed: 'Ce créneau est retiré.',
    added: 'Ce créneau est ajouté.',
    full: (max: number) => `Vous en avez déjà ${max} : retirez-en un d’abord.`,
    formTitle: 'Un créneau habituel',
    day: 'Jour',
    time: 'Heure',
    submit: 'Ajouter',
    wrongDay: 'Choisissez un jour de la semaine.',
    wrongTime: 'Donnez une heure, par exemple 17:00.',
  },
};
