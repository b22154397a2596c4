import { z } from 'zod';

/** What Mattermost sends and takes, as far as Magellan cares. */

export type WireAction = {
  id: string;
  name: string;
  type: 'button' | 'select';
  style?: 'primary' | 'danger';
  options?: { text: string; value: string }[];
  integration: { url: string; context: Record<string, unknown> };
};

export type WireAttachment = { fallback: string; text: string; actions: WireAction[] };

export type WireElement = {
  display_name: string;
  name: string;
  type: 'text' | 'textarea' | 'select' | 'bool' | 'radio' | 'date';
  subtype?: 'number';
  default?: string;
  placeholder?: string;
  help_text?: string;
  optional: boolean;
  max_length?: number;
  data_source?: 'users';
  multiselect?: boolean;
  options?: { text: string; value: string }[];
};

export type WireDialog = {
  callback_id: string;
  title: string;
  introduction_text?: string;
  elements: WireElement[];
  submit_label: string;
  notify_on_cancel: true;
  state: string;
};

/** An id of Mattermost: 26 small letters and digits. Anything else never gets into an address. */
export const id = z.string().regex(/^[a-z0-9]{26}$/);
const orEmpty = <Of extends z.ZodType>(of: Of) => z.union([of, z.literal('')]);

export const slashCommand = z.object({
  channel_id: id,
  command: z.string().min(1).max(200),
  team_id: id,
  text: z.string().max(16_383).default(''),
  token: z.string().max(200),
  trigger_id: z.string().min(1).max(2000),
  user_id: id,
});

export const actionCall = z.object({
  user_id: id,
  channel_id: id,
  team_id: orEmpty(id).optional(),
  post_id: id,
  trigger_id: z.string().min(1).max(2000),
  context: z.unknown(),
});

/** Values are checked by the kinds of the fields, which the state names. */
const submitted = z.union([
  z.string().max(20_000),
  z.number(),
  z.boolean(),
  z.null(),
  z.array(z.string().max(500)).max(200),
]);
export type Submitted = z.output<typeof submitted>;

export const dialogCall = z.object({
  state: z.string().max(20_000),
  user_id: id,
  channel_id: orEmpty(id).optional(),
  submission: z
    .record(z.string().max(300), submitted)
    .nullish()
    .transform((values) => values ?? {}),
  cancelled: z.boolean().default(false),
});
export type DialogCall = z.output<typeof dialogCall>;

export const user = z.object({
  id,
  username: z.string(),
  email: z.string().default(''),
  nickname: z.string().default(''),
  first_name: z.string().default(''),
  last_name: z.string().default(''),
  roles: z.string().default(''),
  locale: z.string().default(''),
  is_bot: z.boolean().default(false),
  /** The server that she is of, when it is another than this one. */
  remote_id: z.string().nullish(),
  delete_at: z.number().default(0),
  update_at: z.number().default(0),
  timezone: z.record(z.string(), z.unknown()).nullish(),
});
export type User = z.output<typeof user>;

export const role = z.object({ name: z.string(), permissions: z.array(z.string()).default([]) });

/** That somebody is in a team, or was. */
export const teamMember = z.object({ user_id: id, delete_at: z.number().default(0) });

export const post = z.object({
  id,
  create_at: z.number(),
  user_id: z.string(),
  channel_id: id,
  message: z.string().default(''),
  type: z.string().default(''),
  delete_at: z.number().default(0),
  props: z.record(z.string(), z.unknown()).nullish(),
});
export type Post = z.output<typeof post>;

export const channel = z.object({
  id,
  name: z.string(),
  type: z.string(),
  last_post_at: z.number().default(0),
});
