import type { Answer } from '../../chat/answer.ts';
import type { Incoming } from '../../chat/incoming.ts';
import type { PlatformHost } from '../../engine/platform.ts';
import { isVisible } from './conversations.ts';
import type { People } from './identity.ts';
import type { Live } from './live.ts';
import type { Account, SandboxOptions } from './options.ts';
import { RequestFault } from './receive.ts';
import { shownMessage } from './render.ts';
import { MAGELLAN, type StoredMessage } from './store.ts';
import type { Whisper, Whispers } from './whispers.ts';
import type { ShownMessage } from './wire.ts';

/** All that the parts of the sandbox share. */
export type Room = { options: SandboxOptions; people: People; live: Live; whispers: Whispers };

/** The room once the house has opened it. */
export type OpenRoom = Room & { host: PlatformHost; formKey: Buffer };

export const ask = (room: OpenRoom, incoming: Incoming): Promise<Answer> => room.host.receive(incoming);

/** @throws RequestFault when nobody has this id. */
export async function accountOf(room: Room, id: string): Promise<Account> {
  const account = await room.people.byId(id);
  if (account === null) throw new RequestFault(404, { as: `names nobody in this sandbox: ${id}` });
  return account;
}

/** @throws RequestFault when she may not see this conversation, or when there is none. */
export function checkVisible(room: Room, conversation: string, person: string): void {
  if (isVisible(room.options.channels, conversation, person)) return;
  throw new RequestFault(404, { conversation: 'is not one that this person can see' });
}

export async function show(room: Room, said: StoredMessage | Whisper): Promise<ShownMessage> {
  if (said.author === MAGELLAN) return shownMessage(said, 'Magellan');
  const author = await room.people.byId(said.author);
  return shownMessage(said, author?.name ?? said.author);
}

/** Tells the pages of those who may see it that a message is new or has changed; gives it as shown. */
export async function publish(room: Room, said: StoredMessage | Whisper): Promise<ShownMessage> {
  const message = await show(room, said);
  const mayHear =
    'person' in said
      ? (person: string) => person === said.person
      : (person: string) => isVisible(room.options.channels, said.conversation, person);
  room.live.publish({ kind: 'message', message }, mayHear);
  return message;
}

/** Tells the pages that a message is gone. */
export function publishRemoval(room: Room, said: StoredMessage | Whisper): void {
  const { id, conversation } = said;
  room.live.publish({ kind: 'removed', conversation, message: id }, (person) =>
    'person' in said ? person === said.person : isVisible(room.options.channels, conversation, person),
  );
}

/** Where somebody acted: `message` is the one in which she pressed, `command` what she typed. */
export type Deed = {
  person: Account;
  conversation: string;
  message: string | null;
  command?: string;
};
