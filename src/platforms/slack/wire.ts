import { z } from 'zod';

/**
 * What Slack sends, as far as Magellan reads it. Lengths are bounded so that nothing huge goes further; other
 * keys are left aside.
 */

const id = z.string().min(1).max(100);
const named = z.object({ id });
const stamp = z.string().min(1).max(50);
const address = z.url({ protocol: /^https?$/ }).max(1000);
const maybe = <Schema extends z.ZodType>(schema: Schema) =>
  schema
    .nullish()
    .catch(undefined)
    .transform((value) => value ?? undefined);

/** Where a window stands among those that are open over one another. */
const stacked = { previous_view_id: maybe(id), root_view_id: maybe(id) };
/** A block as it stands in a window: it goes back as it came. */
const block = z.record(z.string(), z.unknown());

const command = z.object({
  command: z.string().regex(/^\/\S{1,40}$/),
  text: z.string().max(8000).default(''),
  user_id: id,
  team_id: id,
  channel_id: id,
  response_url: address,
  trigger_id: z.string().min(1).max(200),
});

const chosen = z.object({ value: z.string().max(200) });

const actions = z.object({
  type: z.literal('block_actions'),
  user: named,
  team: named,
  trigger_id: maybe(z.string().max(200)),
  response_url: maybe(address),
  container: z.object({
    message_ts: maybe(stamp),
    channel_id: maybe(id),
    is_ephemeral: maybe(z.boolean()),
    thread_ts: maybe(stamp),
  }),
  channel: maybe(named),
  message: maybe(z.object({ thread_ts: maybe(stamp) })),
  view: maybe(z.object({ ...stacked, id, type: z.string().max(20), blocks: maybe(z.array(block).max(100)) })),
  actions: z
    .array(
      z.object({
        action_id: z.string().min(1).max(255),
        block_id: z.string().max(255),
        action_ts: stamp,
        value: maybe(z.string().max(2000)),
        selected_option: maybe(chosen),
      }),
    )
    .min(1)
    .max(25),
});

const input = z.object({
  value: maybe(z.string().max(10_000)),
  selected_option: maybe(chosen),
  selected_options: maybe(z.array(chosen).max(100)),
  selected_date: maybe(z.string().max(20)),
  selected_time: maybe(z.string().max(20)),
  selected_user: maybe(id),
});

const view = z.object({
  type: z.enum(['view_submission', 'view_closed']),
  user: named,
  team: named,
  trigger_id: maybe(z.string().min(1).max(200)),
  view: z.object({
    ...stacked,
    id,
    hash: z.string().max(200),
    callback_id: z.string().max(255).catch(''),
    private_metadata: z.string().max(3000),
    blocks: z.array(z.object({ type: z.string().max(50), block_id: maybe(z.string().max(255)) })).max(100),
    state: maybe(z.object({ values: z.record(z.string().max(255), z.record(z.string().max(255), input)) })),
  }),
});

const user = z.object({
  id,
  team_id: maybe(id),
  name: maybe(z.string()),
  real_name: maybe(z.string()),
  deleted: maybe(z.boolean()),
  locale: maybe(z.string().max(20)),
  tz: maybe(z.string().max(100)),
  is_bot: maybe(z.boolean()),
  is_workflow_bot: maybe(z.boolean()),
  is_connector_bot: maybe(z.boolean()),
  is_restricted: maybe(z.boolean()),
  is_ultra_restricted: maybe(z.boolean()),
  is_stranger: maybe(z.boolean()),
  enterprise_user: maybe(z.object({ teams: maybe(z.array(z.string())) })),
  profile: maybe(z.object({ email: maybe(z.string().max(320)), real_name: maybe(z.string()) })),
});

const known = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('message'),
    channel: id,
    channel_type: maybe(z.string().max(20)),
    subtype: maybe(z.string().max(50)),
    bot_id: maybe(z.string().max(100)),
    // Edited and deleted messages have no author of their own.
    user: id.catch('nobody'),
    text: z.string().max(40_000).catch(''),
    ts: stamp.catch('0'),
    thread_ts: maybe(stamp),
    files: maybe(z.array(z.unknown())),
  }),
  z.object({
    type: z.literal('app_mention'),
    channel: id,
    // A workflow's or another app's has none.
    user: id.catch('nobody'),
    bot_id: maybe(z.string().max(100)),
    text: z.string().max(40_000).catch(''),
    ts: stamp,
    thread_ts: maybe(stamp),
  }),
  z.object({
    type: z.literal('app_home_opened'),
    user: id,
    tab: maybe(z.string().max(20)),
    event_ts: stamp,
  }),
  z.object({ type: z.literal('team_join'), user }),
  z.object({ type: z.literal('user_change'), user }),
  z.object({ type: z.literal('member_joined_channel'), user: id, channel: id }),
  z.object({ type: z.literal('app_uninstalled') }),
  z.object({
    type: z.literal('tokens_revoked'),
    tokens: maybe(z.object({ bot: maybe(z.array(z.string()).max(1000)) })),
  }),
]);
const KNOWN: ReadonlySet<string> = new Set(known.options.map((option) => option.shape.type.value));

const event = z.object({
  type: z.literal('event_callback'),
  team_id: id,
  authorizations: maybe(z.array(z.object({ team_id: maybe(id) })).max(20)),
  // An event that we did not ask for is none of our business, whatever is in it.
  event: z.preprocess(
    (given) => {
      const type = (given as { type?: unknown } | null)?.type;
      return typeof type === 'string' && !KNOWN.has(type) ? { type: 'other' } : given;
    },
    z.union([known, z.object({ type: z.literal('other') })]),
  ),
});

/** Slack tells so, beside what happens: it left events out, above 30,000 an hour. */
const limited = z.object({ type: z.literal('app_rate_limited'), minute_rate_limited: maybe(z.number()) });

export type CommandBody = z.output<typeof command>;
export type ActionsBody = z.output<typeof actions>;
export type ViewBody = z.output<typeof view>;
export type EventBody = z.output<typeof event>;

/** Not of anybody: what Slack tells the app of itself. */
export type Notice = { kind: 'rate-limited'; minute: number | null };

export type Body =
  | { kind: 'event'; body: EventBody }
  | { kind: 'command'; body: CommandBody }
  | { kind: 'actions'; body: ActionsBody }
  | { kind: 'view'; body: ViewBody };

/** What kind of body this is, and its parts; null when it is malformed, or none that is subscribed to. */
export function readBody(given: unknown): Body | Notice | null {
  if (typeof given !== 'object' || given === null) return null;
  const { type } = given as { type?: unknown };
  const parse = <Kind extends Body['kind'], Read>(kind: Kind, schema: z.ZodType<Read>) => {
    const read = schema.safeParse(given);
    return read.success ? { kind, body: read.data } : null;
  };
  if (type === 'app_rate_limited') {
    const read = limited.safeParse(given);
    return read.success ? { kind: 'rate-limited', minute: read.data.minute_rate_limited ?? null } : null;
  }
  if (type === 'event_callback') return parse('event', event);
  if (type === 'block_actions') return parse('actions', actions);
  if (type === 'view_submission' || type === 'view_closed') return parse('view', view);
  return 'command' in given ? parse('command', command) : null;
}

/** Which workspaces a request says that it is of. */
export const teamsIn = (body: object): unknown[] => {
  const { team_id, team, authorizations } = body as {
    team_id?: string;
    team?: { id: string };
    authorizations?: { team_id?: string }[];
  };
  return [team_id, team?.id, ...(authorizations ?? []).map((each) => each.team_id)];
};
