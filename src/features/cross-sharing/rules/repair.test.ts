import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitIntoGroups } from './grouping.ts';
import { type Group, type Known, MAX_MOVED, withMember, withoutMember } from './repair.ts';

const METIERS = ['design', 'developpement', 'data'];
const personOf = (id: string) => ({
  id,
  metier: METIERS[Number(id.slice(1)) % 3] ?? null,
  defi: `d${Number(id.slice(1)) >> 1}`,
});
const knowing = (groupSize: number, volunteers: readonly string[] = []): Known => ({
  person: personOf,
  past: new Map(),
  groupSize,
  volunteers,
});
const group = (id: string, members: string, presenterId: string | null = null): Group => ({
  id,
  members: members.split(' '),
  presenterId,
});

/** Those who were in a group before and after, and not in the same. */
const moved = (before: readonly Group[], after: readonly Group[]): string[] => {
  const placeOf = (groups: readonly Group[]) =>
    new Map(groups.flatMap(({ id, members }) => members.map((member) => [member, id] as const)));
  const [then, now] = [placeOf(before), placeOf(after)];
  return [...then.keys()].filter((member) => now.has(member) && now.get(member) !== then.get(member));
};

describe('somebody who leaves', () => {
  it('leaves the others as they are, when three remain', () => {
    const groups = [group('a', 'm0 m1 m2 m3', 'm1'), group('b', 'm4 m5 m6 m7')];
    expect(withoutMember(groups, 'm0', knowing(4))).toEqual([group('a', 'm1 m2 m3', 'm1'), groups[1]]);
  });

  it('is replaced by one person of the largest group, not the presenter, when only two remain', () => {
    const groups = [group('a', 'm0 m1 m2'), group('b', 'm4 m5 m6 m7 m8', 'm4'), group('c', 'm9 m10 m11')];
    const after = withoutMember(groups, 'm0', knowing(4));
    expect(after.map(({ members }) => members.length)).toEqual([3, 4, 3]);
    expect(moved(groups, after)).toHaveLength(1);
    expect(after[1]?.members).toContain('m4');
  });

  it('has her group join another together, when no group can spare anybody', () => {
    const groups = [group('a', 'm0 m1 m2'), group('b', 'm4 m5 m6', 'm4'), group('c', 'm9 m10 m11')];
    const after = withoutMember(groups, 'm0', knowing(5));
    expect(after).toHaveLength(2);
    expect(moved(groups, after).sort()).toEqual(['m1', 'm2']);
    expect(after.some(({ members }) => members.includes('m1') && members.includes('m2'))).toBe(true);
  });

  it('who was to present gives way to another volunteer of her group, else to nobody', () => {
    const groups = [group('a', 'm0 m1 m2 m3', 'm0')];
    expect(withoutMember(groups, 'm0', knowing(4, ['m9', 'm2', 'm1']))[0]?.presenterId).toBe('m2');
    expect(withoutMember(groups, 'm0', knowing(4, ['m9']))[0]?.presenterId).toBeNull();
  });

  it('who was the last takes her group away', () => {
    expect(withoutMember([group('a', 'm0')], 'm0', knowing(4))).toEqual([]);
  });
});

describe('somebody who comes late', () => {
  it('joins the smallest group, and there whom she costs least', () => {
    const groups = [group('a', 'm1 m2 m3 m4'), group('b', 'm6 m9 m12'), group('c', 'm7 m10 m14')];
    const after = withMember(groups, 'm0', knowing(4), 'new');
    // Everybody of b has her métier.
    expect(after[2]?.members).toEqual(['m7', 'm10', 'm14', 'm0']);
    expect(moved(groups, after)).toEqual([]);
  });

  it('and would present joins a group that nobody presents to', () => {
    const groups = [group('a', 'm1 m2 m3', 'm1'), group('b', 'm4 m5 m6 m7')];
    expect(withMember(groups, 'm0', knowing(4, ['m0']), 'new')[1]).toMatchObject({ presenterId: 'm0' });
  });

  it('opens a new group with two others when all are full', () => {
    const groups = [group('a', 'm1 m2 m3 m4 m5'), group('b', 'm6 m7 m8 m9 m10')];
    const after = withMember(groups, 'm0', knowing(4), 'new');
    expect(after.map(({ members }) => members.length)).toEqual([4, 4, 3]);
    expect(moved(groups, after)).toHaveLength(2);
  });
});

describe('whatever the order in which people leave and come', () => {
  const anyStory = fc.record({
    people: fc.integer({ min: 0, max: 30 }),
    groupSize: fc.integer({ min: 3, max: 8 }),
    steps: fc.array(fc.record({ leaves: fc.boolean(), pick: fc.nat(1000) }), { maxLength: 40 }),
    volunteers: fc.array(
      fc.nat(40).map((index) => `m${index}`),
      { maxLength: 6 },
    ),
  });

  it('groups keep three people wherever they can, everybody has one place, and at most two others move', () => {
    fc.assert(
      fc.property(anyStory, ({ people, groupSize, steps, volunteers }) => {
        const known = knowing(groupSize, volunteers);
        const here = Array.from({ length: people }, (_, index) => personOf(`m${index}`));
        const split = { people: here, presenters: new Set(volunteers), past: known.past, groupSize };
        let groups: Group[] = splitIntoGroups({ ...split, seed: 'story' }).map((members, index) => ({
          id: `g${index}`,
          members,
          presenterId: members.find((id) => volunteers.includes(id)) ?? null,
        }));
        let next = people;
        for (const { leaves, pick } of steps) {
          const before = groups;
          const placed = before.flatMap(({ members }) => members);
          const leaver = placed[pick % Math.max(1, placed.length)];
          if (leaves && leaver !== undefined) groups = withoutMember(groups, leaver, known);
          else {
            groups = withMember(groups, `m${next}`, known, `g${next}-new`);
            next += 1;
          }
          const now = groups.flatMap(({ members }) => members);
          expect(new Set(now).size).toBe(now.length);
          expect(now.length).toBe(placed.length + (leaves && leaver !== undefined ? -1 : 1));
          expect(moved(before, groups).length).toBeLessThanOrEqual(MAX_MOVED);
          if (now.length >= 3)
            for (const { members } of groups) expect(members.length).toBeGreaterThanOrEqual(3);
          for (const { members, presenterId } of groups)
            if (presenterId !== null) expect(members).toContain(presenterId);
        }
      }),
      { numRuns: 300 },
    );
  });
});
