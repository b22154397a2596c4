import type { FormValues } from '../../../src/chat/form.ts';
import { nextDueAt } from '../../../src/engine/outbox/turns.ts';
import { createSlack, type Slack } from '../../../src/platforms/slack/index.ts';
import { type SlackDouble, startSlackDouble, TOKENS } from '../../support/slack/double.ts';
import { createSlackPerson, type SlackPerson } from '../../support/slack/person.ts';
import { wordsOf, wordsOfMessage } from '../../support/slack/shown.ts';
import type { FakeMessage, Workspace } from '../../support/slack/workspace.ts';
import { storedTexts } from '../../support/stored-texts.ts';
import { openApp } from './app.ts';
import {
  type Chat,
  type Driver,
  type First,
  MEMBERS,
  type Outsider,
  type Shown,
  type Visitor,
} from './driver.ts';

const OUTSIDERS = { stranger: {}, guest: { is_restricted: true }, bot: { is_bot: true } };

/** Words, and what is behind pictures and links to files. */
function shownOf(workspace: Workspace, message: FakeMessage): Shown {
  const whole = JSON.stringify(message.blocks);
  const files = [...workspace.files.values()].filter(({ id }) => whole.includes(id));
  const contents = files.map(({ name, content }) => ({ name, content: content ?? Buffer.alloc(0) }));
  return {
    words: wordsOfMessage(message),
    pictures: contents.flatMap(({ name, content }) => (name.endsWith('.png') ? [content] : [])),
    files: contents.flatMap(({ name, content }) => (name.endsWith('.png') ? [] : [content.toString()])),
  };
}

const titleOf = (window: { title: unknown } | null): string | null =>
  window === null ? null : String((window.title as { text: string }).text);

function visitorOf(person: SlackPerson, { workspace }: SlackDouble): Visitor {
  let typed: FormValues = {};
  const isHers = (channel: string) =>
    channel === person.direct || (workspace.groupIn(channel)?.includes(person.id) ?? false);
  /** What windows say that are no forms: the answer to what was pressed, or sent, in one. */
  const inWindows = () =>
    [...workspace.views.values()]
      .filter(
        ({ user, type, blocks }) =>
          user === person.id && type === 'modal' && !blocks.some((block) => block.type === 'input'),
      )
      .map(({ blocks }) => ({ words: wordsOf(blocks), pictures: [], files: [] }));
  return {
    user: person.id,
    types: (line) => person.types(line),
    writes: person.writes,
    presses: person.presses,
    // What is pressed is the option; its menu is not named on the wire.
    chooses: (_menu, option) => person.presses(option.replaceAll('\u00a0', ' ')),
    form: () => titleOf(person.window()),
    async fills(values) {
      typed = { ...typed, ...values };
      await person.submits(typed);
      if (person.errors() === null) typed = {};
    },
    async closesForm() {
      typed = {};
      await person.closesForm();
    },
    errors: () => person.errors() ?? {},
    sees: async () => [
      ...workspace.messages
        .filter(
          ({ channel, user, onlyFor }) => onlyFor === person.id || (isHers(channel) && user !== person.id),
        )
        .filter(({ onlyFor }) => onlyFor === null || onlyFor === person.id)
        .map((message) => shownOf(workspace, message)),
      ...inWindows(),
    ],
    async home() {
      await person.opensHome();
      return { words: wordsOf(workspace.homes.get(person.id)?.blocks ?? []), pictures: [], files: [] };
    },
    again: () => person.again(),
  };
}

const slackBy = (mode: 'socket' | 'http'): Driver => ({
  name: `slack by ${mode}`,
  platform: 'slack',
  way: { index: mode === 'socket' ? 0 : 1, of: 2 },
  async open(features): Promise<Chat> {
    let now = Date.now;
    const double = await startSlackDouble({ now: () => now() });
    const { workspace } = double;
    const people = [...Object.keys(MEMBERS), ...Object.keys(OUTSIDERS)];
    const users = people.map((first) =>
      workspace.addUser({
        id: `U0${first.toUpperCase()}`,
        real_name: first,
        profile: { real_name: first, email: `${first}@example.org` },
        ...OUTSIDERS[first as Outsider],
      }),
    );
    let slack: Slack | undefined;
    const opened = await openApp(features, ({ clock, programme, commands }) => {
      now = clock.now;
      for (const name of [programme.channels.promotion, programme.channels.coaches])
        workspace.addChannel({ name });
      slack = createSlack({
        botToken: TOKENS.bot,
        appToken: mode === 'socket' ? TOKENS.app : undefined,
        signingSecret: mode === 'http' ? TOKENS.signing : undefined,
        apiUrl: double.apiUrl,
        channels: programme.channels,
        commands: () => [...commands()],
        clock,
      });
      // Slack's own pace would take seconds, and has proofs of its own.
      return { ...slack, pace: { perRecipientMs: 0, perPlatformMs: 0, concurrency: 4 } };
    });
    if (mode === 'http') double.deliverTo(`${opened.url}/slack/events`);

    /** Everything that follows, also what the pace of a method has put back. */
    async function settled(): Promise<void> {
      for (;;) {
        await slack?.idle();
        await opened.app.outbox.idle();
        await slack?.idle();
        const dueAt = await nextDueAt(opened.database.db, 'slack');
        if (dueAt === null || dueAt - opened.clock.now() > 60_000) return;
        if (dueAt > opened.clock.now()) opened.clock.set(dueAt);
        await new Promise((resolve) => setTimeout(resolve, 10));
      }
    }
    const visitors = new Map(
      users.map((user, index) => [
        people[index],
        visitorOf(createSlackPerson(double, user, settled), double),
      ]),
    );
    const as = (first: First | Outsider) => visitors.get(first) as Visitor;
    return {
      ...opened,
      settled,
      stored: async () => storedTexts(double),
      as,
      outsiders: { stranger: as('stranger'), guest: as('guest'), bot: as('bot') },
      async forgeries(_label, victim) {
        // By the socket, Slack alone speaks.
        if (mode === 'socket') return [];
        await as(victim).types('/magellan essai');
        const last = opened.requests.at(-1);
        if (!last) throw new Error('nothing was received');
        const body = `${last.body}&trigger_id=another`;
        const seconds = Math.floor(opened.clock.now() / 1000);
        const send = (at: number, signature: string) => () =>
          opened.request({
            ...last,
            body,
            headers: {
              ...last.headers,
              'x-slack-request-timestamp': String(at),
              'x-slack-signature': signature,
            },
          });
        const unsigned = { 'content-type': last.headers['content-type'] ?? '' };
        return [
          { what: 'no signature', attempt: () => opened.request({ ...last, body, headers: unsigned }) },
          { what: 'another request’s signature', attempt: () => opened.request({ ...last, body }) },
          { what: 'another’s secret', attempt: send(seconds, double.sign(body, seconds, 'another')) },
          { what: 'of long ago', attempt: send(seconds - 3_600, double.sign(body, seconds - 3_600)) },
          { what: 'of later', attempt: send(seconds + 3_600, double.sign(body, seconds + 3_600)) },
        ];
      },
      async close() {
        await opened.close();
        await double.stop();
        if (double.blockFaults.length > 0)
          throw new Error(`Slack would not have shown: ${double.blockFaults.join('; ')}`);
      },
    };
  },
});

export const slackBySocket = slackBy('socket');
export const slackByHttp = slackBy('http');
