/** When members hear of a gathering, counted back in working days from its day, and in minutes. */
export const DEFAULT_LEAD = {
  announce: { workingDays: 10, at: '10:00' },
  prepare: { workingDays: 3, at: '10:00' },
  remind: { workingDays: 1, at: '10:00' },
  minutesBefore: 15,
};

const ESSENTIAL = { visit: false, ...DEFAULT_LEAD };

/** The Académie of the 5th promotion: four essentials, and what is made to measure for a few people. */
export const DEFAULT_FORMATS = [
  {
    ...ESSENTIAL,
    id: 'atelier',
    fr: 'Atelier-conférence',
    en: 'Workshop',
    audience: 'promotion' as const,
    minutes: 90,
    rhythm: { nth: 3 as const, weekday: 'thursday' as const, at: '17:00' },
    gettingReady: {
      fr: 'Parcourez le sujet, et venez avec vos questions.',
      en: 'Read up on the subject, and come with your questions.',
    },
    makingUse: {
      fr: 'Cherchez où cela peut servir dans votre défi.',
      en: 'Look for where it could serve in your défi.',
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
      en: 'Read up on the place: its history, and what is done there.',
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
      en: 'Work on the topic that your group chose last time.',
    },
    makingUse: {
      fr: 'Essayez dans votre travail ce que vous y avez appris.',
      en: 'Try out in your own work what you learnt there.',
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
      en: 'If you present, prepare something that shows and explains what you went through.',
    },
    makingUse: {
      fr: 'Cherchez ce que vous pourriez reprendre dans votre défi.',
      en: 'Look for what your own défi could take up.',
    },
  },
  {
    ...ESSENTIAL,
    id: 'acceleration',
    fr: 'Heures d’accélération',
    en: 'Acceleration hours',
    audience: 'invited' as const,
    minutes: 60,
    gettingReady: {
      fr: 'Écrivez votre besoin : ce que vous voulez obtenir, ce que vous avez déjà essayé.',
      en: 'Write down your need: what you want to achieve, and what you tried already.',
    },
    makingUse: {
      fr: 'Mettez en pratique, et poursuivez par écrit.',
      en: 'Put it into practice, and go on in writing.',
    },
  },
  {
    ...ESSENTIAL,
    id: 'mentorat',
    fr: 'Mentorat individuel',
    en: 'Individual mentoring',
    audience: 'invited' as const,
    minutes: 45,
    gettingReady: {
      fr: 'Notez difficultés et réussites, et préparez vos questions.',
      en: 'List difficulties and successes, and prepare your questions.',
    },
    makingUse: {
      fr: 'Regardez où vous en êtes de vos objectifs.',
      en: 'See how far along your goals you are.',
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
