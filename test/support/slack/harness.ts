import { randomUUID } from 'node:crypto';
import { Router } from 'express';
import { expect } from 'vitest';
import type { Answer } from '../../../src/chat/answer.ts';
import type { Incoming } from '../../../src/chat/incoming.ts';
import type { Message } from '../../../src/chat/message.ts';
import { type Clock, fakeClock } from '../../../src/engine/clock.ts';
import { createHttp } from '../../../src/engine/http/http.ts';
import { createLog } from '../../../src/engine/log.ts';
import { createMetrics } from '../../../src/engine/metrics.ts';
import type { Address, Delivery, Person, PlatformHost } from '../../../src/engine/platform.ts';
import { createSlack } from '../../../src/platforms/slack/index.ts';
import { opened } from '../opened.ts';
import { nobodyWaits } from '../pending-answers.ts';
import { peopleOf } from '../people-of.ts';
import { sampleAnswer } from '../sandbox-samples.ts';
import { usesInMemory } from '../uses.ts';
import { type SlackDouble, startSlackDouble, TOKENS } from './double.ts';
import { createSlackPerson } from './person.ts';

export const CHANNELS = { promotion: 'eig-promotion', coaches: 'eig-coachs' };

type Options = {
  mode?: 'socket' | 'http';
  answer?: (incoming: Incoming) => Promise<Answer>;
  slack?: Parameters<typeof startSlackDouble>[0];
  clock?: Clock;
  /** Errors in the log are part of the test. */
  errorsExpected?: boolean;
  /** What the application remembers of what was used, in place of its memory. */
  uses?: Partial<Pick<PlatformHost, 'useOnce'>>;
  /** People reach Magellan by its own address. */
  reachable?: boolean;
  watchMs?: number;
  /** Leaves the platform unstarted. */
  start?: boolean;
};

export type SlackHarness = Awaited<ReturnType<typeof startSlack>>;

/** The Slack platform against the double, in an application that gives the sample answers. */
export async function startSlack(options: Options = {}) {
  const { mode = 'socket', answer = sampleAnswer } = options;
  const clock = options.clock ?? fakeClock(1_646_996_400_000);
  const double: SlackDouble = await startSlackDouble({ now: clock.now, ...options.slack });
  const { workspace } = double;
  workspace.addChannel({ name: CHANNELS.promotion });
  workspace.addChannel({ name: CHANNELS.coaches, is_private: true });
  const accounts = {
    alix: workspace.addUser({
      id: 'U0ALIX001',
      real_name: 'Alix Moreau',
      profile: { real_name: 'Alix Moreau', email: 'Alix@exemple.fr' },
    }),
    sam: workspace.addUser({
      id: 'U0SAM0001',
      real_name: 'Sam Taylor',
      locale: 'en-GB',
      tz: 'Europe/London',
      profile: { real_name: 'Sam Taylor', email: 'sam@exemple.fr' },
    }),
  };

  const lines: string[] = [];
  const log = createLog({
    level: 'debug',
    pretty: false,
    destination: { write: (line) => void lines.push(line) },
  });
  const http = createHttp({
    host: '127.0.0.1',
    port: 0,
    log,
    metrics: createMetrics(),
    ready: async () => ({ ok: true, problems: [] }),
  });
  const received: Incoming[] = [];
  const changed: Person[] = [];
  const uses = { ...usesInMemory(), ...options.uses };
  const newSlack = () =>
    createSlack({
      botToken: TOKENS.bot,
      appToken: mode === 'socket' ? TOKENS.app : undefined,
      signingSecret: mode === 'http' ? TOKENS.signing : undefined,
      apiUrl: double.apiUrl,
      channels: CHANNELS,
      commands: () => [],
      clock,
      watchMs: options.watchMs,
      peopleUrl: options.reachable ? 'https://magellan.exemple.fr' : null,
    });
  let slack = newSlack();
  let router = Router();
  http.router('/slack').use((request, response, next) => router(request, response, next));
  const start = async () => {
    await slack.start({
      async receive(incoming) {
        received.push(incoming);
        return answer(incoming);
      },
      draw: async () => Buffer.from('not really a picture'),
      personChanged: async (person) => void changed.push(person),
      received: async (id) => received.some((incoming) => incoming.id === id),
      ...uses,
      ...nobodyWaits,
      router,
      log,
    });
    await slack.listen?.();
  };
  if (options.start !== false) await start();
  const { port } = await http.start();
  const address = `http://127.0.0.1:${port}/slack/events`;
  if (mode === 'http') double.deliverTo(address);
  await peopleOf(slack);

  const settled = () => slack.idle();
  const harness = {
    get slack() {
      return slack;
    },
    /** Another process takes over, which remembers nothing but what the database does. */
    async restart() {
      await slack.stop();
      slack = newSlack();
      router = Router();
      await start();
    },
    double,
    workspace,
    clock,
    address,
    received,
    changed,
    start,
    alix: createSlackPerson(double, accounts.alix, settled),
    sam: createSlackPerson(double, accounts.sam, settled),
    logged: () => lines.join(''),
    delivery(
      to: Address | string,
      message: Message,
      more: Partial<Delivery> = {},
    ): Delivery & { kind: 'post' } {
      const address: Address =
        typeof to === 'string'
          ? { platform: 'slack', kind: /^U/.test(to) ? 'person' : 'channel', id: to }
          : to;
      return {
        outboxId: randomUUID(),
        to: address,
        firstTriedAt: clock.now(),
        kind: 'post',
        message,
        ...more,
      } as Delivery & { kind: 'post' };
    },
    calls: (method: string) => double.calls.filter((call) => call.method === method),
    async stop() {
      await slack.stop();
      await http.stop(500);
      await double.stop();
    },
    check() {
      expect(double.blockFaults, 'what Slack would have refused to show').toEqual([]);
      const errors = lines.filter((line) => line.includes('"level":"error"'));
      if (!options.errorsExpected) expect(errors, 'errors in the log').toEqual([]);
    },
  };
  opened.add({
    async close() {
      await harness.stop();
      harness.check();
    },
  });
  return harness;
}
