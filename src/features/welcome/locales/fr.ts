import { md } from '../../../chat/markdown.ts';

/** "sur Slack", "dans le bac à sable". */
const on = (platform: string) => `${platform.startsWith('le ') ? 'dans' : 'sur'} ${platform}`;

export const fr = {
  commands: {
    home: 'retrouver ce qui vous attend',
    preferences: 'choisir où je vous écris, et dans quelle langue',
    fewer: 'recevoir moins de messages',
    language: { hint: 'en', about: 'choisir la langue dans laquelle je vous écris' },
  },
  home: {
    summary: 'Votre accueil',
    hello: (name: string) => `Bonjour ${name}`,
    nothing:
      'Rien ne vous attend pour l’instant\u00a0: profitez-en\u00a0! Je vous ferai signe le moment venu.',
  },
  asks: {
    title: 'Vous pouvez me demander',
    coach: 'Parler à un·e coach',
    own: {
      meteo: md`\`/meteo\`\u00a0: répondre à la météo, ou retrouver les vôtres`,
      digest: md`\`/meteo bilan\`\u00a0: le bilan de la dernière météo`,
      plan: md`\`/rencontre planifier\`\u00a0: planifier une rencontre, ou en compléter une`,
      mentoring: md`\`/mentorat\`\u00a0: vos accompagnements, et les demandes`,
      hours: md`\`/acceleration\`\u00a0: demander l’aide d’un·e spécialiste`,
      given: md`\`/acceleration\`\u00a0: vos heures, et les demandes qui vous concernent`,
      mentored: md`\`/mentorat\`\u00a0: être accompagné·e par un·e coach`,
    },
    directory: md`\`/qui accessibilité\`\u00a0: trouver une personne, un défi ou un service`,
    absence: md`\`/magellan absence\`\u00a0: mettre mes messages en pause`,
    privacy: md`\`/magellan confidentialite\`\u00a0: voir, exporter ou effacer ce que je garde à votre sujet`,
    language: md`\`/magellan langue en\`\u00a0: _read this in English_`,
    help: md`\`/magellan aide\`\u00a0: tout le reste`,
  },
  welcome: {
    summary: 'Bienvenue\u00a0! Je suis Magellan, l’assistant de la promotion.',
    title: 'Bienvenue\u00a0!',
    who: (name: string, promotion: string) =>
      md`Bonjour ${name}, je suis **Magellan**, l’assistant de la **${promotion}**. Je m’occupe du calendrier de la promotion et de ses rendez-vous, pour que les coachs puissent vous épauler au bon moment.`,
    meteo: (weeks: number, moment: string, reminders: number) =>
      md`**Ce que je vous demanderai.** ${
        weeks === 1 ? 'Chaque semaine' : `Toutes les ${weeks}\u00a0semaines`
      }, ${moment}, votre météo\u00a0: cinq minutes pour dire comment vont votre défi, votre équipe et vous. ${
        reminders === 0
          ? 'Je ne vous relance pas.'
          : reminders === 1
            ? 'Sans réponse de votre part, je vous relance une fois, pas plus.'
            : 'Sans réponse de votre part, je vous relance deux fois, pas plus.'
      }`,
    readers: md`**Qui lit vos réponses.** Les coachs uniquement. Vous choisissez chaque fois de signer ou non\u00a0; rien ne relie à vous une réponse non signée. Porteuses et porteurs de projet, sponsors et autres EIG ne lisent jamais de réponse. Vous pouvez voir qui a lu les vôtres.`,
    digest: (weeks: number) =>
      md`**Ce que je vous enverrai.** ${
        weeks === 1 ? 'Chaque semaine' : `Toutes les ${weeks}\u00a0semaines`
      }, dans le canal des coachs, le bilan de la météo des EIG\u00a0: demandes de contact, tendances, silences. Les EIG peuvent voir qui a lu leurs réponses.`,
    seldom: md`**Ce que je vous enverrai.** Peu de chose\u00a0: je ne vous écris que lorsque quelque chose vous concerne.`,
    pause: md`**Faire une pause.** \`/magellan absence du 3 au 10 mars\` suspend mes questions et mes rappels\u00a0; personne n’en est informé.`,
    card: md`**Votre fiche.** La promotion voit votre nom, votre métier et votre défi. À vous de choisir ce qu’elle voit d’autre\u00a0: vos domaines, votre fonction, comment vous joindre.`,
    privacy: md`**Ce que je garde.** \`/magellan confidentialite\` vous le montre\u00a0; vous pouvez l’exporter, ou l’effacer.`,
    same: md`Les mêmes mots, sans la barre oblique, fonctionnent aussi en message direct. _I speak English too:_ \`/magellan language en\`.`,
    buttons: {
      card: 'Compléter ma fiche',
      pause: 'Déclarer une absence',
      privacy: 'Voir mes données',
      charter: 'Lire la charte',
    },
  },
  preferences: {
    summary: 'Vos préférences',
    sandbox: 'le bac à sable',
    here: (platform: string) => md`**Où je vous écris.** Je vous écris ${on(platform)}.`,
    nowhere: md`**Où je vous écris.** Nulle part pour l’instant\u00a0: aucun compte ne m’est connu.`,
    menu: 'Où vous écrire',
    chosen: (platform: string) =>
      `C’est noté\u00a0: je vous écris désormais ${on(platform)} uniquement. Vous pouvez me parler partout.`,
    unknown: 'Je ne vous connais pas de compte là-bas.',
  },
  fewer: {
    title: 'Moins de messages',
    usual:
      'Aujourd’hui, je vous écris deux fois par semaine au plus sans que vous l’ayez demandé\u00a0; le reste est réuni le lundi matin.',
    weekly:
      'Aujourd’hui, ce que vous n’avez pas demandé est réuni en un seul message, le lundi matin. Les rappels qui ne peuvent pas attendre ne sont pas envoyés.',
    gatherings: md`\`/rencontre rappels\`\u00a0: choisir ses rappels de rencontres`,
    hours: md`\`/acceleration disponibilite\`\u00a0: choisir ses domaines et ses heures, ou faire une pause`,
    meteo: md`\`stop\`, en message direct\u00a0: ne plus recevoir la météo`,
    always:
      'Une annulation, un changement, la veille de ce que vous avez accepté et les réponses à vos demandes arrivent toujours.',
    chosenWeekly:
      'C’est noté\u00a0: un seul message par semaine, le lundi matin, pour tout ce que vous n’avez pas demandé.',
    chosenUsual:
      'C’est noté\u00a0: je vous écris deux fois par semaine au plus sans que vous l’ayez demandé.',
    buttons: {
      weekly: 'Un seul par semaine',
      usual: 'Deux par semaine',
      pause: 'Faire une pause',
    },
  },
  partGone: 'Ce message n’est plus d’actualité.',
  language: {
    chosen: 'C’est noté\u00a0: je vous écris désormais en français.',
    which: 'Je vous écris en français. Dans quelle langue préférez-vous que je vous écrive\u00a0?',
    unknown: `Je ne parle pas encore cette langue. Dans quelle langue préférez-vous que je vous écrive\u00a0?`,
    menu: 'Langue',
  },
  moment: (weekday: string, time: string) => `le ${weekday} à ${time}`,
  kept: {
    label: 'Votre langue',
    detail: 'Français. Ce choix est gardé tant que vous figurez dans la liste des membres.',
  },
};

export type WelcomeWords = typeof fr;
