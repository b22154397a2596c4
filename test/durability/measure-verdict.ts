import { dispatcherWords } from '../../src/community/feature/dispatcher/locales.ts';
import { openSqlite, type SqliteDatabase } from '../../src/engine/sqlite/database.ts';
import { type Acknowledged, type Measured, wasKept } from './measure-campaign.ts';
import { bookedTwice, toTell, wronglyLaid } from './measure-rules.ts';
import { soundness } from './verdict.ts';

type Entry = { id: string; key: string; kind: string; state: string; whole: string | null };

const isForm = ({ incoming }: Acknowledged, form: string): boolean =>
  incoming.kind === 'submit' && incoming.form === form;

const said = ({ answer }: Acknowledged, words: string): boolean =>
  JSON.stringify(answer).replaceAll('\u00a0', ' ').includes(words);

const { outage, formOutage } = dispatcherWords.fr;
const hasFailed = ({ answer }: Acknowledged): boolean =>
  answer.kind === 'rejectForm'
    ? Object.values(answer.errors).includes(formOutage)
    : 'message' in answer && answer.message.summary === outage.summary;

/** Holds what was answered and what arrived against the database; the faults are in words. */
export async function judgeMeasured(measured: Measured) {
  const { setting, acknowledged, posts } = measured;
  const database = openSqlite(setting.databaseFile);
  const entries = database.sqlite.prepare('SELECT id, key, kind, state, whole FROM outbox').all() as Entry[];
  const expected = entries.filter(
    // What is a part of another message arrives in that.
    ({ kind, state, whole }) => kind === 'post' && state !== 'cancelled' && whole === null,
  );
  const ids = new Set(expected.map(({ id }) => id));
  const lost = expected.filter(({ id }) => !posts.has(id)).length;
  const strangers = [...posts.keys()].filter((id) => !ids.has(id)).length;
  // By what the outbox holds, whose keys are unique: a request that is open again is told in the same words.
  const twice = [...posts.values()].reduce((sum, times) => sum + times - 1, 0);
  const { introductions, confirmations } = toTell(database);
  const posted = new Set(entries.filter(({ id }) => posts.get(id) === 1).map(({ key }) => key));
  // Of those who are in one conversation each has it by the message to all of them.
  const arrived = new Set(entries.filter(({ key, whole }) => posted.has(whole ?? key)).map(({ key }) => key));
  const withdrawn = new Set(entries.filter(({ state }) => state === 'cancelled').map(({ key }) => key));
  // What was withdrawn or moved again before it had left is not told any more.
  const untold = [...introductions, ...confirmations].filter(
    (key) => !arrived.has(key) && !withdrawn.has(key),
  );
  const takes = acknowledged.filter((each) => isForm(each, 'acceleration/take'));
  const counters = acknowledged.filter((each) => isForm(each, 'acceleration/counter'));
  const figures = {
    kills: measured.kills,
    presses: acknowledged.length,
    again: measured.again,
    repeated: measured.repeated,
    takes: takes.filter(wasKept).length,
    moved: counters.filter(wasKept).length,
    overQuota: [...takes, ...counters].filter((each) => said(each, 'Il ne reste')).length,
    introductions: introductions.filter((key) => arrived.has(key)).length,
    bookings: confirmations.length,
    messages: expected.length,
    lost: lost + strangers,
    doubled: twice,
    refused: measured.refused,
    dropped: measured.dropped,
  };
  const wrong: [string, number][] = [
    [`quotas exceeded: ${measured.exceeded.join(', ')}`, measured.exceeded.length],
    ['presses that failed', acknowledged.filter(hasFailed).length],
    ['repeated presses that were not recognised', measured.unrecognised],
    ['times booked twice', bookedTwice(database).length],
    ['cycles without just their sessions', wronglyLaid(database, setting.sessions).length],
    ['acknowledged presses forgotten', measured.forgotten],
    ['acknowledged bookings forgotten', unbooked(database, acknowledged)],
    ['acknowledged agreements forgotten', disagreed(database, acknowledged)],
    ['takes lost or doubled', Math.abs(figures.takes - happened(database, 'take'))],
    ['moved moments lost or doubled', Math.abs(figures.moved - happened(database, 'counter'))],
    ['messages lost', figures.lost],
    ['messages doubled', figures.doubled],
    ['messages never settled', entries.filter(({ state }) => !['sent', 'cancelled'].includes(state)).length],
    [`introductions or confirmations that nobody had: ${untold.join(', ')}`, untold.length],
  ];
  const faults = wrong.filter(([, count]) => count > 0).map(([what, count]) => `${count} ${what}`);
  const database_ = soundness(database);
  if (database_ !== 'sound') faults.push(`the database is not sound: ${database_}`);
  await database.close();
  return { figures, faults };
}

const countOf = ({ sqlite }: SqliteDatabase, sql: string, ...values: string[]): number =>
  sqlite
    .prepare(sql)
    .pluck()
    .get(...values) as number;

/** How often something happened to requests, by their history. */
const happened = (database: SqliteDatabase, event: string): number =>
  countOf(database, 'SELECT count(*) FROM acceleration_history WHERE event = ?', event);

const memberOf = ({ incoming }: Acknowledged): string => incoming.from.user.replace('u-', 'm-');

/** Who was told that her sessions are in both agendas, and has none. */
const unbooked = (database: SqliteDatabase, acknowledged: readonly Acknowledged[]): number =>
  acknowledged.filter(
    (each) =>
      said(each, 'sont dans vos deux agendas') &&
      countOf(
        database,
        "SELECT count(*) FROM mentoring_cycles WHERE member_id = ? AND state = 'running'",
        memberOf(each),
      ) !== 1,
  ).length;

/** Who was told that a moment is fixed, and it is not what happened. */
const disagreed = (database: SqliteDatabase, acknowledged: readonly Acknowledged[]): number =>
  acknowledged.filter(
    (each) =>
      each.incoming.kind === 'press' &&
      each.incoming.press === 'acceleration/agree' &&
      said(each, 'C’est fixé') &&
      countOf(
        database,
        `SELECT count(*) FROM acceleration_history
         WHERE event = 'agree' AND request_id = ? AND member_id = ?`,
        each.incoming.ref,
        memberOf(each),
      ) === 0,
  ).length;
