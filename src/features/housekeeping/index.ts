import { forgetProcessedBefore } from '../../community/feature/dispatcher/processed-events.ts';
import { nightly } from '../../community/feature/due.ts';
import type { PersonalData } from '../../community/feature/feature.ts';
import { defineFeature } from '../../community/feature/feature.ts';
import { isAccountOf } from '../../community/members/accounts/accounts.ts';
import { forgetTemporaryFiles } from '../../engine/http/temporary-files.ts';
import { PAYLOADS } from '../../engine/outbox/attempt.ts';
import { forgetParts } from '../../engine/outbox/parts.ts';
import { takeSpent } from '../../engine/outbox/spent.ts';
import { forgetSettled } from '../../engine/outbox/store.ts';
import { forgetPending, PENDING } from '../../engine/pending-answers.ts';
import { reencryptRows } from '../../engine/reencrypt.ts';

const DAY_MS = 24 * 60 * 60_000;
/** How long a delivered message can still be changed, and its key remembered. */
const OUTBOX_REMEMBERED_MS = 120 * DAY_MS;
/** How long what the parts of a gathered message say is kept, to show them anew when one of them changes. */
const PARTS_REMEMBERED_MS = 21 * DAY_MS;
/** How many texts are sealed again in one night: they hold up everything else for some tens of milliseconds. */
const REENCRYPTED_AT_ONCE = 500;

/** How many messages lose their buttons, or are forgotten, in one slice of a night's work. */
const SWEPT_AT_ONCE = 500;

/** What the engine keeps of her for a while: what waits to be shown to her, and what is being put away. */
const personalData: PersonalData = {
  categories: [
    {
      id: 'pending',
      label: {
        fr: 'ce qui attend que vous appuyiez sur «\u00a0Afficher\u00a0»',
        en: 'the answers that are waiting behind “Show”',
      },
      rows: [
        {
          table: 'pending_answers',
          column: 'user',
          leadsTo: (eb, memberId) =>
            isAccountOf(memberId, eb.ref('pending_answers.platform'), eb.ref('pending_answers.user')),
          erased: 'deleted',
        },
      ],
    },
    {
      id: 'gathered-parts',
      label: {
        fr: 'mes messages groupés, trois semaines, pour les tenir à jour',
        en: 'my grouped messages to you, for three weeks, to keep them up to date',
      },
      rows: [
        {
          table: 'outbox',
          column: 'memberId',
          where: (eb) =>
            eb.and([eb('whole', 'is not', null), eb('state', '=', 'sent'), eb('payload', 'is not', null)]),
          erased: 'emptied',
          empties: ['payload'],
        },
      ],
    },
    {
      id: 'unsigned-on-its-way',
      label: {
        fr: 'que vous avez répondu sans signer, le temps de ranger la réponse',
        en: 'that you answered without signing, until the answer is put away',
      },
      // It says that she answered, and a start after a crash needs it so as not to count her twice.
      rows: [{ table: 'unsigned_pending', column: 'memberId', erased: 'stays' }],
    },
  ],
  anonymous: [
    {
      table: 'unsigned_pool',
      why: 'unsigned texts of topics that are open: a random place and a sealed text',
    },
    { table: 'temporary_files', why: 'files for some minutes: they open by their address alone' },
  ],
};

/**
 * Every night: what the engine no longer needs is forgotten, and what a former secret seals is sealed again. Who
 * is erased has nothing that waits to be shown to her.
 */
export const housekeeping = defineFeature({
  id: 'housekeeping',
  jobs: (context) => [
    nightly(context, {
      id: 'housekeeping/sweep',
      about: 'takes spent buttons away, forgets received events and old settled deliveries',
      catchUp: { withinMs: DAY_MS },
      async run(uow, _dueAt, progress) {
        const { tx, now } = uow;
        const done = Number(progress ?? 0);
        const spent = await takeSpent(tx, now, SWEPT_AT_ONCE);
        await uow.enqueueAll(
          spent.map(({ key, to }) => ({ kind: 'expire', key: `${key}/spent/${now}`, to, target: key })),
        );
        if (spent.length === SWEPT_AT_ONCE) return { more: String(done + SWEPT_AT_ONCE) };
        await forgetParts(tx, now - PARTS_REMEMBERED_MS);
        await forgetProcessedBefore(tx, now);
        await forgetPending(tx, now);
        await forgetTemporaryFiles(tx, now);
        const forgotten = await forgetSettled(tx, now - OUTBOX_REMEMBERED_MS, SWEPT_AT_ONCE);
        if (forgotten === SWEPT_AT_ONCE) return { more: String(done + SWEPT_AT_ONCE) };
      },
    }),
    nightly(context, {
      id: 'housekeeping/reencrypt',
      about: 'seals again, under the newest secret, what is under a former one',
      catchUp: { withinMs: DAY_MS },
      async run(uow) {
        let reencrypted = await uow.contributions.reencrypt(uow, REENCRYPTED_AT_ONCE);
        for (const column of [PAYLOADS, PENDING])
          reencrypted += await reencryptRows(uow.tx, uow.secrets, column, REENCRYPTED_AT_ONCE - reencrypted);
        if (reencrypted > 0)
          uow.log.info(
            { event: 'secret.reencrypted', reencrypted },
            'texts were sealed again under the newest secret',
          );
      },
    }),
  ],
  personalData,
});
