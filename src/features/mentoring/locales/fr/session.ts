import { md } from '../../../../chat/markdown.ts';
import { capitalised } from '../../../../community/format/words.ts';
/** One session: what comes before and after it, moving and cancelling it. */
export const session = {
  title: (number: number, name: string) => `Séance ${number} avec ${name}`,
  proposed: (when: string, name: string) =>
    md`**${capitalised(name)}** propose un autre créneau : ${when}. En attendant, la séance est maintenue à la date prévue.`,
  proposedByYou: (when: string, name: string) =>
    md`Vous proposez un autre créneau : ${when}. **${capitalised(name)}** doit répondre ; en attendant, la séance est maintenue à la date prévue.`,
  buttons: {
    prepare: 'Préparer la séance',
    move: 'Déplacer',
    cancel: 'Annuler la séance',
    progress: 'Noter mes progrès',
    note: 'Ma note privée',
    missed: 'Elle n’a pas eu lieu',
    tookPlace: 'Elle a bien eu lieu',
    agree: 'Cela me va',
    refuse: 'Je ne peux pas',
    retract: 'Garder le créneau prévu',
    see: 'Voir la séance',
  },
  preparation: {
    title: 'Préparer la séance',
    intro: (name: string) => md`**Qui lira ceci ?** ${name} et vous uniquement.`,
    difficulties: 'Mes difficultés',
    successes: 'Mes réussites',
    questions: 'Mes questions',
    submit: 'Enregistrer',
    shown: 'Préparation (vous êtes deux à la lire)',
    none: 'Rien n’est encore préparé.',
    saved: (name: string) => `C’est enregistré : ${name} peut le lire avant la séance.`,
    empty: 'Écrivez au moins une ligne quelque part.',
    tooLong: (max: number) => `${max} caractères au plus.`,
  },
  note: {
    title: 'Ma note privée',
    intro: md`**Qui lira ceci ?** Vous uniquement : ni la personne avec qui vous parlez, ni les coachs.`,
    label: 'Ma note',
    hint: 'Laissez vide pour effacer la note.',
    submit: 'Enregistrer',
    shown: 'Votre note (vous seul·e la lisez)',
    saved: 'Votre note est enregistrée. Vous seul·e pouvez la lire.',
    erased: 'Votre note est effacée.',
  },
  before: {
    mentee: (name: string, when: string) => `Séance de mentorat avec ${name}, ${when}`,
    menteeText:
      'Trois questions pour l’aborder : difficultés, réussites, questions. Vous serez deux à les lire.',
    coachText: 'La préparation se lit avec « Voir la séance », dès qu’elle est écrite.',
  },
  startingSoon: (name: string) => `Votre séance avec ${name} commence dans 15 minutes`,
  after: {
    summary: (number: number, name: string) => `Séance ${number} avec ${name} : terminée`,
    mentee:
      'Prenez un instant pour noter où vous en êtes de vos objectifs et, si vous voulez, garder une note pour vous.',
    coach: 'Si vous voulez, prenez un instant pour une note que vous seul·e lirez.',
  },
  move: {
    title: 'Déplacer la séance',
    intro: (name: string, when: string) =>
      `La séance est maintenue ${when} tant que ${name} n’a pas accepté.`,
    on: 'Nouveau jour',
    at: 'Nouvelle heure',
    submit: 'Proposer',
    asked: (name: string) =>
      `C’est proposé à ${name}. En attendant, la séance est maintenue à la date prévue.`,
    summary: (name: string) => `${capitalised(name)} propose de déplacer votre séance`,
    text: (was: string, now: string) => md`- Prévue : ${was}\n- Proposée : ${now}`,
    agreed: (when: string) => `La séance est déplacée : ${when}.`,
    refused: (name: string, when: string) =>
      `${capitalised(name)} ne peut pas à ce moment-là : la séance est maintenue ${when}.`,
    refusedByYou: (when: string) => `C’est noté : la séance est maintenue ${when}.`,
    retracted: (when: string) => `C’est retiré : la séance est maintenue ${when}.`,
    retractedTold: (name: string, when: string) =>
      `${capitalised(name)} garde le créneau prévu : la séance est maintenue ${when}.`,
    noLonger: 'Ce créneau n’est plus possible : la séance est maintenue à la date prévue.',
  },
  errors: {
    on: 'Donnez un jour, par exemple 2022-03-11.',
    at: 'Donnez une heure, par exemple 17:00.',
    past: 'Ce créneau est déjà passé.',
    outside: 'C’est après la fin de la promotion.',
    same: 'C’est déjà le créneau prévu.',
  },
  cancel: {
    ask: (number: number, name: string) => `Annuler la séance ${number} avec ${name} ?`,
    text: 'L’autre personne est prévenue tout de suite. Pour un simple empêchement, vous pouvez plutôt la déplacer.',
    yes: 'Annuler la séance',
    no: 'Garder la séance',
    done: (when: string) => `La séance est annulée : ${when}.`,
    told: (name: string, when: string) => `${capitalised(name)} a annulé votre séance : ${when}.`,
  },
  missed: 'C’est noté : cette séance n’a pas eu lieu.',
  tookPlace: 'C’est noté : cette séance a eu lieu.',
};
