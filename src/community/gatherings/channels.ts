import type { Member } from '../members/member.ts';
import type { Programme } from '../programme/programme.ts';
import { type Aim, isMeantAs } from './aim.ts';

/** A channel of the programme, and whether somebody is in it as one of those whom a gathering is for. */
export type Reach = { channel: string; covers(member: Member): boolean };

type Named = Pick<Programme, 'channels' | 'metiers'>;

/** What takes a défi's channel: those who are in it are all meant. */
const WHOLE_DEFI = ['eig', 'porteur'] as const;

/**
 * The channels in which what is for some people is announced: only those whose people are all meant. The promotion's,
 * for all EIG; each métier's own; a défi's, for its EIG and porteurs together; a role's; the coaches'. Whoever is in none
 * is written to.
 */
export function channelsOf({ channels, metiers }: Named, aim: Aim): Reach[] {
  const found: Reach[] = [];
  const add = (channel: string | undefined, covers: Reach['covers']) => {
    if (channel === undefined) return;
    const there = found.find((each) => each.channel === channel);
    if (!there) found.push({ channel, covers });
    else {
      const before = there.covers;
      there.covers = (member) => before(member) || covers(member);
    }
  };
  const { roles, defi } = aim;
  const none = new Set<string>();
  if (defi !== null) {
    const whole = WHOLE_DEFI.every((role) => roles.includes(role)) && aim.metiers.length === 0;
    if (whole)
      add(channels.defis[defi], (member) => WHOLE_DEFI.some((role) => isMeantAs(aim, role, member, none)));
    return found;
  }
  for (const role of roles) {
    if (role === 'coach') add(channels.coaches, (member) => member.roles.includes('coach'));
    else if (role !== 'eig') add(channels.roles[role], (member) => member.roles.includes(role));
    else if (aim.metiers.length === 0) add(channels.promotion, (member) => member.roles.includes('eig'));
    else
      for (const metier of aim.metiers)
        add(metiers.find(({ id }) => id === metier)?.channel, (member) =>
          isMeantAs({ ...aim, metiers: [metier] }, 'eig', member, none),
        );
  }
  return found;
}
