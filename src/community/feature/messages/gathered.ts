import type { Answer } from '../../../chat/answer.ts';
import type { Incoming } from '../../../chat/incoming.ts';
import { type Message, storable, text, withoutPresses } from '../../../chat/message.ts';
import { payloadOf, type StillTrue } from '../../../engine/outbox/attempt.ts';
import { isBeingChanged, waitingUpdatesOf } from '../../../engine/outbox/deliveries.ts';
import type { NewEntry } from '../../../engine/outbox/entry.ts';
import {
  countAsUnasked,
  type Part,
  partsOf,
  partsWithKeys,
  partWithSeq,
  removePart,
  rewritePart,
  wholeOf,
} from '../../../engine/outbox/parts.ts';
import { buttonsUntil } from '../../../engine/outbox/spent.ts';
import { namesMembers, withAccountsOf } from '../../members/accounts/named-accounts.ts';
import type { Member } from '../../members/member.ts';
import { memberById } from '../../members/members.ts';
import type { UnitOfWork } from '../feature.ts';
import { gatheredWords } from './gathered-locales.ts';
import { formRefIn, gatheredMessage, readRef, seqIn } from './gathered-message.ts';

/** The key of what did not fit into a week, of which the Monday is given, for one member. */
export const weekKey = (monday: string, memberId: string): string => `week/${monday}/${memberId}`;
const isWeek = (key: string): boolean => key.startsWith('week/');

const saidIn = ({ secrets }: UnitOfWork, { id, payload }: Part): Message =>
  JSON.parse(secrets.open(payload, payloadOf(id)));

async function say(uow: UnitOfWork, part: Part, message: Message): Promise<void> {
  await rewritePart(uow.tx, part, {
    payload: uow.secrets.seal(JSON.stringify(message), payloadOf(part.id)),
    buttonsUntil: buttonsUntil(message, 'person', uow.now),
  });
}

async function composed(uow: UnitOfWork, key: string, parts: readonly Part[]): Promise<Message | null> {
  const memberId = parts[0]?.memberId ?? null;
  const member = memberId === null ? null : await memberById(uow.tx, memberId);
  return gatheredMessage(
    parts.map((part) => ({ seq: part.seq, message: saidIn(uow, part) })),
    { week: isWeek(key), locale: member?.locale ?? uow.programme.promotion.locale },
  );
}

/** A gathered message as it leaves: without what is answered or over meanwhile; null when nothing is left of it. */
export async function composeWhole(
  uow: UnitOfWork,
  key: string,
  stillTrue: (uow: UnitOfWork, ...still: Parameters<StillTrue>) => Promise<boolean>,
): Promise<Message | null> {
  const left: Part[] = [];
  for (const part of await partsOf(uow.tx, key)) {
    const { until } = saidIn(uow, part);
    const isOver =
      (until !== undefined && until <= uow.now) ||
      (part.still !== null && !(await stillTrue(uow, part.still)));
    if (isOver) await removePart(uow.tx, part, uow.now);
    else left.push(part);
  }
  if (left.length > 0 && left.every(({ unasked }) => unasked === 1)) await countAsUnasked(uow.tx, key);
  return composed(uow, key, left);
}

/** What shows the whole anew, in the place of what stands there; nothing while it has not left. */
async function changeOf(uow: UnitOfWork, whole: string, key: string): Promise<NewEntry[]> {
  const where = await wholeOf(uow.tx, whole);
  // Of a group's message it is the copy alone that changed: what the group reads is changed by itself.
  if (where?.recipientKind === 'group') return [];
  // It is put together when it leaves.
  if (!where || where.state === 'queued' || where.state === 'failed' || where.state === 'cancelled')
    return [];
  const to =
    where.waitsFor === null
      ? { platform: where.platform, kind: 'person' as const, id: where.recipient }
      : { unlinked: where.waitsFor };
  const message = await composed(uow, whole, await partsOf(uow.tx, whole));
  // It shows what those that wait for their turn would have shown, too.
  for (const waiting of await waitingUpdatesOf(uow.tx, whole))
    if (waiting !== key) await uow.withdraw(waiting);
  return [
    message
      ? { kind: 'update', key, to, target: whole, message }
      : { kind: 'delete', key, to, target: whole },
  ];
}

