import type { UnitOfWork } from '../community/feature/feature.ts';
import type { Member } from '../community/members/member.ts';
import { allMembers } from '../community/members/members.ts';
import { OPEN } from '../features/mutual-aid/rules/states.ts';
import { askedFor } from '../features/mutual-aid/store/asked.ts';
import { keepCard } from '../features/mutual-aid/store/cards.ts';
import { offersWhere } from '../features/mutual-aid/store/offers.ts';
import { requestsWhere } from '../features/mutual-aid/store/requests.ts';
import { type Action, between, isInvented } from './action.ts';
import { chanceOf } from './dice.ts';
import { instantOf, memberAt } from './people.ts';
import type { SampleTexts } from './sample-texts.ts';

const HOUR_MS = 60 * 60_000;
/** Whoever is asked thinks about it for some working hours. */
const [MIN_MS, MAX_MS] = [2 * HOUR_MS, 7 * HOUR_MS];
const HELPS = 0.6;

/** The card that somebody kept for the promotion before the demonstration begins. */
export async function fillHelp(uow: UnitOfWork, { help: { card } }: SampleTexts): Promise<void> {
  const { author, at, field, ...said } = card;
  const { id: memberId } = memberAt(await allMembers(uow.tx), author);
  const createdAt = instantOf(uow.calendar, at);
  await keepCard(uow.tx, uow.secrets, { memberId, requestId: null, field, createdAt, ...said });
}

/**
 * The invented members ask for help, answer when they are asked, say whether it is what they meant, and what helped:
 * a newcomer who asks is answered, and is asked by somebody.
 */
export async function helpGiven(
  uow: UnitOfWork,
  members: readonly Member[],
  texts: SampleTexts,
  at: number,
): Promise<Action[]> {
  const invented = new Map(members.filter(isInvented).map((member) => [member.id, member]));
  return [
    ...(await asked(uow, texts, members, at)),
    ...(await answered(uow, texts, invented, at)),
    ...(await welcomed(uow, texts, invented, at)),
  ];
}

/** One request of theirs, written and sent. */
async function asked(
  { tx, secrets, calendar }: UnitOfWork,
  { help }: SampleTexts,
  members: readonly Member[],
  at: number,
): Promise<Action[]> {
  const { author, at: when, ...values } = help.request;
  const { id: user } = memberAt(members, author);
  if (instantOf(calendar, when) > at) return [];
  const [own] = await requestsWhere(tx, secrets, { authorId: user });
  if (own?.state === 'draft')
    return [{ user, kind: 'press', press: 'mutual-aid/send', ref: own.id, value: null }];
  if (own) return [];
  return [{ user, kind: 'submit', form: 'mutual-aid/request', ref: '', values }];
}

/** Those who were asked say what they understood, or that they don't know, in their own time. */
async function answered(
  { tx, secrets, calendar }: UnitOfWork,
  { help }: SampleTexts,
  invented: ReadonlyMap<string, Member>,
  at: number,
): Promise<Action[]> {
  const deeds: Action[] = [];
  for (const { id, texts } of await requestsWhere(tx, secrets, { states: OPEN }))
    for (const { memberId: user, state, at: since } of await askedFor(tx, id)) {
      const member = invented.get(user);
      if (!member || state !== 'asked') continue;
      const dice = (throwOf: string) => chanceOf(`help/${member.email}/${texts.title}/${throwOf}`);
      const thinking = between(since + MIN_MS, since + MAX_MS, dice('when'));
      if (calendar.nextWorkingMoment(thinking) > at) continue;
      if (dice('helps') > HELPS) {
        deeds.push({ user, kind: 'press', press: 'mutual-aid/unsure', ref: id, value: null });
        continue;
      }
      const one = (list: readonly string[]) => list[Math.floor(dice('words') * list.length)] ?? '';
      const values = { understood: one(help.understood), idea: one(help.ideas) };
      deeds.push({ user, kind: 'submit', form: 'mutual-aid/offer', ref: id, values });
    }
  return deeds;
}

/** An invented author says yes to an offer, and some days later what helped. */
async function welcomed(
  { tx, secrets, calendar }: UnitOfWork,
  { help }: SampleTexts,
  invented: ReadonlyMap<string, Member>,
  at: number,
): Promise<Action[]> {
  const deeds: Action[] = [];
  for (const { id, authorId: user, state, changedAt } of await requestsWhere(tx, secrets, { states: OPEN })) {
    if (!invented.has(user)) continue;
    if (state === 'helping') {
      const on = calendar.addWorkingDays(calendar.localDate(changedAt), 4);
      const values = { helped: help.helped, public: true };
      if (calendar.instant(on, '11:00') <= at)
        deeds.push({ user, kind: 'submit', form: 'mutual-aid/solve', ref: id, values });
      continue;
    }
    const offer = (await offersWhere(tx, secrets, { requestId: id })).find(
      (each) => each.state === 'offered',
    );
    if (offer && calendar.nextWorkingMoment(offer.at + MIN_MS) <= at)
      deeds.push({ user, kind: 'press', press: 'mutual-aid/right', ref: offer.id, value: null });
  }
  return deeds;
}
