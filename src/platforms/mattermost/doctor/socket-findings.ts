import { WebSocket } from 'undici';
import type { Finding } from '../../../engine/platform.ts';

/** How long the server may take to greet whoever opens its WebSocket. */
const GREETED_WITHIN_MS = 5_000;

export const socketAddress = (url: string): string => `${url.replace(/^http/, 'ws')}/api/v4/websocket`;

/** Whether the WebSocket can be opened with the bot's token: a proxy may let all else through. */
export async function socketFinding(url: string, token: string): Promise<Finding> {
  if (await isGreeted(url, token))
    return { level: 'ok', what: 'The server’s WebSocket opens, by which Magellan is written to.' };
  return {
    level: 'error',
    what: 'The server’s WebSocket cannot be opened: what members write to the bot would not be read, nor newcomers seen.',
    remedy: `A proxy on the way to ${url} must let WebSockets through (Upgrade and Connection headers, for /api/v4/websocket).`,
  };
}

function isGreeted(url: string, token: string): Promise<boolean> {
  const socket = new WebSocket(socketAddress(url));
  return new Promise<boolean>((resolve) => {
    const late = setTimeout(resolve, GREETED_WITHIN_MS, false);
    const settle = (greeted: boolean) => {
      clearTimeout(late);
      resolve(greeted);
    };
    socket.addEventListener('open', () =>
      socket.send(JSON.stringify({ action: 'authentication_challenge', seq: 1, data: { token } })),
    );
    // It greets, or says first that it took the token.
    socket.addEventListener('message', ({ data }) => settle(/"hello"|"status": *"OK"/.test(String(data))));
    for (const end of ['close', 'error'] as const) socket.addEventListener(end, () => settle(false));
  }).finally(() => socket.close());
}
