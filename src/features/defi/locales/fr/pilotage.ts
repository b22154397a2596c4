import { md } from '../../../../chat/markdown.ts';

const count = (number: number, one: string, many: string): string =>
  `${number}\u00a0${number > 1 ? many : one}`;

/** The monthly pilotage of a défi, and the decisions that it asks of its sponsor. */
export const fr = {
  command: {
    about: 'remplir le pilotage du mois de votre défi, et relire les précédents',
    hint: 'Boussole',
  },
  title: 'Pilotage',
  titleIn: (month: string) => `Pilotage, ${month}`,
  ofDefi: (defi: string, month: string) => md`**${defi}**, ${month}`,
  labels: {
    value: 'Valeur créée',
    decision: 'Décision attendue',
    from: 'Attendue de',
    risk: 'Risque',
    next: 'Prochaine étape',
  },
  hints: {
    value: 'Une ligne\u00a0: ce que le défi a changé ce mois-ci, et pour qui.',
    decision: 'Facultatif. Une question à laquelle on peut répondre.',
    risk: 'Facultatif. Ce qui pourrait bloquer.',
    next: 'Une ligne, avec sa date.',
  },
  from: {
    nobody: 'Personne, pas de décision ce mois-ci',
    sponsor: 'Sponsor, qui reçoit la question',
    coach: 'Coachs',
    team: 'Équipe du programme',
    other: 'Quelqu’un d’autre',
  },
  fromSaid: {
    nobody: 'personne',
    sponsor: 'sponsor',
    coach: 'coachs',
    team: 'équipe du programme',
    other: 'quelqu’un d’autre',
  },
  form: {
    title: 'Pilotage du mois',
    intro: (defi: string, month: string, days: number, filled: string | null) =>
      md`**${defi}**, ${month}. Un seul pilotage pour le défi${filled === null ? '' : md`\u00a0: ${filled}, ce que vous enregistrez le remplace`}.\n\n**Qui lira\u00a0?** Les porteuses et porteurs, les EIG et les sponsors du défi, et les coachs\u00a0; personne d’autre. Votre messagerie peut le garder. Conservé ${count(days, 'jour', 'jours')}. **Jamais la météo**\u00a0: rien n’y passe de l’une à l’autre.`,
    filled: (name: string | null, day: string) =>
      name === null ? `déjà rempli le ${day}` : `déjà rempli par ${name} le ${day}`,
    submit: 'Enregistrer',
    errors: {
      missing: 'Écrivez quelques mots.',
      long: (max: number) => `${max} caractères au plus.`,
      from: 'Choisissez une réponse, même s’il n’y a pas de décision.',
      noFrom: 'Dites de qui cette décision est attendue.',
      noDecision: 'Écrivez la décision attendue.',
    },
    stale: (filled: string) =>
      `Ce pilotage est ${filled}, entre-temps. Copiez ce que vous venez d’écrire, fermez, et rouvrez\u00a0: vous verrez les deux.`,
  },
  saved: 'Le pilotage est enregistré. Il se modifie jusqu’à la fin du mois.',
  ask: {
    summary: (month: string) => `Le pilotage de votre défi, ${month}`,
    text: (defi: string, month: string) =>
      md`Le pilotage de **${defi}** pour ${month}\u00a0: la valeur créée, une décision à demander s’il en faut une, un risque, la prochaine étape. Une personne suffit pour le défi.`,
    again: (defi: string, month: string) =>
      md`Le pilotage de **${defi}** pour ${month} n’est pas encore rempli. Quelques lignes suffisent\u00a0; je ne le redemande pas.`,
    who: 'Lu dans le défi, et par les coachs. Jamais la météo.',
    filled: (defi: string, month: string) => md`Le pilotage de **${defi}** pour ${month} est rempli.`,
  },
  read: {
    none: 'Pas encore de pilotage.',
    noneIn: 'Pas encore de pilotage pour ce mois.',
    by: (name: string | null, day: string) =>
      name === null ? `Enregistré le ${day}.` : `Enregistré par ${name} le ${day}.`,
    who: 'Lu par les porteuses et porteurs, les EIG et les sponsors du défi, et par les coachs. Jamais la météo.',
    months: 'Un autre mois',
  },
  section: {
    title: 'Pilotage',
    filled: (month: string) => `Rempli pour ${month}.`,
    notYet: (month: string) => `Pas encore rempli pour ${month}.`,
    decisions: 'Décisions',
    more: (others: number) => `Et ${count(others, 'autre décision attendue', 'autres décisions attendues')}.`,
  },
  decision: {
    title: 'Décision attendue',
    summary: (defi: string) => `Une décision attendue pour ${defi}`,
    text: (defi: string) => md`Le défi **${defi}** vous demande une décision\u00a0:`,
    quoted: (text: string) => md`${text}`,
    who: 'Votre réponse est lue par les porteuses et porteurs, les EIG et les sponsors du défi, et par les coachs. S’il y a plusieurs sponsors, la première réponse compte.',
    line: (text: string) => md`**À décider**\u00a0: ${text}`,
    decided: (text: string, answer: string) => md`**Décidé**\u00a0: ${text}\n${answer}`,
    reach: {
      told: 'La question est chez votre sponsor.',
      noSponsor:
        'La liste des membres n’a pas de sponsor pour ce défi\u00a0: personne n’a reçu la question. Portez-la au prochain comité, ou demandez à un·e coach de compléter la liste.',
      noAccount:
        'Votre sponsor n’a pas encore de compte sur la messagerie\u00a0: la question attend. Posez-la de vive voix, ou portez-la au prochain comité.',
      lost: 'La question n’a pas pu être envoyée à votre sponsor. Portez-la au prochain comité, ou posez-la de vive voix.',
      waits: (day: string) =>
        `Votre sponsor a déjà reçu ses messages du mois\u00a0: la question lui est envoyée le ${day}. D’ici là, vous pouvez la porter au prochain comité.`,
    },
    reachSeen: {
      told: 'La question est chez le ou la sponsor.',
      noSponsor: 'La liste des membres n’a pas de sponsor pour ce défi.',
      noAccount: 'Le ou la sponsor n’a pas encore de compte sur la messagerie.',
      lost: 'La question n’a pas pu être envoyée.',
      waits: (day: string) => `La question est envoyée le ${day}.`,
    },
    committee: (title: string, day: string) => `À décider au prochain comité\u00a0: ${title}, ${day}.`,
    noCommittee: 'À décider au prochain comité\u00a0: aucun n’est encore planifié pour ce défi.',
    committeeOver: (title: string, day: string) =>
      `C’était à décider ici\u00a0: ${title}, ${day}. Une porteuse ou un porteur peut noter ce qui a été décidé.`,
    by: (name: string | null, day: string) =>
      name === null ? `Décidé le ${day}.` : `Décidé par ${name} le ${day}.`,
    noted: (name: string | null, day: string) =>
      name === null ? `Décidé en comité, noté le ${day}.` : `Décidé en comité, noté par ${name} le ${day}.`,
    withdrawn: 'Cette décision n’est plus demandée.',
    moved: 'Cette question n’est plus la vôtre\u00a0: vous n’êtes plus sponsor de ce défi.',
    settled: 'Cette décision est prise.',
  },
  decide: {
    title: 'Je décide',
    intro: (defi: string, text: string, days: number) =>
      md`**${defi}** vous demande\u00a0:\n${text}\n\n**Qui lira\u00a0?** Les porteuses et porteurs, les EIG et les sponsors du défi, et les coachs. Votre messagerie peut le garder. Conservé ${count(days, 'jour', 'jours')}. Rien ici ne vient de la météo.`,
    settleTitle: 'Décidé en comité',
    settleIntro: (defi: string, text: string, days: number) =>
      md`**${defi}** avait à décider\u00a0:\n${text}\n\n**Qui lira\u00a0?** Les porteuses et porteurs, les EIG et les sponsors du défi, et les coachs. Votre messagerie peut le garder. Conservé ${count(days, 'jour', 'jours')}. Rien ici ne vient de la météo.`,
    label: 'La décision',
    hint: 'Quelques phrases\u00a0: la décision, et ce qu’elle permet.',
    submit: 'Envoyer',
    settleSubmit: 'Enregistrer',
    sent: 'C’est envoyé aux porteuses, porteurs et EIG du défi.',
    noted: 'C’est noté\u00a0: le défi, ses sponsors et les coachs le lisent sur la page du défi.',
  },
  told: {
    decided: 'La décision demandée est prise.',
    decidedSummary: (defi: string) => `Une décision pour ${defi}`,
    toCommittee: 'Votre sponsor propose d’en parler en comité.',
  },
  discussed: 'C’est noté\u00a0: la question est inscrite à ce qui est à décider en comité.',
  withdrawn:
    'La demande est retirée. Un message déjà envoyé à votre sponsor dit maintenant qu’elle ne l’attend plus.',
  buttons: {
    fill: 'Remplir le pilotage',
    change: 'Modifier le pilotage',
    read: 'Lire le pilotage',
    readAll: 'Lire les pilotages',
    decide: 'Je décide',
    discuss: 'À en parler',
    bring: 'Porter au comité',
    settle: 'Noter la décision',
    withdraw: 'Retirer la demande',
    page: 'Voir mon défi',
  },
  refused: {
    summary: 'Ce n’est pas possible',
    gone: 'Cette demande n’existe plus.',
    notYours: 'Ce défi ne vous concerne pas, ou plus.',
    noDefi: 'La liste des membres ne vous rattache à aucun défi. Un·e coach peut le corriger.',
    unknown: (typed: string) => `Je ne connais pas de défi «\u00a0${typed}\u00a0».`,
    which: 'De quel défi\u00a0? Ajoutez son nom, ou ouvrez le suivi des défis.',
    closed: (month: string) =>
      `Le pilotage pour ${month} ne se modifie plus. Celui du mois en cours reste ouvert.`,
    byNow: (name: string | null, day: string) =>
      name === null ? `C’est déjà décidé, le ${day}.` : `${name} a déjà décidé, le ${day}.`,
    inCommittee: 'Cette question est déjà portée au comité.',
    notInCommittee: 'Cette question n’a pas été portée au comité.',
    tooEarly: (day: string) => `Le comité est le ${day}\u00a0: la décision se note à partir de son début.`,
    reworded: 'La question a changé entre-temps. La voici.',
    rewordedForm:
      'La question a changé entre-temps. Copiez ce que vous venez d’écrire, fermez, et rouvrez pour la lire.',
    nothingSaved: 'Rien n’a été enregistré.',
  },
  preparation: {
    title: 'Pilotages de la phase',
    month: (month: string, value: string) => md`**${month}**\n${value}`,
    none: 'Aucun pilotage n’a été rempli pendant cette phase.',
    decide: 'À décider ici',
    more: (others: number) => `Et ${count(others, 'autre', 'autres')}.`,
  },
  follow: {
    pilotage: 'Pilotage du mois',
    awaited: 'pilotage du mois pas encore rempli',
    yes: 'oui',
    no: 'non',
    decisions: 'Décisions en attente',
    waiting: (decisions: number) => count(decisions, 'décision en attente', 'décisions en attente'),
    coach: 'une décision attendue des coachs',
  },
  departed: {
    about: (decisions: number) => count(decisions, 'décision demandée', 'décisions demandées'),
    text: (defi: string, decisions: number) =>
      md`${count(decisions, 'décision demandée', 'décisions demandées')} pour **${defi}** n’${decisions > 1 ? 'ont' : 'a'} plus de sponsor\u00a0: \`/defi\` pour porter ${decisions > 1 ? 'ces questions' : 'cette question'} au comité.`,
  },
  kept: {
    label: 'Pilotage et décisions de votre défi',
    detail: (pilotages: number, decisions: number) =>
      [
        ...(pilotages > 0 ? [`votre nom sous ${count(pilotages, 'pilotage', 'pilotages')}`] : []),
        ...(decisions > 0 ? [`sous ${count(decisions, 'décision', 'décisions')}`] : []),
      ].join(', '),
  },
};

export type PilotageWords = typeof fr;
