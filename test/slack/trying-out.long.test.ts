import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { EIGS, LONG_MS, newcomerIn } from '../support/newcomer.ts';

/** What docs/trying-on-a-chat.md tells a newcomer to do, in a folder of its own. */

let folder: string;
let newcomer: Awaited<ReturnType<typeof newcomerIn>>;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'magellan-trying-out-'));
  newcomer = await newcomerIn(folder, 0);
});
afterEach(async () => {
  await newcomer.leaves();
  rmSync(folder, { recursive: true, force: true });
});

it(
  'a newcomer lives a round on a Slack of her own machine, from the documentation’s steps',
  async () => {
    const programme = resolve('demo/programme.yaml');
    const slack = newcomer.run(
      'test/support/slack/serve.ts',
      ...['--programme', programme, '--roster', 'roster.csv', '--port', '0', '--at', '2022-03-11T11:00'],
    );
    writeFileSync(
      join(folder, '.env'),
      await slack.says(/SLACK_BOT_TOKEN=.*\n.*\n.*\nPROGRAMME_FILE=.*\nDATABASE_URL=.*\n/),
    );
    const imported = newcomer.run('src/cli.ts', 'import', 'roster.csv');
    await imported.says(/6 people new/);
    await imported.ended;
    const magellan = newcomer.run('test/support/slack/start.ts');
    await magellan.says(/"linked":6/);

    const then = slack.types;
    await then('alix /meteo', /ouvre vendredi 11 mars à 12/);
    await then('time 2022-03-11T12:00', /── #eig-promotion\n.*La météo est ouverte/);
    for (const name of EIGS.slice(1)) {
      await then(`${name} press Répondre`, new RegExp(`to send it: ${name} submit defi=sun`));
      await then(`${name} submit defi=sun team=clear self=storm`, /Merci, votre météo est enregistrée/);
    }
    await then('time 2022-03-14T10:00', /── alix\n.*Un rappel/);
    await then('alix press Répondre', /to send it: alix submit/);
    await then('alix submit defi=sun', /sent back: .*"team"/);
    await then('alix submit defi=sun team=sun self=sun successes=Deux ou trois mots', /est enregistrée/);
    await then('time 2022-03-17T18:00', /\(changed\)\n.*La météo du vendredi 11 mars est close/);
    const digest = await then(
      'time 2022-03-18T09:00',
      /── #eig-coachs\n[^\n]*Bilan .*\(the picture: [^)]*\)/s,
    );
    expect(digest).toContain('5 réponses sur 5');
    const picture = /\(the picture: (.*)\)/.exec(digest)?.[1] ?? '';
    expect(readFileSync(picture).subarray(1, 4).toString()).toBe('PNG');
    rmSync(picture);
    await then('camille press Lire les réponses', /#eig-coachs \(whispered\)\n.*Réponses? 1 .*sur 5/);

    magellan.child.kill('SIGTERM');
    expect(await magellan.ended).toBe(0);
    expect(slack.said()).not.toContain('SLACK WOULD REFUSE');
    expect(magellan.said()).not.toMatch(/"level":"error"/);
  },
  LONG_MS,
);
