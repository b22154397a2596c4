import type { PressButton } from './message.ts';

/*
 * Lists that are read a page at a time. Pages are counted from 1.
 */

export type Paged<Item> = { items: readonly Item[]; page: number; pages: number };

/** One page of a list; a page that is not there gives the nearest one. */
export function pageOf<Item>(items: readonly Item[], page: number, size: number): Paged<Item> {
  const pages = Math.max(1, Math.ceil(items.length / size));
  const at = Math.min(Math.max(1, page), pages);
  return { items: items.slice((at - 1) * size, at * size), page: at, pages };
}

/** The buttons that lead to the page before and to the one after, where there is one; `refOf` says what each names. */
export const pageTurns = (
  labels: { previous: string; next: string },
  press: string,
  { page, pages }: Pick<Paged<unknown>, 'page' | 'pages'>,
  refOf: (page: number) => string,
): PressButton[] => [
  ...(page > 1 ? [{ label: labels.previous, press, ref: refOf(page - 1) }] : []),
  ...(page < pages ? [{ label: labels.next, press, ref: refOf(page + 1) }] : []),
];

/** The page that a ref ends with, after a dot or alone; null where it names none. */
export function pageIn(ref: string): number | null {
  const page = ref.split('.').at(-1) ?? '';
  return /^\d{1,4}$/.test(page) ? Number(page) : null;
}

/** What a ref names of a list: whose it is, one of its items, and the page ("g.q.2"); or without the item ("g.2"). */
export function placeIn(ref: string): { id: string; item: string; page: number } {
  const [id = '', ...rest] = ref.split('.');
  return { id, item: rest.length > 1 ? (rest[0] ?? '') : '', page: pageIn(ref) ?? 1 };
}
