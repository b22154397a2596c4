import { md } from '../../../../chat/markdown.ts';
import { capitalised } from '../../../../community/format/words.ts';

const requests = (n: number) => (n === 0 ? 'aucune demande' : n === 1 ? 'une demande' : `${n} demandes`);
const cycles = (n: number) => `${n}\u00a0${n > 1 ? 'cycles' : 'cycle'}`;
/** "8 tenues, 1 déplacée": what there is none of is left out. */
const counted = (none: string, ...counts: [n: number, one: string, many: string][]) =>
  counts
    .filter(([n]) => n > 0)
    .map(([n, one, many]) => `${n} ${n > 1 ? many : one}`)
    .join(', ') || none;

const sessions = (n: number) => (n === 0 ? 'aucune séance' : n === 1 ? 'une séance' : `${n} séances`);

/** What coaches are told in figures, and what members are told of what is kept. */
export const report = {
  summary: 'Bilan du mentorat individuel',
  title: 'Bilan du mentorat individuel',
  requests: 'Demandes',
  requestsAre: (waiting: number, taken: number, withdrawn: number) =>
    counted(
      'aucune',
      [waiting, 'en attente', 'en attente'],
      [taken, 'acceptée', 'acceptées'],
      [withdrawn, 'retirée', 'retirées'],
    ),
  wait: 'Délai avant qu’un·e coach accepte',
  waitIs: (median: string, longest: string) => `médian, ${median} ; le plus long, ${longest}`,
  noWait: 'pas encore de demande acceptée',
  days: (n: string) => `${n} ${/^1(,|$)/.test(n) ? 'jour' : 'jours'}`,
  oneDay: 'moins d’un jour',
  cycles: 'Cycles',
  cyclesAre: (open: number, closed: number, stopped: number) =>
    counted(
      'aucun',
      [open, 'en cours', 'en cours'],
      [closed, 'clos', 'clos'],
      [stopped, 'arrêté avant la fin', 'arrêtés avant la fin'],
    ),
  sessions: 'Séances',
  sessionsAre: (held: number, planned: number, moved: number, missed: number, cancelled: number) =>
    counted(
      'aucune',
      [held, 'tenue', 'tenues'],
      [planned, 'à venir', 'à venir'],
      [moved, 'déplacée', 'déplacées'],
      [missed, 'n’a pas eu lieu', 'n’ont pas eu lieu'],
      [cancelled, 'annulée', 'annulées'],
    ),
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
    'Séances qui n’ont pas eu lieu',
    'Séances annulées',
  ],
  digest: {
    summary: (n: number) => `Mentorat individuel : ${requests(n)} en attente`,
    text: (n: number, since: string) =>
      md`**Mentorat individuel** : ${requests(n)} en attente, la première depuis ${since}.`,
    unbooked: (n: number) =>
      n === 1 ? 'Un cycle n’a pas encore de créneau.' : `${n} cycles n’ont pas encore de créneau.`,
    only: (n: number) => `Mentorat individuel : ${n === 1 ? 'un cycle' : `${n} cycles`} sans créneau choisi`,
    held: (n: number) => `Depuis deux semaines : ${sessions(n)}.`,
    see: 'Voir le bilan du mentorat',
  },
  kept: {
    label: 'Votre mentorat individuel',
    mentee: (requested: number, cycles: number, texts: number) =>
      `${capitalised(requests(requested))}, que les coachs lisent\u00a0; ${cycles === 0 ? 'aucun cycle' : cycles === 1 ? 'un cycle' : `${cycles} cycles`}\u00a0; ${texts === 0 ? 'aucun texte écrit par vous' : texts === 1 ? 'un texte écrit par vous' : `${texts} textes écrits par vous`} (objectifs, progrès, préparations, notes).`,
    coach: (cycles: number, notes: number, times: number) =>
      `Comme coach, ${counted('rien pour l’instant', [cycles, 'cycle', 'cycles'], [notes, 'note privée', 'notes privées'], [times, 'créneau habituel', 'créneaux habituels'])}.`,
    retention: (days: number) =>
      `Ces textes sont chiffrés, lus par vous deux uniquement (vos notes privées, par vous uniquement), et effacés ${days} jours après la fin du cycle.`,
  },
};
