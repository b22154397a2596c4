import { describe, expect, it } from 'vitest';
import { asks, granted, proposed, searching } from '../../../test/support/acceleration.ts';
import type { TestCommunity } from '../../../test/support/community.ts';
import { leaves, previewed, returns } from '../../../test/support/departures.ts';
import { textOf } from '../../../test/support/meteo.ts';

const requestIn = async ({ database }: TestCommunity) =>
  database.db
    .selectFrom('acceleration_requests')
    .select(['state', 'parrainId', 'granted', 'used', 'startsAt'])
    .executeTakeFirstOrThrow();
const askedIn = async ({ database }: TestCommunity) =>
  Object.fromEntries(
    (await database.db.selectFrom('acceleration_asked').select(['memberId', 'state']).execute()).map(
      (row) => [row.memberId, row.state],
    ),
  );
const coachesTold = ({ channel }: TestCommunity) =>
  channel('eig-coachs')
    .map(textOf)
    .filter((said) => said.includes('ne peut plus venir'));

type Reader = { messages(): Parameters<typeof textOf>[0][] };
/** The departure messages that somebody has. */
const toldOf = (who: Reader) =>
  who
    .messages()
    .map(textOf)
    .filter((said) => said.includes('ne peut plus venir'));

/** Some quiet moment after nine on the next working day. */
const nextMorning = ({ clock }: TestCommunity) => clock.to('2022-03-14T09:30');

describe('a parrain leaves', () => {
  it('asked, and another has it still: the other is waited for, nobody hears of it', async () => {
    const community = await searching();
    const { alix, mona, dalila } = community;
    expect(await askedIn(community)).toEqual({ [mona.id]: 'asked', [dalila.id]: 'asked' });
    await leaves(community, mona);
    await nextMorning(community);
    expect(await askedIn(community)).toEqual({ [mona.id]: 'declined', [dalila.id]: 'asked' });
    expect((await requestIn(community)).state).toBe('searching');
    expect(toldOf(alix)).toEqual([]);
    expect(coachesTold(community)).toEqual([]);
  });

  it('the last who was asked: the request goes on to the next', async () => {
    const community = await searching(({ acceleration }) => {
      acceleration.askedAtOnce = 1;
    });
    const { mona, dalila } = community;
    const [first] = Object.keys(await askedIn(community));
    const [gone, next] = first === mona.id ? [mona, dalila] : [dalila, mona];
    await leaves(community, gone);
    await nextMorning(community);
    expect(await askedIn(community)).toEqual({ [gone.id]: 'declined', [next.id]: 'asked' });
    await next.presses('Je prends');
    expect(next.form?.id).toBe('acceleration/take');
  });

  it.each(['proposed', 'granted'])(
    '%s: the hour is cancelled, minutes come back, others are asked',
    async (state) => {
      const community = await (state === 'proposed' ? proposed() : granted());
      const { alix, noe, mona, dalila, app } = community;
      expect(await requestIn(community)).toMatchObject({ state, granted: 120 });
      expect(await previewed(community, mona)).toEqual([
        'an acceleration hour is cancelled; its request looks for somebody else',
      ]);
      await leaves(community, mona);
      expect(await requestIn(community)).toMatchObject({ state, granted: 120 });
      await nextMorning(community);
      expect(await requestIn(community)).toMatchObject({
        state: 'searching',
        parrainId: null,
        granted: 0,
        startsAt: null,
      });
      expect(await askedIn(community)).toMatchObject({ [mona.id]: 'declined', [dalila.id]: 'asked' });
      // Once each, for both of the team; nothing of what they wrote.
      for (const one of [alix, noe]) {
        expect(toldOf(one)).toHaveLength(1);
        expect(toldOf(one)[0]).toContain('prévue mardi 22 mars, de 14 h à 16 h est annulée');
        expect(toldOf(one)[0]).toContain('D’autres marraines et parrains ont votre demande');
      }
      const holds = await app.transact(async (uow) => {
        const { takenBy } = await import('./store/requests.ts');
        return takenBy(uow.tx, 'defi/Portail', '2022-03', '');
      });
      expect(holds).toBe(0);
    },
  );

  it('granted, with nobody else: the team hears it in the same message, coaches in one of theirs', async () => {
    const community = await granted();
    const { alix, mona, dalila, etienne, clock, channel } = community;
    await community.database.db
      .updateTable('members')
      .set({ roles: '["alumni"]' })
      .where('id', 'in', [dalila.id, etienne.id])
      .execute();
    await leaves(community, mona);
    await clock.to('2022-03-14T08:59');
    const before = alix.messages().length;
    const posted = channel('eig-coachs').length;
    await nextMorning(community);
    expect(alix.messages().length).toBe(before + 1);
    expect(toldOf(alix)[0]).toContain('Personne d’autre n’est disponible pour l’instant');
    expect(channel('eig-coachs')).toHaveLength(posted + 1);
    expect(coachesTold(community)[0]).toContain('Une demande d’heures ne trouve plus personne');
    expect((await requestIn(community)).state).toBe('unanswered');
  });

  it('and is back before nine: the hour stands', async () => {
    const community = await granted();
    const { alix, mona } = community;
    await leaves(community, mona);
    await returns(community, mona);
    await nextMorning(community);
    expect(await requestIn(community)).toMatchObject({ state: 'granted', parrainId: mona.id, granted: 120 });
    expect(toldOf(alix)).toEqual([]);
  });

  it('on the day of the hour: nobody is sent there, and whether it was held is asked of who is there', async () => {
    const community = await granted();
    const { alix, mona, clock } = community;
    await clock.to('2022-03-21T09:30');
    await leaves(community, mona);
    // The reminder of the eve would be at ten.
    const before = alix.messages().length;
    await clock.to('2022-03-21T12:00');
    expect(alix.messages()).toHaveLength(before);
    await returns(community, mona);
    await clock.to('2022-03-22T10:00');
    await leaves(community, mona);
    await clock.to('2022-03-22T16:01');
    expect((await requestIn(community)).state).toBe('held');
    expect(textOf(alix.lastMessage())).toContain('[Oui, elle a eu lieu]');
    await clock.to('2022-03-23T09:30');
    // Past already: it stays to be told, and nothing is cancelled.
    expect(await requestIn(community)).toMatchObject({ state: 'held', parrainId: mona.id });
    expect(toldOf(alix)).toEqual([]);
    await alix.presses('Oui, elle a eu lieu');
    await alix.fills({ minutes: 45 });
    expect(await requestIn(community)).toMatchObject({ state: 'done', used: 45 });
    // What came of it is asked of the team, and told to nobody else.
    await clock.to('2022-04-20T12:00');
    await alix.presses('Raconter la suite');
    await alix.fills({ text: 'Tout va bien.' });
    expect(alix.errors).toBeNull();
  });
});

