import { describe, expect, it } from 'vitest';
import type { Actor } from '../../../test/support/actor.ts';
import type { TestCommunity } from '../../../test/support/community.ts';
import { testCommunity } from '../../../test/support/community.ts';
import { leaves } from '../../../test/support/departures.ts';
import { asks, booked, offered } from '../../../test/support/mentoring.ts';
import { textOf, textOfAnswer } from '../../../test/support/meteo.ts';
import { departures } from '../departures/index.ts';
import { mentoring } from './index.ts';

const there = () => testCommunity({ now: '2022-03-01T09:30', features: [mentoring, departures] });
/** Nine on the morning after the first day. */
const NEXT_MORNING = '2022-03-02T09:00';

const requests = async ({ database }: TestCommunity) =>
  (
    await database.db
      .selectFrom('mentoring_requests')
      .select(['state', 'coachId'])
      .orderBy('createdAt')
      .execute()
  ).map(({ state, coachId }) => (coachId === null ? state : `${state} ${coachId}`));
const cycles = async ({ database }: TestCommunity) =>
  (await database.db.selectFrom('mentoring_cycles').select('state').execute()).map(({ state }) => state);
const sessions = async ({ database }: TestCommunity) =>
  (await database.db.selectFrom('mentoring_sessions').select('state').orderBy('startsAt').execute()).map(
    ({ state }) => state,
  );
const offers = ({ database }: TestCommunity) =>
  database.db.selectFrom('mentoring_offers').selectAll().execute();
/** A coach opens the one request that waits for all coaches: the menu names nobody. */
async function seesOpenRequest(coach: Actor) {
  const menu = coach
    .lastWhisper()
    ?.blocks.find((block) => block.kind === 'choice' && block.press === 'mentoring/see-request');
  if (menu?.kind !== 'choice') throw new Error('no request waits');
  expect(JSON.stringify(menu)).not.toContain('Alix');
  await coach.chooses(menu.label, menu.options[0]?.label ?? '');
}

const coaches = ({ channel }: TestCommunity) => channel('eig-coachs').map(textOf);

/** Tells what somebody was newly written while something happened. */
async function toldMeanwhile(who: { messages(): unknown[] }, happens: () => Promise<unknown>) {
  const before = who.messages().length;
  await happens();
  return who.messages().slice(before) as Parameters<typeof textOf>[0][];
}

