import { describe, expect, it } from 'vitest';
import { harbour } from '../../../../test/support/log-feature.ts';
import { textOf } from '../../../../test/support/text-of.ts';
import { plainText } from '../../../chat/markdown.ts';
import type { Database } from '../../../engine/database.ts';

/** What the log's button has counted. */
const counted = ({ db }: Pick<Database, 'db'>) =>
  db.selectFrom('processed_events').select('id').where('platform', '=', 'log').execute();

describe('the dispatcher', () => {
  it('refuses kindly whoever may not call, and changes nothing', async () => {
    const { alix } = await harbour();
    await alix.types('/log sceller');
    expect(textOf(alix.lastWhisper())).toContain('réservée');
  });

  it('keeps nothing of a call that does not count, but that it came', async () => {
    const { alix, app, platform, database } = await harbour();
    const call = (id: string, kind: 'press' | 'command') => ({
      ...(kind === 'press'
        ? { kind, press: 'log/count', ref: '', value: null }
        : { kind, command: 'log', text: 'lire' }),
      ...{ id, from: { platform: platform.id, user: `u-${alix.id.slice(2)}` } },
    });
    const looks: [string, boolean][] = [];
    const look = (id: string, kind: 'press' | 'command') =>
      app.receive(call(id, kind), (answer, changed) => {
        looks.push([answer.kind, changed]);
        return false;
      });
    expect(await look('a', 'press')).toMatchObject({ kind: 'whisper', message: { summary: 'counted' } });
    await look('b', 'command');
    expect(looks).toEqual([
      ['whisper', true],
      ['whisper', false],
    ]);
    expect(await counted(database)).toEqual([]);
    expect(await look('a', 'press')).toEqual({ kind: 'nothing' });
    await app.receive(call('c', 'press'));
    expect(await counted(database)).toHaveLength(1);
  });

  it('counts an event once when it is delivered twice', async () => {
    const { alix, database } = await harbour();
    const press = { kind: 'press', press: 'log/count', ref: '', value: null } as const;
    await alix.does(press, 'event-1');
    const again = await alix.does(press, 'event-1');
    expect(again).toEqual({ kind: 'nothing' });
    expect(await counted(database)).toHaveLength(1);
  });

  it('counts an event once when it is delivered many times at once', async () => {
    const { alix, database } = await harbour();
    const press = { kind: 'press', press: 'log/count', ref: '', value: null } as const;
    await Promise.all(Array.from({ length: 20 }, () => alix.does(press, 'event-1')));
    expect(await counted(database)).toHaveLength(1);
  });

  it('undoes a call that fails, apologises, and lets the person try again', async () => {
    const community = await harbour();
    community.expectErrors();
    const { alix, database } = community;
    const answer = await alix.does({ kind: 'press', press: 'log/sink', ref: '', value: null }, 'event-1');
    expect(answer.kind).toBe('whisper');
    expect(textOf(alix.lastWhisper())).toContain('rien n');
    expect(await counted(database)).toEqual([]);
    const retried = await alix.does({ kind: 'press', press: 'log/sink', ref: '', value: null }, 'event-1');
    expect(retried.kind, 'a failed event was not received').toBe('whisper');
  });

  it('puts what is wrong in a form beside its field, in the language of the person', async () => {
    const { alix, sacha } = await harbour();
    await alix.does({ kind: 'press', press: 'log/open', ref: '', value: null });
    await alix.fills({});
    expect(alix.errors).toEqual({ what: 'Dites quoi.' });
    await sacha.does({ kind: 'press', press: 'log/open', ref: '', value: null });
    await sacha.fills({ what: null });
    expect(sacha.errors).toEqual({ what: 'Say what.' });
    await sacha.fills({ what: 'a whale' });
    expect(textOf(sacha.lastWhisper())).toContain('kept a whale');
  });

  it('takes a form that was sent back and mended, even under the same id', async () => {
    const { alix } = await harbour();
    const form = { kind: 'submit', form: 'log/entry', ref: 'log-1' } as const;
    const rejected = await alix.does({ ...form, values: { what: null } }, 'event-1');
    expect(rejected.kind).toBe('rejectForm');
    await alix.does({ ...form, values: { what: 'a whale' } }, 'event-1');
    expect(textOf(alix.lastWhisper())).toContain('kept a whale');
    const again = await alix.does({ ...form, values: { what: 'a whale' } }, 'event-1');
    expect(again).toEqual({ kind: 'nothing' });
  });

  it('hears that a form was closed from whom it is for, and from nobody else', async () => {
    const { alix, camille } = await harbour();
    const cancel = { kind: 'cancel', form: 'log/entry', ref: 'log-1' } as const;
    await alix.does(cancel);
    expect(textOf(alix.lastWhisper())).toContain('left blank');
    expect(await camille.does(cancel)).toEqual({ kind: 'nothing' });
  });

  it('shows what was mistyped as it was typed, never as markup', async () => {
    const { alix } = await harbour();
    await alix.writes('log [ici](https://example.org)');
    const [block] = alix.lastWhisper()?.blocks ?? [];
    const shown = block?.kind === 'text' ? plainText(block.text) : '';
    expect(shown).toContain('[ici](https://example.org)');
  });

  it('tells kindly that a button or a form of another age is no longer valid', async () => {
    const { alix } = await harbour();
    await alix.does({ kind: 'press', press: 'old/press', ref: 'x', value: null });
    expect(textOf(alix.lastWhisper())).toContain('n’est plus valable');
    await alix.does({ kind: 'submit', form: 'old/form', ref: 'x', values: {} });
    expect(textOf(alix.lastWhisper())).toContain('n’est plus valable');
  });
});

describe('people who are not linked yet', () => {
  const visit = async (person: {
    email?: string | null;
    kind?: 'human' | 'bot' | 'guest';
    active?: boolean;
  }) => {
    const community = await harbour();
    community.platform.directory.set('u-new', {
      id: 'u-new',
      email: 'unknown@example.org',
      name: 'New',
      kind: 'human',
      active: true,
      locale: 'fr',
      timeZone: 'Europe/Paris',
      ...person,
    });
    const host = community.platform.host;
    return host?.receive({
      id: 'visit',
      from: { platform: 'memory', user: 'u-new' },
      kind: 'command',
      command: 'log',
      text: '',
    });
  };

  it('somebody who is not in the roster gets a kind explanation, and nothing else', async () => {
    const answer = await visit({});
    expect(answer?.kind === 'whisper' && textOf(answer.message)).toContain('liste des membres');
  });

  it('a guest is told that this is not for her', async () => {
    const answer = await visit({ kind: 'guest' });
    expect(answer?.kind === 'whisper' && textOf(answer.message)).toContain('comptes des membres');
  });

  it('a bot and a closed account get no answer', async () => {
    expect(await visit({ kind: 'bot' })).toEqual({ kind: 'nothing' });
    expect(await visit({ email: 'alix@example.org', active: false })).toEqual({ kind: 'nothing' });
  });

  it('an account that appears later is linked by e-mail, whatever its capitals', async () => {
    const answer = await visit({ email: 'ALIX@example.org' });
    expect(answer?.kind === 'whisper' && textOf(answer.message)).toContain('read');
  });
});
