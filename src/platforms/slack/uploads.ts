import type { Block, Message } from '../../chat/message.ts';
import type { PlatformHost } from '../../engine/platform.ts';
import { SlackCallError } from './faults.ts';
import type { Uploaded, Uploads } from './render.ts';
import { CALL_TIMEOUT_MS, type WebApi } from './web-api.ts';

/** Files of messages that are not sent yet: a message that is tried again must not upload them again. */
const MAX_CACHED = 200;
/** How long Slack may take to make a picture ready, and how often it is asked. */
const READY_WITHIN_MS = 15_000;
const FIRST_LOOK_MS = 150;

export type Uploader = {
  /** Puts a message's pictures and files on Slack, unshared. `key` names the message. @throws SlackCallError */
  of(key: string, message: Message): Promise<Uploads>;
  /** The message is posted: nothing more will ask for its files. */
  forget(key: string): void;
};

type File = { name: string; title: string; alt: string | null; content: Buffer };

/** `draw` makes the pictures. */
export function createUploader(api: WebApi, draw: () => PlatformHost['draw']): Uploader {
  const kept = new Map<string, Map<number, Uploaded>>();

  async function fileOf(block: Block, index: number): Promise<File | null> {
    if (block.kind === 'image') {
      const content = await draw()(block.chart);
      return { name: `magellan-${index}.png`, title: block.chart.title, alt: block.alt, content };
    }
    if (block.kind !== 'file') return null;
    return {
      name: block.name,
      title: block.label,
      alt: null,
      content: Buffer.from(block.content, 'utf8'),
    };
  }

  return {
    async of(key, message) {
      if (!hasFiles(message)) return new Map();
      const uploads = kept.get(key) ?? new Map<number, Uploaded>();
      kept.set(key, uploads);
      if (kept.size > MAX_CACHED) kept.delete(kept.keys().next().value ?? '');
      for (const [index, block] of message.blocks.entries()) {
        if (uploads.has(index)) continue;
        const file = await fileOf(block, index);
        if (file !== null) uploads.set(index, await upload(api, file));
      }
      return uploads;
    },
    forget: (key) => kept.delete(key),
  };
}

export const hasFiles = (message: Message): boolean =>
  message.blocks.some(({ kind }) => kind === 'image' || kind === 'file');

async function upload(api: WebApi, { name, title, alt, content }: File): Promise<Uploaded> {
  const interaction = await api.call<{ upload_url: string; file_id: string }>('files.getUploadURLExternal', {
    filename: name,
    length: content.byteLength,
    ...(alt === null ? {} : { alt_txt: alt.slice(0, 1000) }),
  });
  await put(interaction.upload_url, content);
  await api.call('files.completeUploadExternal', { files: [{ id: interaction.file_id, title }] });
  return ready(api, interaction.file_id);
}

async function put(url: string, content: Buffer): Promise<void> {
  let status: number;
  try {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'Content-Type': 'application/octet-stream' },
      body: new Uint8Array(content),
      signal: AbortSignal.timeout(CALL_TIMEOUT_MS),
    });
    status = response.status;
    await response.arrayBuffer();
  } catch (cause) {
    throw new SlackCallError('upload', { kind: 'unknown', reason: 'the upload was interrupted' }, cause);
  }
  if (status !== 200)
    throw new SlackCallError('upload', { kind: 'unknown', reason: `the upload got status ${status}` });
}

/** Slack looks at a file before it shows it: until then, messages with it are refused. */
async function ready(api: WebApi, id: string): Promise<Uploaded> {
  let waitMs = FIRST_LOOK_MS;
  for (const until = performance.now() + READY_WITHIN_MS; performance.now() < until; waitMs *= 2) {
    const { file } = await api.call<{ file: { mimetype?: string; permalink?: string } }>('files.info', {
      file: id,
    });
    if (file.mimetype && file.permalink) return { id, permalink: file.permalink };
    await new Promise((resolve) => setTimeout(resolve, waitMs));
  }
  throw new SlackCallError('files.info', {
    kind: 'unknown',
    reason: 'Slack takes long to make a file ready',
  });
}
