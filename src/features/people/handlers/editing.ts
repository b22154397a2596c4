import { type Answer, openForm, rejectForm, replace, whisper } from '../../../chat/answer.ts';
import type { Message } from '../../../chat/message.ts';
import type { ActorContext, PressContext, SubmitContext } from '../../../community/feature/feature.ts';
import { memberById, membersWithRole } from '../../../community/members/members.ts';
import { lineOf } from '../../../community/members/roster/change-line.ts';
import {
  changeById,
  draftChange,
  forgetChange,
  saveChange,
} from '../../../community/members/roster/changes.ts';
import { differences, type Line, type RosterChange } from '../../../community/members/roster/line.ts';
import { knownDefis } from '../../../community/members/searching.ts';
import { type AddValues, addForm, type DatesValues, datesForm, type WorkValues, workForm } from '../forms.ts';
import { coachNames, effectsOf, faultNow } from '../load.ts';
import { viewContextFor } from '../locales/index.ts';
import { defiNamed, type Fault } from '../rules.ts';
import { previewMessage } from '../views/preview.ts';
import { saidMessage } from '../views/replies.ts';
import { faultWords } from '../views/words.ts';

export const viewOf = (context: ActorContext) => viewContextFor(context, context.member);
export const gone = (context: ActorContext): Message =>
  saidMessage(viewOf(context), viewOf(context).words.gone);

/** A change whose line is there still. */
export type Whole = RosterChange & { after: Line };

/** A draft of hers that nobody has agreed to yet; null for whatever else a button names. */
export async function draftOf({ tx, member }: ActorContext, id: string): Promise<Whole | null> {
  const change = await changeById(tx, id);
  if (change?.state !== 'draft' || change.byId !== member.id || change.after === null) return null;
  return { ...change, after: change.after };
}

export async function preview(
  context: ActorContext,
  change: Whole,
  said: { again?: boolean; happened?: string } = {},
): Promise<Message> {
  const effects = await effectsOf(context, change);
  return previewMessage(viewOf(context), { ...change, effects, coaches: await coachNames(context.tx) }, said);
}

/** What a form or a button is about: somebody's line as it is ("m.<member>"), or a draft ("c.<change>"). */
type Target = { memberId: string | null; before: Line | null; line: Line; draft: Whole | null };

async function targetOf(context: ActorContext, ref: string): Promise<Target | null> {
  const [kind, id = ''] = ref.split('.');
  if (kind === 'c') {
    const draft = await draftOf(context, id);
    return draft && { memberId: draft.memberId, before: draft.before, line: draft.after, draft };
  }
  const line = kind === 'm' ? await lineOf(context.tx, id) : null;
  return line && { memberId: id, before: line, line, draft: null };
}

/** Beside which field of a form each fault is said. */
const FIELD_OF: Partial<Record<Fault['fault'], string>> = {
  ...{ name: 'name', email: 'email', taken: 'email', metier: 'metier', defi: 'defi', 'defi-unknown': 'defi' },
  ...{ roles: 'roles', 'own-role': 'roles', 'last-coach': 'roles', 'no-second': 'roles' },
  ...{
    'not-a-coach': 'coach',
    'arrives-outside': 'arrivesOn',
    'leaves-outside': 'leavesOn',
    reversed: 'leavesOn',
  },
};

function reject(context: ActorContext, fault: Fault, fields: readonly string[]): Answer {
  const field = FIELD_OF[fault.fault] ?? '';
  return rejectForm({ [fields.includes(field) ? field : '']: faultWords(viewOf(context), fault) });
}

/** Keeps a line as it was typed, and shows what would follow from it. */
async function propose(
  context: ActorContext,
  { memberId, before, draft }: Pick<Target, 'memberId' | 'before' | 'draft'>,
  after: Line,
  fields: readonly string[],
): Promise<Answer> {
  const { tx, member, now } = context;
  const fault = await faultNow(context, { memberId, byId: member.id, before, after });
  if (fault) return reject(context, fault, fields);
  const same = before !== null && differences(before, after).length === 0;
  if (same) return whisper(saidMessage(viewOf(context), viewOf(context).words.nothing));
  if (draft) {
    await saveChange(tx, draft.id, { after });
    return whisper(await preview(context, { ...draft, after }));
  }
  const made = await draftChange(tx, { memberId, before, after, byId: member.id, at: now });
  return whisper(await preview(context, { ...made, after }));
}

