export type Paged<Item> = { items: readonly Item[]; page: number; pages: number };

/** One page of a list; a page that is not there gives the nearest one. The first is 1. */
export function pageOf<Item>(items: readonly Item[], page: number, size: number): Paged<Item> {
  const pages = Math.max(1, Math.ceil(items.length / size));
  const at = Math.min(Math.max(1, page), pages);
  return { items: items.slice((at - 1) * size, at * size), page: at, pages };
}
