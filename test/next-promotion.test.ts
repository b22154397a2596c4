import { describe, expect, it } from 'vitest';
import { advanceClock } from '../src/boot/advance-clock.ts';
import { previewNextPromotion } from '../src/boot/next-promotion.ts';
import { endsOf } from '../src/boot/promotion-visibility.ts';
import { eraseMember } from '../src/community/feature/member-data.ts';
import { archivedTables } from '../src/community/feature/promotion-end.ts';
import type { Member } from '../src/community/members/member.ts';
import { memberById } from '../src/community/members/members.ts';
import { followWith } from '../src/community/programme/promotions.ts';
import { storedName } from '../src/engine/rows.ts';
import { dumpOf } from './contracts/rows.ts';
import { demoProgramme, testCommunity } from './support/community.ts';
import { HER_WORDS } from './support/everything.ts';
import { isAtLength } from './support/length.ts';
import { everybodyAnswers, textOf, textOfAnswer } from './support/meteo.ts';
import { livedPromotion, NEXT, nextBegun } from './support/next-promotion.ts';
import { hasPostgres } from './support/postgres/database.ts';

const { promotion } = demoProgramme();

/** What the coaches of a promotion read of it, by command and by buttons that stand in their channel still. */
const LOOKS = [
  ...['/meteo bilan', '/meteo historique', '/rencontre bilan', '/rencontre evaluation', '/rencontre essais'],
  ...[
    '/heures bilan',
    '/mentorat bilan',
    '/mentorat',
    '/collectif',
    '/entraide',
    '/defi suivi',
    '/defi Portail',
  ],
  ...[
    '/nouvelles',
    '/magellan arrivees',
    '/magellan charte',
    '/carnet',
    '/retour',
    '/agenda',
    '/magellan annee',
  ],
];
/** Buttons that stand in their channel, and in messages to them, pressed with the id of whatever was there. */
const PRESSES = [
  ...['meteo/past', 'meteo/read', 'afterwards/read', 'afterwards/attendance', 'evaluation/read-report'],
  ...['acceleration/show', 'logistics/read', 'mentoring/see-request', 'planning/open'],
];
const LEFT = ['Noé Da Silva', 'Inès Belkacem', 'Sacha Lindqvist', 'Lina Traoré', 'Paul Vasseur'];

