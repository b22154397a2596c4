import { DateTime } from 'luxon';
import { features } from '../../src/boot/features.ts';
import type { AgendaEntry } from '../../src/community/feature/agenda.ts';
import { defineFeature, type Feature } from '../../src/community/feature/feature.ts';
import { demoProgramme, testCommunity } from './community.ts';

/** An entry at a local moment of the promotion: "2022-03-17T17:00". */
export function entryAt(
  starts: string,
  given: Partial<AgendaEntry> & { minutes?: number } = {},
): AgendaEntry {
  const { minutes = 90, ...rest } = given;
  const startsAt = DateTime.fromISO(starts, { zone: 'Europe/Paris' }).toMillis();
  return {
    id: `test/${starts}`,
    format: 'atelier',
    label: 'Atelier-conférence',
    title: 'Atelier-conférence',
    startsAt,
    endsAt: startsAt + minutes * 60_000,
    place: null,
    link: null,
    description: null,
    state: 'confirmed',
    answer: null,
    buttons: [],
    sequence: 0,
    changedAt: Date.parse('2022-03-01T09:00:00Z'),
    ...rest,
  };
}

/** Those that the test gives, by member id; under '' those of the promotion. */
export type Entries = Record<string, AgendaEntry[]>;

/** A community whose agenda holds what the test puts in it, and the météo. */
export async function communityWithEntries(
  entries: Entries,
  options: Parameters<typeof testCommunity>[0] = {},
) {
  const given: Feature = defineFeature({
    id: 'test',
    presses: { 'test/yes': { who: 'everyone', handle: async () => ({ kind: 'nothing' }) } },
    async agenda({ tx }, member, { fromAt, untilAt }) {
      // As any feature's: what it gives changes only with a table that it reads.
      await tx.selectFrom('members').select('createdAt').where('id', '=', 'm-alix').execute();
      return (entries[member?.id ?? ''] ?? []).filter(
        ({ startsAt }) => fromAt <= startsAt && startsAt < untilAt,
      );
    },
  });
  const community = await testCommunity({
    programme: demoProgramme(),
    ...options,
    features: [...features, given],
  });
  /** Gives a member other entries; under '' the promotion. */
  async function changes(of: string, now: AgendaEntry[]): Promise<void> {
    entries[of] = now;
    await community.database.transact((tx) =>
      tx
        .updateTable('members')
        .set((eb) => ({ createdAt: eb('createdAt', '+', 1) }))
        .where('id', '=', 'm-alix')
        .execute(),
    );
  }
  return Object.assign(community, { changes });
}
