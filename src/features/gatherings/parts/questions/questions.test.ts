import { describe, expect, it } from 'vitest';
import type { Actor } from '../../../../../test/support/actor.ts';
import { workshop } from '../../../../../test/support/afterwards.ts';
import { type TestCommunity, testCommunity } from '../../../../../test/support/community.ts';
import { planned } from '../../../../../test/support/gatherings.ts';
import { labelsOf, textOf, textOfAnswer, textOfForm } from '../../../../../test/support/meteo.ts';
import { textsInIntake } from '../../../../../test/support/unsigned.ts';
import { cancelGathering } from '../../../../community/gatherings/lifecycle/lifecycle.ts';
import { gatheringById } from '../../../../community/gatherings/store.ts';
import { memberById } from '../../../../community/members/members.ts';
import { crossSharing } from '../../../cross-sharing/index.ts';
import { privacy } from '../../../privacy/index.ts';
import { gatherings } from '../../index.ts';
import { supportCounts } from './store.ts';

const begin = () => testCommunity({ now: '2022-03-16T10:00', features: [gatherings, crossSharing, privacy] });

/** What she then reads. */
const press = async (who: Actor, name: string, ref: string, value: string | null = null): Promise<string> =>
  textOfAnswer(await who.does({ kind: 'press', press: name, ref, value }));

async function asks(who: Actor, ref: string, text: string, sign: 'signed' | 'unsigned') {
  await press(who, 'questions/ask', ref);
  await who.fills({ text, sign });
}

/** As after days without Magellan: what is due each night is done once. */
async function jumps({ app, clock }: TestCommunity, local: string) {
  clock.set(app.context.calendar.instant(local.slice(0, 10), local.slice(11)));
  await app.scheduler.tick();
}

const listFor = (who: Actor, ref: string) => press(who, 'questions/open', ref);

/** Every row of every table, but of those in which a closed list is rewritten, as text. */
async function dump({ database }: TestCommunity): Promise<Map<string, string[]>> {
  const names = database.sqlite
    .prepare("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'")
    .pluck()
    .all() as string[];
  return new Map(
    names.map((name) => [
      name,
      (database.sqlite.prepare(`SELECT * FROM "${name}"`).all() as object[]).map((row) =>
        JSON.stringify(row),
      ),
    ]),
  );
}

