import { type Markdown, md } from '../../../../chat/markdown.ts';

const inDays = (n: number) => (n === 1 ? 'un jour' : `${n} jours`);

export const fr = {
  command: { about: 'proposer une rencontre que vous menez' },
  job: 'une rencontre menée par un·e EIG est planifiée',
  form: {
    title: 'Mener une rencontre',
    intro: (day: string) =>
      `Une rencontre pour les EIG, que vous menez, d’une heure et demie. Les coachs la lisent\u00a0; sans réponse de leur part, elle est planifiée ${day} à 10 h, puis annoncée avec votre nom. Vous verrez qui vient, et n’aurez personne à noter.`,
    name: 'Titre',
    on: 'Jour',
    at: 'Heure',
    place: 'Lieu ou lien',
    seats: 'Places',
    seatsHint: (min: number, max: number) => `De ${min} à ${max}.`,
    wrongText: (max: number) => `Quelques mots, ${max}\u00a0caractères au plus.`,
    wrongOn: 'Donnez un jour à venir, pendant la promotion.',
    wrongAt: 'Donnez une heure, par exemple 17:00.',
    wrongSeats: (min: number, max: number) => `Un nombre de places, de ${min} à ${max}.`,
    tooSoon: 'Les coachs ont deux jours travaillés pour vous répondre\u00a0: choisissez un jour après.',
    submit: 'Envoyer aux coachs',
  },
  sent: (leaves: string) =>
    md`**C’est envoyé aux coachs.** Sans réponse de leur part, votre rencontre est planifiée ${leaves}. Je vous écris dès que c’est décidé.`,
  proposed: {
    summary: (title: string) => `Un·e EIG propose de mener «\u00a0${title}\u00a0»`,
    text: (who: string | Markdown) => md`${who} propose de mener cette rencontre.`,
    leaves: (when: string) =>
      `Vous pouvez laisser faire, ou dire pourquoi pas. Sans réponse, elle est planifiée ${when}.`,
  },
  became: {
    planned: 'Elle est planifiée.',
    declined: 'Elle n’aura pas lieu\u00a0: la personne qui la proposait le sait.',
    withdrawn: 'Elle a été retirée.',
  },
  planned: {
    summary: 'Votre rencontre est planifiée',
    text: md`**C’est planifié**, et annoncé aux EIG en temps voulu. Vous verrez ici qui vient\u00a0; les coachs notent les présences.`,
  },
  declined: {
    summary: 'Votre rencontre n’aura pas lieu cette fois',
    text: (title: string) =>
      md`**Merci de votre proposition.** «\u00a0${title}\u00a0»\u00a0: pas cette fois. Une autre idée, un autre jour\u00a0? \`/rencontre animer\` vous attend.`,
  },
  why: {
    summary: 'Pourquoi pas cette fois',
    title: (title: string) => md`**«\u00a0${title}\u00a0»**, d’un·e coach\u00a0:`,
    nothing: 'Rien n’a été dit de plus.',
  },
  mine: {
    title: 'Les rencontres que vous menez',
    none: 'Vous n’en avez pas encore proposé.',
  },
  states: {
    waiting: 'chez les coachs',
    planned: 'planifiée',
    declined: 'pas cette fois',
    withdrawn: 'retirée',
  },
  buttons: {
    letGo: 'Laisser faire',
    decline: 'Dire pourquoi pas',
    open: 'Voir le brouillon',
    see: 'Voir la proposition',
    withdraw: 'Retirer ma proposition',
    who: 'Qui vient\u00a0?',
    why: 'Lire pourquoi',
    propose: 'Mener une rencontre',
  },
  declineForm: {
    title: 'Pourquoi pas',
    intro: (days: number) =>
      `La personne qui la proposait lit vos mots, sans votre nom, et elle seule. Ils sont effacés ${inDays(days)} après sa proposition. Le brouillon est supprimé.`,
    why: 'Vos mots',
    hint: 'Ce qui empêche, et ce qui irait\u00a0: un autre jour, un autre lieu, à plusieurs…',
    wrong: (max: number) => `Dites-le en quelques mots, ${max}\u00a0caractères au plus.`,
    submit: 'Envoyer',
  },
  letGo:
    'C’est planifié\u00a0: la personne qui la mène est prévenue. C’est à vous que je demanderai qui est venu·e.',
  toldHer: 'C’est envoyé, sans votre nom\u00a0: le brouillon est supprimé.',
  withdrawn: 'Votre proposition est retirée.',
  toDo: 'Un·e EIG propose de mener une rencontre\u00a0: sans réponse, elle est planifiée deux jours travaillés après.',
  requests: {
    command: 'demander une rencontre pour votre équipe, et voir ce qu’elle a demandé',
    title: 'Les demandes de votre équipe',
    none: 'Rien n’a encore été demandé.',
    form: {
      title: 'Demander une rencontre',
      intro: (label: string, length: string, days: number) =>
        `«\u00a0${label}\u00a0», ${length} avec les coachs, pour votre équipe. Votre besoin et votre document sont lus par les coachs et les membres de votre défi (EIG, porteuses et porteurs) uniquement, et effacés ${inDays(days)} après\u00a0; l’objet et la date aussi dans le canal des coachs, puis dans l’annonce à votre équipe.`,
      name: 'Objet',
      nameHint: 'En quelques mots, comme dans une invitation.',
      need: 'Votre besoin précis',
      needHint: 'Ce qui bloque, ce que vous avez essayé, ce que vous aimeriez en retirer.',
      wrongNeed: (max: number) => `Dites votre besoin, en ${max}\u00a0caractères au plus.`,
      document: 'Document (facultatif)',
      documentHint: 'Son adresse, qui commence par https://.',
      wrongDocument: 'Donnez une adresse qui commence par https://, ou rien.',
      on: 'Jour souhaité',
      submit: 'Envoyer aux coachs',
    },
    sent: md`**C’est envoyé aux coachs.** Votre équipe reçoit l’annonce dès que la date est fixée. Vos demandes\u00a0: \`/rencontre demander\`.`,
    summary: (label: string, title: string) => `Une équipe demande «\u00a0${label}\u00a0»\u00a0: ${title}`,
    who: (who: string | Markdown, defi: string) => md`Demandé par ${who}, défi **${defi}**.`,
    waiting: 'Cette demande attend les coachs\u00a0; la date est celle que l’équipe souhaite.',
    became: {
      planned: 'La rencontre est planifiée.',
      declined: 'La rencontre n’aura pas lieu\u00a0: la personne qui la demandait le sait.',
      withdrawn: 'La demande a été retirée.',
    },
    states: {
      waiting: 'chez les coachs',
      planned: 'planifiée',
      declined: 'n’aura pas lieu',
      withdrawn: 'retirée',
    },
    notPlanned: {
      summary: 'Votre demande n’a pas pu être planifiée',
      text: (title: string) =>
        md`**Votre demande n’a pas pu être planifiée**\u00a0: «\u00a0${title}\u00a0». Un autre jour, un autre besoin\u00a0? \`/rencontre demander\`.`,
    },
    buttons: {
      see: 'Lire la demande',
      prepare: 'Préparer la rencontre',
      document: 'Ouvrir le document',
      withdraw: 'Retirer ma demande',
      ask: (label: string) => `Demander\u00a0: ${label}`,
    },
    declineIntro: (days: number) =>
      `La personne qui la demandait lit vos mots, sans votre nom, et elle seule. Ils sont effacés ${inDays(days)} après sa demande. Le brouillon est supprimé.`,
    toldHer: 'C’est envoyé, sans votre nom\u00a0: la demande est close.',
    withdrawn: 'Votre demande est retirée.',
    toDo: (label: string) => `Une équipe demande «\u00a0${label}\u00a0»\u00a0: la rencontre est à préparer.`,
    fact: { label: 'Demande', value: md`à relire avec \`/rencontre demander\`` },
    refused: {
      noDefi: 'Ces rencontres se demandent pour un défi, et vous n’en avez pas.',
      none: 'Cette promotion n’a pas de rencontre à demander.',
      most: 'Deux demandes de votre équipe attendent déjà les coachs\u00a0: retirez-en une, ou patientez un peu.',
    },
  },
  refused: {
    gone: 'Cette proposition n’existe plus, ou ne vous concerne pas.',
    moved: 'Les choses ont avancé depuis\u00a0: rien n’a été modifié.',
    most: 'Deux de vos propositions attendent déjà les coachs\u00a0: retirez-en une, ou patientez un peu.',
  },
  kept: {
    label: 'Rencontres que vous avez proposées ou demandées',
    detail: (n: number, days: number) =>
      `${n}\u00a0; textes chiffrés, lus par les coachs (et votre équipe, pour une demande), gardés ${inDays(days)}`,
  },
};

export type LedWords = typeof fr;
