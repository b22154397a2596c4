import type { Message } from '../../../chat/message.ts';
import { type Address, DeliveryError } from '../../../engine/platform.ts';
import { type AdapterContext, type InteractionContext, PLATFORM } from '../context.ts';
import { postSoon, renderPost } from '../send.ts';
import { putLine } from './pending.ts';
import { sendDirect, updateOf } from './whisper.ts';

/** Null when a post cannot hold it. */
export function replacement(
  adapter: AdapterContext,
  { person, channel, outbox }: InteractionContext,
  message: Message,
) {
  const to = adapter.isDirect(channel, person) ? 'person' : 'channel';
  try {
    return updateOf(renderPost(adapter, message, channel, { kind: to, id: person }, outbox), outbox);
  } catch (error) {
    if (error instanceof DeliveryError) return null;
    throw error;
  }
}

/** What stands in the place of a post has buttons of its own, which go when they are spent. */
export async function rememberReplaced(
  adapter: AdapterContext,
  { channel, person, post }: InteractionContext,
  message: Message,
): Promise<void> {
  if (post === null) return;
  const direct = adapter.isDirect(channel, person);
  const to: Address = {
    platform: PLATFORM,
    ...(direct ? { kind: 'person', id: person } : { kind: 'channel', id: channel }),
  };
  await adapter.host.answered({ to, receipt: { conversation: channel, message: post }, message });
}

export async function replaceLater(
  adapter: AdapterContext,
  interaction: InteractionContext,
  message: Message,
): Promise<void> {
  const update =
    message.storable && interaction.post !== null ? replacement(adapter, interaction, message) : null;
  if (interaction.post === null || update === null) return sendOrWithhold(adapter, interaction, message);
  const attachments = (update.props.attachments ?? []) as [];
  const change = { message: update.message, props: { ...update.props, attachments }, file_ids: [] };
  try {
    await adapter.api.changePost(interaction.post, change, false);
    await rememberReplaced(adapter, interaction, message);
  } catch {
    // The post is gone, or can no longer be edited: she is told all the same.
    await sendDirect(adapter, interaction, message);
  }
}

/** Tells her what stays, and keeps what may not until she looks: it cannot be asked for again. */
export async function sendOrWithhold(
  adapter: AdapterContext,
  interaction: InteractionContext,
  message: Message,
): Promise<void> {
  if (message.storable) return sendDirect(adapter, interaction, message);
  const member = await adapter.host.memberOf(interaction.person);
  if (member !== null) await putLine(adapter, interaction.person, { kind: 'message', member, message });
}

/** Says something where she acted, if she is there; elsewhere, and where the bot may not speak, to her alone. */
export async function sayIn(
  adapter: AdapterContext,
  interaction: InteractionContext,
  message: Message,
): Promise<void> {
  const { person, channel, key } = interaction;
  if (adapter.isDirect(channel, person)) return sendDirect(adapter, interaction, message);
  if (!(await adapter.api.isMember(channel, person))) return sendDirect(adapter, interaction, message);
  try {
    await postSoon(adapter, { kind: 'channel', id: channel, channel }, message, `said-${key}`);
  } catch (error) {
    if (!(error instanceof DeliveryError) || error.outcome !== 'rejected') throw error;
    await sendDirect(adapter, interaction, message);
  }
}
