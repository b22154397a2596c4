import { DateTime } from 'luxon';
import { forgetSettled } from '../engine/outbox/store.ts';
import { defineFeature } from './feature.ts';
import { forgetReceived } from './received.ts';

/** How long a delivered message can still be changed, and its key remembered. */
const OUTBOX_REMEMBERED_MS = 120 * 24 * 60 * 60_000;

/** Every night: what the engine no longer needs is forgotten. */
export const housekeeping = defineFeature({
  id: 'housekeeping',
  jobs: ({ calendar }) => [
    {
      id: 'housekeeping/sweep',
      about: 'forgets received events and old settled deliveries',
      catchUp: { withinMs: 24 * 60 * 60_000 },
      async next(after) {
        const tonight = calendar.instant(calendar.localDate(after), '03:00');
        if (tonight > after) return tonight;
        const tomorrow = DateTime.fromISO(calendar.localDate(after)).plus({ days: 1 }).toISODate() ?? '';
        return calendar.instant(tomorrow, '03:00');
      },
      async run({ tx, now }) {
        await forgetReceived(tx, now);
        await forgetSettled(tx, now - OUTBOX_REMEMBERED_MS);
      },
    },
  ],
});
