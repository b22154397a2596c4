import type { Database } from '../../src/engine/database.ts';
import type { MattermostDouble } from './mattermost/double.ts';
import type { MemoryPlatform } from './memory-platform.ts';
import type { SlackDouble } from './slack/double.ts';

/**
 * Everything that a chat keeps, as text to be searched: `expect(storedTexts(double).join('\n')).not.toContain(…)`.
 * What is shown and not stored (ephemeral posts, dialogs, windows) is not in it. What people wrote themselves to
 * the bot is.
 *
 * - Mattermost: every post, every former version of one, every deleted post, each with its properties (contexts
 *   of buttons and alternative texts included), channels with their headers, files by name and content.
 * - Slack: messages, their former versions and those that were deleted, metadata, home views, files with their
 *   alternative texts. Ephemeral messages and windows are not stored there.
 * - The memory platform: what was posted, changed and deleted.
 *
 * What is merely encoded (base64) is read too. A picture is in it by its name alone.
 */
export function storedTexts(chat: MattermostDouble | SlackDouble | MemoryPlatform): string[] {
  if ('integrations' in chat) return storedOnMattermost(chat).flatMap(withDecoded);
  if ('workspace' in chat) return storedOnSlack(chat).flatMap(withDecoded);
  return chat.stored.map((message) => JSON.stringify(message)).flatMap(withDecoded);
}

/** The same for the sandbox, which keeps what it says in Magellan's own database: whispers are not there. */
export async function storedInSandbox(database: Database): Promise<string[]> {
  const rows = await database.db.selectFrom('sandbox_messages').selectAll().execute();
  return rows.map((row) => JSON.stringify(row)).flatMap(withDecoded);
}

function storedOnMattermost({ posts, versions, files, channels }: MattermostDouble): string[] {
  return [
    ...[...posts, ...versions].map((post) => JSON.stringify(post)),
    ...[...channels.values()].map(({ members: _members, ...channel }) => JSON.stringify(channel)),
    ...[...files.values()].map(({ name, type, content }) => fileText(name, type, content)),
  ];
}

function storedOnSlack({ workspace }: SlackDouble): string[] {
  const { messages, versions, homes, homeVersions, files } = workspace;
  return [
    ...[...messages, ...versions]
      .filter(({ onlyFor }) => onlyFor === null)
      .map((message) => JSON.stringify(message)),
    ...[...homes.values(), ...homeVersions].map((view) => JSON.stringify(view)),
    ...[...files.values()].map(({ name, alt, content }) =>
      [alt, fileText(name, name.endsWith('.png') ? 'image/png' : 'text/plain', content)].join('\n'),
    ),
  ];
}

const fileText = (name: string, type: string, content: Buffer | null): string =>
  type.startsWith('image/') || content === null ? name : `${name}\n${content.toString('utf8')}`;

/** A text, and what its long words say when they are base64 of words. */
function withDecoded(text: string): string[] {
  const decoded = [...text.matchAll(/[A-Za-z0-9+/_-]{16,}={0,2}/g)]
    .map(([word]) => Buffer.from(word, 'base64').toString('utf8'))
    .filter((words) => !/[\p{Cc}\ufffd]/u.test(words.replace(/\s/g, '')));
  return decoded.length > 0 ? [text, ...decoded] : [text];
}
