import { describe, expect, it } from 'vitest';
import { createBeat } from '../../src/boot/beat.ts';
import { createReadiness } from '../../src/boot/readiness.ts';
import type { Answer } from '../../src/chat/answer.ts';
import { type TestCommunity, testCommunity } from '../support/community.ts';

const UNLIMITED = 1_073_741_823;

/** The disk takes not one page more: what SQLite says then is what it says of a disk that is full. */
function fillDisk({ database: { sqlite } }: TestCommunity): void {
  sqlite.pragma(`max_page_count = ${sqlite.pragma('page_count', { simple: true })}`);
}

const makeRoom = ({ database: { sqlite } }: TestCommunity) => sqlite.pragma(`max_page_count = ${UNLIMITED}`);

const count = ({ database: { sqlite } }: TestCommunity, from: string): number =>
  (sqlite.prepare(`SELECT count(*) AS found FROM ${from}`).get() as { found: number }).found;

const roundOf = ({ database: { sqlite } }: TestCommunity): string =>
  (sqlite.prepare('SELECT id FROM meteo_rounds').get() as { id: string }).id;

/** Sends an answer as she would, without waiting for the messages that follow from it. */
function answerOf(community: TestCommunity, first: string, attempt: string): Promise<Answer> {
  return community.app.receive({
    id: `${attempt}-${first}`,
    from: { platform: 'memory', user: `u-${first}` },
    kind: 'submit',
    form: 'meteo/signed',
    ref: roundOf(community),
    values: { defi: 'sun', team: 'sun', self: 'rain', successes: 'Un succès. '.repeat(90), difficulties: '' },
  });
}

/** Each of the invited has one message of the round, whatever became of it. */
function expectOneMessageEach({ platform }: TestCommunity, people: readonly string[]): void {
  const received = people.map((first) => [
    first,
    platform.posted.filter(({ conversation }) => conversation === `person:u-${first}`).length,
  ]);
  expect(received).toEqual(people.map((first) => [first, 1]));
  expect(new Set(platform.posts).size).toBe(platform.posts.length);
}

const EIG = ['alix', 'noe', 'ines', 'sacha', 'lina', 'hugo'];
const crowdOf = (size: number) => Array.from({ length: size }, (_, index) => `e${index + 1}`);

describe('when the disk is full', () => {
  it('who answers is told that nothing was saved, nothing is half-written, and she can answer later', async () => {
    const community = await testCommunity();
    await community.crowd(40);
    await community.clock.to('2022-03-11T12:00');
    community.expectErrors();
    fillDisk(community);
    const saved: string[] = [];
    const refused: string[] = [];
    for (const first of crowdOf(40)) {
      const answer = await answerOf(community, first, 'first');
      expect(['whisper', 'rejectForm']).toContain(answer.kind);
      if (answer.kind === 'rejectForm') {
        expect(Object.values(answer.errors).join()).toContain('a empêché l’enregistrement');
        refused.push(first);
      } else saved.push(first);
    }
    expect(refused.length).toBeGreaterThan(0);
    expect(count(community, "meteo_invitations WHERE status = 'answered'")).toBe(saved.length);
    expect(count(community, 'meteo_signed')).toBe(saved.length);
    // The event that was refused is not remembered either: sent again, it counts.
    makeRoom(community);
    for (const first of refused)
      expect((await answerOf(community, first, 'first')).kind, first).toBe('whisper');
    await community.app.outbox.idle();
    expect(count(community, 'meteo_signed')).toBe(40);
    expect(count(community, "outbox WHERE state <> 'sent'")).toBe(0);
    expectOneMessageEach(community, [...EIG, ...crowdOf(40)]);
    expect(community.database.sqlite.pragma('integrity_check', { simple: true })).toBe('ok');
  });

  it('the log names the cause, /readyz tells it, and both are over with the next write', async () => {
    const community = await testCommunity();
    await community.crowd(40);
    await community.clock.to('2022-03-11T12:00');
    community.expectErrors();
    const { app, database } = community;
    const linking = { state: async () => ({ problems: [], warnings: [] }) };
    const readiness = createReadiness(database, app, { problems: () => [] }, linking, createBeat(app));
    expect(await readiness.check()).toMatchObject({ ok: true });
    fillDisk(community);
    for (const first of crowdOf(40)) await answerOf(community, first, 'first');
    expect(community.logged()).toContain('SQLITE_FULL');
    expect(community.logged()).not.toContain('cannot rollback');
    expect(database.unwritable()).toBe('the disk is full: the database cannot be written');
    database.sqlite.pragma('query_only = ON');
    expect(await readiness.check()).toMatchObject({
      ok: false,
      problems: ['the database can only be read by this user'],
    });
    database.sqlite.pragma('query_only = OFF');
    makeRoom(community);
    expect(await readiness.check()).toMatchObject({ ok: true });
    expect(database.unwritable()).toBeNull();
  });

  it('a round that cannot be opened leaves no trace, and opens once there is room', async () => {
    const community = await testCommunity();
    await community.crowd(40);
    community.expectErrors();
    fillDisk(community);
    await community.clock.to('2022-03-11T12:05');
    expect(count(community, 'meteo_rounds')).toBe(0);
    expect(count(community, 'meteo_invitations')).toBe(0);
    expect(count(community, "occurrences WHERE job = 'meteo/open'")).toBe(0);
    expect(community.platform.posted).toEqual([]);
    makeRoom(community);
    await community.clock.forward({ minutes: 2 });
    expect(count(community, 'meteo_rounds')).toBe(1);
    expect(count(community, "occurrences WHERE job = 'meteo/open'")).toBe(1);
    expectOneMessageEach(community, [...EIG, ...crowdOf(40)]);
    expect(community.channel('eig-promotion')).toHaveLength(1);
  });

  it('messages that left meanwhile are noted when writing is possible again, and none leaves twice', async () => {
    const community = await testCommunity();
    const { platform, database, clock, app } = community;
    await community.crowd(80);
    community.expectErrors();
    let writable = true;
    platform.fault = () => {
      // From the first delivery on, no write of any kind succeeds.
      if (writable) database.sqlite.pragma('query_only = ON');
      writable = false;
      return null;
    };
    const opened = clock.to('2022-03-11T12:00');
    await expect.poll(() => community.logged()).toContain('the outbox could not write');
    const left = platform.posts.length;
    expect(left).toBeGreaterThan(0);
    expect(left).toBeLessThan(80);
    database.sqlite.pragma('query_only = OFF');
    await opened;
    expectOneMessageEach(community, [...EIG, ...crowdOf(80)]);
    await app.outbox.idle();
    expect(count(community, "outbox WHERE state <> 'sent'")).toBe(0);
  });
});
