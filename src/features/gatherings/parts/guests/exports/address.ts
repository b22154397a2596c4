import type { AppContext } from '../../../../../community/feature/feature.ts';
import type { Secrets } from '../../../../../engine/secrets.ts';

/** The path that proxies let through for calendars already, and never log. */
export const PATH = '/agenda/invitation/:key';

const PARTS = (id: string) => ['gathering-guest', id];

/** A guest's id and a signature: unguessable, and nothing but her page. */
const keyOf = (secrets: Secrets, id: string): string => `${id}.${secrets.sign(PARTS(id), null)}`;

/** The secret address of a guest's page; null when people cannot reach Magellan over HTTP. */
export const addressOfGuest = (
  { peopleUrl, secrets }: Pick<AppContext, 'peopleUrl' | 'secrets'>,
  id: string,
): string | null => (peopleUrl === null ? null : `${peopleUrl}/agenda/invitation/${keyOf(secrets, id)}`);

const FORM = /^[0-9a-f-]{36}\.-\.[\w-]{43}$/;
export const looksLikeKey = (key: string): boolean => FORM.test(key);

/** Whose page a key opens; null when it was not given here. */
export function guestNamedBy(secrets: Secrets, key: string, now: number): string | null {
  const id = key.slice(0, 36);
  return secrets.verify(key.slice(37), PARTS(id), now) === 'ok' ? id : null;
}
