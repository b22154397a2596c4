import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DateTime } from 'luxon';
import { expect } from 'vitest';
import { advanceClock } from '../../../src/boot/advance-clock.ts';
import { createApp } from '../../../src/boot/app.ts';
import type { Role } from '../../../src/community/members/member.ts';
import { fakeClock } from '../../../src/engine/clock.ts';
import { createHttp } from '../../../src/engine/http/http.ts';
import { createLog } from '../../../src/engine/log.ts';
import { createMetrics } from '../../../src/engine/metrics.ts';
import { nextDueAt } from '../../../src/engine/outbox/turns.ts';
import { loadSecrets } from '../../../src/engine/secrets.ts';
import { createSlack } from '../../../src/platforms/slack/index.ts';
import { engineOfRun, openedOn } from '../engine.ts';
import { opened } from '../opened.ts';
import { demoProgramme } from '../programme.ts';
import { startSlackDouble, TOKENS } from './double.ts';
import { createSlackPerson, type SlackPerson } from './person.ts';
import { wordsOfMessage } from './shown.ts';

/** Few people, invented, one for each thing that matters. */
const PEOPLE = {
  alix: { name: 'Alix Moreau', roles: ['eig'], defi: 'Portail', locale: 'fr-FR' },
  noe: { name: 'Noé Da Silva', roles: ['eig'], defi: 'Portail', locale: 'fr-FR' },
  ines: { name: 'Inès Belkacem', roles: ['eig'], defi: 'Boussole', locale: 'fr-FR' },
  sacha: { name: 'Sacha Lindqvist', roles: ['eig'], defi: 'Boussole', locale: 'en-GB' },
  lina: { name: 'Lina Traoré', roles: ['eig'], defi: 'Archipel', locale: 'fr-FR' },
  hugo: { name: 'Hugo Perrin', roles: ['eig'], defi: 'Archipel', locale: 'fr-FR' },
  camille: { name: 'Camille Roussel', roles: ['coach'], defi: null, locale: 'fr-FR' },
  paul: { name: 'Paul Vasseur', roles: ['porteur'], defi: 'Portail', locale: 'fr-FR' },
} satisfies Record<string, { name: string; roles: Role[]; defi: string | null; locale: string }>;

type First = keyof typeof PEOPLE;

export type SlackCommunity = Awaited<ReturnType<typeof slackCommunity>>;

/** The real Magellan, on a real SQLite file, in a workspace of the double, with a clock that stands still. */
export async function slackCommunity(mode: 'socket' | 'http', now = '2022-03-11T11:50') {
  const programme = demoProgramme();
  const zone = programme.promotion.timeZone;
  const at = (local: string) => DateTime.fromISO(local, { zone }).toMillis();
  const clock = fakeClock(at(now));
  const folder = mkdtempSync(join(tmpdir(), 'magellan-slack-'));
  const { database, close } = await openedOn(engineOfRun(), folder);
  const double = await startSlackDouble({ now: clock.now });
  const { workspace } = double;
  const promotion = workspace.addChannel({ name: programme.channels.promotion });
  const coaches = workspace.addChannel({ name: programme.channels.coaches, is_private: true });

  await database.transact(async (tx) => {
    for (const [first, { name, roles, defi }] of Object.entries(PEOPLE)) {
      const eig = roles.some((role) => role === 'eig');
      await tx
        .insertInto('members')
        .values({
          id: `m-${first}`,
          email: `${first}@example.org`,
          name,
          roles: JSON.stringify(roles),
          metier: eig ? 'design' : null,
          defi,
          coachEmail: eig ? 'camille@example.org' : null,
          expertise: '[]',
          // Their language is the one that Slack tells.
          locale: null,
          platform: null,
          active: 1,
          listed: 1,
          createdAt: clock.now(),
        })
        .execute();
    }
  });

  const lines: string[] = [];
  const log = createLog({
    level: 'debug',
    pretty: false,
    destination: { write: (line) => void lines.push(line) },
  });
  const metrics = createMetrics();
  const slack = createSlack({
    botToken: TOKENS.bot,
    appToken: mode === 'socket' ? TOKENS.app : undefined,
    signingSecret: mode === 'http' ? TOKENS.signing : undefined,
    apiUrl: double.apiUrl,
    channels: programme.channels,
    commands: () => app.features.flatMap((feature) => feature.commands ?? []),
    clock,
  });
  // A fortnight at Slack's pace would take minutes; the pace has proofs of its own.
  const platform = { ...slack, pace: { perRecipientMs: 0, perPlatformMs: 0, concurrency: 4 } };
  const app = createApp({
    programme,
    database,
    clock,
    secrets: loadSecrets({ file: join(folder, 'magellan.secret') }),
    log,
    metrics,
    platforms: [platform],
  });
  const http = createHttp({
    host: '127.0.0.1',
    port: 0,
    log,
    metrics,
    ready: async () => ({ ok: true, problems: [] }),
  });
  const accounts = Object.fromEntries(
    Object.entries(PEOPLE).map(([first, { name, locale }]) => [
      first,
      workspace.addUser({
        id: `U0${first.toUpperCase()}`,
        real_name: name,
        locale,
        profile: { real_name: name, email: `${first}@example.org` },
      }),
    ]),
  );
  await platform.start({
    ...app.hostFor('slack'),
    draw: async () => Buffer.from('a picture'),
    router: http.router('/slack'),
    log,
  });
  await platform.listen?.();
  const { port } = await http.start();
  if (mode === 'http') double.deliverTo(`http://127.0.0.1:${port}/slack/events`);
  await app.linkEveryone(platform);
  await app.outbox.start();
  await app.scheduler.tick();

  /** Everything that follows from what happened: also what the pace of a method has put back. */
  async function settled(): Promise<void> {
    for (;;) {
      await slack.idle();
      await app.outbox.idle();
      await slack.idle();
      const dueAt = await nextDueAt(database.db, 'slack');
      if (dueAt === null || dueAt - clock.now() > 60_000) return;
      // What is due may have to wait for an earlier message to the same person: time passes for both.
      clock.set(Math.max(dueAt, clock.now() + 1_000));
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
  }

  const community = {
    ...(Object.fromEntries(
      Object.entries(accounts).map(([first, account]) => [
        first,
        createSlackPerson(double, account, settled),
      ]),
    ) as Record<First, SlackPerson>),
    app,
    database,
    double,
    workspace,
    clock,
    channels: {
      promotion: () => wordsIn(promotion.id),
      coaches: () => wordsIn(coaches.id),
    },
    /** Lets time pass until a wall-clock time of the promotion. */
    async to(local: string) {
      await advanceClock(at(local), { app, clock });
      await settled();
    },
    logged: () => lines.join(''),
    async close() {
      opened.delete(community);
      await app.outbox.stop(2_000);
      await slack.stop();
      await http.stop(500);
      await double.stop();
      await close();
      rmSync(folder, { recursive: true, force: true });
      expect(double.blockFaults, 'what Slack would have refused to show').toEqual([]);
      expect(double.tooEarly, 'calls before their Retry-After').toEqual([]);
      const errors = lines.filter((line) => line.includes('"level":"error"'));
      expect(errors, 'errors in the log').toEqual([]);
    },
  };
  const wordsIn = (channel: string) =>
    workspace.messages
      .filter((message) => message.channel === channel && message.onlyFor === null)
      .map(wordsOfMessage);
  opened.add(community);
  return community;
}
