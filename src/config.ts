import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'dotenv';
import type { Programme, Fault as ProgrammeFault } from './community/programme.ts';
import { readProgramme } from './community/programme.ts';
import { environmentSchema, isLoopback, type LOG_LEVELS, shownValue } from './environment.ts';

/** The environment as the process has it: names and values. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** Everything that an administrator chose, checked. */
export type Config = {
  databaseFile: string;
  /** Beside the database; read when `secrets` is empty. */
  secretFile: string;
  /** Master secrets given by the environment, the newest first; none when the file has them. */
  secrets: string[];
  programmeFile: string;
  programme: Programme;
  /** Whether this is the invented promotion that Magellan comes with. */
  demo: boolean;
  host: string;
  /** 0 for any free port. */
  port: number;
  /** Without a final slash. Made of host and port unless given: with port 0 it is not an address yet. */
  publicUrl: string;
  logLevel: (typeof LOG_LEVELS)[number];
  /** Whether the chat page of the sandbox is served. */
  sandbox: boolean;
  slack: null;
  mattermost: null;
};

/** What is wrong, and where: in the environment, or in the programme's file (its path). */
export type Fault = ProgrammeFault & { source: string };

/** The name under which faults of the environment are told. */
const ENVIRONMENT = 'the environment (or .env)';

type ReadFile = (path: string) => string;
const readText: ReadFile = (path) => readFileSync(path, 'utf8');

/** The environment, completed by the `.env` of the working folder, which never overrides it. */
export function loadEnvironment(folder = process.cwd()): Environment {
  const file = join(folder, '.env');
  return { ...(existsSync(file) ? parse(readFileSync(file)) : {}), ...process.env };
}

/** The package's own folder, from the sources as from the build. */
export function packageFolder(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, 'package.json'))) {
    if (folder === dirname(folder)) throw new Error('the package.json of Magellan is not where it belongs');
    folder = dirname(folder);
  }
  return folder;
}

/** The invented promotion that the sandbox plays. */
export const demoFile = (name: 'programme.yaml' | 'roster.csv' | 'past.yaml'): string =>
  join(packageFolder(), 'demo', name);

/** Reads the environment and the programme's file whole: the configuration, or all that is wrong at once. */
export function readConfig(
  env: Environment,
  readFile: ReadFile = readText,
): { config: Config } | { faults: Fault[] } {
  const given = givenVariables(env);
  const read = environmentSchema.safeParse(given);
  const faults: Fault[] = (read.error?.issues ?? []).map(({ path, message }) => {
    const key = String(path[0]);
    return { source: ENVIRONMENT, key, given: shownValue(key, given[key]), expected: message };
  });
  faults.push(...sandboxFaults(given));

  const programmeFile = given.PROGRAMME_FILE ?? demoFile('programme.yaml');
  const programme = programmeIn(programmeFile, readFile);
  if ('faults' in programme) faults.push(...programme.faults);
  if (faults.length > 0 || !read.success || 'faults' in programme) return { faults };

  const { data } = read;
  const address = data.HOST.includes(':') ? `[${data.HOST}]` : data.HOST;
  return {
    config: {
      databaseFile: data.DATABASE_URL,
      secretFile: join(dirname(data.DATABASE_URL), 'magellan.secret'),
      secrets: data.MAGELLAN_SECRET,
      programmeFile,
      programme: programme.programme,
      demo: data.PROGRAMME_FILE === undefined,
      host: data.HOST,
      port: data.PORT,
      publicUrl: data.PUBLIC_URL ?? `http://${address}:${data.PORT}`,
      logLevel: data.LOG_LEVEL,
      // No other platform can be configured yet, so that the sandbox is always there.
      sandbox: true,
      slack: null,
      mattermost: null,
    },
  };
}

/** A variable that is there but empty (`PORT=`) is one that is not given. */
function givenVariables(env: Environment): Environment {
  const known = Object.keys(environmentSchema.shape).map((key) => [key, env[key]?.trim() || undefined]);
  return Object.fromEntries(known.filter(([, value]) => value !== undefined));
}

/** The sandbox lets anyone be anyone: nobody else than this machine may reach it. */
function sandboxFaults(given: Environment): Fault[] {
  const faults: Fault[] = [];
  const fault = (key: string, expected: string) =>
    faults.push({ source: ENVIRONMENT, key, given: shownValue(key, given[key]), expected });
  if (given.SANDBOX !== undefined && ['0', 'false', 'no'].includes(given.SANDBOX))
    fault('SANDBOX', '1, or nothing: without any chat platform, the sandbox is all there is to start');
  if (
    given.HOST !== undefined &&
    environmentSchema.shape.HOST.safeParse(given.HOST).success &&
    !isLoopback(given.HOST)
  )
    fault(
      'HOST',
      '127.0.0.1, ::1 or localhost: with the sandbox, where anyone can be anyone, nobody else may come in',
    );
  return faults;
}

function programmeIn(file: string, readFile: ReadFile): { programme: Programme } | { faults: Fault[] } {
  let text: string;
  try {
    text = readFile(file);
  } catch (error) {
    const why = (error as NodeJS.ErrnoException).code === 'ENOENT' ? 'there is none' : String(error);
    const expected = `the path of a programme.yaml that can be read (${why})`;
    return {
      faults: [{ source: ENVIRONMENT, key: 'PROGRAMME_FILE', given: JSON.stringify(file), expected }],
    };
  }
  const read = readProgramme(text);
  return 'faults' in read ? { faults: read.faults.map((fault) => ({ ...fault, source: file })) } : read;
}

/** All faults as one block to print, grouped by where they are. */
export function faultsInWords(faults: readonly Fault[]): string {
  const sources = [...new Set(faults.map(({ source }) => source))];
  const count =
    faults.length === 1
      ? 'One thing in its configuration is'
      : `${faults.length} things in its configuration are`;
  const blocks = sources.map((source) =>
    [
      `In ${source}:`,
      ...faults
        .filter((fault) => fault.source === source)
        .map(({ key, given, expected }) => `  ${key}\n    given:    ${given}\n    expected: ${expected}`),
    ].join('\n'),
  );
  return [`Magellan does not start. ${count} not as expected.`, ...blocks].join('\n\n');
}
