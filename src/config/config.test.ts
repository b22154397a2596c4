import { join } from 'node:path';
import { expect, test } from 'vitest';
import { configOf, faultsOf, programme } from '../../test/support/config.ts';
import { backupFolderFaults, explainFaults, packageFolder, readConfig } from './config.ts';

test('with nothing in the environment, the sandbox plays the invented promotion on this machine only', () => {
  const read = readConfig({});
  expect(read).toMatchObject({
    config: {
      database: { engine: 'sqlite', file: 'data/magellan.db' },
      secretFile: join('data', 'magellan.secret'),
      secrets: [],
      programmeFile: join(packageFolder(), 'demo', 'programme.yaml'),
      programme: { promotion: { name: 'Promotion Magellan' } },
      demo: true,
      host: '127.0.0.1',
      port: 3000,
      publicUrl: 'http://127.0.0.1:3000',
      logLevel: 'info',
      sandbox: true,
    },
  });
});

test('every variable is read', () => {
  const config = configOf({
    DATABASE_URL: 'file:/srv/magellan/m.db',
    PROGRAMME_FILE: 'ours.yaml',
    HOST: '::1',
    PORT: '0',
    PUBLIC_URL: 'https://magellan.example.org/chat/',
    LOG_LEVEL: 'debug',
    MAGELLAN_SECRET: `${'n'.repeat(43)}, ${'o'.repeat(44)}`,
    SANDBOX: '1',
  });
  expect(config).toMatchObject({
    database: { engine: 'sqlite', file: '/srv/magellan/m.db' },
    secretFile: '/srv/magellan/magellan.secret',
    secrets: ['n'.repeat(43), 'o'.repeat(44)],
    programmeFile: 'ours.yaml',
    demo: false,
    host: '::1',
    port: 0,
    publicUrl: 'https://magellan.example.org/chat',
    logLevel: 'debug',
    sandbox: true,
  });
});

test('the address is made of host and port, between brackets where it must be', () => {
  expect(configOf({ HOST: '::1', PORT: '8080' }).publicUrl).toBe('http://[::1]:8080');
});

test('people are given addresses only where they can reach Magellan', () => {
  const slack = {
    PROGRAMME_FILE: 'ours.yaml',
    SLACK_BOT_TOKEN: 'xoxb-1-2-abc',
    SLACK_APP_TOKEN: 'xapp-1-A-2-abc',
  };
  expect(configOf({}).peopleUrl).toBe('http://127.0.0.1:3000');
  expect(configOf(slack).peopleUrl).toBe(null);
  const reachable = { ...slack, PUBLIC_URL: 'https://magellan.example.org' };
  expect(configOf(reachable).peopleUrl).toBe('https://magellan.example.org');
});

test('backups are made only where they are configured whole, and all that is wrong with them is told', () => {
  expect(configOf({}).backups).toBe(null);
  const nightly = { BACKUP_CRON: '0 3 * * *', BACKUP_DIR: 'data/nightly' };
  expect(configOf(nightly).backups).toEqual({ cron: '0 3 * * *', folder: 'data/nightly', keep: 14 });
  expect(configOf({ ...nightly, BACKUP_KEEP: '7' }).backups?.keep).toBe(7);
  expect(faultsOf({ BACKUP_KEEP: '7' }).map(({ key }) => key)).toEqual(['BACKUP_CRON', 'BACKUP_DIR']);
  expect(faultsOf({ BACKUP_DIR: 'data/nightly' }).map(({ key }) => key)).toEqual(['BACKUP_CRON']);
  expect(faultsOf({ BACKUP_CRON: '0 3 * * *' }).map(({ key }) => key)).toEqual(['BACKUP_DIR']);
  const wrong = {
    BACKUP_CRON: '0 25 * * *',
    BACKUP_DIR: join(packageFolder(), 'package.json'),
    BACKUP_KEEP: '0',
  };
  expect([...faultsOf(wrong), ...backupFolderFaults(wrong)]).toMatchObject([
    {
      key: 'BACKUP_CRON',
      given: '"0 25 * * *"',
      expected: expect.stringMatching(/every night.*25 is a invalid/),
    },
    { key: 'BACKUP_KEEP', given: '"0"', expected: expect.stringContaining('1 to 999') },
    { key: 'BACKUP_DIR', expected: expect.stringContaining('is a file') },
  ]);
  for (const keep of ['-1', '1.5', 'all', '1000'])
    expect(faultsOf({ ...nightly, BACKUP_KEEP: keep })).toHaveLength(1);
});

