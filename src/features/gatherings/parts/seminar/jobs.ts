import { nightly } from '../../../../community/feature/due.ts';
import type { AppContext, UnitOfWork } from '../../../../community/feature/feature.ts';
import { writeTo } from '../../../../community/feature/messages/messaging.ts';
import { answersTo } from '../../../../community/gatherings/answers.ts';
import type { Gathering } from '../../../../community/gatherings/gathering.ts';
import type { Sequence } from '../../../../community/gatherings/sequence.ts';
import { sequenceById } from '../../../../community/gatherings/sequences.ts';
import { gatheringById } from '../../../../community/gatherings/store.ts';
import { awayOn } from '../../../../community/members/absences.ts';
import { membersByIds } from '../../../../community/members/members.ts';
import type { Job } from '../../../../engine/scheduler/job.ts';
import { viewContextFor } from '../../locales/seminar.ts';
import { stillOn } from './contributions/still-true.ts';
import { minutesTo } from './rules/starting-soon.ts';
import { choicesOf, chosenSequences, forgetChoices, timerJob } from './store/choices.ts';
import { forgetRaters, ratedSequences } from './store/feedback.ts';
import { soonMessage } from './views/changes.ts';

const DAY_MS = 24 * 60 * 60_000;

/** Those who are told that it begins: who has a place in it; and who comes to the seminar, where it has moved. */
async function recipientsOf({ tx }: UnitOfWork, sequence: Sequence, gathering: Gathering): Promise<string[]> {
  if (sequence.capacity !== null) {
    const choices = (await choicesOf(tx, [sequence.id])).get(sequence.id) ?? [];
    return choices.flatMap(({ memberId, answer }) => (answer === 'yes' ? [memberId] : []));
  }
  if (!sequence.moved) return [];
  return (await answersTo(tx, gathering.id)).flatMap(({ memberId, answer }) =>
    answer === 'yes' ? [memberId] : [],
  );
}

async function notifySoon(uow: UnitOfWork, sequence: Sequence): Promise<void> {
  const { tx, now, calendar } = uow;
  const gathering = await gatheringById(tx, sequence.gatheringId);
  // Once it has begun, it is too late to say so.
  if (gathering?.state !== 'announced' || now >= sequence.startsAt) return;
  const away = await awayOn(tx, calendar.localDate(sequence.startsAt));
  const ids = (await recipientsOf(uow, sequence, gathering)).filter((id) => !away.has(id));
  const members = (await membersByIds(tx, ids)).filter(({ active }) => active);
  await writeTo(uow, members, {
    kind: 'gatherings/soon',
    key: ({ id }) => `seminar/${sequence.id}/soon/${sequence.startsAt}/${id}`,
    atNight: true,
    expiresAt: sequence.startsAt,
    still: stillOn(sequence),
    message: (member) =>
      soonMessage(viewContextFor(uow, member), gathering, sequence, minutesTo(sequence.startsAt, now)),
  });
}

/** Ten minutes before a sequence: those who chose it, or all when it has moved. */
export const soonJob = (_context: AppContext): Job<UnitOfWork> =>
  timerJob({
    id: 'seminar/soon',
    about: 'tells those who chose a sequence, or all when it has moved, that it is about to begin',
    label: { fr: 'début d’une séquence', en: 'a sequence is about to begin' },
    kind: 'soon',
    catchUp: { withinMs: 400 * DAY_MS },
    async run(uow: UnitOfWork, id) {
      const sequence = await sequenceById(uow.tx, id);
      if (sequence) await notifySoon(uow, sequence);
    },
  });

/** Every night: who chose a sequence, and that somebody said something of it, once they have been kept long enough. */
export const retentionJob = (context: AppContext): Job<UnitOfWork> =>
  nightly(context, {
    id: 'seminar/retention',
    about: 'erases who chose sequences, and who gave feedback on them, once they have been kept long enough',
    catchUp: { withinMs: 7 * DAY_MS },
    async run({ tx, now, log, forgetOrder }) {
      const keptMs = context.programme.meteo.retentionDays * DAY_MS;
      let erased = 0;
      for (const id of new Set([...(await chosenSequences(tx)), ...(await ratedSequences(tx))])) {
        const sequence = await sequenceById(tx, id);
        if (sequence === null || sequence.endsAt + keptMs > now) continue;
        await forgetChoices(tx, id);
        await forgetRaters(tx, id);
        erased += 1;
      }
      if (erased === 0) return;
      log.info({ event: 'retention.erased', sequences: erased }, 'who was at sequences was erased');
      forgetOrder();
    },
  });
