import type { Message } from '../../../src/chat/message.ts';
import { type Actor, createActor } from '../../support/actor.ts';
import { memoryPlatform } from '../../support/memory-platform.ts';
import { demoProgramme } from '../../support/programme.ts';
import { storedTexts } from '../../support/stored-texts.ts';
import { textOf } from '../../support/text-of.ts';
import { openApp, PIXEL } from './app.ts';
import { type Chat, type Driver, type First, MEMBERS, type Shown, type Visitor } from './driver.ts';

const shownOf = (message: Message): Shown => ({
  words: textOf(message),
  pictures: message.blocks.flatMap((block) => (block.kind === 'image' ? [PIXEL] : [])),
  files: message.blocks.flatMap((block) => (block.kind === 'file' ? [block.content] : [])),
});

const visitorOf = (actor: Actor, user: string, again: () => Promise<unknown>): Visitor => ({
  user,
  types: actor.types,
  writes: actor.writes,
  presses: actor.presses,
  chooses: actor.chooses,
  form: () => actor.form?.title ?? null,
  fills: actor.fills,
  closesForm: actor.closesForm,
  errors: () => actor.errors ?? {},
  sees: async () => [...actor.messages(), ...actor.whispers()].map(shownOf),
  home: async () => shownOf((await actor.opensHome()) ?? { summary: '', blocks: [] }),
  again,
});

/** The tests' own platform: what the conversations rest on keeps the same contract as the others. */
export const memory: Driver = {
  name: 'memory',
  platform: 'memory',
  async open(features): Promise<Chat> {
    const platform = memoryPlatform();
    const { promotion, coaches } = demoProgramme().channels;
    platform.channels = new Set([promotion, coaches]);
    const account = { active: true, locale: 'fr', timeZone: 'Europe/Paris' };
    const addresses = [...Object.keys(MEMBERS), 'stranger', 'guest', 'bot'];
    for (const first of addresses) {
      const kind = first === 'guest' || first === 'bot' ? first : 'human';
      const person = {
        ...account,
        id: `u-${first}`,
        email: `${first}@example.org`,
        name: first,
        kind,
      } as const;
      platform.directory.set(person.id, person);
    }
    const opened = await openApp(features, () => platform);
    const settled = () => opened.app.outbox.idle();
    const again = async () => {
      const last = opened.received.at(-1);
      if (last) await platform.host?.receive(last);
    };
    const visitors = new Map(
      addresses.map((first) => {
        const actor = createActor(platform, { id: `m-${first}`, user: `u-${first}`, name: first }, settled);
        return [first, visitorOf(actor, `u-${first}`, again)];
      }),
    );
    const as = (first: First | 'stranger' | 'guest' | 'bot') => visitors.get(first) as Visitor;
    return {
      ...opened,
      settled,
      stored: async () => storedTexts(platform),
      as,
      outsiders: { stranger: as('stranger'), guest: as('guest'), bot: as('bot') },
      // Whoever acts here is who she says: the matrix tries what handlers do with calls never offered.
      forgeries: async () => [],
    };
  },
};
