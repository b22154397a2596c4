import { buttons, heading, type Message, text } from '../../../src/chat/message.ts';
import { writeTo } from '../../../src/community/feature/messaging.ts';
import { membersWithRole } from '../../../src/community/members/members.ts';
import type { Life } from './life.ts';

/** Long enough for two not to fit into one message. */
const long = (id: number): Message => ({
  summary: `Une invitation ${id}`,
  blocks: [
    heading(`Une invitation ${id}`),
    text('Venez, si cela vous dit. '.repeat(100)),
    buttons({ label: `Mes rencontres ${id}`, press: 'gatherings/own-change', ref: `${id}` }),
  ],
});

/** What does not fit into two weeks, gathered on their Mondays; the last of it behind a button. */
export const gathered: Life = {
  now: '2022-03-17T11:00',
  async live({ app, alix, clock }) {
    for (const id of [1, 2, 3, 4, 5, 6]) {
      await app.transact(async (uow) => {
        const eig = await membersWithRole(uow.tx, 'eig');
        await writeTo(uow, eig, {
          kind: 'collective-mentoring/question',
          key: (member) => `life/${id}/${member.id}`,
          message: () => long(id),
        });
      });
      await app.outbox.idle();
    }
    await clock.to('2022-03-21T09:01');
    await alix.presses('Mes rencontres 3');
    await alix.presses('Afficher');
    await alix.presses('Mes rencontres 4');
  },
};
