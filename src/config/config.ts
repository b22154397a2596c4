import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parse } from 'dotenv';
import { decodeUtf8 } from '../community/format/utf8.ts';
import type { Programme } from '../community/programme/programme.ts';
import { folderFault } from '../engine/backups/folder.ts';
import type { Proxies } from '../engine/http/outbound.ts';
import { Refusal } from '../engine/refusal.ts';
import {
  type DatabaseAddress,
  type Environment,
  environmentSchema,
  givenIn,
  isLoopback,
  type LOG_LEVELS,
  shownValue,
} from './environment.ts';
import { ENVIRONMENT, explainFaults, type Fault } from './faults.ts';
import { givenProgramme, NOT_UTF8, type ReadFile, readBytes } from './given-programme.ts';

export type { DatabaseAddress, Environment } from './environment.ts';
export { explainFaults, type Fault } from './faults.ts';
export { demoFile, packageFolder } from './given-programme.ts';

/** Everything that an administrator chose, checked. */
export type Config = {
  database: DatabaseAddress;
  /** Where what has to be in files is: beside the database's, or in `data`. */
  dataFolder: string;
  /** Beside the database; read when `secrets` is empty, which it may not be with PostgreSQL. */
  secretFile: string;
  /** Master secrets given by the environment, the newest first; none when the file has them. */
  secrets: string[];
  /** Where the programme stands: a path, or the words that name the variable PROGRAMME. */
  programmeFile: string;
  programme: Programme;
  /** Whether this is the invented promotion that Magellan comes with. */
  demo: boolean;
  host: string;
  /** 0 for any free port. */
  port: number;
  /** Without a final slash. Made of host and port unless given: with port 0 it is not an address yet. */
  publicUrl: string;
  /** The same where people can reach it: given, or the sandbox's own; null on a chat without PUBLIC_URL. */
  peopleUrl: string | null;
  logLevel: (typeof LOG_LEVELS)[number];
  /** By which proxies what Magellan asks of others leaves this network. */
  proxies: Proxies;
  /** Whether the chat page of the sandbox is served: alone, or beside the platforms when asked. */
  sandbox: boolean;
  /** How the database is backed up by itself; null unless that is configured. */
  backups: BackupsConfig | null;
  slack: SlackConfig | null;
  mattermost: MattermostConfig | null;
};

export type BackupsConfig = {
  /** On the clocks of the promotion. */
  cron: string;
  folder: string;
  /** How many are kept. */
  keep: number;
};

export type SlackConfig = {
  botToken: string;
  appToken: string | undefined;
  signingSecret: string | undefined;
  apiUrl: string | undefined;
};

export type MattermostConfig = {
  url: string;
  token: string;
  team: string;
  commandTokens: Record<string, string>;
  /** From where the server's calls come, past so many proxies; null for anywhere. */
  from: { networks: string[]; proxies: number } | null;
};

/**
 * The environment, completed by the `.env` of the working folder, which never overrides it.
 * @throws Refusal when that file is not in UTF-8: it would be read as if nothing stood in it
 */
export function loadEnvironment(folder = process.cwd()): Environment {
  const file = join(folder, '.env');
  if (!existsSync(file)) return process.env;
  const read = decodeUtf8(readFileSync(file));
  if ('faultyLine' in read)
    throw new Refusal(
      explainFaults([{ source: file, key: `line ${read.faultyLine}`, given: '(bytes)', expected: NOT_UTF8 }]),
    );
  return { ...parse(read.text), ...process.env };
}

