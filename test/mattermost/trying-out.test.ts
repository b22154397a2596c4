import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join, resolve } from 'node:path';
import { parse } from 'dotenv';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { openTerminal, type Terminal } from '../support/terminal.ts';

/** What the README tells a newcomer to do, in a folder of its own. */

const TSX = import.meta.resolve('tsx');
const EIGS = ['alix', 'noe', 'ines', 'lina', 'hugo'];
const LONG_MS = 60_000;

let terminal: Terminal;
let running: ChildProcess[];

beforeEach(() => {
  terminal = openTerminal();
  running = [];
  const lines = [
    'email;name;roles;metier;defi;coach;expertise;locale',
    ...EIGS.map((name) => `${name}@example.org;${name};eig;design;Portail;camille@example.org;;`),
    'camille@example.org;Camille;coach;;;;;',
  ];
  writeFileSync(join(terminal.folder, 'roster.csv'), `${lines.join('\n')}\n`);
});
afterEach(async () => {
  for (const child of running.reverse()) {
    if (child.exitCode !== null) continue;
    child.kill('SIGKILL');
    await once(child, 'exit');
  }
  terminal.close();
});

async function freePort(): Promise<string> {
  const server = createServer();
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  await new Promise((closed) => server.close(closed));
  return String(port);
}

function run(PORT: string, script: string, ...args: string[]) {
  const { NODE_OPTIONS: _, ...env } = process.env;
  const child = spawn(process.execPath, ['--import', TSX, resolve(script), ...args], {
    cwd: terminal.folder,
    env: { ...env, PORT },
  });
  running.push(child);
  // Asked for at once: later, it may have ended already.
  const ended = once(child, 'exit').then(([code]) => code as number | null);
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (chunk) => {
      said += chunk.replaceAll(/[\u00a0\u202f]/g, ' ');
    });
  return {
    child,
    ended,
    said: () => said,
    type: (line: string) => child.stdin.write(`${line}\n`),
    /** Until it has said this, since `from`. */
    async says(words: RegExp, from = 0): Promise<string> {
      await expect.poll(() => said.slice(from), { timeout: LONG_MS / 2, interval: 50 }).toMatch(words);
      return words.exec(said.slice(from))?.[0] ?? '';
    },
  };
}

it(
  'a newcomer installs and lives a round on a Mattermost of her own machine, from the README’s steps',
  async () => {
    const port = await freePort();
    const mattermost = run(
      port,
      'test/support/mattermost/serve.ts',
      ...['--programme', resolve('demo/programme.yaml'), '--roster', 'roster.csv'],
      ...['--port', '0', '--at', '2022-03-11T11:00'],
    );
    const envFile = join(terminal.folder, '.env');
    writeFileSync(envFile, await mattermost.says(/MATTERMOST_URL=.*\n.*\n.*\n.*\nDATABASE_URL=.*\n/));
    const token = (await mattermost.says(/^ {2}[a-z0-9]{26}$/m)).trim();
    Object.assign(terminal.env, parse(readFileSync(envFile)));
    expect(await terminal.types(['mattermost', 'install'], token)).toMatchObject({ exitCode: 0 });
    const imported = run(port, 'src/cli.ts', 'import', 'roster.csv');
    await imported.says(/6 people new/);
    await imported.ended;
    const magellan = run(port, 'test/support/mattermost/start.ts');
    await magellan.says(/"linked":6/);
    await expect
      .poll(async () => (await fetch(`http://127.0.0.1:${port}/readyz`).catch(() => null))?.status, {
        timeout: 5_000,
      })
      .toBe(200);

    const then = (line: string, words: RegExp) => {
      const from = mattermost.said().length;
      mattermost.type(line);
      return mattermost.says(words, from);
    };
    await then('alix /meteo', /ouvre vendredi 11 mars à 12/);
    await then('time 2022-03-11T12:00', /── ~eig-promotion\n.*La météo est ouverte/);
    for (const name of EIGS.slice(1)) {
      await then(`${name} press Répondre`, new RegExp(`── ${name} \\(dialog\\)\nMa météo`));
      await then(`${name} submit defi=sun team=clear self=storm`, /Merci, votre météo est enregistrée/);
    }
    await then('time 2022-03-14T10:00', /── alix\nUn rappel/);
    await then('alix press Répondre', /── alix \(dialog\)/);
    await then('alix submit defi=sun', /sent back: .*"team"/);
    await then('alix submit defi=sun team=sun self=sun successes=Deux ou trois mots', /est enregistrée/);
    await then('time 2022-03-17T18:00', /La météo du vendredi 11 mars est close/);
    const digest = await then('time 2022-03-18T09:00', /── ~eig-coachs\nBilan .*\(the file: [^)]*\)/s);
    expect(digest).toContain('5 réponses sur 5');
    const picture = /\(the file: (.*)\)/.exec(digest)?.[1] ?? '';
    expect(readFileSync(picture).subarray(1, 4).toString()).toBe('PNG');
    rmSync(picture);
    await then('camille press Lire les réponses', /camille \(whispered\)\nRéponse 1 sur 5/);

    magellan.child.kill('SIGTERM');
    expect(await magellan.ended).toBe(0);
    expect(existsSync(join(terminal.folder, 'data', 'mattermost-double.db'))).toBe(true);
    expect(magellan.said()).not.toMatch(/"level":"error"/);
  },
  LONG_MS,
);
