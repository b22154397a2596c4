import { membersWithField } from '../community/expertise/declared-fields.ts';
import type { UnitOfWork } from '../community/feature/feature.ts';
import type { Member } from '../community/members/member.ts';
import { allMembers } from '../community/members/members.ts';
import { isRefused, transition } from '../features/acceleration/handlers/transition.ts';
import { accountOf } from '../features/acceleration/rules/accounting.ts';
import { NO_TEXTS, type Request } from '../features/acceleration/rules/request.ts';
import { recordAsked } from '../features/acceleration/store/asked.ts';
import { newRequest } from '../features/acceleration/store/requests.ts';
import { readMonth, type WrittenRequest } from './month.ts';
import { instantOf, memberAt } from './people.ts';

/** The requests for acceleration hours of the invented promotion, each as far as it has come. */
export async function fillHours(uow: UnitOfWork): Promise<void> {
  const members = await allMembers(uow.tx);
  for (const written of readMonth().hours) {
    const searching = await sent(uow, members, written);
    if (written.taken) await held(uow, members, searching, written.taken);
  }
}

/** The same context at another instant: what happened then is dated then, and so is what is due of it. */
const at = (uow: UnitOfWork, now: number): UnitOfWork => ({ ...uow, now });
const then = (uow: UnitOfWork, moment: string): UnitOfWork => at(uow, instantOf(uow.calendar, moment));

/** Makes something happen, as it would to a request of somebody. @throws when it could not have */
async function happens(uow: UnitOfWork, request: Request, ...what: EventOf): Promise<Request> {
  const result = await transition(uow, request, ...what);
  if (isRefused(result))
    throw new Error(`demo/month.yaml: ${request.texts.title}: ${what[0]} is refused (${result.refused})`);
  return result;
}
type EventOf = Parameters<typeof transition> extends [unknown, unknown, ...infer What] ? What : never;

/** It was written, read by a coach, and taken to those who know its field. */
async function sent(uow: UnitOfWork, members: readonly Member[], written: WrittenRequest): Promise<Request> {
  const { programme, tx } = uow;
  const { field, wished, title, goal, tried, expected, dates } = written;
  const author = memberAt(members, written.author);
  const asking = then(uow, written.sent.at);
  const draft = newRequest(author, accountOf(author, programme.acceleration), asking.now);
  const texts = { ...NO_TEXTS, title, goal, tried, expected, dates };
  const saved = await happens(asking, { ...draft, texts }, 'save', author, { field, wished });
  const read = await happens(asking, saved, 'send', author);
  const leaving = then(uow, written.letGo.at);
  const left = await happens(leaving, read, 'letGo', memberAt(members, written.letGo.by));
  const helping = new Set(await membersWithField(tx, field, 'help'));
  const know = members.filter(({ id, roles }) => roles.includes('parrain') && helping.has(id));
  const chosen = know.slice(0, programme.acceleration.askedAtOnce);
  for (const { id } of chosen) await recordAsked(tx, left.id, id, 'asked', 1);
  return happens(leaving, left, 'ask', null, { wave: 1 }, chosen.length);
}

/** Somebody took it, it took place, and it was told. */
async function held(
  uow: UnitOfWork,
  members: readonly Member[],
  searching: Request,
  taken: NonNullable<WrittenRequest['taken']>,
): Promise<void> {
  const { minutes, place, agreed, told } = taken;
  const parrain = memberAt(members, taken.by);
  const startsAt = instantOf(uow.calendar, taken.starts);
  const moment = { startsAt, endsAt: startsAt + minutes * 60_000, parrainId: parrain.id };
  const texts = { ...searching.texts, place };
  const change = { ...moment, texts, proposedBy: 'parrain' } as const;
  const proposed = await happens(then(uow, taken.at), searching, 'take', parrain, change, minutes);
  await recordAsked(uow.tx, proposed.id, parrain.id, 'took', proposed.wave);
  const by = memberAt(members, agreed.by);
  const granted = await happens(then(uow, agreed.at), proposed, 'agree', by, {}, minutes);
  if (!told) return;
  const over = await happens(at(uow, moment.endsAt), granted, 'over', null);
  const outcome = { texts: { ...over.texts, outcome: told.outcome } };
  await happens(then(uow, told.at), over, 'tell', memberAt(members, told.by), outcome, told.minutes);
}
