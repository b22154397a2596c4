import { describe, expect, it } from 'vitest';
import { features } from '../../src/boot/features.ts';
import { findCommand, wordFor } from '../../src/community/feature/dispatcher/commands.ts';
import {
  LOCALES,
  type Locale,
  type Member,
  mayCall,
  ROLES,
  type Role,
} from '../../src/community/members/member.ts';
import { textOf } from '../support/text-of.ts';
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

describe('help', () => {
  const commands = features.flatMap((feature) => feature.commands ?? []);
  const helpFor = (role: Role, locale: Locale): string => {
    const member = { id: 'm', name: 'Alix', email: '', roles: [role], locale } as unknown as Member;
    const offered = { commands, presses: new Map(), todayOn: '2022-03-11', english: new Map() };
    const asked = { kind: 'command', command: 'magellan', text: 'aide' } as const;
    const found = findCommand(offered, { ...asked, id: '1', from: { platform: 'x', user: 'm' } }, member);
    return 'message' in found ? textOf(found.message) : expect.fail('help is a command');
  };

  it.each(ROLES.flatMap((role) => LOCALES.map((locale) => [role, locale] as const)))(
    'to %s, in %s, names five things at most, then where each of the others is, and nothing that is not theirs',
    (role, locale) => {
      const help = helpFor(role, locale);
      expect(help.split('\n').filter((line) => line.startsWith('- ')).length).toBeLessThanOrEqual(5);
      expect(help.split('\n').length).toBeLessThanOrEqual(11);
      const typed = [...help.matchAll(/`\/([^`]+)`/g)].map(([, each]) => each ?? '');
      const callable = commands.filter(({ who }) => mayCall({ roles: [role] } as Member, who));
      const index = locale === 'fr' ? 0 : 1;
      const names = callable.map((each) => `${each.command} ${wordFor(each, index)}`.trim());
      const topics = callable.map(({ command }) => `${command} ${locale === 'fr' ? 'aide' : 'help'}`);
      expect(typed.filter((each) => ![...names, ...topics].includes(each))).toEqual([]);
      const reached = (name: string) =>
        typed.includes(name) || typed.includes(`${name.split(' ')[0]} ${locale === 'fr' ? 'aide' : 'help'}`);
      expect(names.filter((name) => !reached(name))).toEqual([]);
    },
  );
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
