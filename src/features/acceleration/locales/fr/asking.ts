import { md } from '../../../../chat/markdown.ts';
export const asking = {
  summary: (team: string, title: string) => `${team} vous demande une heure\u00a0: «\u00a0${title}\u00a0»`,
  text: (team: string) =>
    `${team} cherche de l’aide. «\u00a0Voir la demande\u00a0» vous montre son besoin. Rien ne vous oblige\u00a0: le premier oui l’emporte, et un non est bien reçu.`,
  again: 'Vous aviez déjà reçu cette demande\u00a0: elle cherche de nouveau quelqu’un, et je vous la repose.',
  because: (reasons: string) => `Je vous écris parce que ${reasons}.`,
  reasons: {
    field: (field: string) => `le domaine «\u00a0${field}\u00a0» est l’un des vôtres`,
    given: (times: number) =>
      times === 1 ? 'vous y avez déjà donné une heure' : `vous y avez déjà donné ${times} heures`,
    room: (accepted: string, offered: string) => `vous avez donné ${accepted} sur ${offered} ce mois-ci`,
    widened: 'personne de ce domaine n’est libre, et votre regard peut aider',
  },
  nothing: 'rien',
  taken: (title: string) => `Quelqu’un a déjà pris «\u00a0${title}\u00a0». Merci d’y avoir regardé.`,
  closed: (title: string) =>
    `La demande «\u00a0${title}\u00a0» n’attend plus de réponse. Merci d’y avoir regardé.`,
  yours: (title: string) => `Vous prenez «\u00a0${title}\u00a0». Merci\u00a0!`,
  declined: (title: string) =>
    `C’est noté\u00a0: pas cette fois pour «\u00a0${title}\u00a0». Je ne vous redemanderai pas pour celle-ci.`,
  question: {
    title: 'Poser une question',
    intro: md`**Qui lira\u00a0?** L’équipe qui demande. Elle saura que la question vient de vous.`,
    label: 'Votre question',
    submit: 'Envoyer',
    sent: 'Votre question est partie. La réponse vous arrivera ici\u00a0; les boutons de la demande restent valables.',
    summary: (who: string) => `${who} a une question sur votre demande`,
    text: (who: string, title: string) =>
      `${who} a une question sur «\u00a0${title}\u00a0». «\u00a0Répondre\u00a0» vous la montre.`,
    reply: 'Répondre',
    replyLabel: 'Votre réponse',
    replySent: (who: string) => `Votre réponse est partie vers ${who}.`,
    already: 'Quelqu’un de votre équipe a déjà répondu. Rien n’a été envoyé.',
    answered: (title: string) => `On vous répond à propos de «\u00a0${title}\u00a0».`,
    read: 'Lire la réponse',
    waits: 'La réponse n’est pas encore là.',
    answeredSummary: (title: string) => `Une réponse à votre question\u00a0: «\u00a0${title}\u00a0»`,
  },
  availability: {
    title: 'Mes disponibilités',
    intro: md`**Qui lira\u00a0?** Vous et les coachs. Rien ne vous oblige\u00a0: cela aide à ne pas trop vous solliciter.`,
    fields: 'Vos domaines',
    fieldsHint: 'Ceux pour lesquels une équipe peut vous solliciter.',
    monthly: 'Heures par mois',
    monthlyHint: 'De 0,5 à 40, par demi-heures. Vide\u00a0: pas de limite dite.',
    pausedUntil: 'En pause jusqu’au',
    pausedHint: 'Jour inclus. Vide\u00a0: pas de pause.',
    submit: 'Enregistrer',
    halfHours: 'Des demi-heures, de 0,5 à 40.',
    notADate: 'Indiquez une date, par exemple 2022-03-31.',
    pastDate: 'Cette date est passée.',
    summary: 'Vos disponibilités sont notées',
    saved: 'C’est noté. «\u00a0Modifier\u00a0» vous montre ce que j’ai gardé.',
    change: md`Vous pouvez changer d’avis à tout moment\u00a0: \`/acceleration disponibilites\`.`,
  },
};
