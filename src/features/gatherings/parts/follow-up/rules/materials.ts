import { bareWords } from '../../../../../community/format/words.ts';
import type { Gathering } from '../../../../../community/gatherings/gathering.ts';
import type { Member } from '../../../../../community/members/member.ts';

/** So many characters, so that a few links fit in one message on every chat. */
export const MAX_TITLE = 120;
export const MAX_URL = 600;

/** A link that somebody kept with a gathering; `authorId` is null when she has gone. */
export type Material = {
  id: string;
  gatheringId: string;
  authorId: string | null;
  title: string;
  url: string;
};

/**
 * An address as people type it, whole, and in a form that every chat links; null when it is not one of the web,
 * or holds a password.
 */
export function webAddress(typed: string): string | null {
  const text = typed.trim();
  if (!/^https?:\/\/\S+$/i.test(text) || !URL.canParse(text)) return null;
  const url = new URL(text);
  if (url.username !== '' || url.password !== '' || url.hostname === '') return null;
  return url.href.replaceAll('(', '%28').replaceAll(')', '%29');
}

/** Those who came may add a link afterwards; coaches, and those who present, at any time. */
export const mayAdd = (asker: { isCoach: boolean; presents: boolean; came: boolean }): boolean =>
  asker.isCoach || asker.presents || asker.came;

/** Whether who speaks is said to be her: by her whole name, alone or among other words. */
export function isNamedIn({ speaker }: Pick<Gathering, 'speaker'>, { name }: Pick<Member, 'name'>): boolean {
  const [said, hers] = [bareWords(speaker ?? ''), bareWords(name)];
  return hers.includes(' ') && ` ${said} `.includes(` ${hers} `);
}

/** Its author, or a coach. */
export const mayRemove = (
  asker: { id: string; isCoach: boolean },
  { authorId }: Pick<Material, 'authorId'>,
): boolean => asker.isCoach || asker.id === authorId;
