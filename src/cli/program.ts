import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Command, CommanderError } from 'commander';
import { explainError } from '../boot/explain-error.ts';
import { packageFolder, proxiesIn } from '../config/config.ts';
import { useProxies } from '../engine/http/outbound.ts';
import { EXIT, type ExitCode } from '../engine/refusal.ts';
import type { Done, Io } from './io.ts';

/** Runs one command as it was typed, and tells what it ends with. Nothing is thrown. */
export async function runCommand(typed: readonly string[], io: Io): Promise<ExitCode> {
  let exitCode: ExitCode = EXIT.done;
  const program = commands(io, async (done) => {
    exitCode = await done;
  });
  try {
    await useProxies(proxiesIn(io.env));
    await program.parseAsync(typed, { from: 'user' });
    return exitCode;
  } catch (error) {
    // Commander has told already what it could not read.
    if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.done : EXIT.refused;
    const failure = explainError(error);
    io.err(failure.words);
    return failure.exitCode;
  }
}

const EPILOGUE = `
Exit codes: 0 done, 1 refused (configuration, usage), 2 problems found, 3 the database is in use,
70 a fault of Magellan itself. The configuration is read from the environment and .env: see .env.example.`;

/** Each command's code is loaded when it is called: none waits for what another needs. */
function commands(io: Io, run: (done: Done) => Promise<void>): Command {
  const program = new Command('magellan')
    .description('Magellan runs the community of a programme from inside its chat.')
    .version(version(), '-V, --version')
    .addHelpText('after', EPILOGUE)
    .exitOverride()
    .configureOutput({
      writeOut: (text) => io.out(text.trimEnd()),
      writeErr: (text) => io.err(text.trimEnd()),
    });

  program
    .command('start')
    .description('start Magellan, until it is told to stop')
    .action(async () => run((await import('./start.ts')).start()));
  program
    .command('migrate')
    .description('bring the database to this version, after a copy of it; `start` does it too')
    .action(async () => run((await import('./migrate.ts')).migrate(io)));
  program
    .command('import')
    .description('bring the members in line with a roster, all or nothing')
    .argument('<file>', 'a CSV file in UTF-8 with the columns of docs/cli.md')
    .option('--dry-run', 'tell what would be done, and do nothing')
    .option(
      '--deactivate-missing',
      'stop writing to those who are no longer in the file, and end what was agreed',
    )
    .option('--yes', 'without a question when something would end')
    .option('--as-new', 'take people who look like somebody known under another address for new ones')
    .option(
      '--file-wins',
      'overwrite what was changed in the chat since, where the file says what it was before',
    )
    .option('--json', 'for scripts')
    .action(async (file, options) => run((await import('./import.ts')).importMembers(io, file, options)));
  program
    .command('services')
    .description('bring the services of the directory in line with ecosysteme.csv, all or nothing')
    .argument('<file>', 'a CSV file in UTF-8 with the columns of docs/cli.md')
    .option('--dry-run', 'tell what would be done, and do nothing')
    .option('--json', 'for scripts')
    .action(async (file, options) => run((await import('./services.ts')).importEcosystem(io, file, options)));
  program
    .command('doctor')
    .description('check configuration, database, time, holidays, secret and platforms')
    .option('--json', 'for scripts')
    .action(async (options) => run((await import('./doctor/index.ts')).doctor(io, options)));
  program
    .command('jobs')
    .description('list what happens by itself: last and next run, last failure')
    .option('--json', 'for scripts')
    .action(async (options) => run((await import('./jobs.ts')).listJobs(io, options)));

  program
    .command('messages')
    .description('count what people and channels were sent, by kind; never what it said')
    .option('--month <month>', 'of one month, such as 2022-03; else the last 31 days')
    .option('--json', 'for scripts')
    .action(async (options) => run((await import('./messages.ts')).countMessages(io, options)));

  const outbox = program.command('outbox').description('see deliveries, and send again those that failed');
  outbox
    .command('list')
    .description('list deliveries, never what they say')
    .option('--state <state>', 'only those that are queued, sending, uncertain, sent, failed or cancelled')
    .option('--last <count>', 'so many, the latest', '50')
    .option('--json', 'for scripts')
    .action(async (options) => run((await import('./outbox.ts')).listOutbox(io, options)));
  outbox
    .command('retry')
    .description('put failed deliveries back in line')
    .argument('[id]', 'the id that `outbox list` shows')
    .option('--all', 'all those that failed')
    .option('--json', 'for scripts')
    .action(async (id, options) => run((await import('./outbox.ts')).retryOutbox(io, id, options)));

  const departures = program
    .command('departures')
    .description('see who has left, and decide when too many did at once');
  departures
    .command('list')
    .description('list who has left, and what of theirs ends when')
    .option('--json', 'for scripts')
    .action(async (options) => run((await import('./departures.ts')).listDepartures(io, options)));
  for (const [decision, about] of [
    ['confirm', 'they have left: what was agreed with them ends'],
    ['dismiss', 'they have not: nothing ends'],
  ] as const)
    departures
      .command(decision)
      .description(about)
      .argument('[email]', 'of one of them')
      .option('--all', 'all those that wait')
      .option('--json', 'for scripts')
      .action(async (email, options) =>
        run((await import('./departures.ts')).decideDepartures(io, decision, email, options)),
      );

  program
    .command('promotion')
    .description('the promotion that the database is of')
    .command('next')
    .description('have another follow: a preview, and with --yes the change; Magellan must be stopped')
    .argument('<file>', 'the programme.yaml of the one that follows')
    .option('--yes', 'do it, after a backup')
    .option('--before-end', 'though the one that is on is not over')
    .option('--dumped', 'on PostgreSQL: a copy was made with pg_dump')
    .option('--json', 'for scripts')
    .action(async (file, options) => run((await import('./promotion.ts')).nextPromotion(io, file, options)));

  program
    .command('backup')
    .description('copy the database, while Magellan runs or not')
    .argument('<to>', 'a file that does not exist, or a folder')
    .option('--json', 'for scripts')
    .action(async (to, options) => run((await import('./backup.ts')).backup(io, to, options)));
  program
    .command('restore')
    .description('put a backup in the place of the database, once it is checked; Magellan must be stopped')
    .argument('<from>', 'a backup')
    .option('--yes', 'without a question')
    .action(async (from, options) => run((await import('./backup.ts')).restore(io, from, options)));
  program
    .command('move')
    .description('carry the whole database over into another, which is empty; Magellan must be stopped')
    .requiredOption('--to <address>', 'file:… or postgres://…, as DATABASE_URL')
    .action(async (options) => run((await import('./move.ts')).move(io, options)));
  program
    .command('export')
    .description('write all that is kept of a member as JSON, or the roster as CSV')
    .argument('<what>', 'the e-mail of a member; or roster')
    .option('--out <file>', 'into a file that only you can read')
    .action(async (what, options) => run((await import('./member.ts')).exportData(io, what, options)));
  program
    .command('erase')
    .description('erase a member and all that is kept about them')
    .argument('<email>')
    .option('--yes', 'without a question')
    .action(async (email, options) => run((await import('./member.ts')).eraseData(io, email, options)));
  const member = program.command('member').description('whose each chat account is, and a member’s address');
  member
    .command('list')
    .description('list members with their accounts, and what has to be decided')
    .argument('[email]', 'one member only')
    .option('--json', 'for scripts')
    .action(async (email, options) => run((await import('./accounts.ts')).listAccounts(io, email, options)));
  member
    .command('link')
    .description('say whose an account is, whatever address it tells')
    .argument('<email>', 'the member’s, as the roster has it')
    .argument('<account>', 'as in mattermost:alix.moreau, or an id of the chat')
    .option('--yes', 'without a question')
    .action(async (email, account, options) =>
      run((await import('./accounts.ts')).linkAccount(io, email, account, options)),
    );
  member
    .command('unlink')
    .description('say that an account is not this member’s: its rights end, whatever address it tells')
    .argument('<account>', 'as `member list` shows it')
    .action(async (account) => run((await import('./accounts.ts')).unlinkAccount(io, account)));
  member
    .command('rename')
    .description('give a member another address; all that is kept stays')
    .argument('<old>')
    .argument('<new>')
    .action(async (from, to) => run((await import('./rename.ts')).renameAddress(io, from, to)));
  program
    .command('secret')
    .description('the master secret')
    .command('rotate')
    .description('make a new one; the former stay to open what they sealed')
    .action(async () => run((await import('./rotate-secret.ts')).rotateSecret(io)));
  program
    .command('mattermost')
    .description('what concerns a Mattermost server')
    .command('install')
    .description('make the bot, its token and the slash commands there; safe to run again')
    .option('--print', 'print the lines for .env instead of writing them there')
    .option('--english', 'make the slash commands under their English names as well')
    .action(async (options) => run((await import('./mattermost.ts')).installOnMattermost(io, options)));
  return program;
}

function version(): string {
  const text = readFileSync(join(packageFolder(), 'package.json'), 'utf8');
  return (JSON.parse(text) as { version: string }).version;
}
