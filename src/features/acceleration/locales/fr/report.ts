import { md } from '../../../../chat/markdown.ts';
import { capitalised } from '../../../../community/format/words.ts';

/** "1 h accordée", "3 h 30 accordées": the mark of the plural that a length asks for. */
const s = (length: string): string => (/^[01](\D|$)/.test(length) ? '' : 's');

/** A length of time; null where there is none. */
type Some = string | null;

/** "3 h demandées, 1 h accordée": what there is none of is left out. */
const told = (asked: Some, granted: Some, used: Some): string =>
  [
    asked && `${asked} demandée${s(asked)}`,
    granted && `${granted} accordée${s(granted)}`,
    used && `${used} utilisée${s(used)}`,
  ]
    .filter((each) => each !== null)
    .join(', ');

export const report = {
  title: 'Bilan des heures d’accélération',
  summary: (count: number) =>
    count === 0
      ? 'Aucune demande d’heures'
      : count === 1
        ? 'Une demande d’heures'
        : `${count} demandes d’heures`,
  empty: 'Aucune demande n’a encore été envoyée.',
  states: 'Où en sont les demandes',
  stateLine: (state: string, count: number) => `${capitalised(state)}\u00a0: ${count}`,
  waiting: (median: string, longest: string) =>
    md`De la demande à l’accord\u00a0: délai médian, **${median}**\u00a0; le plus long, **${longest}**.`,
  noWaiting: 'Aucune demande n’a encore été accordée.',
  days: (count: number) =>
    count === 0 ? 'moins d’un jour' : count === 1 ? 'un jour' : `${count}\u00a0jours`,
  hours: 'Heures, par domaine',
  months: 'Heures, par mois',
  line: (what: string, asked: Some, granted: Some, used: Some, offered: Some) =>
    md`**${what}**\u00a0: ${told(asked, granted, used)}${offered === null ? '' : `\u00a0; ${offered} offerte${s(offered)} par mois`}`,
  monthLine: (what: string, asked: Some, granted: Some, used: Some) =>
    md`**${what}**\u00a0: ${told(asked, granted, used)}`,
  none: '0\u00a0h',
  load: 'Ce mois-ci, du côté des marraines et parrains',
  loadLine: (name: string, accepted: string, offered: string) => `${name}\u00a0: ${accepted} sur ${offered}`,
  unbounded: (name: string, accepted: string) => `${name}\u00a0: ${accepted}, sans limite`,
  paused: 'en pause',
  others: (count: number) =>
    count === 1 ? 'Et une autre ligne, dans le CSV.' : `Et ${count} autres lignes, dans le CSV.`,
  picture: 'Heures accordées, par domaine',
  pictureAlt: (lines: string) => `Barres des heures accordées, par domaine. ${lines}`,
  bar: (what: string, hours: string) => `${what}\u00a0: ${hours}.`,
  undated: 'sans date',
  csv: {
    head: [
      'défi',
      'domaine',
      'état',
      'demandée le',
      'accordée le',
      'a lieu le',
      'jours d’attente',
      'minutes souhaitées',
      'minutes accordées',
      'minutes utilisées',
    ],
    file: 'heures-acceleration.csv',
    label: 'Les demandes d’heures (CSV)',
    summary: 'Les demandes d’heures d’accélération, en fichier',
    sent: 'Le fichier vous arrive en message direct.',
  },
  digest: {
    summary: 'Heures d’accélération\u00a0: ce qui attend, ce qui a été accordé',
    waiting: (count: number) =>
      count === 0
        ? 'Aucune demande n’attend.'
        : count === 1
          ? 'Une demande attend\u00a0:'
          : `${count} demandes attendent\u00a0:`,
    granted: (count: number, hours: string) =>
      count === 0
        ? 'Rien n’a été accordé depuis deux semaines.'
        : count === 1
          ? `Depuis deux semaines, une demande accordée (${hours}).`
          : `Depuis deux semaines, ${count} demandes accordées (${hours}).`,
    more: md`Le détail\u00a0: \`/acceleration bilan\`.`,
  },
};
