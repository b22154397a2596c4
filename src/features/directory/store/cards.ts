import { randomUUID } from 'node:crypto';
import type { Circle } from '../../../community/members/circles.ts';
import type { Tx } from '../../../engine/database.ts';
import type { Secrets } from '../../../engine/secrets.ts';
import type { Card } from '../rules/card.ts';

type CardsTable = {
  id: string;
  memberId: string;
  jobFor: Circle;
  reachFor: Circle;
  hoursFor: Circle;
  /** What she does and where, and how to reach her. */
  sealed: string;
};

declare module '../../../engine/database.ts' {
  interface Tables {
    directory_cards: CardsTable;
  }
}

const associated = (id: string): string => `directory_cards/${id}`;

/** What these members say of themselves, by member; nobody who has not chosen. */
export async function cardsOf(
  tx: Tx,
  secrets: Secrets,
  memberIds: readonly string[],
): Promise<Map<string, Card>> {
  const rows = await tx
    .selectFrom('directory_cards')
    .selectAll()
    .where('memberId', 'in', [...memberIds])
    .execute();
  return new Map(
    rows.map(({ id, memberId, jobFor, reachFor, hoursFor, sealed }) => [
      memberId,
      {
        ...(JSON.parse(secrets.open(sealed, associated(id))) as Pick<Card, 'job' | 'reach'>),
        jobFor,
        reachFor,
        hoursFor,
      },
    ]),
  );
}

export const cardOf = async (tx: Tx, secrets: Secrets, memberId: string): Promise<Card | null> =>
  (await cardsOf(tx, secrets, [memberId])).get(memberId) ?? null;

/** Saves a card in the place of the one that she had. */
export async function saveCard(tx: Tx, secrets: Secrets, memberId: string, card: Card): Promise<void> {
  const { job, reach, ...circles } = card;
  const id = randomUUID();
  await tx.deleteFrom('directory_cards').where('memberId', '=', memberId).execute();
  const sealed = secrets.seal(JSON.stringify({ job, reach }), associated(id));
  await tx
    .insertInto('directory_cards')
    .values({ id, memberId, ...circles, sealed })
    .execute();
}
