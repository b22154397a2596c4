/** By which proxies calls leave this network, and to which hosts they go directly (as NO_PROXY writes them). */
export type Proxies = { http?: string | undefined; https?: string | undefined; except?: string | undefined };

/** This machine, which no proxy reaches for us: the bot's own addresses, and a server beside it. */
const LOOPBACK = ['localhost', '127.0.0.1', '[::1]'];

/**
 * Makes every call of this process leave by the proxies that an administrator named: fetch, and the WebSockets of
 * the chats. Node.js does so by itself only from 22.21 on, and only when asked.
 * This machine is always reached directly; a test, whose servers are all here, names `direct` hosts of its own.
 * Source: undici, EnvHttpProxyAgent.
 */
export async function useProxies(
  { http, https, except }: Proxies,
  direct: readonly string[] = LOOPBACK,
): Promise<void> {
  if (http === undefined && https === undefined) return;
  const { EnvHttpProxyAgent, setGlobalDispatcher } = await import('undici');
  // An asterisk alone, and nothing beside it, means every host.
  const noProxy = except?.trim() === '*' ? '*' : [...direct, except ?? ''].join(',');
  setGlobalDispatcher(
    // What is not given must not be looked for in the environment a second time.
    new EnvHttpProxyAgent({ httpProxy: http ?? '', httpsProxy: https ?? http ?? '', noProxy }),
  );
}

const UNTRUSTED = new Set([
  'SELF_SIGNED_CERT_IN_CHAIN',
  'DEPTH_ZERO_SELF_SIGNED_CERT',
  'UNABLE_TO_GET_ISSUER_CERT',
  'UNABLE_TO_GET_ISSUER_CERT_LOCALLY',
  'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
]);

/** What to do about a certificate by which a connection failed, in words; null for any other code. */
export function certificateRemedy(code: string): string | null {
  if (UNTRUSTED.has(code))
    return (
      'its certificate is signed by an authority that Node.js does not know: set NODE_EXTRA_CA_CERTS to the path ' +
      'of that authority’s certificate (PEM) in the environment of the process, not in .env, and start again'
    );
  if (code === 'CERT_HAS_EXPIRED') return 'its certificate has expired';
  if (code === 'CERT_NOT_YET_VALID')
    return 'its certificate is not valid yet: check the clock of this machine';
  if (code === 'ERR_TLS_CERT_ALTNAME_INVALID')
    return 'its certificate is for another name: check the address';
  return null;
}
