import { describe, expect, it } from 'vitest';
import { type Answer, openForm, rejectForm, replace, say, whisper } from '../../src/chat/answer.ts';
import { buttons, type Message, storable, text } from '../../src/chat/message.ts';
import { firstForm } from '../support/sandbox-samples.ts';
import { startSlack } from '../support/slack/harness.ts';

const short = (words: string, ...more: Message['blocks']): Message => ({
  summary: words,
  blocks: [text(words), ...more],
});

/** An application that gives one answer to everything but what is given for a kind. */
const giving =
  (answer: Answer, special: Partial<Record<string, Answer>> = {}) =>
  async ({ kind }: { kind: string }) =>
    special[kind] ?? answer;

describe('a form', () => {
  it('opened from a window stands over it, and both close when it is sent', async () => {
    let presses = 0;
    const step = short('Fenêtre', buttons({ label: 'Modifier', press: 'a/edit', ref: '1' }));
    const { alix } = await startSlack({
      async answer({ kind }) {
        if (kind === 'home-opened') return replace(storable(step));
        if (kind === 'submit') return say(short('Noté'));
        presses += 1;
        return presses === 1 ? whisper(step) : openForm(firstForm);
      },
    });
    await alix.opensHome();
    await alix.pressesAtHome('Modifier');
    await alix.presses('Modifier');
    expect(alix.windowWords()).toContain('La météo de mon défi');
    await alix.submits({ defi: '5', title: 'x' });
    expect(alix.window()).toBeNull();
    expect(alix.lastMessage()).toContain('Noté');
  });

  it('opens as often as she likes: three windows stand over one another, and then it takes the last one’s place', async () => {
    const step = short('Reçu', buttons({ label: 'Modifier', press: 'a/edit', ref: '1' }));
    let presses = 0;
    const { alix, calls, logged } = await startSlack({
      async answer({ kind }) {
        if (kind === 'home-opened') return replace(storable(step));
        if (kind === 'submit') return replace(storable(step));
        presses += 1;
        return presses === 1 ? whisper(step) : openForm(firstForm);
      },
    });
    await alix.opensHome();
    await alix.pressesAtHome('Modifier');
    for (let times = 0; times < 5; times += 1) {
      await alix.presses('Modifier');
      expect(alix.windowWords()).toContain('La météo de mon défi');
      await alix.submits({ defi: '5', title: 'x' });
      expect(alix.windowWords()).toContain('Reçu');
    }
    expect(calls('views.push')).toHaveLength(2);
    expect(calls('views.update').length).toBeGreaterThanOrEqual(3);
    expect(logged()).not.toContain('answer.failed');
  });

  it('says why it did not open where she is: in the window, on the home view, in the thread', async () => {
    const step = short('Reçu', buttons({ label: 'Modifier', press: 'a/edit', ref: '1' }));
    let late = false;
    let presses = 0;
    const harness = await startSlack({
      async answer({ kind }) {
        if (kind === 'home-opened') return replace(storable(step));
        presses += 1;
        if (presses === 1) return whisper(step);
        if (late) harness.workspace.ageTriggers(4_000);
        return openForm(firstForm);
      },
    });
    const { alix, sam, workspace, double } = harness;
    const unopened = 'n’a pas pu s’ouvrir';
    await alix.opensHome();
    await alix.pressesAtHome('Modifier');
    late = true;
    await alix.presses('Modifier');
    expect(alix.windowWords()).toMatch(new RegExp(`${unopened}[\\s\\S]*Reçu[\\s\\S]*Modifier`));
    await alix.presses('Modifier');
    expect(alix.windowWords().split(unopened)).toHaveLength(2);
    // What she sees there still works.
    late = false;
    await alix.presses('Modifier');
    expect(alix.windowWords()).toContain('La météo de mon défi');
    await alix.closesForm();

    late = true;
    await sam.opensHome();
    await sam.pressesAtHome('Modifier');
    expect(sam.home()).toMatch(/couldn’t be opened in time[\s\S]*Reçu/);
    late = false;
    await sam.pressesAtHome('Modifier');
    expect(sam.windowWords()).toContain('La météo de mon défi');
    expect(sam.home()).not.toContain('could not open');

    late = true;
    const [promotion] = workspace.channels.values();
    const first = sam.begins('bonjour', promotion?.id);
    workspace.messages.push({
      ts: workspace.stamp(),
      channel: promotion?.id ?? '',
      text: 'carte',
      blocks: [
        { type: 'actions', elements: [{ type: 'button', action_id: 'a/x|0', text: { text: 'Carte' } }] },
      ],
      onlyFor: null,
      user: 'U0MAGELL1',
      thread_ts: first,
    });
    await alix.presses('Carte');
    expect(workspace.messages.at(-1)).toMatchObject({ onlyFor: alix.id, thread_ts: first });
    expect(alix.lastWhisper()).toContain(unopened);

    // What Slack refuses for good is not worth repeating, and does not say so.
    late = false;
    double.plan((method) => (method === 'views.open' ? { kind: 'error', error: 'invalid_arguments' } : null));
    await alix.presses('Carte');
    expect(alix.lastWhisper()).toContain('Prévenez l’équipe du programme');
  });

  it('opened from the home view gives its receipt in the window', async () => {
    const home = short('Accueil', buttons({ label: 'Répondre', press: 'a/answer', ref: '1' }));
    const { alix } = await startSlack({
      answer: giving(whisper(short('C’est enregistré.')), {
        'home-opened': replace(storable(home)),
        press: openForm(firstForm),
      }),
    });
    await alix.opensHome();
    await alix.pressesAtHome('Répondre');
    await alix.submits({ defi: '5', title: 'x' });
    expect(alix.windowWords()).toBe('C’est enregistré.');
  });

  it('can lead to another', async () => {
    const next = { ...firstForm, id: 'sample/next', title: 'La suite' };
    let submits = 0;
    const { alix, received } = await startSlack({
      async answer({ kind }) {
        if (kind !== 'submit') return openForm(firstForm);
        submits += 1;
        return submits === 1 ? openForm(next) : say(short('Noté'));
      },
    });
    await alix.types('/meteo');
    await alix.submits({ defi: '5', title: 'x' });
    expect(alix.window()?.callback_id).toBe('sample/next');
    await alix.submits({ defi: '4', title: 'y' });
    expect(received.flatMap((incoming) => ('form' in incoming ? incoming.form : []))).toEqual([
      'sample/answer',
      'sample/next',
    ]);
    expect(alix.window()).toBeNull();
  });

  it('sent back, can be sent again as it is, and is judged again', async () => {
    let submits = 0;
    const { alix } = await startSlack({
      async answer({ kind }) {
        if (kind !== 'submit') return openForm(firstForm);
        submits += 1;
        return submits === 1 ? rejectForm({ '': 'Un incident.' }) : say(short('Noté'));
      },
    });
    await alix.types('/meteo');
    await alix.submits({ defi: '5', title: 'x' });
    expect(alix.errors()).toEqual({ defi: 'Un incident.' });
    await alix.again();
    expect(submits).toBe(1);
    await alix.submits({ defi: '5', title: 'x' });
    expect([submits, alix.window()]).toEqual([2, null]);
  });
});

describe('a form without a field to put a fault under', () => {
  it('is sent back with a window over it, and stays open below', async () => {
    const { alix } = await startSlack({
      answer: giving(openForm({ ...firstForm, fields: [], intro: 'Tout effacer ?' }), {
        submit: rejectForm({ '': 'Rien n’a été effacé.' }),
      }),
    });
    await alix.types('/meteo');
    await alix.submits();
    expect(alix.windowWords()).toContain('Rien n’a été effacé.');
    await alix.closesForm();
    expect(alix.windowWords()).toContain('Tout effacer');
  });
});
