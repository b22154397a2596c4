import { Router } from 'express';
import { type AdapterContext, accountOf, checkVisible, show } from './context.ts';
import { channelId, directId, homeId, memberOf, peopleOfGroup } from './conversations.ts';
import type { Account, SandboxCommand } from './options.ts';
import { read, schemas } from './receive.ts';
import { groupsWithMessages, messagesBefore, unreadIn } from './store.ts';
import type { Time } from './time.ts';
import type { Locale, Page, PeopleList, State, WireCommand, WirePerson } from './wire.ts';

const PAGE_SIZE = 50;

const renderPerson = ({ id, name, describe, locale, suggested = false }: Account): WirePerson => ({
  id,
  name,
  describe,
  locale,
  suggested,
});

const renderCommand = (
  { command, english, words, hint, about }: SandboxCommand,
  locale: Locale,
): WireCommand => ({
  command: `/${locale === 'en' ? (english ?? command) : command}`,
  // By custom the first word is French, the second, where there is one, English.
  words: locale === 'en' && words.length > 1 ? [...words.slice(1), ...words.slice(0, 1)] : [...words],
  hint: hint?.[locale] ?? '',
  about: about[locale],
});

/** What a page reads: the people, one person's view of the chat, messages, and the live stream. */
export function queryRoutes(adapter: AdapterContext, time: Time): Router {
  const { options } = adapter;
  const router = Router();

  async function peopleList(): Promise<PeopleList> {
    const people = (await adapter.people.all()).map(renderPerson);
    people.sort((one, other) => one.name.localeCompare(other.name, 'fr'));
    return { people, locale: options.locale, timeZone: options.timeZone };
  }

  router.get('/people', async (_request, response) => {
    response.json(await peopleList());
  });

  router.get('/state', async (request, response) => {
    const { as } = read(schemas.as, request.query);
    const account = await accountOf(adapter, as);
    const channels = options.channels.filter((channel) => memberOf(channel, as));
    const groups = (await groupsWithMessages(options.database))
      .map((conversation) => ({ conversation, people: peopleOfGroup(conversation) }))
      .filter(({ people }) => people.includes(as));
    const unread = (conversation: string) => unreadIn(options.database, conversation, as);
    const state: State = {
      ...(await peopleList()),
      me: renderPerson(account),
      channels: await Promise.all(
        channels.map(async ({ id, title }) => {
          const conversation = channelId(id);
          return { conversation, name: id, title, unread: await unread(conversation) };
        }),
      ),
      groups: await Promise.all(
        groups.map(async (group) => ({ ...group, unread: await unread(group.conversation) })),
      ),
      direct: { conversation: directId(as), unread: await unread(directId(as)) },
      home: { conversation: homeId(as) },
      commands: (await options.commandsFor(account.id)).map((command) =>
        renderCommand(command, account.locale),
      ),
      time: await time.shown(),
    };
    response.json(state);
  });

  router.get('/conversations/:conversation/messages', async (request, response) => {
    const { as, before } = read(schemas.messages, request.query);
    const { conversation } = request.params;
    checkVisible(adapter, conversation, (await accountOf(adapter, as)).id);
    const upTo = before ?? Number.MAX_SAFE_INTEGER;
    const found = await messagesBefore(options.database, conversation, upTo, PAGE_SIZE + 1);
    const more = found.length > PAGE_SIZE;
    const said = more ? found.slice(1) : found;
    const oldest = more ? (said[0]?.seq ?? 0) : 0;
    const between = adapter.whispers
      .in(conversation, as)
      .filter((whisper) => whisper.seq >= oldest && whisper.seq < upTo);
    const all = [...said, ...between].sort((one, other) => one.seq - other.seq);
    response.json({ messages: await Promise.all(all.map((one) => show(adapter, one))), more } satisfies Page);
  });

  router.get('/live', async (request, response) => {
    const { as, since } = read(schemas.live, request.query);
    const { id } = await accountOf(adapter, as);
    adapter.live.connect(response, id, since ?? request.get('Last-Event-ID'));
  });
  return router;
}
