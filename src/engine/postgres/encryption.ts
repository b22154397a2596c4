import { connect } from 'node:net';

/** What libpq sends first to ask whether a server speaks TLS: it answers with one letter. */
const SSL_REQUEST = Buffer.from([0, 0, 0, 8, 0x04, 0xd2, 0x16, 0x2f]);
const WITHIN_MS = 5_000;

/**
 * An address of PostgreSQL whose `sslmode` says to `pg` what it says to PostgreSQL’s own programs, where hosts give one:
 * `pg` takes `prefer` for `verify-full`, so that it reaches neither a server without TLS nor one whose certificate
 * nobody signed, and warns of it on standard error. `require` and `verify-ca` stay as strict as `pg` is today:
 * `no-verify` is for who wants the certificate believed.
 * @throws Error when the server cannot be asked
 */
export async function withEncryption(url: string): Promise<string> {
  const address = new URL(url);
  const mode = address.searchParams.get('sslmode');
  if (mode === 'require' || mode === 'verify-ca') address.searchParams.set('sslmode', 'verify-full');
  else if (mode === 'prefer' || mode === 'allow')
    address.searchParams.set('sslmode', (await speaksTls(address)) ? 'no-verify' : 'disable');
  else return url;
  return address.href;
}

function speaksTls({ hostname, port }: URL): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const socket = connect({
      host: hostname.replace(/^\[|\]$/g, ''),
      port: port === '' ? 5432 : Number(port),
    });
    socket.setTimeout(WITHIN_MS, () => socket.destroy(new Error('timeout expired')));
    socket.once('error', reject);
    socket.once('close', () => reject(new Error('Connection terminated unexpectedly')));
    socket.once('data', (letter) => {
      resolve(letter.toString('latin1', 0, 1) === 'S');
      socket.destroy();
    });
    socket.write(SSL_REQUEST);
  });
}
