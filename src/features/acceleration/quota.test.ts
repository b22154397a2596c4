import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  asks,
  granted,
  moment,
  parrainsThere,
  proposed,
  searching,
} from '../../../test/support/acceleration.ts';
import { type TestCommunity, testCommunity } from '../../../test/support/community.ts';
import { textOf } from '../../../test/support/meteo.ts';
import { rotateSecretFile } from '../../engine/key-rotation.ts';
import { countUnderFormerKeys } from '../../engine/reencrypt.ts';
import { loadSecrets } from '../../engine/secrets.ts';
import { newRequest, requestsWhere, saveRequest, takenBy } from './store/requests.ts';
import { sealed } from './store/sealed.ts';

const ACCOUNT = 'defi/Portail';

/** Another request of Alix's team, that is looking for somebody, and for which these parrains were asked. */
const lookingFor = ({ app, clock, alix }: TestCommunity, asked: readonly { id: string }[]) =>
  app.transact(async ({ tx, secrets }) => {
    const author = { id: alix.id, defi: 'Portail' };
    const request = newRequest(author, ACCOUNT, clock.now());
    await saveRequest(tx, secrets, { ...request, state: 'searching', field: 'droit', wished: 120 });
    for (const { id } of asked)
      await tx
        .insertInto('acceleration_asked')
        .values({ requestId: request.id, memberId: id, state: 'asked', wave: 1 })
        .execute();
    return request.id;
  });

const taken = ({ app }: TestCommunity, period = '2022-03') =>
  app.transact(({ tx }) => takenBy(tx, ACCOUNT, period, ''));

