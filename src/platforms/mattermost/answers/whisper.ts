import type { Message } from '../../../chat/message.ts';
import { type AdapterContext, type InteractionContext, PLATFORM } from '../context.ts';
import { link } from '../markdown.ts';
import { type Rendered, render } from '../render.ts';
import { bodyOf, postSoon } from '../send.ts';
import { withSigils } from '../sigils.ts';

/**
 * How Magellan whispers on Mattermost, where a bot may not post what only one person sees:
 * - in answer to a command: it does not. Whoever has stolen the command's token and a trigger gets that answer;
 *   it holds a sentence that points to her direct messages, where the rest is;
 * - in answer to a press: by `ephemeral_text`, which is kept nowhere, and has no buttons;
 * - in answer to a form or to a direct message: it cannot.
 * What cannot be whispered and may be kept is posted in her direct messages; the rest waits there (`pending.ts`).
 */

/** What a command's answer carries: words that anybody may read, and nothing to press. */
export type Ephemeral = { response_type: 'ephemeral'; text: string; skip_slack_parsing: true } & Author;

/** In whose name it is shown: without it, in the member's own. Servers honour it only where they are set to. */
export type Author = { username: string; icon_url: string };

export const ephemeral = (author: Author, text: string): Ephemeral => ({
  response_type: 'ephemeral',
  text,
  skip_slack_parsing: true,
  ...author,
});

/** The JSON that answers a press. */
export type PressAnswer = {
  ephemeral_text?: string;
  skip_slack_parsing?: true;
  update?: { message: string; props: Record<string, unknown> };
};

export const whispered = (...paragraphs: readonly string[]): PressAnswer => ({
  ephemeral_text: paragraphs.filter((words) => words !== '').join('\n\n'),
  skip_slack_parsing: true,
});

/** A message without its buttons. Pictures and files are fetched from Magellan, for a short while. */
export async function wordsOf(
  { temporaryFiles, sigils }: Pick<AdapterContext, 'temporaryFiles' | 'sigils'>,
  message: Message,
): Promise<string> {
  const rendered = withSigils(
    render(message, '', () => ({})),
    sigils,
  );
  const pictures = rendered.charts.map(async (chart) => `![](${await temporaryFiles.picture(chart)})`);
  const files = rendered.files.map(async (file) => link(file.label, await temporaryFiles.file(file)));
  return [
    rendered.message,
    ...rendered.attachments.map(({ text }) => text),
    ...(await Promise.all([...pictures, ...files])),
  ]
    .filter((words) => words !== '')
    .join('\n\n');
}

/** A post that takes the place of the one in which she pressed. The outbox must still find it. */
export const updateOf = (
  rendered: Rendered,
  outbox: string,
): { message: string; props: Record<string, unknown> } => {
  const { message, props } = bodyOf(rendered, outbox);
  return { message, props: { ...props, from_bot: 'true' } };
};

/** Says something to somebody in her direct messages, where it stays. @throws DeliveryError */
export async function sendDirect(
  adapter: AdapterContext,
  { person, key }: InteractionContext,
  message: Message,
): Promise<void> {
  const channel = await adapter.channelOf({ kind: 'person', id: person });
  if (channel === null) return;
  const to = { kind: 'person', id: person } as const;
  const receipt = await postSoon(adapter, { ...to, channel }, message, `told-${key}`);
  await adapter.host.answered({ to: { platform: PLATFORM, ...to }, receipt, message });
}
