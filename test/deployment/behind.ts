import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { runMagellan } from '../../src/boot/run.ts';
import { explainFaults, readConfig } from '../../src/config/config.ts';
import { createLog } from '../../src/engine/log.ts';
import { addressOfFeed } from '../../src/features/agenda/exports/address.ts';
import { feedOf, PROMOTION } from '../../src/features/agenda/store.ts';
import { freePort } from '../support/free-port.ts';
import { startMattermost } from '../support/mattermost/double.ts';
import { environmentOn, installCommands } from '../support/mattermost/harness.ts';

/** The name that the examples have. */
export const NAME = 'magellan.example.org';

/** A Magellan on a Mattermost, with the address of the promotion's calendar, as it runs behind a proxy. */
export async function startBehind(folder: string) {
  const double = await startMattermost();
  double.addChannel('eig-promotion', 'O', [double.bot.id]);
  double.addChannel('eig-coachs', 'P', [double.bot.id]);
  const publicUrl = `https://${NAME}`;
  const tokens = installCommands(double, publicUrl, ['magellan', 'meteo']);
  const port = await freePort();
  mkdirSync(join(folder, 'data'));
  const databaseFile = join(folder, 'data', 'magellan.db');
  const read = readConfig(environmentOn(double, { databaseFile, port, publicUrl }, tokens));
  if ('faults' in read) throw new Error(explainFaults(read.faults));
  const running = await runMagellan(read.config, { log: createLog({ level: 'silent', pretty: false }) });
  const { app } = running;
  const address = await app.transact(async ({ tx }) => {
    const feed = await feedOf(tx, PROMOTION);
    return feed && addressOfFeed(app.context, feed);
  });
  if (!address) throw new Error('the promotion has no calendar');
  return {
    port,
    calendar: new URL(address).pathname,
    commandToken: tokens.magellan ?? '',
    async stop() {
      await running.stop();
      await double.stop();
    },
  };
}
