import { readFileSync } from 'node:fs';
import type { App } from '../boot/app.ts';
import { everybodyAnew, membersWithRole } from '../community/members/members.ts';
import { forgetAdded } from '../community/members/roster/changes.ts';
import { importRoster } from '../community/members/roster/import.ts';
import { readRoster } from '../community/members/roster/roster.ts';
import { makeCalendar } from '../community/programme/calendar.ts';
import type { Programme } from '../community/programme/programme.ts';
import { demoFile } from '../config/config.ts';
import { type Database, emptyTables } from '../engine/database.ts';
import { planOf } from '../features/meteo/load/rounds.ts';
import { plannedRounds } from '../features/meteo/rules/schedule.ts';
import { type PastAnswer, recordPastRound } from '../features/meteo/store/past-round.ts';
import { readInventor } from './answers.ts';
import { fillArrivals } from './arrivals.ts';
import { fillDirectory } from './directory.ts';
import { fillGatherings } from './gatherings.ts';
import { fillHelp } from './help.ts';
import { fillHours } from './hours.ts';
import { fillMentoring } from './mentoring.ts';
import { fillNews } from './news.ts';
import { readSampleTexts } from './sample-texts.ts';
import { SUGGESTED } from './suggested.ts';

/** How many rounds are over when the demonstration begins, so that trends show. */
const PAST_ROUNDS = 3;
/** It begins this long before the next round opens: long enough to look around. */
const BEFORE_OPENING_MS = 10 * 60_000;

/** When the demonstration begins, in epoch milliseconds: some minutes before the first round that is not past. */
export function demoStartsAt(programme: Programme): number {
  const { meteo, promotion } = programme;
  const next = plannedRounds(meteo, makeCalendar(promotion), promotion)[PAST_ROUNDS];
  if (!next) throw new Error('the demonstration needs a promotion of four rounds or more');
  return next.opensAt - BEFORE_OPENING_MS;
}

/** The invented promotion: its members, the rounds of the météo that are over, its gatherings, hours and mentoring. */
export async function fillDemo(app: App, programme: Programme): Promise<void> {
  const roster = readRoster(readFileSync(demoFile('roster.csv')), programme);
  if ('faults' in roster) throw new Error(`demo/roster.csv: ${JSON.stringify(roster.faults)}`);
  const invent = readInventor();
  await app.transact(async (uow) => {
    await importRoster(uow.tx, roster.rows, uow.now);
    const eig = await membersWithRole(uow.tx, 'eig');
    for (const [round, planned] of planOf(uow).slice(0, PAST_ROUNDS).entries()) {
      const answers: PastAnswer[] = [];
      for (const [person, { id, email }] of eig.entries()) {
        const invented = invent(person, round);
        if (invented === null) continue;
        // The people whom a newcomer plays have a past that they can look back on.
        const signed = invented.signed || SUGGESTED.includes(email);
        answers.push({ memberId: signed ? id : null, answer: invented.answer });
      }
      // Those who answered without signing come first: that is how the past knows that they did.
      const unsigned = eig.filter((_, person) => invent(person, round)?.signed === false);
      const invited = [...new Set([...unsigned, ...eig].map(({ id }) => id))];
      await recordPastRound(uow, planned, answers, invited);
    }
    await fillGatherings(uow);
    await fillDirectory(uow);
    await fillHours(uow);
    await fillMentoring(uow);
    await fillHelp(uow, readSampleTexts());
    await fillNews(uow);
    await fillArrivals(uow);
  });
}

/** Forgets all that happened in the promotion, not the promotion itself. */
export async function forgetPast(database: Database): Promise<void> {
  const tables = await database.tables();
  await database.transact(async (tx) => {
    await forgetAdded(tx);
    await emptyTables(
      tx,
      tables.filter((name) => !KEPT.includes(name)),
    );
    await everybodyAnew(tx);
  });
}

const KEPT = ['members', 'identities', 'promotions', 'sandbox_settings', 'secret_in_use'];
