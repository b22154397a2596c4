import { expect, it } from 'vitest';
import { answered } from '../../../../../test/support/afterwards.ts';
import { type TestCommunity, testCommunity } from '../../../../../test/support/community.ts';
import { seminar } from '../../../../../test/support/seminar.ts';
import { textOf } from '../../../../../test/support/text-of.ts';
import { features as allFeatures } from '../../../../boot/features.ts';
import type { Message } from '../../../../chat/message.ts';

const read = (message: Message | null | undefined) =>
  textOf(message).replaceAll('\u00a0', ' ').replaceAll('**', '');
const features = allFeatures.filter(({ id }) => ['gatherings', 'agenda', 'welcome', 'privacy'].includes(id));

const rowsOf = async ({ database }: TestCommunity) => ({
  given: await database.db.selectFrom('sequence_feedback_given').selectAll().execute(),
  said: await database.db.selectFrom('sequence_feedback').selectAll().execute(),
  choices: await database.db.selectFrom('sequence_choices').selectAll().execute(),
  lists: await database.db.selectFrom('sequence_feedback_lists').selectAll().execute(),
});

it('each sequence is rated in one press; coaches read figures where there are enough, and nothing else is left', async () => {
  const community = await testCommunity({ now: '2022-03-08T10:00', features });
  const { alix, noe, ines, sacha, lina, hugo, camille, clock, app } = community;
  const { gathering, opening, access, open } = await seminar(community, 4);
  const six = [alix, noe, ines, sacha, lina, hugo];
  await answered(community, gathering, {
    ...{ alix: 'yes', noe: 'yes', ines: 'yes', sacha: 'yes', lina: 'yes', hugo: 'yes' },
  });
  const does = (who: typeof alix, press: string, ref: string, value: string | null = null) =>
    who.does({ kind: 'press', press, ref, value });
  for (const who of [alix, noe, ines]) await does(who, 'seminar/go', access.id);
  await does(alix, 'seminar/rate', opening.id, 'very');
  expect(read(alix.lastWhisper())).toContain('On ne donne pas, ou plus, d’avis');
  await clock.to('2022-03-21T12:00');

  await alix.presses('Séquence par séquence');
  const asked = read(alix.lastWhisper());
  expect(asked).toContain('Ouverture');
  expect(asked).toContain('Auditer un service');
  // She was not there.
  expect(asked).not.toContain('Ouvrir son code');
  const said: string[] = [];
  for (const [index, who] of six.entries()) {
    const answer = await does(who, 'seminar/rate', opening.id, index < 4 ? 'very' : 'not');
    said.push('message' in answer ? read(answer.message) : '');
  }
  expect(said[0]).toContain('Ouverture (9 h 30 – 10 h 30) · c’est enregistré');
  await does(alix, 'seminar/rate', opening.id, 'not');
  expect(read(alix.lastWhisper())).toContain('déjà enregistré');
  for (const who of [alix, noe]) await does(who, 'seminar/rate', access.id, 'rather');
  for (const [press, ref, value, refusal] of [
    ['seminar/rate', open.id, 'very', 'n’était pas la vôtre'],
    ['seminar/rate', access.id, 'splendid', 'On ne donne pas, ou plus'],
    ['seminar/rate', 'nothing', 'very', 'On ne donne pas, ou plus'],
  ] as const) {
    await does(alix, press, ref, value);
    expect(read(alix.lastWhisper())).toContain(refusal);
  }
  await does(camille, 'seminar/rate', opening.id, 'very');
  expect(read(camille.lastWhisper())).toContain('n’était pas la vôtre');
  // As long as it is open, nobody reads anything; who rated stands apart, and nothing of what.
  await does(camille, 'seminar/figures', gathering.id);
  expect(read(camille.lastWhisper())).toContain('c’est encore ouvert');
  const before = await rowsOf(community);
  expect([before.given.length, before.said.length]).toEqual([8, 0]);

  await clock.to('2022-03-28T12:00');
  await camille.types('/rencontre bilan');
  await does(camille, 'afterwards/summary', gathering.id);
  await camille.presses('Séquence par séquence');
  const figures = read(camille.lastWhisper());
  expect(figures).toContain(
    'Ouverture : 6 avis (Très utile 4, Plutôt utile 0, Peu utile 0, Pas utile cette fois 2)',
  );
  expect(figures).toContain('Auditer un service : 2 avis (trop peu pour des chiffres)');
  expect(figures).toContain('Ouvrir son code : aucun avis');
  await does(alix, 'seminar/rate-open', gathering.id);
  expect(read(alix.lastWhisper())).toContain('On ne donne pas, ou plus');
  const after = await rowsOf(community);
  expect(after.said).toEqual([]);
  expect(after.lists.find(({ sequenceId }) => sequenceId === access.id)).toMatchObject({
    given: 2,
    useful: null,
  });

  // A year later, nothing says who was where.
  await clock.leap('2023-03-30T12:00');
  await app.transact(async () => undefined);
  await clock.forward({ days: 1 });
  const later = await rowsOf(community);
  expect([later.given, later.choices]).toEqual([[], []]);
});
