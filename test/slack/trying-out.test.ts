import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';

/** What the README tells a newcomer to do, in a folder of its own. */

const TSX = import.meta.resolve('tsx');
const EIGS = ['alix', 'noe', 'ines', 'lina', 'hugo'];
const LONG_MS = 60_000;

let folder: string;
let running: ChildProcess[];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'magellan-trying-out-'));
  running = [];
  const lines = [
    'email;name;roles;metier;defi;coach;expertise;locale',
    ...EIGS.map((name) => `${name}@example.org;${name};eig;design;Portail;camille@example.org;;`),
    'camille@example.org;Camille;coach;;;;;',
  ];
  writeFileSync(join(folder, 'roster.csv'), `${lines.join('\n')}\n`);
});
afterEach(async () => {
  for (const child of running.reverse()) {
    if (child.exitCode !== null) continue;
    child.kill('SIGKILL');
    await once(child, 'exit');
  }
  rmSync(folder, { recursive: true, force: true });
});

function run(script: string, ...args: string[]) {
  const { NODE_OPTIONS: _, ...env } = process.env;
  const child = spawn(process.execPath, ['--import', TSX, resolve(script), ...args], {
    cwd: folder,
    env: { ...env, PORT: '0' },
  });
  running.push(child);
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (chunk) => (said += chunk.replaceAll(/[\u00a0\u202f]/g, ' ')));
  return {
    child,
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
  'a newcomer lives a round on a Slack of her own machine, from the README’s steps',
  async () => {
    const programme = resolve('demo/programme.yaml');
    const slack = run(
      'test/support/slack/serve.ts',
      ...['--programme', programme, '--roster', 'roster.csv', '--port', '0', '--at', '2022-03-11T11:00'],
    );
    writeFileSync(
      join(folder, '.env'),
      await slack.says(/SLACK_BOT_TOKEN=.*\n.*\n.*\nPROGRAMME_FILE=.*\nDATABASE_URL=.*\n/),
    );
    const imported = run('src/cli.ts', 'import', 'roster.csv');
    await imported.says(/6 people new/);
    await once(imported.child, 'exit');
    const magellan = run('test/support/slack/start.ts');
    await magellan.says(/"linked":6/);

    const then = (line: string, words: RegExp) => {
      const from = slack.said().length;
      slack.type(line);
      return slack.says(words, from);
    };
    await then('alix /meteo', /ouvre vendredi 11 mars à 12/);
    await then('time 2022-03-11T12:00', /── #eig-promotion\nLa météo est ouverte/);
    for (const name of EIGS.slice(1)) {
      await then(`${name} press Répondre`, new RegExp(`to send it: ${name} submit defi=sun`));
      await then(`${name} submit defi=sun team=clear self=storm`, /Merci, votre météo est enregistrée/);
    }
    await then('time 2022-03-14T10:00', /── alix\nUn rappel/);
    await then('alix press Répondre', /to send it: alix submit/);
    await then('alix submit defi=sun', /sent back: .*"team"/);
    await then('alix submit defi=sun team=sun self=sun successes=Deux ou trois mots', /est enregistrée/);
    await then('time 2022-03-17T18:00', /\(changed\)\nLa météo du vendredi 11 mars est close/);
    const digest = await then('time 2022-03-18T09:00', /── #eig-coachs\nBilan .*\(the picture: [^)]*\)/s);
    expect(digest).toContain('5 réponses sur 5');
    const picture = /\(the picture: (.*)\)/.exec(digest)?.[1] ?? '';
    expect(readFileSync(picture).subarray(1, 4).toString()).toBe('PNG');
    rmSync(picture);
    await then('camille press Lire les réponses', /#eig-coachs \(whispered\)\nRéponse 1 sur 5/);

    magellan.child.kill('SIGTERM');
    const [code] = await once(magellan.child, 'exit');
    expect(code).toBe(0);
    expect(slack.said()).not.toContain('SLACK WOULD REFUSE');
    expect(magellan.said()).not.toMatch(/"level":"error"/);
  },
  LONG_MS,
);
