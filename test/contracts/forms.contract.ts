import { describe, expect, it } from 'vitest';
import type { FormValues } from '../../src/chat/form.ts';
import { features } from '../../src/features.ts';
import type { Visitor } from './drivers/driver.ts';
import { secondWritten, WRITTEN } from './probe.ts';
import { allSeen, type Opened } from './seen.ts';

const weathers: FormValues = { defi: 'sun', team: 'clear', self: 'rain' };

type Round = {
  /** Opens the form, as somebody who may. */
  opens(chat: Opened): Promise<Visitor>;
  /** What is not accepted, and beside which field it is said. */
  wrong?: { values: FormValues; beside: string };
  right: FormValues;
  /** What she then sees. */
  seen: string;
};

const pressing = (label: string) => async (chat: Opened) => {
  await chat.as('alix').types('/meteo');
  await chat.as('alix').presses(label);
  return chat.as('alix');
};

/** How each form of the features is opened, refused and accepted; one that is missing makes the suite fail. */
const ROUNDS: Record<string, Round> = {
  'meteo/signed': {
    opens: pressing('Répondre'),
    wrong: { values: { ...weathers, successes: 'é'.repeat(1600) }, beside: 'successes' },
    right: { successes: 'Un *essai* <concluant> & « bref »', difficulties: null },
    seen: 'votre météo est enregistrée',
  },
  'meteo/unsigned': {
    opens: pressing('Répondre sans signer'),
    wrong: { values: { ...weathers, difficulties: 'é'.repeat(1600) }, beside: 'difficulties' },
    right: { difficulties: 'Le temps.' },
    seen: 'votre météo est enregistrée',
  },
  'meteo/loop': {
    async opens(chat) {
      await (await pressing('Répondre')(chat)).fills(weathers);
      await chat.travel('2022-03-18T09:30');
      await chat.as('camille').types('/meteo bilan');
      await chat.as('camille').presses('Vous avez dit');
      return chat.as('camille');
    },
    wrong: { values: { said: 'Le temps manque.', will: 'é'.repeat(1100) }, beside: 'will' },
    right: { will: 'Moins de réunions.' },
    seen: 'Moins de réunions.',
  },
  'absences/add': {
    async opens(chat) {
      await chat.as('alix').types('/magellan absence');
      await chat.as('alix').presses('Déclarer une absence');
      return chat.as('alix');
    },
    wrong: { values: { from: '2022-03-22', to: '2022-03-21' }, beside: 'to' },
    right: { to: '2022-03-25' },
    seen: 'du mardi 22 au vendredi 25 mars',
  },
  'privacy/erase': {
    async opens(chat) {
      await chat.as('alix').types('/magellan confidentialite');
      await chat.as('alix').presses('Tout effacer');
      return chat.as('alix');
    },
    wrong: { values: { word: 'peut-être' }, beside: 'word' },
    right: { word: 'EFFACER' },
    seen: 'Vos données sont effacées',
  },
};

/** Opened, refused beside the field, corrected, accepted: what was typed is never lost on the way. */
export function formContract(probing: () => Promise<Opened>, open: () => Promise<Opened>): void {
  describe('a form', () => {
    it('brings every kind of value as the chat language writes it', async () => {
      const chat = await probing();
      const alix = chat.as('alix');
      await alix.presses('Ouvrir');
      await alix.fills(WRITTEN);
      expect(chat.reached.at(-1)).toEqual({
        handler: 'first',
        member: 'm-alix',
        ref: 'row-1',
        value: WRITTEN,
      });
      expect(alix.form()).toBeNull();
      await alix.presses('Ouvrir le second');
      const second = secondWritten(chat.as('camille').user);
      await alix.fills(second);
      expect(chat.reached.at(-1)).toMatchObject({ handler: 'second', ref: 'row-2', value: second });
    });

    it('brings null for what was left empty, and false for a box that was not ticked', async () => {
      const chat = await probing();
      const alix = chat.as('alix');
      await alix.presses('Ouvrir');
      await alix.fills({ line: 'Seulement' });
      const empty = { paragraph: null, number: null, choice: null, choices: null };
      expect(chat.reached.at(-1)?.value).toEqual({ line: 'Seulement', ...empty });
      await alix.presses('Ouvrir le second');
      await alix.fills({});
      expect(chat.reached.at(-1)?.value).toEqual({ check: false, date: null, time: null, member: null });
    });

    it('comes back as it was filled in, when it is opened to be changed', async () => {
      const chat = await probing();
      const alix = chat.as('alix');
      await alix.presses('Rouvrir');
      await alix.fills({});
      expect(chat.reached.at(-1)).toMatchObject({ handler: 'first', value: WRITTEN });
      await alix.presses('Rouvrir le second');
      await alix.fills({});
      expect(chat.reached.at(-1)?.value).toEqual(secondWritten(chat.as('camille').user));
    });

    it('says what is wrong beside the field, keeps what was typed, and takes it once it is right', async () => {
      const chat = await probing();
      const alix = chat.as('alix');
      await alix.presses('Ouvrir');
      await alix.fills({ ...WRITTEN, line: 'refusé' });
      expect(alix.errors()).toEqual({ line: 'Autre chose, s’il vous plaît.' });
      expect(alix.form()).toBe('Premier essai');
      await alix.fills({ ...WRITTEN, line: 'accepté' });
      expect(alix.errors()).toEqual({});
      expect(chat.reached.at(-1)?.value).toEqual({ ...WRITTEN, line: 'accepté' });
    });

    it('tells when it is closed without being sent', async () => {
      const chat = await probing();
      const alix = chat.as('alix');
      await alix.presses('Ouvrir');
      await alix.closesForm();
      expect(chat.reached.at(-1)).toEqual({
        handler: 'first/cancel',
        member: 'm-alix',
        ref: 'row-1',
        value: null,
      });
    });
  });

  describe('the forms of the features', () => {
    it('are all tried here', () => {
      const forms = features.flatMap((feature) => Object.keys(feature.forms ?? {}));
      expect(Object.keys(ROUNDS).sort()).toEqual(forms.sort());
    });

    it.each(Object.entries(ROUNDS))('%s is opened, refused, corrected and accepted', async (_id, round) => {
      const chat = await open();
      await chat.travel('2022-03-11T12:00');
      const person = await round.opens(chat);
      expect(person.form()).not.toBeNull();
      if (round.wrong) {
        await person.fills(round.wrong.values);
        expect(Object.keys(person.errors())).toEqual([round.wrong.beside]);
        expect(person.form()).not.toBeNull();
      }
      await person.fills({ ...round.wrong?.values, ...round.right });
      expect(person.errors()).toEqual({});
      await expect.poll(() => allSeen(person)).toContain(round.seen);
    });
  });
}
