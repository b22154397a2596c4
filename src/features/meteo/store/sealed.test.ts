import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { TestCommunity } from '../../../../test/support/community.ts';
import { digestedRound } from '../../../../test/support/meteo.ts';
import type { UnitOfWork } from '../../../community/feature/feature.ts';
import { rotateSecretFile } from '../../../engine/key-rotation.ts';
import { PAYLOADS } from '../../../engine/outbox/attempt.ts';
import { countUnderFormerKeys } from '../../../engine/reencrypt.ts';
import { loadSecrets, type Secrets } from '../../../engine/secrets.ts';
import { housekeeping } from '../../housekeeping/index.ts';
import { answersOf, unsignedAnswers } from './answers.ts';
import { loopOfRound } from './loops.ts';
import { sealed as signed } from './sealed.ts';

/** A digested round, with a draft of what coaches will do, and a message that waits; the secret has changed. */
async function rotated() {
  const community = await digestedRound();
  const { camille, alix, app, database } = community;
  await camille.presses('Vous avez dit');
  await camille.fills({ said: 'Le temps manque.', will: 'Moins de réunions.', withFigures: false });
  await app.transact(({ enqueue, now }) =>
    enqueue({
      kind: 'post',
      key: 'later',
      to: { platform: 'memory', kind: 'person', id: 'u-alix' },
      notBefore: now + 1_000,
      message: { summary: 'À plus tard', blocks: [] },
    }),
  );
  const file = join(dirname(database.file), 'magellan.secret');
  rotateSecretFile(file);
  const both = loadSecrets({ file });
  const newest: Secrets = loadSecrets({ given: readFileSync(file, 'utf8').split('\n').slice(0, 1), file });
  const withBoth = <Result>(run: (uow: UnitOfWork) => Promise<Result>) =>
    app.transact((uow) => run({ ...uow, secrets: both }));
  return { ...community, alix, both, newest, withBoth };
}

/** Where the météo keeps sealed texts. */
const sealed = [...signed, unsignedAnswers.column];

const unsignedIds = async ({ database }: Pick<TestCommunity, 'database'>) =>
  (await database.db.selectFrom('meteo_unsigned').select('id').execute()).map(({ id }) => id);

const roundOf = async ({ database }: Pick<TestCommunity, 'database'>) =>
  (await database.db.selectFrom('meteo_rounds').select('id').executeTakeFirstOrThrow()).id;

describe('once the secret has changed', () => {
  it('all that is kept is sealed again in one night, and the former secret is needed no more', async () => {
    const community = await rotated();
    const { database, both, newest, withBoth, app } = community;
    const columns = [...sealed, PAYLOADS];
    // Three signed, three unsigned, a draft with what will be done, and what waits in the outbox.
    expect(await countUnderFormerKeys(database.db, both, columns)).toEqual({ former: 9, unknown: 0 });
    expect(await countUnderFormerKeys(database.db, newest, columns)).toEqual({ former: 0, unknown: 9 });
    const roundId = await roundOf(community);
    const before = await withBoth((uow) => answersOf(uow, roundId));

    const job = housekeeping.jobs?.(app.context).find(({ id }) => id === 'housekeeping/reencrypt');
    await withBoth(async (uow) => job?.run(uow, uow.now, null));
    expect(await countUnderFormerKeys(database.db, both, columns)).toEqual({ former: 0, unknown: 0 });
    expect(community.logged()).toMatch(/"reencrypted":9/);

    const after = await app.transact((uow) => answersOf({ ...uow, secrets: newest }, roundId));
    expect(after.signed).toEqual(expect.arrayContaining(before.signed));
    expect(after.unsigned).toHaveLength(3);
    expect(after.unsigned).toEqual(expect.arrayContaining(before.unsigned));
    const loop = await withBoth(({ tx }) => loopOfRound(tx, newest, roundId));
    expect(loop?.text.will).toBe('Moins de réunions.');
    const { id, payload } = await database.db
      .selectFrom('outbox')
      .select(['id', 'payload'])
      .where('key', '=', 'later')
      .executeTakeFirstOrThrow();
    expect(newest.open(payload ?? '', `outbox/${id}`)).toContain('À plus tard');
    await database.db.deleteFrom('outbox').where('key', '=', 'later').execute();
  });

  it('unsigned answers get new random keys, in the order of those, and the log of writes is emptied', async () => {
    const community = await rotated();
    const before = await unsignedIds(community);
    await community.withBoth((uow) => uow.contributions.reencrypt(uow, 500));
    const { file } = community.database;
    const wal = existsSync(`${file}-wal`) ? readFileSync(`${file}-wal`) : Buffer.alloc(0);
    expect(wal).toHaveLength(0);
    const after = await unsignedIds(community);
    expect(after).toEqual([...after].sort());
    const bytes = readFileSync(file);
    for (const id of before) {
      expect(after).not.toContain(id);
      expect(bytes.includes(id)).toBe(false);
    }
    await community.database.db.deleteFrom('outbox').where('key', '=', 'later').execute();
  });

  it('no more is done at once than is allowed, but a round of unsigned answers is never split', async () => {
    const community = await rotated();
    const { withBoth, database, both } = community;
    const left = async () => (await countUnderFormerKeys(database.db, both, sealed)).former;
    expect(await withBoth((uow) => uow.contributions.reencrypt(uow, 2))).toBe(2);
    expect(await left()).toBe(6);
    expect(await withBoth((uow) => uow.contributions.reencrypt(uow, 4))).toBe(6);
    expect(await left()).toBe(0);
    expect(await withBoth((uow) => uow.contributions.reencrypt(uow, 500))).toBe(0);
  });

  it('with one secret only there is nothing to do, and what is under an unknown one stays as it is', async () => {
    const community = await rotated();
    const ids = await unsignedIds(community);
    expect(await community.app.transact((uow) => uow.contributions.reencrypt(uow, 500))).toBe(0);
    const other = loadSecrets({ given: ['A'.repeat(43), 'B'.repeat(43)], file: 'none' });
    expect(
      await community.app.transact((uow) => uow.contributions.reencrypt({ ...uow, secrets: other }, 500)),
    ).toBe(0);
    expect(await unsignedIds(community)).toEqual(ids);
  });
});
