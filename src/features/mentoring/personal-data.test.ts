import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { changesBetween, dumpOf, snapshots } from '../../../test/contracts/rows.ts';
import type { TestCommunity } from '../../../test/support/community.ts';
import { asks, booked, mentored, withGoals } from '../../../test/support/mentoring.ts';
import { textOf, textOfAnswer } from '../../../test/support/meteo.ts';
import { memberById } from '../../community/members/members.ts';
import { rotateSecretFile } from '../../engine/key-rotation.ts';
import { countUnderFormerKeys } from '../../engine/reencrypt.ts';
import { loadSecrets } from '../../engine/secrets.ts';
import { nightJob } from './jobs.ts';
import { sealed } from './store/sealed.ts';

const SECRETS = [
  'un-secret-de-demande',
  'un-objectif-secret',
  'une-difficulte-secrete',
  'une-note-de-mentee',
  'une-note-de-coach',
];

/** A first session that was prepared and held, with goals, progress, and a note of each. */
async function confided() {
  const community = await mentored();
  const { alix, camille, clock } = community;
  await asks(alix, { coach: camille.id, about: 'un-secret-de-demande' });
  await camille.presses('J’accepte');
  await camille.presses('Proposer des créneaux');
  await camille.fills({ times: '8 mars 17 h' });
  await alix.presses('mardi 8 mars à 17 h');
  await alix.presses('Écrire mes objectifs');
  await alix.fills({ goal1: 'un-objectif-secret' });
  await clock.to('2022-03-07T10:00');
  await alix.presses('Préparer la séance');
  await alix.fills({ difficulties: 'une-difficulte-secrete' });
  await clock.to('2022-03-08T17:45');
  await alix.presses('Noter mes progrès');
  await alix.fills({ goal1: '2' });
  await alix.presses('Ma note privée');
  await alix.fills({ note: 'une-note-de-mentee' });
  await camille.presses('Ma note privée');
  await camille.fills({ note: 'une-note-de-coach' });
  return community;
}

const exported = async ({ app }: TestCommunity, who: { id: string }) =>
  JSON.stringify(
    await app.transact(async (uow) => {
      const member = await memberById(uow.tx, who.id);
      return member ? uow.contributions.exportPersonalData(uow, member) : null;
    }),
  );

const rowsOf = (community: TestCommunity, table: string) => dumpOf(community.database).get(table) ?? [];

