import { md } from '../../../../chat/markdown.ts';
/** What is said everywhere in mentoring: commands, jobs, refusals. */
export const labels = {
  label: 'Mentorat individuel',
  entry: (name: string) => `Mentorat avec ${name}`,
  gone: 'une personne partie',
  commands: {
    own: 'demander à être accompagné·e par un·e coach, et suivre vos séances',
    pattern: 'dire à quels moments de la semaine on peut vous voir',
    report: 'voir où en est le mentorat : demandes, cycles, séances',
  },
  jobs: {
    prepare: 'préparation d’une séance de mentorat',
    startingSoon: 'rappel d’une séance de mentorat',
    over: 'fin d’une séance de mentorat',
    overdue: 'demande de mentorat qui attend',
  },
  refused: {
    gone: 'Je ne retrouve pas ce que vous cherchez : cela ne vous concerne pas, ou cela n’est plus là. Rien n’a changé.',
    ended: 'C’est déjà terminé : rien n’a changé.',
    elsewhere: md`Ce bouton n’a plus d’effet, les choses ont avancé depuis. Rien n’a changé ; \`/mentorat\` vous dit où vous en êtes.`,
    past: 'Ce moment est déjà passé : rien n’a changé.',
  },
  minutes: (n: number) => (n === 1 ? '1 minute' : `${n} minutes`),
  place: 'Lieu ou lien',
  when: 'Quand',
  see: 'Voir mon accompagnement',
  saved: 'C’est enregistré.',
};
