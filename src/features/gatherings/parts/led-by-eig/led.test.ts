import { describe, expect, it } from 'vitest';
import { testCommunity } from '../../../../../test/support/community.ts';
import { labelsOf, textOf } from '../../../../../test/support/meteo.ts';
import { gatheringsIn } from '../../../../community/gatherings/store.ts';
import { memberById } from '../../../../community/members/members.ts';
import { draftDaysOff, removeDaysOff, setDaysOff } from '../../../../community/programme/days-off.ts';
import { gatherings } from '../../index.ts';

const WHAT = { title: 'Les cartes', on: '2022-03-24', at: '17:00', place: 'Salle Vega', seats: 12 };
const begin = () => testCommunity({ now: '2022-03-10T10:00', features: [gatherings] });

async function proposed() {
  const community = await begin();
  const { alix } = community;
  await alix.types('/rencontre animer');
  await alix.fills({ ...WHAT, on: '2022-03-11' });
  expect(alix.errors?.on).toContain('deux jours travaillés');
  await alix.fills(WHAT);
  expect(textOf(alix.lastWhisper())).toContain('lundi 14 mars à 10 h');
  const [ref = ''] = await community.app.transact(async ({ tx }) =>
    (await tx.selectFrom('led_gatherings').select('id').execute()).map(({ id }) => id),
  );
  const press = (who: typeof alix, name: string) =>
    who.does({ kind: 'press', press: `led/${name}`, ref, value: null });
  const coaches = () => community.channel('eig-coachs');
  return { ...community, ref, press, coaches };
}

