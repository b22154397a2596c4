import { type Answer, openForm, rejectForm, whisper } from '../../../chat/answer.ts';
import { actionsOn } from '../../../community/feature/actions-on.ts';
import type { ActorContext, PressContext, SubmitContext, ToDo } from '../../../community/feature/feature.ts';
import { chosenMember } from '../../../community/members/chosen-member.ts';
import type { Member } from '../../../community/members/member.ts';
import { allMembers, memberById, membersByIds } from '../../../community/members/members.ts';
import { type ReportValues, reportForm } from '../forms.ts';
import { viewContextFor } from '../locales/index.ts';
import { tellAuthor, tellReader, tellTakenBack } from '../notifications.ts';
import { MOST_REPORTS, type Report, receives, reportStates, stateOf } from '../rules.ts';
import {
  addReport,
  openReport,
  readings,
  removeReport,
  reportById,
  reportsFor,
  reportsOf,
  setClosed,
  setTaken,
} from '../store.ts';
import { overviewMessage, readMessage, sentence, sentMessage } from '../views/report.ts';

const viewOf = (context: ActorContext) => viewContextFor(context, context.member);

/** A report that is hers, or for her: `of` says whose side. Whoever it is for reads it only while she receives some. */
export const onReport = actionsOn<Report, { of: 'author' | 'reader' }>(async (context, { of }) => {
  const { tx, member } = context;
  const id = 'value' in context && typeof context.value === 'string' ? context.value : context.ref;
  const report = await reportById(tx, id);
  const isHers = of === 'author' ? report?.authorId === member.id : report?.readerId === member.id;
  if (!report || !isHers || (of === 'reader' && !receives(member)))
    return { refused: whisper(sentence(viewOf(context).words.report.gone)) };
  return { row: report };
});

/** Who can get somebody's report, her own coach first, then by name. */
async function recipientsOf({ tx, member }: ActorContext): Promise<Member[]> {
  const others = (await allMembers(tx)).filter((each) => receives(each) && each.id !== member.id);
  const own = others.filter(({ email }) => email.toLowerCase() === member.coachEmail?.toLowerCase());
  return [...own, ...others.filter((each) => !own.includes(each))];
}

/** `/magellan signaler`: her reports and where they stand; to a coach or the team, those that are for her. */
export async function showReports(context: ActorContext): Promise<Answer> {
  const { tx, member } = context;
  const own = await reportsOf(tx, member.id);
  const readers = await membersByIds(
    tx,
    own.flatMap(({ readerId }) => readerId ?? []),
  );
  const names = new Map(readers.filter(receives).map(({ id, name }) => [id, name]));
  const reports = own.map((report) => ({
    ...report,
    reader: names.get(report.readerId ?? '') ?? null,
  }));
  const addressed = receives(member) ? await reportsFor(tx, member.id) : [];
  return whisper(
    overviewMessage(viewOf(context), { reports, readings: await readings.of(tx, member.id), addressed }),
  );
}

/** **Signaler un problème**. */
export async function openForReport(context: PressContext): Promise<Answer> {
  const { form } = viewOf(context).words;
  if ((await reportsOf(context.tx, context.member.id)).length >= MOST_REPORTS)
    return whisper(sentence(form.many(MOST_REPORTS)));
  const to = await recipientsOf(context);
  if (to.length === 0) return whisper(sentence(form.nobody));
  return openForm(reportForm(viewOf(context), to));
}

/** Keeps it for the one whom she chose, who is told that it is there. */
export async function sendReport(context: SubmitContext<ReportValues>): Promise<Answer> {
  const { tx, secrets, member, now, values } = context;
  const view = viewOf(context);
  const { errors, many } = view.words.form;
  if ((await reportsOf(tx, member.id)).length >= MOST_REPORTS) return rejectForm({ '': many(MOST_REPORTS) });
  const reader = (await recipientsOf(context)).find(({ id }) => id === values.to);
  if (!reader) return rejectForm({ to: errors.to });
  const about = values.about === null ? null : await chosenMember(tx, values.about);
  if (values.about !== null && about === null) return rejectForm({ about: errors.unknown });
  if (about?.id === reader.id) return rejectForm({ to: errors.same });
  const texts = { about: about?.name ?? null, what: values.what, wishes: values.wishes };
  const id = await addReport(tx, secrets, { authorId: member.id, readerId: reader.id, at: now, texts });
  await tellReader(context, id, reader);
  return whisper(sentMessage(view, id, reader.name));
}

/** What it says, for the one whom it is for: that she opens it is recorded in the same transaction. */
export async function read(context: PressContext, report: Report): Promise<Answer> {
  const { tx, secrets, member, now } = context;
  const view = viewOf(context);
  const author = await memberById(tx, report.authorId);
  const texts = await openReport(tx, secrets, report.id);
  if (!author || !texts) return whisper(sentence(view.words.report.gone));
  const { id: reportId, authorId } = report;
  await readings.record(tx, { reportId, authorId, readerId: member.id, readAt: now });
  return whisper(readMessage(view, { report, author, texts }));
}

/** She sees to it, and its author is told. */
export async function take(context: PressContext, report: Report): Promise<Answer> {
  const { report: words } = viewOf(context).words;
  if (!reportStates.can(stateOf(report), 'take')) return whisper(sentence(words.already[stateOf(report)]));
  await setTaken(context.tx, report.id, context.now);
  await tellAuthor(context, { ...report, takenAt: context.now }, context.member);
  return whisper(sentence(words.noted.taken));
}

/** It is over, and its author is told. */
export async function close(context: PressContext, report: Report): Promise<Answer> {
  const { report: words } = viewOf(context).words;
  if (!reportStates.can(stateOf(report), 'close')) return whisper(sentence(words.already[stateOf(report)]));
  await setClosed(context.tx, report.id, context.now);
  await tellAuthor(context, { ...report, closedAt: context.now }, context.member);
  return whisper(sentence(words.noted.closed));
}

/** Its author takes it back: its text is erased, with who read it. */
export async function withdraw(context: PressContext, report: Report): Promise<Answer> {
  await removeReport(context.tx, report.id);
  context.forgetOrder();
  await tellTakenBack(context, report);
  return whisper(sentence(viewOf(context).words.report.withdrawn));
}

/** What waits for her to say that she sees to it. */
export async function toDo(context: ActorContext): Promise<ToDo[]> {
  if (!receives(context.member)) return [];
  const waiting = (await reportsFor(context.tx, context.member.id)).filter(
    (each) => stateOf(each) === 'sent',
  );
  if (waiting.length === 0) return [];
  const { report, buttons } = viewOf(context).words;
  const button = { label: buttons.list, press: 'charter/reports', ref: '' };
  return [{ order: 1, line: report.toDo(waiting.length), button }];
}
