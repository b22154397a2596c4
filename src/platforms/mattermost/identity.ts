import type { Person } from '../../engine/platform.ts';
import type { User } from './wire.ts';

/**
 * A user as Magellan knows people. The e-mail is null when the server does not show it to the bot. Whoever is
 * not in our team is no more at home here than a guest is.
 */
export function personOf(user: User, inTeam = true): Person {
  const fullName = `${user.first_name} ${user.last_name}`.trim();
  return {
    id: user.id,
    email: user.email === '' ? null : user.email,
    name: fullName || user.nickname || user.username,
    kind: kindOf(user, inTeam),
    active: user.delete_at === 0,
    locale: user.locale === '' ? null : user.locale,
    timeZone: timeZoneOf(user.timezone),
  };
}

function kindOf({ is_bot, roles, remote_id }: User, inTeam: boolean): Person['kind'] {
  if (is_bot) return 'bot';
  const guest = roles.split(' ').includes('system_guest');
  return guest || remote_id || !inTeam ? 'guest' : 'human';
}

/** Whether the zone follows the device is text on some servers, and a boolean on others. */
function timeZoneOf(zone: User['timezone']): string | null {
  const automatic = zone?.useAutomaticTimezone === true || zone?.useAutomaticTimezone === 'true';
  const name = zone?.[automatic ? 'automaticTimezone' : 'manualTimezone'];
  return typeof name === 'string' && name !== '' ? name : null;
}
