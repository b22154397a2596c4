import { describe, expect, it } from 'vitest';
import { testCommunity } from '../../../test/support/community.ts';
import { textOf } from '../../../test/support/text-of.ts';
import { openForm, whisper } from '../../chat/answer.ts';
import { plainText } from '../../chat/markdown.ts';
import { text } from '../../chat/message.ts';
import type { Locale } from '../members/member.ts';
import { defineFeature, submission } from './feature.ts';
import { defineForm } from './form.ts';
import { line } from './form-fields.ts';

const said = (words: string) => whisper({ summary: words, blocks: [text(words)] });

const entryForm = defineForm((_context, { locale }) => locale, {
  id: 'log/entry',
  fields: (locale: Locale) => ({
    what: line({ label: 'What', max: 50, errors: locale === 'fr' ? 'Dites quoi.' : 'Say what.' }),
  }),
  show: () => ({ ref: 'log-1', title: 'Entry', submit: 'Keep' }),
});

/** A feature for these tests alone: a ship's log. */
const log = defineFeature({
  id: 'log',
  commands: [
    {
      command: 'log',
      words: ['', 'lire', 'read'],
      about: { fr: 'lire le journal de bord', en: 'read the log' },
      who: 'everyone',
      handle: async ({ args }) => said(`read ${args}`),
    },
    {
      command: 'log',
      words: ['sceller', 'close'],
      about: { fr: 'sceller le journal', en: 'close the log' },
      who: ['coach'],
      handle: async () => said('closed'),
    },
  ],
  presses: {
    'log/count': {
      who: 'everyone',
      handle: async ({ tx, member, now }) => {
        await tx
          .insertInto('processed_events')
          .values({ platform: 'log', id: `${member.id}-${Math.random()}`, at: now })
          .execute();
        return said('counted');
      },
    },
    'log/sink': {
      who: 'everyone',
      handle: async ({ tx, now }) => {
        await tx.insertInto('processed_events').values({ platform: 'log', id: 'sunk', at: now }).execute();
        throw new Error('the hull gave way to "my secret text"');
      },
    },
    'log/open': { who: 'everyone', handle: async ({ member }) => openForm(entryForm(member.locale)) },
  },
  forms: {
    'log/entry': submission({
      who: ['eig'],
      form: entryForm,
      handle: async ({ values }) => said(`kept ${values.what}`),
      cancel: async () => said('left blank'),
    }),
  },
});

const harbour = () => testCommunity({ features: [log] });

