import { asMarkdown, joinMarkdown, type Markdown } from '../../chat/markdown.ts';
import type { Locale } from '../members/member.ts';

/** How long a list may be, in lines and in bytes. */
export type ListBounds = { lines: number; bytes: number };

type Words = string | Markdown;

/** Lines under their title; beyond the room that there is, `more` says how many others there are. */
export function listOf(
  title: Words,
  lines: readonly Words[],
  more: (others: number) => Words,
  bounds: ListBounds,
): Markdown {
  let bytes = 0;
  const fitting = lines.findIndex((line, index) => {
    bytes += Buffer.byteLength(asMarkdown(line).markdown);
    return index >= bounds.lines || bytes > bounds.bytes;
  });
  const shown = fitting < 0 ? lines : lines.slice(0, fitting);
  const others = lines.length - shown.length;
  return joinMarkdown([title, ...shown, ...(others > 0 ? [more(others)] : [])]);
}

const AND: Record<Locale, string> = { fr: ' et ', en: ' and ' };

/**
 * The parts of "Alix Moreau, Noé Da Silva et 3 autres personnes", names and what stands between them one after the
 * other; none for nobody. Beyond `bytes`, as names weigh with their escapes, `others` counts those who are left.
 */
export function namesInSentence(
  names: readonly string[],
  locale: Locale,
  { bytes, others }: { bytes: number; others(count: number): string },
): string[] {
  let room = bytes;
  const fitting = names.findIndex((name, index) => {
    room -= Buffer.byteLength(asMarkdown(name).markdown) + 2;
    return index > 0 && room < 0;
  });
  const shown = fitting < 0 ? names : names.slice(0, fitting);
  const left = names.length - shown.length;
  const parts = left > 0 ? [...shown, others(left)] : shown;
  return parts.flatMap((part, index) => {
    if (index === 0) return [part];
    return [index === parts.length - 1 ? AND[locale] : ', ', part];
  });
}
