import { describe, expect, it } from 'vitest';
import type { TestCommunity } from '../../../../../test/support/community.ts';
import { digestedRound, labelsOf, textOf, textOfAnswer } from '../../../../../test/support/meteo.ts';
import { dayIn, linesIn } from './rules.ts';

const WILL = '- Une matinée sans réunion, dès le lundi 4 avril\n- Un atelier sur les données\n';

/** Coaches have published two things that they will do, after the round of 11 March. */
async function published() {
  const community = await digestedRound();
  const { camille } = community;
  await camille.presses('Vous avez dit');
  await camille.fills({ said: 'Trop de réunions', will: WILL, withFigures: false });
  const preview = textOf(camille.lastWhisper());
  await camille.presses('Publier');
  return { ...community, preview };
}

const promotion = (community: TestCommunity) => community.channel('eig-promotion');
const homeOf = async (who: TestCommunity['camille']) => textOf(await who.opensHome());

describe('a day in a line', () => {
  it.each([
    ['Un atelier, le 12 avril', '2022-04-12'],
    ['Un atelier (mardi 12 avril) avec tout le monde', '2022-04-12'],
    ['Dès le 4 avril : moins de réunions', '2022-04-04'],
    ['Du 4 au 8 avril, une semaine sans réunion', '2022-04-08'],
    ['A workshop, on 12 April', '2022-04-12'],
    ['Un point demain', '2022-03-19'],
    ['Trois réunions de moins', null],
    ['Revoir ce qui a été dit le 3 mars', null],
    ['雪'.repeat(300), null],
  ])('%s', (line, on) => {
    expect(dayIn(line, '2022-03-18')).toBe(on);
  });

  it('lines are as many as were written, without the marks of a list', () => {
    expect(linesIn('- Un\n\n  2. Deux\n•  Trois\nQuatre\n')).toEqual(['Un', 'Deux', 'Trois', 'Quatre']);
  });
});

describe('what coaches say they will do', () => {
  it('is five lines at most, each by a day that they see before they publish', async () => {
    const { camille, preview } = await published();
    // What names no day is meant for the next digest.
    expect(preview).toMatch(
      /Échéances comprises.:\n- Action 1.: lundi 4 avril\n- Action 2.: vendredi 1er avril/,
    );
    await camille.presses('Dépublier');
    await camille.presses('Modifier');
    await camille.fills({ will: 'a\nb\nc\nd\ne\nf' });
    expect(camille.errors).toEqual({ will: '5 actions au plus, une par ligne.' });
  });

  it('is asked about the day before the next digest, at home and in the digest, and in no message of its own', async () => {
    const community = await published();
    const { camille, driss, alix, clock } = community;
    expect(await homeOf(camille)).not.toContain('où en êtes-vous');
    await clock.to('2022-03-25T12:00');
    await alix.presses('Répondre');
    await alix.fills({ defi: 'sun', team: 'sun', self: 'sun' });
    const messages = camille.messages().length;
    await clock.to('2022-03-31T08:00');
    expect(await homeOf(camille)).not.toContain('où en êtes-vous');
    await clock.to('2022-03-31T10:00');
    expect(await homeOf(camille)).toContain('2 actions annoncées à la promotion : où en êtes-vous ?');
    expect(await homeOf(alix)).not.toContain('actions annoncées');
    await clock.to('2022-04-01T09:00');
    expect(camille.messages()).toHaveLength(messages);
    expect(textOf(community.channel('eig-coachs').at(-1))).toContain('2 actions annoncées');

    await driss.presses('Dire où nous en sommes');
    expect(driss.form?.fields.map(({ id }) => id)).toEqual(['one1', 'one2']);
    await driss.fills({ one1: 'dropped', one2: 'going' });
    expect(textOf(driss.lastWhisper())).toContain('La promotion n’en est pas informée');
    await driss.presses('Dire pourquoi');
    expect(driss.form?.fields.map(({ id }) => id)).toEqual(['why1']);
    await driss.fills({ why1: 'Le lundi est pris' });
    expect(await homeOf(camille)).not.toContain('où en êtes-vous');
    // What goes on is asked about again before the digest after, what is done or given up is not.
    await clock.to('2022-04-14T10:00');
    expect(await homeOf(camille)).toContain('Une action annoncée à la promotion');
  });

  it('is told to the promotion when coaches choose, changed where it stands, and taken down', async () => {
    const community = await published();
    const { camille, clock } = community;
    await camille.presses('Dire où nous en sommes');
    await camille.fills({ one1: 'done', one2: 'going' });
    expect(promotion(community)).toHaveLength(2);
    await camille.presses('Publier où nous en sommes');
    expect(promotion(community)).toHaveLength(3);
    expect(textOf(promotion(community).at(-1))).toMatch(
      /où nous en sommes[\s\S]*Fait[\s\S]*sans réunion[\s\S]*En cours/,
    );
    await clock.forward({ minutes: 1 });
    await camille.presses('Modifier');
    await camille.fills({ one2: 'dropped' });
    await clock.forward({ minutes: 1 });
    expect(promotion(community)).toHaveLength(3);
    expect(textOf(promotion(community).at(-1))).toContain('Abandonné');
    await camille.presses('Dépublier');
    expect(promotion(community)).toHaveLength(2);
    await camille.presses('Publier où nous en sommes');
    expect(promotion(community)).toHaveLength(3);
  });

  it('keeps what became of it when the text is published anew, and takes nothing of a former text', async () => {
    const { camille } = await published();
    await camille.presses('Dire où nous en sommes');
    const stale = camille.form?.ref ?? '';
    await camille.fills({ one1: 'done' });
    await camille.presses('Vous avez dit');
    await camille.presses('Dépublier');
    const early = await camille.does({ kind: 'press', press: 'meteo/actions', ref: stale, value: null });
    expect(textOfAnswer(early)).toContain('n’est plus publié');
    await camille.presses('Modifier');
    await camille.fills({ will: `Autre chose, le 5 avril\n${WILL}` });
    await camille.presses('Publier');
    const late = await camille.does({
      kind: 'submit',
      form: 'meteo/actions',
      ref: stale,
      values: { one1: 'dropped' },
    });
    expect(late).toMatchObject({ kind: 'rejectForm' });
    await camille.presses('Dire où nous en sommes');
    expect(camille.form?.fields.map((field) => 'initial' in field && field.initial)).toEqual([
      false,
      'done',
      false,
    ]);
    await camille.closesForm();
    expect(labelsOf(camille.lastWhisper())).toContain('Dépublier');
  });
});
