import { createHash, randomBytes } from 'node:crypto';
import { z } from 'zod';
import type { Field } from '../../../chat/form.ts';
import type { Secrets } from '../../../engine/secrets.ts';
import type { Refusal } from '../options.ts';

/**
 * What travels through Mattermost and comes back, signed by us: which button, which row, for whom, where.
 * Mattermost signs nothing of that: anyone who reaches us can call us, and a dialog's state is in the hands of
 * whoever fills it in. Who calls is another matter, and the server's to prove (`trigger.ts`).
 *
 * An action's context is kept by the server and never shown to clients. In a channel, where anybody may press,
 * only the trigger says who does, and the handler authorises her on the row; in a direct message or a whisper
 * the person is signed too. A dialog brings no trigger: its state is signed for the one person who opened it,
 * worth nothing with another `user_id`, and counts once. Whoever reads Mattermost's database finds the
 * server's key there, and can do what the server can.
 */

type Signer = Pick<Secrets, 'sign' | 'verify'>;

/** Where an action stands: in a post, which can change, or in a whisper, which cannot. */
export type Place = 'post' | 'whisper';

/** One button or menu. `person` is '' where anybody may press; `outbox` is the entry that posted it, or ''. */
export type Action = {
  press: string;
  ref: string;
  person: string;
  channel: string;
  place: Place;
  outbox: string;
  /** What may be chosen, for a menu. */
  options?: readonly string[];
};

/** An open dialog. `post` is the one in which she pressed, '' when it cannot be changed from here. */
export type Opened = {
  form: string;
  ref: string;
  person: string;
  channel: string;
  post: string;
  outbox: string;
  nonce: string;
  /** Whether several choices are named by the numbers under which they were shown. */
  numbered: boolean;
  fields: readonly [id: string, kind: Field['kind'], options?: readonly string[]][];
};

const DAY_MS = 24 * 60 * 60_000;
/** A season: longer than anything that a button is about. */
export const POST_LASTS_MS = 90 * DAY_MS;
export const WHISPER_LASTS_MS = DAY_MS;
export const DIALOG_LASTS_MS = DAY_MS;

const partsOf = (action: Action): string[] => {
  const { press, ref, person, channel, place, outbox, options } = action;
  return ['mattermost/action', press, ref, person, channel, place, outbox, JSON.stringify(options ?? null)];
};

/**
 * The context of an action: what cannot be known otherwise, and the signature over all of it. A post's
 * properties have little room: who presses, and where, come with the call, and only a signature made for both fits.
 */
export function signAction(signer: Signer, action: Action, now: number): Record<string, unknown> {
  const { press, ref, person, place, outbox, options } = action;
  const lasts = place === 'whisper' ? WHISPER_LASTS_MS : POST_LASTS_MS;
  const where = place === 'whisper' ? 'whisper' : person === '' ? 'all' : 'one';
  return {
    a: [press, ref, where, packed(outbox)],
    ...(options === undefined ? {} : { options }),
    mac: signer.sign(partsOf(action), now + lasts),
  };
}

/** The id of an outbox entry in fewer letters. */
const packed = (id: string): string =>
  UUID.test(id) ? Buffer.from(id.replaceAll('-', ''), 'hex').toString('base64url') : id;
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const unpacked = (id: string): string =>
  PACKED.test(id)
    ? Buffer.from(id, 'base64url')
        .toString('hex')
        .replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-')
    : id;
const PACKED = /^[\w-]{22}$/;

const context = z.object({
  a: z.tuple([
    z.string().max(200),
    z.string().max(200),
    z.enum(['one', 'all', 'whisper']),
    z.string().max(64),
  ]),
  options: z.array(z.string().max(200)).max(200).optional(),
  mac: z.string().max(200),
  selected_option: z.string().max(200).optional(),
});

export type Read<Value> = { read: Value } | { refused: Refusal };

type Caller = { user: string; channel: string };

/** Reads the context of a press; believed only when we signed it, for this person and this channel. */
export function readAction(
  signer: Signer,
  given: unknown,
  caller: Caller,
  now: number,
): Read<{ action: Action; value: string | null }> {
  const parsed = context.safeParse(given);
  if (!parsed.success) return { refused: 'malformed' };
  const { mac, selected_option: value = null, options } = parsed.data;
  const [press, ref, where, outbox] = parsed.data.a;
  const action: Action = {
    ...{ press, ref, outbox: unpacked(outbox), channel: caller.channel },
    person: where === 'all' ? '' : caller.user,
    place: where === 'whisper' ? 'whisper' : 'post',
    ...(options === undefined ? {} : { options }),
  };
  const verdict = signer.verify(mac, partsOf(action), now);
  if (verdict !== 'ok') return { refused: verdict };
  // Clients send what they like as the chosen option: only what was offered counts.
  const offered = action.options === undefined ? value === null : value !== null;
  if (!offered || (value !== null && !action.options?.includes(value))) return { refused: 'malformed' };
  return { read: { action, value } };
}

export const newNonce = (): string => randomBytes(16).toString('base64url');

/** The state of a dialog: what it is, and the signature over it. */
export function signOpened(signer: Signer, opened: Opened, now: number): string {
  const payload = Buffer.from(JSON.stringify(opened)).toString('base64url');
  return `${payload}.${signer.sign(['mattermost/dialog', payload], now + DIALOG_LASTS_MS)}`;
}

const KINDS = [
  'line',
  'paragraph',
  'number',
  'choice',
  'choices',
  'check',
  'date',
  'time',
  'member',
] as const;
const opened = z.object({
  form: z.string(),
  ref: z.string(),
  person: z.string(),
  channel: z.string(),
  post: z.string(),
  outbox: z.string(),
  nonce: z.string(),
  numbered: z.boolean(),
  fields: z.array(
    z.union([
      z.tuple([z.string(), z.enum(KINDS)]),
      z.tuple([z.string(), z.enum(KINDS), z.array(z.string())]),
    ]),
  ),
});

/** Reads the state that came back with a dialog, believed only when we signed it for this person. */
export function readOpened(signer: Signer, state: string, user: string, now: number): Read<Opened> {
  const dot = state.indexOf('.');
  if (dot < 0) return { refused: 'forged' };
  const payload = state.slice(0, dot);
  const verdict = signer.verify(state.slice(dot + 1), ['mattermost/dialog', payload], now);
  if (verdict !== 'ok') return { refused: verdict };
  const read = opened.safeParse(JSON.parse(Buffer.from(payload, 'base64url').toString()));
  if (!read.success) return { refused: 'malformed' };
  return read.data.person === user ? { read: read.data } : { refused: 'foreign' };
}

/** A short fingerprint of something unguessable, to recognise it by without keeping it. */
export const fingerprint = (unguessable: string): string =>
  createHash('sha256').update(unguessable).digest('base64url').slice(0, 32);
