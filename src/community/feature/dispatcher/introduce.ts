import type { Incoming } from '../../../chat/incoming.ts';
import type { Database, Tx } from '../../../engine/database.ts';
import type { Person } from '../../../engine/platform.ts';
import { openAccountsOf } from '../../members/accounts/accounts.ts';
import { type Linked, linkPerson } from '../../members/accounts/linking.ts';
import type { AppContext, Feature, UnitOfWork } from '../feature.ts';

type Introducing = {
  context: Pick<AppContext, 'clock'>;
  database: Pick<Database, 'transact'>;
  features: readonly Pick<Feature, 'accountAwaits'>[];
  unitOfWork(tx: Tx, now: number): Promise<UnitOfWork>;
  personOf(platform: string, user: string): Promise<{ person: Person; vouched: boolean } | null>;
};

/** Links a newcomer, outside of the transaction that answers: the platform is on the network. */
export async function introduce(
  { context, database, features, personOf, unitOfWork }: Introducing,
  incoming: Incoming,
): Promise<Linked | { refused: 'unconfirmed-elsewhere' }> {
  const { platform, user } = incoming.from;
  const found = await personOf(platform, user);
  if (!found) return { refused: 'not-in-roster' };
  const { person, vouched } = found;
  return database.transact(async (tx) => {
    const now = context.clock.now();
    const uow = await unitOfWork(tx, now);
    const linked = await linkPerson(tx, { platform, vouched, now, log: uow.log }, person);
    if (!('refused' in linked) || linked.refused !== 'unconfirmed') return linked;
    if (incoming.kind === 'joined') return linked;
    const elsewhere = await openAccountsOf(tx, linked.waitsFor.id);
    if (elsewhere.length === 0 || !linked.waitsFor.active) return linked;
    for (const feature of features)
      await feature.accountAwaits?.(uow, linked.waitsFor, { platform, user, name: person.name });
    return { refused: 'unconfirmed-elsewhere' };
  });
}
