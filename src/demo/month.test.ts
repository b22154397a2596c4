import ICAL from 'ical.js';
import { DateTime } from 'luxon';
import { afterEach, describe, expect, it } from 'vitest';
import { type Demo, startDemo } from '../../test/support/demo.ts';
import { demoProgramme } from '../../test/support/programme.ts';
import { textOf } from '../../test/support/text-of.ts';
import type { App } from '../boot/app.ts';
import type { AgendaEntry } from '../community/feature/agenda.ts';
import { answersTo, countAnswers } from '../community/gatherings/answers.ts';
import { gatheringsBetween, gatheringsIn } from '../community/gatherings/store.ts';
import { allMembers, memberByEmail, membersWithRole } from '../community/members/members.ts';
import { chosenTopics } from '../features/peer-sharing/store/past-topics.ts';
import { createDemoLife } from './life.ts';
import { fillDemo, forgetPast } from './past.ts';

const programme = demoProgramme();
const at = (local: string) => DateTime.fromISO(local, { zone: 'Europe/Paris' }).toMillis();
const march = { fromAt: at('2022-03-01T00:00'), untilAt: at('2022-04-01T00:00') };

const undo: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const step of undo.splice(0)) await step();
});

async function demo(): Promise<Demo> {
  const started = await startDemo();
  undo.push(started.close);
  return started;
}

/** The agenda of somebody in March 2022. */
async function agendaOf(app: App, email: string): Promise<AgendaEntry[]> {
  return app.transact(async (uow) => {
    const member = await memberByEmail(uow.tx, email);
    return uow.contributions.agenda(uow, member, march);
  });
}

const lines = (entries: readonly AgendaEntry[]) =>
  entries.map(
    ({ startsAt, label }) =>
      `${DateTime.fromMillis(startsAt, { zone: 'Europe/Paris', locale: 'en' }).toFormat('ccc d HH:mm')} ${label}`,
  );

const REFERENCE = [
  'Thu 3 09:00 Expédition apprenante',
  'Fri 4 11:30 Heures d’accélération',
  'Tue 8 17:00 Mentorat individuel',
  'Wed 9 14:30 Partage pluridisciplinaire',
  'Fri 11 12:00 Météo entrepreneuriale',
  'Tue 15 17:00 Mentorat individuel',
  'Thu 17 17:00 Atelier-conférence',
  'Tue 22 17:00 Mentorat individuel',
  'Wed 23 14:30 Partage entre pairs',
  'Fri 25 12:00 Météo entrepreneuriale',
  'Mon 28 14:00 Mentorat collectif',
  'Tue 29 17:00 Mentorat individuel',
];

/** What somebody is answered who asks for her agenda. */
async function asking({ be }: Demo, email: string) {
  const member = await be(email);
  return async (words: string) => {
    const answer = await member.types(`/agenda ${words}`);
    if (!('message' in answer)) throw new Error(answer.kind);
    return answer.message;
  };
}

