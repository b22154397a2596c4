import type { UnitOfWork } from '../../src/community/feature/feature.ts';
import type { StoredRow } from '../contracts/specimen.ts';
import type { TestCommunity } from './community.ts';

/** In every text that Alix wrote, so that it can be looked for. */
export const HER_WORDS = 'mots-d-alix';

const DAY_MS = 86_400_000;

/**
 * A world in which there is something of Alix's in every table that can hold something of a member: as an EIG, as
 * a coach, as a marraine, past, present and to come. Noé and Camille are on the other side.
 */
export async function everythingOf({ app, database, clock }: TestCommunity): Promise<void> {
  // Now, and not before: among the specimens, which are read when that module is, one is lived with this.
  const { specimens } = await import('../contracts/specimens.ts');
  const [alix, noe, camille] = ['m-alix', 'm-noe', 'm-camille'] as const;
  const now = clock.now();
  const [past, soon] = [now - 10 * DAY_MS, now + 10 * DAY_MS];
  const put = (table: string, row: StoredRow) => {
    const names = Object.keys(row);
    const marks = names.map((name) => `@${name}`).join(', ');
    database.sqlite.prepare(`INSERT INTO ${table} (${names.join(', ')}) VALUES (${marks})`).run(row);
  };
  await app.transact(async ({ secrets }: UnitOfWork) => {
    const sealed = (table: string, id: string, value: unknown) =>
      secrets.seal(JSON.stringify(value), `${table}/${id}`);

    database.sqlite.exec("UPDATE members SET locale = 'fr', platform = 'memory' WHERE id = 'm-alix'");
    // Gatherings: one over, two to come; she comes to each.
    for (const [id, at, state, format] of [
      ['g-past', past, 'over', 'atelier'],
      ['g-soon', soon, 'announced', 'atelier'],
      ['g-vote', soon + DAY_MS, 'announced', 'pairs'],
    ] as const) {
      const times = {
        starts_at: at,
        ends_at: at + 3_600_000,
        announce_at: past,
        prepare_at: at,
        remind_at: at,
      };
      put('gatherings', {
        id,
        format,
        title: `Rencontre ${id}`,
        ...times,
        starting_soon_at: at,
        state,
        author_id: alix,
        changed_at: past,
      });
      put('gathering_invited', { gathering_id: id, member_id: alix });
      put('gathering_answers', { gathering_id: id, member_id: alix, answer: 'yes', position: 1 });
      put('gathering_speakers', { gathering_id: id, member_id: alix });
      put('gathering_attendance', { gathering_id: id, member_id: alix, came: 1 });
      put('gathering_materials', {
        position: 1,
        id: `m-${id}`,
        gathering_id: id,
        author_id: alix,
        title: 'Ressource',
        url: 'https://example.org',
      });
    }
    put('unsigned_pending', {
      token: 'k1',
      kind: 'meteo_unsigned',
      topic: 'r-open',
      member_id: alix,
      platform: 'memory',
      event_id: 'e1',
      since_at: 1,
    });
    put('pending_answers', {
      id: 'w1',
      platform: 'memory',
      user: 'u-alix',
      message: null,
      sealed: sealed('pending_answers', 'w1', HER_WORDS),
      until: soon,
    });
    for (const { rows } of specimens.values())
      rows?.({ alix, noe, camille, now, past, soon, put, sealed, herWords: HER_WORDS });
    put('outbox', {
      id: 'o1',
      key: `late/${alix}`,
      platform: 'memory',
      recipient_kind: 'person',
      recipient: 'u-alix',
      kind: 'post',
      state: 'sent',
      due_at: past,
      created_at: past,
    });
    // A part of a gathered message, whose words stay while the whole may have to be shown anew.
    put('outbox', {
      id: 'o2',
      key: `part/${alix}`,
      platform: 'memory',
      recipient_kind: 'person',
      recipient: 'u-alix',
      kind: 'post',
      payload: sealed('outbox', 'o2', HER_WORDS),
      state: 'sent',
      due_at: past,
      created_at: past,
      settled_at: past,
      member_id: alix,
      whole: `together/${alix}`,
    });
  });
}
