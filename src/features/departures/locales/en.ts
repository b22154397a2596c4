import { md } from '../../../chat/markdown.ts';
import type { DeparturesWords } from './fr.ts';

export const en: DeparturesWords = {
  told: {
    summary: (name) => `${name} can no longer come: what changes for you`,
    text: (name) => md`**${name}** can no longer come. Here is what changes for you:`,
    seatSummary: 'A seat is free for you',
    seat: 'A seat is free for you:',
  },
  coaches: {
    summary: 'What a departure leaves to be taken up',
    text: 'Somebody can no longer come. What waits for somebody else:',
  },
  others: (count) => (count === 1 ? md`- and another change.` : md`- and ${count} other changes.`),
};
