import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import express, { Router } from 'express';
import { pino } from 'pino';
import type { Answer } from '../../../src/chat/answer.ts';
import { nothing } from '../../../src/chat/answer.ts';
import type { Incoming } from '../../../src/chat/incoming.ts';
import type { Message } from '../../../src/chat/message.ts';
import { dateTimeReader } from '../../../src/community/format/date-time-reader.ts';
import { demoFile } from '../../../src/config/config.ts';
import { fakeClock } from '../../../src/engine/clock.ts';
import type { Delivery, Person, Platform, PlatformHost } from '../../../src/engine/platform.ts';
import { loadSecrets } from '../../../src/engine/secrets.ts';
import {
  createMattermost,
  type MattermostCommand,
  type MattermostOptions,
} from '../../../src/platforms/mattermost/index.ts';
import type { CallKind, Refusal } from '../../../src/platforms/mattermost/options.ts';
import { pendingAnswers } from '../pending-answers.ts';
import { usesInMemory } from '../uses.ts';
import { type MattermostDouble, startMattermost } from './double.ts';
import { mattermostPerson, somebody } from './person.ts';
import { type DoublePost, newId } from './state.ts';

/** Friday 11 March 2022, 11:58 in Paris. */
export const STARTS_AT = Date.parse('2022-03-11T10:58:00Z');

/** A smallest picture, for those who don't look at it. */
const PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

export const COMMANDS: MattermostCommand[] = [
  { command: 'magellan', words: [''], about: { fr: 'Votre accueil', en: 'Your home' } },
  { command: 'meteo', words: [''], about: { fr: 'Répondre à la météo', en: 'Answer the météo' } },
];

/** Labels that are always the same. */
const FIXED = new Set(['Répondre', 'Plus tard', 'Modifier', 'Oui', 'Lire', 'Suite', 'Choisir une personne']);

type Options = {
  answer?: (incoming: Incoming) => Answer | Promise<Answer>;
  version?: string;
  more?: Partial<MattermostOptions>;
  /** What the application remembers of what was used, in place of its memory. */
  uses?: Partial<Pick<PlatformHost, 'useOnce'>>;
  /** How far the server's clock is from ours. */
  serverAheadMs?: number;
  /** Prepares the double before Magellan connects. */
  before?: (double: MattermostDouble) => void;
};

export type Harness = Awaited<ReturnType<typeof startHarness>>;

/** What a Magellan on the double is configured by: the demonstration's programme, and commands installed for it. */
export const environmentOn = (
  double: MattermostDouble,
  where: { databaseFile: string; port: number; publicUrl: string },
  commands: Record<string, string>,
) => ({
  DATABASE_URL: `file:${where.databaseFile}`,
  PROGRAMME_FILE: demoFile('programme.yaml'),
  PORT: String(where.port),
  PUBLIC_URL: where.publicUrl,
  MATTERMOST_URL: double.url,
  MATTERMOST_TOKEN: double.botToken,
  MATTERMOST_TEAM: double.team.name,
  MATTERMOST_COMMAND_TOKENS: Object.entries(commands)
    .map((pair) => pair.join('='))
    .join(','),
});

/** Makes the slash commands that an administrator would have installed; gives back their tokens. */
export function installCommands(double: MattermostDouble, publicUrl: string, names: readonly string[]) {
  return Object.fromEntries(
    names.map((trigger, index) => {
      const token = `commandtoken${String(index).padStart(14, '0')}`;
      double.commands.push({
        id: `${'c'.repeat(25)}${index}`,
        token,
        create_at: 0,
        update_at: 0,
        delete_at: 0,
        creator_id: '',
        team_id: double.team.id,
        trigger,
        method: 'P',
        username: '',
        icon_url: '',
        auto_complete: true,
        auto_complete_desc: '',
        auto_complete_hint: '',
        display_name: trigger,
        description: '',
        url: `${publicUrl}/mattermost/commands`,
        plugin_id: '',
      });
      return [trigger, token];
    }),
  );
}

