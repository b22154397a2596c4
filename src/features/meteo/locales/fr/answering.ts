import { type Markdown, md } from '../../../../chat/markdown.ts';
import { capitalised } from '../../../../community/format/words.ts';

/** Why it stays when she has all the rest erased. */
const UNTIL_CLOSED = ' ; gardé jusqu’à la clôture, pour ne pas vous relancer à tort';

/** The words of the form, of its receipt, and of what can be done after it. */
export const answering = {
  form: {
    title: 'Ma météo',
    titleUnsigned: 'Ma météo, sans signer',
    titleEdit: 'Modifier ma météo',
    submit: 'Envoyer',
    save: 'Enregistrer',
    labels: { defi: 'Météo de mon défi', team: 'Météo de mon équipe', self: 'Ma météo personnelle' },
    successes: 'Mes succès',
    difficulties: 'Mes difficultés',
    weatherHint: 'Lue par les coachs, comptée dans les chiffres du groupe.',
    textHint: 'Lu par les coachs uniquement.',
    textHintUnsigned: 'Lu par les coachs, sans votre nom.',
    intro: (until: string, threshold: number) =>
      md`Trois météos, et quelques mots si vous voulez.\n\n**Qui vous lira ?** Les coachs uniquement ; \`/magellan confidentialite\` vous dit qui a lu votre réponse, et quand. Les chiffres du groupe ne sont montrés qu’à partir de ${threshold} réponses, et jamais par défi.\n\n**Jusqu’à quand ?** Vous pouvez modifier ou supprimer votre réponse ${until}. Les coachs la lisent ensuite.`,
    introUnsigned: (until: string, group: number) =>
      md`Trois météos, et quelques mots si vous voulez, ${until}.\n\n**Qui vous lira ?** Les coachs, après la clôture, sans savoir que c’est vous : rien ne relie cette réponse à votre nom. Évitez les détails qui vous feraient reconnaître. S’il y a moins de ${group} réponses non signées, elles sont effacées sans être ni lues ni comptées.\n\n**On ne peut pas y revenir.** Comme rien ne la relie à vous, cette réponse ne pourra être ni modifiée ni supprimée.`,
    chooseWeather: 'Choisissez une météo dans la liste.',
    tooLong: (max: number) => `C’est un peu long : ${max} caractères au plus.`,
  },

  edit: 'Modifier',
  withdraw: 'Supprimer',
  contact: 'Parler à un·e coach',
  past: 'Mes météos passées',
  confirmWithdraw: 'Supprimer ma réponse',
  keep: 'Garder ma réponse',
  undoContact: 'Retirer ma demande',

  receipt: {
    summary: 'Votre météo est enregistrée',
    saved: md`**Merci, votre météo est enregistrée.**`,
    whoReads: 'Elle sera lue après la clôture, par les coachs uniquement.',
    undo: (until: string) =>
      `Si vous l’avez signée, vous pouvez la modifier ou la supprimer ${until} ; sinon, rien ne la relie à vous, et je ne peux pas la retrouver.`,
    offer: 'Besoin d’en parler de vive voix ? Votre nom n’est transmis aux coachs que si vous le demandez.',
  },
  already: {
    signed:
      'Vous avez déjà répondu en signant. Vous pouvez modifier votre réponse ; pour répondre sans signer, supprimez-la d’abord.',
    unsigned:
      'Votre météo est déjà enregistrée, sans signature. Rien ne la relie à vous : je ne peux donc ni la retrouver, ni la modifier, ni en ajouter une autre.',
  },
  withdrawing: {
    summary: 'Supprimer votre météo ?',
    text: 'Votre réponse sera supprimée, et les coachs ne la liront pas. Vous pourrez répondre à nouveau tant que la météo est ouverte.',
    done: 'Votre réponse est supprimée. Je ne vous relance plus pour cette météo ; si vous changez d’avis, vous pouvez encore répondre jusqu’à la clôture.',
    kept: 'Votre réponse est gardée telle quelle.',
    nothing: 'Il n’y a pas de réponse signée à supprimer.',
    summaryDone: 'Votre météo est supprimée',
    summaryKept: 'Votre météo est gardée',
  },
  contacting: {
    summary: 'Votre demande est transmise',
    told: (coach: string) =>
      `C’est noté : ${coach} sait que vous souhaitez parler, et reviendra vers vous. Rien de votre météo n’est joint.`,
    toldAll:
      'C’est noté : les coachs savent que vous souhaitez parler, et l’un·e d’entre eux reviendra vers vous. Rien de votre météo n’est joint.',
    inDigest:
      'Votre nom reste en tête du bilan des coachs jusqu’à ce que vous vous soyez parlé. Vous pouvez retirer votre demande à tout moment.',
    offer:
      'Une question, une difficulté, l’envie d’en parler : un·e coach vous contacte. Seul votre nom est transmis, aux coachs uniquement : pas de motif à donner.',
    ask: 'Prévenir un·e coach',
    asked: (when: string) => `Vous avez demandé à parler à un·e coach ${when}.`,
    states: {
      open: (coach: string) => `${coach} est au courant, et reviendra vers vous.`,
      openAll: 'Les coachs sont au courant, et l’un·e d’entre eux reviendra vers vous.',
      taken: (coach: string | null) =>
        coach === null
          ? 'Un·e coach s’en occupe, et va vous contacter.'
          : `${coach} s’en occupe, et va vous contacter.`,
    },
    done: 'Nous nous sommes parlé',
    doneSummary: (name: string) => `La demande de ${name} est close`,
    doneText: (name: string) => md`**${name}** a parlé à un·e coach : sa demande est close.`,
    waitingTitle: 'Demandes de parler à un·e coach',
    waiting: (n: number) =>
      n === 0
        ? 'Personne n’attend de parler à un·e coach.'
        : n === 1
          ? 'Une personne attend de parler à un·e coach.'
          : `${n} personnes attendent de parler à un·e coach.`,
    waitingOne: (name: string, defi: string | null, when: string, coach: string | null) =>
      md`**${name}**${defi === null ? '' : ` (${defi})`}, demande faite ${when} : ${
        coach === null ? 'personne ne s’en occupe encore' : `${coach} s’en occupe`
      }`,
    waitingMore: (n: number) => (n === 1 ? 'Et une autre, plus récente.' : `Et ${n} autres, plus récentes.`),
    see: 'Voir les demandes',
    undone: 'Votre demande est retirée, et les coachs en sont prévenu·es.',
    undoneSummary: 'Votre demande est retirée',
    toCoachSummary: (name: string) => `${name} souhaite parler à un·e coach`,
    toCoach: (name: Markdown, about: string) =>
      md`**${name}**${about} souhaite parler à un·e coach, et a appuyé sur « Parler à un·e coach ». Le motif n’est pas demandé. Pouvez-vous prendre contact rapidement ?`,
    take: 'Je m’en occupe',
    againSummary: (name: string) => `${name} attend toujours de parler à un·e coach`,
    again: 'Cette demande attend depuis un jour travaillé.',
    takenSummary: (name: string, coach: string) => `${coach} s’occupe de la demande de ${name}`,
    taken: (name: Markdown, coach: string) =>
      md`**${name}** souhaitait parler à un·e coach : **${coach}** s’en occupe.`,
    yoursSummary: 'C’est noté : vous vous en occupez',
    yours: (name: string) =>
      md`C’est noté : vous prenez contact avec **${name}**. Les autres coachs le voient.`,
    takenAlreadySummary: 'Quelqu’un s’en occupe déjà',
    takenAlready: (coach: string) => md`**${coach}** s’en occupe déjà.`,
    goneAlready: 'Cette demande n’existe plus : elle a été retirée.',
    passedSummary: (name: string) => `La demande de ${name} est passée à quelqu’un d’autre`,
    passed: (name: string) =>
      md`**${name}** souhaitait parler à un·e coach : la demande est passée à quelqu’un qui est là.`,
    toCoachUndoneSummary: (name: string) => `${name} a retiré sa demande`,
    toCoachUndone: (name: string) => md`**${name}** a retiré sa demande de parler à un·e coach.`,
  },

  ownPast: {
    summary: 'Vos météos passées',
    title: 'Vos météos passées',
    none: 'Vous n’avez pas encore de météo signée.',
    line: (day: string, defi: string, team: string, self: string) =>
      md`- **${capitalised(day)}** : mon défi, ${defi} ; mon équipe, ${team} ; moi, ${self}`,
    lineUnsigned: (day: string) => md`- **${capitalised(day)}** : réponse donnée`,
    unsignedOnce:
      'Sans météo en face d’une réponse donnée, vous ne l’aviez pas signée : rien ne la relie à vous, et elle ne peut pas vous être remontrée.',
    read: 'Relire mes réponses',
    ownTitle: (day: string) => `Votre météo du ${day}`,
    ownPosition: (page: number, total: number) =>
      `${page} sur ${total} ${total > 1 ? 'météos signées' : 'météo signée'}. Vous seul·e voyez cette page.`,
    ownGone: 'Cette météo n’existe plus : elle a été supprimée, ou n’est plus gardée.',
    lineNone: (day: string) => md`- **${capitalised(day)}** : pas de réponse`,
    older: (n: number) =>
      n === 1
        ? md`Une météo plus ancienne figure dans votre export (\`/magellan confidentialite\`).`
        : md`${n} météos plus anciennes figurent dans votre export (\`/magellan confidentialite\`).`,
    chart: 'Mes météos',
    alt: 'Vos trois météos au fil du temps :',
    compared: (defi: string, team: string, self: string) =>
      `Depuis la précédente : mon défi, ${defi} ; mon équipe, ${team} ; moi, ${self}.`,
  },
  kept: {
    answers: 'Météos signées',
    answersDetail: (n: number, days: number) =>
      `${n} ; lecture par les coachs uniquement, textes chiffrés, effacement ${days} jours après la clôture`,
    participation: 'Participation aux météos',
    participationDetail: (invited: number, answered: number) =>
      `${answered} ${answered > 1 ? 'météos' : 'météo'} sur ${invited} ; l’heure n’est pas gardée`,
    current: 'Participation à la météo en cours',
    currentDetail: {
      invited: `pas encore de réponse${UNTIL_CLOSED}`,
      answered: `vous avez répondu (l’heure n’est pas gardée)${UNTIL_CLOSED}`,
      skipped: `vous passez cette fois${UNTIL_CLOSED}`,
    },
    readings: 'Qui a lu vos météos',
    nobody: 'Personne pour l’instant',
    someone: 'une personne qui a quitté le programme',
    reading: (who: string, when: string, day: string) => `${who}, le ${when} (météo du ${day})`,
    more: (n: number) =>
      n === 1
        ? 'et une lecture plus ancienne, dans votre export'
        : `et ${n} lectures plus anciennes, dans votre export`,
    contacts: 'Demandes de parler à un·e coach',
    contactsDetail: {
      open: (when: string) => `${when} : en attente`,
      taken: (when: string) => `${when} : un·e coach s’en occupe`,
      done: (when: string) => `${when} : close`,
    },
    read: 'Météos que vous avez lues',
    readDetail: (n: number) => `${n} ; leurs auteurs et autrices voient que vous les avez lues`,
  },
};
