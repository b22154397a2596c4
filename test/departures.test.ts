import { expect, it } from 'vitest';
import type { App } from '../src/boot/app.ts';
import { addCycle, saveCycle } from '../src/features/mentoring/store/cycles.ts';
import { saveSession } from '../src/features/mentoring/store/sessions.ts';
import { mattermostCommunity } from './support/mattermost/community.ts';
import { slackCommunity } from './support/slack/community.ts';

const loose = (words: string) => words.replaceAll('\u00a0', ' ');

/** Camille mentors Alix: a session is to come, on Friday 18 March. */
const mentors = (app: App) =>
  app.transact(async ({ tx, now }) => {
    const given = { memberId: 'm-alix', coachId: 'm-camille', minutes: 45, place: null };
    const cycle = await addCycle(tx, given, now);
    await saveCycle(tx, { ...cycle, state: 'running' });
    const startsAt = Date.parse('2022-03-18T16:00:00Z');
    await saveSession(tx, {
      id: 'session',
      cycleId: cycle.id,
      coachId: 'm-camille',
      number: 1,
      state: 'planned',
      startsAt,
      endsAt: startsAt + 45 * 60_000,
      proposedAt: null,
      proposedBy: null,
      prepareAt: null,
      startingSoonAt: null,
      moves: 0,
      sequence: 0,
      changedAt: now,
    });
  });
const stateIn = (app: App) =>
  app.transact(
    async ({ tx }) =>
      (await tx.selectFrom('mentoring_sessions').select('state').executeTakeFirstOrThrow()).state,
  );

it('an account that is closed on Slack ends what was agreed at nine; opened again before, it ends nothing', async () => {
  const { alix, camille, app, to } = await slackCommunity('socket', '2022-03-14T11:50');
  await mentors(app);
  const turned = async (deleted: boolean) => {
    await camille.tells({ type: 'user_change', user: { ...camille.user, deleted } });
    await app.scheduler.tick();
  };
  await turned(true);
  await to('2022-03-14T18:00');
  await turned(false);
  await to('2022-03-15T09:05');
  expect(await stateIn(app)).toBe('planned');

  await turned(true);
  await to('2022-03-16T08:59');
  expect(await stateIn(app)).toBe('planned');
  await to('2022-03-16T09:05');
  expect(await stateIn(app)).toBe('cancelled');
  const said = alix.messages().map(loose).join('\n');
  expect(said).toContain('Camille Roussel ne peut plus venir');
  expect(said).toContain('la séance à venir est annulée');
});

it('an account that is closed on Mattermost ends what was agreed at nine; opened again before, it ends nothing', async () => {
  const { alix, people, double, app, to, settled, written, coachesChannel } = await mattermostCommunity({
    now: '2022-03-14T11:50',
  });
  const { accounts } = double;
  await mentors(app);
  const isActive = async (active: number) => {
    await expect
      .poll(() =>
        app.transact(({ tx }) =>
          tx.selectFrom('members').select('active').where('id', '=', 'm-camille').executeTakeFirstOrThrow(),
        ),
      )
      .toEqual({ active });
    await app.scheduler.tick();
  };
  accounts.changeUser(people.camille.id, { delete_at: 1 });
  await isActive(0);
  await to('2022-03-14T18:00');
  accounts.changeUser(people.camille.id, { delete_at: 0 });
  await isActive(1);
  await to('2022-03-15T09:05');
  expect(await stateIn(app)).toBe('planned');

  accounts.changeUser(people.camille.id, { delete_at: 2 });
  await isActive(0);
  await to('2022-03-16T08:59');
  expect(await stateIn(app)).toBe('planned');
  await to('2022-03-16T09:05');
  await settled();
  expect(await stateIn(app)).toBe('cancelled');
  expect(
    loose(
      alix
        .messages()
        .map(({ message }) => message)
        .join('\n'),
    ),
  ).toContain('ne peut plus venir');
  const posted = loose(JSON.stringify(written(coachesChannel)));
  expect(posted).toContain('Une demande d’accompagnement attend un·e autre coach');
  // The server keeps what is posted: who waits is not in it.
  expect(posted).not.toContain('Alix');
});
