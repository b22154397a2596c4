import { md } from '../../../chat/markdown.ts';
import type { DeparturesWords } from './fr.ts';

export const en: DeparturesWords = {
  told: {
    summary: (name) => `${name} can no longer take part: what changes for you`,
    text: (name) => md`**${name}** can no longer take part. Here’s what changes for you:`,
    seatSummary: 'A seat is free for you',
    seat: 'A seat is free for you:',
  },
  coaches: {
    summary: 'What needs taking over',
    text: 'Somebody can no longer take part. What needs somebody else:',
  },
  others: (count) => (count === 1 ? md`- And another change.` : md`- And ${count} other changes.`),
};
