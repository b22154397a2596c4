import type { Programme } from './programme.ts';

/** The channels that the programme names beside the promotion's and the coaches': of métiers, roles and défis. */
export function otherChannels({
  channels: { promotion, coaches, roles, defis },
  metiers,
}: Pick<Programme, 'channels' | 'metiers'>): string[] {
  const named = [
    ...metiers.flatMap(({ channel }) => channel ?? []),
    ...Object.values(roles),
    ...Object.values(defis),
  ];
  return [...new Set(named)].filter((name) => name !== promotion && name !== coaches);
}
