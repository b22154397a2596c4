import { md } from '../../../../chat/markdown.ts';
import { capitalised } from '../../../../community/format/words.ts';
export const after = {
  held: {
    summary: (title: string) => `L’heure a-t-elle eu lieu\u00a0? «\u00a0${title}\u00a0»`,
    text: (when: string) => md`**L’heure a-t-elle eu lieu\u00a0?** ${capitalised(when)}.`,
    note: 'Une seule réponse suffit, d’un côté ou de l’autre.',
    no: 'Elle n’a pas eu lieu\u00a0?',
    noText: 'Proposez un autre créneau, ou annulez\u00a0: les heures sont alors rendues.',
  },
  told: {
    title: 'Elle a eu lieu',
    intro: md`**Qui lira\u00a0?** L’équipe, la marraine ou le parrain, et les coachs.`,
    minutes: 'Minutes utilisées',
    minutesHint: (max: number) => `De 15 à ${max}. Si c’est moins que prévu, le reste est rendu.`,
    outcome: 'Ce qui en est sorti',
    outcomeHint: 'Une idée, une décision, un premier pas.',
    submit: 'Enregistrer',
    badMinutes: (max: number) => `Un nombre de minutes, de 15 à ${max}.`,
    saved: (length: string) => `Merci\u00a0! Durée comptée\u00a0: ${length}.`,
    savedBack: (length: string, back: string) =>
      `Merci\u00a0! Durée comptée\u00a0: ${length}\u00a0; durée rendue\u00a0: ${back}.`,
    other: (who: string, what: string, length: string) =>
      `${capitalised(who)} a noté que ${what} a eu lieu (${length}). Merci à vous.`,
    missed: 'C’est noté\u00a0: elle n’a pas eu lieu, les heures sont rendues.',
    missedOther: (who: string, what: string) =>
      `${capitalised(who)} a noté que ${what} n’a pas eu lieu. Les heures sont rendues.`,
  },
  follow: {
    summary: (title: string) => `Quelle suite pour «\u00a0${title}\u00a0»\u00a0?`,
    text: (weeks: number) =>
      `Vous avez eu cette heure il y a ${weeks === 1 ? 'une semaine' : `${weeks}\u00a0semaines`}. Qu’en avez-vous fait depuis\u00a0?`,
    why: 'Quelques mots suffisent\u00a0: la marraine ou le parrain, et les coachs, aiment savoir à quoi cela a servi.',
    title: 'Raconter la suite',
    label: 'Ce que c’est devenu',
    hint: 'Ce qui a changé, ce qui reste à faire.',
    submit: 'Enregistrer',
    thanks: 'Merci\u00a0! C’est noté, et transmis.',
    told: (who: string, what: string) =>
      `${capitalised(who)} raconte la suite de ${what}\u00a0: «\u00a0Voir la demande\u00a0» vous la montre.`,
    toldSummary: (title: string) => `La suite de «\u00a0${title}\u00a0»`,
  },
  toDo: (count: number) =>
    count === 1 ? 'Une demande d’heures vous attend' : `${count} demandes d’heures vous attendent`,
  home: {
    title: 'Vos heures d’accélération',
  },
  agenda: {
    with: (who: string) => `Avec ${who}`,
  },
  kept: {
    label: 'Vos heures d’accélération',
    asked: (count: number) =>
      count === 1 ? 'Une demande que vous avez écrite.' : `${count} demandes que vous avez écrites.`,
    given: (count: number) =>
      count === 1 ? 'Une demande que vous avez prise.' : `${count} demandes que vous avez prises.`,
    solicited: (count: number) =>
      count === 1 ? 'Une demande vous a été proposée.' : `${count} demandes vous ont été proposées.`,
    offers: 'Vos disponibilités.',
    why: 'Les textes sont chiffrés, et effacés un an après la fin de la demande. Votre équipe, les coachs, et les personnes sollicitées les lisent.',
  },
};
