import { expect, it } from 'vitest';
import { FLOOR, messageFaults } from '../../../chat/limits.ts';
import { md, plainText } from '../../../chat/markdown.ts';
import { heading, type Message, message, note, text } from '../../../chat/message.ts';
import { LOCALES } from '../../members/member.ts';
import { labelOf, titled, withLabel } from './kind-labels.ts';
import { isUnasked, MESSAGE_KINDS, type MessageKind } from './message-kinds.ts';
import { reasonOf } from './why-sent.ts';

const kinds = Object.keys(MESSAGE_KINDS) as MessageKind[];
const named = kinds.filter((kind) => !kind.startsWith('welcome/'));
const headOf = ({ blocks: [first] }: Message): string =>
  first && 'text' in first ? plainText(first.text) : '';

it.each(LOCALES)('every kind of message has one emoji with its word, in %s', (locale) => {
  for (const kind of named) {
    const label = labelOf(kind, locale);
    expect(label?.emoji, kind).toMatch(/^\p{Extended_Pictographic}\ufe0f?$/u);
    expect(label?.word, kind).toMatch(/^\p{Lu}/u);
  }
  for (const kind of kinds.filter((each) => !named.includes(each))) expect(labelOf(kind, locale)).toBeNull();
});

it.each(LOCALES)(
  'a message begins with it, whatever it begins with, and never says it twice, in %s',
  (locale) => {
    for (const kind of named) {
      const { emoji, word } = labelOf(kind, locale) ?? expect.fail(kind);
      const labelled = (...blocks: Parameters<typeof message>) => withLabel(message(...blocks), kind, locale);
      expect(headOf(labelled(heading('Les communs')))).toBe(`${emoji} ${word} · Les communs`);
      expect(headOf(labelled(heading(`${word} de mars`)))).toBe(`${emoji} ${word} de mars`);
      expect(headOf(labelled(text(md`Notre **${word}**`)))).toBe(`${emoji} Notre ${word}`);
      expect(headOf(labelled(text('Rien de tel')))).toBe(`${emoji} ${word}`);
      expect(headOf(labelled(text(md`- ${word}\n- b`)))).toBe(`${emoji} ${word}`);
      expect(headOf(labelled(note('Rien')))).toBe(`${emoji} ${word}`);
      // What has a label of its own, and what had this one, are not labelled once more; a notification is.
      const own = labelled(...titled('Atelier', 'Les communs'));
      expect(headOf(own)).toBe(`${emoji} Atelier · Les communs`);
      expect(own.summary).toBe(`${emoji} Atelier · Les communs`);
      expect(withLabel(own, kind, locale)).toEqual(own);
      const told = { summary: 'Bientôt', blocks: titled('Atelier', 'Atelier') };
      expect(withLabel(told, kind, locale).summary).toBe(`${emoji} Atelier · Bientôt`);
      expect(headOf(withLabel(told, kind, locale))).toBe(`${emoji} Atelier`);
      // A title for which there is no room stands below, whole.
      const long = labelled(...titled('Atelier', 'é'.repeat(120)));
      expect(messageFaults(long, FLOOR)).toEqual([]);
      expect(JSON.stringify(long.blocks[1])).toContain('é'.repeat(120));
      // A heading that is full leaves it to a line of its own; a message that is full stays as it is.
      const full = labelled(heading('é'.repeat(75)));
      expect(full.blocks).toHaveLength(2);
      expect(messageFaults(full, FLOOR)).toEqual([]);
      const heavy = message(...Array.from({ length: FLOOR.message.blocks }, () => text('x')));
      expect(withLabel(heavy, kind, locale)).toEqual(heavy);
    }
  },
);

it.each(LOCALES)('what comes unasked says why, and by which command to have fewer, in %s', (locale) => {
  for (const kind of kinds) {
    const reason = reasonOf(kind, locale);
    if (!isUnasked(kind) || kind.startsWith('welcome/')) expect(reason, kind).toBeNull();
    else expect(reason?.markdown, kind).toMatch(/`\/[a-z]+/);
  }
  // A kind that a feature did not list is unasked.
  expect(reasonOf('thanks/received', locale)?.markdown).toContain('`/magellan ');
});