/** What is to be done to a part of a gathered message is done to the whole of it. */
export async function inWholes(uow: UnitOfWork, entries: readonly NewEntry[]): Promise<readonly NewEntry[]> {
  const targets = entries.flatMap((entry) => ('target' in entry ? [entry.target] : []));
  if (targets.length === 0) return entries;
  const parts = new Map((await partsWithKeys(uow.tx, targets)).map((part) => [part.key, part]));
  if (parts.size === 0) return entries;
  const done: NewEntry[] = [];
  /** The last change to each whole: several at once to its parts are one to it. */
  const changed = new Map<string, string>();
  for (const entry of entries) {
    const part = 'target' in entry ? parts.get(entry.target) : undefined;
    if (!part) {
      done.push(entry);
      continue;
    }
    if (entry.kind === 'update') await say(uow, part, entry.message);
    else if (entry.kind === 'expire') await say(uow, part, withoutPresses(saidIn(uow, part)));
    else await removePart(uow.tx, part, uow.now);
    changed.set(part.whole, entry.key);
  }
  for (const [whole, key] of changed) done.push(...(await changeOf(uow, whole, key)));
  return done;
}

/** What was pressed or sent in a gathered message, as its handler knows it; with the part, where it was in one. */
export async function outOfWhole(
  uow: UnitOfWork,
  incoming: Incoming,
  member: Member,
): Promise<{ incoming: Incoming; part: Part | null } | 'gone'> {
  if (!('ref' in incoming)) return { incoming, part: null };
  const { ref, seq } = readRef(incoming.ref);
  if (seq === null) return { incoming, part: null };
  const part = await partWithSeq(uow.tx, seq);
  if (part === null || part.memberId !== member.id) return 'gone';
  return { incoming: { ...incoming, ref }, part };
}

/**
 * An answer to what was done in a part: what would take the message's place takes the part's. Of an answer in
 * confidence, which no chat may keep beside the others, she alone sees the words.
 */
export async function backIntoWhole(
  uow: UnitOfWork,
  answer: Answer,
  { key, seq }: Part,
  { locale }: Member,
): Promise<Answer> {
  if (answer.kind === 'openForm')
    return { ...answer, form: { ...answer.form, ref: formRefIn(answer.form.ref, seq) } };
  if (answer.kind !== 'replace') return answer;
  // It may have been changed, or taken back, by what she just did.
  const part = (await partsWithKeys(uow.tx, [key]))[0];
  if (!part) return { ...answer, kind: 'whisper' };
  if (answer.message.storable) {
    await say(uow, part, answer.message);
    const whole = await composed(uow, part.whole, await partsOf(uow.tx, part.whole));
    const where = await wholeOf(uow.tx, part.whole);
    if (!whole || !where) return answer;
    // One that is on its way was put together before, and would bring back what she has just answered.
    if (await isBeingChanged(uow.tx, part.whole))
      await uow.enqueueAll(await changeOf(uow, part.whole, `${part.key}/answered/${uow.now}`));
    const to = { platform: where.platform, kind: 'person', id: where.recipient } as const;
    return {
      kind: 'replace',
      message: storable(namesMembers(whole) ? await withAccountsOf(uow.tx, whole, to) : whole),
    };
  }
  const { answered } = gatheredWords[locale];
  await say(uow, part, { summary: answered, blocks: [text(answered)] });
  await uow.enqueueAll(await changeOf(uow, part.whole, `${part.key}/answered/${uow.now}`));
  return { ...answer, kind: 'whisper' };
}

/** What a part says, with its buttons as they stand alone; null when it is not hers, or was taken back. */
export async function partFor(uow: UnitOfWork, typed: string, member: Member): Promise<Message | null> {
  const seq = seqIn(typed);
  const part = seq === null ? null : await partWithSeq(uow.tx, seq);
  return part?.memberId === member.id ? saidIn(uow, part) : null;
}
