// npm run check:deployment: what docs/deployment gives to administrators, held to real programs: systemd's own
// verification, a real nginx and a real Caddy before a running Magellan, Prometheus's promtool. What is not
// installed is not checked, and is said.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { freePort } from '../support/free-port.ts';
import { installedPrograms } from '../support/postgres/server.ts';
import { NAME, startBehind } from './behind.ts';
import { programNamed, runs } from './programs.ts';
import { proxyChecks } from './proxied.ts';
import { certificateIn, type RunningProxy, type Setting, startCaddy, startNginx } from './proxy.ts';
import { livesWithoutDisk } from './without-disk.ts';

const given = (name: string): string =>
  fileURLToPath(new URL(`../../docs/deployment/${name}`, import.meta.url));
const tests = fileURLToPath(new URL('prometheus-rules.test.yml', import.meta.url));

/** `systemd-analyze security` calls this "OK": what is left is what Node.js and a chat need. */
const MOST_EXPOSED = '20';
/** From where alone Mattermost calls, here: this machine has all of 127.0.0.0/8. */
const MATTERMOST = '127.0.0.2';

const count = { passed: 0, failed: 0, skipped: 0 };
const say = (line: string): void => void process.stdout.write(`${line}\n`);

async function check(what: string, work: () => unknown): Promise<void> {
  try {
    await work();
    count.passed += 1;
    say(`ok           ${what}`);
  } catch (error) {
    count.failed += 1;
    say(`FAILED       ${what}\n${error instanceof Error ? error.message : String(error)}`);
  }
}

/** Does what needs programs, or says what was not checked for want of one. */
async function having(names: readonly string[], what: string, work: (paths: string[]) => Promise<void>) {
  const found = names.map((name) => programNamed(name));
  const missing = names.filter((_, index) => found[index] === null);
  if (missing.length === 0) return work(found.filter((path) => path !== null));
  count.skipped += 1;
  say(`not checked  ${what}: there is no ${missing.join(', no ')} here`);
}

function makeCertificate(openssl: string, folder: string): Buffer {
  const { file, key } = certificateIn(folder);
  const subject = ['-subj', `/CN=${NAME}`, '-addext', `subjectAltName=DNS:${NAME}`];
  const kind = ['-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes', '-days', '2'];
  runs(openssl, 'req', ...kind, ...subject, '-keyout', key, '-out', file);
  return readFileSync(file);
}

async function checkProxy(
  start: (setting: Setting) => Promise<RunningProxy>,
  paths: string[],
  isNginx: boolean,
) {
  const [program = '', openssl = ''] = paths;
  const folder = mkdtempSync(join(tmpdir(), 'magellan-deployment-'));
  try {
    const authority = makeCertificate(openssl, folder);
    const behind = await startBehind(folder);
    const setting: Setting = {
      ...{ program, folder, upstream: behind.port, mattermost: MATTERMOST },
      ...{ https: await freePort(), http: await freePort(), certificate: certificateIn(folder) },
    };
    const proxy = await start(setting);
    const checks = proxyChecks({ setting, authority, proxy, behind }, isNginx);
    for (const [what, work] of Object.entries(checks)) await check(`${program} ${what}`, work);
    await proxy.stop();
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

await having(['systemd-analyze'], 'the systemd unit', async ([analyze = '']) => {
  const unit = given('magellan.service');
  await check('systemd takes the unit', () => {
    const said = runs(analyze, 'verify', unit);
    if (said.includes('magellan.service')) throw new Error(said);
  });
  await check('the unit gives a process little of the machine', () =>
    runs(analyze, 'security', '--offline=true', `--threshold=${MOST_EXPOSED}`, unit),
  );
});
await having(['promtool'], 'the rules for Prometheus', async ([promtool = '']) => {
  await check('promtool takes the rules', () =>
    runs(promtool, 'check', 'rules', given('prometheus-rules.yml')),
  );
  await check('the rules tell what they should, and nothing of a quiet instance', () =>
    runs(promtool, 'test', 'rules', tests),
  );
});
await having(['nginx', 'openssl'], 'the example for nginx', (paths) => checkProxy(startNginx, paths, true));
await having(['caddy', 'openssl'], 'the example for Caddy', (paths) => checkProxy(startCaddy, paths, false));

if ((await installedPrograms()) === null) {
  count.skipped += 1;
  say('not checked  a platform without a disk: npm brings no PostgreSQL for this system');
} else {
  const folder = mkdtempSync(join(tmpdir(), 'magellan-deployment-'));
  await check('a platform without a disk: by the Procfile, twice, on an emptied disk', async () => {
    say(`             ${await livesWithoutDisk(folder)}`);
  });
  rmSync(folder, { recursive: true, force: true });
}

say(`\n${count.passed} passed, ${count.failed} failed, ${count.skipped} skipped`);
// A proxy that failed half-way, or a Magellan, must not keep this alive.
process.exit(count.failed > 0 ? 1 : 0);
