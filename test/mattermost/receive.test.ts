import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openForm, replace, say, whisper } from '../../src/chat/answer.ts';
import type { Chart } from '../../src/chat/chart.ts';
import { image, type Message, storable, text } from '../../src/chat/message.ts';
import { type Harness, startHarness, until } from '../support/mattermost/harness.ts';
import { form, opening, press, short } from '../support/mattermost/small-meteo.ts';
import { storedTexts } from '../support/stored-texts.ts';

let there: Harness;
beforeEach(async () => {
  there = await startHarness();
});
afterEach(() => there.stop());

const open = () => there.post(`person:${there.alix.id}`, opening);
const from = () => ({ platform: 'mattermost', user: there.alix.id });

describe('a slash command', () => {
  it('reaches the application with its words, and is answered in her direct messages, with its buttons', async () => {
    there.answers(() =>
      whisper(storable({ summary: 'Vos rencontres', blocks: [text('Trois à venir.'), press('Modifier')] })),
    );
    await there.alix.types('/meteo bilan  du mois', there.promotion.id);
    expect(there.received).toEqual([
      {
        id: expect.stringMatching(/^command\//),
        from: from(),
        kind: 'command',
        command: 'meteo',
        text: 'bilan  du mois',
      },
    ]);
    expect(there.alix.messages().map(({ message }) => message)).toEqual(['Vos rencontres\n\nTrois à venir.']);
    expect(there.alix.buttons()).toEqual(['Modifier']);
    // Where she typed, she alone reads a sentence that points there, and there is nothing to press.
    expect(there.alix.whispers()).toEqual([
      expect.stringMatching(/^Vos rencontres\n.*\/promo5\/messages\/@magellan\)/),
    ]);
    expect(there.double.whispers[0]).toMatchObject({ channel: there.promotion.id, attachments: [] });
    // In the bot's name and with its picture, where the server honours them; otherwise in her own.
    const picture = `${there.double.url}/api/v4/users/${there.double.bot.id}/image`;
    expect(there.double.whispers[0]).toMatchObject({ author: 'Magellan', picture });
    Object.assign(there.double.config.ServiceSettings, {
      EnablePostUsernameOverride: false,
      EnablePostIconOverride: false,
    });
    await there.alix.types('/meteo bilan', there.promotion.id);
    expect(there.double.whispers[1]).toMatchObject({ author: 'alix', picture: '' });
    expect(there.camille.whispers()).toEqual([]);
  });

  it('typed in her direct messages, is answered there by a message that stays', async () => {
    there.answers(() => whisper(storable(short('Voici de l’aide'))));
    await there.alix.types('/magellan aide');
    expect(there.alix.messages().map(({ message }) => message)).toEqual(['Voici de l’aide']);
    expect(there.alix.whispers()).toEqual([]);
  });

  it('says so when Magellan cannot write to her', async () => {
    there.double.fault = ({ path, method }) =>
      method === 'POST' && path === '/posts' ? { status: 403 } : null;
    there.answers(() => whisper(storable(short('Voici de l’aide'))));
    await there.alix.types('/magellan aide', there.promotion.id);
    expect(there.alix.whispers()[0]).toContain('en message direct pour le moment');
  });

  it('“/magellan” alone is one like the others: the application answers it with the home view', async () => {
    there.answers(() => whisper(storable({ summary: 'Magellan', blocks: [text('Votre accueil')] })));
    await there.alix.types('/magellan');
    expect(there.received[0]).toMatchObject({ kind: 'command', command: 'magellan', text: '' });
    expect(there.alix.messages()[0]?.message).toContain('Votre accueil');
  });

  it('opens a form', async () => {
    there.answers(() => openForm(form));
    await there.alix.types('/meteo');
    expect(there.alix.dialog).toMatchObject({ title: 'Météo', callback_id: 'meteo/answer' });
  });

  it('says so when the form could not open', async () => {
    there.answers(() => openForm(form));
    there.double.fault = ({ path }) => (path === '/actions/dialogs/open' ? { status: 500 } : null);
    await there.alix.types('/meteo');
    expect(there.alix.whispers()[0]).toContain('n’a pas pu s’ouvrir');
  });

  it('is said aloud by Magellan, never in the name of who typed', async () => {
    there.answers(() => say(short('Bonjour à toutes et tous')));
    await there.alix.types('/meteo', there.promotion.id);
    await until(() => there.double.posts.length === 1);
    expect(there.double.posts[0]).toMatchObject({
      user_id: there.double.bot.id,
      channel_id: there.promotion.id,
    });
  });

  it('is said to her alone where Magellan may not speak', async () => {
    const elsewhere = there.double.addChannel('ailleurs', 'P', [there.alix.id]);
    there.answers(() => say(short('Bonjour')));
    await there.alix.types('/meteo', elsewhere.id);
    await until(() => there.alix.messages().length === 1);
    expect(there.double.posts).toHaveLength(1);
  });
});

