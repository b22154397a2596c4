import { isIP } from 'node:net';
import { z } from 'zod';
import { cronFault } from '../engine/backups/cron.ts';
import { isNetwork } from '../engine/http/networks.ts';
import { secretFault } from '../engine/secret-file.ts';

/**
 * Every variable of the environment that Magellan reads, and what it makes of it. Messages are what is
 * expected, in words: they are read after "expected". `.env.example` says the same to administrators.
 */

/** The environment as the process has it: names and values. */
export type Environment = Readonly<Record<string, string | undefined>>;

const text = z.string();

export const LOG_LEVELS = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'] as const;

/** Where the database is: the path of a SQLite file, or the whole address of a database of PostgreSQL. */
export type DatabaseAddress = { engine: 'sqlite'; file: string } | { engine: 'postgres'; url: string };

const isOfPostgres = (url: string): boolean => /^postgres(ql)?:/i.test(url);

const databaseUrl = text
  .refine((url) => !isOfPostgres(url) || isPostgresUrl(url), {
    message:
      'postgres:// with the server and the name of a database, such as postgres://user:password@host/magellan',
    abort: true,
  })
  .refine((url) => isOfPostgres(url) || (/^file:(?!\/\/[^/])[^?#]+$/.test(url) && !url.endsWith('/')), {
    message:
      'file: and the path of a SQLite file, such as file:data/magellan.db; or the address of a PostgreSQL, postgres://…',
  })
  .transform(
    (url): DatabaseAddress =>
      isOfPostgres(url)
        ? { engine: 'postgres', url }
        : { engine: 'sqlite', file: url.replace(/^file:(\/\/(?=\/))?/, '') },
  );

function isPostgresUrl(url: string): boolean {
  if (!URL.canParse(url)) return false;
  const { pathname, host, searchParams } = new URL(url);
  return /^\/[^/]+$/.test(pathname) && (host !== '' || searchParams.has('host'));
}

const host = text.refine(
  (value) => isIP(value) > 0 || /^[a-z0-9]([a-z0-9.-]*[a-z0-9])?$/i.test(value),
  'an address of this machine, such as 127.0.0.1, or 0.0.0.0 for all of them',
);

const port = text
  .refine(
    (value) => /^\d{1,5}$/.test(value) && Number(value) <= 65_535,
    'a whole number from 1 to 65535, or 0 for any free port',
  )
  .transform(Number);

const publicUrl = text
  .refine((value) => {
    if (!URL.canParse(value)) return false;
    const { protocol, username, password, search, hash } = new URL(value);
    return /^https?:$/.test(protocol) && username + password + search + hash === '';
  }, 'an address that starts with https:// or http://, without ? or #, such as https://magellan.example.org')
  .transform((value) => value.replace(/\/+$/, ''));

const secrets = text
  .transform((value) => value.split(',').map((secret) => secret.trim()))
  .refine(
    (list) => list.every((secret) => secretFault(secret) === null),
    'secrets of 32 bytes or more in base64 (`openssl rand -base64 32` makes one), separated by commas, the newest first',
  );

const flag = z
  .enum(['1', 'true', 'yes', '0', 'false', 'no'], '1 or 0')
  .transform((value) => ['1', 'true', 'yes'].includes(value));

const token = (prefix: string, where: string) =>
  text.refine(
    (value) => value.startsWith(prefix) && !/\s/.test(value),
    `the token that begins with ${prefix} (${where})`,
  );

const serverUrl = text
  .refine(
    (value) => URL.canParse(value) && /^https?:$/.test(new URL(value).protocol),
    'an address that starts with https:// or http://',
  )
  .transform((value) => value.replace(/\/+$/, ''));

const proxyUrl = text.refine(
  (value) => URL.canParse(value) && /^https?:$/.test(new URL(value).protocol),
  'the address of a proxy, such as http://proxy.example.org:3128',
);

const commandTokens = text
  .transform((value) => value.split(',').map((pair) => pair.trim().split('=')))
  .refine(
    (pairs) => pairs.every(([name, value, ...rest]) => name && value && rest.length === 0),
    'name=token for each slash command, separated by commas, as `magellan mattermost install` writes them',
  )
  .transform((pairs): Record<string, string> => Object.fromEntries(pairs));

const networks = text
  .transform((value) => value.split(',').map((entry) => entry.trim()))
  .refine(
    (list) => list.every(isNetwork),
    'IP addresses and networks from which the Mattermost server calls, such as 10.0.0.5 or 192.168.1.0/24, separated by commas',
  );

const proxies = text
  .refine(
    (value) => /^\d$/.test(value),
    'how many proxies stand between the Mattermost server and Magellan: a whole number from 0 to 9',
  )
  .transform(Number);

const backupCron = text.check(({ value, issues }) => {
  const fault = cronFault(value);
  if (fault === null) return;
  const message = `a cron expression, such as "0 3 * * *" for every night at three (${fault})`;
  issues.push({ code: 'custom', input: value, message });
});

const backupKeep = text
  .refine((value) => /^[1-9]\d{0,2}$/.test(value), 'how many backups are kept: a whole number from 1 to 999')
  .transform(Number);

/** Variables whose value must never be shown. */
const HIDDEN = [
  'MAGELLAN_SECRET',
  'SLACK_BOT_TOKEN',
  'SLACK_APP_TOKEN',
  'SLACK_SIGNING_SECRET',
  'MATTERMOST_TOKEN',
  'MATTERMOST_COMMAND_TOKENS',
];

export const environmentSchema = z.object({
  DATABASE_URL: databaseUrl.default({ engine: 'sqlite', file: 'data/magellan.db' }),
  PROGRAMME: text.optional(),
  PROGRAMME_FILE: text.optional(),
  HOST: host.default('127.0.0.1'),
  PORT: port.default(3000),
  PUBLIC_URL: publicUrl.optional(),
  LOG_LEVEL: z.enum(LOG_LEVELS, `one of: ${LOG_LEVELS.join(', ')}`).default('info'),
  MAGELLAN_SECRET: secrets.default([]),
  HTTP_PROXY: proxyUrl.optional(),
  HTTPS_PROXY: proxyUrl.optional(),
  NO_PROXY: text.optional(),
  SANDBOX: flag.optional(),
  BACKUP_CRON: backupCron.optional(),
  BACKUP_DIR: text.optional(),
  BACKUP_KEEP: backupKeep.default(14),
  SLACK_BOT_TOKEN: token('xoxb-', 'OAuth & Permissions, Bot User OAuth Token').optional(),
  SLACK_APP_TOKEN: token('xapp-', 'Basic Information, App-Level Tokens').optional(),
  SLACK_SIGNING_SECRET: text
    .refine((value) => /^\S{16,}$/.test(value), 'the signing secret (Basic Information, App Credentials)')
    .optional(),
  SLACK_API_URL: serverUrl.optional(),
  MATTERMOST_URL: serverUrl.optional(),
  MATTERMOST_TOKEN: text
    .refine((value) => /^\S{20,}$/.test(value), 'the access token of the bot account')
    .optional(),
  MATTERMOST_TEAM: text
    .refine(
      (value) => /^[a-z0-9-]+$/.test(value),
      'the name of the team, as in its addresses: small letters, digits, hyphens',
    )
    .optional(),
  MATTERMOST_COMMAND_TOKENS: commandTokens.optional(),
  MATTERMOST_FROM: networks.optional(),
  MATTERMOST_PROXIES: proxies.optional(),
});

/** Written in small letters, as curl and many others read them, they count as well. */
const IN_SMALL_LETTERS = ['HTTP_PROXY', 'HTTPS_PROXY', 'NO_PROXY'];

/** What a variable says, without the spaces around it. */
export const givenIn = (env: Environment, key: string): string | undefined =>
  env[key]?.trim() || (IN_SMALL_LETTERS.includes(key) && env[key.toLowerCase()]?.trim()) || undefined;

/** Whether only this machine can reach an address. */
export const isLoopback = (address: string): boolean =>
  address === 'localhost' || address === '::1' || (isIP(address) === 4 && address.startsWith('127.'));

/** A value as it may be shown: never a secret, nor an address that may hold a password. */
export function shownValue(key: string, value: string | undefined): string {
  if (value === undefined) return 'nothing';
  if (HIDDEN.includes(key))
    return `(hidden) ${value
      .split(',')
      .map((part) => part.trim().length)
      .join(' and ')} characters`;
  if (value.includes('@')) return `${/^[a-z]+:/i.exec(value)?.[0] ?? ''}(hidden)`;
  return JSON.stringify(value);
}
