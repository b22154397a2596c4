/** What `/defi` and `/defi suivi` say by themselves; each part has its own words. */
export const fr = {
  commands: {
    page: 'voir votre défi\u00a0: où il en est, et ce qui vous attend',
    follow: 'suivre les défis\u00a0: étapes, retards, décisions',
  },
  page: {
    home: (name: string) => `Défi ${name}`,
    show: 'Voir mon défi',
    porteurs: 'Porteuses et porteurs',
    sponsors: 'Sponsors',
    eig: 'EIG',
    coaches: 'Coachs',
    phase: 'Phase',
    nobody: 'personne pour l’instant',
    others: (count: number) => (count === 1 ? 'une autre personne' : `${count} autres personnes`),
    who: 'Cette page se lit dans le défi, et par les coachs. La météo n’y est jamais.',
  },
  refused: {
    noDefi: 'La liste des membres ne vous rattache à aucun défi. Un·e coach peut le corriger.',
    notYours: 'Ce défi ne vous concerne pas\u00a0: cette page se lit dans le défi, et par les coachs.',
    unknown: (typed: string) => `Je ne connais pas de défi «\u00a0${typed}\u00a0».`,
    gone: 'Ce défi n’existe plus.',
  },
  follow: {
    title: 'Suivi des défis',
    colon: '\u00a0: ',
    nothing: 'rien à signaler',
    none: 'Aucun défi n’a encore d’équipe.',
    how: 'Par ordre alphabétique\u00a0: rien ici ne classe les défis, et la météo n’y est jamais.',
    choose: 'Voir un défi',
    previous: 'Précédents',
    next: 'Suivants',
    csv: {
      button: 'Recevoir le CSV',
      head: ['Défi', 'Porteuses et porteurs', 'Sponsors', 'EIG', 'Coachs'],
      file: 'defis.csv',
      label: 'Suivi des défis (CSV)',
      summary: 'Le suivi des défis, en CSV.',
      sent: 'Le fichier arrive dans vos messages directs.',
    },
  },
};

export type PageWords = typeof fr;