describe('the coach leaves', () => {
  it('asked: the request goes to the other coaches, and the first who takes it has it', async () => {
    const community = await there();
    const { alix, camille, driss, clock } = community;
    await asks(alix, { coach: camille.id, about: 'Mieux dire non' });
    await leaves(community, camille);
    const told = await toldMeanwhile(alix, () => clock.to(NEXT_MORNING));
    expect(told.map(textOf).join()).toContain('Votre demande d’accompagnement va aux autres coachs');
    expect(told).toHaveLength(1);
    expect(await requests(community)).toEqual(['open']);
    expect(coaches(community)).toHaveLength(1);
    expect(coaches(community)[0]).toContain('Une demande d’accompagnement attend un·e autre coach');
    // The channel keeps what it holds: neither who waits, nor what for.
    expect(coaches(community)[0]).not.toMatch(/Alix|Mieux dire non/);
    await driss.types('/mentorat');
    await seesOpenRequest(driss);
    expect(textOf(driss.lastWhisper())).toContain('Alix Moreau');
    expect(textOf(driss.lastWhisper())).toContain('Mieux dire non');
    await driss.presses('Je prends');
    expect(textOf(alix.lastMessage())).toContain('Driss Amrani** accompagne **Alix Moreau**');
  });

  it.each(['offering', 'choosing'])(
    '%s: times are withdrawn, and the mentee waits for a coach',
    async (state) => {
      const community = await there();
      const { alix, camille, clock } = community;
      if (state === 'choosing') await offered(community);
      else {
        await asks(alix, { coach: camille.id, about: 'Mieux dire non' });
        await camille.presses('J’accepte');
      }
      expect(await cycles(community)).toEqual([state]);
      await leaves(community, camille);
      const told = await toldMeanwhile(alix, () => clock.to(NEXT_MORNING));
      expect(told).toHaveLength(1);
      expect(textOf(told[0])).toContain('Votre mentorat s’arrête. Les coachs ont votre demande');
      expect(await cycles(community)).toEqual(['stopped']);
      expect(await offers(community)).toEqual([]);
      expect(await requests(community)).toEqual([`taken ${camille.id}`, 'open']);
      await alix.types('/mentorat');
      expect(textOf(alix.lastWhisper())).toContain('Les coachs choisissent ensemble');
      if (state === 'choosing') {
        const late = alix.messages().find(({ summary }) => summary.includes('propose'));
        expect(JSON.stringify(late ?? {})).not.toContain('mentoring/book');
      }
    },
  );

  it('running, one session over: what is to come is cancelled, what was held stays', async () => {
    const community = await there();
    const { alix, camille, driss, clock, app } = community;
    await booked(community);
    await clock.to('2022-03-09T10:00');
    expect(await sessions(community)).toEqual(['held', 'planned', 'planned', 'planned']);
    await leaves(community, camille);
    const told = await toldMeanwhile(alix, () => clock.to('2022-03-10T09:00'));
    expect(told).toHaveLength(1);
    expect(textOf(told[0])).toContain('les 3 séances à venir sont annulées');
    expect(await sessions(community)).toEqual(['held', 'cancelled', 'cancelled', 'cancelled']);
    expect(await requests(community)).toEqual([`taken ${camille.id}`, 'open']);
    // What is to be said of the session that was held can still be said.
    const after = await alix.presses('Ma note privée');
    expect(after.kind).toBe('openForm');
    // Nobody is sent anywhere any more, and another coach can begin.
    await clock.to('2022-03-15T18:00');
    expect(alix.messages().map(textOf).join()).not.toContain('commence dans 15 minutes\nQuand : mardi 15');
    await driss.types('/mentorat');
    await seesOpenRequest(driss);
    await driss.presses('Je prends');
    expect(await cycles(community)).toContain('offering');
    const entries = await app.transact(async (uow) => {
      const { memberById } = await import('../../community/members/members.ts');
      const range = { fromAt: Date.parse('2022-03-01'), untilAt: Date.parse('2022-05-01') };
      return uow.contributions.agenda(uow, await memberById(uow.tx, alix.id), range);
    });
    expect(entries.filter(({ state }) => state === 'confirmed')).toHaveLength(1);
  });

  it('on the day of a session: nobody is sent to meet her, and it does not count as held', async () => {
    const community = await there();
    const { alix, camille, clock } = community;
    await booked(community);
    await clock.to('2022-03-08T14:00');
    await leaves(community, camille);
    // Neither the quarter of an hour before, nor how it was.
    expect(await toldMeanwhile(alix, () => clock.to('2022-03-09T08:59'))).toEqual([]);
    expect(await toldMeanwhile(camille, () => clock.to('2022-03-09T08:59'))).toEqual([]);
    const told = await toldMeanwhile(alix, () => clock.to('2022-03-09T09:00'));
    expect(told).toHaveLength(1);
    expect(textOf(told[0])).toContain('La séance prévue depuis est notée comme n’ayant pas eu lieu');
    expect(await sessions(community)).toEqual(['missed', 'cancelled', 'cancelled', 'cancelled']);
  });

  it('a proposed move can be agreed to no longer, kindly', async () => {
    const community = await there();
    const { alix, camille, clock } = community;
    await booked(community);
    await camille.types('/mentorat');
    await camille.chooses('Voir un accompagnement', 'Alix Moreau');
    await camille.chooses('Voir une séance', 'Séance 1, mardi 8\u00a0mars');
    await camille.presses('Déplacer');
    await camille.fills({ on: '2022-03-09', at: '17:00' });
    const agree = alix.button('Cela me va');
    await leaves(community, camille);
    await clock.to(NEXT_MORNING);
    expect(await sessions(community)).toEqual(Array(4).fill('cancelled'));
    const answer = await alix.does({ kind: 'press', press: agree.press, ref: agree.ref, value: null });
    expect(textOfAnswer(answer)).toContain('C’est déjà terminé');
  });

  it('ending: it is closed; renewing: the wish for another cycle goes to the other coaches', async () => {
    const community = await there();
    const { alix, camille, clock } = community;
    await booked(community);
    await clock.to('2022-03-30T10:00');
    expect(await cycles(community)).toEqual(['ending']);
    await alix.types('/mentorat');
    await alix.presses('Demander un nouveau cycle');
    await leaves(community, camille);
    const told = await toldMeanwhile(alix, () => clock.to('2022-03-31T09:00'));
    expect(told).toHaveLength(1);
    expect(await cycles(community)).toEqual(['closed']);
    expect(await requests(community)).toEqual([`taken ${camille.id}`, 'open']);
    expect(coaches(community)).toHaveLength(1);
  });

  it('ending, without a wish: the mentee is told that it is closed, and asked nothing', async () => {
    const community = await there();
    const { alix, camille, clock } = community;
    await booked(community);
    await clock.to('2022-03-30T10:00');
    await leaves(community, camille);
    const told = await toldMeanwhile(alix, () => clock.to('2022-03-31T09:00'));
    expect(told.map(textOf).join()).toContain('Votre cycle de mentorat est clos');
    expect(await requests(community)).toEqual([`taken ${camille.id}`]);
    expect(coaches(community)).toEqual([]);
  });
});

