import type { Acked, SlackDouble } from './double.ts';
import {
  actionsPayload,
  closedPayload,
  commandPayload,
  eventPayload,
  submissionPayload,
} from './payloads.ts';
import { actionsIn, wordsOf, wordsOfMessage } from './shown.ts';
import { BOT, type FakeBlock, type FakeMessage, type FakeUser, type FakeView } from './workspace.ts';

type Deliver = Parameters<SlackDouble['deliver']>;

export type SlackPerson = ReturnType<typeof createSlackPerson>;

const same = (label: string, wanted: string) => label.replaceAll('\u00a0', ' ').includes(wanted);

/** Somebody in the workspace: what she can do, and what she sees. `settled` waits for all that follows. */
export function createSlackPerson(slack: SlackDouble, user: FakeUser, settled: () => Promise<void>) {
  const { workspace } = slack;
  const direct = workspace.directWith(user.id);
  /** Modals over the chat, the topmost last. */
  let windows: FakeView[] = [];
  let errors: Record<string, string> | null = null;
  let lastDelivery: Deliver | null = null;

  async function deliver(...given: Deliver): Promise<Acked> {
    lastDelivery = given;
    const acked = await slack.deliver(...given);
    await settled();
    refreshWindows();
    return acked;
  }

  /** Windows that were opened, pushed or changed for her meanwhile. */
  function refreshWindows() {
    windows = windows.map((view) => workspace.views.get(view.id) ?? view);
    const known = new Set([...windows, ...[...workspace.homes.values()]].map(({ id }) => id));
    for (const view of workspace.views.values()) {
      if (view.user !== user.id || view.type !== 'modal' || known.has(view.id) || seen.has(view.id)) continue;
      windows = view.previous === null ? [view] : [...windows, view];
    }
    for (const { id } of windows) seen.add(id);
  }
  const seen = new Set<string>();

  const inDirect = () =>
    workspace.messages.filter(
      ({ channel, onlyFor }) => channel === direct && (onlyFor === null || onlyFor === user.id),
    );
  const whispers = () => workspace.messages.filter(({ onlyFor }) => onlyFor === user.id);
  const inDirectOrWhispered = () =>
    workspace.messages.filter(({ channel, onlyFor }) =>
      onlyFor === null ? channel === direct : onlyFor === user.id,
    );
  const visible = () =>
    workspace.messages.filter(
      ({ channel, onlyFor }) =>
        onlyFor === user.id ||
        (onlyFor === null &&
          (channel === direct ||
            (workspace.groupIn(channel)?.includes(user.id) ?? !channel.startsWith('D')))),
    );

  type Place = { blocks: FakeBlock[]; pressed: { message: FakeMessage } | { view: FakeView } };
  const places = (): Place[] => {
    const home = workspace.homes.get(user.id);
    return [
      ...windows.toReversed().map((view) => ({ blocks: view.blocks, pressed: { view } })),
      ...visible()
        .toReversed()
        .map((message) => ({ blocks: message.blocks, pressed: { message } })),
      ...(home ? [{ blocks: home.blocks, pressed: { view: home } }] : []),
    ];
  };

  function find(label: string, from = places()) {
    for (const place of from) {
      const found = actionsIn(place.blocks).find((one) => same(one.label, label));
      if (found) return { ...found, place };
    }
    throw new Error(
      `${user.real_name} sees nothing to press called “${label}”. She sees:\n${places()
        .map(({ blocks }) => wordsOf(blocks))
        .join('\n---\n')}`,
    );
  }

  async function press(label: string, from?: Place[]): Promise<Acked> {
    const { action, place } = find(label, from);
    const { pressed } = place;
    const inMessage = 'message' in pressed;
    const url = inMessage
      ? slack.responseUrl(workspace.response(pressed.message.channel, user.id, pressed.message))
      : null;
    const trigger = workspace.trigger(user.id, inMessage ? null : pressed.view.id);
    const payload = actionsPayload({
      user,
      action,
      pressed,
      trigger,
      responseUrl: url,
      at: workspace.stamp(),
    });
    return deliver('interactive', payload);
  }

  function obey(body: unknown) {
    errors = (body as { errors?: Record<string, string> } | null)?.errors ?? null;
    windows = slack.windowsAfter(windows, body);
    for (const { id } of windows) seen.add(id);
  }

  const topWindow = () => {
    const view = windows.at(-1);
    if (!view) throw new Error(`no window is open for ${user.real_name}`);
    return view;
  };

  /** Something that she wrote, as it stands in the conversation and as events tell it. */
  function said(text: string, channel: string, thread_ts?: string) {
    const ts = workspace.stamp();
    const place = thread_ts === undefined ? {} : { thread_ts };
    workspace.messages.push({ ts, channel, text, blocks: [], onlyFor: null, user: user.id, ...place });
    return { channel, user: user.id, text, ts, event_ts: ts, team: user.team_id, ...place };
  }

  return {
    id: user.id,
    user,
    direct,
    /** Types a command, in the direct conversation unless a channel is given. */
    types(line: string, channel = direct) {
      const [command = '', ...rest] = line.split(' ');
      const url = slack.responseUrl(workspace.response(channel, user.id, null));
      const trigger = workspace.trigger(user.id);
      const payload = { user, command, text: rest.join(' '), channel, responseUrl: url, trigger };
      return deliver('slash_commands', commandPayload(payload));
    },
    /** Writes to Magellan directly, in a thread or with a file when `more` says so. */
    writes(text: string, more: { thread_ts?: string; subtype?: string; files?: object[] } = {}) {
      const event = said(text, direct, more.thread_ts);
      return deliver(
        'events_api',
        eventPayload({ type: 'message', channel_type: 'im', ...event, ...more }, workspace.now()),
      );
    },
    /** Names Magellan in a channel. */
    mentions(text: string, channel: string, thread_ts?: string) {
      const event = said(`<@${BOT.user}> ${text}`, channel, thread_ts);
      return deliver('events_api', eventPayload({ type: 'app_mention', ...event }, workspace.now()));
    },
    /** Begins a thread in a channel, or in the direct conversation. */
    begins: (text: string, channel = direct) => said(text, channel).ts,
    presses: (label: string) => press(label),
    /** Presses in her home view, wherever else there is such a button. */
    pressesAtHome(label: string) {
      const view = workspace.homes.get(user.id);
      if (!view) throw new Error(`${user.real_name} has no home view`);
      return press(label, [{ blocks: view.blocks, pressed: { view } }]);
    },
    opensHome() {
      const at = workspace.stamp();
      const event = { type: 'app_home_opened', user: user.id, channel: direct, tab: 'home', event_ts: at };
      return deliver('events_api', eventPayload(event, workspace.now()));
    },
    /** Fills in the form that is open, by field id, and sends it. */
    async submits(values: Record<string, unknown> = {}) {
      const view = topWindow();
      const state = stateOf(view.blocks, values);
      const payload = submissionPayload(user, view, state, workspace.trigger(user.id, view.id));
      const acked = await slack.deliver('interactive', payload);
      lastDelivery = ['interactive', payload];
      obey(acked.body);
      await settled();
      refreshWindows();
      return acked;
    },
    /** Sends the form twice at once, as an impatient hand does. */
    async submitsTwice(values: Record<string, unknown> = {}) {
      const view = topWindow();
      const state = stateOf(view.blocks, values);
      const send = () =>
        slack.deliver(
          'interactive',
          submissionPayload(user, view, state, workspace.trigger(user.id, view.id)),
        );
      const both = await Promise.all([send(), send()]);
      for (const { body } of both) obey(body);
      await settled();
      return both;
    },
    async closesForm() {
      const view = topWindow();
      windows = windows.slice(0, -1);
      if (view.notify_on_close) await deliver('interactive', closedPayload(user, view));
    },
    /** Slack delivers the last thing that she did once more. */
    again(retry = 1) {
      if (!lastDelivery) throw new Error('nothing was delivered yet');
      const [type, payload] = lastDelivery;
      return deliver(type, payload, retry);
    },
    tells: (event: Record<string, unknown>) => deliver('events_api', eventPayload(event, workspace.now())),
    window: () => windows.at(-1) ?? null,
    windowWords: () => wordsOf(windows.at(-1)?.blocks ?? []),
    errors: () => errors,
    /** Her direct conversation with Magellan, whispers included. */
    messages: () => inDirect().map(wordsOfMessage),
    lastMessage: () => wordsOfMessage(inDirect().at(-1)),
    lastWhisper: () => wordsOfMessage(whispers().at(-1)),
    /** The newest of what she alone sees and of what stays in their conversation. */
    lastSaid: () => wordsOfMessage(inDirectOrWhispered().at(-1)),
    home: () => wordsOf(workspace.homes.get(user.id)?.blocks ?? []),
  };
}

