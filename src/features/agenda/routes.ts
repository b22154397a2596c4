import { createHash } from 'node:crypto';
import type { Route, RouteRequest, RouteResponse, UnitOfWork } from '../../community/feature/feature.ts';
import { memberById } from '../../community/members/members.ts';
import { isKeyOf, looksLikeKey, ownerNamedBy } from './exports/address.ts';
import { feedText } from './load.ts';
import { feedOf, PROMOTION } from './store.ts';

/** The same whether it never was, was revoked, or is somebody's who left: it tells nothing. */
const UNKNOWN: RouteResponse = { status: 404, headers: {}, body: '' };

/** The calendar that a key opens; asked again with what the client has, only what changed is sent. */
async function readFeed(uow: UnitOfWork, { params, ifNoneMatch }: RouteRequest): Promise<RouteResponse> {
  const { key = '' } = params;
  const ownerId = ownerNamedBy(key);
  // Who has no feed is compared with one that nobody has, and takes as long.
  const feed = await feedOf(uow.tx, ownerId);
  const fits = isKeyOf(uow.secrets, feed ?? { ownerId, generation: 0 }, key);
  if (!feed || !fits || !feed.active) return UNKNOWN;
  const member = ownerId === PROMOTION ? null : await memberById(uow.tx, ownerId);
  if (ownerId !== PROMOTION && !member?.active) return UNKNOWN;

  const body = await feedText(uow, member, feed.alarmMinutes);
  const etag = `"${createHash('sha256').update(body).digest('base64url')}"`;
  const headers = { ETag: etag, 'Cache-Control': 'private, no-cache' };
  if (alreadyHas(ifNoneMatch, etag)) return { status: 304, headers, body: '' };
  return {
    status: 200,
    headers: {
      ...headers,
      'Content-Type': 'text/calendar; charset=utf-8',
      'Content-Disposition': 'inline; filename="magellan.ics"',
    },
    body,
  };
}

/** If-None-Match compares weakly (RFC 9110, 13.1.2): what proxies make of a tag still fits. */
const alreadyHas = (ifNoneMatch: string | null, etag: string): boolean =>
  ifNoneMatch !== null &&
  (ifNoneMatch.trim() === '*' ||
    ifNoneMatch.split(',').some((tag) => tag.trim().replace(/^W\//, '') === etag));

export const routes: readonly Route[] = [
  { path: '/agenda/:key.ics', couldBe: ({ key = '' }) => looksLikeKey(key), read: readFeed },
];
