import { createServer } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { type Dispatcher, getGlobalDispatcher, setGlobalDispatcher } from 'undici';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { features } from '../src/boot/features.ts';
import { proxiesIn } from '../src/config/config.ts';
import { certificateRemedy, useProxies } from '../src/engine/http/outbound.ts';
import { mattermostNew } from './contracts/drivers/mattermost.ts';
import { slackBySocket } from './contracts/drivers/slack.ts';

/** A proxy that lets everything through, and remembers for whom. */
async function startProxy() {
  const asked: string[] = [];
  const sockets = new Set<{ destroy(): void }>();
  const server = createServer((_, response) => response.writeHead(405).end());
  server.on('connect', ({ url = '' }, client, head) => {
    asked.push(url);
    const [host, port] = url.split(':');
    const onward = connect(Number(port), host, () => {
      client.write('HTTP/1.1 200 OK\r\n\r\n');
      onward.write(head);
      onward.pipe(client);
      client.pipe(onward);
    });
    for (const socket of [client, onward]) {
      sockets.add(socket);
      socket.on('error', () => socket.destroy());
    }
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked,
    async stop() {
      for (const socket of sockets) socket.destroy();
      await new Promise((done) => server.close(done));
    },
  };
}

let usual: Dispatcher;
let proxy: Awaited<ReturnType<typeof startProxy>>;
beforeEach(async () => {
  usual = getGlobalDispatcher();
  proxy = await startProxy();
});
afterEach(async () => {
  setGlobalDispatcher(usual);
  await proxy.stop();
});

describe.each([
  ['Slack', slackBySocket],
  ['Mattermost', mattermostNew],
])('%s', (_name, driver) => {
  it('is reached by the proxy, its WebSocket too', async () => {
    await useProxies(proxiesIn({ http_proxy: proxy.url }), []);
    const chat = await driver.open(features);
    await chat.as('alix').writes('magellan');
    await expect.poll(async () => (await chat.as('alix').sees()).length).toBeGreaterThan(0);
    // The API and the socket, each with a tunnel of its own.
    expect(proxy.asked.length).toBeGreaterThanOrEqual(2);
    await chat.close();
  });

  it('is reached directly where NO_PROXY says so', async () => {
    await useProxies(proxiesIn({ HTTP_PROXY: proxy.url, NO_PROXY: '127.0.0.1,localhost' }), []);
    const chat = await driver.open(features);
    await chat.as('alix').writes('magellan');
    await expect.poll(async () => (await chat.as('alix').sees()).length).toBeGreaterThan(0);
    expect(proxy.asked).toEqual([]);
    await chat.close();
  });
});

it.each([undefined, 'exemple.org', '*', ' * '])(
  'this machine is reached directly, NO_PROXY=%s',
  async (except) => {
    await useProxies(
      proxiesIn({ HTTP_PROXY: proxy.url, ...(except === undefined ? {} : { NO_PROXY: except }) }),
    );
    const beside = createServer((_, response) => response.end('here'));
    await new Promise<void>((done) => beside.listen(0, done));
    const { port } = beside.address() as AddressInfo;
    for (const host of ['localhost', '127.0.0.1', '[::1]', 'LOCALHOST'])
      expect(await (await fetch(`http://${host}:${port}/`)).text()).toBe('here');
    expect(proxy.asked).toEqual([]);
    await new Promise((done) => beside.close(done));
  },
);

it('a certificate of a private authority is named, with its remedy', () => {
  expect(certificateRemedy('SELF_SIGNED_CERT_IN_CHAIN')).toContain('NODE_EXTRA_CA_CERTS');
  expect(certificateRemedy('UNABLE_TO_GET_ISSUER_CERT_LOCALLY')).toContain('NODE_EXTRA_CA_CERTS');
  expect(certificateRemedy('ERR_TLS_CERT_ALTNAME_INVALID')).toContain('another name');
  expect(certificateRemedy('ECONNREFUSED')).toBeNull();
});
