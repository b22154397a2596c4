import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { nothing, openForm, replace, say, whisper } from '../../src/chat/answer.ts';
import { buttons, type Message, storable, text } from '../../src/chat/message.ts';
import { type Harness, startHarness, until } from '../support/mattermost/harness.ts';
import { DAY_MS } from '../support/mattermost/refusals.ts';
import { rest } from '../support/mattermost/rest.ts';
import { form, press, short } from '../support/mattermost/small-meteo.ts';
import { newId } from '../support/mattermost/state.ts';
import { storedTexts } from '../support/stored-texts.ts';

let there: Harness;

beforeEach(async () => {
  there = await startHarness();
});

afterEach(() => there.stop());

const SECRET = /secr[eè]t|Alix Martin|Noé/i;

const stored = () => storedTexts(there.double).join('\n');

const lines = () => there.alix.messages().map(({ message }) => message);

/** A confidential message, with buttons and a menu that name people. */
const members: Message = {
  summary: 'Un secret',
  blocks: [
    text('Voici le secret de Noé.'),
    buttons(
      { label: 'Lire Noé Martin', press: 'meteo/read', ref: 'row-noe' },
      { label: 'Modifier', press: 'meteo/edit', ref: 'row-1' },
    ),
    {
      kind: 'choice',
      label: 'Le secret de…',
      press: 'meteo/of',
      ref: 'row-2',
      options: [
        { value: 'm-alix', label: 'Alix Martin' },
        { value: 'm-noe', label: 'Noé Secret' },
      ],
    },
  ],
};

describe('what may not be kept and is asked for by a command', () => {
  it('waits behind a neutral line, and changes nothing until she looks', async () => {
    there.answers(() => whisper(short('Le secret.')));
    await there.alix.types('/meteo mon secret', there.promotion.id);
    expect(there.alix.whispers()).toEqual([expect.stringContaining('appuyez-y sur **Afficher**')]);
    expect(lines()).toEqual([expect.stringContaining('Votre réponse est prête')]);
    expect(there.received).toEqual([]);
    expect(there.looked).toMatchObject([{ kind: 'command', text: 'mon secret' }]);

    await there.alix.presses('Afficher');
    expect(there.received).toMatchObject([{ kind: 'command', command: 'meteo', text: 'mon secret' }]);
    expect(there.received[0]?.id).not.toBe(there.looked[0]?.id);
    expect(there.alix.whispers().at(-1)).toBe('Le secret.');
    expect(stored()).not.toMatch(SECRET);
  });

  it('has nothing secret, and nothing to press, in the HTTP answer', async () => {
    there.answers(() => whisper(members));
    const answer = await there.call('commands', {
      channel_id: newId(),
      command: '/meteo',
      team_id: there.double.team.id,
      text: 'bilan',
      token: there.options.commandTokens.meteo,
      trigger_id: there.double.integrations.newTrigger(there.alix.id),
      user_id: there.alix.id,
      response_url: `${there.double.url}/hooks/commands/${newId()}`,
    });
    expect(answer.body).toEqual({
      response_type: 'ephemeral',
      text: expect.stringContaining('messages directs'),
      username: 'Magellan',
      icon_url: expect.stringContaining('/image'),
      skip_slack_parsing: true,
    });
    expect(JSON.stringify(answer.body)).not.toMatch(SECRET);
    expect(JSON.stringify(answer.body)).not.toContain('mac');
    expect(there.double.calls.filter(({ path }) => path.startsWith('/hooks'))).toEqual([]);
  });

  it('is done once, and at once, when it changes something; what it was answered by is shown as often as she asks', async () => {
    there.changing(true);
    there.answers(() => whisper(short('Votre absence secrète est notée.')));
    await there.alix.types('/magellan absence du 3 au 10', there.promotion.id);
    expect(there.received).toHaveLength(1);
    there.answers(() => {
      throw new Error('asked again');
    });
    await there.alix.presses('Afficher');
    await there.alix.presses('Afficher');
    expect(there.alix.whispers().slice(1)).toEqual(Array(2).fill('Votre absence secrète est notée.'));
    expect(stored()).not.toMatch(SECRET);
  });

  it('is refused at the press to whoever lost her role meanwhile', async () => {
    there.answers(() => whisper(short('Le secret.')));
    await there.alix.types('/meteo bilan');
    there.answers(() => whisper(storable(short('Ce n’est pas pour vous.'))));
    await there.alix.presses('Afficher');
    await until(() => lines().includes('Ce n’est pas pour vous.'));
    await until(() => lines().length === 1);
    expect(there.alix.whispers()).toEqual([]);
  });

  it('is shown again as often as she asks, for a week', async () => {
    let times = 0;
    there.answers(() => whisper(short(`Le secret, ${++times}.`)));
    await there.alix.types('/meteo bilan');
    await there.alix.presses('Afficher');
    there.clock.set(there.clock.now() + 6 * DAY_MS);
    await there.alix.presses('Afficher');
    expect(there.alix.whispers()).toEqual(['Le secret, 2.', 'Le secret, 3.']);
    there.clock.set(there.clock.now() + 2 * DAY_MS);
    await there.alix.presses('Afficher');
    expect(there.alix.whispers()).toHaveLength(2);
    expect(lines()).toEqual([expect.stringContaining('son délai est passé')]);
    expect(there.alix.buttons()).toEqual([]);
  });
});

