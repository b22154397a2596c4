import type {
  ActorContext,
  Erasure,
  PersonalData,
  PersonalDataItem,
  UnitOfWork,
} from '../../community/feature/feature.ts';
import type { Member } from '../../community/members/member.ts';
import { ownRequests } from './load.ts';
import { viewContextFor } from './locales/index.ts';
import { forgetMessages } from './notifications.ts';
import { isThere } from './rules.ts';
import { asksOf, requestById } from './store.ts';

const isoOf = (at: number): string => new Date(at).toISOString();

async function describePersonalData(context: ActorContext): Promise<PersonalDataItem[]> {
  const { tx, secrets, member } = context;
  const { kept } = viewContextFor(context, member).words;
  const asked = (await ownRequests(context, member.id)).length;
  const asks = await asksOf(tx, secrets, member.id);
  const given = asks.filter(isThere).length;
  if (asked + asks.length === 0) return [];
  return [{ label: kept.label, detail: kept.detail(asked, given, asks.length - given) }];
}

async function exportPersonalData(uow: UnitOfWork, member: Member): Promise<Record<string, unknown>> {
  const { tx, secrets } = uow;
  const own = await ownRequests(uow, member.id);
  const asks = await asksOf(tx, secrets, member.id);
  return {
    requests: own.map(({ about, askedAt, byOn, asks: asked }) => ({
      ...{ about, askedAt: isoOf(askedAt), byOn },
      answers: asked.flatMap(({ answer }) => answer ?? []),
    })),
    given: asks.filter(isThere).map(({ texts, givenAt }) => ({ givenAt: isoOf(givenAt ?? 0), ...texts })),
    received: own.flatMap((each) => each.asks.filter(isThere)).length,
    timesAsked: asks.length,
  };
}

/** Where her name was told, it no longer is: to those whom she asked, and to those who asked her. */
async function release(uow: UnitOfWork, member: Member, _how: Erasure): Promise<void> {
  const { tx, secrets } = uow;
  for (const { asks } of await ownRequests(uow, member.id))
    for (const ask of asks) await forgetMessages(uow, ask, member.id);
  for (const ask of await asksOf(tx, secrets, member.id)) {
    const request = await requestById(tx, secrets, ask.requestId);
    if (request) await forgetMessages(uow, ask, request.askerId);
  }
}

export const personalData: PersonalData = {
  categories: [
    {
      id: 'requests',
      label: {
        fr: 'les retours que vous avez demandés, avec ceux que vous avez reçus',
        en: 'the feedback that you asked for, with what you got',
      },
      rows: [{ table: 'peer_feedback_requests', column: 'memberId', erased: 'deleted' }],
    },
    {
      id: 'given',
      label: {
        fr: 'les retours qui vous ont été demandés, et ceux que vous avez donnés',
        en: 'the feedback that you were asked for, and what you gave',
      },
      rows: [{ table: 'peer_feedback_asks', column: 'giverId', erased: 'deleted' }],
    },
  ],
  describe: describePersonalData,
  exportData: exportPersonalData,
  release,
};
