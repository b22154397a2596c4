import { features } from './features.ts';

/** Every text that stands in these words as it is, whatever it is said about: what is made by a function is not. */
export function fixedTexts(words: readonly unknown[]): ReadonlySet<string> {
  const texts = new Set<string>();
  const collect = (part: unknown): void => {
    if (typeof part === 'string') texts.add(part);
    else if (typeof part === 'object' && part !== null) for (const each of Object.values(part)) collect(each);
  };
  for (const part of words) collect(part);
  return texts;
}

/** Whether a label is always the same words: nobody's name, and nothing that anybody wrote, is in it. */
export function fixedLabels(): (label: string) => boolean {
  const texts = fixedTexts(features.flatMap(({ locales = [] }) => locales));
  return (label) => texts.has(label);
}
