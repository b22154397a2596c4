import { describe, expect, it } from 'vitest';
import { testCommunity } from '../../../test/support/community.ts';
import { recipientOf } from '../members/accounts/addresses.ts';
import { memberByEmail } from '../members/members.ts';
import { eraseMember, exportMember } from './member-data.ts';

const tables = ['members', 'identities', 'absences', 'outbox'] as const;

describe('the data of a member', () => {
  it('are exported with what each feature keeps, and when she was written to', async () => {
    const { alix, app } = await testCommunity();
    await alix.does({ kind: 'joined' });
    await alix.types('/magellan absence 2022-03-14');
    const data = await app.transact(async (uow) => {
      const member = await memberByEmail(uow.tx, 'alix@example.org');
      return member && exportMember(uow, member);
    });
    expect(data).toMatchObject({
      exportedAt: '2022-03-11T10:50:00.000Z',
      roster: { name: 'Alix Moreau', defi: 'Portail' },
      deliveries: [{ kind: 'post', state: 'sent', at: '2022-03-11T10:50:00.000Z' }],
      absences: { absences: [{ fromOn: '2022-03-14', toOn: '2022-03-14' }] },
    });
  });

  it('are erased whole: roster, accounts, absences, messages sent and waiting; others keep theirs', async () => {
    const { alix, noe, app, clock } = await testCommunity();
    for (const member of [alix, noe]) {
      await member.does({ kind: 'joined' });
      await member.types('/magellan absence 2022-03-14');
      await app.transact(async ({ tx, enqueue, now }) =>
        enqueue({
          kind: 'post',
          key: `later/${member.id}`,
          to: await recipientOf(tx, member.id),
          notBefore: now + 60_000,
          message: { summary: 'Plus tard', blocks: [] },
        }),
      );
    }
    await app.transact(async (uow) => {
      const member = await memberByEmail(uow.tx, 'alix@example.org');
      if (member) await eraseMember(uow, member);
    });
    await clock.forward({ minutes: 5 });
    expect(alix.messages()).toHaveLength(1);
    expect(noe.messages()).toHaveLength(2);
    for (const table of tables) {
      const rows = JSON.stringify(await app.transact(({ tx }) => tx.selectFrom(table).selectAll().execute()));
      expect(rows, table).not.toMatch(/alix/i);
      expect(rows, table).toContain('noe');
    }
  });

  it('once she is erased, she is met as somebody who is not in the roster', async () => {
    const { alix, app } = await testCommunity();
    await app.transact(async (uow) => {
      const member = await memberByEmail(uow.tx, 'alix@example.org');
      if (member) await eraseMember(uow, member);
    });
    await alix.types('/magellan');
    expect(alix.lastWhisper()?.summary).toContain('ne vous connaît pas');
  });
});
