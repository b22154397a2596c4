import { md } from '../../../chat/markdown.ts';

const count = (number: number, one: string, many: string) => `${number}\u00a0${number > 1 ? many : one}`;

export const fr = {
  commands: {
    charter: 'lire la charte de la promotion',
    report: 'signaler un problème de conduite',
    practice: 'relire la prochaine pratique de la quinzaine',
  },
  charter: {
    title: 'La charte de la promotion',
    values: 'Nos valeurs',
    practices: 'Nos pratiques',
    menu: 'En lire plus',
    why: 'Pourquoi',
    act: 'Comment faire',
    situations: 'Des situations',
    note: 'Je ne lis rien dans vos canaux, et je ne reprends personne.',
  },
  buttons: {
    charter: 'Toute la charte',
    report: 'Signaler un problème',
    list: 'Voir',
    read: 'Afficher',
    take: 'Je m’en occupe',
    close: 'C’est clos',
    withdraw: 'Retirer',
  },
  menus: { read: 'Lire un signalement' },
  form: {
    title: 'Signaler un problème',
    intro: (days: number) =>
      md`Des mots ou une conduite qui vous ont blessé·e, vous ou une autre personne. **Signé**\u00a0: sans votre nom, la personne à qui vous écrivez ne pourrait ni vous répondre, ni vous soutenir, ni agir avec vous. Elle seule le lit\u00a0: ni un canal, ni la personne concernée. Vous voyez quand elle l’a lu. Aucune messagerie ne le garde. Conservé ${count(days, 'jour', 'jours')}, ou jusqu’à ce que vous le retiriez. **En cas de danger, appelez le 112.**`,
    labels: {
      to: 'À qui l’adresser',
      about: 'Personne concernée',
      what: 'Ce qui s’est passé',
      wishes: 'Ce que vous souhaitez',
    },
    toHint: (most: number) =>
      `${count(most, 'personne', 'personnes')} au plus ici, votre coach en tête. À une autre, écrivez directement.`,
    aboutHint: 'Facultatif\u00a0: cette personne ne le recevra pas. Vous pouvez aussi ne nommer personne.',
    wishesHint: 'Facultatif\u00a0: être écouté·e, un conseil, que quelqu’un lui parle…',
    errors: {
      to: 'Choisissez à qui l’adresser\u00a0: un·e coach, ou une personne de l’équipe du programme.',
      same: 'Adressez-le à une autre personne que celle dont il est question.',
      about: 'Choisissez une personne, ou laissez vide.',
      unknown: 'Je ne connais pas cette personne\u00a0: laissez vide, et nommez-la dans le texte.',
      what: 'Dites en quelques mots ce qui s’est passé.',
      long: 'C’est un peu long\u00a0: 600 caractères au plus. Le reste peut se dire de vive voix.',
    },
    submit: 'Envoyer',
    many: (most: number) =>
      `Vous avez déjà ${count(most, 'signalement', 'signalements')} en cours\u00a0: retirez-en un pour en écrire un autre.`,
    nobody: 'Il n’y a personne à qui l’adresser en ce moment.',
  },
  report: {
    title: 'Signaler un problème de conduite',
    about:
      'À un·e coach ou à une personne de l’équipe du programme, que vous choisissez. Toujours signé, jamais dans un canal.',
    line: (day: string) => `Votre signalement, le ${day}`,
    stands: (name: string, state: string) => `Adressé à ${name}\u00a0: ${state}.`,
    noReader:
      'La personne à qui vous l’aviez adressé ne peut plus le lire, et personne ne le lit à sa place. Vous pouvez en écrire un autre.',
    readBy: (name: string, moment: string) => `${name}, ${moment}`,
    someone: 'une personne qui a quitté le programme',
    readings: (read: readonly string[]) =>
      read.length === 0 ? 'Pas encore lu.' : `Lu par\u00a0: ${read.join('\u00a0; ')}.`,
    states: { sent: 'envoyé', taken: 'pris en charge', closed: 'clos' },
    sent: (name: string) => `C’est envoyé. ${name} le lira, et personne d’autre.`,
    undo: 'Je vous préviens quand il est pris en charge, puis clos. Pour revenir en arrière, retirez-le\u00a0: ce qui a déjà été lu l’a été.',
    withdrawn: 'C’est retiré, et le texte est effacé.',
    addressed: 'Un message confidentiel vous est adressé, à vous uniquement.',
    who: 'Votre lecture est enregistrée, et son auteur·e la voit.',
    from: (name: string, day: string) => `De ${name}, le ${day}`,
    how: 'Signé, et pour vous uniquement. Votre lecture est enregistrée, et son auteur·e la voit. «\u00a0Je m’en occupe\u00a0» et «\u00a0C’est clos\u00a0» l’en informent\u00a0; le reste se dit de vive voix.',
    left: 'Cette personne a quitté la promotion\u00a0: je ne lui écris plus.',
    noted: {
      taken: 'C’est noté\u00a0: son auteur·e saura que vous vous en occupez.',
      closed: 'C’est noté\u00a0: son auteur·e saura que c’est clos.',
    },
    already: {
      sent: 'Ce signalement n’est pas encore pris en charge.',
      taken: 'Vous vous en occupez déjà.',
      closed: 'Ce signalement est déjà clos.',
    },
    outcome: {
      taken: (name: string) => `${name} s’occupe de ce que vous lui avez adressé.`,
      closed: (name: string) => `Ce que vous avez adressé à ${name} est clos de son côté.`,
    },
    gone: 'Ce signalement n’existe plus, ou n’est pas pour vous.',
    takenBack: 'Ce message confidentiel n’existe plus.',
    addressedTitle: (reports: number) =>
      reports > 1 ? `${reports}\u00a0signalements vous sont adressés.` : 'Un signalement vous est adressé.',
    option: (number: number, day: string, state: string) =>
      `Signalement ${number}\u00a0: le ${day}, ${state}`,
    more: (others: number) =>
      `… et ${count(others, 'autre, plus ancien ou clos', 'autres, plus anciens ou clos')}\u00a0: ils reviennent ici quand vous en clôturez d’autres.`,
    toDo: (reports: number) =>
      reports > 1
        ? `${reports}\u00a0messages confidentiels attendent que vous vous en occupiez.`
        : 'Un message confidentiel attend que vous vous en occupiez.',
  },
  practice: {
    title: 'La pratique de la quinzaine',
    job: 'pratique de la quinzaine',
    question: 'Que feriez-vous\u00a0?',
    note: md`**J’essaie** vous dit comment. Personne ne voit qui essaie.`,
    tried: (people: number) => `${count(people, 'personne essaie', 'personnes essaient')}.`,
    unseen: 'Personne ne voit que vous essayez.',
    buttons: {
      try: 'J’essaie',
      read: 'Relire',
      change: 'Modifier',
      skip: 'Passer',
      restore: 'Remettre',
    },
    when: (moment: string, channel: string) => `Dans #${channel}, ${moment}.`,
    skipped: (day: string) => `Rien ne sera publié ${day}. La même situation reviendra la fois suivante.`,
    answer: (name: string) => `J’essaie répond\u00a0: ${name}.`,
    changed: 'Modifiée pour cette fois.',
    how: 'Sans rien faire, elle est publiée ainsi. Modifier et Passer valent pour cette fois uniquement.',
    digest: (moment: string) =>
      `La pratique de la quinzaine, dans le canal de la promotion, ${moment}\u00a0:`,
    none: 'Aucune pratique de la quinzaine n’est prévue.',
    late: 'Cette pratique ne peut plus être modifiée\u00a0: elle est publiée, ou n’a plus lieu.',
    gone: 'Cette pratique n’est plus proposée.',
    form: {
      title: 'Modifier la pratique',
      intro:
        'Pour cette fois uniquement. Lu par toute la promotion, dans son canal\u00a0: la messagerie le garde.',
      labels: { situation: 'La situation', act: 'Comment faire' },
      tooLong: (most: number) => `Quelques mots, ${count(most, 'caractère', 'caractères')} au plus.`,
      submit: 'Enregistrer',
      stale:
        'Un·e autre coach l’a modifiée entre-temps. Fermez et rouvrez pour lire ses mots\u00a0; les vôtres sont encore là.',
    },
    kept: {
      label: 'Pratiques de la quinzaine',
      detail: (tried: number) =>
        `${count(tried, 'pratique essayée', 'pratiques essayées')}, que personne ne voit\u00a0; oublié après quinze jours`,
    },
  },
  departed: (name: string) =>
    md`Ce que vous aviez adressé à ${name} en confidence n’est lu par personne à sa place. \`/magellan signaler\` permet de l’adresser à quelqu’un d’autre.`,
  kept: {
    reports: 'Problèmes de conduite signalés',
    reportsDetail: (sent: number, readings: readonly string[]) =>
      `${count(sent, 'envoyé', 'envoyés')}\u00a0; ${readings.length === 0 ? 'pas encore lu' : `lu par ${readings.join('\u00a0; ')}`}`,
    readings: 'Signalements que vous avez lus',
    readingsDetail: (read: number) => `${count(read, 'lecture', 'lectures')}, que leurs auteur·es voient`,
  },
};

export type CharterWords = typeof fr;
