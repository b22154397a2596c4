import { formatOf } from '../../../../community/gatherings/formats.ts';
import type { Gathering } from '../../../../community/gatherings/gathering.ts';
import type { Programme } from '../../../../community/programme/programme.ts';

/** How long a subject’s title, its three lines, and what a coach writes of the rooms may be, in UTF-16 units. */
export const MAX_TITLE = 80;
export const MAX_WORDS = 240;
export const MAX_ROOMS_TEXT = 600;
/** So many subjects of one person, and in all; so many rooms, each called by so many letters at most. */
export const MAX_OF_ONE = 2;
export const MAX_SUBJECTS = 40;
export const MAX_ROOMS = 12;
const MAX_ROOM_NAME = 60;

export type Room = { name: string; seats: number };
/** `position` counts them as they came. */
export type Subject = {
  id: string;
  memberId: string;
  title: string;
  words: string | null;
  position: number;
  room: string | null;
};

export const mayHaveForum = (
  programme: Pick<Programme, 'formats'>,
  { format }: Pick<Gathering, 'format'>,
): boolean => formatOf(programme, format)?.forum === true;

/** While subjects are proposed: from when a coach opens it to the time that was set. */
export const isTaking = (
  { state, endsAt }: Pick<Gathering, 'state' | 'endsAt'>,
  forum: { state: 'open' | 'closed'; closesAt: number },
  now: number,
): boolean =>
  forum.state === 'open' &&
  (state === 'announced' || state === 'planned') &&
  now < Math.min(forum.closesAt, endsAt);

/** "Salle bleue, 20": a name, then how many it holds. Null where a line is none, or there are too many. */
export function readRooms(typed: string): Room[] | null {
  const lines = typed
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  if (lines.length === 0 || lines.length > MAX_ROOMS) return null;
  const rooms: Room[] = [];
  for (const line of lines) {
    const [, name = '', seats = ''] =
      /^(.*?[^\s,;:–-])[\s,;:–-]+(\d{1,4})(?:\s*(?:places?|seats?))?$/u.exec(line) ?? [];
    if (name === '' || name.length > MAX_ROOM_NAME || Number(seats) === 0) return null;
    if (rooms.some((room) => room.name === name)) return null;
    rooms.push({ name, seats: Number(seats) });
  }
  return rooms;
}

export const writeRooms = (rooms: readonly Room[]): string =>
  rooms.map(({ name, seats }) => `${name}, ${seats}`).join('\n');

/**
 * The largest room for the subject that most people go to, and so on; among as many, what was proposed first. Those for
 * which no room is left have none.
 */
export function giveRooms(
  subjects: readonly Pick<Subject, 'id' | 'position'>[],
  goers: ReadonlyMap<string, number>,
  rooms: readonly Room[],
): Map<string, string> {
  const count = (id: string) => goers.get(id) ?? 0;
  const ranked = subjects.toSorted((a, b) => count(b.id) - count(a.id) || a.position - b.position);
  const largest = rooms.toSorted((a, b) => b.seats - a.seats);
  return new Map(
    ranked.flatMap(({ id }, rank) => {
      const room = largest[rank];
      return room === undefined ? [] : [[id, room.name] as const];
    }),
  );
}
