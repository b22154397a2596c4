import { describe, expect, it } from 'vitest';
import { testCommunity } from '../../../../../test/support/community.ts';
import { planned } from '../../../../../test/support/gatherings.ts';
import { type MemoryPlatform, memoryPlatform } from '../../../../../test/support/memory-platform.ts';
import { demoProgramme } from '../../../../../test/support/programme.ts';
import { textOf } from '../../../../../test/support/text-of.ts';
import type { Message } from '../../../../chat/message.ts';
import { makeCalendar } from '../../../../community/programme/calendar.ts';
import type { Programme } from '../../../../community/programme/programme.ts';
import { leadsToCharter, practiceDays, turnOf } from './rules.ts';

const read = (message: Message | null | undefined) => textOf(message).replaceAll('\u00a0', ' ');
const programme = demoProgramme();
const of = (meteo: Partial<Programme['meteo']>, charter: Partial<Programme['charter']> = {}) => ({
  ...programme,
  meteo: { ...programme.meteo, ...meteo },
  charter: { ...programme.charter, ...charter },
});
const daysOf = (settings: Programme, added: Parameters<typeof makeCalendar>[1] = []) =>
  practiceDays(settings, makeCalendar(settings.promotion, added)).filter(
    (on) => '2022-03-01' <= on && on <= '2022-05-20',
  );

