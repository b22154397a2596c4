import { type Markdown, md } from '../../../chat/markdown.ts';
import type { Locale } from '../../members/member.ts';

type Words = {
  here: string;
  /** Why Magellan is in the conversation, and what it does not do. */
  yours: Markdown;
  reach(others: number): string;
  person(who: Markdown, about: string): Markdown;
  /** The same where she cannot be written to by a press on her name. */
  address(who: Markdown, about: string, email: string): Markdown;
};

const beside = (about: string): string => (about === '' ? '' : `, ${about}`);

const fr: Words = {
  here: 'Dans cette conversation\u00a0:',
  yours: md`Cette conversation est à vous\u00a0: je ne lis pas ce que vous vous y dites.`,
  reach: (others) =>
    others === 1
      ? 'Pour vous écrire, voici son adresse\u00a0:'
      : 'Pour vous écrire, voici les adresses\u00a0:',
  person: (who, about) => md`- ${who}${beside(about)}`,
  address: (who, about, email) => md`- ${who}${beside(about)}\u00a0: ${email}`,
};

const en: Words = {
  here: 'In this conversation:',
  yours: md`This conversation is yours: I don’t read what you say here.`,
  reach: (others) =>
    others === 1
      ? 'To write to each other, here’s the address:'
      : 'To write to each other, here are the addresses:',
  person: (who, about) => md`- ${who}${beside(about)}`,
  address: (who, about, email) => md`- ${who}${beside(about)}: ${email}`,
};

export const groupWords: Record<Locale, Words> = { fr, en };
