/** When members hear of a gathering, counted back in working days from its day, and in minutes. */
export const DEFAULT_LEAD = {
  announce: { workingDays: 10, at: '10:00' },
  prepare: { workingDays: 3, at: '10:00' },
  remind: { workingDays: 1, at: '10:00' },
  minutesBefore: 15,
};

const ESSENTIAL = { visit: false, questions: false, ...DEFAULT_LEAD };

/** The Académie of the 5th promotion: four essentials, and one made to measure for a few people. */
export const DEFAULT_FORMATS = [
  {
    ...ESSENTIAL,
    id: 'atelier',
    fr: 'Atelier-conférence',
    en: 'Workshop',
    audience: 'promotion' as const,
    minutes: 90,
    rhythm: { nth: 3 as const, weekday: 'thursday' as const, at: '17:00' },
    questions: true,
    gettingReady: {
      fr: 'Parcourez le sujet, et venez avec vos questions.',
      en: 'Read up on the subject, and bring your questions.',
    },
    makingUse: {
      fr: 'Cherchez où cela peut servir dans votre défi.',
      en: 'Look for where it could be useful in your challenge.',
    },
  },
  {
    ...ESSENTIAL,
    id: 'expedition',
    fr: 'Expédition apprenante',
    en: 'Learning expedition',
    audience: 'promotion' as const,
    minutes: 180,
    rhythm: { nth: 1 as const, weekday: 'thursday' as const, everyMonths: 2, at: '09:00' },
    visit: true,
    announce: { workingDays: 15, at: '10:00' },
    gettingReady: {
      fr: 'Renseignez-vous sur le lieu : son histoire, ce qu’on y fait.',
      en: 'Read up on the place: its history, and what goes on there.',
    },
    makingUse: {
      fr: 'Gardez le contact avec les personnes rencontrées.',
      en: 'Stay in touch with the people you met.',
    },
  },
  {
    ...ESSENTIAL,
    id: 'entre-pairs',
    fr: 'Partage entre pairs',
    en: 'Peer sharing',
    audience: 'metier' as const,
    minutes: 90,
    rhythm: { nth: 4 as const, weekday: 'wednesday' as const, at: '14:30' },
    gettingReady: {
      fr: 'Avancez sur le sujet que votre groupe a choisi la dernière fois.',
      en: 'Work on the topic your group chose last time.',
    },
    makingUse: {
      fr: 'Essayez dans votre travail ce que vous y avez appris.',
      en: 'Try out what you learnt in your own work.',
    },
  },
  {
    ...ESSENTIAL,
    id: 'pluridisciplinaire',
    fr: 'Partage pluridisciplinaire',
    en: 'Cross sharing',
    audience: 'groups' as const,
    minutes: 90,
    rhythm: { nth: 2 as const, weekday: 'wednesday' as const, at: '14:30' },
    groupSize: 5,
    gettingReady: {
      fr: 'Si vous présentez, préparez de quoi montrer et expliquer ce que vous avez vécu.',
      en: 'If you’re presenting, prepare something that shows and explains your experience.',
    },
    makingUse: {
      fr: 'Cherchez ce que vous pourriez reprendre dans votre défi.',
      en: 'Look for what your own challenge could borrow.',
    },
  },
  {
    ...ESSENTIAL,
    id: 'mentorat-collectif',
    fr: 'Mentorat collectif',
    en: 'Collective mentoring',
    audience: 'invited' as const,
    minutes: 90,
    gettingReady: {
      fr: 'Réfléchissez au problème, et préparez vos questions.',
      en: 'Think about the problem, and prepare your questions.',
    },
    makingUse: {
      fr: 'Essayez ce que vous avez appris, et changez ce qui peut l’être.',
      en: 'Try out what you learnt, and change what can be changed.',
    },
  },
];
