import { describe, expect, it } from 'vitest';
import { consents, isAlumna, leftOn } from '../../../../../test/support/alumni.ts';
import { leaves } from '../../../../../test/support/arrival.ts';
import { restarted, type TestCommunity, testCommunity } from '../../../../../test/support/community.ts';
import { demoProgramme } from '../../../../../test/support/programme.ts';
import { textOf, textOfForm } from '../../../../../test/support/text-of.ts';
import { bytesOf, inIntake, sealedInIntake } from '../../../../../test/support/unsigned.ts';
import { startNextPromotion } from '../../../../boot/next-promotion.ts';
import type { Message } from '../../../../chat/message.ts';
import { endConsent, giveConsent } from '../../../../community/alumni/consents.ts';
import { surveyById } from '../../../../community/alumni/destinations.ts';
import { stayAsAlumna } from '../../../../community/alumni/staying.ts';
import { changeLine, lineOf } from '../../../../community/members/roster/change-line.ts';
import { takePromotion } from '../../../../community/programme/promotions.ts';
import type { Place } from './rules.ts';

const read = (message: Message | null | undefined) => textOf(message).replaceAll('\u00a0', ' ');
const all = ({ messages }: { messages(): Message[] }) => messages().map(read).join('\n---\n');

const EVERYBODY = ['alix', 'noe', 'ines', 'sacha', 'lina', 'hugo'] as const;
const SURVEY = 'promotion-4';
const QUESTION = 'Six mois ont passé';

type Row = Record<string, unknown>;
function tablesOf({ database: { sqlite } }: TestCommunity): { name: string; rows: Row[] }[] {
  const names = sqlite
    .prepare("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'")
    .pluck()
    .all() as string[];
  return names.map((name) => ({ name, rows: sqlite.prepare(`SELECT * FROM "${name}"`).all() as Row[] }));
}
const rowsOf = (community: TestCommunity, table: string): Row[] =>
  tablesOf(community).find(({ name }) => name === table)?.rows ?? [];
const surveyIn = ({ app }: TestCommunity) => app.transact(({ tx }) => surveyById(tx, SURVEY));

/** Six alumni of a promotion that ended six months ago, on the eve of their question. */
async function alumniOf(now = '2022-03-11T09:00', programme = demoProgramme()) {
  const community = await testCommunity({ now, programme });
  await leftOn(community, '2021-09-11', EVERYBODY);
  return community;
}

async function answered(
  community: TestCommunity,
  places: Partial<Record<(typeof EVERYBODY)[number], Place>>,
) {
  for (const [first, place] of Object.entries(places) as [(typeof EVERYBODY)[number], Place][]) {
    await community.clock.forward({ minutes: 3 });
    await community[first].presses(first === 'sacha' ? 'Answer' : 'Répondre');
    await community[first].fills({ place });
  }
}

async function toldToCoach({ camille }: TestCommunity): Promise<string> {
  await camille.types('/magellan alumni');
  return read(camille.lastWhisper());
}

