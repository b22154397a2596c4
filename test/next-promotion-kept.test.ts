import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';
import type { App } from '../src/boot/app.ts';
import { features } from '../src/boot/features.ts';
import { sealedColumns } from '../src/community/feature/sealed.ts';
import type { Database } from '../src/engine/database.ts';
import { rotateSecretFile } from '../src/engine/key-rotation.ts';
import { moveDatabase } from '../src/engine/move.ts';
import { openPostgres } from '../src/engine/postgres/database.ts';
import { countUnderFormerKeys } from '../src/engine/reencrypt.ts';
import { loadSecrets, type Secrets } from '../src/engine/secrets.ts';
import { openSqlite } from '../src/engine/sqlite/database.ts';
import type { Actor } from './support/actor.ts';
import { restarted, type TestCommunity } from './support/community.ts';
import { isAtLength } from './support/length.ts';
import { textOfAnswer } from './support/meteo.ts';
import { livedPromotion, NEXT, nextBegun } from './support/next-promotion.ts';
import { hasPostgres, postgresDatabase } from './support/postgres/database.ts';
import { migratedDatabase } from './support/template.ts';

/** The Magellan that people speak to from now on, as after a new start. */
async function startAgain(
  community: TestCommunity,
  other: { database?: Database; secrets?: Secrets },
): Promise<App> {
  const { platform } = community;
  const app = restarted(community, { programme: NEXT, ...other });
  platform.host = { ...(platform.host as NonNullable<typeof platform.host>), ...app.hostFor(platform.id) };
  return app;
}

/** Who was there before reads what she read, opened; who has come since reads nothing of it. */
async function expectRead({ camille, hugo }: TestCommunity, nova: Actor): Promise<void> {
  expect(textOfAnswer(await camille.types('/meteo bilan'))).toContain('25 mars');
  for (const coach of [hugo, nova])
    expect(textOfAnswer(await coach.types('/meteo bilan')), coach.name).not.toContain('25 mars');
}

it('a secret that is changed afterwards takes what the former promotion confided, and the former secret can go', async () => {
  const community = await livedPromotion();
  const { database, clock } = community;
  const { next, nova } = await nextBegun(community);
  await next.outbox.stop(2_000);
  const file = join(dirname(database.file), 'magellan.secret');
  rotateSecretFile(file);
  const both = loadSecrets({ file });
  const under = () => countUnderFormerKeys(database.db, both, sealedColumns(features));
  expect((await under()).former).toBeGreaterThan(20);
  const app = await startAgain(community, { secrets: both });
  // One night.
  clock.set(Date.parse('2022-09-13T02:00:00Z'));
  await app.scheduler.tick();
  expect(await under()).toEqual({ former: 0, unknown: 0 });

  const [newest] = readFileSync(file, 'utf8').split('\n');
  writeFileSync(file, `${newest}\n`);
  const secrets = loadSecrets({ file });
  expect(await countUnderFormerKeys(database.db, secrets, sealedColumns(features))).toMatchObject({
    unknown: 0,
  });
  await startAgain(community, { secrets });
  await expectRead(community, nova);
});

it.skipIf(!hasPostgres || !isAtLength)(
  'both promotions go to PostgreSQL and back, and are read there as before by whom they were',
  async () => {
    const community = await livedPromotion();
    const { secrets } = community.app.context;
    const { next, nova } = await nextBegun(community);
    await next.outbox.stop(2_000);
    const folder = mkdtempSync(join(tmpdir(), 'magellan-next-move-'));
    const made = await postgresDatabase();
    const middle = await openPostgres(made.url);
    const back = openSqlite(await migratedDatabase(folder));
    const sealed = sealedColumns(features);
    const there = await moveDatabase(community.database, middle, { secrets, sealed });
    await startAgain(community, { database: middle });
    await expectRead(community, nova);
    expect(await moveDatabase(middle, back, { secrets, sealed })).toMatchObject({ tables: there.tables });
    await startAgain(community, { database: back });
    await expectRead(community, nova);
    for (const database of [middle, back]) await database.close();
    await made.drop();
    rmSync(folder, { recursive: true, force: true });
  },
);
