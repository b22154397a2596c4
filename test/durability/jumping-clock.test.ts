import { DateTime } from 'luxon';
import { describe, expect, it } from 'vitest';
import { demoProgramme, type TestCommunity, testCommunity } from '../support/community.ts';
import { textOf } from '../support/meteo.ts';

const ZONE = 'Europe/Paris';
const at = (local: string) => DateTime.fromISO(local, { zone: ZONE }).toMillis();

/** The clock stands elsewhere at once, as after a machine has slept or its time was put right. */
async function jump({ clock, app }: TestCommunity, local: string): Promise<void> {
  clock.set(at(local));
  await app.scheduler.tick();
  await app.outbox.idle();
}

const EIG = ['alix', 'noe', 'ines', 'sacha', 'lina', 'hugo'] as const;
/** How many messages each EIG has had, those that were taken away since included. */
const received = ({ database: { sqlite } }: TestCommunity) =>
  EIG.map((first) =>
    Number(
      sqlite
        .prepare("SELECT count(*) FROM outbox WHERE recipient = ? AND kind = 'post' AND state = 'sent'")
        .pluck()
        .get(`u-${first}`),
    ),
  );
const each = (count: number) => EIG.map(() => count);

const rounds = ({ database: { sqlite } }: TestCommunity) =>
  sqlite.prepare('SELECT key, state FROM meteo_rounds ORDER BY key').all();

/** When a job ran, by the promotion's clocks. */
function ranAt({ database: { sqlite } }: TestCommunity, job: string): string[] {
  const rows = sqlite
    .prepare("SELECT ran_at FROM occurrences WHERE job = ? AND outcome = 'done' ORDER BY ran_at")
    .all(job) as { ran_at: number }[];
  return rows.map((row) => DateTime.fromMillis(row.ran_at, { zone: ZONE }).toFormat("yyyy-MM-dd'T'HH:mm"));
}

describe('when the clock jumps forward', () => {
  it('over the opening by three days, the round opens late, once, without the reminder that it missed', async () => {
    const community = await testCommunity({ now: '2022-03-11T11:50' });
    await jump(community, '2022-03-14T11:50');
    expect(received(community)).toEqual(each(1));
    expect(community.channel('eig-promotion')).toHaveLength(1);
    await community.clock.to('2022-03-15T12:00');
    expect(received(community)).toEqual(each(1));
    // The rest of the round is where it was: a reminder on Wednesday, closing on Thursday, digest on Friday.
    await community.clock.to('2022-03-16T10:00');
    expect(received(community)).toEqual(each(2));
    await community.clock.to('2022-03-18T09:00');
    expect(received(community)).toEqual(each(2));
    expect(rounds(community)).toEqual([{ key: '2022-03-11', state: 'digested' }]);
  });

  it('over the opening by ten days, that round is left out, and the next one opens at its time', async () => {
    const community = await testCommunity({ now: '2022-03-11T11:50' });
    await jump(community, '2022-03-21T11:50');
    expect(community.platform.posted).toEqual([]);
    expect(rounds(community)).toEqual([]);
    await community.clock.to('2022-03-25T12:00');
    expect(received(community)).toEqual(each(1));
    expect(rounds(community)).toEqual([{ key: '2022-03-25', state: 'open' }]);
  });

  it('over the end of an open round, nobody is reminded of what is over, and one digest is sent', async () => {
    const community = await testCommunity({ now: '2022-03-11T11:50' });
    await community.clock.to('2022-03-11T12:30');
    await jump(community, '2022-03-21T12:30');
    expect(received(community)).toEqual(each(1));
    expect(textOf(community.alix.lastMessage())).toContain('close');
    expect(community.channel('eig-coachs')).toHaveLength(1);
    await community.clock.to('2022-03-22T12:30');
    expect(received(community)).toEqual(each(1));
    expect(community.channel('eig-coachs')).toHaveLength(1);
  });

  it('by half a year, no burst comes: one round at most is under way', async () => {
    const community = await testCommunity({ now: '2022-02-11T11:50' });
    await jump(community, '2022-07-08T12:00');
    expect(Math.max(...received(community))).toBeLessThanOrEqual(1);
    expect(rounds(community).length).toBeLessThanOrEqual(1);
  });
});