describe('questions for a speaker', () => {
  it('are asked signed or not, had by others once each, read by most wanted, and closed at the end', async () => {
    const community = await begin();
    const { alix, noe, ines, sacha, hugo, camille, paul, mona, clock, database } = community;
    const { id } = await workshop(community);
    expect(await press(alix, 'questions/open', id)).toContain('la vôtre peut être la première');
    expect(alix.lastWhisper()?.storable).toBeUndefined();
    await alix.presses('Poser une question');
    expect(textOfForm(alix.form)).toContain('rien de ce que je garde ne relie la question à vous');
    const signing = alix.form?.fields.find(({ id }) => id === 'sign');
    expect(signing && 'options' in signing && signing.options.map(({ value }) => value)).toEqual([
      'signed',
      'unsigned',
    ]);
    await alix.fills({ text: ' ', sign: null });
    expect(alix.errors).toMatchObject({ text: 'Écrivez votre question.' });
    await alix.fills({ text: 'Par où commencer ?', sign: 'signed' });
    const receipt = alix.lastWhisper();
    expect(textOf(receipt)).toContain('votre question est dans la liste');
    expect(textOf(receipt)).not.toContain('commencer');
    await asks(noe, id, 'Et sans budget ?', 'unsigned');
    // No chat keeps who sent one, nor does what is shown tell whether she signed it.
    expect(noe.lastWhisper()).toEqual(receipt);
    expect(receipt?.storable).toBeUndefined();
    await asks(ines, id, 'et  sans budget ?', 'signed');
    expect(ines.errors?.text).toContain('déjà posée');

    expect(await listFor(hugo, id)).toContain('Alix Moreau');
    for (const who of [hugo, sacha, camille]) {
      const [first = ''] = (await listFor(who, id)).split('\n').filter((line) => line.includes('budget'));
      expect(first).not.toBe('');
    }
    const text = await textsInIntake(community, 'gathering_unsigned_questions');
    const { key } = JSON.parse(text[0] ?? '{}');
    // As often as one likes, and by its author as well: each is counted once.
    const seen = [];
    for (const who of [hugo, hugo, sacha, noe])
      seen.push(await press(who, 'questions/me-too', `${id}.${key}.1`));
    expect(seen.at(-1)).toContain('moi aussi : 3');
    expect(seen.at(-1)).not.toMatch(/Hugo|Sacha/);
    await press(sacha, 'questions/not-me', `${id}.${key}.1`);
    expect(await press(sacha, 'questions/me-too', `${id}.nothing.1`)).toContain('no longer on the list');

    // Most wanted first, for who animates.
    await listFor(camille, id);
    await camille.presses('Pour les lire à voix haute');
    const aloud = textOf(camille.lastWhisper());
    expect(aloud).toContain('2 questions à poser');
    expect(aloud.indexOf('1.** Et sans budget')).toBeGreaterThan(0);
    expect(aloud.indexOf('2.** Par où commencer')).toBeGreaterThan(aloud.indexOf('budget'));
    expect(aloud).toContain('sans signature, et 2 personnes avec');

    // Those it is not for neither read nor ask.
    for (const who of [paul, mona])
      for (const name of ['open', 'ask', 'me-too', 'read', 'hide']) {
        expect(
          await press(who, `questions/${name}`, name === 'me-too' ? `${id}.${key}.1` : id),
        ).not.toContain('budget');
        expect(who.form).toBeNull();
      }
    expect(await press(alix, 'questions/read', id)).not.toContain('budget');

    await clock.to('2022-03-17T17:31');
    for (const name of ['ask', 'me-too', 'withdraw']) {
      expect(await press(alix, `questions/${name}`, `${id}.${key}.1`)).toContain(
        'On ne pose plus de question',
      );
    }
    expect(await listFor(hugo, id)).toContain('moi aussi : 2');
    expect(labelsOf(hugo.lastWhisper())).toEqual(['Ajouter un support']);
    // How many is counted once: who is forgotten.
    expect(await database.db.selectFrom('gathering_question_supports').selectAll().execute()).toEqual([]);
    await jumps(community, '2022-04-15T12:00');
    expect(await listFor(camille, id)).toContain('Et sans budget');
    await jumps(community, '2022-04-17T12:00');
    expect(await listFor(camille, id)).not.toContain('Et sans budget');
    for (const table of [
      'gathering_questions',
      'gathering_unsigned_questions',
      'gathering_question_lists',
    ] as const)
      expect(await database.db.selectFrom(table).selectAll().execute()).toEqual([]);
  });

  it('that are not signed leave no row with their author, nor anything that has their time or order', async () => {
    const community = await begin();
    const { alix, noe, camille } = community;
    const { id } = await workshop(community);
    // The list is there: what follows is the question's alone.
    await press(camille, 'questions/ask', id);
    const before = await dump(community);
    await press(alix, 'questions/ask', id);
    await alix.fills({ text: 'Qui décide vraiment ?', sign: 'unsigned' });
    const after = await dump(community);
    const changed = [...after].flatMap(([name, rows]) => {
      const known = new Set(before.get(name));
      const fresh = rows.filter((row) => !known.has(row));
      return fresh.length === 0 ? [] : [[name, fresh.join()] as const];
    });
    expect(changed.map(([name]) => name).sort()).toEqual(['processed_events', 'unsigned_topics']);
    for (const [, rows] of changed) expect(rows).not.toContain(alix.id);
    // Neither is there a way by which she, or an erasure, could find it again.
    await alix.types('/magellan confidentialite');
    expect(textOf(alix.lastWhisper())).not.toContain('Questions que');
    const [text = ''] = await textsInIntake(community, 'gathering_unsigned_questions');
    expect(Object.keys(JSON.parse(text)).sort()).toEqual(['key', 'text']);
    expect(await press(alix, 'questions/withdraw', `${id}.${JSON.parse(text).key}.1`)).toContain(
      'n’est plus dans la liste',
    );
    expect(await listFor(noe, id)).toContain('Qui décide vraiment');
    await listFor(alix, id);
    expect(labelsOf(alix.lastWhisper())).toEqual(labelsOf(noe.lastWhisper()));
  });

  it('are set aside by a coach, put back, and taken back by whoever signed; five of one person', async () => {
    const community = await begin();
    const { alix, noe, ines, camille, driss, app } = community;
    const { id } = await workshop(community);
    for (const number of [1, 2, 3, 4, 5]) await asks(alix, id, `Question ${number}`, 'signed');
    await asks(alix, id, 'Question 6', 'signed');
    expect(alix.errors?.text).toContain('déjà signé 5 questions');
    await alix.fills({ text: 'Question 6', sign: 'unsigned' });
    expect(alix.errors).toBeNull();
    await listFor(alix, id);
    expect(textOf(alix.lastWhisper())).toContain('Page 1 sur 2');
    await alix.presses('Suivantes');
    expect(textOf(alix.lastWhisper())).toContain('Page 2 sur 2');
    const [{ key = '' } = {}] = (await textsInIntake(community, 'gathering_unsigned_questions')).map((text) =>
      JSON.parse(text),
    );
    expect(await press(driss, 'questions/hide', `${id}.1`, key)).toContain('est écartée');
    await press(noe, 'questions/open', id);
    await noe.presses('Suivantes');
    expect(textOf(noe.lastWhisper())).not.toContain('Question 6');
    expect(await press(driss, 'questions/unhide', `${id}.${key}.1`)).toContain('Question 6');
    await press(driss, 'questions/hide', `${id}.1`, key);
    expect(await press(noe, 'questions/me-too', `${id}.${key}.1`)).toContain('n’est plus dans la liste');
    // Who has it too goes with a question that is erased, not when the list is closed.
    await asks(ines, id, 'Une de plus ?', 'signed');
    const [{ id: hers = '' } = {}] = await app.transact(({ tx }) =>
      tx.selectFrom('gathering_questions').select('id').where('memberId', '=', ines.id).execute(),
    );
    await press(noe, 'questions/me-too', `${id}.${hers}.1`);
    expect(await app.transact(({ tx }) => supportCounts(tx, id))).toEqual(new Map([[hers, 1]]));
    await app.transact(async (uow) => {
      const member = await memberById(uow.tx, ines.id);
      if (member) await uow.contributions.erasePersonalData(uow, member, { leaves: false });
    });
    expect(await app.transact(({ tx }) => supportCounts(tx, id))).toEqual(new Map());
    await community.clock.to('2022-03-17T17:31');
    expect(await press(camille, 'questions/read', id)).toContain('5 questions à poser');
  });

  it('cannot go unsigned among a few, are not asked of invited people, and wait while one is cancelled', async () => {
    const community = await begin();
    const { alix, noe, camille, clock, app, database } = community;
    const few = await planned(community, {
      format: 'entre-pairs',
      metier: 'design',
      speaker: 'Une invitée',
      starts: '2022-03-17T14:30',
      state: 'announced',
    });
    await press(alix, 'questions/ask', few.id);
    expect(textOfForm(alix.form)).toContain('trop peu');
    await alix.fills({ text: 'Une question', sign: 'unsigned' });
    expect(alix.errors?.sign).toContain('trop peu');
    const invited = await planned(community, {
      ...{ format: 'mentorat-collectif', speaker: 'Mona Keller', starts: '2022-03-17T16:00' },
      ...{ state: 'announced' as const, invited: [alix.id] },
    });
    const without = await planned(community, {
      ...{ format: 'expedition', starts: '2022-03-17T09:00', state: 'announced' as const },
    });
    for (const { id } of [invited, without]) {
      expect(await press(alix, 'questions/ask', id)).toContain('ne prend pas de questions');
    }
    const shop = await workshop(community);
    await asks(noe, shop.id, 'Et si ?', 'unsigned');
    await app.transact(async (uow) => {
      const gathering = await gatheringById(uow.tx, shop.id);
      if (gathering) await cancelGathering(uow, gathering);
    });
    expect(await press(noe, 'questions/ask', shop.id)).toContain('passée, ou annulée');
    expect(await listFor(camille, shop.id)).toContain('Et si ?');
    await clock.to('2022-03-18T12:00');
    expect((await database.db.selectFrom('gathering_unsigned_questions').selectAll().execute()).length).toBe(
      1,
    );
    await jumps(community, '2022-04-17T12:00');
    expect(await database.db.selectFrom('gathering_unsigned_questions').selectAll().execute()).toEqual([]);
  });
});

