import { daily, nightly } from '../../../../community/feature/due.ts';
import type { AppContext, UnitOfWork } from '../../../../community/feature/feature.ts';
import { writeTo } from '../../../../community/feature/messages/messaging.ts';
import { gatheringById } from '../../../../community/gatherings/store.ts';
import { memberById } from '../../../../community/members/members.ts';
import type { Job } from '../../../../engine/scheduler/job.ts';
import { viewContextFor } from '../../locales/follow-up.ts';
import { ASKED_AT, NEWS_MS } from './rules.ts';
import { eraseIntentionsOn, takeDue } from './store.ts';
import { askedMessage } from './views.ts';

/**
 * A month after a gathering, once: within what may come unasked. It runs each morning, whether there is something to
 * ask or not, and has no label: nobody else knows that there is.
 */
export const askJob = (context: AppContext): Job<UnitOfWork> =>
  daily(context, {
    id: 'afterwards/intentions',
    about: 'asks each what became of what she meant to apply',
    catchUp: { withinMs: NEWS_MS },
    at: ASKED_AT,
    async run(uow) {
      for (const { id, gatheringId, memberId, askAt } of await takeDue(uow.tx, uow.now)) {
        const member = await memberById(uow.tx, memberId);
        const gathering = await gatheringById(uow.tx, gatheringId);
        if (!member?.active || !gathering || uow.now - askAt > NEWS_MS) continue;
        await writeTo(uow, [member], {
          kind: 'gatherings/intention',
          key: () => `afterwards/intention/${id}`,
          message: (reader) => askedMessage(viewContextFor(uow, reader), gathering),
          expiresAt: uow.now + 2 * NEWS_MS,
          notBefore: uow.calendar.nextWorkingMoment(uow.now),
        });
      }
    },
  });

/** Every night, without a word in the log. */
export const forgetJob = (context: AppContext): Job<UnitOfWork> =>
  nightly(context, {
    id: 'afterwards/intentions-retention',
    about: 'erases what was meant to be applied, when it has been kept long enough',
    catchUp: { withinMs: NEWS_MS },
    async run(uow) {
      if (await eraseIntentionsOn(uow.tx, uow.calendar.localDate(uow.now))) uow.forgetOrder();
    },
  });
