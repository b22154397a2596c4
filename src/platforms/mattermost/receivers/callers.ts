import type { IncomingMessage } from 'node:http';
import { readNetworks } from '../../../engine/http/networks.ts';

/** From where the server's calls come, as an administrator stated it. */
export type CallersFrom = {
  /** Addresses and networks: "10.0.0.5", "192.168.1.0/24". */
  networks: readonly string[];
  /** How many proxies stand between the server and Magellan, each adding to X-Forwarded-For. */
  proxies: number;
};

type Request = Pick<IncomingMessage, 'headers'> & { socket: { remoteAddress?: string | undefined } };

/** Some proxies write the port too. */
const withoutPort = (address: string): string =>
  address
    .trim()
    .replace(/^\[([^\]]+)\](:\d+)?$/, '$1')
    .replace(/^(\d+\.\d+\.\d+\.\d+):\d+$/, '$1');

/**
 * Who called, seen past the proxies: each wrote down who called it, the nearest last. Whoever is further away
 * can write what she likes. Null when fewer, or with none stated any, proxies passed the call on.
 */
export function callerOf({ headers, socket }: Request, proxies: number): string | null {
  const forwarded = [headers['x-forwarded-for'] ?? []].flat().join(',');
  const passed = forwarded === '' ? [] : forwarded.split(',').map(withoutPort);
  if (proxies === 0) return passed.length === 0 ? (socket.remoteAddress ?? null) : null;
  return passed.at(-proxies) ?? null;
}

/** Whether a call comes from where the server's calls come from. */
export function createCallers({ networks, proxies }: CallersFrom): (request: Request) => boolean {
  const known = readNetworks(networks);
  return (request) => {
    const caller = callerOf(request, proxies);
    return caller !== null && known.has(caller);
  };
}
