/** So many at once of many, in order: a statement may have so many values, and a slice of work lasts so long. */
export function* chunks<Item>(items: readonly Item[], size: number): Generator<Item[]> {
  for (let from = 0; from < items.length; from += size) yield items.slice(from, from + size);
}
