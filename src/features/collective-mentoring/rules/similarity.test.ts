import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Need } from '../../../community/feature/need.ts';
import { alikeAmong, tokensOf } from './similarity.ts';

const need = (id: string, text: string, memberId = `m-${id}`): Need => ({
  id,
  feature: 'mentoring',
  memberId,
  text,
  sinceAt: 0,
});

const dire = need('1', 'J’aimerais mieux dire non aux réunions qui débordent sur mon temps de conception.');
const trop = need('2', 'Trop de réunions : elles débordent, et je n’ai plus de temps pour la conception');
const droit = need('3', 'Comprendre les licences des logiciels libres avant de publier notre code');
const stage = need('5', 'Accueillir une stagiaire');

describe('needs that look alike', () => {
  it('are grouped, with the words that make them so', () => {
    const [group, ...others] = alikeAmong([dire, droit, trop, stage]);
    expect(others).toEqual([]);
    expect(group?.needs.map(({ id }) => id)).toEqual(['1', '2']);
    expect(group?.words).toEqual(expect.arrayContaining(['réunions', 'débordent', 'conception']));
  });

  it('are of several people: who says it twice is not a group', () => {
    expect(alikeAmong([dire, { ...trop, memberId: dire.memberId }])).toEqual([]);
  });

  it('leave out accents, plurals, and words that say nothing', () => {
    expect([...tokensOf('Les Réunions, une réunion, pour mon équipe').keys()]).toEqual(['reunion', 'equipe']);
  });

  it('are each in one group at most, of two people or more, whatever was written', () => {
    const text = fc.array(fc.constantFrom('réunion', 'temps', 'licence', 'code', 'atelier', 'non', 'équipe'));
    const all = fc.array(fc.tuple(text, fc.integer({ min: 1, max: 4 })), { maxLength: 12 });
    fc.assert(
      fc.property(all, (written) => {
        const needs = written.map(([words, who], index) => need(String(index), words.join(' '), `m-${who}`));
        const groups = alikeAmong(needs);
        const grouped = groups.flatMap((group) => group.needs.map(({ id }) => id));
        expect(new Set(grouped).size).toBe(grouped.length);
        for (const group of groups) {
          expect(new Set(group.needs.map(({ memberId }) => memberId)).size).toBeGreaterThan(1);
          expect(group.words.length).toBeGreaterThan(1);
        }
      }),
    );
  });
});
