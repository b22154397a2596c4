import { request as plainRequest } from 'node:http';
import { request as secureRequest } from 'node:https';
import { NAME } from './behind.ts';

export type Asked = {
  path: string;
  method?: 'GET' | 'POST';
  /** From which address of this machine. */
  from?: string;
  body?: string;
  headers?: Record<string, string>;
};

export type Said = {
  status: number;
  type: string;
  location: string;
  body: string;
  /** Whether Magellan answered, and not the proxy for it: its answers carry a policy. */
  byMagellan: boolean;
};

/** Asks a proxy on loopback, under the name of the examples, and trusts the one certificate. */
export function asks(port: number, authority: Buffer | null, asked: Asked): Promise<Said> {
  const { path, method = 'GET', from = '127.0.0.1', body = '', headers = {} } = asked;
  const options = {
    ...{ host: '127.0.0.1', port, path, method, localAddress: from, agent: false },
    headers: { Host: NAME, 'Content-Length': String(Buffer.byteLength(body)), ...headers },
  };
  return new Promise((resolve, reject) => {
    const request = authority
      ? secureRequest({ ...options, servername: NAME, ca: authority, rejectUnauthorized: true })
      : plainRequest(options);
    request.once('error', reject);
    request.once('response', (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk) => chunks.push(chunk));
      response.once('error', reject);
      response.once('end', () =>
        resolve({
          status: response.statusCode ?? 0,
          type: String(response.headers['content-type'] ?? ''),
          location: String(response.headers.location ?? ''),
          body: Buffer.concat(chunks).toString(),
          byMagellan: response.headers['content-security-policy'] !== undefined,
        }),
      );
    });
    request.end(body);
  });
}
