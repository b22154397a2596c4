import type { Tx } from '../../../engine/database.ts';
import { consentsIn, noteAlumnaOf } from '../../alumni/consents.ts';
import { joinSurvey } from '../../alumni/destinations.ts';
import type { Promotion } from '../../programme/programme.ts';
import { closedAccounts } from '../accounts/accounts.ts';
import { forgetDeparture, settleDeparture } from '../departures/departures.ts';
import type { Role } from '../member.ts';

/** What somebody is whatever promotion is on. */
const BEYOND: readonly Role[] = ['coach', 'team', 'parrain', 'partner'];

/**
 * Who stays once a promotion is over: by their role, by the consent they gave, or as alumni in the roster; who leaves; and
 * who had left before.
 */
export type PeopleChanged = {
  staying: Partial<Record<Role, number>>;
  consenting: number;
  former: number;
  leaving: number;
  leavingByRole: Partial<Record<Role, number>>;
};

type Row = { id: string; roles: Role[]; active: number; listed: number };

/**
 * At the end of a promotion that another follows (epoch ms), everybody becomes what she is from then on. EIG, porteurs and
 * sponsors leave, and what was agreed with them is over; those who agreed to it stay as alumni; those who run promotions
 * or help them stay as they are, of no défi and following nobody.
 */
export async function changePeople(
  tx: Tx,
  at: number,
  promotion: Pick<Promotion, 'id' | 'name' | 'startsOn' | 'endsOn'>,
): Promise<PeopleChanged> {
  const consents = new Map((await consentsIn(tx)).map((consent) => [consent.memberId, consent]));
  const closed = await closedAccounts(tx);
  const changed: PeopleChanged = { staying: {}, consenting: 0, former: 0, leaving: 0, leavingByRole: {} };
  const rows = await tx.selectFrom('members').select(['id', 'roles', 'active', 'listed']).execute();
  for (const { roles, ...row } of rows) {
    const member: Row = { ...row, roles: JSON.parse(roles) as Role[] };
    const isHere = member.active === 1 || member.listed === 1;
    const beyond = isHere ? member.roles.filter((role) => BEYOND.includes(role)) : [];
    const consent = consents.get(member.id);
    if (consent && member.roles.includes('eig')) await joinSurvey(tx, promotion, member.id);
    // Whoever came back as an EIG is of this one now.
    const isOfThis = consent && (member.roles.includes('eig') || consent.promotion === null);
    if (isOfThis) await noteAlumnaOf(tx, member.id, promotion.id);
    if (beyond.length > 0) {
      await stay(tx, member, [...beyond, ...(consent || member.roles.includes('alumni') ? ALUMNI : [])]);
      count(changed.staying, beyond);
    } else if (consent) {
      // An account that is closed is no way to reach her; the address that she left is.
      const there = { active: closed.has(member.id) ? 0 : 1, listed: 1 };
      await stay(tx, member, [...ALUMNI], { ...there, arrivesOn: null, leavesOn: null, readsFrom: at });
      await forgetDeparture(tx, member.id);
      if (isOfThis) changed.consenting += 1;
      else changed.former += 1;
    } else if (isHere && member.roles.includes('alumni')) {
      await stay(tx, member, [...ALUMNI], { readsFrom: at });
      changed.former += 1;
    } else {
      await tx
        .updateTable('members')
        // A last day of this one would keep her from coming back in the next.
        .set({ active: 0, listed: 0, arrivesOn: null, leavesOn: null, readsFrom: at })
        .where('id', '=', member.id)
        .execute();
      await settleDeparture(tx, member.id, at);
      if (isHere) {
        changed.leaving += 1;
        count(changed.leavingByRole, member.roles.slice(0, 1));
      }
    }
  }
  return changed;
}

const ALUMNI: readonly Role[] = ['alumni'];

function count(counts: Partial<Record<Role, number>>, roles: readonly Role[]): void {
  for (const role of roles) counts[role] = (counts[role] ?? 0) + 1;
}

type There = {
  active?: number;
  listed?: number;
  arrivesOn?: null;
  leavesOn?: null;
  readsFrom?: number;
};

async function stay(tx: Tx, { id }: Row, roles: readonly Role[], there: There = {}): Promise<void> {
  await tx
    .updateTable('members')
    .set({ ...there, roles: JSON.stringify(roles), defi: null, coachEmail: null })
    .where('id', '=', id)
    .execute();
}