describe('where alumni work', () => {
  it('is asked once, six months after, in working hours; counted at its closing, and the answers go', async () => {
    const community = await alumniOf();
    const { alix, noe, camille, clock, platform } = community;
    expect(await toldToCoach(community)).toContain('à partir du 11 mars 2022');
    await clock.to('2022-03-11T10:01');
    expect(all(alix)).toContain(QUESTION);
    expect(all(alix)).toContain('jusqu’au vendredi 22 avril');
    expect(all(camille)).not.toContain(QUESTION);
    await alix.types('/magellan lien');
    expect(read(alix.lastWhisper())).toContain(
      'Vous pouvez le dire, sans signer, jusqu’au vendredi 22 avril',
    );
    await alix.presses('Répondre');
    const form = textOfForm(alix.form).replaceAll('\u00a0', ' ');
    for (const words of ['Non signée', 'Qui lit quoi', 'ni effacée', 'après le vendredi 22 avril'])
      expect(form).toContain(words);
    await alix.fills({ place: 'partout' });
    expect(alix.errors?.place).toContain('Choisissez');
    await alix.fills({ place: 'host' });
    const receipt = read(alix.lastWhisper());
    expect(receipt).toContain('rien ne la relie à vous');
    await answered(community, { noe: 'outside', ines: 'host', sacha: 'host', lina: 'outside' });
    expect(read(noe.lastWhisper())).toBe(receipt);
    // Nothing is shown before it is closed: not even how many answered.
    expect(await toldToCoach(community)).toContain(
      'est posée jusqu’au vendredi 22 avril, et rien ne se lit avant',
    );
    await alix.presses('Répondre');
    expect(read(alix.lastWhisper())).toContain('Vous avez déjà répondu');
    await answered(community, { hugo: 'outside' });
    await clock.leap('2022-04-22T17:00');
    expect((await surveyIn(community))?.state).toBe('open');
    await clock.leap('2022-04-25T10:05');
    const told = await toldToCoach(community);
    expect(told).toContain('**Promotion 4** : 6 EIG recruté·es par le programme');
    expect(told).toContain('3 EIG sur 6 qui ont répondu continuent à travailler dans l’administration');
    expect(told).toContain('(6 personnes sollicitées)');
    expect(told).toContain('3 disent ne plus y travailler, ou préfèrent ne pas le dire');
    expect(told).not.toContain('Parmi ces personnes');
    // Whoever reads it without names reads the same, and nobody is asked again, nor may answer.
    for (const table of ['destination_recipients', 'destination_answers'])
      expect(rowsOf(community, table)).toEqual([]);
    expect(await inIntake(community, 'destination_answers')).toBe(0);
    expect(all(alix)).toContain('Cette question n’attend plus de réponse');
    expect(all(alix)).not.toContain(QUESTION);
    await alix.does({ kind: 'press', press: 'alumni/destination', ref: SURVEY, value: null });
    expect(read(alix.lastWhisper())).toContain('n’attend plus de réponse');
    await clock.leap('2022-05-30T10:05');
    expect(await toldToCoach(community)).toBe(told);
    expect(platform.posted.filter(({ message }) => read(message).includes(QUESTION))).toEqual([]);
  });

  it('is told of nobody when fewer than five said it, and erased', async () => {
    const community = await alumniOf();
    const { clock } = community;
    await clock.to('2022-03-11T10:01');
    await answered(community, { alix: 'host', noe: 'host', ines: 'host', sacha: 'host', lina: 'unsaid' });
    await clock.leap('2022-04-25T10:05');
    expect(await toldToCoach(community)).toContain(
      'six mois après : moins de 5 personnes l’ont dit ; rien n’est compté',
    );
    expect((await surveyIn(community))?.figures).toBeNull();
    expect(rowsOf(community, 'destination_answers')).toEqual([]);
  });

  it('is asked late by four weeks at most; not where the programme says so, nor of too few', async () => {
    const late = await alumniOf('2022-04-07T09:00');
    await late.clock.to('2022-04-07T10:01');
    expect(all(late.alix)).toContain('jusqu’au jeudi 19 mai');
    const never = await alumniOf('2022-04-11T09:00');
    await never.clock.to('2022-04-11T10:01');
    expect(all(never.alix)).not.toContain(QUESTION);
    expect(await toldToCoach(never)).toContain(
      'n’a pas été posée (moins de 5 personnes à qui la poser, ou trop tard)',
    );
    expect(rowsOf(never, 'destination_recipients')).toEqual([]);
    const off = demoProgramme();
    off.alumni.sixMonths = false;
    const silent = await alumniOf('2022-03-11T09:00', off);
    await silent.clock.to('2022-03-14T10:01');
    expect(all(silent.alix)).not.toContain(QUESTION);
    expect(await toldToCoach(silent)).toContain('n’est pas posée dans ce programme');
    await silent.alix.types('/magellan lien');
    await silent.alix.presses('Modifier');
    expect(textOfForm(silent.alix.form)).not.toContain('Six mois après');
    const few = await alumniOf();
    for (const { id } of [few.noe, few.ines]) await few.app.transact(({ tx }) => endConsent(tx, id));
    await few.clock.to('2022-03-11T10:01');
    expect(all(few.alix)).not.toContain(QUESTION);
    expect((await surveyIn(few))?.state).toBe('closed');
  });

  it('is asked of nobody whose consent ended, and of nobody else; what somebody answered before stays counted', async () => {
    const community = await alumniOf();
    const { alix, noe, ines, camille, clock, app } = community;
    await noe.does({ kind: 'press', press: 'alumni/end', ref: '', value: null });
    await clock.to('2022-03-11T10:01');
    expect(all(noe)).not.toContain(QUESTION);
    expect((await surveyIn(community))?.asked).toBe(5);
    // Who was not asked may not answer: an EIG, a coach, an alumna of another promotion.
    await isAlumna(community, 'noe');
    await app.transact(async ({ tx, secrets }) => {
      await tx.updateTable('members').set({ active: 1, listed: 1 }).where('id', '=', noe.id).execute();
      await giveConsent(tx, secrets, noe.id, {
        ...{ on: '2022-03-11', perMonth: 0, testifies: false, meets: false, address: null },
      });
    });
    for (const other of [noe, camille]) {
      await other.does({ kind: 'press', press: 'alumni/destination', ref: SURVEY, value: null });
      expect(other.form).toBeNull();
    }
    await answered(community, { alix: 'host', ines: 'outside', lina: 'host', hugo: 'host' });
    // An answer that is on its way when she stops is refused kindly; one that was given cannot be found.
    await community.sacha.presses('Answer');
    await community.sacha.does({ kind: 'press', press: 'alumni/end', ref: '', value: null });
    await community.sacha.fills({ place: 'host' });
    expect(read(community.sacha.lastWhisper())).not.toContain('will be counted');
    await ines.does({ kind: 'press', press: 'privacy/erase', ref: '', value: null });
    await ines.fills({ word: 'EFFACER' });
    await alix.does({ kind: 'press', press: 'alumni/end', ref: '', value: null });
    expect(await inIntake(community, 'destination_answers')).toBe(4);
    const left = rowsOf(community, 'destination_recipients').map(({ member_id }) => member_id);
    expect(left.sort()).toEqual(['m-hugo', 'm-lina']);
  });

  it('waits for those who leave and agreed; how many EIG the promotion had is counted at its end, once', async () => {
    const programme = demoProgramme();
    programme.promotion.endsOn = '2022-05-13';
    programme.phases = [];
    const community = await testCommunity({ now: '2022-05-12T09:00', programme });
    const { noe, clock, app, database } = community;
    await leaves(community, 'noe', '2022-05-13');
    await app.transact(async ({ tx, secrets }) =>
      giveConsent(tx, secrets, noe.id, {
        ...{ on: '2022-05-12', perMonth: 0, testifies: false, meets: false, address: null },
      }),
    );
    expect(await toldToCoach(community)).toContain('6 EIG recruté·es par le programme');
    await clock.to('2022-05-16T10:05');
    const [survey] = await database.db.selectFrom('destination_surveys').selectAll().execute();
    expect(survey).toMatchObject({ state: 'waiting', becameAlumni: 1, recruited: 6, endsOn: '2022-05-13' });
    expect(rowsOf(community, 'destination_recipients')).toEqual([
      { survey_id: programme.promotion.id, member_id: noe.id, state: 'waiting' },
    ]);
    await noe.types('/magellan confidentialite');
    expect(read(noe.lastWhisper())).toContain('une fois et sans signature, où vous en êtes');
  });

  it('counts whoever left, came back and left again as one EIG', async () => {
    const community = await testCommunity();
    const { app, ines } = community;
    const { promotion } = demoProgramme();
    await consents(community, 'ines');
    for (let time = 0; time < 2; time += 1)
      await app.transact(async ({ tx, now, calendar }) => {
        const at = { now, todayOn: calendar.localDate(now) };
        const line = await lineOf(tx, ines.id);
        await stayAsAlumna(tx, ines.id, { ...at, promotion });
        if (time === 0 && line) await changeLine(tx, ines.id, line, at);
      });
    expect(await toldToCoach(community)).toContain('6 EIG recruté·es par le programme');
  });

  it('is asked although another promotion has followed in the same database', async () => {
    const over = demoProgramme();
    Object.assign(over.promotion, { id: 'un', name: 'Promotion 5', endsOn: '2022-03-11', pauses: [] });
    over.phases = [];
    const next = demoProgramme();
    Object.assign(next.promotion, { id: 'deux', startsOn: '2022-05-02', endsOn: '2023-03-10', pauses: [] });
    next.phases = [];
    const community = await testCommunity({ now: '2022-03-14T09:00', programme: over });
    const { app, clock, database } = community;
    await takePromotion(database, over.promotion);
    for (const first of EVERYBODY) if (first !== 'hugo') await consents(community, first);
    await startNextPromotion(app, next);
    const after = restarted(community, { programme: next });
    clock.set(Date.parse('2022-09-12T10:00:30+02:00'));
    await after.scheduler.tick();
    const [survey] = await database.db.selectFrom('destination_surveys').selectAll().execute();
    expect(survey).toMatchObject({ id: 'un', state: 'open', asked: 5, recruited: 6, closesOn: '2022-10-24' });
    const asked = database.db.selectFrom('outbox').select(['key', 'state']);
    expect(await asked.where('key', 'like', 'alumni/destination/un/%').orderBy('key').execute()).toEqual(
      ['alix', 'ines', 'lina', 'noe', 'sacha'].map((first) => ({
        ...{ key: `alumni/destination/un/m-${first}`, state: 'queued' },
      })),
    );
  });
});

