import type { Block, Message } from '../../chat/message.ts';
import type { Connection } from './connection.ts';
import type { Kept } from './kept.ts';
import { link } from './markdown.ts';
import type { Scene } from './receive.ts';
import { type Rendered, render } from './render.ts';
import type { ResponseUrls } from './response-urls.ts';
import { actionsUrl, bodyOf, postSoon, renderPost } from './send.ts';
import { signAction } from './signature.ts';
import type { WireAttachment } from './wire.ts';
import { wordsIn } from './words.ts';

/** What answering needs; `later` looks after what happens once the HTTP answer has left. */
export type Desk = Connection & {
  kept: Kept;
  responseUrls: ResponseUrls;
  later(work: Promise<unknown>): void;
};

/**
 * How Magellan whispers on Mattermost, where a bot may not post what only one person sees:
 * - in answer to a command: the command's answer, buttons included;
 * - in answer to a press: by the address that came with a command she typed there lately, buttons included;
 *   otherwise by `ephemeral_text`, which has no buttons: the words are whispered, and kept nowhere, and the
 *   buttons alone, without the words, stand in a direct message ("Pour la suite :"), in which every later
 *   whisper finds its buttons;
 * - in answer to a form: by that same address; otherwise in a direct message, as a whole. Features never
 *   repeat there what was written in a form.
 */

/** What a command's answer, or its response address, carries. */
export type Ephemeral = {
  response_type: 'ephemeral';
  text: string;
  attachments: WireAttachment[];
  skip_slack_parsing: true;
};

/** Marks the direct message that holds the buttons of whispers: the next whisper's take their place. */
export const GO_ON = 'go-on';

export const ephemeral = (text: string, attachments: WireAttachment[] = []): Ephemeral => ({
  response_type: 'ephemeral',
  text,
  attachments,
  skip_slack_parsing: true,
});

/** A whisper in the channel of the scene, for its person alone. Pictures and files are fetched from Magellan. */
export function renderWhisper(
  { options, kept }: Pick<Desk, 'options' | 'kept'>,
  { person, channel }: Pick<Scene, 'person' | 'channel'>,
  message: Message,
): Ephemeral {
  const { secrets, clock, publicUrl } = options;
  const rendered = render(message, actionsUrl(publicUrl), (press, ref, choices) => {
    const action = { press, ref, person, channel, place: 'whisper' as const, outbox: '' };
    return signAction(secrets, choices === undefined ? action : { ...action, options: choices }, clock.now());
  });
  const fetched = [
    ...rendered.charts.map((chart) => `![](${kept.picture(chart)})`),
    ...rendered.files.map((file) => link(file.label, kept.file(file))),
  ];
  return ephemeral([rendered.message, ...fetched].join('\n\n'), rendered.attachments);
}

/** The answer to a press that whispers. */
export async function whisperToPress(desk: Desk, scene: Scene, message: Message): Promise<PressAnswer> {
  const whole = renderWhisper(desk, scene, message);
  if (whole.attachments.every(({ actions }) => actions.length === 0)) return { ...wordsOnly(whole) };
  const address = desk.responseUrls.take(scene.person, scene.channel);
  if (address !== null && (await postTo(address, whole))) return {};
  const further = buttonsOf(desk, scene, message);
  if (scene.post !== null && scene.outbox === GO_ON)
    return { ...wordsOnly(whole), update: updateOf(renderGoOn(desk, scene, further), GO_ON) };
  desk.later(postGoOn(desk, scene, further));
  return wordsOnly(whole);
}

/** The JSON that answers a press. */
export type PressAnswer = {
  ephemeral_text?: string;
  skip_slack_parsing?: true;
  update?: { message: string; props: Record<string, unknown> };
};

export const wordsOnly = ({ text, attachments }: Pick<Ephemeral, 'text' | 'attachments'>): PressAnswer => ({
  ephemeral_text: [text, ...attachments.map((each) => each.text)].filter((part) => part !== '').join('\n\n'),
  skip_slack_parsing: true,
});

/** A post that takes the place of the one in which she pressed. The outbox must still find it. */
export const updateOf = (
  rendered: Rendered,
  outbox: string,
): { message: string; props: Record<string, unknown> } => {
  const { message, props } = bodyOf(rendered, outbox);
  return { message, props: { ...props, from_bot: 'true' } };
};

const isPressed = (block: Block): boolean => block.kind === 'choice' || block.kind === 'buttons';

/** The buttons of a whisper without its words. */
const buttonsOf = ({ localeOf }: Desk, { person }: Scene, { blocks }: Message): Message => ({
  summary: wordsIn(localeOf(person)).goOn,
  blocks: blocks.filter(isPressed),
});

const renderGoOn = (desk: Desk, { person, channel }: Scene, message: Message): Rendered =>
  renderPost(desk, message, channel, { kind: 'person', id: person }, GO_ON);

async function postGoOn(desk: Desk, { person, key }: Scene, message: Message): Promise<void> {
  const channel = await desk.channelOf({ kind: 'person', id: person });
  if (channel !== null)
    await postSoon(desk, { kind: 'person', id: person, channel }, message, `on-${key}`, GO_ON);
}

/** Whispers when no HTTP answer is left to do it. */
export async function whisperLater(desk: Desk, scene: Scene, message: Message): Promise<void> {
  const address = desk.responseUrls.take(scene.person, scene.channel);
  if (address !== null && (await postTo(address, renderWhisper(desk, scene, message)))) return;
  await tell(desk, scene, message);
}

/** Says something to somebody in her direct messages. */
export async function tell(desk: Desk, { person, key }: Scene, message: Message): Promise<void> {
  const channel = await desk.channelOf({ kind: 'person', id: person });
  if (channel !== null) await postSoon(desk, { kind: 'person', id: person, channel }, message, `told-${key}`);
}

const RESPONSE_WITHIN_MS = 5_000;

/** Whether the server took it. */
async function postTo(address: string, whisper: Ephemeral): Promise<boolean> {
  try {
    const response = await fetch(address, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(whisper),
      redirect: 'manual',
      signal: AbortSignal.timeout(RESPONSE_WITHIN_MS),
    });
    return response.ok;
  } catch {
    return false;
  }
}
