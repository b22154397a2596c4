import type { Tx } from '../../../engine/database.ts';
import { plainWord } from '../../format/words.ts';
import { isHers } from '../accounts/accounts.ts';
import type { RosterRow } from './roster.ts';

/**
 * A line whose address is new, and that looks like somebody whom the file no longer has: an account of hers
 * tells that address, or she has the same name.
 */
export type LikelyMove = {
  line: number;
  from: string;
  to: string;
  name: string;
  because: 'account' | 'name';
};

/** The people who, by this roster, would become two. */
export async function likelyMoves(tx: Tx, rows: readonly RosterRow[]): Promise<LikelyMove[]> {
  const members = await tx.selectFrom('members').select(['id', 'email', 'name']).execute();
  const accounts = await tx
    .selectFrom('identities')
    .select(['memberId', 'email'])
    .where('email', 'is not', null)
    .where(isHers)
    .execute();
  const told = new Set(accounts.map(({ memberId, email }) => `${memberId} ${email?.toLowerCase()}`));
  const known = new Set(members.map(({ email }) => email.toLowerCase()));
  const inFile = new Set(rows.map(({ email }) => email));
  const gone = members.filter(({ email }) => !inFile.has(email.toLowerCase()));
  return rows
    .filter(({ email }) => !known.has(email))
    .flatMap(({ line, email: to, name }) =>
      gone.flatMap((member): LikelyMove[] => {
        const move = { line, from: member.email, to, name: member.name };
        if (told.has(`${member.id} ${to}`)) return [{ ...move, because: 'account' }];
        return plainWord(member.name) === plainWord(name) ? [{ ...move, because: 'name' }] : [];
      }),
    );
}
