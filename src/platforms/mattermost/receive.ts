import { createHash, timingSafeEqual } from 'node:crypto';
import type { FormValues } from '../../chat/form.ts';
import type { Incoming } from '../../chat/incoming.ts';
import { type Connection, type InteractionContext, PLATFORM } from './context.ts';
import type { Refusal } from './options.ts';
import { type Action, fingerprint, type Opened, readAction, readOpened } from './receivers/signature.ts';
import * as wire from './wire.ts';

export type Received<Value> = { interaction: InteractionContext } & Value;
type Read<Value> = Received<Value> | { refused: Refusal };

const digest = (text: string) => createHash('sha256').update(text).digest();

/** Compares in constant time, whatever the lengths. */
const sameSecret = (one: string, other: string) => timingSafeEqual(digest(one), digest(other));

const from = (user: string) => ({ platform: PLATFORM, user });

/**
 * Reads a slash command, believed only with the token of that very command, in our team, and with a trigger of
 * whoever types: a team's administrators can read the tokens. Mattermost has no place for a home view:
 * `/magellan` shows it, as any command.
 */
export async function readCommand(
  { options, team, triggers }: Pick<Connection, 'options' | 'team' | 'triggers'>,
  body: unknown,
  authorization: string | undefined,
): Promise<Read<{ incoming: Incoming & { kind: 'command' } }>> {
  const parsed = wire.slashCommand.safeParse(body);
  if (!parsed.success) return { refused: 'malformed' };
  const given = parsed.data;
  const command = given.command.replace(/^\//, '').toLowerCase();
  const known = Object.hasOwn(options.commandTokens, command) ? options.commandTokens[command] : undefined;
  const inForm = sameSecret(given.token, known ?? '');
  // A proxy may take the header away, but not put another in its place.
  const inHeader = authorization === undefined || sameSecret(authorization, `Token ${known ?? ''}`);
  if (known === undefined || known === '' || !inForm || !inHeader) return { refused: 'forged' };
  if (given.team_id !== team) return { refused: 'foreign' };
  const proof = await triggers.check(given.trigger_id, given.user_id);
  if ('refused' in proof) return proof;
  const { key } = proof;
  return {
    interaction: { ...interactionOf(given, key), post: null, outbox: '' },
    incoming: {
      id: `command/${key}`,
      from: from(given.user_id),
      kind: 'command',
      command,
      text: given.text.trim(),
    },
  };
}

const interactionOf = (given: { user_id: string; channel_id: string; trigger_id: string }, key: string) => ({
  person: given.user_id,
  channel: given.channel_id,
  trigger: given.trigger_id,
  key,
});

/**
 * Reads a press or a choice, believed only with an action that we signed, and with a trigger of whoever
 * presses. `whole` is the action as it was signed.
 */
export async function readPress(
  { options, triggers }: Pick<Connection, 'options' | 'triggers'>,
  body: unknown,
): Promise<Read<{ incoming: Incoming & { kind: 'press' }; whole: Action }>> {
  const parsed = wire.actionCall.safeParse(body);
  if (!parsed.success) return { refused: 'malformed' };
  const given = parsed.data;
  const { clock, secrets } = options;
  const caller = { user: given.user_id, channel: given.channel_id };
  const read = readAction(secrets, given.context, caller, clock.now());
  if ('refused' in read) return read;
  const proof = await triggers.check(given.trigger_id, given.user_id);
  if ('refused' in proof) return proof;
  const { action, value } = read.read;
  const { press, ref, place, outbox } = action;
  const { key } = proof;
  return {
    whole: action,
    interaction: { ...interactionOf(given, key), post: place === 'post' ? given.post_id : null, outbox },
    incoming: { id: `press/${key}`, from: from(given.user_id), kind: 'press', press, ref, value },
  };
}

/** Reads a dialog that was submitted or closed: its values are read later, by the fields of its state. */
export function readDialog(
  { options }: Pick<Connection, 'options'>,
  body: unknown,
): Read<{ opened: Opened; submission: wire.DialogCall['submission'] | null }> {
  const parsed = wire.dialogCall.safeParse(body);
  if (!parsed.success) return { refused: 'malformed' };
  const { state, user_id: user, submission, cancelled } = parsed.data;
  const read = readOpened(options.secrets, state, user, options.clock.now());
  if ('refused' in read) return read;
  const opened = read.read;
  return {
    opened,
    submission: cancelled ? null : submission,
    interaction: {
      person: user,
      channel: opened.channel,
      trigger: null,
      post: opened.post === '' ? null : opened.post,
      outbox: opened.outbox,
      key: fingerprint(opened.nonce),
    },
  };
}

/**
 * One dialog gives one id, sent or closed, and whatever is in it: it counts once. The nonce is unguessable, and
 * says nothing of the person to whoever reads the id.
 */
export const dialogId = ({ nonce }: Pick<Opened, 'nonce'>): string => `dialog/${fingerprint(nonce)}`;

/** What was filled in. */
export const submitted = ({ form, ref, person, nonce }: Opened, values: FormValues): Incoming => ({
  id: dialogId({ nonce }),
  from: from(person),
  kind: 'submit',
  form,
  ref,
  values,
});

export const cancelled = ({ form, ref, person, nonce }: Opened): Incoming => ({
  id: dialogId({ nonce }),
  from: from(person),
  kind: 'cancel',
  form,
  ref,
});

/** What somebody wrote to the bot. */
export const directMessage = ({
  id,
  user_id,
  message,
}: wire.Post): Incoming & { kind: 'direct-message' } => ({
  id: `post/${id}`,
  from: from(user_id),
  kind: 'direct-message',
  text: message,
});

export const joined = (user: string): Incoming => ({
  id: `joined/${user}`,
  from: from(user),
  kind: 'joined',
});