describe('what is whispered with a picture or a file', () => {
  it('is fetched from Magellan; a file is given once, by a press on its page', async () => {
    const chart: Chart = { kind: 'trend', title: 'T', moments: [], scale: [], lines: [] };
    const csv = {
      kind: 'file' as const,
      name: 'meteo.csv',
      mediaType: 'text/csv',
      content: 'a;b\n',
      label: 'Chiffres',
    };
    there.answers(() => whisper({ summary: 'Vos météos', blocks: [image(chart, 'En hausse.'), csv] }));
    await open();
    await there.alix.presses('Répondre');
    const words = there.alix.whispers()[0] ?? '';
    expect(words).toContain('En hausse.');
    const [picture = '', file = ''] = [...words.matchAll(/\]\((http[^)]+)\)/g)].map(([, url]) => url);
    const shown = await fetch(picture);
    expect(shown.headers.get('content-type')).toBe('image/png');
    expect(shown.headers.get('cross-origin-resource-policy')).toBe('cross-origin');
    // Who only looks (a preview, a scanner) takes nothing.
    for (const method of ['GET', 'HEAD', 'GET']) expect((await fetch(file, { method })).status).toBe(200);
    const taken = await Promise.all(Array.from({ length: 5 }, () => fetch(file, { method: 'POST' })));
    expect(taken.map(({ status }) => status).sort()).toEqual([200, 410, 410, 410, 410]);
    const kept = taken.find(({ status }) => status === 200);
    expect(await kept?.text()).toBe('a;b\n');
    expect(kept?.headers.get('content-disposition')).toContain('attachment');
    expect(kept?.headers.get('cache-control')).toContain('no-store');
    expect((await fetch(file)).status).toBe(410);
    // A picture is shown each time that it is read.
    expect((await fetch(picture)).status).toBe(200);
    expect((await fetch(`${picture.slice(0, -6)}xx.png`)).status).toBe(404);
    expect(storedTexts(there.double).join()).not.toMatch(/kept|En hausse/);
  });
});

