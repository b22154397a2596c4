import { describe, expect, it } from 'vitest';
import { changesBetween, dumpOf, type Snapshot, snapshots } from '../../../test/contracts/rows.ts';
import {
  asks,
  granted,
  moment,
  parrainsThere,
  proposed,
  searching,
} from '../../../test/support/acceleration.ts';
import type { Actor } from '../../../test/support/actor.ts';
import { textOf, textOfAnswer } from '../../../test/support/meteo.ts';
import { memberById } from '../../community/members/members.ts';
import { acceleration } from './index.ts';
import { takenBy } from './store/requests.ts';

const PRESSES = Object.keys(acceleration.presses ?? {}).filter(
  (press) => !['acceleration/list', 'acceleration/csv', 'acceleration/availability'].includes(press),
);
const SECRETS = ['contrastes', 'clavier', 'relecture', 'Mardi'];

/** Presses and submits everything about somebody else's request: nothing may change, nor be shown. */
async function triesEverything(who: Actor, ref: string, snapshot: () => Snapshot) {
  const before = snapshot();
  const shown: string[] = [];
  for (const press of PRESSES)
    shown.push(textOfAnswer(await who.does({ kind: 'press', press, ref, value: null })));
  for (const form of Object.keys(acceleration.forms ?? {})) {
    if (form === 'acceleration/availability') continue;
    const values = { ...moment, text: 'x', title: 'x', goal: 'x', tried: 'x', expected: 'x', outcome: 'x' };
    const answer = await who.does({
      kind: 'submit',
      form,
      ref,
      values: { ...values, field: 'droit', wished: '60', dates: 'x' },
    });
    shown.push(JSON.stringify(answer));
  }
  expect(changesBetween(before, snapshot())).toEqual([]);
  for (const secret of SECRETS) expect(shown.join('\n')).not.toContain(secret);
}

describe('a request', () => {
  it.each(['searching', 'proposed', 'granted'] as const)(
    'while it is %s, is neither seen nor touched by another team, a porteur, nor a parrain who was not asked',
    async (state) => {
      const community = await { searching, proposed, granted }[state]();
      const { ines, paul, etienne, alix, database } = community;
      const ref = alix.button('Voir la demande').ref;
      for (const who of [ines, paul, etienne]) await triesEverything(who, ref, snapshots(database));
    },
  );

  it('that is a draft is its author’s alone, coaches and team-mates included', async () => {
    const { alix, noe, camille, mona, database } = await parrainsThere();
    await alix.types('/acceleration demander');
    await alix.fills({ title: 'Clavier', goal: 'clavier', tried: 'contrastes', expected: 'relecture' });
    const { ref } = alix.button('Domaine, durée et dates');
    for (const who of [noe, camille, mona]) await triesEverything(who, ref, snapshots(database));
    await noe.types('/acceleration');
    expect(textOf(noe.lastWhisper())).toContain('Vous n’avez aucune demande');
  });

  it('shows a parrain neither the coaches’ comment nor who else was asked', async () => {
    const { alix, camille, mona, dalila } = await parrainsThere();
    await asks(alix);
    await camille.presses('Lire et commenter');
    await camille.presses('Commenter');
    await camille.fills({ text: 'Entre nous.' });
    await alix.presses('Envoyer telle quelle');
    await dalila.presses('Je prends');
    await dalila.fills(moment);
    await dalila.presses('Voir la demande');
    await dalila.presses('Je ne peux plus');
    await dalila.presses('Oui, relancer la recherche');
    await mona.presses('Je prends');
    await mona.fills(moment);
    await mona.presses('Voir la demande');
    const seen = textOf(mona.lastWhisper());
    expect(seen).toContain('prise par Mona Keller');
    for (const hidden of ['Entre nous', 'Membre 001', 'Camille']) expect(seen).not.toContain(hidden);
  });
});

