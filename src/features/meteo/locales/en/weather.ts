import type { MeteoWords } from '../fr.ts';

export const weather: MeteoWords['weather'] = {
  levels: { sun: 'Bright sun', clear: 'Sunny spells', cloud: 'Cloudy', rain: 'Rain', storm: 'Storm' },
  own: { defi: 'My challenge', team: 'My team', self: 'Myself' },
  read: { defi: 'Their challenge', team: 'Their team', self: 'Their personal weather' },
  group: { defi: 'Challenges', team: 'Teams', self: 'People' },
  contrasted: 'mixed',
  change: {
    'much-better': 'much sunnier',
    better: 'a little sunnier',
    steady: 'steady',
    worse: 'a little cloudier',
    'much-worse': 'much cloudier',
  },
  count: (word, n) => `${n} ${word}`,
  ofLevel: (word, n) => `${word}: ${n}`,
};
