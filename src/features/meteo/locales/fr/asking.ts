import { md } from '../../../../chat/markdown.ts';
import { capitalised } from '../../../../community/format/words.ts';

/** The words by which an EIG is asked for her météo, and told what became of it. */
const weeks = (n: number) => (n === 1 ? 'toutes les semaines' : `toutes les ${n} semaines`);
const reminders = (n: number) => ['aucun rappel', 'un rappel au plus', 'deux rappels au plus'][n] ?? '';

export const asking = {
  home: 'Météo',
  answer: 'Répondre',
  answerUnsigned: 'Répondre sans signer',
  later: 'Plus tard',
  skip: 'Je passe cette fois',
  unskip: 'Finalement, je réponds',

  agenda: {
    label: 'Météo entrepreneuriale',
    answer: 'Répondre',
    answers: { answered: 'Vous avez répondu', skipped: 'Vous passez cette fois' },
  },
  invitation: {
    summary: (until: string) => `La météo est ouverte ${until}`,
    title: 'Quel temps fait-il chez vous ?',
    text: 'Bonjour ! C’est l’heure de la météo : trois météos (défi, équipe, vous), et quelques mots si vous le souhaitez. 5 minutes suffisent.',
    readers: (until: string) =>
      md`**Qui vous lira ?** Les coachs uniquement. Vous pouvez aussi répondre sans signer.\n**Jusqu’à quand ?** ${capitalised(until)}.`,
    pace: (everyWeeks: number, max: number) =>
      md`Une météo ${weeks(everyWeeks)}, ${reminders(max)}. Vous vous absentez ? \`/magellan absence\` : je ne vous écris pas ces jours-là.`,
  },
  reminder: {
    summary: (until: string) => `Un rappel : la météo est ouverte ${until}`,
    text: (until: string) =>
      `Petit rappel : vous pouvez encore donner votre météo, ${until}. 5 minutes suffisent ; elle est lue par les coachs uniquement.`,
    last: 'C’est mon dernier rappel pour cette météo.',
  },
  nudge: {
    summary: (until: string) => `Comme convenu, un rappel : la météo est ouverte ${until}`,
    text: (until: string) =>
      `Bonjour ! Vous m’aviez demandé de revenir vers vous : la météo est ouverte ${until}.`,
  },

  snoozed: {
    summary: (when: string) => `Je reviens vers vous ${when}`,
    text: (when: string) => `C’est noté : je reviens vers vous ${when}. D’ici là, pas d’autre rappel.`,
  },
  cannotSnooze: {
    summary: 'Pas de rappel demain',
    'past-closing': (until: string) =>
      `La météo est ouverte ${until} : demain, il sera trop tard. Vous pouvez répondre maintenant, ou passer cette fois.`,
    'nudged-already': (until: string) =>
      `Je vous l’ai déjà rappelée une fois, comme vous l’aviez demandé. La météo reste ouverte ${until}.`,
  },
  skipped: {
    summary: 'Vous passez cette fois',
    text: 'C’est noté : vous passez cette fois, et je ne vous relance plus pour cette météo.',
  },
  next: (day: string) => `La prochaine météo ouvre ${day}.`,
  noNext: 'Il n’y a pas d’autre météo prévue dans cette promotion.',

  answered: {
    summary: (day: string) => `Votre météo du ${day} est enregistrée`,
    text: (day: string, until: string) =>
      md`Merci ! Votre météo du ${day} est enregistrée. Tapez \`/meteo\` pour la retrouver, ${until}.`,
  },
  again: {
    summary: (day: string) => `Votre météo du ${day} n’a pas pu être gardée`,
    text: (day: string, until: string) =>
      `Votre météo du ${day} n’a pas pu être gardée : un incident l’a perdue, et personne ne l’a lue. Toutes mes excuses ! Si vous le voulez bien, redonnez-la : c’est possible ${until}.`,
  },
  closed: {
    summary: (day: string) => `La météo du ${day} est close`,
    text: (day: string) => `La météo du ${day} est close.`,
    nothingSaved: (day: string) =>
      `La météo du ${day} est close : rien n’a été enregistré. Vous pouvez encore copier ce que vous aviez écrit.`,
  },
  gone: {
    summary: 'Cette météo n’existe plus',
    text: md`Cette météo n’existe plus : rien n’a été modifié. Tapez \`/meteo\` pour voir où vous en êtes.`,
  },

  channel: {
    opened: (until: string) => `La météo est ouverte ${until}`,
    openedText: (until: string) =>
      md`**La météo est ouverte** ${until}. Chaque EIG vient de recevoir un message direct pour y répondre ; vous pouvez aussi taper \`/meteo\`. Les réponses sont lues par les coachs uniquement.`,
    closedText: (day: string) =>
      md`**La météo du ${day} est close.** Merci à toutes les personnes qui ont partagé la leur !`,
  },
  off: {
    summary: 'La météo ne vous est plus demandée',
    text: md`C’est noté : je ne vous demande plus la météo, et ne vous la rappelle plus. Vous pouvez toujours répondre avec \`/meteo\`.`,
    known: 'Personne n’en est informé : le bilan compte une personne invitée de moins, sans nom.',
    resume: 'Reprendre la météo',
    back: 'C’est noté : je vous demande de nouveau la météo.',
  },
  section: {
    open: (until: string) => `La météo est ouverte ${until}. 5 minutes suffisent.`,
    answered: (until: string) =>
      md`Merci, votre météo est enregistrée. Tapez \`/meteo\` pour la retrouver, ${until}.`,
    skipped: (until: string) => `Vous passez cette fois. Si vous changez d’avis, c’est possible ${until}.`,
    coach: (until: string) =>
      md`Une météo est ouverte ${until}. Tapez \`/meteo bilan\` pour suivre les envois.`,
    coachQuiet: md`Tapez \`/meteo bilan\` pour relire le dernier bilan.`,
  },
};