describe('the quota of a team', () => {
  it('refuses what is too much, says what is left and when hours come back, and keeps what was typed', async () => {
    const community = await granted();
    const { mona, alix } = community;
    const take = async (minutes: number, date: string) => {
      const ref = await lookingFor(community, [mona]);
      const values = { ...moment, minutes, date };
      return mona.does({ kind: 'submit', form: 'acceleration/take', ref, values });
    };
    expect((await take(120, '2022-03-23')).kind).toBe('whisper');
    // Known before anybody picks a day.
    await mona.does({
      kind: 'press',
      press: 'acceleration/take',
      ref: await lookingFor(community, [mona]),
      value: null,
    });
    expect(mona.form?.fields[0]).toMatchObject({
      hint: expect.stringMatching(/Ce qu’il reste à l’équipe.: 1.h en mars, 5.h en avril\./),
    });
    const refused = await take(90, '2022-03-24');
    expect(JSON.stringify(refused).replaceAll('\u00a0', ' ')).toContain(
      'Il ne reste que 1 h à cette équipe en mars. Ses heures reviennent le vendredi 1er avril.',
    );
    expect((await take(60, '2022-03-24')).kind).toBe('whisper');
    expect(await taken(community)).toBe(300);
    await alix.types('/acceleration');
    expect(textOf(alix.lastWhisper())).toContain('Il ne reste plus d’heures pour votre équipe en mars');
    expect(textOf(alix.lastWhisper())).toContain('reviennent le **vendredi 1er avril**');
    await mona.does({
      kind: 'submit',
      form: 'acceleration/take',
      ref: await lookingFor(community, [mona]),
      values: { ...moment, date: '2022-04-05' },
    });
    expect(await taken(community, '2022-04')).toBe(120);
  });

  it('is kept when a hundred hours are granted at once', async () => {
    const community = await parrainsThere();
    const { mona } = community;
    const refs = [];
    for (let count = 0; count < 100; count += 1) refs.push(await lookingFor(community, [mona]));
    // Mona cannot be in two places: each is for another half hour.
    const halfHour = (index: number) => ({
      date: `2022-03-${14 + 7 * Math.floor(index / 60) + (Math.floor(index / 12) % 5)}`,
      time: `${10 + Math.floor((index % 12) / 2)}:${index % 2 === 0 ? '00' : '30'}`,
    });
    const answers = await Promise.all(
      refs.map((ref, index) => {
        const values = { ...moment, ...halfHour(index), minutes: 30 };
        return mona.does({ kind: 'submit', form: 'acceleration/take', ref, values });
      }),
    );
    expect(answers.filter(({ kind }) => kind === 'whisper')).toHaveLength(10);
    expect(answers.filter(({ kind }) => kind === 'rejectForm')).toHaveLength(90);
    expect(await taken(community)).toBe(300);
  }, 60_000);

  it('is taken once when a hundred parrains take the same request at once', async () => {
    const community = await testCommunity();
    const parrains = await community.crowd(100);
    await community.database.db
      .updateTable('members')
      .set({ roles: '["parrain"]', defi: null })
      .where('name', 'like', 'Membre %')
      .execute();
    const ref = await lookingFor(community, parrains);
    const answers = await Promise.all(
      parrains.map((parrain) =>
        parrain.does({ kind: 'submit', form: 'acceleration/take', ref, values: { ...moment, minutes: 60 } }),
      ),
    );
    expect(answers.filter(({ kind }) => kind === 'whisper')).toHaveLength(1);
    expect(answers.filter(({ kind }) => kind === 'rejectForm')).toHaveLength(99);
    expect(await taken(community)).toBe(60);
  }, 60_000);

  it('stays what it was when the team confirms twice, or both sides tell', async () => {
    const community = await proposed();
    const { alix, noe, mona, clock } = community;
    const { press, ref } = alix.button('Cela nous va');
    const agree = { kind: 'press' as const, press, ref, value: null };
    await Promise.all([alix, noe, alix, noe].map((person) => person.does(agree)));
    expect(await taken(community)).toBe(120);
    await clock.to('2022-03-22T16:30');
    const notify = (minutes: number) => ({
      kind: 'submit' as const,
      form: 'acceleration/tell',
      ref,
      values: { minutes, outcome: null },
    });
    await Promise.all([alix.does(notify(60)), mona.does(notify(90)), noe.does(notify(120))]);
    // What one of them said, whoever came first: no sum, and no change by who came later.
    const told = await taken(community);
    expect([60, 90, 120]).toContain(told);
    await Promise.all([alix.does(notify(30)), mona.does(notify(45))]);
    expect(await taken(community)).toBe(told);
  });

  it('of the whole promotion is not that of a month', async () => {
    const { alix } = await parrainsThere((programme) => {
      programme.acceleration.every = 'promotion';
      programme.acceleration.hours = 8;
    });
    await alix.types('/acceleration');
    expect(textOf(alix.lastWhisper())).toContain('8 h sur 8** pour votre équipe jusqu’à la fin');
  });

  it('is her own when each person has hers', async () => {
    const { alix, noe } = await granted((programme) => {
      programme.acceleration.per = 'person';
    });
    await alix.types('/acceleration');
    expect(textOf(alix.lastWhisper())).toContain('Il reste **3 h sur 5** pour vous en mars');
    await noe.types('/acceleration');
    expect(textOf(noe.lastWhisper())).toContain('Il reste **5 h sur 5** pour vous en mars');
  });
});

describe('texts', () => {
  it('are sealed in the database, and sealed again under a new secret', async () => {
    const { mona, database, app } = await searching();
    await mona.presses('Poser une question');
    await mona.fills({ text: 'Une question secrète' });
    const dump = ['acceleration_requests', 'acceleration_questions']
      .map((table) => JSON.stringify(database.sqlite.prepare(`SELECT * FROM ${table}`).all()))
      .join();
    for (const secret of ['contrastes', 'Mardi', 'clavier', 'secrète']) expect(dump).not.toContain(secret);
    const file = join(dirname(database.file), 'magellan.secret');
    rotateSecretFile(file);
    const both = loadSecrets({ file });
    expect(await countUnderFormerKeys(database.db, both, sealed)).toEqual({ former: 2, unknown: 0 });
    expect(await app.transact((uow) => uow.contributions.reencrypt({ ...uow, secrets: both }, 10))).toBe(2);
    expect(await countUnderFormerKeys(database.db, both, sealed)).toEqual({ former: 0, unknown: 0 });
    const [request] = await app.transact(({ tx }) => requestsWhere(tx, both, {}));
    expect(request?.texts.title).toBe('Formulaire utilisable au clavier');
  });
});

describe('asks', () => {
  it('leaves one draft at a time', async () => {
    const { alix, database } = await parrainsThere();
    await asks(alix);
    await alix.types('/acceleration demander');
    await alix.types('/acceleration demander');
    expect(database.sqlite.prepare('SELECT state FROM acceleration_requests').all()).toEqual([
      { state: 'review' },
    ]);
  });
});
