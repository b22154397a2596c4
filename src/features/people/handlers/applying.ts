import { type Answer, replace, whisper } from '../../../chat/answer.ts';
import type { ActorContext, PressContext, ToDo } from '../../../community/feature/feature.ts';
import { eraseMember } from '../../../community/feature/member-data.ts';
import { COACHES, mayCall, RUNNERS } from '../../../community/members/member.ts';
import { memberById } from '../../../community/members/members.ts';
import { addLine, changeLine, lineOf } from '../../../community/members/roster/change-line.ts';
import {
  changeById,
  changesIn,
  draftChange,
  forgetChange,
  saveChange,
} from '../../../community/members/roster/changes.ts';
import {
  differences,
  type Line,
  type RosterChange,
  withFields,
} from '../../../community/members/roster/line.ts';
import { faultNow, followedFrom } from '../load.ts';
import { askSecond, tellAnswered, tellCoaches, tellOutcome } from '../notifications.ts';
import { guardedGained, maySecond } from '../rules.ts';
import { removalMessage } from '../views/preview.ts';
import { saidMessage } from '../views/replies.ts';
import { faultWords, followedWords, titleOf } from '../views/words.ts';
import { draftOf, gone, preview, viewOf, type Whole } from './editing.ts';

const said = (context: ActorContext, words: string): Answer => replace(saidMessage(viewOf(context), words));

/** The same change of the line as it is by now; what others changed meanwhile stays. Null when nobody is there. */
async function rebased({ tx }: ActorContext, change: Whole): Promise<Whole | null> {
  const { memberId, before, after } = change;
  if (before === null) return change;
  const current = memberId === null ? null : await lineOf(tx, memberId);
  if (!current) return null;
  return { ...change, before: current, after: withFields(current, after, differences(before, after)) };
}

const isSame = (one: Line | null, other: Line | null): boolean =>
  one === null || other === null ? one === other : differences(one, other).length === 0;

/** What stands by now between a change and being so, or has followed from the one that it takes back; null when nothing. */
async function stoppedBy(context: ActorContext, change: Whole): Promise<string | null> {
  const view = viewOf(context);
  const fault = await faultNow(context, change);
  if (fault) return view.words.faulty(faultWords(view, fault));
  const undone = change.undoes === null ? null : await changeById(context.tx, change.undoes);
  const followed = undone && (await followedFrom(context, undone));
  return followed ? followedWords(view, followed) : null;
}

/** Agrees to a draft, as it was shown; when the line is another by now, that is shown first. */
export async function apply(context: PressContext): Promise<Answer> {
  const { tx, now, log } = context;
  const view = viewOf(context);
  const draft = await draftOf(context, context.ref);
  const change = draft && (await rebased(context, draft));
  if (!draft || !change) return replace(gone(context));
  const stopped = await stoppedBy(context, change);
  if (stopped !== null) {
    await forgetChange(tx, draft.id);
    return said(context, stopped);
  }
  if (!isSame(draft.before, change.before)) {
    await saveChange(tx, draft.id, { before: change.before, after: change.after });
    return replace(await preview(context, change, { again: true }));
  }
  if (guardedGained(change.before, change.after, context.calendar.localDate(now)).length > 0) {
    await saveChange(tx, change.id, { state: 'waiting', at: now });
    await askSecond(context, change);
    log.info(
      { event: 'roster.role-asked', change: change.id, member: change.memberId },
      'a role was asked for',
    );
    return said(context, view.words.done.waiting(titleOf(change.after.name)));
  }
  await putInPlace(context, change);
  const { done } = view.words;
  const name = titleOf(change.after.name);
  return said(context, change.before === null ? done.added(name) : done.changed(name));
}

/** Makes a change so, and records that it is. */
async function putInPlace(
  context: ActorContext,
  { id, memberId, before, after, undoes }: Whole,
  decided: Partial<RosterChange> = {},
): Promise<void> {
  const { tx, now, calendar, log, member } = context;
  const todayOn = calendar.localDate(now);
  const changed = memberId ?? (await addLine(tx, after, now));
  if (memberId !== null) await changeLine(tx, memberId, after, { now, todayOn });
  await saveChange(tx, id, {
    ...{ memberId: changed, before, after, state: 'applied', at: now },
    ...decided,
  });
  if (undoes !== null) await saveChange(tx, undoes, { state: 'undone', undoneBy: member.id, undoneAt: now });
  log.info(
    { event: 'roster.changed', change: id, member: changed },
    'a line of the roster was changed in the chat',
  );
  if (memberId !== null) return;
  const added = await memberById(tx, changed);
  const arrivesAt = after.arrivesOn === null ? now : calendar.instant(after.arrivesOn, '00:00');
  if (added)
    await context.contributions.arrived(context, added, calendar.nextWorkingMoment(Math.max(now, arrivesAt)));
  context.seekAccounts();
}

