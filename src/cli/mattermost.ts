import { join } from 'node:path';
import { features } from '../boot/features.ts';
import { explainFaults } from '../config/config.ts';
import { environmentSchema, shownValue } from '../config/environment.ts';
import { givenProgramme } from '../config/given-programme.ts';
import { EXIT, Refusal } from '../engine/refusal.ts';
import { envLines, installMattermost, writeEnvFile } from '../platforms/mattermost/install/index.ts';
import type { Done, Io } from './io.ts';

type Options = { print?: boolean; english?: boolean };

/** Where the lines are written: what `start` reads. */
const ENV_FILE = '.env';

/**
 * Makes on a Mattermost server what Magellan needs. The administrator's token is asked for, or read from
 * standard input, and never kept; without one, the steps to do by hand are printed. Safe to run again.
 */
export async function installOnMattermost(io: Io, options: Options): Done {
  const url = needed(io, 'MATTERMOST_URL');
  const team = needed(io, 'MATTERMOST_TEAM');
  const publicUrl = needed(io, 'PUBLIC_URL');
  if (!io.env.PROGRAMME?.trim()) needed(io, 'PROGRAMME_FILE');
  const { programme } = givenProgramme(io.env);
  if ('faults' in programme) throw new Refusal(explainFaults(programme.faults));
  const { channels, promotion } = programme.programme;
  const typed = io.interactive
    ? await io.ask(
        'Token of a Mattermost system administrator (not shown, not kept; empty when there is none): ',
        { hidden: true },
      )
    : await io.piped();
  const installed = await installMattermost(
    {
      url,
      team,
      publicUrl,
      channels,
      commands: features.flatMap((feature) => feature.commands ?? []),
      locale: promotion.locale,
      english: options.english ?? false,
      adminToken: typed.trim() === '' ? null : typed.trim(),
      known: {
        token: io.env.MATTERMOST_TOKEN ?? null,
        commandTokens:
          environmentSchema.shape.MATTERMOST_COMMAND_TOKENS.safeParse(
            io.env.MATTERMOST_COMMAND_TOKENS || undefined,
          ).data ?? {},
      },
    },
    { tell: io.err },
  );
  if (installed.env !== null) {
    if (options.print) for (const line of envLines(installed.env)) io.out(line);
    else {
      writeEnvFile(join(io.folder, ENV_FILE), installed.env);
      io.err(`${Object.keys(installed.env).join(', ')} are in ${ENV_FILE}.`);
    }
  }
  return installed.findings.some(({ level }) => level === 'error') ? EXIT.problems : EXIT.done;
}

/** A variable that the installation cannot do without. */
function needed(io: Io, key: 'MATTERMOST_URL' | 'MATTERMOST_TEAM' | 'PUBLIC_URL' | 'PROGRAMME_FILE'): string {
  const given = io.env[key]?.trim() || undefined;
  const read = environmentSchema.shape[key].safeParse(given);
  if (read.success && read.data !== undefined) return read.data;
  const expected = read.success ? 'a value, in the environment or .env' : read.error.issues[0]?.message;
  throw new Refusal(`${key}: given ${shownValue(key, given)}; expected ${expected}.`);
}
