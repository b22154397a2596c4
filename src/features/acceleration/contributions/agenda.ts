import type { Message } from '../../../chat/message.ts';
import type { AgendaEntry, Range } from '../../../community/feature/agenda.ts';
import type { UnitOfWork } from '../../../community/feature/feature.ts';
import type { Need } from '../../../community/feature/need.ts';
import type { Member } from '../../../community/members/member.ts';
import { memberById } from '../../../community/members/members.ts';
import { isOfTeam } from '../access.ts';
import { authorName } from '../handlers/matchmaking.ts';
import { viewContextFor } from '../locales/index.ts';
import { newsOf } from '../rules/report.ts';
import type { Request } from '../rules/request.ts';
import { RESERVING, type State } from '../rules/states.ts';
import { requestsWhere } from '../store/requests.ts';
import { button, teamName, titleOf } from '../views/format.ts';
import { digestMessage } from '../views/report.ts';

const FORMAT = 'acceleration';
const FORTNIGHT_MS = 14 * 86_400_000;
/** What others can still help with. */
const UNMET: readonly State[] = ['review', 'commented', 'searching', 'unanswered'];

/** Her hours, given or received: the need's title, and who with. */
export async function agenda(uow: UnitOfWork, member: Member | null, range: Range): Promise<AgendaEntry[]> {
  if (member === null) return [];
  const { tx, secrets } = uow;
  const states: readonly State[] = [...RESERVING, 'withdrawn'];
  const lists = [await requestsWhere(tx, secrets, { parrainId: member.id, states })];
  if (member.roles.includes('eig')) {
    lists.push(await requestsWhere(tx, secrets, { authorId: member.id, states }));
    if (member.defi !== null) lists.push(await requestsWhere(tx, secrets, { defi: member.defi, states }));
  }
  const hers = new Map(lists.flat().map((request) => [request.id, request]));
  const entries: AgendaEntry[] = [];
  for (const request of hers.values()) {
    const { startsAt, endsAt } = request;
    if (startsAt === null || endsAt === null || endsAt <= range.fromAt || startsAt >= range.untilAt) continue;
    entries.push(await entryOf(uow, member, request, startsAt, endsAt));
  }
  return entries;
}

/** Whether the other side counts on her: the moment is fixed, or she proposed it herself. */
const countsOn = (member: Member, request: Request): boolean =>
  request.state === 'granted' ||
  (request.state === 'proposed' && (request.proposedBy === 'team') === isOfTeam(member, request));

async function entryOf(
  uow: UnitOfWork,
  member: Member,
  request: Request,
  startsAt: number,
  endsAt: number,
): Promise<AgendaEntry> {
  const view = viewContextFor(uow, member);
  const { words } = view;
  const parrain = request.parrainId === null ? null : await memberById(uow.tx, request.parrainId);
  const other = isOfTeam(member, request)
    ? parrain?.name
    : teamName(view, request, await authorName(uow, request));
  const { place } = request.texts;
  const link = place !== null && /^https?:\/\/\S+$/.test(place) ? place : null;
  const { state } = request;
  return {
    id: `acceleration/${request.id}`,
    format: FORMAT,
    label: words.title,
    title: titleOf(view, request),
    startsAt,
    endsAt,
    place: link === null ? place : null,
    link,
    description: other === undefined ? null : words.after.agenda.with(other),
    state: state === 'withdrawn' ? 'cancelled' : state === 'proposed' ? 'tentative' : 'confirmed',
    answer: null,
    buttons: state === 'withdrawn' ? [] : [button(words.buttons.show, 'show', request.id)],
    ...(countsOn(member, request)
      ? {
          commitment: [
            button(words.buttons[state === 'granted' ? 'move' : 'counter'], 'counter', request.id),
            button(
              words.buttons[isOfTeam(member, request) ? 'elsewhere' : 'stepBack'],
              'release',
              request.id,
            ),
          ],
        }
      : {}),
    sequence: request.sequence,
    changedAt: request.changedAt,
  };
}

/** What waits, and what was granted over two weeks; null when there is nothing to say. */
export async function digest(uow: UnitOfWork): Promise<Message | null> {
  const news = newsOf(await requestsWhere(uow.tx, uow.secrets, {}), uow.now - FORTNIGHT_MS);
  return news === null ? null : digestMessage(viewContextFor(uow), news);
}

/** The needs that are not met yet. */
export async function needs({ tx, secrets }: UnitOfWork): Promise<Need[]> {
  return (await requestsWhere(tx, secrets, { states: UNMET })).flatMap(
    ({ id, authorId, sentAt, createdAt, texts }) =>
      authorId === null
        ? []
        : [
            {
              id: `acceleration/${id}`,
              feature: 'acceleration',
              memberId: authorId,
              text: [texts.title, texts.goal, texts.tried, texts.expected].join('\n'),
              sinceAt: sentAt ?? createdAt,
            },
          ],
  );
}
