import { LOCALES, type Member, ROLES } from '../../src/community/members/member.ts';
import type { Programme } from '../../src/community/programme/programme.ts';
import { demoProgramme } from '../support/programme.ts';

/** What is possible, and as large as it may be: the roster, the forms and the configuration set the bounds. */

const filled = (start: string, length: number): string =>
  start.padEnd(length, start).trim().padEnd(length, 'é');

/** A roster takes names of 100 letters, for people and for défis. */
export const LONG_NAME = filled('Maximilienne-Éléonore de La Tour d’Auvergne-Çelik ', 100);
export const LONG_DEFI = filled('Référentiel des aménagements cyclables européens ', 100);
/** What an e-mail address may weigh. */
export const LONG_EMAIL = `${'a'.repeat(64)}@${`${'b'.repeat(60)}.`.repeat(3)}example.org`;
/** A channel's name has 80 letters at most. */
export const LONG_CHANNEL = `#${'é'.repeat(80)}`;

/** Texts of a length, made of what weighs most: accents, what Markdown escapes, other scripts, emoji, lines. */
export const typedTexts = (length: number): string[] =>
  [
    'Une réponse où l’été dure, éèêëàùçœ. ',
    '*_`[]\\',
    '- é\n',
    '雪',
    '🌧️ _a_ [b](https://c.d) **e**\n',
    '\n\n\n.',
    'é',
  ].map((start) => start.repeat(Math.ceil(length / start.length)).slice(0, length));

export const repeated = <Item>(count: number, item: Item): Item[] =>
  Array.from({ length: count }, () => item);

export const programme: Programme = (() => {
  const demo = demoProgramme();
  return { ...demo, promotion: { ...demo.promotion, name: LONG_DEFI } };
})();

/** Members of each kind, with all that a roster may say, and with nothing that it may leave out. */
export const members: Member[] = LOCALES.flatMap((locale) => {
  const full: Member = {
    id: '0f5c2f5e-8c1f-4a53-9d53-4f4f4a2a9c11',
    email: LONG_EMAIL,
    name: LONG_NAME,
    roles: [...ROLES],
    metier: 'developpement',
    defi: LONG_DEFI,
    coachEmail: LONG_EMAIL,
    expertise: programme.expertise.map(({ id }) => id),
    locale,
    timeZone: 'Europe/Paris',
    active: true,
  };
  const bare: Member = { ...full, name: 'É', defi: null, metier: null, coachEmail: null, expertise: [] };
  return [full, ...ROLES.map((role): Member => ({ ...bare, roles: [role] }))];
});
