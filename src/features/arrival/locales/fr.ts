import { type Markdown, md } from '../../../chat/markdown.ts';

const count = (number: number, one: string, many: string) => `${number}\u00a0${number > 1 ? many : one}`;

export const fr = {
  commands: {
    arrival: 'voir les étapes de votre accueil',
    departure: 'préparer votre départ',
    follow: 'suivre les arrivées, confirmer une étape',
    followHint: 'un nom',
  },
  buttons: {
    done: 'C’est fait',
    all: 'Toutes les étapes',
    card: 'Compléter ma fiche',
    data: 'Voir mes données',
    stay: 'Rester en lien',
    export: 'Recevoir mes données',
    report: 'Écrire mon rapport',
    met: 'Rencontre faite',
    another: 'Autre personne',
    later: 'Pas maintenant',
    decline: 'Pas cette fois',
    read: 'Afficher',
    withdraw: 'Retirer',
    follow: 'Voir les arrivées',
    progress: 'Où elles en sont',
    start: 'Commencer son accueil',
    restart: 'Recommencer son accueil',
    stop: 'Annuler',
  },
  menus: {
    tick: 'C’est fait pour…',
    untick: 'Finalement, pas encore fait',
    person: 'Voir une personne',
    confirm: 'Confirmer une étape',
    unconfirm: 'Revenir sur une étape',
    reports: 'Lire un rapport',
  },
  weekly: {
    arrival: 'Votre accueil, cette semaine',
    departure: 'Votre départ, cette semaine',
    before: (promotion: string, day: string) =>
      md`Vous rejoignez la **${promotion}** le ${day}. Je suis Magellan, et je l’anime\u00a0: d’ici là et dans vos premières semaines, je vous rappelle deux étapes par semaine au plus.`,
    leaving: (day: string) => md`Votre dernier jour est le ${day}.`,
  },
  step: {
    done: (step: string) => md`✅ **Fait**\u00a0: ${step}`,
    until: (day: string) => `Jusqu’au ${day}.`,
    confirmed: (by: string | null) =>
      by === null ? 'Étape confirmée par un·e coach.' : `Étape confirmée par ${by}, coach.`,
    link: 'En savoir plus',
  },
  meeting: {
    title: (person: Markdown, about: string) =>
      about === ''
        ? md`**Une personne à rencontrer**\u00a0: ${person}.`
        : md`**Une personne à rencontrer**\u00a0: ${person} (${about}).`,
    because: {
      metier: 'vous n’avez pas le même métier',
      defi: 'vous n’êtes pas dans le même défi',
      alumni: 'l’un·e de vous a déjà vécu une promotion',
      rested: 'cette personne n’a pas été sollicitée ces deux dernières semaines',
    },
    why: (reasons: readonly string[]) => `Parce que ${reasons.join(', ').replace(/, ([^,]*)$/, ' et $1')}.`,
    how: 'Écrivez-lui pour convenir d’un moment. Demain matin, je lui dis que vous le ferez peut-être.',
    met: (name: string) => md`✅ **Rencontre faite**\u00a0: ${name}`,
    later: 'Pas de rencontre cette semaine\u00a0: je vous en proposerai une autre.',
    declined: (name: string) => `${name} n’est pas disponible en ce moment.`,
    nobody: 'Je ne trouve personne d’autre cette semaine.',
    over: 'Cette rencontre n’est plus proposée.',
  },
  introduced: {
    text: (person: Markdown, about: string) =>
      about === ''
        ? md`${person} vient d’arriver, et vous écrira peut-être pour faire connaissance.`
        : md`${person} (${about}) vient d’arriver, et vous écrira peut-être pour faire connaissance.`,
    how: 'Une demi-heure suffit. Vous pouvez refuser sans explication.',
    declined: 'C’est noté\u00a0: je proposerai quelqu’un d’autre, sans dire pourquoi.',
  },
  overview: {
    arrival: 'Votre accueil',
    departure: 'Votre départ',
    progress: (done: number, all: number) =>
      done === 0
        ? `Aucune étape faite sur ${all} pour l’instant.`
        : `${count(done, 'étape faite', 'étapes faites')} sur ${all}.`,
    none: 'Aucune étape n’est prévue pour votre rôle.',
    counted: (day: string) => `Étapes comptées depuis votre premier jour, le ${day}.`,
    countedBack: (day: string) => `Étapes comptées jusqu’à votre dernier jour, le ${day}.`,
    quiet: 'Vous étiez là avant\u00a0: je ne vous écris pas à leur sujet. Cochez ce qui vous est utile.',
    seen: 'Vous seul·e et votre coach voyez où vous en êtes.',
    done: (step: string | Markdown) => md`- ✅ **Fait**\u00a0: ${step}`,
    open: (step: string | Markdown, day: string) => md`- 👉 **Maintenant**, jusqu’au ${day}\u00a0: ${step}`,
    coming: (step: string | Markdown, day: string) => md`- **À partir du ${day}**\u00a0: ${step}`,
    over: (step: string | Markdown) => md`- **N’est plus attendu**\u00a0: ${step}`,
    more: (others: number) => md`… et ${count(others, 'autre étape', 'autres étapes')}.`,
    meetings: 'Vos rencontres',
    meeting: { proposed: 'à rencontrer', met: 'rencontre faite', declined: 'pas disponible' },
    report: (day: string) => `Votre rapport d’étonnement du ${day}`,
    readBy: (name: string, moment: string) => `Lu par ${name}, ${moment}.`,
    someone: 'une personne qui a quitté le programme',
    unread: 'Personne ne l’a encore lu.',
    moreReadings: (others: number) => `${count(others, 'autre lecture', 'autres lectures')}.`,
  },
  leaving: {
    keeps: 'Ce que vous gardez',
    keepsText:
      'Vos données, en un fichier, si vous les demandez avant votre dernier jour inclus. Ce que vous avez écrit dans la messagerie y reste.',
    ends: 'Ce qui s’arrête dans la nuit qui suit',
    endsText:
      'Vos droits dans Magellan, mes messages, et votre calendrier\u00a0: son adresse ne montre plus rien. Ce qui était convenu avec d’autres prend fin, et ces personnes sont prévenues.',
    stays: 'Ce qui reste, si vous l’acceptez',
    staysText:
      'Votre nom, votre métier et votre fiche telle que vous la partagez, et ce que vous acceptez\u00a0: être sollicité·e pour l’entraide, témoigner, rencontrer une personne qui arrive. Je vous demande chaque année si cela vaut toujours\u00a0; sans réponse, c’est effacé.',
    staysSince: (day: string) =>
      `Vous avez accepté de rester en lien, le ${day}\u00a0: votre nom, votre métier, votre fiche telle que vous la partagez et ce que vous avez dit restent. Je vous demande chaque année si cela vaut toujours\u00a0; sans réponse, c’est effacé.`,
    erased: 'Ce qui est effacé, et quand',
    erasedText: (meteoDays: number, reportDays: number) =>
      `Vos réponses signées à la météo, ${count(meteoDays, 'jour', 'jours')} après la clôture. Mentorat et heures d’accélération, un an après leur fin. Entraide et rapports d’étonnement, ${count(reportDays, 'jour', 'jours')}. Les étapes, un an. Pour tout effacer avant, passez par «\u00a0Voir mes données\u00a0», ou demandez-le ensuite à l’équipe.`,
  },
  farewell: {
    title: 'Merci, et bonne route',
    text: (name: string, promotion: string) =>
      md`${name}, c’est votre dernier jour dans la **${promotion}**. Merci pour ce que vous y avez apporté\u00a0: votre travail, vos questions, votre temps.`,
    last: 'Vos données sont à vous\u00a0: vous pouvez encore les recevoir aujourd’hui. Cette nuit, votre calendrier s’arrête et je ne vous écris plus.',
    stays:
      'Vos données sont à vous\u00a0: vous pouvez encore les recevoir aujourd’hui. Cette nuit, votre calendrier s’arrête, et je ne vous écris plus que pour ce que vous avez accepté en restant en lien. Merci aussi pour cela.',
  },
  form: {
    title: 'Rapport d’étonnement',
    intro: (days: number) =>
      md`Ce que seul un œil neuf remarque. **Toujours signé**, et lu par les personnes que vous choisissez ici, personne d’autre\u00a0: vous voyez qui l’a lu, et quand. Aucune messagerie ne le garde. **Ce n’est pas la météo**, et rien n’y passe de l’une à l’autre. Conservé ${count(days, 'jour', 'jours')}, ou jusqu’à ce que vous le retiriez.`,
    labels: {
      surprised: 'Ce qui m’a surpris',
      blocks: 'Ce qui bloque',
      keep: 'Ce qu’il faut garder',
      to: 'À qui',
      porteur: 'Et en plus',
    },
    hint: 'Facultatif\u00a0: l’un des trois suffit.',
    to: { coach: 'Ma ou mon coach uniquement', coaches: 'Les coachs' },
    porteur: 'Aussi ma porteuse ou mon porteur de projet',
    errors: {
      empty: 'Écrivez au moins l’un des trois.',
      long: 'C’est un peu long\u00a0: 600 caractères au plus.',
      to: 'Choisissez à qui l’envoyer.',
    },
    submit: 'Envoyer',
    notYours: 'Ce rapport n’est pas prévu pour votre rôle.',
    many: (most: number) =>
      `Vous avez déjà ${count(most, 'rapport', 'rapports')} en cours\u00a0: retirez-en un pour en écrire un autre, dans votre accueil.`,
    nobody: 'Il n’y a pas de coach à qui l’envoyer en ce moment.',
  },
  report: {
    sent: (names: string) => `C’est envoyé. Le liront\u00a0: ${names}.`,
    others: (others: number) => count(others, 'autre personne', 'autres personnes'),
    undo: 'Pour revenir en arrière, retirez-le\u00a0: ce qui a déjà été lu l’a été.',
    withdrawn: 'Votre rapport est retiré, et son texte effacé.',
    addressed: (name: string) => `${name} vous adresse son rapport d’étonnement.`,
    who: 'Signé, et pour vous. Votre lecture est enregistrée, et son auteur·e la voit.',
    title: (name: string, day: string) => `Étonnement de ${name}, le ${day}`,
    number: (number: number) => `Rapport ${number}`,
    numbered: (number: number, name: string, day: string) => `Rapport ${number}\u00a0: ${name}, le ${day}`,
    gone: 'Ce rapport n’existe plus.',
    takenBack: 'Ce rapport a été retiré par son auteur·e.',
  },
  follow: {
    title: 'Arrivées',
    nobody: 'Personne n’arrive en ce moment.',
    arriving: (people: number) =>
      people > 1 ? `${people}\u00a0personnes arrivent.` : 'Une personne arrive.',
    progress: (done: number, all: number) =>
      `Ensemble, elles ont fait ${count(done, 'étape', 'étapes')} sur ${all}.`,
    unreached: 'Pas encore joignables',
    unreachedCount: (people: number) =>
      `${count(people, 'personne n’a', 'personnes n’ont')} pas encore de compte sur la messagerie.`,
    own: 'Les personnes que vous accompagnez',
    line: (name: string, day: string, done: number, all: number) =>
      md`- **${name}**, depuis le ${day}\u00a0: ${count(done, 'étape faite', 'étapes faites')} sur ${all}`,
    waits: (steps: number) => count(steps, 'étape attend', 'étapes attendent'),
    toDo: (steps: number) =>
      `${count(steps, 'étape d’accueil attend', 'étapes d’accueil attendent')} votre confirmation.`,
    toDoUnreached: (people: number) =>
      `${count(people, 'personne qui arrive n’est', 'personnes qui arrivent ne sont')} pas encore joignable${people > 1 ? 's' : ''}.`,
    more: (others: number) => md`… et ${count(others, 'autre', 'autres')}.`,
    how: md`Pour quelqu’un d’autre\u00a0: \`/magellan arrivees\` et son nom.`,
    unknown: (typed: string) => `Je ne trouve personne du nom de «\u00a0${typed}\u00a0».`,
  },
  person: {
    notYours: 'Sa progression est visible par cette personne et par son ou sa coach uniquement.',
    noSteps: 'Aucune étape n’est prévue pour son rôle.',
    quiet: 'Cette personne était là avant\u00a0: je ne lui écris pas à ce sujet.',
    since: (day: string) => `Accueil compté depuis le ${day}.`,
    unreached: 'Aucun compte sur la messagerie\u00a0: ce que je lui écris attend.',
    started: (name: string, day: string) =>
      `L’accueil de ${name} est compté à partir du ${day}\u00a0: deux étapes par semaine au plus, celles déjà faites mises à part.`,
    stopped: (name: string) => `C’est annulé\u00a0: l’accueil de ${name} est de nouveau celui du programme.`,
    gone: 'Cette personne n’est plus dans la promotion.',
  },
  refused: {
    confirmed: (by: string | null) =>
      by === null
        ? 'Cette étape est confirmée par un·e coach\u00a0: elle ne se coche pas soi-même.'
        : `Cette étape est confirmée par ${by}, coach\u00a0: elle ne se coche pas soi-même.`,
    gone: 'Cette étape n’existe plus.',
    notHers: 'Seul·e son ou sa coach confirme ses étapes.',
  },
  home: {
    title: 'Accueil',
    departure: 'Départ',
    progress: (done: number, all: number) => `${count(done, 'étape faite', 'étapes faites')} sur ${all}.`,
  },
  kept: {
    steps: 'Accueil et départ',
    stepsDetail: (done: number) =>
      done === 0 ? 'les étapes dont je vous ai parlé' : `${count(done, 'étape faite', 'étapes faites')}`,
    meetings: 'Rencontres d’accueil',
    meetingsDetail: (proposed: number) => count(proposed, 'personne proposée', 'personnes proposées'),
    reports: 'Rapports d’étonnement',
    reportsDetail: (sent: number, readings: readonly string[]) =>
      `${count(sent, 'envoyé', 'envoyés')}\u00a0; ${readings.length === 0 ? 'pas encore lu' : `lu par ${readings.join('\u00a0; ')}`}`,
    reading: (name: string, moment: string) => `${name}, ${moment}`,
    readings: 'Rapports que vous avez lus',
    readingsDetail: (read: number) => `${count(read, 'lecture', 'lectures')}, que leurs auteur·es voient`,
  },
};

export type ArrivalWords = typeof fr;