describe('the dispatcher', () => {
  it('answers a command, with what follows it', async () => {
    const { alix } = await harbour();
    await alix.types('/log lire demain');
    expect(textOf(alix.lastWhisper())).toContain('read demain');
  });

  it('answers the same words in a direct message, accents and capitals aside', async () => {
    const { alix } = await harbour();
    await alix.writes('Log Lïre tout');
    expect(textOf(alix.lastWhisper())).toContain('read tout');
  });

  it('suggests the nearest word to whoever mistypes', async () => {
    const { alix } = await harbour();
    await alix.types('/log lrie');
    expect(textOf(alix.lastWhisper())).toContain('`/log lire`');
  });

  it('suggests what it has, and never itself, for a command that it does not have', async () => {
    const { alix } = await testCommunity();
    for (const [typed, suggested] of [
      ['/meto', '`/meteo`'],
      ['/meto aide', '`/meteo`'],
      ['/xyzzy meteo', '[Voir ce qui m’attend]'],
    ] as const) {
      const [name] = typed.split(' ');
      await alix.types(typed);
      const said = textOf(alix.lastWhisper());
      expect(said).toContain(suggested);
      expect(said).not.toContain(`\`${name}`);
    }
    expect(textOf(alix.lastWhisper())).toContain('`/magellan aide`');
  });

  it('repeats in an answer that stays no word of a command, of which a chat keeps nothing', async () => {
    const { alix, camille } = await testCommunity();
    const secret = 'zzconfidence';
    const commands = [
      `/meteo ${secret} enfin`,
      `/${secret}`,
      `/magellan langue ${secret}`,
      `/agenda mois ${secret}`,
    ];
    for (const [who, typed] of [
      ...commands.map((command) => [alix, command] as const),
      [camille, `/rencontre planifier ${secret}`] as const,
    ]) {
      await who.types(typed);
      const said = who.lastWhisper();
      expect(said?.storable !== true || !textOf(said).includes(secret), typed).toBe(true);
    }
    await alix.writes(secret);
    expect(textOf(alix.lastWhisper())).toContain(secret);
  });

  it('understands plain words in a direct message, and offers three buttons for what it does not', async () => {
    const { alix, paul, sacha, camille } = await testCommunity();
    const told = async (who: typeof alix, words: string) => {
      await who.writes(words);
      return textOf(who.lastWhisper()).replaceAll('\u00a0', ' ');
    };
    expect(await told(alix, 'Bonjour !')).toContain('Bonjour Alix');
    expect(await told(alix, '👋')).toContain('Bonjour Alix');
    expect(await told(alix, 'merci beaucoup')).toContain('Avec plaisir');
    expect(await told(alix, 'où est la météo ?')).toContain('météo');
    expect(await told(alix, 'agenda avril')).toContain('avril 2022');
    expect(await told(sacha, 'what is on my calendar')).toContain('Your agenda');
    expect(await told(alix, 'Je ne serai pas là la semaine prochaine')).toMatch(/absent·e \*\*du .*mars/);
    expect(await told(alix, 'je suis malade')).toContain('absent·e');
    expect(await told(alix, '/magelan')).toContain('`/magellan`');
    const stop = await told(alix, 'STOP');
    expect(stop).toContain('Je n’ai rien arrêté');
    expect(stop).toContain('[Faire une pause]');
    expect(stop).toContain('[Voir mes données]');
    // What is not hers is not offered: no météo for a porteur, who is asked what he meant.
    const lost = await told(paul, 'et la météo ?');
    expect(lost).toContain('Que souhaitez-vous faire');
    expect(lost.match(/^\[/gm)).toHaveLength(3);
    expect(lost).not.toContain('`/meteo`');
    for (const short of ['ok', 'lol', 'xyz'])
      expect(await told(camille, short)).not.toContain('Vouliez-vous dire');
    expect(await told(alix, 'la lune est bleue ce soir')).toContain('[Mon agenda]');
  });

  it('does not take a sentence for a word mistyped, nor what is not a first person’s for an absence', async () => {
    const { alix, database } = await testCommunity();
    const absences = () => database.db.selectFrom('absences').select('id').execute();
    for (const words of ['Camille est absente demain', 'serai-je absente demain ?', 'j’étais absente lundi'])
      await alix.writes(words);
    expect(await absences()).toEqual([]);
    await alix.writes('I will be away from 3 to 10 April');
    expect(await absences()).toHaveLength(1);
  });

  it('shows in help only what the person may call, in her language', async () => {
    const { alix, camille, sacha } = await harbour();
    await alix.types('/log aide');
    expect(textOf(alix.lastWhisper())).not.toContain('sceller');
    await camille.types('/log aide');
    expect(textOf(camille.lastWhisper())).toContain('sceller le journal');
    await sacha.types('/log help');
    expect(textOf(sacha.lastWhisper())).toContain('read the log');
  });

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
    const counted = () =>
      database.db.selectFrom('processed_events').select('id').where('platform', '=', 'log').execute();
    expect(await look('a', 'press')).toMatchObject({ kind: 'whisper', message: { summary: 'counted' } });
    await look('b', 'command');
    expect(looks).toEqual([
      ['whisper', true],
      ['whisper', false],
    ]);
    expect(await counted()).toEqual([]);
    expect(await look('a', 'press')).toEqual({ kind: 'nothing' });
    await app.receive(call('c', 'press'));
    expect(await counted()).toHaveLength(1);
  });

  it('counts an event once when it is delivered twice', async () => {
    const { alix, database } = await harbour();
    const press = { kind: 'press', press: 'log/count', ref: '', value: null } as const;
    await alix.does(press, 'event-1');
    const again = await alix.does(press, 'event-1');
    expect(again).toEqual({ kind: 'nothing' });
    const rows = await database.db
      .selectFrom('processed_events')
      .where('platform', '=', 'log')
      .selectAll()
      .execute();
    expect(rows).toHaveLength(1);
  });

  it('counts an event once when it is delivered many times at once', async () => {
    const { alix, database } = await harbour();
    const press = { kind: 'press', press: 'log/count', ref: '', value: null } as const;
    await Promise.all(Array.from({ length: 20 }, () => alix.does(press, 'event-1')));
    const rows = await database.db
      .selectFrom('processed_events')
      .where('platform', '=', 'log')
      .selectAll()
      .execute();
    expect(rows).toHaveLength(1);
  });

  it('undoes a call that fails, apologises, and lets the person try again', async () => {
    const community = await harbour();
    community.expectErrors();
    const { alix, database } = community;
    const answer = await alix.does({ kind: 'press', press: 'log/sink', ref: '', value: null }, 'event-1');
    expect(answer.kind).toBe('whisper');
    expect(textOf(alix.lastWhisper())).toContain('rien n');
    const rows = await database.db
      .selectFrom('processed_events')
      .where('platform', '=', 'log')
      .selectAll()
      .execute();
    expect(rows).toEqual([]);
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

describe('people at the door', () => {
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
