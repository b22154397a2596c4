import { afterEach, describe, expect, it } from 'vitest';
import { features } from '../../src/boot/features.ts';
import { deliveryContract } from './delivery.contract.ts';
import type { Driver } from './drivers/driver.ts';
import { formContract, formsFor } from './forms.contract.ts';
import { makeProbe } from './probe.ts';
import { allSeen, lastSeen, loose, type Opened } from './seen.ts';

/**
 * What every platform keeps, tried through its own wire. A new platform writes a driver (drivers/driver.ts
 * says what it must be able to do) and stands in platform.test.ts; nothing here knows one from another.
 */
export function platformContract(driver: Driver, { isAtLength }: { isAtLength: boolean }): void {
  const open_: Opened[] = [];
  afterEach(async () => {
    for (const chat of open_.splice(0)) await chat.close();
  });

  async function open(): Promise<Opened> {
    let account = '';
    const { feature, reached } = makeProbe(() => account);
    const chat = await driver.open([...features, feature]);
    account = chat.as('camille').user;
    const opened = { ...chat, reached };
    open_.push(opened);
    return opened;
  }

  /** Alix has the probe in front of her. */
  async function probing(): Promise<Opened> {
    const chat = await open();
    await chat.as('alix').types('/magellan essai');
    return chat;
  }

  describe(`on ${driver.name}`, () => {
    describe('who calls', () => {
      it('types a command, or the same words in a direct message, and alone sees the answer', async () => {
        const chat = await open();
        const { reached } = chat;
        await chat.as('alix').types('/magellan essai un deux');
        await chat.as('noe').writes('magellan essai trois');
        expect(reached).toEqual([
          { handler: 'command', member: 'm-alix', ref: '', value: 'un deux' },
          { handler: 'command', member: 'm-noe', ref: '', value: 'trois' },
        ]);
        await expect.poll(() => allSeen(chat.as('alix'))).toContain('Voici de quoi essayer.');
        await expect.poll(() => allSeen(chat.as('noe'))).toContain('[Compter]');
        expect(await allSeen(chat.as('camille'))).not.toContain('Voici de quoi essayer.');
      });

      it('presses a button, or chooses in a menu: who, which row and which option arrive', async () => {
        const chat = await probing();
        const alix = chat.as('alix');
        chat.reached.length = 0;
        await alix.presses('Compter');
        await alix.chooses('Choisir', 'Choix deux');
        expect(chat.reached).toEqual([
          { handler: 'count', member: 'm-alix', ref: 'row-1', value: null },
          { handler: 'choose', member: 'm-alix', ref: 'row-3', value: 'deux' },
        ]);
        await expect.poll(() => allSeen(alix)).toContain('Choisi : deux.');
      });

      it('is answered in every way that a handler can', async () => {
        const chat = await probing();
        const alix = chat.as('alix');
        await alix.presses('Chuchoter');
        await expect.poll(() => allSeen(alix)).toContain('C’est chuchoté.');
        await alix.presses('Dire');
        await expect.poll(() => allSeen(alix)).toContain('C’est dit.');
        await alix.presses('Se taire');
        expect(await allSeen(chat.as('noe'))).not.toMatch(/chuchoté|C’est dit/);
      });

      it('sees what she pressed replaced by what took its place', async () => {
        const chat = await open();
        const alix = chat.as('alix');
        await chat.app.transact(({ enqueue }) =>
          enqueue({
            kind: 'post',
            key: 'probe/1',
            to: { platform: chat.platform.id, kind: 'person', id: alix.user },
            message: {
              summary: 'Avant.',
              blocks: [
                { kind: 'buttons', buttons: [{ label: 'Remplacer', press: 'probe/replace', ref: 'x' }] },
              ],
            },
          }),
        );
        await chat.settled();
        await alix.presses('Remplacer');
        await expect.poll(() => lastSeen(alix)).toContain('Tout est remplacé.');
        expect(await allSeen(alix)).not.toContain('[Remplacer]');
      });

      it('finds her home view, or what stands for it', async () => {
        const chat = await open();
        const alix = chat.as('alix');
        if (alix.home === null) await alix.types('/magellan');
        const shown = alix.home === null ? await allSeen(alix) : (await alix.home()).words;
        expect(loose(shown)).toContain('La sonde est là.');
        expect(loose(shown)).toContain('Vous pouvez me demander');
      });
    });

    describe('what is confidential', () => {
      it('is shown, its buttons work, and nothing of it is kept by the chat', async () => {
        const chat = await probing();
        const alix = chat.as('alix');
        await alix.presses('Se confier');
        expect(await allSeen(alix)).toContain('Une confidence de Zoé.');
        await alix.types('/magellan confidence Zoé');
        await alix.presses('Compter encore');
        const times = async () => (await allSeen(alix)).split('confidence de Zoé').length;
        const before = await times();
        await alix.writes('magellan confidence');
        await expect.poll(times).toBeGreaterThan(before);
        chat.reached.length = 0;
        await alix.presses('Compter encore');
        expect(chat.reached).toMatchObject([{ handler: 'count', ref: 'row-1' }]);
        expect((await chat.stored()).join('\n')).not.toContain('Zoé');
      });
    });

    describe('who is not a member', () => {
      it('is told kindly, once she asks, and nothing is done for her', async () => {
        const chat = await open();
        const { stranger, guest, bot } = chat.outsiders;
        for (const visitor of [stranger, guest, bot]) await visitor?.types('/magellan essai');
        if (stranger)
          await expect
            .poll(() => allSeen(stranger))
            .toContain('ne figure pas encore dans la liste des membres');
        if (guest) await expect.poll(() => allSeen(guest)).toContain('comptes des membres');
        if (bot) expect(await bot.sees()).toEqual([]);
        expect(chat.reached).toEqual([]);
      });
    });

    describe('a call that is not what it seems', () => {
      it('counts once when it is delivered again', async () => {
        const chat = await open();
        const alix = chat.as('alix');
        await alix.types('/magellan essai');
        await alix.again();
        await alix.presses('Compter');
        await alix.again();
        await alix.presses('Ouvrir');
        await alix.fills({ line: 'Une fois' });
        await alix.again();
        await chat.settled();
        const handlers = chat.reached.map(({ handler }) => handler);
        expect(handlers).toEqual(['command', 'count', 'open', 'first']);
      });

      it('reaches no handler when it is forged', async () => {
        const chat = await probing();
        await chat.as('noe').types('/magellan essai');
        await chat.as('alix').presses('Ouvrir');
        await chat.as('noe').presses('Ouvrir');
        const forgeries = await chat.forgeries('Compter', 'alix', 'noe');
        const before = chat.reached.length;
        for (const { what, attempt } of forgeries) {
          await attempt();
          await chat.settled();
          expect(chat.reached.slice(before), what).toEqual([]);
        }
      });
    });

    formContract(probing, open, formsFor(driver.platform, driver.way ?? { index: 0, of: 1 }, isAtLength));
    deliveryContract(open);
  });
}
