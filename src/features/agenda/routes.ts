import { createHash } from 'node:crypto';
import type { Route, RouteRequest, RouteResponse, UnitOfWork } from '../../community/feature/feature.ts';
import { lastDayOf } from '../../community/members/first-days.ts';
import type { Member } from '../../community/members/member.ts';
import { memberById } from '../../community/members/members.ts';
import { isKeyOf, looksLikeKey, ownerNamedBy } from './exports/address.ts';
import { cachedFeed, forgetFeed, type Given, keepFeed, knownTag } from './exports/cached-feeds.ts';
import { loadFeed } from './load.ts';
import { type Feed, feedOf, PROMOTION } from './store.ts';

/** The same whether it never was, was revoked, or is somebody's who left: it tells nothing. */
const UNKNOWN: RouteResponse = { status: 404, headers: {}, body: '' };

/** The calendar that a key opens; asked again with what the client has, only what changed is sent. */
async function readFeed(uow: UnitOfWork, { params, ifNoneMatch }: RouteRequest): Promise<RouteResponse> {
  const { key = '' } = params;
  const ownerId = ownerNamedBy(key);
  // Who has no feed is compared with one that nobody has, and takes as long.
  const feed = await feedOf(uow.tx, ownerId);
  const fits = isKeyOf(uow.secrets, feed ?? { ownerId, generation: 0 }, key);
  const member = ownerId === PROMOTION ? null : await memberById(uow.tx, ownerId);
  if (!feed?.active || (ownerId !== PROMOTION && !isThere(uow, member))) {
    forgetFeed(uow, ownerId);
    return UNKNOWN;
  }
  if (!fits) return UNKNOWN;

  // Whether the address opens is looked at each time; what it shows, when something of it may have changed.
  const shown = JSON.stringify([feed, member]);
  const has = (etag: string) => alreadyHas(ifNoneMatch, etag);
  const known = await cachedFeed(uow, ownerId, shown, has);
  const { body, etag } = known ?? (await writtenOut(uow, { feed, member, shown, has }));
  if (has(etag) || body === null) return { status: 304, headers: headersWith(etag), body: '' };
  return {
    status: 200,
    headers: {
      ...headersWith(etag),
      'Content-Type': 'text/calendar; charset=utf-8',
      'Content-Disposition': 'inline; filename="magellan.ics"',
    },
    body,
  };
}

/** Whether somebody is in the promotion still: her last day, or the promotion's, is not over. */
const isThere = ({ calendar, programme, now }: UnitOfWork, member: Member | null): boolean =>
  member?.active === true && calendar.localDate(now) <= lastDayOf(member, programme.promotion);

type Asked = { feed: Feed; member: Member | null; shown: string; has(etag: string): boolean };

/** The feed as it is now, and kept for whoever asks again; without its text for who has it already. */
async function writtenOut(uow: UnitOfWork, { feed, member, shown, has }: Asked): Promise<Given> {
  const { gave, isCurrent } = await uow.noting(() => loadFeed(uow, member, feed.alarmMinutes));
  const known = knownTag(uow, gave);
  let given: Given;
  if (known !== null && has(known)) given = { body: null, etag: known };
  else {
    const body = gave.text();
    given = { body, etag: etagOf(body) };
  }
  keepFeed(uow, gave, { ...given, shown, isCurrent });
  return given;
}

const etagOf = (body: string): string => `"${createHash('sha256').update(body).digest('base64url')}"`;

const headersWith = (etag: string) => ({ ETag: etag, 'Cache-Control': 'private, no-cache' });

/** If-None-Match compares weakly (RFC 9110, 13.1.2): what proxies make of a tag still fits. */
const alreadyHas = (ifNoneMatch: string | null, etag: string): boolean =>
  ifNoneMatch !== null &&
  (ifNoneMatch.trim() === '*' ||
    ifNoneMatch.split(',').some((tag) => tag.trim().replace(/^W\//, '') === etag));

export const routes: readonly Route[] = [
  { path: '/agenda/:key.ics', couldBe: ({ key = '' }) => looksLikeKey(key), read: readFeed },
];
