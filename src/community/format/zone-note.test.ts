import { expect, it } from 'vitest';
import type { Form } from '../../chat/form.ts';
import { asMarkdown, plainText } from '../../chat/markdown.ts';
import { text } from '../../chat/message.ts';
import type { Member } from '../members/member.ts';
import { formatMoment } from './dates.ts';
import { formWithZone, withZone } from './zone-note.ts';

const now = Date.parse('2022-03-14T09:00:00Z');
const clocks = { timeZone: 'Europe/Paris', now };
const who = (timeZone: string | null, locale: 'fr' | 'en' = 'fr') => ({ timeZone, locale }) as Member;
const saying = (words: string) => ({ summary: 'x', blocks: [text(words)] });
const told = (locale: 'fr' | 'en') => saying(formatMoment(now, 'Europe/Paris', locale));
const noted = (message: ReturnType<typeof saying>) =>
  message.blocks.flatMap((block) => (block.kind === 'note' ? [plainText(block.text)] : []));

it.each([
  ['fr', 'Les heures sont celles de Paris.'],
  ['en', 'Times are Paris time.'],
] as const)('whoever lives by other clocks is told by which a time goes, in %s', (locale, words) => {
  expect(noted(withZone(told(locale), who('America/Martinique', locale), clocks))).toEqual([words]);
});

it('nobody else is, nor where no time is told', () => {
  for (const zone of [null, 'Europe/Paris', 'Europe/Brussels'])
    expect(noted(withZone(told('fr'), who(zone), clocks))).toEqual([]);
  expect(noted(withZone(saying('3 h'), who('America/Martinique'), clocks))).toEqual([]);
  expect(noted(withZone(saying('Bonjour'), who('America/Martinique'), clocks))).toEqual([]);
});

it('a form that asks for a time says it too', () => {
  const form: Form = {
    ...{ id: 'a/b', ref: '1', title: 'Quand', submit: 'Envoyer' },
    fields: [{ id: 'at', kind: 'time', label: 'Heure' }],
  };
  const { intro = '' } = formWithZone(form, who('America/Martinique'), clocks);
  expect(plainText(asMarkdown(intro))).toBe('Les heures sont celles de Paris.');
  expect(formWithZone(form, who('Europe/Paris'), clocks)).toBe(form);
});
