import { isIP } from 'node:net';

/** Whether a name or an address is of a private network, which Mattermost calls only when it is told to. */
export function isPrivateAddress(host: string): boolean {
  const name = host.replace(/^\[|\]$/g, '');
  if (name === 'localhost' || name.endsWith('.localhost')) return true;
  if (isIP(name) === 4) return /^(10\.|127\.|169\.254\.|192\.168\.|172\.(1[6-9]|2\d|3[01])\.)/.test(name);
  return isIP(name) === 6 && /^(::1$|f[cd]|fe80)/i.test(name);
}
