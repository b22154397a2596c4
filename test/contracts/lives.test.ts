import { beforeAll, describe, expect, it } from 'vitest';
import { features } from '../../src/boot/features.ts';
import { plainText } from '../../src/chat/markdown.ts';
import { labelOf } from '../../src/community/feature/messages/kind-labels.ts';
import { isAtLength } from '../support/length.ts';
import { blockKitContract } from './block-kit.contract.ts';
import { faultsOn } from './faults.ts';
import { type Lived, livedLives } from './lives.ts';
import { carriers } from './platforms.ts';
import { pressesNamed } from './recording.ts';
import { storedContract } from './stored.contract.ts';
import { storedOnChatsContract } from './stored-on-chats.contract.ts';

let recording: Lived;
beforeAll(async () => {
  recording = await livedLives();
});

blockKitContract(() => recording);
storedContract(() => recording.marked);
storedOnChatsContract(() => recording.marked, { isAtLength });

const unique = (names: readonly string[]): string[] => [...new Set(names)].sort();
const pressesOf = () => unique(features.flatMap(({ presses }) => Object.keys(presses ?? {})));
const formsOf = () => unique(features.flatMap(({ forms }) => Object.keys(forms ?? {})));

describe('the lives of the promotion, lived by everybody', () => {
  it.each(Object.keys(carriers))('shows nothing that %s could not carry whole', (platform) => {
    const all = [...recording.messages, ...recording.forms];
    expect(recording.messages.length).toBeGreaterThan(200);
    expect(recording.forms.length).toBeGreaterThan(10);
    const faults = all.flatMap((shown) => {
      const name = 'summary' in shown ? shown.summary : shown.id;
      return faultsOn(platform, shown).map((fault) => `${name}: ${fault}`);
    });
    expect(unique(faults)).toEqual([]);
  });

  it('names no button, menu or form to which nobody answers', () => {
    const named = unique(recording.messages.flatMap(pressesNamed));
    expect(named.filter((press) => !pressesOf().includes(press))).toEqual([]);
    const opened = unique(recording.forms.map(({ id }) => id));
    expect(opened.filter((form) => !formsOf().includes(form))).toEqual([]);
  });

  it('offers every button, menu and form that somebody answers to', () => {
    const named = unique([
      ...recording.messages.flatMap(pressesNamed),
      ...recording.forms.map(({ id }) => id),
    ]);
    const handlers = [...pressesOf(), ...formsOf()];
    const never = handlers.filter((name) => !named.includes(name));
    expect(never, 'show each in the `lives` of its feature’s specimens').toEqual([]);
  });

  it('calls every handler at least once', () => {
    const handlers = [...pressesOf(), ...formsOf()];
    const never = handlers.filter((name) => !recording.called.has(name));
    expect(never, 'call each in the `lives` of its feature’s specimens').toEqual([]);
  });

  it('sends and changes nothing that does not begin, as its notification does, with what it is about', () => {
    const kinds = unique(recording.kinds.map(({ kind }) => kind));
    expect(kinds.length).toBeGreaterThan(30);
    const bare = recording.kinds.filter(({ kind, message }) => {
      const emoji = labelOf(kind, 'fr')?.emoji ?? '';
      const [first] = message.blocks;
      const begins = first && 'text' in first ? plainText(first.text) : '';
      return !begins.startsWith(emoji) || !message.summary.startsWith(emoji);
    });
    expect(bare.map(({ kind, message }) => `${kind}: ${message.summary}`)).toEqual([]);
  });

  it('never calls a whole channel', () => {
    expect(JSON.stringify(recording.messages)).not.toMatch(
      /@(here|channel|all|everyone)\b|<!(here|channel)/i,
    );
  });
});
