import { md } from '../../../chat/markdown.ts';
export const fr = {
  told: {
    summary: (name: string) => `${name} ne peut plus venir : ce qui change pour vous`,
    text: (name: string) => md`**${name}** ne peut plus venir. Voici ce qui change pour vous :`,
    seatSummary: 'Une place s’est libérée pour vous',
    seat: 'Une place s’est libérée pour vous :',
  },
  coaches: {
    summary: 'Ce qu’un départ laisse à reprendre',
    text: 'Quelqu’un ne peut plus venir. Ce qui attend une autre personne :',
  },
  others: (count: number) =>
    count === 1 ? md`- Et un autre changement.` : md`- Et ${count} autres changements.`,
};

export type DeparturesWords = typeof fr;
