import { randomUUID } from 'node:crypto';
import type { App } from '../app.ts';
import { allMembers } from '../community/members.ts';
import { invitationsOf } from '../features/meteo/store/invitations.ts';
import { roundsIn } from '../features/meteo/store/rounds.ts';
import { readInventor } from './answers.ts';
import { SUGGESTED } from './past.ts';

/**
 * The invented members live their lives: each answers the open round in her own time, through the same door
 * as anybody, so that a newcomer who plays one of them, or a coach, finds a whole promotion. Those whom the
 * newcomer is offered to play are left to her.
 */
export function createDemoLife(app: App): (at: number) => Promise<void> {
  const invent = readInventor();
  return async (at) => {
    const waiting = await app.work(async ({ tx }) => {
      const eig = (await allMembers(tx)).filter(({ roles }) => roles.includes('eig'));
      const list = [];
      for (const round of await roundsIn(tx, ['open'])) {
        const asked = (await invitationsOf(tx, round.id)).filter(({ status }) => status === 'invited');
        for (const [person, { id, email }] of eig.entries()) {
          const invented = invent(person, round.number - 1);
          if (invented === null || SUGGESTED.includes(email)) continue;
          const answersAt = round.opensAt + invented.moment * (round.closesAt - round.opensAt);
          if (answersAt <= at && asked.some(({ memberId }) => memberId === id)) {
            list.push({ user: id, ref: round.id, ...invented });
          }
        }
      }
      return list;
    });
    for (const { user, ref, signed, answer } of waiting) {
      await app.receive({
        id: randomUUID(),
        from: { platform: 'sandbox', user },
        kind: 'submit',
        form: signed ? 'meteo/signed' : 'meteo/unsigned',
        ref,
        values: answer,
      });
    }
  };
}
