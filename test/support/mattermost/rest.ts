import type { MattermostDouble } from './double.ts';

/** What is asked of the server's API; as the bot, unless another token is given. */
export type RestRequest = [method: string, path: string, body?: unknown, token?: string];

/** Calls the double's API as any client does. */
export async function rest(
  double: MattermostDouble,
  ...[method, path, body, token = double.botToken]: RestRequest
) {
  const response = await fetch(`${double.url}/api/v4${path}`, {
    method,
    headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  return { status: response.status, body: JSON.parse(await response.text()) };
}
