import { timingSafeEqual } from 'node:crypto';
import type { AppContext } from '../../../community/feature/feature.ts';
import type { Secrets } from '../../../engine/secrets.ts';
import { type Feed, PROMOTION } from '../store.ts';

/** How the whole promotion's feed is called in its address, where a member's has her id. */
const PROMOTION_NAME = 'promotion';

const keyOf = (secrets: Secrets, { ownerId, generation }: Pick<Feed, 'ownerId' | 'generation'>): string =>
  `${ownerId === PROMOTION ? PROMOTION_NAME : ownerId}.${secrets.calendarAddress(ownerId, generation)}`;

/** The secret address of a feed; null when people cannot reach Magellan over HTTP. */
export const addressOfFeed = (
  { peopleUrl, secrets }: Pick<AppContext, 'peopleUrl' | 'secrets'>,
  feed: Feed,
) => (peopleUrl === null ? null : `${peopleUrl}/agenda/${keyOf(secrets, feed)}.ics`);

/** A name, a dot, and a signature of 32 bytes: what a key looks like that was ever given. */
const FORM = /^[\w-]{1,64}\.[\w-]{43}$/;
export const looksLikeKey = (key: string): boolean => FORM.test(key);

/** Whose feed a key claims to be: the signature says nothing of it. */
export function ownerNamedBy(key: string): string {
  const name = key.slice(0, Math.max(0, key.lastIndexOf('.')));
  return name === PROMOTION_NAME ? PROMOTION : name;
}

/** Whether this is just the key of the feed; it takes as long whatever the difference. */
export function isKeyOf(secrets: Secrets, feed: Pick<Feed, 'ownerId' | 'generation'>, key: string): boolean {
  const [given, expected] = [Buffer.from(key), Buffer.from(keyOf(secrets, feed))];
  return given.length === expected.length && timingSafeEqual(given, expected);
}
