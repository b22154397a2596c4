import { type Markdown, md } from '../../../chat/markdown.ts';
import type { Locale } from '../../members/member.ts';

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
  why: md`Je rassemble ici ce que vous n’avez pas demandé, au-delà de deux messages par semaine. Encore moins\u00a0: \`/magellan moins\`.`,
  summary: (week, summaries) => `${week ? 'Votre semaine\u00a0: ' : ''}${summaries.join(' · ')}`,
  show: 'Afficher',
  answered: 'C’est noté.',
};

const en: Words = {
  title: 'Your week',
  why: md`Beyond two messages a week, what you didn’t ask for is gathered here. For even fewer: \`/magellan fewer\`.`,
  summary: (week, summaries) => `${week ? 'Your week: ' : ''}${summaries.join(' · ')}`,
  show: 'Show',
  answered: 'Noted.',
};

export const gatheredWords: Record<Locale, Words> = { fr, en };
