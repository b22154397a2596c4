import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openForm, replace, whisper } from '../../src/chat/answer.ts';
import type { Incoming } from '../../src/chat/incoming.ts';
import { type Harness, startHarness, until } from '../support/mattermost/harness.ts';
import { DAY_MS } from '../support/mattermost/refusals.ts';
import { form, opening, press, short } from '../support/mattermost/small-meteo.ts';
import { storedTexts } from '../support/stored-texts.ts';

let there: Harness;

beforeEach(async () => {
  there = await startHarness();
});

afterEach(() => there.stop());

const SECRET = /secr[eè]t|Alix Martin|Noé/i;

const stored = () => storedTexts(there.double).join('\n');

const lines = () => there.alix.messages().map(({ message }) => message);

const awaits = () => until(() => there.alix.buttons().includes('Afficher'));

describe('what was written in a direct message', () => {
  it('is answered by a line, and asked again at the press', async () => {
    there.answers(() => whisper(short('Vos secrets.')));
    there.alix.writes('meteo');
    await awaits();
    await there.alix.presses('Afficher');
    expect(there.received).toMatchObject([{ kind: 'direct-message', text: 'meteo' }]);
    expect(there.alix.whispers()).toEqual(['Vos secrets.']);
    expect(stored()).not.toMatch(/Vos secrets/);
  });

  it('is nowhere in what a form’s button carries', async () => {
    there.answers(() => openForm(form));
    await there.double.integrations.execute(there.alix.id, there.alix.direct, '/magellan');
    there.alix.writes('absence : un secret médical');
    await until(() => there.alix.buttons().includes('Ouvrir le formulaire'));
    expect(storedTexts(there.double).filter((words) => /secret/.test(words))).toHaveLength(1);
    await there.alix.presses('Ouvrir le formulaire');
    expect(there.received.at(-1)).toMatchObject({ text: 'absence : un secret médical' });
    expect(there.alix.dialog?.title).toBe('Météo');
  });
});

describe('what a form was answered by', () => {
  const submitted = async (answer: ReturnType<typeof whisper>) => {
    await there.post(`person:${there.alix.id}`, opening);
    there.answers(() => openForm(form));
    await there.alix.presses('Répondre');
    there.answers(() => answer);
    await there.alix.fills({ mot: 'x' });
    there.answers((incoming: Incoming) => {
      throw new Error(`asked again: ${incoming.kind}`);
    });
  };

  it('is shown for a day, to the member whom it was meant for, and is not asked for again', async () => {
    await submitted(whisper({ summary: 'Votre brouillon secret', blocks: [press('Modifier')] }));
    await awaits();
    await there.alix.presses('Afficher');
    await there.alix.presses('Afficher');
    expect(there.alix.whispers()).toEqual(['Votre brouillon secret', 'Votre brouillon secret']);
    expect(there.alix.buttons()).toContain('Modifier');
    there.clock.set(there.clock.now() + DAY_MS + 1);
    await there.alix.presses('Afficher');
    expect(there.alix.whispers()).toHaveLength(2);
    expect(stored()).not.toMatch(SECRET);
  });

  it('is shown no more to an account that is no longer hers', async () => {
    await submitted(whisper(short('Votre brouillon secret')));
    await awaits();
    there.gone.add(there.alix.id);
    await there.alix.presses('Afficher');
    expect(there.alix.whispers()).toEqual([]);
    expect(there.alix.buttons()).toEqual(['Répondre', 'Plus tard']);
  });

  it('never takes the place of the post whose button opened the form, when it may not be kept', async () => {
    await submitted(replace(short('Votre brouillon secret')));
    await awaits();
    expect(lines()[0]).toBe('La météo est ouverte');
    expect(stored()).not.toMatch(SECRET);
  });
});
