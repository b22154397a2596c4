import { type Answer, openForm, rejectForm, whisper } from '../../../chat/answer.ts';
import type { ActorContext, PressContext, SubmitContext } from '../../../community/feature/feature.ts';
import type { Member } from '../../../community/members/member.ts';
import { allMembers, memberById } from '../../../community/members/members.ts';
import { coachOf, mayStillRead, porteursOf } from '../access.ts';
import { type ReportValues, reportForm } from '../forms.ts';
import { todayOf, walksOfOne } from '../load/walks.ts';
import { viewContextFor } from '../locales/index.ts';
import { tellReaders, tellTakenBack, updateWeekly } from '../notifications.ts';
import { MOST_REPORTS } from '../rules/report.ts';
import {
  addReport,
  openReport,
  readersOf,
  readings,
  removeReport,
  reportById,
  reportsOf,
} from '../store/reports.ts';
import { noteDone, progressOf } from '../store/steps.ts';
import { sentence } from '../views/format.ts';
import { readMessage, sentMessage, withdrawnMessage } from '../views/report.ts';

const viewOf = (context: ActorContext) => viewContextFor(context, context.member);

const reportStepsOf = async (context: ActorContext) =>
  (await walksOfOne(context, context.member)).arrival.steps.filter(({ step }) => step.opens === 'report');

const hasMany = async ({ tx, member }: ActorContext): Promise<boolean> =>
  (await reportsOf(tx, member.id)).length >= MOST_REPORTS;

/** To whom somebody’s report can go now. */
async function addresseesOf({ tx, member }: ActorContext) {
  const members = await allMembers(tx);
  const coaches = members.filter(
    ({ id, active, roles }) => active && id !== member.id && roles.includes('coach'),
  );
  return { coach: coachOf(member, coaches), coaches, porteurs: porteursOf(member, members) };
}

/** “Écrire mon rapport”. */
export async function openForReport(context: PressContext): Promise<Answer> {
  const { form } = viewOf(context).words;
  if ((await reportStepsOf(context)).length === 0) return whisper(sentence(form.notYours));
  if (await hasMany(context)) return whisper(sentence(form.many(MOST_REPORTS)));
  const { coach, coaches, porteurs } = await addresseesOf(context);
  if (coaches.length === 0) return whisper(sentence(form.nobody));
  return openForm(reportForm(viewOf(context), { coach: coach !== null, porteur: porteurs.length > 0 }));
}

/** Keeps it for those whom she chose, by name from then on, and tells them that it is there. */
export async function sendReport(context: SubmitContext<ReportValues>): Promise<Answer> {
  const { tx, secrets, member, now, values } = context;
  const view = viewOf(context);
  const steps = await reportStepsOf(context);
  if (steps.length === 0) return rejectForm({ '': view.words.form.notYours });
  if (await hasMany(context)) return rejectForm({ '': view.words.form.many(MOST_REPORTS) });
  const { coach, coaches, porteurs } = await addresseesOf(context);
  const asCoaches =
    values.to === 'coach' && coach !== null ? [coach] : values.to === 'coaches' ? coaches : [];
  // Whoever was her coach is none any more: nobody else reads it in her place.
  if (asCoaches.length === 0) return rejectForm({ to: view.words.form.nobody });
  const chosen = new Set(asCoaches.map(({ id }) => id));
  const others = values.porteur ? porteurs.filter(({ id }) => !chosen.has(id)) : [];
  const { surprised, blocks, keep } = values;
  const id = await addReport(tx, secrets, {
    ...{ authorId: member.id, at: now, texts: { surprised, blocks, keep } },
    readers: [
      ...asCoaches.map((reader) => ({ readerId: reader.id, asCoach: true })),
      ...others.map((reader) => ({ readerId: reader.id, asCoach: false })),
    ],
  });
  await tellReaders(context, id, member, [...asCoaches, ...others]);
  await settleSteps(
    context,
    steps.map(({ step }) => step.id),
  );
  const names = [...asCoaches, ...others].map(({ name }) => name);
  return whisper(sentMessage(view, id, names));
}

/** What asked for it is done, also where it was told. */
async function settleSteps(context: ActorContext, steps: readonly string[]): Promise<void> {
  const { tx, member } = context;
  for (const step of steps)
    await noteDone(tx, { memberId: member.id, walk: 'arrival', step }, todayOf(context));
  for (const { walk, step, toldOn } of await progressOf(tx, member.id))
    if (walk === 'arrival' && steps.includes(step) && toldOn !== null)
      await updateWeekly(context, member, 'arrival', toldOn);
}

/** A report, for one of those whom it is for: that she opens it is recorded in the same transaction. */
export async function read(context: PressContext): Promise<Answer> {
  const { tx, secrets, member, now } = context;
  const view = viewOf(context);
  const gone = whisper(sentence(view.words.report.gone));
  const report = await reportById(tx, context.value ?? context.ref);
  const reader = report && (await readersOf(tx, report.id)).find(({ readerId }) => readerId === member.id);
  if (!report || !reader) return gone;
  const author: Member | null = await memberById(tx, report.authorId);
  const texts = await openReport(tx, secrets, report.id);
  if (!author || !texts || !mayStillRead(member, reader, author)) return gone;
  const { id: reportId, authorId } = report;
  await readings.record(tx, { reportId, authorId, readerId: member.id, readAt: now });
  return whisper(readMessage(view, { name: author.name, at: report.at, texts }));
}

/** Its author takes it back: its text is erased, with who read it. */
export async function withdraw(context: PressContext): Promise<Answer> {
  const { tx, member, ref } = context;
  const view = viewOf(context);
  const report = await reportById(tx, ref);
  if (report?.authorId !== member.id) return whisper(sentence(view.words.report.gone));
  await removeReport(tx, report.id);
  context.forgetOrder();
  await tellTakenBack(context, report);
  return whisper(withdrawnMessage(view));
}