export const openNew = async (context: PressContext): Promise<Answer> =>
  openForm(addForm(viewOf(context), '', null));

export async function edit(context: PressContext): Promise<Answer> {
  const draft = await draftOf(context, context.ref);
  if (!draft || draft.before !== null) return replace(gone(context));
  return openForm(addForm(viewOf(context), draft.id, draft.after));
}

export async function submitNew(context: SubmitContext<AddValues>): Promise<Answer> {
  const { ref, values, tx } = context;
  const draft = ref === '' ? null : await draftOf(context, ref);
  // Somebody who is there is not changed by it: her address leads to her account.
  if (ref !== '' && draft?.before !== null) return rejectForm({ '': viewOf(context).words.gone });
  const fields = ['name', 'email', 'roles', 'metier', 'defi'];
  const named = defiNamed(values.defi, await knownDefis(tx));
  if ('unknown' in named)
    return reject(context, { fault: 'defi-unknown', typed: named.unknown, near: named.near }, fields);
  const line: Line = {
    ...(draft?.after ?? { coachEmail: null, arrivesOn: null, leavesOn: null }),
    ...{ name: values.name, email: values.email.toLowerCase(), roles: values.roles },
    ...{ metier: values.metier, defi: named.defi },
  };
  return propose(context, { memberId: null, before: null, draft }, line, fields);
}

export async function openWork(context: PressContext): Promise<Answer> {
  const target = await targetOf(context, context.ref);
  if (!target) return whisper(gone(context));
  return openForm(workForm(viewOf(context), context.ref, target.line));
}

export async function submitWork(context: SubmitContext<WorkValues>): Promise<Answer> {
  const { ref, values, tx } = context;
  const target = await targetOf(context, ref);
  if (!target) return rejectForm({ '': viewOf(context).words.gone });
  const fields = ['roles', 'metier', 'defi'];
  const own = target.before?.defi;
  // A défi of which she is the only one is hers to keep.
  const known = [...(await knownDefis(tx)), ...(own ? [own] : [])];
  const named = defiNamed(values.defi, known);
  if ('unknown' in named)
    return reject(context, { fault: 'defi-unknown', typed: named.unknown, near: named.near }, fields);
  const { roles, metier } = values;
  return propose(context, target, { ...target.line, roles, metier, defi: named.defi }, fields);
}

export async function openDates(context: PressContext): Promise<Answer> {
  const { tx, ref } = context;
  const target = await targetOf(context, ref);
  if (!target) return whisper(gone(context));
  const coaches = await membersWithRole(tx, 'coach');
  const own = coaches.find(({ email }) => email.toLowerCase() === target.line.coachEmail);
  return openForm(datesForm(viewOf(context), ref, target.line, { coaches, coach: own?.id ?? null }));
}

export async function submitDates(context: SubmitContext<DatesValues>): Promise<Answer> {
  const { ref, values, tx } = context;
  const target = await targetOf(context, ref);
  if (!target) return rejectForm({ '': viewOf(context).words.gone });
  const fields = ['coach', 'arrivesOn', 'leavesOn'];
  const coach = values.coach === null ? null : await memberById(tx, values.coach);
  if (values.coach !== null && !coach?.roles.includes('coach'))
    return reject(context, { fault: 'not-a-coach' }, fields);
  const { arrivesOn, leavesOn } = values;
  const coachEmail = coach?.email.toLowerCase() ?? null;
  return propose(context, target, { ...target.line, coachEmail, arrivesOn, leavesOn }, fields);
}

export async function discard(context: PressContext): Promise<Answer> {
  const draft = await draftOf(context, context.ref);
  if (!draft) return replace(gone(context));
  await forgetChange(context.tx, draft.id);
  return replace(saidMessage(viewOf(context), viewOf(context).words.done.discarded));
}