describe('what is given to read before the day', () => {
  it('is added by whoever presents, and shown with the gathering to those it is for', async () => {
    const community = await begin();
    const { alix, noe, mona, paul, camille, clock } = community;
    const talk = await planned(community, {
      ...{
        format: 'atelier',
        title: 'Accessibilité',
        starts: '2022-03-18T17:00',
        state: 'announced' as const,
      },
      speaker: `${mona.name}, DINUM`,
    });
    await mona.types('/rencontre supports');
    await mona.chooses('Ajouter un support à', '18/03 · Accessibilité');
    await mona.fills({ title: 'Le référentiel', url: 'https://exemple.org/rgaa' });
    expect(textOf(mona.lastWhisper())).toContain('C’est ajouté');
    for (const who of [noe, paul]) {
      await press(who, 'afterwards/add-material', talk.id);
      expect(who.form).toBeNull();
    }
    expect(await press(alix, 'questions/open', talk.id)).toContain(
      '[Le référentiel](https://exemple.org/rgaa)',
    );
    await alix.does({ kind: 'press', press: 'gatherings/yes', ref: talk.id, value: null });
    await clock.to('2022-03-17T10:05');
    expect(textOf(alix.lastMessage())).toContain('Le référentiel');
    await camille.types('/rencontre supports');
    expect(textOf(camille.lastWhisper())).toContain('Le référentiel');
  });

  it('is added by whoever offered to present at a cross sharing', async () => {
    const community = await begin();
    const { alix } = community;
    const { id } = await planned(community, {
      ...{ format: 'pluridisciplinaire', starts: '2022-03-23T14:30', state: 'announced' as const },
    });
    await press(alix, 'afterwards/add-material', id);
    expect(alix.form).toBeNull();
    await press(alix, 'cross-sharing/present', id);
    await alix.fills({ subject: null });
    await alix.presses('Ajouter un support');
    await alix.fills({ title: 'Mes écrans', url: 'https://exemple.org/' });
    expect(textOf(alix.lastWhisper())).toContain('C’est ajouté');
  });
});
