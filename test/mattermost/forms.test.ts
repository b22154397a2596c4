import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { nothing, openForm, rejectForm, replace, say, whisper } from '../../src/chat/answer.ts';
import { storable } from '../../src/chat/message.ts';
import { type Harness, startHarness, until } from '../support/mattermost/harness.ts';
import { form, opening, press, short } from '../support/mattermost/small-meteo.ts';

let there: Harness;
beforeEach(async () => {
  there = await startHarness();
});
afterEach(() => there.stop());

const open = () => there.post(`person:${there.alix.id}`, opening);
const from = () => ({ platform: 'mattermost', user: there.alix.id });

describe('a form', () => {
  const opened = async () => {
    await open();
    there.answers(() => openForm(form));
    await there.alix.presses('Répondre');
    there.received.length = 0;
    there.answers(() => nothing);
  };

  it('is submitted with its values, as every platform gives them', async () => {
    await opened();
    expect(await there.alix.fills({ mot: ' beau ', jour: 'demain' })).toEqual({});
    expect(there.received).toEqual([
      {
        id: expect.stringMatching(/^dialog\//),
        from: from(),
        kind: 'submit',
        form: 'meteo/answer',
        ref: 'round-1',
        values: { mot: 'beau', jour: '2022-03-12' },
      },
    ]);
  });

  it('stays open with errors beside its fields, and can be sent again as it was', async () => {
    await opened();
    expect(await there.alix.fills({ mot: 'x', jour: 'bientôt' })).toEqual({
      errors: { jour: 'Indiquez une date, par exemple 11/03/2022 ou 11 mars.' },
    });
    expect(there.received).toEqual([]);
    there.answers(() => rejectForm({ mot: 'Trop court.', '': 'Un incident.' }));
    expect(await there.alix.fills({ mot: 'x' })).toEqual({
      errors: { mot: 'Trop court.' },
      error: 'Un incident.',
    });
    there.answers(() => nothing);
    expect(await there.alix.fills({ mot: 'x' })).toEqual({});
    expect(there.received).toHaveLength(2);
  });

  it('is answered in direct messages, buttons included', async () => {
    await opened();
    there.answers(() => whisper(storable({ summary: 'Enregistré', blocks: [press('Modifier')] })));
    await there.alix.fills({ mot: 'x' });
    await until(() => there.alix.messages().length === 2);
    expect(there.alix.messages()[1]?.message).toBe('Enregistré');
    there.answers(() =>
      openForm({ ...form, fields: [{ kind: 'line', id: 'mot', label: 'M', maxLength: 20, initial: 'x' }] }),
    );
    await there.alix.presses('Modifier');
    expect(there.alix.dialog.elements[0].default).toBe('x');
  });

  it('takes the place of the message whose button opened it', async () => {
    await opened();
    there.answers(() => replace(storable(short('Merci'))));
    await there.alix.fills({ mot: 'x' });
    await until(() => there.alix.messages()[0]?.message === 'Merci');
    expect(there.alix.buttons()).toEqual([]);
  });

  it('is told of when it is closed', async () => {
    await opened();
    await there.alix.closesDialog();
    expect(there.received).toMatchObject([{ kind: 'cancel', form: 'meteo/answer', ref: 'round-1' }]);
  });

  it('keeps what was whispered for later when the server is slow to take it', async () => {
    await opened();
    let failures = 1;
    there.double.fault = ({ path }) => (path === '/posts' && failures-- > 0 ? { status: 503 } : null);
    there.answers(() => whisper(short('Enregistré')));
    await there.alix.fills({ mot: 'x' });
    await until(() => there.alix.messages().length === 2);
  });
});

describe('what is written to Magellan', () => {
  it('is answered in direct messages', async () => {
    there.answers(() => whisper(storable(short('Voici de l’aide'))));
    there.alix.writes('aide');
    await until(() => there.alix.messages().length === 1);
    expect(there.received).toEqual([
      { id: expect.stringMatching(/^post\//), from: from(), kind: 'direct-message', text: 'aide' },
    ]);
  });

  it('opens a form by a button, since a form needs a press', async () => {
    there.answers(() => openForm(form));
    there.alix.writes('meteo');
    await until(() => there.alix.buttons().includes('Ouvrir le formulaire'));
    await there.alix.presses('Ouvrir le formulaire');
    expect(there.received.at(-1)).toMatchObject({ kind: 'direct-message', text: 'meteo' });
    expect(there.alix.dialog?.title).toBe('Météo');
  });

  it('is answered in the order in which it was written', async () => {
    there.answers(async (incoming) => {
      const words = incoming.kind === 'direct-message' ? incoming.text : '';
      await new Promise((resolve) => setTimeout(resolve, words === 'un' ? 40 : 0));
      return say(short(`réponse ${words}`));
    });
    for (const words of ['un', 'deux', 'trois']) there.alix.writes(words);
    await until(() => there.alix.messages().length === 3);
    expect(there.alix.messages().map(({ message }) => message)).toEqual([
      'réponse un',
      'réponse deux',
      'réponse trois',
    ]);
  });

  it('is finished before Magellan stops', async () => {
    there.answers(async () => {
      await new Promise((resolve) => setTimeout(resolve, 100));
      return say(short('fini'));
    });
    there.alix.writes('aide');
    await until(() => there.received.length === 1);
    await there.platform.stop();
    expect(there.alix.messages().map(({ message }) => message)).toEqual(['fini']);
  });
});
