import type { ViewContext } from '../locales/index.ts';
import { beginning } from './format.ts';

/** So many titles are named; her export has them all, whole. */
const NAMED = 5;
const NAMED_BYTES = 120;

/** Titles one after the other, as facts tell them (plain text). */
export function listTitles({ words: { kept } }: ViewContext, titles: readonly { title: string }[]): string {
  const named = titles.slice(0, NAMED).map(({ title }) => kept.quoted(beginning(title, NAMED_BYTES)));
  const others = titles.length - named.length;
  return [...named, ...(others > 0 ? [kept.others(others)] : [])].join(', ');
}