describe('the line', () => {
  it('is not put where the whisper says how to go on, and only there', async () => {
    const gone = {
      ...short('C’est gardé.'),
      blocks: [text('C’est gardé.'), press('Modifier', 'meteo/edit')],
    };
    for (const [kept, expected] of [
      [{ ...gone, shortcuts: true }, 0],
      [gone, 1],
    ] as const) {
      there.answers((incoming) =>
        incoming.kind === 'press'
          ? replace(kept)
          : say({ ...short('Retirer ?'), blocks: [text('Retirer ?'), press('Retirer')] }),
      );
      await there.alix.types('/meteo');
      await until(() => there.alix.buttons().includes('Retirer'));
      await there.alix.presses('Retirer');
      expect(there.alix.whispers().at(-1)).toMatch(/^C’est gardé\./);
      if (expected > 0) await until(() => lines().some((line) => line.startsWith('Pour la suite')));
    }
    const put = there.double.calls.filter(({ body }) => JSON.stringify(body ?? '').includes('Pour la suite'));
    expect(put).toHaveLength(1);
  });

  it('is one a person: a newer one takes its place, and the former no longer works', async () => {
    there.answers((incoming) => whisper(short(`Secret ${'text' in incoming ? incoming.text : ''}.`)));
    await there.alix.types('/meteo un');
    const former = there.alix.messages()[0];
    await there.alix.types('/meteo deux');
    await until(() => lines().length === 1);
    expect(there.alix.messages()[0]?.id).not.toBe(former?.id);
    const { context } = former?.props.attachments[0].actions[0].integration ?? {};
    const answer = await there.call('actions', {
      user_id: there.alix.id,
      channel_id: there.alix.direct,
      post_id: former?.id,
      trigger_id: there.double.integrations.newTrigger(there.alix.id),
      context,
    });
    expect(answer.body).toEqual({
      update: expect.objectContaining({ message: expect.stringMatching(/délai/) }),
    });
    expect(there.received).toEqual([]);
    await there.alix.presses('Afficher');
    expect(there.alix.whispers()).toEqual(['Secret deux.']);
  });

  it('stays one when much is asked at once', async () => {
    there.answers(() => whisper(short('Un secret.')));
    await Promise.all(['un', 'deux', 'trois', 'quatre'].map((word) => there.alix.types(`/meteo ${word}`)));
    await until(() => lines().length === 1);
    await there.alix.presses('Afficher');
    expect(there.alix.whispers()).toEqual(['Un secret.']);
  });

  it('carries the buttons under labels that tell nothing, and says to her alone what they mean', async () => {
    there.answers(() => whisper(members));
    await there.alix.types('/meteo bilan');
    await there.alix.presses('Afficher');
    expect(there.alix.buttons()).toEqual(['Afficher', '1', 'Modifier', 'Choisir']);
    expect(there.alix.whispers()[0]).toMatch(
      /\*\*1\*\* Lire Noé Martin\n\n\*\*2\*\* Alix Martin\n\*\*3\*\* Noé Secret$/,
    );
    const context = there.alix
      .messages()[0]
      ?.props.attachments.flatMap((each: { actions: { integration: object }[] }) =>
        each.actions.map(({ integration }) => integration),
      );
    expect(JSON.stringify(context)).not.toMatch(/m-alix|m-noe|row-|meteo\//);
    expect(stored()).not.toMatch(SECRET);

    there.answers(() => nothing);
    await there.alix.presses('1');
    await there.alix.presses('Modifier');
    await there.alix.chooses('Choisir', '3');
    expect(there.received.slice(-3)).toMatchObject([
      { kind: 'press', press: 'meteo/read', ref: 'row-noe', value: null },
      { kind: 'press', press: 'meteo/edit', ref: 'row-1', value: null },
      { kind: 'press', press: 'meteo/of', ref: 'row-2', value: 'm-noe' },
    ]);
  });

  it('numbers buttons of the same label, and says beside what each is about which it is', async () => {
    const seance = (about: string) => [
      text(`La séance secrète de ${about}`),
      buttons({ label: 'Modifier', press: 'x/y', ref: about }),
    ];
    there.answers(() => whisper({ summary: 'Vos secrets', blocks: [...seance('Noé'), ...seance('Inès')] }));
    await there.alix.types('/meteo');
    await there.alix.presses('Afficher');
    expect(there.alix.whispers()[0]).toMatch(
      /de Noé\n\n\*\*1\*\* Modifier\n\nLa séance secrète de Inès\n\n\*\*2\*\* Modifier$/,
    );
    expect(there.alix.buttons()).toEqual(['Afficher', '1. Modifier', '2. Modifier']);
    await there.alix.presses('2. Modifier');
    expect(there.received.at(-1)).toMatchObject({ press: 'x/y', ref: 'Inès' });
  });

  it('puts many buttons in one menu, which a post can hold', async () => {
    const rows = Array.from({ length: 8 }, (_, row) =>
      buttons(
        ...[1, 2, 3, 4].map((each) => ({
          label: `Retirer ${row}-${each}`,
          press: 'x/y',
          ref: `${row}-${each}`,
        })),
      ),
    );
    there.answers(() => whisper({ summary: 'Un secret', blocks: rows }));
    await there.alix.types('/meteo');
    await there.alix.presses('Afficher');
    expect(there.alix.buttons()).toEqual(['Afficher', 'Choisir']);
    await there.alix.chooses('Choisir', '32');
    expect(there.received.at(-1)).toMatchObject({ press: 'x/y', ref: '7-4', value: null });
  });

  it('puts menus that are too long for a post in one, too', async () => {
    const menu = (name: string) => ({
      ...{ kind: 'choice' as const, label: name, press: 'x/y', ref: name },
      options: Array.from({ length: 40 }, (_, each) => ({
        value: `m-${each}`,
        label: `${name} secret ${each}`,
      })),
    });
    there.answers(() => whisper({ summary: 'Un secret', blocks: ['a', 'b', 'c'].map(menu) }));
    await there.alix.types('/meteo');
    await there.alix.presses('Afficher');
    expect(there.alix.buttons()).toEqual(['Afficher', 'Choisir']);
    await there.alix.chooses('Choisir', '120');
    expect(there.received.at(-1)).toMatchObject({ press: 'x/y', ref: 'c', value: 'm-39' });
  });

  it('that she removed herself is put anew without a fuss', async () => {
    there.answers(() => whisper(short('Un secret.')));
    await there.alix.types('/meteo un');
    const { id } = there.alix.messages()[0] ?? { id: '' };
    await rest(there.double, 'DELETE', `/posts/${id}`);
    await there.alix.types('/meteo deux', there.promotion.id);
    expect(there.alix.whispers()).toEqual([expect.stringContaining('**Afficher**')]);
    expect(lines()).toHaveLength(1);
  });

  it('opens forms by its buttons, and shows page after page in its place', async () => {
    there.answers(() => whisper({ summary: 'Page secrète 1', blocks: [press('Suite'), press('Modifier')] }));
    await there.alix.types('/meteo');
    await there.alix.presses('Afficher');
    const { id } = there.alix.messages()[0] ?? {};
    there.answers(() => replace({ summary: 'Page secrète 2', blocks: [press('Modifier')] }));
    await there.alix.presses('Suite');
    expect(there.alix.whispers().at(-1)).toBe('Page secrète 2');
    expect(there.alix.messages()).toMatchObject([{ id }]);
    expect(there.alix.buttons()).toEqual(['Modifier']);
    there.answers(() => openForm(form));
    await there.alix.presses('Modifier');
    expect(there.alix.dialog?.title).toBe('Météo');
    there.answers(() => replace(storable(short('Enregistré'))));
    await there.alix.fills({ mot: 'x' });
    await until(() => lines().includes('Enregistré'));
    expect(stored()).not.toMatch(SECRET);
  });

  it('is nobody else’s', async () => {
    there.answers(() => whisper(short('Le secret.')));
    await there.alix.types('/meteo');
    const post = there.alix.messages()[0];
    const { context } = post?.props.attachments[0].actions[0].integration ?? {};
    for (const change of [{}, { a: context.a.with(2, 'all') }, { a: context.a.with(2, 'whisper') }]) {
      await there.call('actions', {
        user_id: there.camille.id,
        channel_id: there.camille.direct,
        post_id: post?.id,
        trigger_id: there.double.integrations.newTrigger(there.camille.id),
        context: { ...context, ...change },
      });
    }
    expect(there.received).toEqual([]);
  });
});