describe('a gathering that an EIG leads', () => {
  it('goes of itself after two working days, once, with her name; she sees who comes, and notes nobody', async () => {
    const { alix, noe, camille, clock, coaches, app, channel, press } = await proposed();
    // A channel, which the chat keeps, names nobody: who it is stands behind a button.
    expect(JSON.stringify(coaches())).not.toContain('Alix');
    await camille.presses('Voir la proposition');
    expect(textOf(camille.lastWhisper())).toContain('Alix Moreau propose de mener cette rencontre');
    await press(alix, 'let-go');
    await press(noe, 'withdraw');
    await clock.to('2022-03-14T09:59');
    expect(channel('eig-promotion')).toEqual([]);
    await clock.to('2022-03-14T10:01');
    expect(textOf(channel('eig-promotion').at(-1) ?? null)).toContain('Les cartes');
    expect(textOf(channel('eig-promotion').at(-1) ?? null)).toContain('Alix Moreau');
    expect(channel('eig-promotion')).toHaveLength(1);
    expect(labelsOf(coaches()[0] ?? null)).toEqual([]);
    expect(textOf(alix.lastMessage())).toContain('C’est planifié');
    await noe.presses('Je viens');
    await alix.presses('Qui vient ?');
    expect(textOf(alix.lastWhisper())).toContain('Noé');
    // A press that comes late changes nothing, and is answered kindly.
    await press(camille, 'decline');
    expect(camille.form).toBeNull();
    await clock.to('2022-03-24T18:31');
    expect(labelsOf(alix.lastMessage())).not.toContain('Tout le monde est venu');
    const [over] = await app.transact(({ tx }) => gatheringsIn(tx, ['over']));
    expect(over?.authorId).toBe(camille.id);
  });

  it('waits for two days that are worked, whatever becomes a day off meanwhile, and says until when', async () => {
    const community = await proposed();
    const { camille, clock, channel, coaches, press, app } = community;
    const shown = async () => {
      await press(camille, 'see');
      return textOf(camille.lastWhisper());
    };
    expect(await shown()).toContain('lundi 14 mars à 10 h');
    // Taken away again, days off change nothing of what was said.
    const bridge = await app.transact(async (uow) => {
      const days = { kind: 'holiday' as const, name: 'Pont', fromOn: '2022-03-14', toOn: '2022-03-14' };
      const draft = await draftDaysOff(uow.tx, { ...days, moves: '[]' }, camille.id, uow.now);
      await setDaysOff(uow.tx, draft.id, camille.id, uow.now);
      return draft;
    });
    expect(await shown()).toContain('mardi 15 mars à 10 h');
    await clock.to('2022-03-14T12:00');
    expect(channel('eig-promotion')).toEqual([]);
    expect(textOf(coaches()[0] ?? null)).toContain('mardi 15 mars à 10 h');
    await app.transact((uow) => removeDaysOff(uow.tx, bridge.id, camille.id, uow.now));
    expect(await shown()).toContain('mardi 15 mars à 10 h');
    await clock.to('2022-03-15T10:01');
    expect(channel('eig-promotion')).toHaveLength(1);
  });

  it('is let go by a coach, who is asked who came; a second press plans nothing more', async () => {
    const { camille, driss, press, app, clock } = await proposed();
    await press(driss, 'let-go');
    await press(camille, 'let-go');
    await clock.to('2022-03-15T12:00');
    const planned = await app.transact(({ tx }) => gatheringsIn(tx, ['planned', 'announced']));
    expect(planned.map(({ authorId }) => authorId)).toEqual([driss.id]);
  });

  it('is planned by a coach as any draft, and who came is asked of hers', async () => {
    const { camille, app, clock } = await proposed();
    await camille.presses('Voir la proposition');
    await camille.presses('Voir le brouillon');
    await camille.presses('Planifier');
    await clock.to('2022-03-10T12:00');
    const planned = await app.transact(({ tx }) => gatheringsIn(tx, ['planned', 'announced']));
    expect(planned.map(({ authorId }) => authorId)).toEqual([camille.id]);
  });

  it('loses her name when she erases what is kept of her, before it and after', async () => {
    for (const day of ['2022-03-15T12:00', '2022-03-25T12:00']) {
      const { alix, app, clock, channel } = await proposed();
      await clock.to(day);
      await app.transact(async (uow) => {
        const member = await memberById(uow.tx, alix.id);
        if (member) await uow.contributions.erasePersonalData(uow, member, { leaves: false });
      });
      await clock.forward({ minutes: 5 });
      const [led] = await app.transact(({ tx }) => gatheringsIn(tx, ['announced', 'over']));
      expect(led).toMatchObject({ title: 'Les cartes', speaker: null });
      expect(textOf(channel('eig-promotion')[0] ?? null)).not.toContain('Alix Moreau');
    }
  });

  it('is declined kindly: why stands behind a button, for her alone, and in no chat', async () => {
    const { alix, noe, camille, press, coaches, app, clock, channel } = await proposed();
    await press(camille, 'decline');
    await camille.fills({ why: 'La salle est prise.' });
    expect(textOf(alix.lastMessage())).toContain('pas cette fois');
    expect(JSON.stringify([alix.messages(), coaches()])).not.toContain('La salle est prise');
    await press(noe, 'why');
    expect(textOf(noe.lastWhisper())).not.toContain('La salle');
    await alix.presses('Lire pourquoi');
    expect(textOf(alix.lastWhisper())).toContain('La salle est prise.');
    expect(textOf(alix.lastWhisper())).not.toContain('Camille');
    await clock.to('2022-03-15T12:00');
    expect(channel('eig-promotion')).toEqual([]);
    expect(await app.transact(({ tx }) => gatheringsIn(tx, ['draft', 'planned', 'announced']))).toEqual([]);
  });

  it('is withdrawn by her, and by nobody else; nor does it go once she has left', async () => {
    const { alix, press, app, clock, channel } = await proposed();
    await press(alix, 'withdraw');
    await alix.types('/rencontre animer');
    expect(textOf(alix.lastWhisper())).toContain('**Les cartes** : retirée');
    await alix.presses('Mener une rencontre');
    await alix.fills(WHAT);
    await app.transact(({ tx }) =>
      tx.updateTable('members').set({ active: 0 }).where('id', '=', alix.id).execute(),
    );
    await clock.to('2022-03-15T12:00');
    expect(channel('eig-promotion')).toEqual([]);
  });
});

