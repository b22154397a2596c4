import type { Rendered } from './render.ts';

/** How an answer goes to a response address: beside what was pressed, in its place, or in its place nothing. */
export type Response =
  | ({ response_type: 'ephemeral' | 'in_channel'; replace_original: false; thread_ts?: string } & Rendered)
  | ({ replace_original: true } & Rendered)
  | { delete_original: true };

/** Sends to a response address; false when it certainly did not arrive, and another way must be found. */
export type Respond = (url: string, response: Response) => Promise<boolean>;

const WITHIN_MS = 8_000;

/** Response addresses take five answers within thirty minutes, and have no rate limit. */
export const respond: Respond = async (url, response) => {
  try {
    const answered = await fetch(url, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json; charset=utf-8' },
      body: JSON.stringify(response),
      redirect: 'error',
      signal: AbortSignal.timeout(WITHIN_MS),
    });
    const text = await answered.text();
    return answered.ok && !/^\{"ok":false/.test(text.replaceAll(' ', ''));
  } catch (error) {
    // What timed out may well be on the screen: better missing than twice.
    return error instanceof Error && error.name === 'TimeoutError';
  }
};
