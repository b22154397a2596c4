import { retryFailed } from '../../src/engine/outbox/store.ts';
import { DeliveryError } from '../../src/engine/platform.ts';
import type { TestCommunity } from './community.ts';

type Community = Pick<TestCommunity, 'app' | 'platform' | 'expectErrors'>;

/** What happens while no new message is taken: it ends failed, for an administrator to put back in line. */
export async function whileNothingIsTaken(
  { app, platform, expectErrors }: Community,
  happens: () => Promise<unknown>,
): Promise<void> {
  expectErrors();
  platform.fault = ({ kind }) =>
    kind === 'post' ? { throw: new DeliveryError('rejected', 'not now') } : null;
  await happens();
  await app.outbox.idle();
  platform.fault = () => null;
}

/** Puts back in line all that failed; gives which messages left, by the first parts of their keys. */
export async function retried({ app }: Community): Promise<string[]> {
  const failed = await app.transact(({ tx }) =>
    tx.selectFrom('outbox').select('key').where('state', '=', 'failed').where('kind', '=', 'post').execute(),
  );
  const keys = failed.map(({ key }) => key);
  await app.transact(({ tx, now }) => retryFailed(tx, now));
  await app.outbox.idle();
  const sent = await app.transact(({ tx }) =>
    tx
      .selectFrom('outbox')
      .select('key')
      .where('state', '=', 'sent')
      .where('key', 'in', keys)
      .orderBy('seq')
      .execute(),
  );
  return sent.map(({ key }) => key);
}