test('a variable that is empty is one that is not given', () => {
  expect(configOf({ PORT: '', HOST: ' ', PROGRAMME_FILE: '' })).toMatchObject({ port: 3000, demo: true });
});

test('all faults are told at once, of the environment and of the programme, each with what is expected', () => {
  const faults = faultsOf(
    {
      PROGRAMME_FILE: 'ours.yaml',
      PORT: '70000',
      LOG_LEVEL: 'loud',
      PUBLIC_URL: 'magellan',
      SANDBOX: 'maybe',
    },
    programme.replace('endsOn: 2022-09-09', 'endsOn: 2022-02-30').replace('everyWeeks: 2', 'everyWeeks: 0'),
  );
  expect(faults.map(({ source, key, given }) => [source, key, given])).toEqual([
    ['the environment (or .env)', 'PORT', '"70000"'],
    ['the environment (or .env)', 'PUBLIC_URL', '"magellan"'],
    ['the environment (or .env)', 'LOG_LEVEL', '"loud"'],
    ['the environment (or .env)', 'SANDBOX', '"maybe"'],
    ['ours.yaml', 'promotion.endsOn', expect.stringContaining('2022-02-30')],
    ['ours.yaml', 'meteo.everyWeeks', '0'],
  ]);
  const words = explainFaults(faults);
  expect(words).toContain('6 things in its configuration are not as expected');
  expect(words).toContain('  PORT\n    given:    "70000"\n    expected: a whole number from 1 to 65535');
  expect(words.match(/In the environment/g)).toHaveLength(1);
});

test.each(['8o80', '-1', '65536', '1.5', '0x10', '1e3'])('the port "%s" is refused', (port) => {
  expect(faultsOf({ PORT: port })).toMatchObject([{ key: 'PORT' }]);
});

test.each(['ftp://example.org', 'https://', 'https://example.org/?a', 'https://me:pass@example.org'])(
  'the public address "%s" is refused',
  (url) => {
    expect(faultsOf({ PUBLIC_URL: url })).toMatchObject([{ key: 'PUBLIC_URL' }]);
  },
);

test('the address of a PostgreSQL is taken as it is', () => {
  const url = 'postgresql://magellan:hunter2@db.example.org:6432/magellan?sslmode=require';
  const config = configOf({ DATABASE_URL: url, MAGELLAN_SECRET: 'n'.repeat(43) });
  expect(config.database).toEqual({ engine: 'postgres', url });
});

test('a PostgreSQL that is named by half is refused in words, and its password is not shown', () => {
  for (const half of ['db', 'db/', 'db/a/b', '/magellan']) {
    const faults = faultsOf({ DATABASE_URL: `postgres://magellan:hunter2@${half}` });
    const expected = expect.stringMatching(/^postgres:\/\/ with the server and the name of a database/);
    expect(faults, half).toMatchObject([{ key: 'DATABASE_URL', given: 'postgres:(hidden)', expected }]);
  }
});

test('on PostgreSQL nothing that lasts is in a file: the secret has to be given, and no backup is of a file', () => {
  const faults = faultsOf({
    DATABASE_URL: 'postgres://db/magellan',
    BACKUP_CRON: '30 3 * * *',
    BACKUP_DIR: '/var/backups/magellan',
  });
  expect(faults).toMatchObject([
    { key: 'MAGELLAN_SECRET', given: 'nothing', expected: expect.stringContaining('openssl rand') },
    { key: 'BACKUP_CRON', expected: expect.stringContaining('pg_dump') },
  ]);
});