describe('somebody of the team leaves', () => {
  it('and another is there: the request, and the hour, are hers as well', async () => {
    const community = await granted();
    const { alix, noe, mona } = community;
    await leaves(community, alix);
    await nextMorning(community);
    expect(await requestIn(community)).toMatchObject({ state: 'granted', parrainId: mona.id });
    expect([...toldOf(noe), ...toldOf(mona)]).toEqual([]);
    await noe.types('/acceleration');
    expect(textOf(noe.lastWhisper())).toContain('accordée');
  });

  it.each(['draft', 'review', 'searching', 'proposed', 'granted'])(
    'and nobody is left, %s: it is withdrawn, and who would give it hears so once',
    async (state) => {
      const community = await (state === 'granted'
        ? granted()
        : state === 'proposed'
          ? proposed()
          : searching());
      const { alix, noe, mona, dalila, database } = community;
      if (state === 'draft' || state === 'review')
        await database.db
          .updateTable('acceleration_requests')
          .set({ state: state as 'draft' })
          .execute();
      await leaves(community, alix);
      await leaves(community, noe);
      await nextMorning(community);
      expect((await requestIn(community)).state).toBe(state === 'draft' ? 'draft' : 'withdrawn');
      const meant = state === 'proposed' || state === 'granted';
      expect(toldOf(mona)).toHaveLength(meant ? 1 : 0);
      if (meant) expect(toldOf(mona)[0]).toContain('ce créneau est de nouveau libre');
      if (state === 'searching') {
        expect(JSON.stringify(dalila.lastMessage())).not.toContain('acceleration/take');
        expect(Object.values(await askedIn(community))).toEqual(['dismissed', 'dismissed']);
      }
    },
  );

  it('held, with nobody left: who gave the hour can still tell', async () => {
    const community = await granted();
    const { alix, noe, mona, clock } = community;
    await clock.to('2022-03-22T16:30');
    await leaves(community, alix);
    await leaves(community, noe);
    await clock.to('2022-03-23T09:30');
    expect((await requestIn(community)).state).toBe('held');
    await mona.presses('Oui, elle a eu lieu');
    await mona.fills({ minutes: 60 });
    expect((await requestIn(community)).state).toBe('done');
  });

  it('commented by a coach: a colleague may go on with it', async () => {
    const community = await searching();
    const { ines, sacha, camille, database } = community;
    await asks(ines);
    await camille.presses('Lire et commenter');
    await database.db.deleteFrom('acceleration_requests').where('defi', '=', 'Portail').execute();
    await database.db.updateTable('acceleration_requests').set({ state: 'commented' }).execute();
    await leaves(community, ines);
    await nextMorning(community);
    expect((await requestIn(community)).state).toBe('commented');
    await sacha.types('/acceleration');
    expect(textOf(sacha.lastWhisper())).toContain('commented');
  });
});
