import type { ActorContext, PersonalDataItem, UnitOfWork } from '../../../community/feature/feature.ts';
import type { Member } from '../../../community/members/member.ts';
import { viewContextFor } from '../locales/index.ts';
import { notebookData } from '../parts/notebook/personal-data.ts';
import { repliesData } from '../parts/replies/personal-data.ts';
import type { Round } from '../rules/round.ts';
import { signedBy } from '../store/answers.ts';
import { contactsBy } from '../store/contacts.ts';
import { statusesOf } from '../store/invitations.ts';
import { isOff } from '../store/off.ts';
import { readingsBy, readingsOf } from '../store/readings.ts';
import { roundsIn } from '../store/rounds.ts';
import { dayOf, momentOf } from '../views/format.ts';

/** How many readings are named; her export has them all. */
const NAMED = 8;

const roundsById = async (uow: UnitOfWork): Promise<Map<string, Round>> =>
  new Map((await roundsIn(uow.tx, ['open', 'closed', 'digested'])).map((round) => [round.id, round]));

/** What the météo keeps of a member, and who has read her answers, in words. */
export async function describePersonalData(context: ActorContext): Promise<PersonalDataItem[]> {
  const { tx, secrets, member, programme } = context;
  const view = viewContextFor(context, member);
  const words = view.words.answering.kept;
  const rounds = await roundsById(context);
  const day = (roundId: string) => dayOf(view, rounds.get(roundId) ?? { opensAt: context.now });
  const signed = await signedBy(tx, secrets, member.id);
  const invitations = [...(await statusesOf(tx, member.id))];
  const isOpen = (roundId: string) => rounds.get(roundId)?.state === 'open';
  const past = invitations.filter(([roundId]) => !isOpen(roundId));
  const readings = await readingsOf(tx, member.id);
  const contacts = await contactsBy(tx, member.id);
  const read = await readingsBy(tx, member.id);
  const named = readings
    .slice(0, NAMED)
    .map(({ reader, readAt, roundId }) =>
      words.reading(reader ?? words.someone, momentOf(view, readAt), day(roundId)),
    );
  if (readings.length > NAMED) named.push(words.more(readings.length - NAMED));

  const list: PersonalDataItem[] = [];
  if (past.length > 0) {
    const answered = past.filter(([, status]) => status === 'answered').length;
    list.push({ label: words.participation, detail: words.participationDetail(past.length, answered) });
  }
  for (const [roundId, status] of invitations)
    if (isOpen(roundId)) list.push({ label: words.current, detail: words.currentDetail[status] });
  if (signed.length > 0) {
    list.push(
      {
        label: words.answers,
        detail: words.answersDetail(signed.length, programme.meteo.retentionDays),
      },
      { label: words.readings, detail: named.length > 0 ? named.join('\n') : words.nobody },
    );
  }
  if (contacts.length > 0) {
    const lines = contacts.map(({ askedAt, takenAt, doneAt }) =>
      words.contactsDetail[doneAt !== null ? 'done' : takenAt !== null ? 'taken' : 'open'](
        momentOf(view, askedAt),
      ),
    );
    list.push({ label: words.contacts, detail: lines.join('\n') });
  }
  list.push(...(await repliesData.describe(context)), ...(await notebookData.describe(context)));
  if (await isOff(tx, member.id))
    list.push({ label: view.words.asking.home, detail: view.words.asking.off.summary });
  if (read.length > 0) list.push({ label: words.read, detail: words.readDetail(read.length) });
  return list;
}

/** All of it as data. Her unsigned answers are not there: nothing says which they are. */
export async function exportPersonalData(uow: UnitOfWork, member: Member): Promise<Record<string, unknown>> {
  const { tx, secrets } = uow;
  const rounds = await roundsById(uow);
  const key = (roundId: string) => rounds.get(roundId)?.key ?? null;
  const instant = (at: number) => new Date(at).toISOString();
  return {
    participation: [...(await statusesOf(tx, member.id))].map(([roundId, status]) => ({
      round: key(roundId),
      status,
    })),
    signedAnswers: (await signedBy(tx, secrets, member.id)).map(({ roundId, answer }) => ({
      round: key(roundId),
      ...answer,
    })),
    ...(await notebookData.exportData(uow, member)),
    ...(await repliesData.exportData(uow, member)),
    readBy: (await readingsOf(tx, member.id)).map(({ roundId, reader, readAt }) => ({
      round: key(roundId),
      reader,
      readAt: instant(readAt),
    })),
    contactRequests: (await contactsBy(tx, member.id)).map(({ askedAt, takenAt, doneAt }) => ({
      askedAt: instant(askedAt),
      takenAt: takenAt === null ? null : instant(takenAt),
      doneAt: doneAt === null ? null : instant(doneAt),
    })),
    off: await isOff(tx, member.id),
    readings: (await readingsBy(tx, member.id)).map(({ roundId, readAt }) => ({
      round: key(roundId),
      readAt: instant(readAt),
    })),
  };
}