test.each(['data/magellan.db', 'file:', 'file:data/', 'file://host/m.db', 'file:m.db?mode=ro', 'mysql:x'])(
  'the database "%s" is refused',
  (url) => {
    expect(faultsOf({ DATABASE_URL: url })).toMatchObject([{ key: 'DATABASE_URL' }]);
  },
);

test('a secret that is too short is refused by its length, and never shown', () => {
  const faults = faultsOf({ MAGELLAN_SECRET: `${'s3cret'.repeat(8)},hunter2` });
  expect(faults).toMatchObject([{ key: 'MAGELLAN_SECRET', given: '(hidden) 48 and 7 characters' }]);
  expect(explainFaults(faults)).not.toMatch(/s3cret|hunter2/);
});

test.each(['0.0.0.0', '192.168.1.4', '::', 'magellan.example.org'])(
  'the sandbox cannot be opened to others on %s',
  (host) => {
    expect(faultsOf({ HOST: host })).toMatchObject([
      { key: 'HOST', given: `"${host}"`, expected: expect.stringContaining('anyone can be anyone') },
    ]);
  },
);

test.each(['127.0.0.1', '127.8.9.1', '::1', 'localhost'])('the sandbox listens on %s', (host) => {
  expect(configOf({ HOST: host }).host).toBe(host);
});

test('an address that is none is told once, not as one that others reach', () => {
  expect(faultsOf({ HOST: 'not an address' })).toMatchObject([
    { expected: expect.stringMatching(/of this machine/) },
  ]);
});

test('without the sandbox and without a platform there is nothing to start', () => {
  expect(faultsOf({ SANDBOX: '0' })).toMatchObject([{ key: 'SANDBOX', given: '"0"' }]);
});

const ON_MATTERMOST = {
  PROGRAMME_FILE: 'ours.yaml',
  PUBLIC_URL: 'https://magellan.example.org',
  MATTERMOST_URL: 'https://chat.example.org',
  MATTERMOST_TOKEN: 'a'.repeat(26),
  MATTERMOST_TEAM: 'promotion',
  MATTERMOST_COMMAND_TOKENS: 'meteo=b',
};

test('from where Mattermost calls is stated with the proxies between, or not at all', () => {
  expect(configOf(ON_MATTERMOST).mattermost?.from).toBeNull();
  const given = { ...ON_MATTERMOST, MATTERMOST_FROM: '10.0.0.5, fd00::/8', MATTERMOST_PROXIES: '1' };
  expect(configOf(given).mattermost?.from).toEqual({ networks: ['10.0.0.5', 'fd00::/8'], proxies: 1 });
  expect(faultsOf({ ...given, MATTERMOST_PROXIES: '' })).toMatchObject([
    { key: 'MATTERMOST_PROXIES', given: 'nothing', expected: expect.stringContaining('0 for none') },
  ]);
  expect(faultsOf({ ...given, MATTERMOST_FROM: '' })).toMatchObject([{ key: 'MATTERMOST_FROM' }]);
});

test.each(['chat.example.org', '10.0.0.5;10.0.0.6', '10.0.0.0/40', '10.0.0.5,', '10.0.0'])(
  'Mattermost cannot call from "%s"',
  (from) => {
    expect(faultsOf({ ...ON_MATTERMOST, MATTERMOST_FROM: from, MATTERMOST_PROXIES: '0' })).toMatchObject([
      { key: 'MATTERMOST_FROM', given: `"${from}"`, expected: expect.stringContaining('10.0.0.5') },
    ]);
  },
);

test.each(['-1', 'one', '1.5', '10'])('"%s" is no number of proxies', (proxies) => {
  const given = { ...ON_MATTERMOST, MATTERMOST_FROM: '10.0.0.5', MATTERMOST_PROXIES: proxies };
  expect(faultsOf(given)).toMatchObject([{ key: 'MATTERMOST_PROXIES' }]);
});
