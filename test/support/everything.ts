import type { UnitOfWork } from '../../src/community/feature/feature.ts';
import { NO_TEXTS } from '../../src/features/acceleration/rules/request.ts';
import { specimens } from '../contracts/specimens.ts';
import type { TestCommunity } from './community.ts';

type Row = Record<string, string | number | null>;

/** In every text that Alix wrote, so that it can be looked for. */
export const HER_WORDS = 'mots-d-alix';

const DAY_MS = 86_400_000;

/**
 * A world in which there is something of Alix's in every table that can hold something of a member: as an EIG, as
 * a coach, as a marraine, past, present and to come. Noé and Camille are on the other side.
 */
export async function everythingOf({ app, database, clock }: TestCommunity): Promise<void> {
  const [alix, noe, camille] = ['m-alix', 'm-noe', 'm-camille'] as const;
  const now = clock.now();
  const [past, soon] = [now - 10 * DAY_MS, now + 10 * DAY_MS];
  const put = (table: string, row: Row) => {
    const names = Object.keys(row);
    const marks = names.map((name) => `@${name}`).join(', ');
    database.sqlite.prepare(`INSERT INTO ${table} (${names.join(', ')}) VALUES (${marks})`).run(row);
  };
  await app.transact(async ({ secrets }: UnitOfWork) => {
    const sealed = (table: string, id: string, value: unknown) =>
      secrets.seal(JSON.stringify(value), `${table}/${id}`);

    database.sqlite.exec("UPDATE members SET locale = 'fr', platform = 'memory' WHERE id = 'm-alix'");
    put('absences', { id: 'a1', member_id: alix, from_on: '2022-04-04', to_on: '2022-04-05' });
    put('calendar_feeds', { member_id: alix, generation: 7, alarm_minutes: 10, active: 1 });
    put('departures', { member_id: alix, left_at: past, due_at: past, state: 'dismissed' });

    // The météo: one round that is closed, one that is open; she answered, read, asked for a coach, was asked.
    const answer = { defi: 'sun', team: 'sun', self: 'rain', successes: HER_WORDS, difficulties: HER_WORDS };
    for (const [number, state] of ['closed', 'open'].entries()) {
      const round_id = `r-${state}`;
      const at = state === 'open' ? now - DAY_MS : past;
      const times = {
        opens_at: at,
        remind_ats: '[]',
        closes_at: at + 6 * DAY_MS,
        digest_at: at + 7 * DAY_MS,
      };
      put('meteo_rounds', { id: round_id, number: number + 1, key: round_id, ...times, state });
      put('meteo_invitations', { round_id, member_id: alix, status: 'answered', asked_at: null });
      const id = `signed-${state}`;
      put('meteo_signed', { id, round_id, member_id: alix, sealed: sealed('meteo_signed', id, answer) });
      const done = state === 'open' ? null : past;
      put('meteo_contacts', { id: `contact-${state}`, member_id: alix, asked_at: at, done_at: done });
    }
    put('meteo_off', { member_id: alix });
    put('meteo_contacts', { id: 'contact-noe', member_id: noe, asked_at: past, done_at: null });
    const call = { call: 1, repeat_at: null, taken_at: past };
    put('meteo_contact_calls', { contact_id: 'contact-noe', coach_id: alix, taken_by: alix, ...call });
    put('meteo_readings', {
      id: 'by',
      round_id: 'r-closed',
      author_id: alix,
      reader_id: camille,
      read_at: past,
    });
    put('meteo_readings', { id: 'of', round_id: 'r-closed', author_id: noe, reader_id: alix, read_at: past });
    const loop = sealed('meteo_loops', 'loop', { heard: 'Entendu.', doing: 'Fait.' });
    put('meteo_loops', {
      id: 'loop',
      round_id: 'r-closed',
      author_id: alix,
      sealed: loop,
      state: 'published',
    });

    // Gatherings: one over, one to come; in groups, with a vote.
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
      put('gathering_feedback_given', { gathering_id: id, member_id: alix });
      const state_ = id === 'g-past' ? 'reported' : 'ended';
      put('gathering_followups', {
        gathering_id: id,
        thank_at: soon,
        closes_at: soon,
        report_at: soon,
        state: state_,
      });
      put('presenters', { gathering_id: id, member_id: alix, subject: HER_WORDS });
      put('presenter_notes', { gathering_id: id, member_id: alix });
      put('presenter_asks', { gathering_id: id, member_id: alix, coach_id: camille, state: 'declined' });
      put('presenter_asks', { gathering_id: id, member_id: noe, coach_id: alix, state: 'asked' });
      put('sharing_groups', { id: `s-${id}`, gathering_id: id, number: 1, presenter_id: alix });
      put('sharing_places', { gathering_id: id, member_id: alix, group_id: `s-${id}` });
    }
    put('gathering_reminder_preferences', { member_id: alix, prepare: 0, day_before: 0, starting_soon: 1 });
    put('polls', { gathering_id: 'g-vote', closes_at: soon, state: 'open' });
    put('topics', { id: 't1', gathering_id: 'g-vote', author_id: alix, title: HER_WORDS, position: 1 });
    put('topics', {
      id: 't2',
      gathering_id: 'g-vote',
      author_id: alix,
      title: 'Sujet de tout le monde',
      position: 2,
    });
    put('topic_votes', { gathering_id: 'g-vote', member_id: alix, topic_id: 't1' });
    put('topic_votes', { gathering_id: 'g-vote', member_id: noe, topic_id: 't2' });

    // Acceleration hours: hers alone, in several states; one that she gives; what she was asked and asked.
    const texts = { ...NO_TEXTS, title: HER_WORDS, goal: HER_WORDS, tried: HER_WORDS, expected: HER_WORDS };
    const request = (id: string, row: Row, said: object = texts) =>
      put('acceleration_requests', {
        id,
        defi: null,
        account: `member/${alix}`,
        field: 'design',
        wished: 60,
        created_at: past,
        changed_at: past,
        sealed: sealed('acceleration_requests', id, said),
        ...row,
      });
    request('q-draft', { member_id: alix, state: 'draft' });
    request('q-review', { member_id: alix, state: 'review', sent_at: past });
    request('q-searching', { member_id: alix, state: 'searching', sent_at: past });
    const times = {
      starts_at: soon,
      ends_at: soon + 3_600_000,
      granted: 60,
      period: '2022-03',
      sent_at: past,
    };
    request('q-granted', { member_id: alix, state: 'granted', parrain_id: 'm-mona', ...times });
    request('q-done', { member_id: alix, state: 'done', parrain_id: 'm-mona', used: 60, ...times });
    const theirs = { ...NO_TEXTS, title: 'Besoin de Noé', goal: 'But' };
    request(
      'q-given',
      { member_id: noe, account: `member/${noe}`, state: 'granted', parrain_id: alix, ...times },
      theirs,
    );
    put('acceleration_asked', { request_id: 'q-given', member_id: alix, state: 'took', wave: 1 });
    put('acceleration_asked', { request_id: 'q-searching', member_id: 'm-mona', state: 'asked', wave: 1 });
    put('acceleration_questions', {
      id: 'k1',
      request_id: 'q-given',
      member_id: alix,
      at: past,
      sealed: sealed('acceleration_questions', 'k1', { question: HER_WORDS, answer: null }),
    });
    put('acceleration_history', {
      request_id: 'q-given',
      sequence: 0,
      at: past,
      event: 'accept',
      member_id: alix,
    });
    put('acceleration_availability', { member_id: alix, fields: '["design"]', monthly: 2 });

    // Mentoring, on both sides.
    const asked = { minutes: 45, created_at: past, overdue_at: soon };
    put('mentoring_requests', {
      id: 'n-own',
      member_id: alix,
      coach_id: camille,
      state: 'asked',
      ...asked,
      sealed: sealed('mentoring_requests', 'n-own', HER_WORDS),
    });
    put('mentoring_requests', {
      id: 'n-to',
      member_id: noe,
      coach_id: alix,
      state: 'asked',
      ...asked,
      sealed: sealed('mentoring_requests', 'n-to', 'De Noé'),
    });
    put('mentoring_requests', {
      id: 'n-over',
      member_id: noe,
      coach_id: camille,
      state: 'taken',
      ...asked,
      sealed: '',
    });
    put('mentoring_declined', { request_id: 'n-over', member_id: alix });
    put('mentoring_declined', { request_id: 'n-to', member_id: alix });
    for (const [id, member_id, coach_id] of [
      ['c-own', alix, camille],
      ['c-led', noe, alix],
    ] as const) {
      put('mentoring_cycles', { id, member_id, coach_id, state: 'running', minutes: 45, created_at: past });
      put('mentoring_sessions', {
        id: `v-${id}`,
        cycle_id: id,
        coach_id,
        number: 1,
        state: 'planned',
        starts_at: soon,
        ends_at: soon + 1,
        changed_at: past,
      });
      const text = sealed('mentoring_texts', `x-${id}`, HER_WORDS);
      put('mentoring_texts', {
        id: `x-${id}`,
        cycle_id: id,
        session_id: `v-${id}`,
        author_id: alix,
        kind: 'note',
        sealed: text,
      });
    }
    put('mentoring_pattern', { id: 'p1', member_id: alix, weekday: 2, time: '10:00' });
    const said = sealed('collective_problems', 'b1', { title: HER_WORDS, words: HER_WORDS });
    put('collective_problems', {
      id: 'b1',
      member_id: alix,
      audience: 'all',
      state: 'open',
      created_at: past,
      sealed: said,
    });
    put('collective_people', { problem_id: 'b1', member_id: alix, state: 'has', named: 1 });
    put('unsigned_pending', {
      token: 'k1',
      kind: 'meteo_unsigned',
      topic: 'r-open',
      member_id: alix,
      platform: 'memory',
      event_id: 'e1',
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
      rows?.({ alix, noe, camille, past, soon, put, sealed, herWords: HER_WORDS });
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
  });
}