describe('what is kept', () => {
  const taken = (community: Awaited<ReturnType<typeof granted>>) =>
    community.app.transact(({ tx }) => takenBy(tx, 'defi/Portail', '2022-03', ''));
  const erased = (community: Awaited<ReturnType<typeof granted>>, who: Actor, leaves: boolean) =>
    community.app.transact(async (uow) => {
      const member = await memberById(uow.tx, who.id);
      if (member) await uow.contributions.erasePersonalData(uow, member, { leaves });
    });

  it('is told and exported to each, her own only', async () => {
    const { alix, mona, app } = await granted();
    await alix.types('/magellan confidentialite');
    expect(textOf(alix.lastWhisper())).toContain('Une demande que vous avez écrite');
    await mona.types('/magellan confidentialite');
    expect(textOf(mona.lastWhisper())).toContain('Une demande que vous avez prise');
    const exported = (who: Actor) =>
      app.transact(async (uow) => {
        const member = await memberById(uow.tx, who.id);
        return JSON.stringify(member ? await acceleration.personalData?.exportData?.(uow, member) : null);
      });
    expect(await exported(alix)).toContain('contrastes');
    expect(await exported(mona)).not.toContain('contrastes');
    expect(await exported(mona)).toContain('"minutesGranted":120');
  });

  it('leaves the team its hours when the author is erased', async () => {
    const community = await granted();
    await erased(community, community.alix, false);
    expect(await taken(community)).toBe(120);
    await community.noe.types('/acceleration');
    expect(textOf(community.noe.lastWhisper())).toContain('accordée');
    const rows = JSON.stringify([
      ...(dumpOf(community.database).get('acceleration_requests') ?? []),
      ...(dumpOf(community.database).get('acceleration_history') ?? []),
    ]);
    expect(rows).not.toContain(community.alix.id);
  });

  it('gives the hours back and looks elsewhere when the parrain is erased, who is not asked again', async () => {
    const community = await granted();
    const { mona, alix, dalila } = community;
    const count = mona.messages().length;
    await erased(community, mona, false);
    await community.app.outbox.idle();
    expect(await taken(community)).toBe(0);
    expect(alix.messages().map(textOf).join()).toContain('Quelqu’un ne peut finalement plus vous aider');
    expect(textOf(dalila.lastMessage())).toContain('[Je prends]');
    expect(mona.messages()).toHaveLength(count);
    for (const table of ['acceleration_asked', 'acceleration_history'])
      expect(JSON.stringify(dumpOf(community.database).get(table))).not.toContain(mona.id);
  });

  it('withdraws what nobody else of her team lives by, and erases its texts', async () => {
    const community = await granted((programme) => {
      programme.acceleration.per = 'person';
    });
    const { alix, noe, mona, database, app } = community;
    await database.db.updateTable('members').set({ defi: 'Archipel' }).where('id', '=', noe.id).execute();
    await erased(community, alix, true);
    await app.outbox.idle();
    expect(textOf(mona.lastMessage())).toContain('est annulée par la personne qui l’avait demandée');
    const requests = JSON.stringify(dumpOf(database).get('acceleration_requests'));
    expect(requests).not.toContain(alix.id);
    expect(requests).toContain('"state":"withdrawn"');
  });
});

describe('a year after its end', () => {
  it('a request is forgotten, with all that was said of it; one that goes on is kept', async () => {
    const { alix, mona, app, database } = await searching();
    await asks(alix, { need: { title: 'Une autre' } });
    await mona.presses('Poser une question');
    await mona.fills({ text: 'Laquelle ?' });
    await alix.presses('Retirer la demande');
    await alix.presses('Oui, retirer la demande');
    const sweep = acceleration.jobs?.(app.context).find(({ id }) => id === 'acceleration/sweep');
    const count = () => dumpOf(database).get('acceleration_requests')?.length;
    const sweptAfter = (days: number) =>
      app.transact(
        (uow) => sweep?.run({ ...uow, now: uow.now + days * 86_400_000 }, 0, null) ?? Promise.resolve(),
      );
    await sweptAfter(364);
    expect(count()).toBe(2);
    await sweptAfter(366);
    expect(count()).toBe(1);
  });
});

describe('what others hear of', () => {
  it('is a short word to coaches every fortnight, and nothing when nothing happened', async () => {
    const quiet = await parrainsThere();
    expect(await quiet.app.transact((uow) => acceleration.digest?.(uow) ?? Promise.resolve(null))).toBeNull();
    const { app, clock } = await granted();
    const digest = () => app.transact((uow) => acceleration.digest?.(uow) ?? Promise.resolve(null));
    expect(textOf(await digest())).toContain('une demande accordée (2 h)');
    await clock.to('2022-03-28T12:00');
    expect(await digest()).toBeNull();
  });

  it('is the needs that still wait', async () => {
    const { app, alix } = await searching();
    const found = await app.transact((uow) => uow.contributions.needs(uow));
    expect(found).toMatchObject([{ feature: 'acceleration', memberId: alix.id }]);
    expect(found[0]?.text).toContain('contrastes');
    const met = await granted();
    expect(await met.app.transact((uow) => uow.contributions.needs(uow))).toEqual([]);
  });
});
