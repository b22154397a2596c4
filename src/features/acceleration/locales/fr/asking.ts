import { md } from '../../../../chat/markdown.ts';
import { capitalised } from '../../../../community/format/words.ts';
export const asking = {
  summary: (team: string, title: string) => `Pouvez-vous aider ${team}\u00a0? «\u00a0${title}\u00a0»`,
  text: (team: string) =>
    `Pouvez-vous aider ${team}\u00a0? «\u00a0Voir la demande\u00a0» vous montre son besoin. La première personne qui accepte est retenue\u00a0; vous pouvez refuser sans explication.`,
  again: 'Vous aviez déjà reçu cette demande\u00a0: la recherche reprend, et je vous la propose de nouveau.',
  because: (reasons: string) => `Je vous écris parce que ${reasons}.`,
  reasons: {
    field: (field: string) => `le domaine «\u00a0${field}\u00a0» est l’un des vôtres`,
    given: (times: number) =>
      times === 1 ? 'vous y avez déjà donné une heure' : `vous y avez déjà donné ${times} heures`,
    room: (accepted: string, offered: string) => `vous avez donné ${accepted} sur ${offered} ce mois-ci`,
    widened: 'personne de ce domaine n’est libre, et votre regard peut aider',
  },
  nothing: '0\u00a0h',
  taken: (title: string) => `Quelqu’un a déjà pris la demande «\u00a0${title}\u00a0». Merci d’y avoir pensé.`,
  closed: (title: string) =>
    `La demande «\u00a0${title}\u00a0» n’attend plus de réponse. Merci d’y avoir pensé.`,
  yours: (title: string) => `C’est noté\u00a0: vous prenez la demande «\u00a0${title}\u00a0». Merci\u00a0!`,
  declined: (title: string) =>
    `C’est noté\u00a0: pas cette fois pour «\u00a0${title}\u00a0». Je ne vous la proposerai plus.`,
  question: {
    title: 'Poser une question',
    intro: md`**Qui lira\u00a0?** L’équipe qui demande. Elle saura que la question vient de vous.`,
    label: 'Votre question',
    submit: 'Envoyer',
    sent: 'Votre question est envoyée, et la réponse vous parviendra ici. Vous pouvez accepter ou refuser la demande sans l’attendre.',
    summary: (who: string) => `${capitalised(who)} a une question sur votre demande`,
    text: (who: string, title: string) =>
      `${capitalised(who)} a une question sur «\u00a0${title}\u00a0». «\u00a0Répondre\u00a0» vous la montre.`,
    reply: 'Répondre',
    replyLabel: 'Votre réponse',
    answerLabel: 'La réponse de l’équipe',
    replySent: (who: string) => `Votre réponse est envoyée à ${who}.`,
    already: 'Quelqu’un de votre équipe a déjà répondu. Votre réponse n’a pas été envoyée.',
    answered: (title: string) => `L’équipe a répondu à votre question sur «\u00a0${title}\u00a0».`,
    read: 'Lire la réponse',
    waits: 'La réponse n’est pas encore arrivée.',
    answeredSummary: (title: string) => `Une réponse à votre question\u00a0: «\u00a0${title}\u00a0»`,
  },
  availability: {
    title: 'Mes disponibilités',
    intro: md`**Qui lira\u00a0?** Vous et les coachs uniquement. C’est facultatif, et cela aide à ne pas trop vous solliciter.`,
    fields: 'Vos domaines',
    fieldsHint: 'Ceux pour lesquels une équipe peut vous solliciter.',
    monthly: 'Heures par mois',
    monthlyHint: 'De 0,5 à 40, par demi-heures. Laissez vide pour ne pas fixer de limite.',
    pausedUntil: 'En pause jusqu’au',
    pausedHint: 'Jour inclus. Laissez vide pour ne pas faire de pause.',
    submit: 'Enregistrer',
    halfHours: 'Des demi-heures, de 0,5 à 40.',
    notADate: 'Indiquez une date, par exemple 2022-03-31.',
    pastDate: 'Cette date est passée.',
    summary: 'Vos disponibilités sont notées',
    saved: 'C’est noté. «\u00a0Modifier\u00a0» vous montre ce que j’ai gardé.',
    change: md`Vous pouvez changer d’avis à tout moment\u00a0: \`/acceleration disponibilites\`.`,
  },
};
