import { expect, it } from 'vitest';
import { leaves } from '../../../test/support/departures.ts';
import { textOf } from '../../../test/support/meteo.ts';
import { endedSharing, proposes } from '../../../test/support/peer-sharing.ts';
import { choosingOf } from './store/polls.ts';

it('who leaves no longer votes: her vote goes, and what she alone proposed; nobody is written to', async () => {
  const { community, app, alix, lina, clock, gathering } = await endedSharing();
  await proposes(alix, 'Les tests');
  await proposes(lina, 'La nuit');
  const now = () => app.transact(({ tx }) => choosingOf(tx, gathering.id));
  expect((await now()).votes).toHaveLength(2);
  const before = lina.messages().length;
  await leaves(community, alix);
  expect((await now()).votes).toHaveLength(2);
  await clock.to('2022-03-24T09:00');
  const { topics, votes } = await now();
  expect(topics.map(({ title }) => title)).toEqual(['La nuit']);
  expect(votes.map(({ memberId }) => memberId)).toEqual([lina.id]);
  expect(lina.messages().slice(before).map(textOf).join()).not.toContain('Alix');
});

it('what others are for as well stays, though she proposed it', async () => {
  const { community, app, alix, lina, clock, gathering } = await endedSharing();
  await proposes(alix, 'Les tests');
  await lina.does({
    kind: 'press',
    press: 'peer-sharing/vote',
    ref: gathering.id,
    value: (await app.transact(({ tx }) => choosingOf(tx, gathering.id))).topics[0]?.id ?? '',
  });
  await leaves(community, alix);
  await clock.to('2022-03-24T09:00');
  const { topics, votes } = await app.transact(({ tx }) => choosingOf(tx, gathering.id));
  expect(topics).toHaveLength(1);
  expect(votes.map(({ memberId }) => memberId)).toEqual([lina.id]);
});