/** The state that Slack sends of these inputs, when these were filled in over what was there. */
function stateOf(blocks: readonly FakeBlock[], values: Record<string, unknown>) {
  const unknown = Object.keys(values).filter((id) => !blocks.some(({ block_id }) => block_id === id));
  if (unknown.length > 0) throw new Error(`the form has no ${unknown.join(', ')}`);
  const inputs = blocks.filter(({ type }) => type === 'input');
  return Object.fromEntries(
    inputs.map(({ block_id, element }) => {
      const given = element as Record<string, unknown> & { type: string; action_id: string };
      const id = String(block_id);
      return [
        id,
        { [given.action_id]: { type: given.type, ...inputState(given, id in values, values[id]) } },
      ];
    }),
  );
}

type Option = { text: unknown; value: string };

function inputState(element: Record<string, unknown>, filled: boolean, value: unknown) {
  const options = (element.options ?? []) as Option[];
  const option = (wanted: unknown) => options.find((one) => one.value === wanted);
  switch (element.type) {
    case 'radio_buttons':
    case 'static_select': {
      const selected = filled ? option(value) : (element.initial_option as Option | undefined);
      if (filled && value !== null && selected === undefined) throw new Error(`no option ${String(value)}`);
      return { selected_option: selected ?? null };
    }
    case 'checkboxes':
    case 'multi_static_select': {
      const wanted =
        value === true ? options : ((value || []) as string[]).map((one) => option(one) as Option);
      return { selected_options: filled ? wanted : (element.initial_options ?? []) };
    }
    case 'datepicker':
      return { selected_date: filled ? value : (element.initial_date ?? null) };
    case 'timepicker':
      return { selected_time: filled ? value : (element.initial_time ?? null) };
    case 'users_select':
      return { selected_user: filled ? value : (element.initial_user ?? null) };
    default:
      return { value: filled ? (value === null ? null : String(value)) : (element.initial_value ?? null) };
  }
}
