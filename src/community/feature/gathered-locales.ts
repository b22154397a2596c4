import { type Markdown, md } from '../../chat/markdown.ts';
import type { Locale } from '../members/member.ts';

type Words = {
  title: string;
  /** Why it was sent, and how to have less of it. */
  why: Markdown;
  /** What several messages are called together, by the summaries of each. */
  summary(week: boolean, summaries: readonly string[]): string;
  show: string;
  /** Stands where a part was answered in confidence. */
  answered: string;
};

const fr: Words = {
  title: 'Votre semaine',
  why: md`La semaine dernière était déjà pleine\u00a0: je vous écris deux fois par semaine au plus sans que vous l’ayez demandé, et je rassemble le reste ici. Encore moins\u00a0: \`/magellan preferences\`.`,
  summary: (week, summaries) => `${week ? 'Votre semaine\u00a0: ' : ''}${summaries.join(' · ')}`,
  show: 'Afficher',
  answered: 'C’est noté.',
};

const en: Words = {
  title: 'Your week',
  why: md`Last week was full already: I write at most twice a week without being asked, and gather the rest here. Even less: \`/magellan preferences\`.`,
  summary: (week, summaries) => `${week ? 'Your week: ' : ''}${summaries.join(' · ')}`,
  show: 'Show',
  answered: 'Noted.',
};

export const gatheredWords: Record<Locale, Words> = { fr, en };
