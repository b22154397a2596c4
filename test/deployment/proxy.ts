import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { NAME } from './behind.ts';

const PATIENCE_MS = 10_000;

/** Where a proxy listens, what it stands before, its certificate, and from where alone Mattermost may call. */
export type Setting = {
  program: string;
  folder: string;
  https: number;
  http: number;
  upstream: number;
  certificate: { file: string; key: string };
  mattermost: string;
};

export type RunningProxy = {
  /** Everything that it has written into its logs. */
  logged(): string;
  stop(): Promise<void>;
};

/** An example with its places filled in, each of which must be there: a change of the example is a change here. */
export function filledIn(example: string, places: readonly (readonly [string, string])[]): string {
  const text = readFileSync(new URL(`../../docs/deployment/${example}`, import.meta.url), 'utf8');
  return places.reduce((filled, [from, to]) => {
    if (!filled.includes(from)) throw new Error(`${example} does not have "${from}" any more`);
    return filled.replaceAll(from, to);
  }, text);
}

export async function startNginx(setting: Setting): Promise<RunningProxy> {
  const { program, folder, https, http, upstream, certificate, mattermost } = setting;
  const site = filledIn('nginx.conf', [
    ['listen 80;', `listen 127.0.0.1:${http};`],
    ['listen 443 ssl;', `listen 127.0.0.1:${https} ssl;`],
    ['/etc/ssl/magellan/fullchain.pem', certificate.file],
    ['/etc/ssl/magellan/privkey.pem', certificate.key],
    ['/var/log/nginx/access.log', join(folder, 'access.log')],
    ['allow 203.0.113.10;', `allow ${mattermost};`],
    ['http://127.0.0.1:3000', `http://127.0.0.1:${upstream}`],
  ]);
  writeFileSync(join(folder, 'site.conf'), site);
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
    (name) => `${name}_temp_path ${join(folder, name)};`,
  );
  const main = [
    // Where it is root, it would become somebody who cannot enter this folder.
    process.getuid?.() === 0 ? 'user root;' : '',
    `pid ${join(folder, 'nginx.pid')}; error_log ${join(folder, 'error.log')}; daemon off; worker_processes 1;`,
    `events {} http { ${temporary.join(' ')} include ${join(folder, 'site.conf')}; }`,
  ];
  writeFileSync(join(folder, 'nginx.conf'), main.join('\n'));
  const args = ['-p', folder, '-e', join(folder, 'error.log'), '-c', join(folder, 'nginx.conf')];
  return started(spawn(program, args, { stdio: ['ignore', 'ignore', 'pipe'] }), setting);
}

export async function startCaddy(setting: Setting): Promise<RunningProxy> {
  const { program, folder, https, http, upstream, certificate, mattermost } = setting;
  const site = filledIn('Caddyfile', [
    ['{\n\t# The address', `{\n\tadmin off\n\thttp_port ${http}\n\thttps_port ${https}\n\t# The address`],
    [`\n${NAME} {`, `\n${NAME} {\n\tbind 127.0.0.1\n\ttls ${certificate.file} ${certificate.key}`],
    ['not remote_ip 203.0.113.10', `not remote_ip ${mattermost}`],
    ['127.0.0.1:3000', `127.0.0.1:${upstream}`],
  ]);
  writeFileSync(join(folder, 'Caddyfile'), site);
  const home = join(folder, 'home');
  mkdirSync(home);
  const env = { PATH: process.env.PATH, HOME: home, XDG_DATA_HOME: home, XDG_CONFIG_HOME: home };
  const args = ['run', '--adapter', 'caddyfile', '--config', join(folder, 'Caddyfile')];
  return started(spawn(program, args, { env, stdio: ['ignore', 'ignore', 'pipe'] }), setting);
}

async function started(child: ChildProcess, { folder, https }: Setting): Promise<RunningProxy> {
  let said = '';
  child.stderr?.on('data', (chunk) => {
    said += chunk;
  });
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()));
  const kill = () => child.kill('SIGKILL');
  process.once('exit', kill);
  const until = performance.now() + PATIENCE_MS;
  while (!(await listens(https))) {
    if (child.exitCode !== null || performance.now() > until) {
      child.kill('SIGKILL');
      throw new Error(`the proxy does not start:\n${said}`);
    }
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  return {
    logged() {
      const logs = readdirSync(folder).filter((name) => name.endsWith('.log'));
      return logs.map((name) => readFileSync(join(folder, name), 'utf8')).join('') + said;
    },
    async stop() {
      // Killed at once, nginx would leave its worker behind.
      child.kill('SIGTERM');
      await ended;
      process.off('exit', kill);
    },
  };
}

const listens = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    socket.once('connect', () => resolve(true)).once('error', () => resolve(false));
    socket.once('connect', () => socket.destroy());
  });

export const certificateIn = (folder: string) => ({
  file: join(folder, 'certificate.pem'),
  key: join(folder, 'key.pem'),
});
