import type { ActorContext, PersonalDataItem, UnitOfWork } from '../../../../../community/feature/feature.ts';
import { answersOf, everyAnswerOf, type OwnGathering } from '../../../../../community/gatherings/answers.ts';
import { everyInvitationOf } from '../../../../../community/gatherings/audience.ts';
import { gatheringsIn } from '../../../../../community/gatherings/store.ts';
import type { Member } from '../../../../../community/members/member.ts';
import { viewContextFor } from '../../../locales/invitations.ts';
import { vacate } from '../handlers/seating.ts';
import { everySpeechOf, hasReminderPreferences, reminderPreferencesOf } from '../store.ts';

/** What is kept of her about gatherings, in words. */
export async function describePersonalData(context: ActorContext): Promise<PersonalDataItem[]> {
  const { tx, member } = context;
  const words = viewContextFor(context, member).words.kept;
  const answers = await everyAnswerOf(tx, member.id);
  const invited = await everyInvitationOf(tx, member.id);
  const speeches = await everySpeechOf(tx, member.id);
  const list: PersonalDataItem[] = [];
  if (answers.length + invited.length + speeches.length > 0) {
    const details = [words.answersDetail(answers.length, invited.length)];
    if (speeches.length > 0) details.push(words.speaking(speeches.length));
    list.push({ label: words.answers, detail: details.join(' ') });
  }
  if (await hasReminderPreferences(tx, member.id))
    list.push({ label: words.reminders, detail: words.remindersDetail });
  return list;
}

/** The same as data. */
export async function exportPersonalData(
  { tx }: UnitOfWork,
  member: Member,
): Promise<Record<string, unknown>> {
  const told = ({ title, startsAt }: OwnGathering) => ({
    gathering: title,
    startsAt: new Date(startsAt).toISOString(),
  });
  return {
    answers: (await everyAnswerOf(tx, member.id)).map((each) => ({ ...told(each), answer: each.answer })),
    invitations: (await everyInvitationOf(tx, member.id)).map(told),
    offersToSpeak: (await everySpeechOf(tx, member.id)).map(told),
    reminders: (await hasReminderPreferences(tx, member.id))
      ? (await reminderPreferencesOf(tx, [member.id]))(member.id)
      : null,
  };
}

/** Her seats at what is to come go to those who wait. */
export async function release(uow: UnitOfWork, member: Member): Promise<void> {
  const coming = await gatheringsIn(uow.tx, ['planned', 'announced']);
  const answers = await answersOf(
    uow.tx,
    member.id,
    coming.map(({ id }) => id),
  );
  for (const [gatheringId, answer] of answers)
    await vacate(uow, { gatheringId, memberId: member.id, answer });
}
