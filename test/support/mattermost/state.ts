import { type KeyObject, randomBytes } from 'node:crypto';

const LETTERS = 'ybndrfg8ejkmcpqxot1uwisza345h769';

/** An id as Mattermost makes them: 26 small letters and digits. */
export const newId = (): string => [...randomBytes(26)].map((byte) => LETTERS[byte % 32]).join('');

export type DoubleUser = {
  id: string;
  create_at: number;
  update_at: number;
  delete_at: number;
  username: string;
  auth_data: string;
  auth_service: string;
  email: string;
  nickname: string;
  first_name: string;
  last_name: string;
  position: string;
  roles: string;
  locale: string;
  timezone: { automaticTimezone: string; manualTimezone: string; useAutomaticTimezone: string };
  is_bot?: boolean;
  bot_description?: string;
  /** The server that she is of, when it is another. */
  remote_id?: string;
  disable_welcome_email: boolean;
};

export type DoubleChannel = {
  id: string;
  type: 'O' | 'P' | 'D' | 'G';
  name: string;
  display_name: string;
  header: string;
  purpose: string;
  team_id: string;
  creator_id: string;
  create_at: number;
  last_post_at: number;
  members: Set<string>;
};

// biome-ignore lint/suspicious/noExplicitAny: JSON as it came
export type Json = any;

export type DoublePost = {
  id: string;
  create_at: number;
  update_at: number;
  edit_at: number;
  delete_at: number;
  user_id: string;
  channel_id: string;
  message: string;
  type: string;
  props: Record<string, Json>;
  file_ids: string[];
  /** In a former version: the id of the post that it was. */
  original_id: string;
};

export type DoubleCommand = {
  id: string;
  token: string;
  create_at: number;
  update_at: number;
  delete_at: number;
  creator_id: string;
  team_id: string;
  trigger: string;
  method: string;
  username: string;
  icon_url: string;
  auto_complete: boolean;
  auto_complete_desc: string;
  auto_complete_hint: string;
  display_name: string;
  description: string;
  url: string;
  plugin_id: string;
};

export type DoubleFile = { id: string; name: string; type: string; content: Buffer; user_id: string };

/** A message that one person alone sees. */
export type Whisper = {
  id: string;
  user: string;
  channel: string;
  message: string;
  attachments: Json[];
  /** Under whose name it is shown: the member's own, unless the integration's counts. */
  author: string;
  picture: string;
};

export type OpenDialog = { user: string; url: string; dialog: Json };

export type DoubleState = {
  now(): number;
  url: string;
  version: string;
  team: { id: string; name: string };
  users: Map<string, DoubleUser>;
  /** Access tokens, and whose they are. */
  tokens: Map<string, string>;
  /** What the role of every user allows, as far as it is asked. */
  permissions: Set<string>;
  botTokens: { id: string; token: string; user_id: string; description: string; is_active: boolean }[];
  teamMembers: Set<string>;
  channels: Map<string, DoubleChannel>;
  /** Those that were deleted stay, as in the server's database, with `delete_at`. */
  posts: DoublePost[];
  /** What posts said before each edit: rows of the same table, under ids of their own. */
  versions: DoublePost[];
  /** The outbox entry that each post of the bot was made for, in order: an independent ledger. */
  created: string[];
  files: Map<string, DoubleFile>;
  commands: DoubleCommand[];
  config: {
    ServiceSettings: Record<string, Json>;
    EmailSettings: { RequireEmailVerification: boolean };
    TeamSettings: { EnableOpenServer: boolean };
    PrivacySettings: { ShowEmailAddress: boolean };
  };
  /** The key by which it signs triggers; a server that lost it shows none, and signs by one that nobody knows. */
  signing: { key: KeyObject; shown: boolean };
  whispers: Whisper[];
  dialogs: OpenDialog[];
  /** How many dialogs were refused because their trigger was over. */
  expired: number;
  /** Sends an event to everybody who is connected and may see it. */
  publish(event: string, data: Json, broadcast: { user_id?: string; channel_id?: string }): void;
};

/** An error as the server words it. */
export class AppError extends Error {
  readonly status: number;
  readonly id: string;
  readonly detail: string;

  constructor(status: number, id: string, message: string, detail = '') {
    super(message);
    this.status = status;
    this.id = id;
    this.detail = detail;
  }
}

export const noPermission = (user: string, permission: string): AppError =>
  new AppError(
    403,
    'api.context.permissions.app_error',
    'You do not have the appropriate permissions.',
    `userId=${user}, permission=${permission},`,
  );

export const notFound = (id: string, message: string, detail = ''): AppError =>
  new AppError(404, id, message, detail);
