import { describe, expect, it } from 'vitest';
import { features } from '../../src/boot/features.ts';
import { LOCALES } from '../../src/community/members/member.ts';
import { everythingSpoken, type Sentence, sentencesIn, shapeOf } from './spoken.ts';

const spoken = await everythingSpoken();

/** What stands for itself left out: code that is typed, addresses, times of day. */
const withoutCode = (text: string): string =>
  text
    .replace(/`[^`\n]*`/g, 'code')
    .replace(/https?:\/\/\S+/g, 'adresse')
    .replace(/\b\d{1,2}:\d{2}\b/g, 'heure');

const found = (sentences: readonly Sentence[], wrong: (text: string) => boolean): string[] => [
  ...new Set(sentences.filter(({ text }) => wrong(text)).map(({ path, text }) => `${path}: ${text}`)),
];

/** French typography: a non-breaking space (U+00A0) ties ; : ? ! % » to what precedes, « to what follows. */
const isLoose = (text: string): boolean => {
  // In italics, another language is spoken.
  const plain = withoutCode(text)
    .replace(/_[^_]+_/g, 'mots')
    .replaceAll('*', '');
  return (
    /(^|[^\u00a0?!])[?!;»%]/.test(plain) ||
    /[^\u00a0]:(?=\s|$)/.test(plain) ||
    /«(?!\u00a0)/.test(plain) ||
    plain.includes('\u202f')
  );
};

describe('the commands, as help tells them', () => {
  const abouts = features.flatMap(({ commands = [] }) => commands.map(({ about }) => about));

  it('begin with an infinitive in French, and with a bare verb in English', () => {
    const first = (said: string) => said.split(/[ ,]/)[0] ?? '';
    expect(abouts.filter(({ fr }) => !/^[a-zé]+(er|ir|re)$/.test(first(fr)))).toEqual([]);
    expect(abouts.filter(({ en }) => !/^[a-z]{3,}$/.test(first(en)))).toEqual([]);
  });
});

describe.each(spoken)('the words of $source', ({ words }) => {
  const sentences = LOCALES.flatMap((locale) => sentencesIn(words[locale], locale));

  it('are complete in both languages', () => {
    expect(sentences.length).toBeGreaterThan(1);
    expect(shapeOf(words.en)).toEqual(shapeOf(words.fr));
    expect(found(sentences, (text) => text.trim() === '')).toEqual([]);
  });

  it('are translated, sentence by sentence', () => {
    const french = new Set(sentencesIn(words.fr).map(({ text }) => text));
    const same = sentencesIn(words.en).filter(({ text }) => french.has(text));
    expect(found(same, (text) => withoutCode(text).split(/\s+/).length > 3)).toEqual([]);
  });

  it('follow French typography in French', () => {
    expect(found(sentencesIn(words.fr), isLoose)).toEqual([]);
  });

  it('have typographic apostrophes', () => {
    expect(found(sentences, (text) => withoutCode(text).includes("'"))).toEqual([]);
  });

  it('never call a whole channel, stand as an emoji alone, nor await being written', () => {
    const wrong = (text: string) =>
      /@(here|channel|all)\b|\bTODO\b|\bFIXME\b/.test(text) ||
      /^(\p{Extended_Pictographic}|\ufe0f|\u200d|\s)+$/u.test(text);
    expect(found(sentences, wrong)).toEqual([]);
  });
});
