import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openForm, replace, say, whisper } from '../../src/chat/answer.ts';
import type { Chart } from '../../src/chat/chart.ts';
import { image, type Message, text } from '../../src/chat/message.ts';
import { type Harness, startHarness, until } from '../support/mattermost/harness.ts';
import { form, opening, press, short } from '../support/mattermost/small-meteo.ts';

let there: Harness;
beforeEach(async () => {
  there = await startHarness();
});
afterEach(() => there.stop());

const open = () => there.post(`person:${there.alix.id}`, opening);
const from = () => ({ platform: 'mattermost', user: there.alix.id });

describe('a slash command', () => {
  it('reaches the house with its words, and is answered by a whisper with its buttons', async () => {
    there.answers(() =>
      whisper({ summary: 'Vos météos', blocks: [text('Trois réponses.'), press('Modifier')] }),
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
    expect(there.alix.whispers()).toEqual(['Vos météos\n\nTrois réponses.']);
    expect(there.camille.whispers()).toEqual([]);
    expect(there.alix.buttons()).toEqual(['Modifier']);
    expect(there.double.posts).toEqual([]);
  });

  it('“/magellan” alone is one like the others: the house answers it with the home view', async () => {
    there.answers(() => whisper({ summary: 'Magellan', blocks: [text('Votre accueil')] }));
    await there.alix.types('/magellan');
    expect(there.received[0]).toMatchObject({ kind: 'command', command: 'magellan', text: '' });
    expect(there.alix.whispers()[0]).toContain('Votre accueil');
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

  it('is whispered where Magellan may not speak', async () => {
    const elsewhere = there.double.addChannel('ailleurs', 'P', [there.alix.id]);
    there.answers(() => say(short('Bonjour')));
    await there.alix.types('/meteo', elsewhere.id);
    await until(() => there.alix.whispers().length === 1);
    expect(there.double.posts).toEqual([]);
  });

  it('shows pictures and files in a whisper, for half an hour, to whoever has the address', async () => {
    const chart: Chart = { kind: 'trend', title: 'T', moments: [], scale: [], lines: [] };
    const csv = {
      kind: 'file' as const,
      name: 'meteo.csv',
      mediaType: 'text/csv',
      content: 'a;b\n',
      label: 'Chiffres',
    };
    there.answers(() => whisper({ summary: 'Vos météos', blocks: [image(chart, 'En hausse.'), csv] }));
    await there.alix.types('/meteo');
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
  });
});

describe('a press', () => {
  it('reaches the house with its row, and can do nothing', async () => {
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
    there.answers(() => replace({ summary: 'C’est noté', blocks: [press('Changer d’avis')] }));
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

  it('whispers with buttons by the address of a command that she typed there lately, five times at most', async () => {
    await there.alix.types('/meteo');
    await open();
    there.answers(() => whisper({ summary: 'Sûr·e ?', blocks: [press('Oui')] }));
    for (let time = 0; time < 5; time += 1) await there.alix.presses('Plus tard');
    expect(there.alix.whispers()).toHaveLength(5);
    expect(there.alix.messages()).toHaveLength(1);
    await there.alix.presses('Plus tard');
    await until(() => there.alix.messages().length === 2);
  });

  it('otherwise whispers the words, kept nowhere, and gives the buttons alone in a direct message', async () => {
    const secret = 'Réponse confidentielle';
    const page = (n: number): Message => ({
      summary: 'Lecture',
      blocks: [text(`${secret} ${n}`), press(`Suite ${n}`)],
    });
    await there.post('channel:eig-coachs', { summary: 'Bilan', blocks: [press('Lire')] });
    there.answers(() => whisper(page(1)));
    await there.camille.presses('Lire');
    await until(() => there.camille.messages().length === 1);
    expect(there.camille.whispers()[0]).toContain(secret);
    expect(there.camille.messages()[0]?.message).toBe('Pour la suite\u00a0:');
    // A page takes the place of another: what stands for a whisper stays one.
    there.answers(() => replace(page(2)));
    await there.camille.presses('Suite 1');
    expect(there.camille.whispers()[1]).toContain(`${secret} 2`);
    expect(there.camille.messages()).toHaveLength(1);
    expect(there.camille.buttons()).toContain('Suite 2');
    expect(there.camille.buttons()).not.toContain('Suite 1');
    expect(JSON.stringify(there.double.posts)).not.toContain(secret);
  });

  it('answers a press in a whisper by another whisper, since a whisper cannot change', async () => {
    there.answers(() => whisper({ summary: 'Voulez-vous ?', blocks: [press('Oui')] }));
    await there.alix.types('/meteo');
    there.answers(() => replace(short('C’est fait')));
    await there.alix.presses('Oui');
    expect(there.alix.whispers().at(-1)).toBe('C’est fait');
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
