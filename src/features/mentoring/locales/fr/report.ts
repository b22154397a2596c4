import { md } from '../../../../chat/markdown.ts';

const requests = (n: number) => (n === 0 ? 'aucune demande' : n === 1 ? 'une demande' : `${n} demandes`);
const cycles = (n: number) => `${n}\u00a0${n > 1 ? 'cycles' : 'cycle'}`;
const sessions = (n: number) => (n === 0 ? 'aucune séance' : n === 1 ? 'une séance' : `${n} séances`);

/** What coaches are told in figures, and what members are told of what is kept. */
export const report = {
  summary: 'Bilan du mentorat individuel',
  title: 'Bilan du mentorat individuel',
  requests: 'Demandes',
  requestsAre: (waiting: number, taken: number, withdrawn: number) =>
    `${waiting} en attente, ${taken} prises, ${withdrawn} retirées`,
  wait: 'Attente avant qu’un·e coach accepte',
  waitIs: (median: string, longest: string) => `${median} le plus souvent, ${longest} au plus`,
  noWait: 'pas encore de demande acceptée',
  days: (n: string) => `${n} jours`,
  oneDay: 'moins d’un jour',
  cycles: 'Cycles',
  cyclesAre: (open: number, closed: number, stopped: number) =>
    `${open} ouverts, ${closed} clos, ${stopped} arrêtés avant la fin`,
  sessions: 'Séances',
  sessionsAre: (held: number, planned: number, moved: number, missed: number, cancelled: number) =>
    `${held} tenues, ${planned} à venir, ${moved} déplacées, ${missed} sans suite, ${cancelled} annulées`,
  load: 'Cycles en cours, par coach',
  loadLine: (name: string, n: number) => md`- ${name} : ${cycles(n)}`,
  loadShown: cycles,
  alt: (loads: string) => `Cycles en cours, par coach : ${loads}.`,
  altOne: (name: string, load: string) => `${name} (${load})`,
  nobody: 'Il n’y a pas encore de coach dans la liste des membres.',
  privacy: 'Rien de ce qui se dit en mentorat n’est ici : ni objectifs, ni préparations, ni notes.',
  csv: 'Fichier CSV',
  csvSent: 'Le fichier arrive dans vos messages directs.',
  csvMessage: 'Le mentorat individuel en chiffres',
  csvLabel: 'mentorat.csv',
  csvHead: [
    'Coach',
    'Cycles en cours',
    'Cycles clos',
    'Cycles arrêtés',
    'Séances tenues',
    'Séances à venir',
    'Séances déplacées',
    'Séances sans suite',
    'Séances annulées',
  ],
  digest: {
    summary: (n: number) => `Mentorat individuel : ${requests(n)} en attente`,
    text: (n: number, since: string) =>
      md`**Mentorat individuel** : ${requests(n)} en attente, la première depuis ${since}.`,
    unbooked: (n: number) =>
      n === 1 ? 'Un cycle n’a pas encore de moment.' : `${n} cycles n’ont pas encore de moment.`,
    only: (n: number) => `Mentorat individuel : ${n === 1 ? 'un cycle' : `${n} cycles`} sans moment choisi`,
    held: (n: number) => `Depuis deux semaines : ${sessions(n)}.`,
    see: 'Voir le bilan du mentorat',
  },
  kept: {
    label: 'Votre mentorat individuel',
    mentee: (requested: number, cycles: number, texts: number) =>
      `Demandes : ${requested} (les coachs les lisent). Cycles : ${cycles}. Textes écrits par vous (objectifs, progrès, préparations, notes) : ${texts}.`,
    coach: (cycles: number, notes: number, times: number) =>
      `Comme coach. Cycles : ${cycles}. Vos notes privées : ${notes}. Vos moments habituels : ${times}.`,
    retention: (days: number) =>
      `Ces textes sont chiffrés, se lisent seulement entre vous deux (vos notes : vous seul·e), et sont effacés ${days} jours après la fin du cycle.`,
  },
};
