import { z } from 'zod';
import type { Incoming } from '../../../chat/incoming.ts';
import { buttons, type Message, text } from '../../../chat/message.ts';
import { type AdapterContext, type InteractionContext, PLATFORM } from '../context.ts';
import { wordsIn } from '../locales.ts';
import type { Rendered } from '../render.ts';
import { postSoon, removePost, renderPost } from '../send.ts';
import { type FurtherPress, furtherPresses, neutralButtons } from './neutral-buttons.ts';
import { type PressAnswer, updateOf } from './whisper.ts';

/**
 * What waits to be shown. Whatever Mattermost posts it keeps, former versions and deleted posts included. So what
 * is confidential, and has no press to answer to, waits behind one neutral line in her direct messages:
 * - *Afficher* asks again for what was typed, so that her rights are those of that moment; or shows what a form
 *   was answered by, which cannot be asked for twice, while she is still the member that it was meant for;
 * - the buttons of what was shown stand on the line, under labels that tell nothing (`neutral-buttons.ts`).
 * What was typed, the answer and what the buttons do are sealed in the database: the line holds a row's key alone.
 * A person has one line at a time; a newer one takes its place, and the former no longer works.
 */

/** The press on *Afficher*, and on any other button of a line. */
export const SHOW = 'mattermost/show';
export const FURTHER = 'mattermost/further';

/** What was typed, as it is asked again. */
const call = z.union([
  z.object({ kind: z.literal('command'), command: z.string(), text: z.string() }),
  z.object({ kind: z.literal('direct-message'), text: z.string() }),
]);
export type Typed = z.output<typeof call>;

const content = z.object({
  shows: z.union([
    z.object({ kind: z.literal('call'), call, form: z.boolean() }),
    z.object({ kind: z.literal('message'), member: z.string(), message: z.custom<Message>() }),
    z.null(),
  ]),
  further: z.array(z.object({ press: z.string(), ref: z.string(), value: z.string().nullable() })),
});
export type Content = z.output<typeof content>;
export type Shows = Content['shows'];

const HOUR_MS = 60 * 60_000;
/** What was typed can be asked again next week; an answer is kept for a day. */
const CALL_LASTS_MS = 7 * 24 * HOUR_MS;
const MESSAGE_LASTS_MS = 24 * HOUR_MS;

const lastsMs = ({ shows }: Content): number =>
  shows?.kind === 'message' ? MESSAGE_LASTS_MS : CALL_LASTS_MS;

export const typedOf = (incoming: Incoming & { kind: 'command' | 'direct-message' }): Typed =>
  incoming.kind === 'command'
    ? { kind: 'command', command: incoming.command, text: incoming.text }
    : { kind: 'direct-message', text: incoming.text };

/** The line that was pressed, read. */
export type Line = { post: string; shows: Shows; further: readonly FurtherPress[] };

/** Null when it no longer waits, or waits for somebody else. */
export async function lineOf(
  adapter: AdapterContext,
  { person, post }: InteractionContext,
  ref: string,
): Promise<Line | null> {
  const row = await adapter.host.pending.read(ref.split('/')[0] ?? '');
  if (row === null || row.user !== person || post === null) return null;
  return { post, ...content.parse(JSON.parse(row.content)) };
}

/** Puts a line in her direct messages, in place of the one that is there. @throws DeliveryError, RestFault */
export const putLine = (
  adapter: AdapterContext,
  person: string,
  shows: Shows,
  shown?: Message,
): Promise<void> =>
  adapter.inTurn(person, async () => {
    const channel = await adapter.channelOf({ kind: 'person', id: person });
    if (channel === null) return;
    const to = { kind: 'person' as const, id: person, channel };
    const { id, former, message, until } = await written(adapter, person, shows, shown);
    const posted = await postSoon(adapter, to, message, `pending-${id}`);
    await adapter.host.pending.placed(id, posted.message);
    await adapter.host.answered({
      ...{ to: { platform: PLATFORM, kind: 'person', id: person }, receipt: posted },
      message: { ...message, until },
    });
    if (former !== null) await removePost(adapter.api, former);
  });

/** The same in the place of the line in which she pressed: what answers the press. */
export const changeLine = (
  adapter: AdapterContext,
  interaction: InteractionContext,
  line: Line,
  shows: Shows,
  shown: Message,
) =>
  adapter.inTurn(interaction.person, async (): Promise<PressAnswer> => {
    const { id, former, message } = await written(adapter, interaction.person, shows, shown);
    await adapter.host.pending.placed(id, line.post);
    if (former !== null && former !== line.post) adapter.later(removePost(adapter.api, former));
    const to = { kind: 'person' as const, id: interaction.person };
    const rendered: Rendered = renderPost(adapter, message, interaction.channel, to, '');
    return { update: updateOf(rendered, '') };
  });

/** Takes a line away, which has served. */
export async function removeLine(adapter: AdapterContext, ref: string, post: string): Promise<void> {
  await adapter.host.pending.drop(ref.split('/')[0] ?? '');
  await removePost(adapter.api, post);
}

async function written(adapter: AdapterContext, person: string, shows: Shows, shown: Message | undefined) {
  const kept: Content = { shows, further: shown === undefined ? [] : furtherPresses(shown) };
  const until = adapter.options.clock.now() + lastsMs(kept);
  const { id, former } = await adapter.host.pending.put(person, JSON.stringify(kept), until);
  return { id, former, message: lineMessage(adapter, person, id, kept.shows, shown), until };
}

/** What the line says: nothing of what waits. */
function lineMessage(
  adapter: AdapterContext,
  person: string,
  id: string,
  shows: Shows,
  shown?: Message,
): Message {
  const words = wordsIn(adapter.localeOf(person)).pending;
  const form = shows?.kind === 'call' && shows.form;
  const said =
    shown !== undefined ? words.further(topicOf(adapter, shown)) : form ? words.formAwaits : words.awaits;
  const label = form ? words.openForm : words.show;
  const show = buttons({ label, press: SHOW, ref: id, style: 'primary' });
  const further = shown === undefined ? [] : neutralOf(adapter, person, shown, id).blocks;
  return { summary: said, blocks: [text(said), ...(shows === null ? [] : [show]), ...further] };
}

/** What the buttons are about, where that is always the same words: the line is kept by the chat. */
const topicOf = ({ options }: AdapterContext, { summary, blocks }: Message): string | null => {
  const titles = blocks.flatMap((block) => (block.kind === 'heading' ? [block.text] : []));
  return [...titles, summary].find((words) => options.isFixedLabel?.(words) === true) ?? null;
};

const neutralOf = ({ options, localeOf }: AdapterContext, person: string, message: Message, ref: string) =>
  neutralButtons(message, {
    isFixed: options.isFixedLabel ?? (() => false),
    menu: wordsIn(localeOf(person)).pending.menu,
    press: FURTHER,
    ref,
  });

/** The words of a message whose buttons stand on the line, with what the numbers there mean. */
export const explained = (adapter: AdapterContext, person: string, message: Message): Message =>
  neutralOf(adapter, person, message, '').explained;

/** Whether what waits may still be shown to whoever presses: to the member whom it was meant for. */
export const isStillHers = async (
  adapter: AdapterContext,
  person: string,
  shows: Shows & { kind: 'message' },
) => (await adapter.host.memberOf(person)) === shows.member;
