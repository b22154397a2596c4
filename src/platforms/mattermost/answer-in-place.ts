import type { Message } from '../../chat/message.ts';
import { DeliveryError } from '../../engine/platform.ts';
import type { Desk, Scene } from './context.ts';
import { putLine } from './pending.ts';
import { postSoon, renderPost } from './send.ts';
import { tell, updateOf } from './whisper.ts';

/** Null when a post cannot hold it. */
export function replacement(desk: Desk, { person, channel, outbox }: Scene, message: Message) {
  const to = desk.isDirect(channel, person) ? 'person' : 'channel';
  try {
    return updateOf(renderPost(desk, message, channel, { kind: to, id: person }, outbox), outbox);
  } catch (error) {
    if (error instanceof DeliveryError) return null;
    throw error;
  }
}

export async function replaceLater(desk: Desk, scene: Scene, message: Message): Promise<void> {
  const update = message.storable && scene.post !== null ? replacement(desk, scene, message) : null;
  if (scene.post === null || update === null) return tellOrKeep(desk, scene, message);
  const attachments = (update.props.attachments ?? []) as [];
  const change = { message: update.message, props: { ...update.props, attachments }, file_ids: [] };
  try {
    await desk.api.changePost(scene.post, change, false);
  } catch {
    // The post is gone, or can no longer be edited: she is told all the same.
    await tell(desk, scene, message);
  }
}

/** Tells her what stays, and keeps what may not until she looks: it cannot be asked for again. */
export async function tellOrKeep(desk: Desk, scene: Scene, message: Message): Promise<void> {
  if (message.storable) return tell(desk, scene, message);
  const member = await desk.host.memberOf(scene.person);
  if (member !== null) await putLine(desk, scene.person, { kind: 'message', member, message });
}

/** Says something where she acted, if she is there; elsewhere, and where the bot may not speak, to her alone. */
export async function sayIn(desk: Desk, scene: Scene, message: Message): Promise<void> {
  const { person, channel, key } = scene;
  if (desk.isDirect(channel, person)) return tell(desk, scene, message);
  if (!(await desk.api.isMember(channel, person))) return tell(desk, scene, message);
  try {
    await postSoon(desk, { kind: 'channel', id: channel, channel }, message, `said-${key}`);
  } catch (error) {
    if (!(error instanceof DeliveryError) || error.outcome !== 'rejected') throw error;
    await tell(desk, scene, message);
  }
}
