import { type Markdown, md } from '../../../../chat/markdown.ts';
import { capitalised } from '../../../../community/format/words.ts';

const sessionsOf = (n: number) => (n === 1 ? 'une séance' : `${n} séances`);

const cycles = (n: number) =>
  n === 0 ? 'aucun cycle en cours' : n === 1 ? 'un cycle en cours' : `${n} cycles en cours`;

/** A request: asking for mentoring, and what coaches read of it. */
export const asking = {
  invite: {
    summary: 'Être accompagné·e par un·e coach',
    title: 'Mentorat individuel',
    text: (sessions: number, minutes: number) =>
      `Un·e coach vous accompagne, en tête-à-tête, sur des problèmes précis et avec vos propres objectifs : ${sessionsOf(sessions)} de ${minutes} minutes environ.`,
    private:
      'Vos objectifs et vos préparations restent entre vous deux ; vos notes privées, à vous uniquement.',
    ask: 'Demander un accompagnement',
  },
  toDo: {
    hers: (count: number) =>
      count === 1 ? 'Une demande de mentorat vous attend' : `${count} demandes de mentorat vous attendent`,
    open: (count: number) =>
      count === 1 ? 'Une demande de mentorat est à prendre' : `${count} demandes de mentorat sont à prendre`,
    see: 'Voir la première',
  },
  form: {
    title: 'Être accompagné·e',
    intro: md`**Qui lira ce que vous écrivez ici ?** Les coachs uniquement.`,
    coach: 'Quel·le coach ?',
    decide: 'Les coachs décident',
    about: 'À quel sujet ?',
    aboutHint: 'Quelques phrases : ce qui vous occupe, ce que vous aimeriez voir changer.',
    speciality: 'Spécialité souhaitée',
    minutes: 'Durée d’une séance',
    minutesHint: (least: number, max: number) => `En minutes, de ${least} à ${max}.`,
    submit: 'Envoyer',
    option: (name: string, metier: string, load: number) => `${name} (${metier}, ${cycles(load)})`,
    optionPlain: (name: string, load: number) => `${name} (${cycles(load)})`,
  },
  errors: {
    coach: 'Choisissez un·e coach, ou laissez les coachs décider.',
    about: (max: number) => `Dites en quelques mots de quoi il s’agit, en ${max} caractères au plus.`,
    speciality: 'Choisissez une spécialité de la liste, ou aucune.',
    minutes: (least: number, max: number) => `Choisissez une durée de ${least} à ${max} minutes.`,
    already: md`Vous avez déjà une demande ou un cycle en cours : rien n’a été enregistré. \`/mentorat\` vous le montre.`,
  },
  waiting: {
    summary: 'Votre demande d’accompagnement est en attente',
    asked: (name: string, since: string) =>
      md`Votre demande a été envoyée ${since}. **${name}** a votre message, et vous répondra.`,
    open: (since: string) =>
      `Votre demande a été envoyée ${since}. Les coachs choisissent ensemble la personne qui vous accompagnera.`,
    sent: 'C’est envoyé. Votre demande est lue par les coachs uniquement.',
    declined:
      'Votre coach ne peut pas cette fois. Les autres coachs ont votre demande : vous n’avez rien à refaire.',
    withdraw: 'Retirer ma demande',
    withdrawn:
      'Votre demande est retirée, et les coachs le savent. Vous pouvez en faire une autre quand vous voulez.',
  },
  coach: {
    asked: (name: string) => `${capitalised(name)} vous demande de l’accompagner`,
    open: (name: string) => `${capitalised(name)} demande à être accompagné·e`,
    toAll: 'Une demande d’accompagnement attend un·e coach',
    overdueToAll: 'Une demande d’accompagnement attend toujours un·e coach',
    read: 'Lire la demande',
    who: 'Qui',
    whoIs: (name: Markdown, more: string) => md`${name} (${more})`,
    speciality: 'Spécialité souhaitée',
    minutes: 'Durée d’une séance',
    load: 'Vos cycles en cours',
    about: 'De quoi il s’agit (lu par les coachs uniquement) :',
    accept: 'J’accepte',
    decline: 'Pas cette fois',
    take: 'Je prends',
    proposed: 'Coachs qui pourraient accepter, dans cet ordre :',
    match: (name: string, why: string) => md`- **${name}** : ${why}`,
    ofSpeciality: { yes: 'de la spécialité souhaitée', no: 'd’une autre spécialité' },
    cycles: cycles,
    nobody: 'Aucun·e coach ne peut cette fois. À vous de voir ensemble : la demande reste ouverte.',
    since: (when: string) => `Cette demande attend depuis ${when}.`,
    overdue: (name: string) => `Une demande attend toujours : ${name}`,
    passed: 'C’est noté : je ne vous la proposerai plus. La demande reste ouverte aux autres coachs.',
    declined: 'C’est noté. La demande va aux autres coachs, et ne vous sera plus proposée.',
    own: 'C’est votre propre demande : quelqu’un d’autre doit la prendre.',
    busy: 'Cette personne a déjà un cycle en cours.',
  },
  settled: {
    taken: (coach: string) => `${capitalised(coach)} prend cette demande d’accompagnement.`,
    declined: 'Vous avez dit « pas cette fois ». Les autres coachs ont reçu cette demande.',
    withdrawn: 'Cette demande d’accompagnement est retirée.',
  },
};
