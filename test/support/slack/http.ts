import { TOKENS } from './double.ts';
import { type SlackHarness, startSlack } from './harness.ts';

export const FORM = 'application/x-www-form-urlencoded';

export const AT = 1_646_996_400;

export type Given = {
  body?: string;
  seconds?: number;
  secret?: string;
  signature?: string;
  type?: string;
  headers?: Record<string, string>;
};

/** A request to our address, signed as Slack signs unless told otherwise. */
export async function post(harness: SlackHarness, given: Given) {
  const { body = '{}', seconds = AT, type = 'application/json' } = given;
  const signature = given.signature ?? harness.double.sign(body, seconds, given.secret ?? TOKENS.signing);
  const response = await fetch(harness.address, {
    method: 'POST',
    body,
    headers: {
      'Content-Type': type,
      'X-Slack-Request-Timestamp': String(seconds),
      'X-Slack-Signature': signature,
      ...given.headers,
    },
  });
  return { status: response.status, text: await response.text() };
}

export const http = () => startSlack({ mode: 'http' });