describe('the end of a promotion that another follows', () => {
  it('is declared of every table, once', async () => {
    const { app, database } = await testCommunity();
    const declared = endsOf(app.features).flatMap(({ tables }) => tables.map(({ table }) => table as string));
    expect(declared.sort()).toEqual((await database.tables()).sort());
    // What rows are archived by is there, in their own table or in one that is archived as well.
    const archived = archivedTables(endsOf(app.features));
    for (const [table, { archivedBy }] of archived) {
      const column = 'by' in archivedBy ? archivedBy.by : archivedBy.column;
      const rows = `SELECT ${storedName(column)} FROM ${table} LIMIT 1`;
      expect(() => database.sqlite.prepare(rows).all(), table).not.toThrow();
      if ('of' in archivedBy) expect(archived.has(archivedBy.of), `${table} of ${archivedBy.of}`).toBe(true);
    }
  });

  it('keeps those who stay, ends the rest, and gives nothing that was confided to who comes', async () => {
    const community = await livedPromotion();
    const { app, database, platform, alix, camille, hugo, noe, clock } = community;
    const rowsOf = (table: string) => dumpOf(database).get(table) ?? [];
    const before = JSON.stringify([...dumpOf(database)]);
    const refs = [...dumpOf(database).values()].flat().flatMap((row) => (row.id ? [String(row.id)] : []));
    const preview = await previewNextPromotion(app, NEXT);
    expect(JSON.stringify([...dumpOf(database)])).toBe(before);

    const written = rowsOf('outbox').length;
    const { changed, next, imported, nova, zoe } = await nextBegun(community);
    expect(changed).toEqual(preview);
    expect(changed.people).toEqual({
      ...{ staying: { coach: 2, parrain: 1 }, consenting: 1, former: 0 },
      ...{ leaving: 6, leavingByRole: { eig: 5, porteur: 1 } },
    });
    // Nobody hears of it, and what had not left does not.
    expect(rowsOf('outbox').length).toBe(written);
    expect(rowsOf('outbox').filter(({ state, kind }) => kind === 'post' && state === 'queued')).toEqual([]);
    // What the chat changed of the roster stands in no file’s way.
    expect(imported.older).toEqual([]);
    expect(imported.updated).toContain('hugo@example.org');
    // What is open of it is closed; what runs has stopped.
    expect(new Set(rowsOf('meteo_rounds').map(({ state }) => state))).toEqual(new Set(['digested']));
    expect(rowsOf('meteo_unsigned').length).toBe(6);
    // What alumni are asked six months after a promotion goes on.
    expect(rowsOf('unsigned_topics').map(({ kind }) => kind)).toEqual(['destination_answers']);
    expect(rowsOf('destination_recipients').some(({ survey_id }) => survey_id === promotion.id)).toBe(true);
    expect(
      rowsOf('mentoring_cycles').every(({ state }) => ['closed', 'stopped'].includes(String(state))),
    ).toBe(true);
    expect(rowsOf('gatherings').map(({ state }) => state)).toEqual(['over', 'over']);
    // Services and adopted formats are there for the next.
    expect(rowsOf('directory_services').length).toBe(1);
    expect(changed.formats).toEqual(rowsOf('gathering_formats').map(({ id }) => id));

    // Whoever goes on reads what she read; who comes, or comes back as something else, reads nothing of it.
    await camille.types('/meteo bilan');
    expect(textOf(camille.lastWhisper())).toContain('25 mars');
    // She publishes nothing of it to those who come: no draft of then, and none that she begins.
    const published = rowsOf('outbox').filter(({ about }) => about === 'meteo/loop').length;
    for (const { id } of rowsOf('meteo_rounds'))
      await camille.does({ kind: 'press', press: 'meteo/loop', ref: String(id), value: null });
    expect(camille.form).toBeNull();
    expect(textOf(camille.lastWhisper())).toContain('d’une promotion terminée');
    for (const { id, revision } of rowsOf('meteo_loops'))
      for (const press of ['meteo/loop-publish', 'meteo/actions-publish'])
        await camille.does({ kind: 'press', press, ref: `${id}.${revision}`, value: null });
    expect(rowsOf('outbox').filter(({ about }) => about === 'meteo/loop').length).toBe(published);
    for (const coach of [nova, hugo, zoe]) {
      for (const look of LOOKS) {
        const said = textOfAnswer(await coach.types(look));
        for (const word of [HER_WORDS, ...LEFT, '25 mars', 'g-past'])
          expect(said, `${coach.name}: ${look}`).not.toContain(word);
      }
    }
    for (const coach of [nova, hugo])
      for (const press of PRESSES)
        for (const ref of refs) {
          const said = textOfAnswer(await coach.does({ kind: 'press', press, ref, value: ref }));
          for (const word of [HER_WORDS, ...LEFT, 'g-past'])
            expect(said, `${coach.name}: ${press} ${ref}`).not.toContain(word);
        }
    // Who left is not answered; who agreed stays, and finds what is kept of her; coaches see of which promotion she was.
    expect(textOfAnswer(await noe.types('/meteo'))).toContain('liste des membres');
    await alix.types('/magellan confidentialite');
    expect(textOf(alix.lastWhisper())).toContain('météo');
    await nova.types('/magellan alumni');
    expect(textOf(nova.lastWhisper())).toContain('Alix Moreau** : Promotion Magellan');

    // Six weeks of the next promotion: nobody is told of this one, nobody who goes on is a newcomer.
    const upTo = rowsOf('outbox').length;
    await advanceClock(Date.parse('2022-10-31T12:00:00Z'), { app: next, clock });
    const later = rowsOf('outbox').slice(upTo);
    expect(rowsOf('meteo_rounds').some(({ number, state }) => number === 1 && state === 'digested')).toBe(
      true,
    );
    const to = (user: string) => later.filter(({ recipient, kind }) => recipient === user && kind === 'post');
    for (const user of ['u-noe', 'u-ines', 'u-paul', 'u-camille', 'u-mona'])
      expect(to(user), user).toEqual([]);
    expect(to('u-alix').every(({ about }) => about === 'directory/service')).toBe(true);
    expect(JSON.stringify(platform.posted)).not.toContain(HER_WORDS);

    // Whoever is erased is nowhere in what is kept of it.
    for (const id of ['m-noe', 'm-lina', 'm-alix'])
      await next.transact(async (uow) => eraseMember(uow, (await memberById(uow.tx, id)) as Member));
    const left = [...dumpOf(database)].flatMap(([table, rows]) =>
      rows.filter((row) => /[mu]-(noe|lina|alix)\b/.test(JSON.stringify(row))).map((row) => ({ table, row })),
    );
    expect(left).toEqual([]);
  });

  it.skipIf(!hasPostgres || !isAtLength)(
    'does the same on PostgreSQL, of a météo and what runs',
    async () => {
      const community = await testCommunity({ engine: 'postgres' });
      const { app, camille, hugo, clock } = community;
      await app.transact(({ tx }) => followWith(tx, promotion, 0));
      await clock.to('2022-03-11T12:00');
      await everybodyAnswers(community);
      await clock.to('2022-03-18T09:00');
      await app.outbox.stop(2_000);
      clock.set(Date.parse('2022-09-12T08:00:00Z'));
      const preview = await previewNextPromotion(app, NEXT);
      const { changed, nova } = await nextBegun(community);
      expect(changed).toEqual(preview);
      expect(changed.people).toMatchObject({ staying: { coach: 2, parrain: 1 }, leaving: 7 });
      for (const [coach, reads] of [
        [camille, true],
        [hugo, false],
        [nova, false],
      ] as const)
        expect(textOfAnswer(await coach.types('/meteo bilan')).includes('11 mars'), coach.name).toBe(reads);
    },
  );
});
