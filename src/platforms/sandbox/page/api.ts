import type { Fault, Outcome, Page, PeopleList, State, TypedValue, WireMove, WireTime } from '../wire.ts';

/** The sandbox said no. `faults` names the parts of the request that are wrong. */
export class Refusal extends Error {
  readonly status: number;
  readonly faults: Record<string, string>;

  constructor(status: number, { error, faults = {} }: Fault) {
    super(error);
    this.status = status;
    this.faults = faults;
  }
}

/** The sandbox could not be reached, or broke down: the same request may be sent again. */
export class Unreachable extends Error {}

async function call<Result>(path: string, init: RequestInit = {}): Promise<Result> {
  let response: Response;
  let body: unknown;
  try {
    response = await fetch(`/sandbox${path}`, init);
    body = await response.json();
  } catch (cause) {
    throw new Unreachable('no answer', { cause });
  }
  if (response.status >= 500) throw new Unreachable('breakdown');
  if (!response.ok) throw new Refusal(response.status, body as Fault);
  return body as Result;
}

const post = <Result>(path: string, body: object): Promise<Result> =>
  call(path, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  });

const query = (values: Record<string, string | number>): string =>
  new URLSearchParams(Object.entries(values).map(([key, value]) => [key, String(value)])).toString();

/** Who acts, and the id under which this action counts once, however often it is sent. */
export type Acting = { id: string; as: string };

export const people = (): Promise<PeopleList> => call('/people');
export const state = (as: string): Promise<State> => call(`/state?${query({ as })}`);
export const messages = (as: string, conversation: string, before?: number): Promise<Page> =>
  call(
    `/conversations/${encodeURIComponent(conversation)}/messages?${query({ as, ...(before === undefined ? {} : { before }) })}`,
  );

export const typeText = (acting: Acting, conversation: string, text: string): Promise<Outcome> =>
  post('/texts', { ...acting, conversation, text });
export type Pressed = { message: string; press: string; ref: string; value: string | null };
export const press = (acting: Acting, pressed: Pressed): Promise<Outcome> =>
  post('/presses', { ...acting, ...pressed });
export const submitForm = (
  acting: Acting,
  token: string,
  values: Record<string, TypedValue>,
): Promise<Outcome> => post('/forms/submit', { ...acting, token, values });
export const cancelForm = (acting: Acting, token: string): Promise<Outcome> =>
  post('/forms/cancel', { ...acting, token });
export const openHome = (acting: Acting): Promise<Outcome> => post('/home', acting);

export const markRead = (as: string, conversation: string, upTo: number): Promise<Outcome> =>
  post('/reads', { as, conversation, upTo });
export const dismiss = (as: string, whisper: string): Promise<Outcome> =>
  call(`/whispers/${encodeURIComponent(whisper)}?${query({ as })}`, { method: 'DELETE' });

export const moveTime = (move: WireMove): Promise<WireTime> => post('/time', move);
export const reset = (): Promise<WireTime> => post('/reset', { sure: true });