/** Reads the environment and the programme's file whole: the configuration, or all that is wrong at once. */
export function readConfig(
  env: Environment,
  readFile: ReadFile = readBytes,
): { config: Config } | { faults: Fault[] } {
  const given = givenVariables(env);
  const read = environmentSchema.safeParse(given);
  const faults: Fault[] = (read.error?.issues ?? []).map(({ path, message }) => {
    const key = String(path[0]);
    return { source: ENVIRONMENT, key, given: shownValue(key, given[key]), expected: message };
  });
  faults.push(...platformFaults(given), ...sandboxFaults(given), ...postgresFaults(given));

  const { programmeFile, programme } = givenProgramme(given, readFile);
  if ('faults' in programme) faults.push(...programme.faults);
  if (faults.length > 0 || !read.success || 'faults' in programme) return { faults };

  const { data } = read;
  const address = data.HOST.includes(':') ? `[${data.HOST}]` : data.HOST;
  const ownUrl = `http://${address}:${data.PORT}`;
  const sandbox = data.SANDBOX ?? !hasPlatform(given);
  const dataFolder = data.DATABASE_URL.engine === 'sqlite' ? dirname(data.DATABASE_URL.file) : 'data';
  return {
    config: {
      database: data.DATABASE_URL,
      dataFolder,
      secretFile: join(dataFolder, 'magellan.secret'),
      secrets: data.MAGELLAN_SECRET,
      programmeFile,
      programme: programme.programme,
      demo: data.PROGRAMME === undefined && data.PROGRAMME_FILE === undefined,
      host: data.HOST,
      port: data.PORT,
      publicUrl: data.PUBLIC_URL ?? ownUrl,
      peopleUrl: data.PUBLIC_URL ?? (sandbox ? ownUrl : null),
      logLevel: data.LOG_LEVEL,
      proxies: proxiesIn(env),
      sandbox,
      backups:
        data.BACKUP_CRON === undefined || data.BACKUP_DIR === undefined
          ? null
          : { cron: data.BACKUP_CRON, folder: data.BACKUP_DIR, keep: data.BACKUP_KEEP },
      slack:
        data.SLACK_BOT_TOKEN === undefined
          ? null
          : {
              botToken: data.SLACK_BOT_TOKEN,
              appToken: data.SLACK_APP_TOKEN,
              signingSecret: data.SLACK_SIGNING_SECRET,
              apiUrl: data.SLACK_API_URL,
            },
      mattermost:
        data.MATTERMOST_URL === undefined
          ? null
          : {
              url: data.MATTERMOST_URL,
              token: data.MATTERMOST_TOKEN ?? '',
              team: data.MATTERMOST_TEAM ?? '',
              commandTokens: data.MATTERMOST_COMMAND_TOKENS ?? {},
              from:
                data.MATTERMOST_FROM === undefined
                  ? null
                  : { networks: data.MATTERMOST_FROM, proxies: data.MATTERMOST_PROXIES ?? 0 },
            },
    },
  };
}

/** The proxies that the environment names, for programs that run before it is checked whole. */
export const proxiesIn = (env: Environment): Proxies => ({
  http: givenIn(env, 'HTTP_PROXY'),
  https: givenIn(env, 'HTTPS_PROXY'),
  except: givenIn(env, 'NO_PROXY'),
});

/** A variable that is there but empty (`PORT=`) is one that is not given. */
function givenVariables(env: Environment): Environment {
  const known = Object.keys(environmentSchema.shape).map((key) => [key, givenIn(env, key)]);
  return Object.fromEntries(known.filter(([, value]) => value !== undefined));
}

const NEEDED_TOGETHER = {
  BACKUP_CRON: ['BACKUP_DIR', 'BACKUP_KEEP'],
  BACKUP_DIR: ['BACKUP_CRON', 'BACKUP_KEEP'],
  SLACK_BOT_TOKEN: ['SLACK_APP_TOKEN', 'SLACK_SIGNING_SECRET', 'SLACK_API_URL'],
  MATTERMOST_URL: ['MATTERMOST_TOKEN', 'MATTERMOST_TEAM', 'MATTERMOST_COMMAND_TOKENS', 'MATTERMOST_FROM'],
  MATTERMOST_FROM: ['MATTERMOST_PROXIES'],
} as const;

const hasPlatform = (given: Environment): boolean =>
  given.SLACK_BOT_TOKEN !== undefined || given.MATTERMOST_URL !== undefined;