/** Where Magellan is called, on a free port of this machine, before it is there. */
export async function listenForCalls() {
  const app = express();
  const router = Router();
  app.use('/mattermost', router);
  const server = createServer(app);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    router,
    publicUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    async stop() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** The adapter alone, between the double and an application that answers as the test says. */
export async function startHarness(options: Options = {}) {
  const clock = fakeClock(STARTS_AT);
  const double = await startMattermost({
    now: () => clock.now() + (options.serverAheadMs ?? 0),
    ...(options.version ? { version: options.version } : {}),
  });
  const alix = somebody(double);
  const camille = mattermostPerson(double, double.addUser('camille', { first_name: 'Camille' }));
  const everyone = [double.bot.id, alix.id, camille.id];
  const promotion = double.addChannel('eig-promotion', 'O', everyone);
  const coaches = double.addChannel('eig-coachs', 'P', [double.bot.id, camille.id]);
  options.before?.(double);

  const calls = await listenForCalls();
  const secrets = loadSecrets({ file: join(tmpdir(), `magellan-harness-${process.pid}.secret`) });
  /** Accounts that are no longer those of active members. */
  const gone = new Set<string>();
  const received: Incoming[] = [];
  /** Calls of which nothing was kept. */
  const looked: Incoming[] = [];
  const changed: Person[] = [];
  const logged: string[] = [];
  const refused: [CallKind, Refusal | 'address'][] = [];
  /** Whether what is asked changes something. */
  const there = { changes: false };
  const answering = { answer: options.answer ?? (() => nothing) };
  const platformOptions: MattermostOptions = {
    url: double.url,
    token: double.botToken,
    team: double.team.name,
    publicUrl: calls.publicUrl,
    commandTokens: installCommands(double, calls.publicUrl, ['magellan', 'meteo']),
    channels: { promotion: promotion.name, coaches: coaches.name },
    commands: () => COMMANDS,
    secrets,
    clock,
    locale: 'fr',
    timeZone: 'Europe/Paris',
    typed: dateTimeReader,
    isFixedLabel: (label) => FIXED.has(label),
    refused: (call, why) => refused.push([call, why]),
    waits: { callMs: 1_000, reconnectMs: 30, reconnectAtMostMs: 60, stopMs: 2_000 },
    ...options.more,
  };
  const platform: Platform = createMattermost(platformOptions);
  const seen = new Set<string>();
  await platform.start({
    async receive(incoming, keeps = () => true) {
      // As the dispatcher does: the same event counts once, unless it was sent back to be mended.
      if (seen.has(incoming.id)) return nothing;
      seen.add(incoming.id);
      received.push(incoming);
      const answer = await answering.answer(incoming);
      if (answer.kind === 'rejectForm') seen.delete(incoming.id);
      if (!keeps(answer, there.changes)) looked.push(...received.splice(received.indexOf(incoming), 1));
      return answer;
    },
    received: async (id) => seen.has(id),
    ...usesInMemory(),
    ...options.uses,
    draw: async () => PIXEL,
    personChanged: async (person) => void changed.push(person),
    memberOf: async (user) => (gone.has(user) ? null : `m-${user}`),
    pending: await pendingAnswers(clock, secrets),
    router: calls.router,
    log: pino({ level: 'info' }, { write: (line: string) => void logged.push(line) }),
  });
  await platform.listen?.();

  let deliveries = 0;
  const delivery = (to: string, message: Message): Delivery & { kind: 'post' } => {
    const [kind, id = ''] = to.split(':');
    deliveries += 1;
    const address = { platform: 'mattermost', kind: kind === 'channel' ? 'channel' : 'person', id } as const;
    return {
      outboxId: `outbox-${deliveries}`,
      to: address,
      firstTriedAt: clock.now(),
      kind: 'post',
      message,
    };
  };

  return {
    double,
    platform,
    options: platformOptions,
    clock,
    alix,
    camille,
    promotion,
    coaches,
    received,
    looked,
    gone,
    changing(changes: boolean) {
      there.changes = changes;
    },
    changed,
    logged,
    refused,
    delivery,
    publicUrl: calls.publicUrl,
    answers(answer: (incoming: Incoming) => Answer | Promise<Answer>) {
      answering.answer = answer;
    },
    /** Posts through the outbox's door: to "person:<id>" or "channel:<name>". */
    post: (to: string, message: Message) => platform.send(delivery(to, message)),
    /** The form of a slash command as the server sends it for her, in her direct channel; or not quite. */
    commandOf: (person: { id: string; direct: string }, more: object = {}) => ({
      channel_id: person.direct,
      channel_name: 'x',
      command: '/meteo',
      response_url: `${double.url}/hooks/commands/${newId()}`,
      team_domain: 'promo5',
      team_id: double.team.id,
      text: 'bilan',
      token: platformOptions.commandTokens.meteo,
      trigger_id: double.integrations.newTrigger(person.id),
      user_id: person.id,
      user_name: 'x',
      ...more,
    }),
    /** The first button of a post, as the server calls for it. */
    actionOf: (
      person: { id: string; direct: string },
      pressed: DoublePost | undefined,
      more: object = {},
    ) => ({
      user_id: person.id,
      channel_id: person.direct,
      post_id: pressed?.id,
      trigger_id: double.integrations.newTrigger(person.id),
      context: pressed?.props.attachments[0].actions[0].integration.context,
      ...more,
    }),
    /** Calls Magellan as anybody may who reaches it. */
    call: async (
      path: 'commands' | 'actions' | 'dialogs',
      body: unknown,
      headers: Record<string, string> = {},
    ) => {
      const form = path === 'commands';
      const response = await fetch(`${calls.publicUrl}/mattermost/${path}`, {
        method: 'POST',
        headers: {
          'Content-Type': form ? 'application/x-www-form-urlencoded' : 'application/json',
          ...headers,
        },
        body: form ? new URLSearchParams(body as Record<string, string>).toString() : JSON.stringify(body),
      });
      return { status: response.status, body: JSON.parse(await response.text()) };
    },
    async stop() {
      await platform.stop();
      await calls.stop();
      await double.stop();
    },
  };
}

/** Waits until something is so, two seconds at most. */
export async function until(what: () => unknown, withinMs = 2_000): Promise<void> {
  const startedAt = performance.now();
  while (!what()) {
    if (performance.now() - startedAt > withinMs) throw new Error(`it did not come to be: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}
