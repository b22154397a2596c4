import type { Change } from '../../rules/change.ts';
import type { Dimension, Level } from '../../rules/levels.ts';

const levels: Record<Level, string> = {
  sun: 'Grand soleil',
  clear: 'Éclaircies',
  cloud: 'Nuageux',
  rain: 'Pluie',
  storm: 'Orage',
};

/** The weathers of one person, as she gives them. */
const own: Record<Dimension, string> = { defi: 'Mon défi', team: 'Mon équipe', self: 'Moi' };

/** The same of somebody whom a coach reads. */
const read: Record<Dimension, string> = {
  defi: 'Son défi',
  team: 'Son équipe',
  self: 'Sa météo personnelle',
};

/** The same of the whole group. */
const group: Record<Dimension, string> = {
  defi: 'Les défis',
  team: 'Les équipes',
  self: 'Les personnes',
};

const change: Record<Change, string> = {
  'much-better': 'en nette amélioration',
  better: 'en légère amélioration',
  steady: 'stable',
  worse: 'en légère baisse',
  'much-worse': 'en nette baisse',
};

/** A group that is split between sun and rain. */
const contrasted = 'contrasté';

export const weather = {
  contrasted,
  levels,
  own,
  read,
  group,
  change,
  count: (word: string, n: number) => `${n} ${word}`,
  ofLevel: (word: string, n: number) => `${word} : ${n}`,
};