describe('when the clock jumps back by a day', () => {
  it('a round that has opened does not open again', async () => {
    const community = await testCommunity({ now: '2022-03-11T11:50' });
    await community.clock.to('2022-03-11T12:05');
    await jump(community, '2022-03-10T12:05');
    await community.clock.to('2022-03-11T18:00');
    expect(received(community)).toEqual(each(1));
    expect(community.channel('eig-promotion')).toHaveLength(1);
  });

  it('reminders and digest still come once', async () => {
    const community = await testCommunity({ now: '2022-03-11T11:50' });
    await community.clock.to('2022-03-14T10:05');
    expect(received(community)).toEqual(each(2));
    await jump(community, '2022-03-13T10:05');
    await community.clock.to('2022-03-18T09:05');
    expect(received(community)).toEqual(each(3));
    await jump(community, '2022-03-17T09:05');
    await community.clock.to('2022-03-18T12:00');
    expect(received(community)).toEqual(each(3));
    expect(community.channel('eig-coachs')).toHaveLength(1);
  });

  it('what was about to leave leaves, once, when its time comes again', async () => {
    const community = await testCommunity({ now: '2022-03-11T11:50' });
    community.clock.set(at('2022-03-11T12:00'));
    await community.app.scheduler.tick();
    await jump(community, '2022-03-10T12:00');
    await community.clock.to('2022-03-11T12:00');
    expect(received(community)).toEqual(each(1));
  });
});

describe('in the night in which the clocks change', () => {
  /** Passes a span of time in steps of some minutes, as a heartbeat would. */
  async function pass(community: TestCommunity, until: string): Promise<void> {
    const { clock, app } = community;
    for (let now = clock.now(); now <= at(until); now += 10 * 60_000) {
      clock.set(now);
      await app.scheduler.tick();
    }
    await app.outbox.idle();
  }

  it('in spring, each nightly job runs once, at its wall-clock time, and the round goes on', async () => {
    const community = await testCommunity({ now: '2022-03-25T11:50' });
    await pass(community, '2022-03-28T12:00');
    const nights = ['2022-03-26', '2022-03-27', '2022-03-28'];
    expect(ranAt(community, 'housekeeping/sweep')).toEqual(nights.map((on) => `${on}T03:00`));
    expect(ranAt(community, 'meteo/retention')).toEqual(nights.map((on) => `${on}T03:00`));
    expect(ranAt(community, 'meteo/open')).toEqual(['2022-03-25T12:00']);
    expect(ranAt(community, 'meteo/remind')).toEqual(['2022-03-28T10:00']);
    expect(received(community)).toEqual(each(2));
  });

  it('in autumn, likewise, though an hour comes twice', async () => {
    const programme = demoProgramme();
    programme.promotion.endsOn = '2022-12-16';
    programme.meteo.anchor = '2022-10-28';
    const community = await testCommunity({ programme, now: '2022-10-28T11:50' });
    await pass(community, '2022-10-31T12:00');
    const nights = ['2022-10-29', '2022-10-30', '2022-10-31'];
    expect(ranAt(community, 'housekeeping/sweep')).toEqual(nights.map((on) => `${on}T03:00`));
    expect(ranAt(community, 'meteo/retention')).toEqual(nights.map((on) => `${on}T03:00`));
    expect(ranAt(community, 'meteo/open')).toEqual(['2022-10-28T12:00']);
    expect(ranAt(community, 'meteo/remind')).toEqual(['2022-10-31T10:00']);
    expect(received(community)).toEqual(each(2));
  });
});