describe('the mentee leaves', () => {
  it.each(['asked', 'open'])('%s: the request is withdrawn, and its buttons go', async (state) => {
    const community = await there();
    const { alix, camille, clock, channel } = community;
    await asks(alix, state === 'asked' ? { coach: camille.id } : {});
    await leaves(community, alix);
    const told = await toldMeanwhile(camille, () => clock.to(NEXT_MORNING));
    expect(told).toEqual([]);
    const [first] = await requests(community);
    expect(first).toMatch(/^withdrawn/);
    const asking = state === 'asked' ? camille.lastMessage() : channel('eig-coachs').at(-1);
    expect(textOf(asking)).toContain('n’est plus d’actualité');
    expect(JSON.stringify(asking)).not.toMatch(/Alix|Mieux dire non|buttons/);
  });

  it('running: the coach hears it once, and her times are free again', async () => {
    const community = await there();
    const { alix, noe, camille, clock, channel } = community;
    await booked(community);
    await leaves(community, alix);
    const told = await toldMeanwhile(camille, () => clock.to(NEXT_MORNING));
    expect(told).toHaveLength(1);
    expect(textOf(told[0])).toContain('Alix Moreau ne peut plus venir');
    expect(textOf(told[0])).toContain('ces créneaux sont de nouveau libres');
    expect(await sessions(community)).toEqual(Array(4).fill('cancelled'));
    expect(channel('eig-coachs')).toEqual([]);
    // The same times can be given to somebody else.
    await asks(noe, { coach: camille.id });
    await camille.presses('J’accepte');
    await camille.presses('Proposer des créneaux');
    await camille.fills({ times: 'mardi 8 mars à 17 h' });
    expect(camille.errors).toBeNull();
    await noe.presses('mardi 8 mars à 17 h');
    expect((await sessions(community)).filter((state) => state === 'planned')).toHaveLength(4);
  });

  it('renewing: what asked the coach is asked no more', async () => {
    const community = await there();
    const { alix, camille, clock } = community;
    await booked(community);
    await clock.to('2022-03-30T10:00');
    await alix.types('/mentorat');
    await alix.presses('Demander un nouveau cycle');
    await leaves(community, alix);
    const told = await toldMeanwhile(camille, () => clock.to('2022-03-31T09:00'));
    expect(told).toEqual([]);
    expect(await cycles(community)).toEqual(['closed']);
    expect(textOf(camille.lastMessage())).toContain('n’est plus d’actualité');
  });

  it('with her coach, on one day: neither is written to, and nobody waits', async () => {
    const community = await there();
    const { alix, camille, clock, channel } = community;
    await booked(community);
    await leaves(community, camille);
    await leaves(community, alix);
    await clock.to(NEXT_MORNING);
    expect(await sessions(community)).toEqual(Array(4).fill('cancelled'));
    expect(await requests(community)).toEqual([`taken ${camille.id}`]);
    expect(channel('eig-coachs')).toEqual([]);
  });
});
