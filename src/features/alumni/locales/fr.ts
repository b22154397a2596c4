import { type Markdown, md } from '../../../chat/markdown.ts';

const times = (number: number) => (number > 1 ? `${number}\u00a0fois` : 'une fois');
const count = (number: number, one: string, many: string) => `${number}\u00a0${number > 1 ? many : one}`;

export const fr = {
  commands: {
    stay: 'rester en lien après la promotion',
    alumni: 'voir qui reste en lien et combien continuent, inviter à témoigner',
  },
  buttons: {
    open: 'Rester en lien',
    edit: 'Modifier',
    renew: 'Cela vaut toujours',
    end: 'Arrêter',
    show: 'Voir ce que j’ai accepté',
    invite: 'Inviter à témoigner',
    accept: 'Oui',
    other: 'Un autre jour',
    decline: 'Pas cette fois',
    cannot: 'Je ne peux plus',
    suits: 'Ce jour convient',
    withdraw: 'Retirer',
    answer: 'Répondre',
  },
  stay: {
    title: 'Rester en lien',
    none: 'Vous n’avez rien accepté pour l’instant\u00a0: rien ne reste de vous de cette façon.',
    what: 'Après votre départ, vous pouvez rester joignable\u00a0: pour l’entraide, pour témoigner, pour rencontrer une personne qui arrive. C’est vous qui dites quoi, et combien de fois par mois.',
    since: (day: string) => `Vous l’avez accepté le ${day}.`,
    from: (day: string) => `Cela vaudra à partir de votre départ, après le ${day}.`,
    aid: (most: number) =>
      most === 0
        ? 'Entraide\u00a0: vous ne souhaitez pas être sollicité·e.'
        : `Entraide\u00a0: ${times(most)} par mois au plus, si la personne qui demande s’adresse aussi aux alumni.`,
    fields: (fields: string) => `Vos domaines\u00a0: ${fields}.`,
    noFields: 'Vos domaines\u00a0: aucun pour l’instant.',
    testifies: (agrees: boolean): string =>
      agrees ? 'Témoigner\u00a0: oui, une invitation par mois au plus.' : 'Témoigner\u00a0: non.',
    meets: (agrees: boolean): string =>
      agrees
        ? 'Rencontrer une personne qui arrive\u00a0: oui.'
        : 'Rencontrer une personne qui arrive\u00a0: non.',
    address: (address: string) => `Votre adresse, pour les coachs\u00a0: ${address}`,
    noAddress: 'Votre adresse\u00a0: vous n’en avez pas laissé.',
    testimony: (day: string, state: string) => `Témoignage du ${day}\u00a0: ${state}.`,
    states: {
      asked: 'votre réponse est attendue',
      other: 'vous avez proposé ce jour',
      agreed: 'c’est convenu',
      declined: 'vous n’y serez pas',
      withdrawn: 'retiré',
    },
    how: 'Je vous demande chaque année si cela vaut toujours\u00a0; sans réponse, c’est effacé. «\u00a0Arrêter\u00a0» efface tout de suite votre accord, votre adresse et vos invitations\u00a0; si vous avez déjà quitté la promotion, je ne vous écris plus et vous n’avez plus accès à Magellan.',
    saved: 'C’est enregistré. Merci.',
    renewed: 'C’est noté, pour un an. Merci.',
    ended: 'C’est arrêté, et effacé.',
    endedLeaving: 'C’est arrêté, et effacé. Je ne vous écris plus. Merci pour tout, et bonne route.',
  },
  form: {
    title: 'Rester en lien',
    intro: md`Ce que vous acceptez après votre départ, et rien d’autre. **Qui le lit**\u00a0: les coachs. Qui vous sollicite ou vous rencontre voit votre nom et votre métier. Je vous redemande chaque année, et \`/magellan lien\` change ou arrête tout, quand vous voulez.`,
    sixMonths: md`Six mois après la promotion, je vous demande aussi, une seule fois et sans signature, où vous en êtes.`,
    perMonth: 'Entraide, fois par mois',
    perMonthHint: 'De 0 à 4\u00a0: combien de fois par mois au plus on peut vous demander de l’aide.',
    fields: 'Où je peux aider',
    choose: 'Choisissez dans la liste.',
    testifies: 'Témoigner',
    testifiesText: 'On peut m’inviter, une fois par mois au plus',
    meets: 'Accueillir',
    meetsText: 'Je veux bien rencontrer une personne qui arrive',
    address: 'Mon adresse',
    addressHint: 'Facultatif\u00a0: un e-mail où vous joindre ensuite. Lu par les coachs uniquement.',
    long: 'C’est un peu long\u00a0: 120 caractères au plus.',
    submit: 'Enregistrer',
  },
  ask: {
    title: 'Rester en lien\u00a0?',
    text: (day: string) =>
      `Votre dernier jour est le ${day}. Si vous le souhaitez, restez joignable ensuite\u00a0: pour l’entraide, pour témoigner, pour rencontrer une personne qui arrive. Sans réponse, rien ne reste de cette façon.`,
  },
  renewal: {
    title: 'Toujours en lien\u00a0?',
    text: (since: string, by: string) =>
      `Vous avez accepté de rester en lien le ${since}. Cela vaut-il toujours\u00a0? Sans réponse d’ici le ${by}, puis après un rappel, j’efface votre accord et l’adresse que vous aviez laissée.`,
  },
  ended: {
    title: 'Vous n’êtes plus en lien',
    text: 'Sans réponse de votre part, votre accord pour rester en lien et l’adresse que vous aviez laissée sont effacés.',
    leaving: 'Je ne vous écris plus. Merci pour tout, et bonne route.',
  },
  invite: {
    title: 'Inviter à témoigner',
    intro: (days: number) =>
      `Une personne qui l’a accepté, une fois par mois au plus. Elle répond oui, un autre jour, ou pas cette fois. Le sujet est lu par elle et par vous, et effacé ${count(days, 'jour', 'jours')} après la date.`,
    who: 'Qui inviter',
    whoMissing: 'Choisissez une personne qui a accepté de témoigner.',
    on: 'Quel jour',
    onMissing: 'Choisissez un jour à venir.',
    subject: 'À quel sujet',
    subjectHint: 'La messagerie le garde\u00a0: rien de confidentiel.',
    subjectMissing: 'Dites à quel sujet.',
    long: 'C’est un peu long\u00a0: 120 caractères au plus.',
    submit: 'Envoyer',
    nobody: 'Personne n’a encore accepté de témoigner.',
    lately: 'Cette personne a déjà été invitée il y a moins d’un mois.',
    sent: (name: string) => `C’est envoyé à ${name}. Sa réponse vous parviendra en message direct.`,
  },
  other: {
    title: 'Un autre jour',
    on: 'Quel jour',
    missing: 'Choisissez un jour à venir.',
    submit: 'Envoyer',
    sent: 'C’est envoyé\u00a0: je vous dis si ce jour convient.',
  },
  testimony: {
    title: 'Témoigner',
    invited: (coach: string | null, day: string, subject: string): Markdown =>
      coach === null
        ? md`Vous êtes invité·e à témoigner le ${day}. Sujet\u00a0: **${subject}**`
        : md`${coach}, coach, vous invite à témoigner le ${day}. Sujet\u00a0: **${subject}**`,
    states: {
      asked: 'Vous pouvez refuser sans explication.',
      other: 'Vous avez proposé ce jour\u00a0: je vous dis s’il convient.',
      agreed: 'C’est convenu. Merci\u00a0!',
      declined: 'C’est noté\u00a0: pas cette fois.',
      withdrawn: 'Cette invitation est retirée.',
    },
    answer: {
      asked: (name: string, day: string) => `${name} est invité·e le ${day}.`,
      other: (name: string, day: string) => `${name} propose un autre jour\u00a0: le ${day}.`,
      agreed: (name: string, day: string) => `${name} témoigne le ${day}.`,
      declined: (name: string, day: string) => `${name} ne témoigne pas cette fois, le ${day}.`,
      withdrawn: (name: string, day: string) => `L’invitation de ${name} pour le ${day} est retirée.`,
    },
    subject: (subject: string) => md`Sujet\u00a0: **${subject}**`,
    ended: (day: string) => `Le témoignage que vous aviez demandé pour le ${day} n’aura pas lieu.`,
    answered: 'Une réponse à votre invitation à témoigner',
    gone: 'Cette invitation n’existe plus.',
    over: 'Cette invitation n’attend plus de réponse.',
  },
  people: {
    title: 'Alumni',
    count: (people: number) =>
      people === 0
        ? 'Personne ne reste en lien pour l’instant.'
        : `${count(people, 'personne reste', 'personnes restent')} en lien.`,
    line: (name: string, what: string) => md`- **${name}**\u00a0: ${what}`,
    aid: (most: number) => `entraide ${times(most)} par mois`,
    testifies: 'témoigner',
    meets: 'rencontrer une personne qui arrive',
    nothing: 'rien pour l’instant',
    unreached: 'sans compte sur la messagerie',
    more: (others: number) => md`… et ${count(others, 'autre', 'autres')}.`,
    testimonies: 'Invitations à témoigner',
    testimony: (name: string, day: string, state: string) => md`- **${name}**, le ${day}\u00a0: ${state}`,
    states: {
      asked: 'réponse attendue',
      other: 'jour proposé par cette personne',
      agreed: 'convenu',
      declined: 'pas cette fois',
      withdrawn: 'retirée',
    },
    who: 'Ce que chaque personne a accepté, elle seule et les coachs le lisent.',
  },
  destination: {
    title: 'Six mois après',
    ask: (promotion: string, day: string) =>
      md`Six mois ont passé depuis la fin de **${promotion}**. Où en êtes-vous\u00a0? Une seule question, facultative et **non signée**\u00a0: c’est ainsi que le programme compte les EIG qui continuent à travailler dans l’administration. Vous pouvez répondre jusqu’au ${day}.`,
    still: (day: string) =>
      `Six mois après votre promotion, où en êtes-vous\u00a0? Vous pouvez le dire, sans signer, jusqu’au ${day}.`,
    closed: 'Cette question n’attend plus de réponse.',
    already:
      'Vous avez déjà répondu, merci\u00a0! Rien ne relie votre réponse à vous\u00a0: elle ne peut donc plus changer.',
    thanks: 'Merci\u00a0! Votre réponse sera comptée avec les autres, et rien ne la relie à vous.',
    form: {
      title: 'Où en êtes-vous\u00a0?',
      intro: (day: string, least: number) =>
        md`**Non signée**\u00a0: rien ne relie votre réponse à vous. Elle ne peut donc être ni retrouvée, ni modifiée, ni effacée à votre demande. **Qui lit quoi**\u00a0: personne ne lit une réponse. Les coachs et l’équipe du programme voient des nombres pour toute la promotion, après le ${day}, à partir de ${count(least, 'réponse', 'réponses')} («\u00a0Je préfère ne pas le dire\u00a0» n’y compte pas), et jamais le nombre d’un tout petit groupe\u00a0; puis les réponses sont effacées. Je garde jusque-là que vous avez répondu, pour ne pas compter deux fois, sans noter quand.`,
      label: 'Aujourd’hui',
      places: {
        host: 'Dans l’administration qui m’a accueilli·e',
        elsewhere: 'Ailleurs dans l’État ou le service public',
        outside: 'Hors de l’administration',
        unsaid: 'Je préfère ne pas le dire',
      },
      choose: 'Choisissez une réponse.',
      submit: 'Envoyer',
    },
    coaches: {
      title: 'EIG recruté·es, et qui continuent',
      recruited: (promotion: string, people: number) =>
        md`**${promotion}**\u00a0: ${count(people, 'EIG recruté·e', 'EIG recruté·es')} par le programme.`,
      waiting: (day: string) =>
        `Pas encore de réponses\u00a0: les alumni en lien disent, sans signer, où ils et elles en sont à partir du ${day}, six mois après la fin.`,
      off: 'Où en sont ses alumni six mois après\u00a0: la question n’est pas posée dans ce programme.',
      open: (day: string) =>
        `Où en sont ses alumni six mois après\u00a0: la question est posée jusqu’au ${day}, et rien ne se lit avant.`,
      unasked: (least: number) =>
        `Où en sont ses alumni six mois après\u00a0: la question n’a pas été posée (moins de ${count(least, 'personne', 'personnes')} à qui la poser, ou trop tard).`,
      few: (least: number) =>
        `Où en sont ses alumni six mois après\u00a0: moins de ${count(least, 'personne', 'personnes')} l’ont dit\u00a0; rien n’est compté, et ce qui a été répondu est effacé.`,
      continues: {
        exactly: (people: number, answers: number, asked: number) =>
          `${people}\u00a0EIG sur ${answers} qui ont répondu continuent à travailler dans l’administration six mois après (${count(asked, 'personne sollicitée', 'personnes sollicitées')}).`,
        atLeast: (people: number, answers: number, asked: number) =>
          `Au moins ${people}\u00a0EIG sur ${answers} qui ont répondu continuent à travailler dans l’administration six mois après (${count(asked, 'personne sollicitée', 'personnes sollicitées')}).`,
        atMost: (people: number, answers: number, asked: number) =>
          `Au plus ${people}\u00a0EIG sur ${answers} qui ont répondu continuent à travailler dans l’administration six mois après (${count(asked, 'personne sollicitée', 'personnes sollicitées')}).`,
      },
      split: (host: number, elsewhere: number) =>
        `Parmi ces personnes, administration d’accueil\u00a0: ${host}\u00a0; ailleurs dans l’État ou le service public\u00a0: ${elsewhere}.`,
      others: (people: number) => `${people}\u00a0disent ne plus y travailler, ou préfèrent ne pas le dire.`,
      othersApart: (outside: number, unsaid: number) =>
        `${outside}\u00a0disent ne plus y travailler, ${unsaid} préfèrent ne pas le dire.`,
      bound: (least: number) =>
        `Le nombre d’un groupe de moins de ${count(least, 'personne', 'personnes')} n’est jamais donné.`,
    },
    kept: {
      label: 'Six mois après',
      waiting: 'on vous demandera, une fois et sans signature, où vous en êtes',
      asked: 'on vous demande où vous en êtes\u00a0; sans réponse, je n’insiste pas',
      answered: 'vous avez dit où vous en êtes\u00a0; pas quand, ni quoi',
    },
  },
  departed: {
    testimony: 'Le témoignage que vous aviez demandé n’aura pas lieu.',
    coaches: (invitations: number) =>
      invitations > 1
        ? md`${invitations}\u00a0invitations à témoigner attendent un·e autre coach\u00a0: \`/magellan alumni\`.`
        : md`Une invitation à témoigner attend un·e autre coach\u00a0: \`/magellan alumni\`.`,
  },
  kept: {
    consent: 'Rester en lien',
    consentDetail: (day: string) => `accepté le ${day}, avec ce que vous y avez dit`,
    testimonies: 'Témoignages',
    testimoniesDetail: (invitations: number) => count(invitations, 'invitation', 'invitations'),
  },
};

export type AlumniWords = typeof fr;
