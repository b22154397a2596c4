import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { type Answer, nothing, openForm, whisper } from '../../src/chat/answer.ts';
import { storable, text } from '../../src/chat/message.ts';
import { everyBlock, firstForm, opening } from '../support/sandbox-samples.ts';
import { startSlack } from '../support/slack/harness.ts';

describe.each(['socket', 'http'] as const)('what reaches Magellan from Slack, by %s', (mode) => {
  it('a command is acknowledged with nothing, and answered where it was typed, for her eyes only', async () => {
    const { alix, received } = await startSlack({ mode });
    const acked = await alix.types('/meteo');
    expect(acked).toMatchObject({ status: 200, body: {} });
    expect(received).toMatchObject([
      { from: { platform: 'slack', user: alix.id }, kind: 'command', command: 'meteo', text: '' },
    ]);
    expect(alix.lastWhisper()).toContain('Aucune météo n’est ouverte.');
  });

  it('a press opens its form, the form is sent back with its faults and what was typed, then it counts', async () => {
    const { alix, slack, delivery, received } = await startSlack({ mode });
    await slack.send(delivery(alix.id, opening));
    await alix.presses('Répondre');
    expect(alix.windowWords()).toContain('Lue par les coachs seulement.');
    await alix.submits({ defi: '5', title: 'faux' });
    expect(alix.errors()).toEqual({ title: 'Dites-le en un mot.', defi: 'Choisissez un temps.' });
    expect(alix.window()).not.toBeNull();
    await alix.submits({ defi: '5', title: 'Soleil', days: '2.5', coach: true });
    expect(alix.window()).toBeNull();
    expect(received.at(-1)).toMatchObject({
      kind: 'submit',
      form: 'sample/answer',
      ref: 'round-1',
      values: { defi: '5', title: 'Soleil', successes: null, days: 2.5, coach: true },
    });
    expect(alix.lastWhisper()).toContain('C’est enregistré.');
  });

  it('a form sent twice by an impatient hand, or delivered again, is handed in once', async () => {
    const { alix, slack, delivery, received } = await startSlack({ mode });
    await slack.send(delivery(alix.id, opening));
    await alix.presses('Répondre');
    const [first, second] = await alix.submitsTwice({ defi: '5', title: 'Soleil' });
    expect(first.body).toEqual({ response_action: 'clear' });
    expect(second.body).toEqual(first.body);
    expect(received.filter(({ kind }) => kind === 'submit')).toHaveLength(1);
    expect(alix.messages().filter((words) => words.includes('C’est enregistré.'))).toHaveLength(1);
  });

  it('an event that Slack delivers again has the same id', async () => {
    const { alix, received } = await startSlack({ mode });
    await alix.writes('meteo');
    await alix.again();
    await alix.types('/meteo');
    await alix.again();
    const ids = received.map(({ id }) => id);
    expect(ids).toHaveLength(4);
    expect(new Set(ids).size).toBe(2);
  });

  it('an event is acknowledged once it is on disk, and not before', async () => {
    const savingMs = 200;
    const answer = () => new Promise<Answer>((resolve) => setTimeout(resolve, savingMs, nothing));
    const { alix } = await startSlack({ mode, answer });
    expect((await alix.writes('meteo')).ms).toBeGreaterThanOrEqual(savingMs - 1);
  });

  it('an event that could not be put on disk is not acknowledged: it comes again, and is taken', async () => {
    let disk: 'full' | 'free' = 'full';
    const answer = async () => {
      if (disk === 'full') throw new Error('database or disk is full');
      return nothing;
    };
    const { alix, received, logged } = await startSlack({ mode, answer, errorsExpected: true });
    const first = await Promise.race([alix.writes('meteo'), wait(300).then(() => null)]);
    expect(first?.status ?? 'no acknowledgement').toBe(mode === 'http' ? 500 : 'no acknowledgement');
    expect(logged()).toContain('disk is full');
    disk = 'free';
    expect((await alix.again()).status).toBe(200);
    expect(new Set(received.map(({ id }) => id)).size).toBe(1);
  });

  it('a choice is a press with its value and its row', async () => {
    const { alix, slack, delivery, received } = await startSlack({ mode });
    await slack.send(delivery(alix.id, everyBlock));
    await alix.presses('Mon équipe');
    expect(received.at(-1)).toMatchObject({
      kind: 'press',
      press: 'sample/choose',
      ref: 'round-1',
      value: 'team',
    });
    expect(alix.lastWhisper()).toContain('Vous avez choisi : team.');
  });

  it('a message in which she pressed is replaced, and its spent buttons go', async () => {
    const { alix, slack, delivery, workspace } = await startSlack({ mode });
    await slack.send(delivery(alix.id, opening));
    await alix.presses('Plus tard');
    expect(workspace.messages).toHaveLength(1);
    expect(alix.lastMessage()).toBe(
      'C’est noté : je reviens demain matin.\nC’est noté : je reviens demain matin.',
    );
  });

  it('a link is acknowledged, and is nobody’s business', async () => {
    const { alix, slack, delivery, received } = await startSlack({ mode });
    await slack.send(delivery(alix.id, everyBlock));
    expect(await alix.presses('Le programme')).toMatchObject({ status: 200 });
    expect(received).toEqual([]);
  });

  it('a closed form is told, and nothing is said', async () => {
    const { alix, slack, delivery, received, workspace } = await startSlack({ mode });
    await slack.send(delivery(alix.id, opening));
    await alix.presses('Répondre');
    await alix.closesForm();
    expect(received.at(-1)).toMatchObject({ kind: 'cancel', form: 'sample/answer', ref: 'round-1' });
    expect(workspace.messages).toHaveLength(1);
  });

  it('a direct message is answered in the conversation; a form that it asks for opens by a button', async () => {
    const { alix, received } = await startSlack({
      mode,
      answer: async () => openForm(firstForm),
    });
    await alix.writes('meteo &lt;3');
    expect(received.at(-1)).toMatchObject({ kind: 'direct-message', text: 'meteo <3' });
    // She typed it right here: it stays until it has served.
    expect(alix.messages().at(-1)).toContain('[Ouvrir le formulaire]');
    await alix.presses('Ouvrir le formulaire');
    expect(received.at(-1)).toMatchObject({ kind: 'direct-message', text: 'meteo <3' });
    expect(alix.windowWords()).toContain('La météo de mon défi');
    expect(alix.messages()).toHaveLength(1);
  });

  it('messages of bots, edited messages and messages in channels are left alone', async () => {
    const { alix, received } = await startSlack({ mode });
    const event = {
      type: 'message',
      channel: alix.direct,
      channel_type: 'im',
      user: alix.id,
      text: 'x',
      ts: '1.1',
    };
    await alix.tells({ ...event, bot_id: 'B1' });
    await alix.tells({ ...event, subtype: 'message_changed', user: undefined, text: undefined });
    await alix.tells({ ...event, channel: 'C1', channel_type: 'channel' });
    await alix.tells({ type: 'reaction_added', user: alix.id, reaction: 'tada' });
    expect(received).toEqual([]);
  });

  it('the home view is made when it is opened, and kept fresh afterwards', async () => {
    let visits = 0;
    const { alix, slack, delivery, calls } = await startSlack({
      mode,
      async answer({ kind }) {
        visits += kind === 'home-opened' ? 1 : 0;
        const words = { summary: 'Accueil', blocks: [text(`Visite ${Math.min(visits, 2)}`)] };
        return kind === 'home-opened' ? { kind: 'replace', message: storable(words) } : whisper(words);
      },
    });
    await alix.types('/meteo');
    expect(calls('views.publish')).toHaveLength(0);
    await alix.opensHome();
    expect(alix.home()).toBe('Visite 1');
    await alix.types('/meteo');
    expect(alix.home()).toBe('Visite 2');
    await slack.send(delivery(alix.id, opening));
    await alix.types('/meteo');
    expect(calls('views.publish')).toHaveLength(2);
  });

  it('what is whispered on the home view opens as a window over it', async () => {
    const { alix } = await startSlack({ mode });
    await alix.opensHome();
    await alix.pressesAtHome('Demander de l’aide');
    expect(alix.windowWords()).toContain('Entendu, rien que pour vous.');
  });
});

