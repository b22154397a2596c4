import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parse } from 'dotenv';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { freePort } from '../support/free-port.ts';
import { EIGS, LONG_MS, newcomerIn } from '../support/newcomer.ts';
import { openTerminal, type Terminal } from '../support/terminal.ts';

/** What docs/trying-on-a-chat.md tells a newcomer to do, in a folder of its own. */

let terminal: Terminal;
let port: number;
let newcomer: Awaited<ReturnType<typeof newcomerIn>>;

beforeEach(async () => {
  terminal = openTerminal();
  port = await freePort();
  newcomer = await newcomerIn(terminal.folder, port);
});
afterEach(async () => {
  await newcomer.leaves();
  terminal.close();
});

it(
  'a newcomer installs and lives a round on a Mattermost of her own machine, from the documentation’s steps',
  async () => {
    const mattermost = newcomer.run(
      'test/support/mattermost/serve.ts',
      ...['--programme', resolve('demo/programme.yaml'), '--roster', 'roster.csv'],
      ...['--port', '0', '--at', '2022-03-11T11:00'],
    );
    const envFile = join(terminal.folder, '.env');
    writeFileSync(envFile, await mattermost.says(/MATTERMOST_URL=.*\n.*\n.*\n.*\nDATABASE_URL=.*\n/));
    const token = (await mattermost.says(/^ {2}[a-z0-9]{26}$/m)).trim();
    Object.assign(terminal.env, parse(readFileSync(envFile)));
    expect(await terminal.types(['mattermost', 'install'], token)).toMatchObject({ exitCode: 0 });
    const imported = newcomer.run('src/cli.ts', 'import', 'roster.csv');
    await imported.says(/6 people new/);
    await imported.ended;
    const magellan = newcomer.run('test/support/mattermost/start.ts');
    await magellan.says(/"linked":6/);
    await expect
      .poll(async () => (await fetch(`http://127.0.0.1:${port}/readyz`).catch(() => null))?.status, {})
      .toBe(200);

    const then = mattermost.types;
    await then('alix /meteo', /── alix\nVotre réponse est prête.*\n\[Afficher\]/);
    await then('alix press Afficher', /alix \(whispered\)\n.*ouvre vendredi 11 mars à 12/s);
    await then('time 2022-03-11T12:00', /── ~eig-promotion\n.*La météo est ouverte/);
    for (const name of EIGS.slice(1)) {
      await then(`${name} press Répondre`, new RegExp(`── ${name} \\(dialog\\)\nMa météo`));
      await then(`${name} submit defi=sun team=clear self=storm`, /Merci, votre météo est enregistrée/);
    }
    await then('time 2022-03-14T10:00', /── alix\n⛅ Petit rappel/);
    await then('alix press Répondre', /── alix \(dialog\)/);
    await then('alix submit defi=sun', /sent back: .*"team"/);
    await then('alix submit defi=sun team=sun self=sun successes=Deux ou trois mots', /est enregistrée/);
    await then('time 2022-03-17T18:00', /La météo du vendredi 11 mars est close/);
    const digest = await then(
      'time 2022-03-18T09:00',
      /── ~eig-coachs\n#### ⛅ Bilan .*\(the file: [^)]*\)/s,
    );
    expect(digest).toContain('5 réponses pour 5');
    const picture = /\(the file: (.*)\)/.exec(digest)?.[1] ?? '';
    expect(readFileSync(picture).subarray(1, 4).toString()).toBe('PNG');
    rmSync(picture);
    await then('camille press Lire les réponses', /camille \(whispered\)\n.*Réponses? 1 .*sur 5/);

    magellan.child.kill('SIGTERM');
    expect(await magellan.ended).toBe(0);
    expect(existsSync(join(terminal.folder, 'data', 'mattermost-double.db'))).toBe(true);
    expect(magellan.said()).not.toMatch(/"level":"error"/);
  },
  LONG_MS,
);