describe('an answer', () => {
  it('is nowhere in plain words, shares no value with another row, and nothing tells when or in which order', async () => {
    const community = await alumniOf();
    const { database, clock, platform } = community;
    const { sqlite } = database;
    await clock.to('2022-03-11T10:01');
    await answered(community, {
      alix: 'host',
      noe: 'elsewhere',
      ines: 'outside',
      sacha: 'unsaid',
      lina: 'host',
    });
    expect(rowsOf(community, 'destination_answers')).toEqual([]);
    const sealed = sealedInIntake(community);
    expect(sealed).toHaveLength(5);
    const rows = JSON.stringify(tablesOf(community));
    for (const text of sealed) expect(rows).not.toContain(text.split('.')[2]);
    const columns = (table: string) =>
      (sqlite.pragma(`table_info(${table})`) as { name: string }[]).map(({ name }) => name);
    expect(columns('destination_answers')).toEqual(['id', 'survey_id', 'sealed']);
    expect(columns('destination_recipients')).toEqual(['survey_id', 'member_id', 'state']);
    for (const table of ['destination_answers', 'destination_recipients', 'destination_surveys'])
      expect(() => sqlite.prepare(`SELECT rowid FROM ${table}`).all()).toThrow();
    // The messages are as they were: nothing in the outbox says that somebody answered, nor when.
    const outbox = database.db
      .selectFrom('outbox')
      .select('key')
      .where('key', 'like', 'alumni/destination/%');
    expect((await outbox.execute()).map(({ key }) => key).sort()).toEqual(
      EVERYBODY.map((first) => `alumni/destination/${SURVEY}/m-${first}`).sort(),
    );
    expect(JSON.stringify(platform.stored)).not.toMatch(/"place"|accueilli·e/);
    await clock.leap('2022-04-25T10:05');
    const bytes = bytesOf(community);
    for (const piece of ['"place":', '"host"', '"elsewhere"', '"outside"', '"unsaid"'])
      expect(bytes.includes(piece), piece).toBe(false);
    for (const text of sealed) expect(bytes.includes(text.slice(0, 100))).toBe(false);
    expect(community.logged()).not.toMatch(/"place"|"outside"/);
  });

  it('that could not be kept may be given again', async () => {
    const community = await alumniOf();
    const { noe, clock, app } = community;
    await clock.to('2022-03-11T10:01');
    await answered(community, { alix: 'host', noe: 'host' });
    const state = async () =>
      rowsOf(community, 'destination_recipients').filter(({ state }) => state === 'answered').length;
    expect(await state()).toBe(2);
    await app.transact(async ({ tx }) => {
      await tx
        .insertInto('unsigned_pending')
        .values({
          ...{ token: 't', kind: 'destination_answers', topic: SURVEY, memberId: noe.id },
          ...{ platform: 'memory', eventId: 'e', sinceAt: 0 },
        })
        .execute();
      await tx.updateTable('unsigned_topics').set({ count: 3 }).execute();
    });
    await app.recoverUnsigned();
    expect(await state()).toBe(1);
    await noe.presses('Répondre');
    expect(noe.form?.id).toBe('alumni/destination');
  });
});