/** A platform is configured whole, or not at all; and real people have a programme of their own. */
function platformFaults(given: Environment): Fault[] {
  const faults: Fault[] = [];
  const missing = (key: string, expected: string) => {
    if (given[key] === undefined) faults.push({ source: ENVIRONMENT, key, given: 'nothing', expected });
  };
  for (const [key, others] of Object.entries(NEEDED_TOGETHER)) {
    const present = others.find((other) => given[other] !== undefined);
    if (present) missing(key, `a value, since ${present} is given`);
  }
  if (given.SLACK_BOT_TOKEN !== undefined && given.SLACK_SIGNING_SECRET === undefined)
    missing('SLACK_APP_TOKEN', 'the app token for Socket Mode (or SLACK_SIGNING_SECRET, for HTTP)');
  if (given.MATTERMOST_URL !== undefined) {
    missing(
      'MATTERMOST_TOKEN',
      'the access token of the bot account, which `magellan mattermost install` makes, since MATTERMOST_URL is given',
    );
    missing('MATTERMOST_TEAM', 'the name of the team, since MATTERMOST_URL is given');
    missing('MATTERMOST_COMMAND_TOKENS', 'the tokens that `magellan mattermost install` writes');
    missing('PUBLIC_URL', 'the address at which Mattermost reaches Magellan');
    // Not guessed: with one proxy too few everybody is the proxy, with one too many anybody says who she is.
    if (given.MATTERMOST_FROM !== undefined)
      missing(
        'MATTERMOST_PROXIES',
        'how many proxies stand between the Mattermost server and Magellan (0 for none), since MATTERMOST_FROM is given',
      );
  }
  if (hasPlatform(given) && given.PROGRAMME === undefined)
    missing('PROGRAMME_FILE', 'the path of your programme.yaml: the invented promotion is for the sandbox');
  return faults;
}

/** On PostgreSQL nothing that has to last is in a file: it may be gone at the next start. */
function postgresFaults(given: Environment): Fault[] {
  const read = environmentSchema.shape.DATABASE_URL.safeParse(given.DATABASE_URL);
  if (read.data?.engine !== 'postgres') return [];
  const faults: Fault[] = [];
  if (given.MAGELLAN_SECRET === undefined)
    faults.push({
      source: ENVIRONMENT,
      key: 'MAGELLAN_SECRET',
      given: 'nothing',
      expected:
        'a secret of 32 bytes or more, since the database is PostgreSQL (make one with `openssl rand -base64 32`, and keep a copy): one that is made on a disk which vanishes would lose all that is sealed',
    });
  if (given.BACKUP_CRON !== undefined)
    faults.push({
      source: ENVIRONMENT,
      key: 'BACKUP_CRON',
      given: shownValue('BACKUP_CRON', given.BACKUP_CRON),
      expected:
        'nothing, since the database is PostgreSQL: it is backed up with pg_dump, or by whoever hosts it',
    });
  return faults;
}

/**
 * Whether backups can be written where they should be. Asked at a start alone: while a disk of backups
 * is away, every other command is of use all the more.
 */
export function backupFolderFaults(env: Environment): Fault[] {
  const { BACKUP_DIR: folder } = givenVariables(env);
  const expected = folder === undefined ? null : folderFault(folder);
  return expected === null
    ? []
    : [{ source: ENVIRONMENT, key: 'BACKUP_DIR', given: JSON.stringify(folder), expected }];
}

/** The sandbox lets anyone be anyone: nobody else than this machine may reach it. */
function sandboxFaults(given: Environment): Fault[] {
  // Beside a platform it has an address of its own, always this machine's.
  if (hasPlatform(given)) return [];
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

/**
 * The sandbox that was asked for beside a platform: a Magellan of its own, with its own database, invented
 * people and clock, on this machine only, one port further.
 */
export function sandboxBeside(config: Config): Config {
  const read = readConfig({});
  if ('faults' in read) throw new Error(explainFaults(read.faults));
  const { dataFolder } = config;
  return {
    ...read.config,
    database: { engine: 'sqlite', file: join(dataFolder, 'sandbox.db') },
    dataFolder,
    secretFile: join(dataFolder, 'sandbox.secret'),
    port: config.port === 0 ? 0 : config.port + 1,
    logLevel: config.logLevel,
  };
}