describe('a gathering that a team asks for', () => {
  const ASKED = {
    ...{ title: 'Nos données', need: 'Ouvrir-sans-risque', document: 'https://exemple.org/note' },
    ...{ on: '2022-03-24', at: '11:00' },
  };

  async function asked() {
    const community = await begin();
    const { paul, app } = community;
    await paul.types('/rencontre demander');
    await paul.fills(ASKED);
    const ref = await app.transact(async ({ tx }) => {
      const row = await tx.selectFrom('led_gatherings').select('id').executeTakeFirstOrThrow();
      return row.id;
    });
    const press = (who: typeof paul, name: string) =>
      who.does({ kind: 'press', press: `led/${name}`, ref, value: null });
    return { ...community, ref, press, coaches: () => community.channel('eig-coachs') };
  }

  it('is prepared by a coach, for that défi; its announcement tells the team, who reads the need', async () => {
    const { alix, ines, paul, hugo, camille, press, coaches, app, clock } = await asked();
    expect(textOf(coaches().at(-1) ?? null)).toContain('Nos données');
    expect(JSON.stringify(coaches())).not.toMatch(/Paul|Portail|Ouvrir-sans-risque|exemple\.org/);
    // Nobody else's team, and nobody who takes it back in her name.
    await press(ines, 'see');
    expect(textOf(ines.lastWhisper())).toContain('n’existe plus');
    await press(alix, 'withdraw');
    expect(textOf(alix.lastWhisper())).toContain('n’existe plus');
    await alix.types('/rencontre demander');
    await alix.presses('Lire la demande');
    expect(textOf(alix.lastWhisper())).toContain('Ouvrir-sans-risque');
    expect(textOf(alix.lastWhisper())).toContain('[Ouvrir le document](https://exemple.org/note)');
    expect(labelsOf(alix.lastWhisper())).toEqual([]);
    await camille.presses('Lire la demande');
    expect(textOf(camille.lastWhisper())).toMatch(/Demandé par Paul Vasseur, défi \*\*Portail\*\*/);
    // Two working days make no plan of it: coaches do.
    await clock.to('2022-03-15T12:00');
    expect(await app.transact(({ tx }) => gatheringsIn(tx, ['planned', 'announced']))).toEqual([]);
    await camille.presses('Préparer la rencontre');
    expect(textOf(camille.lastWhisper())).toContain('Portail');
    await camille.presses('Aperçu');
    await camille.presses('Planifier');
    await clock.to('2022-03-15T14:00');
    for (const one of [alix, paul]) {
      const told = one.messages().filter((message) => textOf(message).includes('Nos données'));
      expect(told).toHaveLength(1);
      expect(textOf(told[0] ?? null)).not.toContain('Ouvrir-sans-risque');
    }
    expect(hugo.messages()).toEqual([]);
    expect(labelsOf(coaches()[0] ?? null)).toEqual(['Lire la demande']);
    await press(camille, 'decline');
    expect(camille.form).toBeNull();
  });

  it('is refused with a reason, to whoever asked alone; or is over when its day comes, and they are told', async () => {
    const { alix, paul, lina, camille, press, app, clock, coaches } = await asked();
    await press(camille, 'decline');
    await camille.fills({ why: 'Mieux en avril.' });
    await clock.to('2022-03-11T09:30');
    expect(textOf(paul.lastMessage())).toContain('n’a pas pu être planifiée');
    expect(JSON.stringify([paul.messages(), coaches()])).not.toContain('Mieux en avril');
    await press(alix, 'why');
    expect(textOf(alix.lastWhisper())).not.toContain('Mieux en avril');
    await paul.presses('Lire pourquoi');
    expect(textOf(paul.lastWhisper())).toContain('Mieux en avril.');
    await paul.types('/rencontre demander');
    for (const day of ['2022-03-14', '2022-03-15', '2022-03-16']) {
      await paul.presses('Demander : Bureau d’aide');
      await paul.fills({ ...ASKED, on: day });
      await paul.types('/rencontre demander');
    }
    await lina.types('/rencontre demander');
    expect(lina.form).not.toBeNull();
    // A draft that a coach has moved has until then.
    await app.transact(({ tx }) =>
      tx
        .updateTable('gatherings')
        .set((eb) => ({ startsAt: eb('startsAt', '+', 2 * 86_400_000) }))
        .where('startsAt', '<', Date.parse('2022-03-14T23:00:00Z'))
        .execute(),
    );
    await clock.to('2022-03-15T12:00');
    const states = () =>
      app.transact(({ tx }) =>
        tx.selectFrom('led_gatherings').select('state').orderBy('createdAt').execute(),
      );
    expect((await states()).map(({ state }) => state).sort()).toEqual(['declined', 'declined', 'waiting']);
    await clock.to('2022-03-16T12:00');
    expect((await states()).map(({ state }) => state)).toEqual(['declined', 'declined', 'declined']);
    expect(await app.transact(({ tx }) => gatheringsIn(tx, ['draft', 'planned', 'announced']))).toEqual([]);
  });
});