describe('a press', () => {
  it('reaches the application with its row, and can do nothing', async () => {
    await open();
    expect(await there.alix.presses('Répondre')).toMatchObject({ status: 'OK' });
    expect(there.received).toEqual([
      {
        id: expect.stringMatching(/^press\//),
        from: from(),
        kind: 'press',
        press: 'meteo/answer',
        ref: 'round-1',
        value: null,
      },
    ]);
  });

  it('brings what was chosen in a menu', async () => {
    const options = [{ value: 'a', label: 'Mon défi' }];
    const choice = { kind: 'choice' as const, label: 'Lire', press: 'meteo/read', ref: 'r', options };
    await there.post(`person:${there.alix.id}`, { summary: 's', blocks: [choice] });
    await there.alix.chooses('Lire', 'Mon défi');
    expect(there.received[0]).toMatchObject({ press: 'meteo/read', value: 'a' });
  });

  it('takes the place of the message, which the outbox still finds', async () => {
    const delivery = there.delivery(`person:${there.alix.id}`, opening);
    await there.platform.send(delivery);
    there.answers(() => replace(storable({ summary: 'C’est noté', blocks: [press('Changer d’avis')] })));
    await there.alix.presses('Plus tard');
    expect(there.alix.messages().map(({ message }) => message)).toEqual(['C’est noté']);
    expect(there.alix.buttons()).toEqual(['Changer d’avis']);
    expect(await there.platform.find(delivery)).not.toBeNull();
    await there.alix.presses('Changer d’avis');
    expect(there.received).toHaveLength(2);
  });

  it('whispers words alone without a post', async () => {
    await open();
    there.answers(() => whisper(short('À demain <matin> & bon courage')));
    await there.alix.presses('Plus tard');
    expect(there.alix.whispers()).toEqual(['À demain <matin> & bon courage']);
    expect(there.alix.messages()).toHaveLength(1);
  });

  it('says in a message that stays, in direct messages, what may be kept', async () => {
    await open();
    there.answers(() => whisper(storable(short('À demain'))));
    await there.alix.presses('Plus tard');
    await until(() => there.alix.messages().length === 2);
    expect(there.alix.messages()[1]?.message).toBe('À demain');
    expect(there.alix.whispers()).toEqual([]);
  });

  it('in a channel, whispers what may be kept, and gives its buttons in a message to her', async () => {
    await there.post('channel:eig-promotion', opening);
    there.answers(() => whisper(storable({ summary: 'À jeudi', blocks: [press('Modifier')] })));
    await there.alix.presses('Plus tard');
    await until(() => there.alix.messages().length === 1);
    expect(there.alix.whispers()[0]).toMatch(/^À jeudi\n\n.*messages directs/);
    expect(there.alix.messages()[0]?.message).toBe('À jeudi');
    expect(there.alix.buttons()).toContain('Modifier');
  });

  it('whispers what may not, kept nowhere, and gives the buttons alone in a direct message', async () => {
    const secret = 'Réponse confidentielle';
    const page = (n: number): Message => ({
      summary: 'Lecture',
      blocks: [text(`${secret} ${n}`), press('Suite')],
    });
    await there.post('channel:eig-coachs', { summary: 'Bilan', blocks: [press('Lire')] });
    there.answers(() => whisper(page(1)));
    await there.camille.presses('Lire');
    await until(() => there.camille.messages().length === 1);
    expect(there.camille.whispers()[0]).toContain(secret);
    expect(there.camille.messages()[0]?.message).toBe('Pour la suite\u00a0:');
    // What they are about, where those words are the same for everybody.
    there.answers(() => whisper({ ...page(1), summary: 'Lire' }));
    await there.camille.presses('Lire');
    await until(() => there.camille.messages()[0]?.message === 'Pour la suite de «\u00a0Lire\u00a0»\u00a0:');
    expect(there.camille.messages()).toHaveLength(1);
    // A page takes the place of another: what stands for a whisper stays one.
    there.answers(() => replace(page(2)));
    await there.camille.presses('Suite');
    expect(there.camille.whispers().at(-1)).toContain(`${secret} 2`);
    expect(there.camille.messages()).toHaveLength(1);
    expect(there.camille.buttons()).toEqual(['Suite', 'Lire']);
    // And goes when nothing is left to press.
    there.answers(() => replace(short('C’est tout.')));
    await there.camille.presses('Suite');
    expect(there.camille.whispers().at(-1)).toBe('C’est tout.');
    await until(() => there.camille.messages().length === 0);
    expect(storedTexts(there.double).join()).not.toMatch(new RegExp(`${secret}|C’est tout`));
  });

  it('never puts in a message that stays what may not be kept', async () => {
    await open();
    there.answers(() => replace(short('Trois orages.')));
    await there.alix.presses('Répondre');
    expect(there.alix.whispers()).toEqual(['Trois orages.']);
    expect(there.alix.messages().map(({ message }) => message)).toEqual(['La météo est ouverte']);
    expect(storedTexts(there.double).join()).not.toContain('orages');
  });

  it('counts once, however often it is delivered', async () => {
    await open();
    const context = there.double.posts[0]?.props.attachments[0].actions[0].integration.context;
    const call = {
      user_id: there.alix.id,
      channel_id: there.alix.direct,
      post_id: there.double.posts[0]?.id,
      trigger_id: there.double.integrations.newTrigger(there.alix.id),
      context,
    };
    expect(await there.call('actions', call)).toEqual({ status: 200, body: {} });
    for (let time = 0; time < 2; time += 1) {
      const { status, body } = await there.call('actions', call);
      expect([status, body.ephemeral_text]).toEqual([
        200,
        expect.stringContaining('déjà été prise en compte'),
      ]);
    }
    expect(there.received).toHaveLength(1);
  });
});
