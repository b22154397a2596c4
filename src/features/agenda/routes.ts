import { createHash } from 'node:crypto';
import type { Route, RouteRequest, RouteResponse, UnitOfWork } from '../../community/feature/feature.ts';
import { memberById } from '../../community/members/members.ts';
import { isKeyOf, looksLikeKey, ownerNamedBy } from './exports/address.ts';
import { type LoadedFeed, loadFeed } from './load.ts';
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

  const loaded = await loadFeed(uow, member, feed.alarmMinutes);
  const known = knownTag(uow, loaded);
  if (known !== null && alreadyHas(ifNoneMatch, known))
    return { status: 304, headers: headersWith(known), body: '' };
  const body = loaded.text();
  const etag = `"${createHash('sha256').update(body).digest('base64url')}"`;
  rememberTag(uow, loaded, etag);
  if (alreadyHas(ifNoneMatch, etag)) return { status: 304, headers: headersWith(etag), body: '' };
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

const headersWith = (etag: string) => ({ ETag: etag, 'Cache-Control': 'private, no-cache' });

/**
 * The tag that each feed had when it was last written out, by its owner, and of which contents: who has it still
 * is told so without writing it out again. Nothing of what it says is kept, and what is forgotten is made anew.
 */
const tags = new WeakMap<object, Map<string, { contents: string; etag: string }>>();

function knownTag({ contributions }: UnitOfWork, { owner, contents }: LoadedFeed): string | null {
  const last = tags.get(contributions)?.get(owner);
  return last?.contents === contents ? last.etag : null;
}

function rememberTag({ contributions }: UnitOfWork, { owner, contents }: LoadedFeed, etag: string): void {
  const ofApp = tags.get(contributions) ?? new Map();
  tags.set(contributions, ofApp.set(owner, { contents, etag }));
}

/** If-None-Match compares weakly (RFC 9110, 13.1.2): what proxies make of a tag still fits. */
const alreadyHas = (ifNoneMatch: string | null, etag: string): boolean =>
  ifNoneMatch !== null &&
  (ifNoneMatch.trim() === '*' ||
    ifNoneMatch.split(',').some((tag) => tag.trim().replace(/^W\//, '') === etag));

export const routes: readonly Route[] = [
  { path: '/agenda/:key.ics', couldBe: ({ key = '' }) => looksLikeKey(key), read: readFeed },
];