/** A change that waits for a coach, as it would be by now; or why she has no say in it. */
async function waitingFor(context: PressContext): Promise<Whole | { refused: string }> {
  const { tx, member, ref, now } = context;
  const { words } = viewOf(context);
  const change = await changeById(tx, ref);
  if (change?.state !== 'waiting' || change.after === null) return { refused: words.gone };
  if (!maySecond(member, change)) return { refused: words.notYours };
  const by = change.byId === null ? null : await memberById(tx, change.byId);
  if (!by?.active || !mayCall(by, RUNNERS)) {
    await saveChange(tx, change.id, { state: 'lapsed', decidedAt: now });
    await tellAnswered(context, change.id, change.after.name);
    return { refused: words.askerGone };
  }
  return (await rebased(context, { ...change, after: change.after })) ?? { refused: words.gone };
}

/** What is asked, to whoever is to decide; to anybody else who runs the programme, without a button. */
export async function see(context: PressContext): Promise<Answer> {
  const change = await waitingFor(context);
  if ('refused' in change) return whisper(saidMessage(viewOf(context), change.refused));
  return whisper(await preview(context, change));
}

/** The first that waits for her. */
export async function seeFirst(context: PressContext): Promise<Answer> {
  const first = (await changesIn(context.tx, ['waiting']))
    .filter((each) => maySecond(context.member, each))
    .at(-1);
  return see({ ...context, ref: first?.id ?? '' });
}

export async function agree(context: PressContext): Promise<Answer> {
  const { tx, member, now } = context;
  const view = viewOf(context);
  const asked = await changeById(tx, context.ref);
  const change = await waitingFor(context);
  if ('refused' in change) return said(context, change.refused);
  const stopped = await stoppedBy(context, change);
  if (stopped !== null) {
    await saveChange(tx, change.id, { state: 'lapsed', decidedAt: now });
    await tellAnswered(context, change.id, change.after.name);
    return said(context, stopped);
  }
  // She agrees to what she was shown: what else changed meanwhile is shown first.
  if (!isSame(asked?.before ?? null, change.before)) {
    await saveChange(tx, change.id, { before: change.before, after: change.after });
    return replace(await preview(context, change, { again: true }));
  }
  await putInPlace(context, change, { at: change.at, secondId: member.id, decidedAt: now });
  await tellAnswered(context, change.id, change.after.name);
  await tellCoaches(context, change);
  return said(context, view.words.done.agreed(titleOf(change.after.name)));
}

export async function refuse(context: PressContext): Promise<Answer> {
  const { tx, member, now } = context;
  const change = await waitingFor(context);
  if ('refused' in change) return said(context, change.refused);
  await saveChange(tx, change.id, { state: 'refused', secondId: member.id, decidedAt: now });
  await tellAnswered(context, change.id, change.after.name);
  await tellOutcome(context, change, 'refused');
  return said(context, viewOf(context).words.done.refused(titleOf(change.after.name)));
}

/** What waits for a coach's agreement, for those who may give it. */
export async function toDo(context: ActorContext): Promise<ToDo[]> {
  const { tx, member } = context;
  if (!mayCall(member, COACHES)) return [];
  const count = (await changesIn(tx, ['waiting'])).filter((each) => maySecond(member, each)).length;
  if (count === 0) return [];
  const { words } = viewOf(context);
  return [
    {
      order: 3,
      line: words.toDo(count),
      button: { label: words.buttons.see, press: 'people/waiting', ref: '' },
    },
  ];
}

/** Takes a change back, as a change of its own, which is shown first; or says what has followed from it. */
export async function undo(context: PressContext): Promise<Answer> {
  const { tx, member, now } = context;
  const view = viewOf(context);
  const change = await changeById(tx, context.ref);
  if (!change) return whisper(gone(context));
  const followed = await followedFrom(context, change);
  if (followed) return whisper(saidMessage(view, followedWords(view, followed)));
  const { memberId, before, after } = change;
  if (memberId === null || after === null) return whisper(gone(context));
  if (before === null) return whisper(removalMessage(view, change.id, after.name));
  const current = (await lineOf(tx, memberId)) ?? after;
  const back = withFields(current, before, differences(before, after));
  const fault = await faultNow(context, { memberId, byId: member.id, before: current, after: back });
  if (fault) return whisper(saidMessage(view, view.words.faulty(faultWords(view, fault))));
  const draft = await draftChange(tx, {
    ...{ memberId, before: current, after: back, byId: member.id, at: now, undoes: change.id },
  });
  return whisper(await preview(context, { ...draft, after: back }));
}

/** Takes somebody away who was added by mistake, and all that leads to her. */
export async function undoAdded(context: PressContext): Promise<Answer> {
  const { tx, member, now, log } = context;
  const view = viewOf(context);
  const change = await changeById(tx, context.ref);
  if (!change || change.before !== null) return replace(gone(context));
  const followed = await followedFrom(context, change);
  if (followed) return said(context, followedWords(view, followed));
  const added = change.memberId === null ? null : await memberById(tx, change.memberId);
  if (!added) return replace(gone(context));
  // What is left of it names nobody.
  await saveChange(tx, change.id, {
    ...{ memberId: null, after: null, state: 'undone', undoneBy: member.id, undoneAt: now },
  });
  await eraseMember(context, added);
  log.info(
    { event: 'roster.changed', change: change.id, member: added.id },
    'whoever was added was taken away',
  );
  return said(context, view.words.done.removed);
}
