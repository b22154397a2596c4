import { describe, expect, it } from 'vitest';
import { testCommunity } from '../../../test/support/community.ts';
import { leaves } from '../../../test/support/departures.ts';
import { textOf, textOfForm } from '../../../test/support/text-of.ts';
import { FLOOR } from '../../chat/limits.ts';
import type { Message } from '../../chat/message.ts';
import { DEFAULT_PRACTICES, DEFAULT_VALUES } from '../../community/programme/default-charter.ts';

const read = (message: Message | null | undefined) => textOf(message).replaceAll('\u00a0', ' ');

describe('the charter', () => {
  it('is read by anybody, in her language, whole and article by article, and the welcome leads to it', async () => {
    const { alix, sacha } = await testCommunity({ now: '2022-03-07T10:00' });
    await alix.types('/magellan charte');
    const whole = read(alix.lastWhisper());
    for (const { fr } of [...DEFAULT_VALUES, ...DEFAULT_PRACTICES])
      expect(whole).toContain(fr.says.replaceAll('\u00a0', ' '));
    expect(alix.lastWhisper()?.storable).toBe(true);
    await alix.chooses('En lire plus', 'Dire «\u00a0je ne sais pas\u00a0»');
    expect(read(alix.lastWhisper())).toContain('**Pourquoi.** Là où l’on peut ne pas savoir');
    await sacha.types('/magellan charter');
    expect(read(sacha.lastWhisper())).toContain('Understand before you solve');
    // One that programme.yaml has no longer: the whole is shown.
    await sacha.does({ kind: 'press', press: 'charter/article', ref: '', value: 'former' });
    expect(read(sacha.lastWhisper())).toContain('The cohort’s charter');
  });
});

