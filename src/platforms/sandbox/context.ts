import type { Answer } from '../../chat/answer.ts';
import type { Incoming } from '../../chat/incoming.ts';
import type { PlatformHost } from '../../engine/platform.ts';
import { isVisible } from './conversations.ts';
import type { Identities } from './identity.ts';
import type { Live } from './live.ts';
import type { Account, SandboxOptions } from './options.ts';
import { RequestFault } from './receive.ts';
import { renderMessage } from './render.ts';
import { MAGELLAN, type StoredMessage } from './store.ts';
import type { Whisper, Whispers } from './whispers.ts';
import type { WireMessage } from './wire.ts';

/** What the parts of the sandbox’s adapter share. */
export type AdapterParts = { options: SandboxOptions; people: Identities; live: Live; whispers: Whispers };

/** The same once the platform has started. */
export type AdapterContext = AdapterParts & { host: PlatformHost; formKey: Buffer };

export const ask = (adapter: AdapterContext, incoming: Incoming): Promise<Answer> =>
  adapter.host.receive(incoming);

/** @throws RequestFault when nobody has this id. */
export async function accountOf(adapter: AdapterParts, id: string): Promise<Account> {
  const account = await adapter.people.byId(id);
  if (account === null) throw new RequestFault(404, { as: `names nobody in this sandbox: ${id}` });
  return account;
}

/** @throws RequestFault when she may not see this conversation, or when there is none. */
export function checkVisible(adapter: AdapterParts, conversation: string, person: string): void {
  if (isVisible(adapter.options.channels, conversation, person)) return;
  throw new RequestFault(404, { conversation: 'is not one that this person can see' });
}

export async function show(adapter: AdapterParts, said: StoredMessage | Whisper): Promise<WireMessage> {
  if (said.author === MAGELLAN) return renderMessage(said, 'Magellan');
  const author = await adapter.people.byId(said.author);
  return renderMessage(said, author?.name ?? said.author);
}

/** Tells the pages of those who may see it that a message is new or has changed; gives it as shown. */
export async function publish(adapter: AdapterParts, said: StoredMessage | Whisper): Promise<WireMessage> {
  const message = await show(adapter, said);
  const maySee =
    'person' in said
      ? (person: string) => person === said.person
      : (person: string) => isVisible(adapter.options.channels, said.conversation, person);
  adapter.live.publish({ kind: 'message', message }, maySee);
  return message;
}

/** Tells the pages that a message is gone. */
export function publishRemoval(adapter: AdapterParts, said: StoredMessage | Whisper): void {
  const { id, conversation } = said;
  adapter.live.publish({ kind: 'removed', conversation, message: id }, (person) =>
    'person' in said ? person === said.person : isVisible(adapter.options.channels, conversation, person),
  );
}

/**
 * The context of an interaction: who acted, and where. `message` is the one in which she pressed, `command`
 * what she typed.
 */
export type InteractionContext = {
  person: Account;
  conversation: string;
  message: string | null;
  command?: string;
};