describe('the reference month', () => {
  it('is what Alix sees in March 2022: exactly the twelve entries, in order, at the same times', async () => {
    const { app } = await demo();
    expect(lines(await agendaOf(app, 'alix.moreau@example.org'))).toEqual(REFERENCE);
  });

  it('is hers alone: no other EIG is enrolled in everything', async () => {
    const { app, database } = await demo();
    const eig = await database.transact((tx) => membersWithRole(tx, 'eig'));
    const full: string[] = [];
    for (const { email } of eig) if ((await agendaOf(app, email)).length >= 12) full.push(email);
    expect(full).toEqual(['alix.moreau@example.org']);
  });

  it('is listed by /agenda mois, and the same in her calendar', async () => {
    const started = await demo();
    const asked = await asking(started, 'alix.moreau@example.org');
    const said = textOf(await asked('mois mars')).replaceAll('\u00a0', ' ');
    for (const day of ['Jeudi 3', 'Vendredi 4', 'Mardi 8', 'Mercredi 9', 'Vendredi 11', 'Mardi 15'])
      expect(said).toContain(`**${day} mars**`);
    expect(said).toContain('17 h – 18 h 30, Atelier-conférence : Concevoir sobre, dès la première maquette');

    const address = /`http:\/\/127\.0\.0\.1:3000\/agenda\/([^`]+)\.ics`/
      .exec(textOf(await asked('calendrier')))?.[1]
      ?.replaceAll('\\', '');
    const page = started.app.features
      .flatMap(({ routes: pages }) => pages ?? [])
      .find(({ path }) => path.endsWith('.ics'));
    const reply = await started.app.transact((uow) =>
      page!.read(uow, {
        params: { key: address ?? '' },
        ifNoneMatch: null,
        query: {},
        body: {},
        languages: '',
      }),
    );
    const events = new ICAL.Component(ICAL.parse(reply.body))
      .getAllSubcomponents('vevent')
      .map((component) => new ICAL.Event(component))
      .filter(({ startDate }) => startDate.toString().startsWith('2022-03'));
    expect(events.map(({ startDate }) => startDate.toString().slice(8, 16)).sort()).toEqual(
      ['03T09:00', '04T11:30', '08T17:00', '09T14:30', '11T12:00', '15T17:00']
        .concat(['17T17:00', '22T17:00', '23T14:30', '25T12:00', '28T14:00', '29T17:00'])
        .sort(),
    );
  });

  it('takes so many hours, by format, as worked out by hand', async () => {
    const asked = await asking(await demo(), 'alix.moreau@example.org');
    const message = await asked('temps mars');
    const image = message.blocks.find((block) => block.kind === 'image');
    expect(image?.kind === 'image' && image.chart.kind === 'bars' && image.chart.rows).toEqual(
      [
        // One morning; four sessions of 45 minutes come to as much.
        { label: 'Expédition apprenante', value: 3, shown: '3\u00a0h' },
        { label: 'Mentorat individuel', value: 3, shown: '3\u00a0h' },
        { label: 'Atelier-conférence', value: 1.5, shown: '1\u00a0h\u00a030' },
        { label: 'Partage pluridisciplinaire', value: 1.5, shown: '1\u00a0h\u00a030' },
        { label: 'Partage entre pairs', value: 1.5, shown: '1\u00a0h\u00a030' },
        { label: 'Mentorat collectif', value: 1.5, shown: '1\u00a0h\u00a030' },
        { label: 'Heures d’accélération', value: 1, shown: '1\u00a0h' },
        // Twice 10 minutes.
        { label: 'Météo entrepreneuriale', value: 1 / 3, shown: '20\u00a0min' },
      ].map((row) => expect.objectContaining(row)),
    );
    // 3 + 3 + 4 × 1.5 + 1 = 13 h, and 20 minutes.
    expect(textOf(message).replaceAll('\u00a0', ' ')).toContain('En mars 2022 : **13 h 20** en tout.');
  });
});

describe('the gatherings of the demonstration', () => {
  it('are over before it begins, with who came, and announced or planned at their lead time after', async () => {
    const { app, clock } = await demo();
    const now = clock.now();
    await app.transact(async ({ tx }) => {
      const all = await gatheringsBetween(tx, 0, at('2023-01-01T00:00'));
      for (const gathering of all) {
        const expected =
          gathering.endsAt <= now ? 'over' : gathering.announceAt <= now ? 'announced' : 'planned';
        expect([gathering.title, gathering.state]).toEqual([gathering.title, expected]);
      }
      const noted = await tx.selectFrom('gathering_attendance').select('came').execute();
      const share = noted.filter(({ came }) => came === 1).length / noted.length;
      expect(share).toBeGreaterThan(0.5);
      expect(share).toBeLessThan(0.9);
      expect((await chosenTopics(tx)).length).toBe(15);
    });
  });

  it('stand on the days that the rhythms name, so that none is proposed a second time', async () => {
    const { app } = await demo();
    const all = await app.transact(({ tx }) => gatheringsIn(tx, ['over', 'announced', 'planned']));
    const byHand = all.filter(({ nominalOn }) => nominalOn === null).map(({ format }) => format);
    expect([...new Set(byHand)].sort()).toEqual(['mentorat-collectif']);
  });

  it('leave their seats as they are, and one to answer to who plays Alix', async () => {
    const { app } = await demo();
    await app.transact(async ({ tx }) => {
      const [workshop] = (await gatheringsIn(tx, ['announced'])).filter(({ format }) => format === 'atelier');
      const answers = await answersTo(tx, workshop?.id ?? '');
      expect(countAnswers(answers).yes).toBeGreaterThan(5);
      expect(countAnswers(answers).yes).toBeLessThanOrEqual(workshop?.capacity ?? 0);
      const alix = await memberByEmail(tx, 'alix.moreau@example.org');
      expect(answers.some(({ memberId }) => memberId === alix?.id)).toBe(false);
    });
  });

  it('are answered in time by the others through the door of everybody, never for who is played', async () => {
    const { app, database, clock } = await demo();
    const people = await database.transact(allMembers);
    const live = createDemoLife(app);
    const count = () =>
      app.transact(async ({ tx }) => {
        const [workshop] = (await gatheringsIn(tx, ['announced'])).filter(
          ({ format }) => format === 'atelier',
        );
        return (await answersTo(tx, workshop?.id ?? '')).map(({ memberId }) => memberId);
      });
    const before = await count();
    clock.set(at('2022-03-16T18:00'));
    await live(clock.now());
    const after = await count();
    expect(after.length).toBeGreaterThan(before.length);
    await live(clock.now());
    expect((await count()).length).toBe(after.length);
    const alix = people.find(({ email }) => email === 'alix.moreau@example.org')?.id ?? '';
    expect(after).not.toContain(alix);
  });

  it('are the same for every newcomer, and go with the rest of the past', async () => {
    const [one, other] = [await demo(), await demo()];
    const seen = ({ app }: { app: App }) =>
      app.transact(async ({ tx }) => {
        const all = await gatheringsBetween(tx, 0, at('2023-01-01T00:00'));
        const counts = [];
        for (const { id, title } of all) counts.push([title, countAnswers(await answersTo(tx, id))]);
        return counts.sort(([a], [b]) => (String(a) < String(b) ? -1 : 1));
      });
    expect(await seen(one)).toEqual(await seen(other));
    await forgetPast(one.database);
    expect(await seen(one)).toEqual([]);
    await fillDemo(one.app, programme);
    expect(await seen(one)).toEqual(await seen(other));
  });
});