describe('a conduct problem', () => {
  const told = (actor: { messages(): Message[] }) => actor.messages().map(read).join('\n---\n');

  it('goes to the one whom its author chose, never to whom it is about, and its author follows it', async () => {
    const community = await testCommunity({ now: '2022-03-07T10:00' });
    const { alix, noe, camille, driss, clock, app } = community;
    await alix.types('/magellan signaler');
    const opened = await alix.presses('Signaler un problème');
    const form = opened.kind === 'openForm' ? textOfForm(opened.form).replaceAll('\u00a0', ' ') : opened.kind;
    expect(form).toMatch(/Signé.*Conservé 365/s);
    expect(JSON.stringify(opened)).toContain('Camille Roussel');
    expect(JSON.stringify(opened)).not.toContain('Noé Da Silva');
    // Nobody but coaches and the team can be chosen, nor whoever it is about.
    const what = 'Des mots blessants en réunion';
    expect(await alix.fills({ to: noe.id, about: null, what, wishes: null })).toMatchObject({
      errors: { to: expect.stringContaining('un·e coach') },
    });
    expect(await alix.fills({ to: camille.id, about: 'u-camille', what, wishes: null })).toMatchObject({
      errors: { to: expect.stringContaining('une autre personne') },
    });
    await alix.fills({ to: camille.id, about: 'u-driss', what, wishes: 'Être écoutée' });
    expect(read(alix.lastWhisper())).toContain('Camille Roussel le lira, et personne d’autre');
    expect(alix.lastWhisper()?.storable).toBeUndefined();
    await clock.to('2022-03-07T10:10');
    // What a chat keeps says neither what it is, nor whose; no channel has anything.
    expect(told(camille)).toContain('Un message confidentiel vous est adressé');
    expect(told(camille)).not.toMatch(/Alix|blessants|Driss|signal/);
    expect(told(driss)).not.toContain('confidentiel');
    expect(read(await camille.opensHome())).toContain('Un message confidentiel attend');
    expect(read(await driss.opensHome())).not.toContain('confidentiel');
    const { sealed, id } = await app.transact(({ tx }) =>
      tx.selectFrom('charter_reports').select(['sealed', 'id']).executeTakeFirstOrThrow(),
    );
    expect(sealed).not.toContain('blessants');
    for (const other of [driss, noe]) {
      await other.does({ kind: 'press', press: 'charter/read', ref: id, value: null });
      expect(read(other.lastWhisper())).not.toContain('blessants');
      await other.does({ kind: 'press', press: 'charter/withdraw', ref: id, value: null });
    }
    await camille.presses('Afficher');
    expect(read(camille.lastWhisper())).toMatch(/De Alix Moreau.*Driss Amrani.*blessants.*Être écoutée/s);
    expect(camille.lastWhisper()?.storable).toBeUndefined();
    await camille.presses('Je m’en occupe');
    await clock.to('2022-03-07T10:20');
    expect(told(alix)).toContain('Camille Roussel s’occupe de ce que vous lui avez adressé');
    expect(told(alix)).not.toContain('blessants');
    await alix.types('/magellan signaler');
    expect(read(alix.lastWhisper())).toMatch(/pris en charge\.\s+Lu par : Camille Roussel, lundi 7 mars/);
    await camille.does({ kind: 'press', press: 'charter/take', ref: id, value: null });
    expect(read(camille.lastWhisper())).toContain('déjà');
    await camille.does({ kind: 'press', press: 'charter/close', ref: id, value: null });
    await clock.to('2022-03-07T10:30');
    expect(told(alix)).toContain('est clos de son côté');
    await alix.types('/magellan confidentialite');
    expect(read(alix.lastWhisper())).toContain('Problèmes de conduite signalés');
    await alix.types('/magellan signaler');
    await alix.presses('Retirer');
    await clock.to('2022-03-07T10:40');
    expect(told(camille)).toContain('Ce message confidentiel n’existe plus');
    for (const table of ['charter_reports', 'charter_readings'] as const)
      expect(await app.transact(({ tx }) => tx.selectFrom(table).selectAll().execute())).toEqual([]);
  });

  it('says so where more people can get it than its menu holds', async () => {
    const community = await testCommunity({ now: '2022-03-07T10:00' });
    const { alix, app } = community;
    const crowd = await community.crowd(FLOOR.options.count);
    const opens = async () => {
      await alix.types('/magellan signaler');
      await alix.presses('Signaler un problème');
      return alix.form?.fields.find(({ id }) => id === 'to');
    };
    expect(await opens()).not.toHaveProperty('hint');
    await app.transact(({ tx }) =>
      tx
        .updateTable('members')
        .set({ roles: '["team"]' })
        .where(
          'id',
          'in',
          crowd.map(({ id }) => id),
        )
        .execute(),
    );
    expect(await opens()).toMatchObject({
      hint: expect.stringContaining('personnes au plus ici'),
      options: expect.objectContaining({ length: 100 }),
    });
  });

  it('is read by nobody in the place of a reader who is none any more, and is erased after a year', async () => {
    const community = await testCommunity({ now: '2022-03-07T10:00' });
    const { alix, camille, driss, clock, app, database } = community;
    for (const to of [camille.id, driss.id]) {
      await alix.types('/magellan signaler');
      await alix.presses('Signaler un problème');
      await alix.fills({ to, about: null, what: 'Des mots blessants', wishes: null });
    }
    const reports = () => app.transact(({ tx }) => tx.selectFrom('charter_reports').selectAll().execute());
    const forDriss = (await reports()).find(({ readerId }) => readerId === driss.id);
    await database.transact(async (tx) => {
      await tx
        .updateTable('members')
        .set({ roles: JSON.stringify(['parrain']) })
        .where('id', '=', driss.id)
        .execute();
    });
    await driss.does({ kind: 'press', press: 'charter/read', ref: forDriss?.id ?? '', value: null });
    expect(read(driss.lastWhisper())).not.toContain('blessants');
    await alix.types('/magellan signaler');
    expect(read(alix.lastWhisper())).toContain('ne peut plus le lire');
    await leaves(community, camille);
    await clock.to('2022-03-09T10:00');
    expect(told(alix)).toContain(
      'Ce que vous aviez adressé à Camille Roussel en confidence n’est lu par personne',
    );
    await database.transact(async (tx) => {
      await tx
        .updateTable('charter_reports')
        .set({ at: clock.now() - 366 * 86_400_000 })
        .execute();
    });
    await clock.to('2022-03-10T04:00');
    expect(await reports()).toEqual([]);
  });
});
