import ICAL from 'ical.js';
import { expect, it } from 'vitest';
import { answered } from '../../../../../test/support/afterwards.ts';
import { testCommunity } from '../../../../../test/support/community.ts';
import { seminar, sequenceOf } from '../../../../../test/support/seminar.ts';
import { features as allFeatures } from '../../../../boot/features.ts';
import { dateIn, timeIn } from '../../../../community/format/time-zone.ts';
import { cancelGathering, changeGathering } from '../../../../community/gatherings/lifecycle/lifecycle.ts';
import { sequenceById } from '../../../../community/gatherings/sequences.ts';
import { gatheringById } from '../../../../community/gatherings/store.ts';
import { memberById } from '../../../../community/members/members.ts';

const features = allFeatures.filter(({ id }) => ['gatherings', 'agenda', 'welcome'].includes(id));
const ZONE = 'Europe/Paris';
const MARCH = { fromAt: Date.parse('2022-03-01T00:00:00Z'), untilAt: Date.parse('2022-04-01T00:00:00Z') };

it('an agenda has one entry a sequence, those to choose only once they are, and never the whole as well', async () => {
  const community = await testCommunity({ now: '2022-03-08T10:00', features });
  const { app, alix, camille } = community;
  const { gathering, access, opening, lecture } = await seminar(community, 1);
  await answered(community, gathering, { alix: 'yes' });
  const entries = (range = MARCH, who: string | null = 'm-alix') =>
    app.transact(async (uow) => {
      const member = who === null ? null : await memberById(uow.tx, who);
      return uow.contributions.agenda(uow, member, range);
    });
  const titles = async (range = MARCH, who: string | null = 'm-alix') =>
    (await entries(range, who)).map(
      ({ title, startsAt, endsAt }) =>
        `${dateIn(ZONE, startsAt).slice(8)} ${timeIn(ZONE, startsAt)}-${timeIn(ZONE, endsAt)} ${title}`,
    );
  const plain = ['17 09:30-10:30 Ouverture', '18 10:00-11:00 Faire durer un service'];
  expect(await titles()).toEqual(plain);
  expect(await titles(MARCH, null)).toEqual(plain);
  await alix.does({ kind: 'press', press: 'seminar/go', ref: access.id, value: null });
  expect(await titles()).toEqual([plain[0], '17 14:00-15:30 Auditer un service', plain[1]]);
  // What began before a range has its later days in it.
  const second = { fromAt: Date.parse('2022-03-18T00:00:00Z'), untilAt: MARCH.untilAt };
  expect(await titles(second)).toEqual([plain[1]]);
  // Made free for everybody, it has nothing to give up any more; with few places again, it has.
  for (const [capacity, presses] of [
    [null, []],
    [1, ['seminar/leave']],
  ] as const) {
    await camille.does({ kind: 'press', press: 'seminar/details', ref: access.id, value: null });
    await camille.fills({ capacity });
    expect((await entries())[1]?.buttons.map(({ press }) => press)).toEqual(presses);
  }
  const [first, chosen, last] = await entries();
  expect(first?.buttons.map(({ press }) => press)).toContain('gatherings/no');
  expect(chosen).toMatchObject({
    place: 'Salle 1',
    answer: 'Vous y allez.',
    partOf: `gathering/${gathering.id}`,
  });
  expect(chosen?.buttons.map(({ press }) => press)).toEqual(['seminar/leave']);
  expect([first?.commitment !== undefined, last?.commitment]).toEqual([true, []]);

  // Her file of it has them all, under ids of their own.
  await alix.does({ kind: 'press', press: 'agenda/file', ref: gathering.id, value: null });
  await app.outbox.idle();
  const file = alix.messages().flatMap(({ blocks }) => blocks.filter((block) => block.kind === 'file'))[0];
  const events = new ICAL.Component(ICAL.parse(file?.content ?? ''))
    .getAllSubcomponents('vevent')
    .map((event) => new ICAL.Event(event));
  expect(events.map(({ summary }) => summary.replaceAll('\u00a0', ' '))).toEqual([
    'Séminaire : Ouverture',
    'Séminaire : Auditer un service',
    'Séminaire : Faire durer un service',
  ]);
  expect(new Set(events.map(({ uid }) => uid)).size).toBe(3);

  // A day without any sequence is there still; a sequence that changes counts one change more.
  await camille.does({ kind: 'press', press: 'seminar/remove-yes', ref: lecture.id, value: null });
  expect((await titles()).at(-1)).toBe('18 09:00-18:00 Séminaire de printemps');
  await camille.does({ kind: 'press', press: 'seminar/change', ref: opening.id, value: null });
  await camille.fills({ room: 'Cour' });
  expect((await entries())[0]).toMatchObject({ place: 'Cour', sequence: gathering.sequence + 1 });

  // The seminar moves, and its sequences with it; cancelled, all of it is.
  const now = async () => app.transact(({ tx }) => gatheringById(tx, gathering.id));
  const DAY_MS = 24 * 3_600_000;
  await app.transact(async (uow) => {
    const { startsAt, endsAt } = gathering;
    const times = { startsAt: startsAt + 13 * DAY_MS - 3_600_000, endsAt: endsAt + 13 * DAY_MS - 3_600_000 };
    const before = await gatheringById(uow.tx, gathering.id);
    if (before) await changeGathering(uow, before, times);
  });
  // Over the change to summer time, at the same hours.
  expect((await titles())[0]).toBe('30 09:30-10:30 Ouverture');
  expect(await app.transact(({ tx }) => sequenceById(tx, access.id))).toMatchObject({ revision: 3 });
  const moved = await now();
  if (moved) await app.transact((uow) => cancelGathering(uow, moved));
  expect((await entries()).every(({ state, buttons }) => state === 'cancelled' && buttons.length === 0)).toBe(
    true,
  );
  await sequenceOf(community, gathering, { title: 'Une de plus', starts: '2022-03-31T10:00' });
  expect(await titles()).toContain('31 10:00-11:00 Une de plus');
});

it('a question to whoever speaks in a sequence is asked with those of the seminar, and says of which it is', async () => {
  const community = await testCommunity({ now: '2022-03-08T10:00', features });
  const { alix } = community;
  const { gathering, lecture } = await seminar(community, 1);
  await alix.does({ kind: 'press', press: 'questions/open', ref: gathering.id, value: null });
  await alix.presses('Poser une question');
  const field = alix.form?.fields.find(({ id }) => id === 'sequence');
  expect(field).toMatchObject({ options: [{ value: lecture.id, label: 'Faire durer un service' }] });
  await alix.fills({ text: 'Avec qui ?', sequence: lecture.id, sign: 'signed' });
  await alix.presses('Voir les questions');
  expect(JSON.stringify(alix.lastWhisper())).toContain('Faire durer un service\u00a0: Avec qui ?');
  // Nothing tells the language of who asked, who may be the only one who has Magellan speak it.
  await alix.types('/magellan langue en');
  await alix.does({ kind: 'press', press: 'questions/open', ref: gathering.id, value: null });
  await alix.presses('Ask a question');
  await alix.fills({ text: 'Pourquoi ?', sequence: lecture.id, sign: 'unsigned' });
  await alix.presses('See the questions');
  expect(JSON.stringify(alix.lastWhisper())).toContain('Faire durer un service\u00a0: Pourquoi ?');
});
