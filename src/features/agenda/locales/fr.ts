import { type Markdown, md } from '../../../chat/markdown.ts';

const plural = (count: number, one: string, many: string) => (count === 1 ? one : many);

/** "de mars 2022", "d’avril 2022". */
const of = (month: string) => (/^[aeiouyéèh]/i.test(month) ? `d’${month}` : `de ${month}`);

export const fr = {
  commands: {
    next: { about: 'voir ce qui vous attend, et y répondre' },
    month: { hint: 'mars', about: 'voir le mois, jour par jour' },
    time: { hint: 'mars', about: 'voir la répartition de votre temps, par format' },
    calendar: { about: 'retrouver votre agenda dans votre calendrier habituel' },
  },
  buttons: {
    agenda: 'Mon agenda',
    month: 'Le mois',
    time: 'Répartition du temps',
    calendar: 'Dans mon calendrier',
    file: 'Ajouter à mon agenda',
    answer: 'Voir une entrée',
  },
  when: (day: string, from: string, to: string) => `${day}, de ${from} à ${to}`,
  hours: (from: string, to: string) => `${from} – ${to}`,
  titled: (label: string, title: string) => `${label}\u00a0: ${title}`,
  cancelled: 'annulé',
  cancelledTitle: (title: string) => `Annulé\u00a0: ${title}`,
  place: (place: string) => `Où\u00a0: ${place}`,
  link: 'Lien de connexion',
  linkText: (link: string) => `Lien\u00a0: ${link}`,
  next: {
    title: 'Votre agenda',
    summary: (count: number) =>
      count === 0 ? 'Rien ne vous attend pour le moment' : `Votre agenda\u00a0: ${count} rendez-vous à venir`,
    empty:
      'Rien ne vous attend pour le moment. Quand une rencontre qui vous concerne sera prévue, elle apparaîtra ici.',
    others: (count: number) =>
      count === 1 ? 'Et un autre rendez-vous, plus tard.' : `Et ${count} autres rendez-vous, plus tard.`,
    gone: 'Cette entrée n’est pas, ou n’est plus, dans votre agenda. Voici ce qui vous attend.',
  },
  month: {
    title: (month: string) => `Votre agenda ${of(month)}`,
    summary: (month: string, count: number) =>
      count === 0
        ? `Votre agenda ${of(month)}\u00a0: rien de prévu`
        : `Votre agenda ${of(month)}\u00a0: ${count} ${plural(count, 'entrée', 'entrées')}`,
    phase: (phase: string, period: string) => `Phase «\u00a0${phase}\u00a0», ${period}`,
    empty: (month: string) => `Rien n’est prévu pour vous en ${month}.`,
    outside: (month: string, from: string, to: string) =>
      `La promotion se tient ${of(from)} à ${to}\u00a0: ${month} n’en fait pas partie.`,
    previous: (month: string) => `← ${month}`,
    next: (month: string) => `${month} →`,
    choose: 'Voir une entrée, et y répondre',
    others: (count: number) =>
      count === 1
        ? 'Une entrée de plus ne tient pas ici\u00a0: votre calendrier les montre toutes.'
        : `${count} entrées de plus ne tiennent pas ici\u00a0: votre calendrier les montre toutes.`,
    unknown: md`Je n’ai pas compris de quel mois il s’agit. Écrivez par exemple \`/agenda mois mars\` ou \`/agenda mois 2022-03\`. Voici le mois en cours.`,
  },
  time: {
    title: 'Répartition de votre temps',
    summary: (month: string, total: string) => `Votre temps en ${month}\u00a0: ${total}`,
    month: (month: string, total: string) => md`En ${month}\u00a0: **${total}** en tout.`,
    promotion: (past: string | null, toCome: string | null) =>
      md`Sur toute la promotion\u00a0: ${past === null ? 'rien' : md`**${past}**`} jusqu’ici, ${toCome === null ? 'rien' : md`**${toCome}**`} à venir.`,
    fact: (month: string | null, past: string | null, toCome: string | null) =>
      [month && `${month} dans le mois`, past && `${past} jusqu’ici`, toCome && `${toCome} à venir`]
        .filter((each) => each !== null)
        .join('\u00a0; ') || 'rien',
    others: 'Autres formats',
    none: 'rien de prévu',
    waiting: (count: number, time: string) =>
      count === 1
        ? `Une entrée du mois n’est pas confirmée (${time})\u00a0: elle n’est pas comptée.`
        : `${count} entrées du mois ne sont pas confirmées (${time})\u00a0: elles ne sont pas comptées.`,
    empty:
      'Aucune heure n’est encore comptée pour vous\u00a0: elles s’ajouteront dès qu’un rendez-vous sera prévu.',
    emptyMonth: (month: string) => `Aucune heure n’est comptée pour vous en ${month}.`,
    counted:
      'Sont comptés tous les rendez-vous prévus pour vous, sauf ceux que vous avez déclinés ou qui sont annulés.',
    chart: (month: string) => `Votre temps en ${month}, par format`,
    alt: (title: string, rows: string) => `${title}. ${rows}.`,
    row: (label: string, time: string) => `${label}\u00a0: ${time}`,
    keep: 'Garder l’image',
    kept: 'C’est envoyé, avec l’image, dans notre conversation.',
  },
  calendar: {
    title: 'Votre agenda dans votre calendrier',
    summary: 'L’adresse de votre calendrier',
    own: 'À cette adresse, votre calendrier habituel lit votre agenda, et suit les changements et les annulations\u00a0:',
    secret:
      'Elle est à vous seul·e\u00a0: toute personne qui la connaît voit votre agenda, sans vos réponses ni votre météo. Ne la partagez pas.',
    how: md`**Pour s’abonner**\n- Thunderbird\u00a0: Nouvel agenda, Sur le réseau.\n- Agenda de Google\u00a0: Autres agendas, À partir de l’URL.\n- Apple\u00a0: Fichier, Nouvel abonnement à un calendrier.\n- Outlook\u00a0: Ajouter un calendrier, S’abonner à partir du web.`,
    delay: 'Chaque calendrier la relit à son rythme\u00a0: d’une heure à un jour.',
    alarm: 'Me prévenir avant chaque entrée',
    alarms: {
      none: 'Pas d’alarme',
      '10': '10 minutes avant',
      '30': '30 minutes avant',
      '60': 'Une heure avant',
      '1440': 'Un jour avant',
    },
    alarmNow: (alarm: string) => md`Alarme\u00a0: **${alarm}**.`,
    alarmSet: 'C’est noté. Votre calendrier en tiendra compte à sa prochaine lecture.',
    renew: 'Changer l’adresse',
    renewTitle: 'Changer l’adresse de votre calendrier\u00a0?',
    renewText:
      'L’adresse actuelle ne montrera plus rien, à personne. Vous en aurez une nouvelle, à laquelle il faudra vous abonner de nouveau. C’est sans retour.',
    renewConfirm: 'Oui, changer l’adresse',
    keep: 'Garder l’adresse',
    renewed: 'C’est fait\u00a0: l’ancienne adresse ne montre plus rien. Voici la nouvelle.',
    stop: 'Désactiver',
    stopped:
      'Votre calendrier est désactivé\u00a0: son adresse ne montre plus rien, à personne. Vous pouvez la réactiver, ou en demander une autre.',
    start: 'Réactiver',
    started: 'C’est réactivé\u00a0: la même adresse montre de nouveau votre agenda.',
    stale: 'Ce bouton n’est plus à jour\u00a0: rien n’a été modifié. Voici où vous en êtes.',
    unreachable: md`Votre calendrier ne peut pas encore s’abonner à votre agenda\u00a0: parlez-en à l’équipe du programme. En attendant, je peux vous envoyer le mois en un fichier.`,
    monthFile: 'Le mois en un fichier',
    promotionTitle: 'Le calendrier de toute la promotion',
    promotion: (name: string) =>
      `Les rencontres de tout le monde, sans rien de personnel\u00a0: ${name}. Cette adresse peut se partager au sein de la promotion.`,
    promotionRenew: 'Changer celle de la promotion',
    promotionRenewTitle: 'Changer l’adresse de toute la promotion\u00a0?',
    promotionRenewText: md`L’adresse actuelle ne montrera plus rien, à personne\u00a0: toutes les personnes abonnées devront prendre la nouvelle, que \`/agenda calendrier\` leur donnera. C’est sans retour.`,
    promotionRenewed:
      'C’est fait\u00a0: l’ancienne adresse de la promotion ne montre plus rien. Voici la nouvelle.',
    name: (promotion: string) => `Mon agenda, ${promotion}`,
    promotionName: (promotion: string) => promotion,
  },
  file: {
    one: (title: string) => `Voici de quoi ajouter à votre calendrier «\u00a0${title}\u00a0».`,
    month: (month: string) =>
      `Voici votre agenda ${of(month)}, en un fichier à ouvrir avec votre calendrier.`,
    label: 'Ouvrir avec mon calendrier',
    sent: 'Le fichier est envoyé dans notre conversation.',
    fixed: md`Un fichier ne change plus\u00a0: pour suivre les changements et les annulations, abonnez-vous avec \`/agenda calendrier\`.`,
    none: 'Cette rencontre n’est pas, ou n’est plus, dans votre agenda\u00a0: je n’ai rien envoyé.',
    noneMonth: (month: string) => `Rien n’est prévu pour vous en ${month}\u00a0: je n’ai rien envoyé.`,
  },
  year: {
    about: 'voir toute l’année\u00a0: les phases, les rencontres, ce que chacun·e fait et quand',
    title: 'L’année en un coup d’œil',
    summary: (period: string) => `L’année de la promotion, ${period}`,
    phases: 'Les phases',
    yours: 'Ce qui vous concerne',
    others: 'Ce que font les autres',
    off: 'Les pauses',
    meteo: 'Météo entrepreneuriale',
    doing: (rhythm: string, length: string | null, whom: string) =>
      `, ${[rhythm, ...(length === null ? [] : [length])].join(', ')}\u00a0: ${whom}`,
    rhythms: {
      onRequest: 'sur demande',
      byHand: 'quand les coachs en prévoient',
      phase: 'à chaque phase',
      somePhases: (count: number) => (count === 1 ? 'une fois' : `${count} fois`),
      weeks: (weeks: number) => (weeks === 1 ? 'chaque semaine' : `toutes les ${weeks} semaines`),
      months: (months: number) => (months === 1 ? 'chaque mois' : `tous les ${months} mois`),
    },
    whom: {
      eig: 'EIG',
      oneToOne: 'chaque EIG avec son ou sa coach',
      promotion: 'toute la promotion',
      metier: 'les EIG d’un même métier',
      groups: 'toute la promotion, en petits groupes',
      invited: 'les personnes invitées',
      oneDefi: (roles: string) => `${roles}, pour un défi`,
    },
    days: (count: number) => `${count}\u00a0jours`,
    months: 'Mois par mois',
    file: 'Recevoir le fichier (.ics)',
    back: 'Vue d’ensemble',
    earlier: '← Mois précédents',
    later: 'Mois suivants →',
    otherDates: 'Autres dates',
    pause: 'Pause',
    today: 'Aujourd’hui',
    foreseen: 'À confirmer',
    foreseenNote: md`Les dates à confirmer ne sont visibles que des coachs\u00a0: \`/rencontre propositions\`.`,
    row: (label: string, count: number) => `${label}\u00a0: ${count} ${plural(count, 'date', 'dates')}`,
    short: (month: string) =>
      month.length <= 5
        ? month
        : `${month.slice(0, /^(oct|nov|déc)/.test(month) ? 3 : month === 'juillet' ? 5 : 4)}.`,
    line: (label: string, days: string) => `${label}\u00a0: ${days}`,
    holiday: (name: string, day: string) => `${name} (${day})`,
    unsure: (day: string) => `${day} (à confirmer)`,
    month: (month: string, phases: string) => (phases === '' ? month : `${month} · ${phases}`),
    nothing: md`- rien de prévu pour vous`,
    more: (count: number) => (count === 1 ? 'Et une autre ligne.' : `Et ${count} autres lignes.`),
    detail: md`Le détail d’un mois\u00a0: \`/agenda mars\`.`,
    fileSaid: 'L’année\u00a0: vos rencontres, les phases et les pauses.',
    phase: 'Phase',
  },
  home: {
    title: 'Votre agenda',
    nothing: 'Rien dans votre agenda d’ici sept jours.',
    today: (count: number, time: string): string | Markdown =>
      count === 0
        ? 'Rien aujourd’hui dans votre agenda.'
        : count === 1
          ? md`Aujourd’hui\u00a0: **un rendez-vous**, ${time}.`
          : md`Aujourd’hui\u00a0: **${count} rendez-vous**, ${time} en tout.`,
    week: (count: number, time: string): string | Markdown =>
      count === 0
        ? 'Rien de plus dans les sept jours qui suivent.'
        : count === 1
          ? md`Dans les sept jours qui suivent\u00a0: **un rendez-vous**, ${time}.`
          : md`Dans les sept jours qui suivent\u00a0: **${count} rendez-vous**, ${time} en tout.`,
  },
  kept: {
    label: 'Votre calendrier',
    detail: (isActive: boolean, alarm: string) =>
      `${isActive ? 'Une adresse secrète le donne à lire' : 'Son adresse est désactivée'}. Alarme\u00a0: ${alarm}. Tout effacer rend l’adresse inutilisable.`,
  },
};

export type AgendaWords = typeof fr;
