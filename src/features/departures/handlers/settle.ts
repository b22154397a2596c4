import type { UnitOfWork } from '../../../community/feature/feature.ts';
import { postIn, writeTo } from '../../../community/feature/messages/messaging.ts';
import type { DepartureEffect, DepartureNews } from '../../../community/members/departures/departure.ts';
import {
  departuresIn,
  forgetDeparture,
  type RecordedDeparture,
  setDeparture,
} from '../../../community/members/departures/departures.ts';
import type { Member } from '../../../community/members/member.ts';
import { memberById } from '../../../community/members/members.ts';
import { coachesMessage, newsMessage } from '../views.ts';

/** Ends what was agreed with those whose time has come, and who are still gone. */
export async function settleDepartures(uow: UnitOfWork): Promise<void> {
  const due = (await departuresIn(uow.tx, ['pending', 'confirmed'])).filter(({ dueAt }) => dueAt <= uow.now);
  const effects: DepartureEffect[] = [];
  // All are settled before the first is heard of: nobody is told of a change to somebody who leaves as well.
  const gone = due.filter(({ member }) => !member.active);
  for (const { member } of due)
    if (member.active) await forgetDeparture(uow.tx, member.id);
    else await setDeparture(uow.tx, member.id, 'settled');
  for (const departure of gone) effects.push(...(await settle(uow, departure)));
  await notifyCoaches(uow, effects);
}

async function settle(uow: UnitOfWork, { member, leftAt }: RecordedDeparture): Promise<DepartureEffect[]> {
  const effects = await uow.contributions.departed(uow, { member, leftAt });
  const news = new Map<string, DepartureNews[]>();
  for (const each of effects.flatMap((effect) => effect.news ?? []))
    news.set(each.member.id, [...(news.get(each.member.id) ?? []), each]);
  const readers: Member[] = [];
  for (const id of news.keys()) {
    const reader = await memberById(uow.tx, id);
    if (reader?.active) readers.push(reader);
  }
  await writeTo(uow, readers, {
    kind: 'departures/news',
    key: ({ id }) => `departures/${member.id}/${leftAt}/${id}`,
    notBefore: uow.calendar.nextWorkingMoment(uow.now),
    message: (reader) => newsMessage(reader.locale, member.name, news.get(reader.id) ?? []),
  });
  uow.log.info(
    { event: 'departure.settled', member: member.id, effects: effects.length, told: readers.length },
    'what was agreed with a member who left has ended',
  );
  return effects;
}

/** Coaches hear of all that waits for somebody else in one message, whoever left. */
async function notifyCoaches(uow: UnitOfWork, effects: readonly DepartureEffect[]): Promise<void> {
  const said = new Map<string, { text: NonNullable<DepartureEffect['coaches']>['text']; count: number }>();
  for (const { coaches } of effects)
    if (coaches) {
      const count = (said.get(coaches.key)?.count ?? 0) + 1;
      said.set(coaches.key, { text: coaches.text, count });
    }
  if (said.size === 0) return;
  const { locale } = uow.programme.promotion;
  const lines = [...said.values()].map(({ text, count }) => text(locale, count));
  await postIn(
    uow,
    'coaches',
    'departures/coaches',
    `departures/coaches/${uow.now}`,
    coachesMessage(locale, lines),
    {
      notBefore: uow.calendar.nextWorkingMoment(uow.now),
    },
  );
}