describe('an application that is slow', () => {
  it('leaves the form open with what was typed, and gives the answer when it is sent again', async () => {
    let letGo = () => {};
    const gate = new Promise<void>((resolve) => {
      letGo = resolve;
    });
    const { alix, slack, delivery, received } = await startSlack({
      async answer({ kind }) {
        if (kind !== 'submit') return openForm(firstForm);
        await gate;
        return whisper({ summary: 'C’est enregistré.', blocks: [text('C’est enregistré.')] });
      },
    });
    await slack.send(delivery(alix.id, opening));
    await alix.presses('Répondre');
    await alix.submits({ defi: '5', title: 'Soleil' });
    expect(alix.errors()?.defi).toContain('votre réponse ne comptera qu’une fois');
    letGo();
    await alix.submits({ defi: '5', title: 'Soleil' });
    expect(alix.window()).toBeNull();
    expect(received.filter(({ kind }) => kind === 'submit')).toHaveLength(1);
    expect(alix.lastWhisper()).toContain('C’est enregistré.');
  });

  it('finds the trigger spent, and says so in her language', async () => {
    const { sam, workspace } = await startSlack({
      async answer() {
        workspace.ageTriggers(4_000);
        return openForm(firstForm);
      },
    });
    await sam.types('/meteo');
    expect(sam.window()).toBeNull();
    expect(sam.lastMessage()).toContain('The form couldn’t be opened in time: nothing was saved.');
  });
});

describe('after a restart', () => {
  it('a form that was open before is received, and its receipt shows in the window itself', async () => {
    const harness = await startSlack();
    await harness.slack.send(harness.delivery(harness.alix.id, opening));
    await harness.alix.presses('Répondre');
    await harness.restart();
    await harness.alix.submits({ defi: '5', title: 'Soleil' });
    expect(harness.received.filter(({ kind }) => kind === 'submit')).toHaveLength(1);
    expect(harness.alix.windowWords()).toContain('C’est enregistré.');
  });

  it('what replaces the message from which a form was opened still finds it', async () => {
    const done = { summary: 'C’est fait', blocks: [text('C’est fait')] };
    const harness = await startSlack({
      answer: async ({ kind }) =>
        kind === 'submit' ? { kind: 'replace', message: storable(done) } : openForm(firstForm),
    });
    await harness.slack.send(harness.delivery(harness.alix.id, opening));
    await harness.alix.presses('Répondre');
    await harness.restart();
    await harness.alix.submits({ defi: '5', title: 'Soleil' });
    expect(harness.alix.messages()).toEqual(['C’est fait\nC’est fait']);
  });
});