describe('a practice of the fortnight', () => {
  it('has its day between two rounds, as their rhythm has it, and none on a day off', () => {
    const usual = ['2022-03-08', '2022-03-22', '2022-04-05', '2022-04-19', '2022-05-03', '2022-05-17'];
    expect(daysOf(programme)).toEqual(usual);
    const off = {
      kind: 'pause',
      name: 'Pause',
      fromOn: '2022-04-04',
      toOn: '2022-04-06',
      addedAt: 0,
    } as const;
    expect(daysOf(programme, [off])).toEqual(usual.filter((on) => on !== '2022-04-05'));
    // A week without a round there is none, where one opens every week; over four weeks there is one a fortnight.
    expect(daysOf(of({ everyWeeks: 1 }))).toEqual([]);
    const weekly = daysOf(of({ everyWeeks: 1, closes: { workingDays: 1, at: '18:00' } }));
    expect(weekly.slice(0, 3)).toEqual(['2022-03-01', '2022-03-15', '2022-03-29']);
    expect(daysOf(of({ everyWeeks: 4 }))).toEqual(usual);
    const fortnightly = { post: false, weekday: 2, at: '10:00' };
    expect(daysOf(of({}, { fortnightly }))).toEqual([]);
    expect(daysOf(of({}, { fortnightly: { ...fortnightly, post: true, weekday: 4 } }))[0]).toBe('2022-03-10');
  });

  it('is each in turn, about twice a promotion, with another situation, and leads to the charter every three months', () => {
    const calendar = makeCalendar(programme.promotion);
    const posted: { article: string; number: number; postsOn: string; withCharter: boolean }[] = [];
    for (const postsOn of practiceDays(programme, calendar)) {
      const turn = turnOf(programme.charter, posted);
      if (turn) posted.push({ ...turn, postsOn, withCharter: leadsToCharter(postsOn, posted) });
    }
    const times = new Map<string, number>();
    for (const { article } of posted) times.set(article, (times.get(article) ?? 0) + 1);
    expect(Math.min(...times.values())).toBeGreaterThanOrEqual(1);
    expect(Math.max(...times.values())).toBeLessThanOrEqual(2);
    expect(times.size).toBe(9);
    expect(new Set(posted.map(({ article, number }) => `${article} ${number}`)).size).toBe(posted.length);
    const charters = posted.filter(({ withCharter }) => withCharter).map(({ postsOn }) => postsOn);
    expect(charters[0]).toBe(posted[0]?.postsOn);
    for (const [index, on] of charters.slice(1).entries())
      expect(Date.parse(on) - Date.parse(charters[index] ?? '')).toBeGreaterThanOrEqual(91 * 86_400_000);
    expect(turnOf({ ...programme.charter, practices: [], values: [] }, posted)).toBeNull();
  });

  it('is read by coaches with the digest, changed by one of them at a time, and tried by people whom nobody sees', async () => {
    const chats: MemoryPlatform[] = [];
    const community = await testCommunity({
      now: '2022-03-11T11:50',
      platforms(now) {
        chats.push(memoryPlatform('memory', now), memoryPlatform('other', now));
        return chats;
      },
    });
    const { alix, noe, ines, sacha, lina, hugo, camille, driss, clock, app, channel, platform } = community;
    const inChannel = () =>
      chats
        .flatMap(({ posted }) => posted)
        .filter(({ conversation }) => conversation === 'channel:eig-promotion')
        .map(({ message }) => read(message))
        .filter((each) => /quinzaine/.test(each));
    await clock.to('2022-03-11T12:05');
    await alix.presses('Répondre');
    await alix.fills({ defi: 'sun', team: 'sun', self: 'sun' } as never);
    await clock.leap('2022-03-17T17:30');
    await clock.to('2022-03-18T09:30');
    const [digest = '', ...more] = channel('eig-coachs')
      .map(read)
      .filter((each) => /quinzaine/.test(each));
    expect(more).toEqual([]);
    expect(digest).toMatch(/mardi 22 mars à 10 h/);
    await alix.types('/magellan pratique');
    expect(read(alix.lastWhisper())).not.toContain('22 mars');
    for (const press of ['next', 'skip', 'change'])
      await alix.does({ kind: 'press', press: `practice/${press}`, ref: '2022-03-22', value: null });
    await camille.types('/magellan pratique');
    expect(read(camille.lastWhisper())).toMatch(/Dans #eig-promotion, mardi 22 mars.*Parler comme/s);
    await camille.presses('Passer');
    expect(read(camille.lastWhisper())).toContain('Rien ne sera publié mardi 22 mars');
    await driss.types('/magellan practice');
    await driss.presses('Remettre');
    // Two change it at once: the second reads the first before.
    await camille.presses('Modifier');
    await driss.presses('Modifier');
    await camille.fills({ situation: 'Une réunion déborde' });
    await driss.fills({ situation: 'Un courriel sec' });
    expect(driss.errors?.['']).toContain('modifiée entre-temps');
    await clock.leap('2022-03-22T09:59');
    expect(inChannel()).toEqual([]);
    await clock.to('2022-03-22T10:01');
    expect(inChannel()).toHaveLength(2);
    expect(inChannel()[0]).toMatch(/Une réunion déborde.*Que feriez-vous/s);
    await driss.fills({ situation: 'Trop tard' });
    expect(driss.errors?.['']).toContain('ne peut plus être modifiée');

    for (const each of [alix, noe, ines, lina]) await each.presses('J’essaie');
    await alix.presses('J’essaie');
    await clock.forward({ minutes: 5 });
    expect(inChannel().join()).not.toMatch(/essaient/);
    expect(read(alix.lastWhisper())).toMatch(/Parler comme.*Comment faire/s);
    expect(read(alix.lastWhisper())).not.toMatch(/\d personnes/);
    expect(alix.lastWhisper()?.storable).toBeUndefined();
    await hugo.presses('J’essaie');
    await clock.forward({ minutes: 5 });
    for (const each of inChannel()) expect(each).toContain('5 personnes essaient');
    await sacha.presses('J’essaie');
    expect(read(sacha.lastWhisper())).toMatch(/Speak as.*6 people/s);
    expect(JSON.stringify(platform.stored.filter((each) => /essaie/.test(JSON.stringify(each))))).not.toMatch(
      /Alix|Hugo/,
    );
    await alix.types('/magellan confidentialite');
    expect(read(alix.lastWhisper())).toContain('1 pratique essayée');
    // Nobody knows any more who it was; a press that comes late is told what to do, and not counted.
    await clock.leap('2022-04-06T03:30');
    await clock.to('2022-04-06T04:00');
    const rows = () => app.transact(({ tx }) => tx.selectFrom('practice_tries').selectAll().execute());
    expect(await rows()).toEqual([]);
    await noe.does({ kind: 'press', press: 'practice/try', ref: '2022-03-22', value: null });
    expect(await rows()).toEqual([]);
    expect(read(noe.lastWhisper())).toContain('6 personnes essaient');
    await noe.does({ kind: 'press', press: 'practice/try', ref: '2022-02-22', value: null });
    expect(read(noe.lastWhisper())).toContain('n’est plus proposée');
  });

  it('is not posted when coaches leave it out, when a day off was added, or when a seminar is on', async () => {
    const community = await testCommunity({ now: '2022-03-07T09:00' });
    const { camille, clock, channel, app } = community;
    const posts = () =>
      channel('eig-promotion')
        .map(read)
        .filter((each) => /quinzaine/.test(each)).length;
    await camille.types('/magellan pratique');
    await camille.presses('Passer');
    await clock.leap('2022-03-08T09:50');
    await clock.to('2022-03-08T10:30');
    expect(posts()).toBe(0);
    await app.transact(({ tx, now }) =>
      tx
        .insertInto('days_off')
        .values({
          ...{ id: 'bridge', kind: 'holiday', name: 'Pont', fromOn: '2022-03-22', toOn: '2022-03-22' },
          ...{ state: 'set', addedBy: null, addedAt: now, removedBy: null, removedAt: null, moves: '[]' },
        })
        .execute(),
    );
    await clock.leap('2022-03-22T09:50');
    await clock.to('2022-03-22T10:30');
    expect(posts()).toBe(0);
    await clock.leap('2022-04-05T09:50');
    await clock.to('2022-04-05T10:05');
    expect(posts()).toBe(1);
    // A seminar of two days, of which the second is its Tuesday.
    await planned(community, { format: 'seminaire', starts: '2022-04-18T09:00', minutes: 33 * 60 });
    await clock.leap('2022-04-19T09:50');
    await clock.to('2022-04-19T10:30');
    expect(posts()).toBe(1);
    await clock.leap('2022-05-03T09:50');
    await clock.to('2022-05-03T10:05');
    expect(posts()).toBe(2);
  });
});
