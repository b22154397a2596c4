import { expressionBuilder } from 'kysely';
import type { Tables, Tx } from '../../engine/database.ts';
import { byName, compareNames } from '../format/collation.ts';
import { bareWords } from '../format/words.ts';
import { isBeginning } from '../programme/promotions.ts';

/** Somebody who was found, with what a list of people shows first. */
export type FoundMember = { id: string; name: string; defi: string | null };

/** Letters that have no accented sister in the languages of the roster: a search may compare them as they are. */
const ALWAYS_BARE = /[bfjkmpqvx0-9]/;

/** Of a word, what an engine that knows neither accents nor all capitals can look for. */
const looseLike = (word: string): string =>
  `%${[...word].map((letter) => (ALWAYS_BARE.test(letter) ? letter : '_')).join('')}%`;

const wordsOf = (typed: string): string[] => typed.split(' ').filter((word) => word !== '');

/** Whether each word that was typed begins a word of the text. */
function matches(text: string, words: readonly string[]): boolean {
  const own = bareWords(text).split(' ');
  return words.every((word) => own.some((each) => each.startsWith(word)));
}

/**
 * The active members whose name, or whose défi, has each of these words (as `bareWords` gives them) at the beginning
 * of one of its own, by name. Accents and capitals make no difference.
 */
export async function findMembers(tx: Tx, typed: string, where: 'name' | 'defi'): Promise<FoundMember[]> {
  const words = wordsOf(typed);
  if (words.length === 0) return [];
  let query = tx.selectFrom('members').select(['id', 'name', 'defi']).where('active', '=', 1);
  for (const word of words)
    query = query.where((eb) => eb(eb.fn<string>('lower', [where]), 'like', looseLike(word)));
  return (await query.execute()).filter((row) => matches(row[where] ?? '', words)).sort(byName);
}

const eb = expressionBuilder<Tables, 'members'>();
/** Somebody who left with a promotion that is over, or before: nobody of the one that is on looks for her. */
const leftBefore = eb.and([
  eb('members.active', '=', 0),
  eb('members.listed', '=', 0),
  isBeginning(eb.ref('members.readsFrom')),
]);

/**
 * One page of all members, who has left the promotion that is on included, by name: all of them, or those whose name or
 * défi has each of these words (as `bareWords` gives them) at the beginning of one of its own.
 */
export async function pageOfMembers(
  tx: Tx,
  typed: string,
  { from, size }: { from: number; size: number },
): Promise<{ ids: string[]; all: number }> {
  const words = wordsOf(typed);
  let query = tx.selectFrom('members').select(['id', 'name', 'defi']).where(eb.not(leftBefore));
  for (const word of words)
    query = query.where((eb) =>
      eb.or([
        eb(eb.fn<string>('lower', ['name']), 'like', looseLike(word)),
        eb(eb.fn<string>('lower', ['defi']), 'like', looseLike(word)),
      ]),
    );
  const found = (await query.execute())
    .filter(({ name, defi }) => matches(`${name} ${defi ?? ''}`, words))
    .sort(byName);
  return { ids: found.slice(from, from + size).map(({ id }) => id), all: found.length };
}

/** The défis in which somebody is, by name. */
export async function knownDefis(tx: Tx): Promise<string[]> {
  const rows = await tx
    .selectFrom('members')
    .select('defi')
    .distinct()
    .where('defi', 'is not', null)
    .where('active', '=', 1)
    .execute();
  return rows.flatMap(({ defi }) => defi ?? []).sort(compareNames);
}

/** How many active members a coach accompanies, by her address. */
export async function countCoachedBy(tx: Tx, email: string): Promise<number> {
  const { count } = await tx
    .selectFrom('members')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('active', '=', 1)
    .where((eb) => eb(eb.fn<string>('lower', ['coachEmail']), '=', email.toLowerCase()))
    .executeTakeFirstOrThrow();
  return Number(count);
}

/** The active members of a métier, by name. */
export async function membersOfMetier(tx: Tx, metier: string): Promise<FoundMember[]> {
  const rows = await tx
    .selectFrom('members')
    .select(['id', 'name', 'defi'])
    .where('metier', '=', metier)
    .where('active', '=', 1)
    .execute();
  return rows.sort(byName);
}
