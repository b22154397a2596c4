import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { testCommunity } from '../../../../test/support/community.ts';
import { planned } from '../../../../test/support/gatherings.ts';
import type { Gathering, GatheringEvent } from '../gathering.ts';
import {
  announceGathering,
  cancelGathering,
  changeGathering,
  changeGuests,
  discardDraft,
  endGathering,
  planGathering,
  restoreGathering,
  saveDraft,
} from './lifecycle.ts';
import { skipDate, skippedSince, unskipDate } from './skipped-dates.ts';
import { gatheringStates } from './states.ts';

const src = new URL('../../..', import.meta.url).pathname;

it('nobody else writes a gathering’s row, nor leaves a day out', () => {
  const writes =
    /(insertInto|updateTable|deleteFrom|replaceInto|mergeInto)\(\s*['"](gatherings|gathering_skipped_dates)\b|(INSERT (OR \w+ )?INTO|UPDATE|DELETE FROM) "?(gatherings|gathering_skipped_dates)\b/;
  const writers = readdirSync(src, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file) && !file.endsWith('.test.ts'))
    .filter((file) => writes.test(readFileSync(join(src, file), 'utf8')));
  expect(writers.sort()).toEqual([
    'community/gatherings/lifecycle/skipped-dates.ts',
    'community/gatherings/lifecycle/store.ts',
  ]);
});

it('each step is told once it is saved, as it is; what comes too late is announced at once', async () => {
  const heard: GatheringEvent[] = [];
  const listener = {
    id: 'listener',
    onGatheringEvent: async (_: unknown, event: GatheringEvent) => void heard.push(event),
  };
  const { app, database, alix, camille } = await testCommunity({
    now: '2022-03-01T11:00',
    features: [listener],
  });
  const kinds = () => heard.splice(0).map(({ kind, gathering: { state } }) => `${kind} ${state}`);
  const row = async ({ id }: Gathering) =>
    database.db.selectFrom('gatherings').select('state').where('id', '=', id).executeTakeFirst();
  const step = async (then: (uow: Parameters<typeof planGathering>[0]) => Promise<Gathering | null>) => {
    const after = await app.transact(then);
    if (!after) throw new Error('nothing happened');
    expect(await row(after)).toEqual({ state: after.state });
    return after;
  };
  const soon = await planned({ app, camille }, { format: 'atelier', starts: '2022-03-02T17:00' });
  expect(soon.state).toBe('announced');
  expect(kinds()).toEqual(['planned announced', 'announced announced']);

  const later = await planned({ app, camille }, { format: 'atelier', starts: '2022-04-28T17:00' });
  expect(await app.transact((uow) => announceGathering(uow, later))).toBeNull();
  expect(await app.transact((uow) => changeGathering(uow, later, { title: later.title }))).toBeNull();
  expect(kinds()).toEqual(['planned planned']);
  const moved = await step((uow) =>
    changeGathering(uow, later, { startsAt: soon.startsAt, endsAt: soon.endsAt }),
  );
  expect(moved).toMatchObject({ state: 'announced', sequence: 1 });
  expect(kinds()).toEqual(['changed announced', 'announced announced']);
  const guests = await step((uow) => changeGuests(uow, moved, { invited: [alix.id] }));
  expect(guests.sequence).toBe(1);
  const cancelled = await step((uow) => cancelGathering(uow, guests));
  const restored = await step((uow) => restoreGathering(uow, cancelled));
  expect(restored).toMatchObject({ state: 'announced', sequence: 3 });
  // What is announced again is told apart, even in the same millisecond.
  expect(restored.announcedAt).toBeGreaterThan(guests.announcedAt ?? 0);
  const over = await step((uow) => endGathering(uow, restored));
  expect(kinds()).toEqual([
    ...['changed announced', 'cancelled cancelled', 'restored announced', 'announced announced'],
    'over over',
  ]);

  // A step that the state does not allow is a bug, and changes nothing.
  for (const late of [cancelGathering, restoreGathering, planGathering, discardDraft])
    await expect(app.transact<unknown>((uow) => late(uow, over))).rejects.toThrow(`gathering ${over.id}`);
  await expect(app.transact((uow) => changeGathering(uow, over, { title: 'x' }))).rejects.toThrow('change');
  expect(await row(over)).toEqual({ state: 'over' });

  const draft: Gathering = { ...over, id: 'draft', state: 'draft', announcedAt: null, sequence: 0 };
  await app.transact((uow) => saveDraft(uow, draft, [alix.id]));
  await app.transact((uow) => changeGathering(uow, draft, { title: 'Autrement' }));
  await app.transact((uow) => discardDraft(uow, draft));
  expect(await row(draft)).toBeUndefined();
  expect(kinds()).toEqual([]);
});

it('a day that is left out is so for its métier, or for everybody, once', async () => {
  const { database } = await testCommunity({ features: [] });
  const date = (metier: string | null, nominalOn = '2022-04-27') => ({ format: 'f', metier, nominalOn });
  await database.transact(async (tx) => {
    for (const each of [date('design'), date('design'), date(null), date(null, '2022-05-25')])
      await skipDate(tx, each);
    expect(await skippedSince(tx, '2022-04-27')).toHaveLength(3);
    expect(await skippedSince(tx, '2022-04-28')).toEqual([date(null, '2022-05-25')]);
    expect(await unskipDate(tx, date(null))).toBe(true);
    expect(await unskipDate(tx, date(null))).toBe(false);
    expect(await skippedSince(tx, '2022-01-01')).toEqual([date(null, '2022-05-25')]);
  });
});

it('every state can be reached from a draft, and nothing leads out of what is over', () => {
  const reached = new Set(['draft']);
  for (const state of gatheringStates.states)
    for (const to of Object.values(gatheringStates.moves[state])) reached.add(to);
  expect([...reached].sort()).toEqual([...gatheringStates.states].sort());
  expect(gatheringStates.next('over', 'cancel')).toEqual({ refused: 'ended', at: 'over' });
  expect(gatheringStates.next('draft', 'cancel')).toEqual({ refused: 'elsewhere', at: 'draft' });
});
