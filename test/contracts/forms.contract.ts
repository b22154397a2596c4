import { describe, expect, it } from 'vitest';
import { features } from '../../src/boot/features.ts';
import type { FormValues } from '../../src/chat/form.ts';
import { platformFolders } from './platforms.ts';
import { secondWritten, WRITTEN } from './probe.ts';
import { allSeen, type Opened } from './seen.ts';
import type { Typed } from './specimen.ts';
import { formSpecimens } from './specimens.ts';

const valuesIn = (chat: Opened, typed: Typed): FormValues =>
  typeof typed === 'function' ? typed(chat) : typed;

/** Of a platform that is tried in several ways, which one this is, of how many. */
export type Way = { index: number; of: number };

type Named = [id: string, specimen: (typeof formSpecimens)[string]];

/**
 * Of the forms of the features, those that a way of driving a platform tries: at length each form goes on each
 * platform, in one of its ways; in short half of them go on one chat, in turn, and the others on the platform in
 * memory, as every kind of field goes on all.
 */
export function formsFor(platform: string, { index, of }: Way, atLength: boolean): Named[] {
  const all = Object.entries(formSpecimens);
  if (atLength) return all.filter((_, each) => each % of === index);
  const chats = platformFolders();
  const turn = chats.indexOf(platform);
  const turns = 2 * chats.length;
  if (turn < 0) return all.filter((_, each) => each % turns >= chats.length);
  return all.filter((_, each) => each % turns === turn && Math.floor(each / turns) % of === index);
}

/**
 * Opened, refused beside the field, corrected, accepted: what was typed is never lost on the way. Every kind of field
 * goes in every way that the platform has; those of the features that are given go here.
 */
export function formContract(
  probing: () => Promise<Opened>,
  open: () => Promise<Opened>,
  forms: readonly Named[],
): void {
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
      expect(Object.keys(formSpecimens).sort(), 'each form has a specimen in its feature').toEqual(
        forms.sort(),
      );
    });

    it.each(forms)('%s is opened, refused, corrected and accepted', async (_id, specimen) => {
      const chat = await open();
      await chat.travel('2022-03-11T12:00');
      const person = await specimen.opens(chat);
      expect(person.form()).not.toBeNull();
      expect(await allSeen(person)).not.toContain(specimen.seen);
      const wrong = valuesIn(chat, specimen.wrong?.values ?? {});
      if (specimen.wrong) {
        await person.fills(wrong);
        expect(Object.keys(person.errors())).toEqual([specimen.wrong.beside]);
        expect(person.form()).not.toBeNull();
      }
      await person.fills({ ...wrong, ...valuesIn(chat, specimen.right) });
      expect(person.errors()).toEqual({});
      await expect.poll(() => allSeen(person)).toContain(specimen.seen);
    });
  });
}
