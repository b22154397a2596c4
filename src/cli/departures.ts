import type { UnitOfWork } from '../community/feature/feature.ts';
import { previewDepartures } from '../community/members/departures/departure-preview.ts';
import {
  type DepartureState,
  departuresIn,
  type RecordedDeparture,
  setDeparture,
} from '../community/members/departures/departures.ts';
import { EXIT, Refusal } from '../engine/refusal.ts';
import { wiredApp } from './app.ts';
import { configured, withDatabase } from './database.ts';
import { counted, iso, json, onClocks, table } from './format.ts';
import type { Done, Io } from './io.ts';

/** What is still to be done, or to be decided. */
const UNSETTLED: readonly DepartureState[] = ['pending', 'waiting', 'confirmed'];

const inApp = <Result>(io: Io, run: (uow: UnitOfWork) => Promise<Result>): Promise<Result> => {
  const config = configured(io);
  return withDatabase(config, async (database) => (await wiredApp(io, config, database)).transact(run));
};

/** Lists who has left, and what of hers ends when; 2 when an administrator is to decide. */
export async function listDepartures(io: Io, options: { json?: boolean }): Done {
  const { timeZone } = configured(io).programme.promotion;
  const departures = await inApp(io, async (uow) => {
    const recorded = await departuresIn(uow.tx);
    const open = recorded.filter(({ state }) => UNSETTLED.includes(state));
    const previews = await previewDepartures(
      uow,
      open.map(({ member }) => member),
    );
    const ends = new Map(
      previews.map(({ member, effects }) => [member.id, effects.map(({ about }) => about)]),
    );
    return recorded.map((departure) => ({ ...departure, ends: ends.get(departure.member.id) ?? [] }));
  });
  const waiting = departures.filter(({ state }) => state === 'waiting').length;
  if (options.json)
    io.out(
      json(
        departures.map(({ member, leftAt, dueAt, state, ends }) => ({
          email: member.email,
          state,
          leftAt: iso(leftAt),
          dueAt: iso(dueAt),
          ends,
        })),
      ),
    );
  else if (departures.length === 0) io.out('Nobody has left.');
  else {
    const rows = departures.map(({ member, state, leftAt, dueAt, ends }) => [
      `${member.name} <${member.email}>`,
      state,
      onClocks(leftAt, timeZone),
      state === 'waiting' ? 'to be decided' : onClocks(dueAt, timeZone),
      UNSETTLED.includes(state) ? String(ends.length) : '',
    ]);
    io.out(table(['who', 'state', 'left', 'ends', 'agreements'], rows));
    for (const { member, ends } of departures)
      if (ends.length > 0) io.out([`${member.name}:`, ...ends.map((line) => `  ${line}`)].join('\n'));
  }
  if (waiting === 0) return EXIT.done;
  io.err(`${counted(waiting, 'departure')} to be decided: \`magellan departures confirm\`, or \`dismiss\`.`);
  return EXIT.problems;
}

type Decision = 'confirm' | 'dismiss';
type Options = { all?: boolean; json?: boolean };

/**
 * Decides of departures that wait: what was agreed ends at their time, in working hours, or doesn't at all.
 * A single one that is due may be dismissed as well.
 */
export async function decideDepartures(
  io: Io,
  decision: Decision,
  email: string | undefined,
  options: Options,
): Done {
  if ((email === undefined) === !options.all) throw new Refusal('Give the e-mail of one member, or --all.');
  const decided = await inApp(io, async (uow) => {
    const open: readonly DepartureState[] = decision === 'confirm' ? ['waiting'] : UNSETTLED;
    const found = (await departuresIn(uow.tx, email === undefined ? ['waiting'] : open)).filter(
      ({ member }) => email === undefined || member.email.toLowerCase() === email.trim().toLowerCase(),
    );
    for (const departure of found) await decide(uow, decision, departure);
    return found;
  });
  if (decided.length === 0 && email !== undefined)
    throw new Refusal(`No departure of ${email} is to be decided: see \`magellan departures list\`.`);
  if (options.json) io.out(json({ [decision === 'confirm' ? 'confirmed' : 'dismissed']: decided.length }));
  else io.out(`${counted(decided.length, 'departure')} ${DECIDED[decision]}`);
  return EXIT.done;
}

const DECIDED: Record<Decision, string> = {
  confirm:
    'confirmed: what was agreed ends at nine on the next working day after they left, or, past that, as soon as it is working hours. Magellan does it while it runs.',
  dismiss: 'dismissed: nothing that was agreed ends. Open the accounts again, or import the roster again.',
};

async function decide(
  uow: UnitOfWork,
  decision: Decision,
  { member, dueAt }: RecordedDeparture,
): Promise<void> {
  if (decision === 'dismiss') return setDeparture(uow.tx, member.id, 'dismissed');
  // Later than now: what is due at an instant that was looked at already would never be looked at again.
  const dueAgainAt = Math.max(dueAt, uow.calendar.nextWorkingMoment(uow.now + 1_000));
  return setDeparture(uow.tx, member.id, 'confirmed', dueAgainAt);
}
