import { md } from '../../../../chat/markdown.ts';
/** What is said everywhere in mentoring: commands, jobs, refusals. */
export const labels = {
  label: 'Mentorat individuel',
  entry: (name: string) => `Mentorat avec ${name}`,
  gone: 'une personne qui a quitté le programme',
  commands: {
    own: 'voir vos séances de mentorat, et les demandes',
    pattern: 'indiquer vos créneaux habituels dans la semaine',
    report: 'voir où en est le mentorat : demandes, cycles, séances',
  },
  jobs: {
    prepare: 'préparation d’une séance de mentorat',
    startingSoon: 'rappel d’une séance de mentorat',
    over: 'fin d’une séance de mentorat',
    overdue: 'rappel d’une demande de mentorat',
  },
  refused: {
    gone: 'Je ne retrouve pas ce que vous cherchez : cela ne vous concerne pas, ou n’existe plus.',
    ended: 'C’est déjà terminé : vous n’avez plus rien à faire.',
    elsewhere: md`Ce bouton n’a plus d’effet : les choses ont avancé depuis. \`/mentorat\` vous dit où vous en êtes.`,
    past: 'Ce créneau est déjà passé : rien n’a été modifié.',
  },
  minutes: (n: number) => (n === 1 ? '1 minute' : `${n} minutes`),
  place: 'Lieu ou lien',
  when: 'Quand',
  see: 'Voir mon accompagnement',
  saved: 'C’est enregistré.',
};