describe('what is said in mentoring', () => {
  it('is sealed, in no log, and in nothing that is sent, but the request that coaches read', async () => {
    const community = await confided();
    const { database, platform, logged } = community;
    const dump = JSON.stringify([...dumpOf(database)]);
    const file = readFileSync(database.file, 'latin1');
    const sent = JSON.stringify(platform.posted);
    for (const secret of SECRETS) {
      expect(dump, secret).not.toContain(secret);
      expect(file, secret).not.toContain(secret);
      expect(logged(), secret).not.toContain(secret);
      expect(sent, secret).not.toContain(secret);
    }
  });

  it('is read by the two; a note by its author alone', async () => {
    const { alix, camille } = await confided();
    await camille.types('/mentorat');
    await camille.chooses('Voir un accompagnement', 'Alix Moreau');
    expect(textOf(camille.lastWhisper())).toContain('un-objectif-secret** : à mi-chemin');
    const session = camille.lastWhisper()?.blocks.find((block) => block.kind === 'choice');
    const ref = session?.kind === 'choice' ? (session.options[0]?.value ?? '') : '';
    const see = { kind: 'press', press: 'mentoring/session', ref, value: null } as const;
    const hers = textOfAnswer(await alix.does(see));
    const theirs = textOfAnswer(await camille.does(see));
    for (const words of [hers, theirs]) expect(words).toContain('une-difficulte-secrete');
    expect(hers).toContain('une-note-de-mentee');
    expect(hers).not.toContain('une-note-de-coach');
    expect(theirs).toContain('une-note-de-coach');
    expect(theirs).not.toContain('une-note-de-mentee');
  });

  it('is neither shown to, nor changed by, anybody else, whatever she presses', async () => {
    const community = await confided();
    const { noe, driss, paul, database, app } = community;
    const ids = ['mentoring_requests', 'mentoring_cycles', 'mentoring_sessions', 'mentoring_texts'].flatMap(
      (table) => rowsOf(community, table).map((row) => String(row.id)),
    );
    const feature = (await import('./index.ts')).mentoring;
    const snapshot = snapshots(database);
    const before = snapshot();
    for (const outsider of [noe, driss, paul])
      for (const ref of ids) {
        for (const press of Object.keys(feature.presses ?? {})) {
          if (press.startsWith('mentoring/report')) continue;
          const answer = await outsider.does({ kind: 'press', press, ref, value: null });
          for (const secret of SECRETS) expect(JSON.stringify(answer), press).not.toContain(secret);
        }
        for (const [form, values] of [
          ['mentoring/goals', { goal1: 'x', goal2: null, goal3: null }],
          ['mentoring/note', { note: 'x' }],
          ['mentoring/progress', { goal1: '1', goal2: null, goal3: null }],
          ['mentoring/prepare', { difficulties: 'x', successes: null, questions: null }],
          ['mentoring/move', { on: '2022-03-17', at: '10:00', anyway: true }],
          ['mentoring/offer', { times: '17 mars 10 h', place: null }],
          ['mentoring/place', { place: 'x' }],
        ] as const)
          await outsider.does({ kind: 'submit', form, ref, values });
      }
    await app.outbox.idle();
    expect(changesBetween(before, snapshot())).toEqual([]);
  });

  it('is in the export of who wrote it, and of nobody else', async () => {
    const community = await confided();
    const { alix, camille, driss } = community;
    const hers = await exported(community, alix);
    for (const secret of SECRETS.slice(0, 4)) expect(hers).toContain(secret);
    expect(hers).not.toContain('une-note-de-coach');
    const theirs = await exported(community, camille);
    expect(theirs).toContain('une-note-de-coach');
    for (const secret of SECRETS.slice(0, 4)) expect(theirs).not.toContain(secret);
    const others = await exported(community, driss);
    for (const secret of SECRETS) expect(others).not.toContain(secret);
    await alix.types('/magellan confidentialite');
    expect(textOf(alix.lastWhisper())).toContain('écrits par vous (objectifs, progrès');
  });

  it('is sealed again when the secret changes', async () => {
    const { app, database } = await confided();
    const file = database.file.replace(/[^/]+$/, 'magellan.secret');
    rotateSecretFile(file);
    const both = loadSecrets({ file });
    // A request, goals, a preparation, a progress, two notes.
    expect(await countUnderFormerKeys(database.db, both, sealed)).toEqual({ former: 6, unknown: 0 });
    expect(await app.transact((uow) => uow.contributions.reencrypt({ ...uow, secrets: both }, 4))).toBe(4);
    expect(await app.transact((uow) => uow.contributions.reencrypt({ ...uow, secrets: both }, 100))).toBe(2);
    expect(await countUnderFormerKeys(database.db, both, sealed)).toEqual({ former: 0, unknown: 0 });
  });

  it('is erased when it has been kept long enough; figures stay', async () => {
    const community = await confided();
    const { app, alix, camille, database, clock } = community;
    await alix.types('/mentorat');
    await alix.presses('Arrêter l’accompagnement');
    await alix.presses('Arrêter le mentorat');
    expect(textOf(camille.lastMessage())).toContain('Alix Moreau a mis fin');
    const job = nightJob(app.context);
    const night = (days: number) =>
      app.transact((uow) => job.run({ ...uow, now: clock.now() + days * 86_400_000 }, 0, null));
    await night(365);
    expect(rowsOf(community, 'mentoring_texts')).toHaveLength(5);
    await night(366);
    expect(rowsOf(community, 'mentoring_texts')).toEqual([]);
    expect(rowsOf(community, 'mentoring_requests').map((row) => row.sealed)).toEqual(['']);
    const held = await database.db.selectFrom('mentoring_sessions').select('state').execute();
    expect(held.filter(({ state }) => state === 'held')).toHaveLength(1);
  });
});

describe('who has all that is kept of her erased', () => {
  it('as a mentee: the mentoring stops, the coach is told, and nothing that either wrote stays', async () => {
    const community = await confided();
    const { app, alix, camille, noe } = community;
    await asks(noe, { coach: camille.id });
    await app.transact(async (uow) => {
      const member = await memberById(uow.tx, alix.id);
      if (member) await uow.contributions.erasePersonalData(uow, member, { leaves: false });
    });
    await app.outbox.idle();
    expect(rowsOf(community, 'mentoring_texts')).toEqual([]);
    expect(rowsOf(community, 'mentoring_cycles')).toMatchObject([{ member_id: null, state: 'stopped' }]);
    expect(textOf(camille.lastMessage())).toContain('Votre mentorat s’arrête');
    expect(
      JSON.stringify([...dumpOf(community.database)].filter(([name]) => name.startsWith('mentoring'))),
    ).not.toContain(alix.id);
    await alix.types('/mentorat');
    expect(textOf(alix.lastWhisper())).toContain('Demander un accompagnement');
  });

  it('as a coach who leaves: her requests go to the others, her cycles stop, her notes go', async () => {
    const community = await mentored();
    const { app, alix, noe, driss, camille } = community;
    await booked(community);
    await asks(noe, { coach: camille.id });
    await app.transact(async (uow) => {
      const member = await memberById(uow.tx, camille.id);
      if (member) await uow.contributions.erasePersonalData(uow, member, { leaves: true });
    });
    await app.outbox.idle();
    expect(textOf(alix.lastMessage())).toContain('Votre mentorat s’arrête');
    expect(rowsOf(community, 'mentoring_sessions').map((row) => row.state)).toEqual(
      Array.from({ length: 4 }, () => 'cancelled'),
    );
    await driss.presses('Je prends');
    expect(textOf(noe.lastMessage())).toContain('Driss Amrani');
  });

  it('as a coach who stays: those whom she mentors keep their goals', async () => {
    const community = await mentored();
    const { app, camille, alix } = community;
    await withGoals(community);
    await app.transact(async (uow) => {
      const member = await memberById(uow.tx, camille.id);
      if (member) await uow.contributions.erasePersonalData(uow, member, { leaves: false });
    });
    await alix.types('/mentorat');
    expect(textOf(alix.lastWhisper())).toContain('Animer un atelier');
  });
});
