import { DateTime } from 'luxon';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Demo, startDemo } from '../../test/support/demo.ts';
import { textOf } from '../../test/support/text-of.ts';
import type { Incoming } from '../chat/incoming.ts';
import { gatheringsIn } from '../community/gatherings/store.ts';
import { allMembers } from '../community/members/members.ts';
import { groupsOf } from '../features/cross-sharing/store/splits.ts';
import { choosingOf, openPolls } from '../features/peer-sharing/store/polls.ts';
import { SUGGESTED } from './suggested.ts';

const CAMILLE = 'camille.roussel@example.org';

/** One month of one demonstration: each test goes on where the one before has left it. */
let demo: Demo;
const done: Incoming[] = [];
beforeAll(async () => {
  demo = await startDemo();
  const { receive } = demo.app;
  demo.app.receive = (incoming) => {
    done.push(incoming);
    return receive(incoming);
  };
});
afterAll(() => demo.close());

/** Nothing that is tried here happens between some of the tests: the clock is set nearer then. */
const at = (local: string) => DateTime.fromISO(local, { zone: 'Europe/Paris' }).toMillis();

/** What coaches read in their channel, with plain spaces. */
const coachesRead = () =>
  demo.platform.posted
    .filter(({ conversation }) => conversation === 'channel:eig-coachs')
    .map(({ message }) => textOf(message).replaceAll('\u00a0', ' '));

const named = (what: string) =>
  done.filter(
    (action) => ('form' in action && action.form === what) || ('press' in action && action.press === what),
  );

describe('the invented members, as the days go by', () => {
  it('answer as parrains what they were asked, once a newcomer has had a day to do it', async () => {
    await demo.to('2022-03-11T15:00');
    const answers = () => [...named('acceleration/take'), ...named('acceleration/decline')];
    expect(answers()).toEqual([]);
    await demo.to('2022-03-15T12:00');
    expect(answers()).toHaveLength(1);
    const title = 'Mettre en ligne chaque semaine, sereinement';
    const idris = await demo.be('idris.benali@example.org');
    expect(idris.messages().some((message) => textOf(message).includes(title))).toBe(true);
  });

  it('say how the workshop was, so that coaches read figures and texts, nobody’s twice', async () => {
    demo.clock.set(at('2022-03-17T12:00'));
    await demo.to('2022-03-22T12:00');
    const summary = coachesRead().find((text) => text.includes('retours**, sans signature')) ?? '';
    expect(summary).toContain('Concevoir sobre, dès la première maquette');
    expect(summary).toMatch(/Très utile/);
    expect(summary).not.toContain('effacés');
    const given = named('afterwards/feedback');
    expect(new Set(given.map(({ from }) => from.user)).size).toBe(given.length);
    const texts = given.flatMap((action) =>
      'values' in action ? [action.values.apply, action.values.better] : [],
    );
    const said = texts.filter((text) => text !== null);
    expect(said.length).toBeGreaterThan(3);
    expect(new Set(said).size).toBe(said.length);
  });

  it('propose a topic in each métier, and vote', async () => {
    await demo.to('2022-03-28T12:00');
    const choosing = await demo.app.transact(async ({ tx }) => {
      const polls = await openPolls(tx);
      return Promise.all(polls.map(({ gatheringId }) => choosingOf(tx, gatheringId)));
    });
    expect(choosing).toHaveLength(5);
    for (const { topics } of choosing) {
      expect(topics.length).toBeGreaterThanOrEqual(1);
      expect(topics.length).toBeLessThanOrEqual(2);
    }
    const [votes, proposals] = [named('peer-sharing/vote'), named('peer-sharing/topic')];
    expect(votes.length).toBeGreaterThan(proposals.length);
    expect(new Set([...votes, ...proposals].map(({ from }) => from.user)).size).toBe(
      votes.length + proposals.length,
    );
  });

  it('offer to present at the sharing that a coach plans, each with a subject of her own', async () => {
    const camille = await demo.be(CAMILLE);
    await camille.does({
      ...{ kind: 'press', press: 'planning/confirm' },
      ...{ ref: 'pluridisciplinaire.2022-04-13', value: null },
    });
    demo.clock.set(at('2022-04-06T09:00'));
    await demo.to('2022-04-08T12:00');
    const groups = await demo.app.transact(async ({ tx }) => {
      const [sharing] = (await gatheringsIn(tx, ['announced'])).filter(
        ({ format }) => format === 'pluridisciplinaire',
      );
      return groupsOf(tx, sharing?.id ?? '');
    });
    const presenters = groups.map(({ presenterId }) => presenterId).filter((id) => id !== null);
    expect([2, 3]).toContain(presenters.length);
    const offers = named('cross-sharing/subject');
    expect(offers.map(({ from }) => from.user).sort()).toEqual(presenters.sort());
    const subjects = offers.map((offer) => 'values' in offer && offer.values.subject);
    expect(new Set(subjects).size).toBe(offers.length);
  });

  it('leave to the newcomer whatever she is offered to play', async () => {
    const members = await demo.database.transact(allMembers);
    const played = members.filter(({ email }) => SUGGESTED.includes(email)).map(({ id }) => id);
    expect(played).toHaveLength(2);
    expect(done.filter(({ from }) => played.includes(from.user))).toEqual([]);
  });
});
