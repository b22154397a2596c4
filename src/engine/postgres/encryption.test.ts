import { createServer, type Socket } from 'node:net';
import { expect, it } from 'vitest';
import { freePort } from '../../../test/support/free-port.ts';
import { withEncryption } from './encryption.ts';

/** A server that answers as PostgreSQL does whether it speaks TLS. */
async function answering(letter: 'S' | 'N') {
  const asked: string[] = [];
  const open = new Set<Socket>();
  const server = createServer((socket) => {
    open.add(socket);
    socket.on('error', () => undefined);
    socket.once('data', (bytes) => {
      asked.push(bytes.toString('hex'));
      socket.write(letter);
    });
  });
  const port = await freePort();
  await new Promise<void>((done) => server.listen(port, '127.0.0.1', done));
  const close = () => {
    for (const socket of open) socket.destroy();
    return new Promise((done) => server.close(done));
  };
  return { asked, port, close };
}

it('`prefer`, as hosts write it, encrypts where the server does, and connects where it does not', async () => {
  for (const [letter, mode] of [
    ['S', 'no-verify'],
    ['N', 'disable'],
  ] as const) {
    const { asked, port, close } = await answering(letter);
    const url = `postgres://me:p%40ss@127.0.0.1:${port}/mine`;
    expect(await withEncryption(`${url}?sslmode=prefer&connect_timeout=3`)).toBe(
      `${url}?sslmode=${mode}&connect_timeout=3`,
    );
    expect(asked).toEqual(['0000000804d2162f']);
    await close();
  }
  const nobody = `postgres://127.0.0.1:${await freePort()}/mine?sslmode=prefer`;
  await expect(withEncryption(nobody)).rejects.toThrow('ECONNREFUSED');
});

it('what is asked for besides is asked of nobody: `require` stays strict, and the rest as it is', async () => {
  const url = 'postgresql://me@db.example.org/mine';
  expect(await withEncryption(url)).toBe(url);
  for (const [given, read] of [
    ['require', 'verify-full'],
    ['verify-ca', 'verify-full'],
    ['verify-full', 'verify-full'],
    ['no-verify', 'no-verify'],
    ['disable', 'disable'],
  ])
    expect(await withEncryption(`${url}?sslmode=${given}`), given).toBe(`${url}?sslmode=${read}`);
});
