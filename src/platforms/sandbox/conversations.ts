import { type Address, usersIn } from '../../engine/platform.ts';
import type { SandboxChannel } from './options.ts';

/**
 * A conversation's id says whose it is: "channel:promotion", "person:alix" (she and Magellan), "home:alix",
 * "group:alix,noe" (they and Magellan).
 */
export const channelId = (name: string): string => `channel:${name}`;
export const directId = (person: string): string => `person:${person}`;
export const homeId = (person: string): string => `home:${person}`;

export const isDirect = (conversation: string): boolean => conversation.startsWith('person:');
export const isHome = (conversation: string): boolean => conversation.startsWith('home:');

export const GROUP = 'group:';
export const isGroup = (conversation: string): boolean => conversation.startsWith(GROUP);

/** The people of a group, by their accounts. */
export const peopleOfGroup = (conversation: string): string[] =>
  usersIn({ id: conversation.slice(GROUP.length) });

export const conversationOf = (to: Address): string => `${to.kind}:${to.id}`;

export const memberOf = (channel: SandboxChannel, person: string): boolean =>
  channel.members === 'everyone' || channel.members.includes(person);

/** Whether this person may see what is in this conversation. */
export function isVisible(
  channels: readonly SandboxChannel[],
  conversation: string,
  person: string,
): boolean {
  if (conversation === directId(person) || conversation === homeId(person)) return true;
  if (isGroup(conversation)) return peopleOfGroup(conversation).includes(person);
  return channels.some((channel) => channelId(channel.id) === conversation && memberOf(channel, person));
}
