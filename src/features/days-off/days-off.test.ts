import { expect, it } from 'vitest';
import type { Actor } from '../../../test/support/actor.ts';
import { testCommunity } from '../../../test/support/community.ts';
import { planned } from '../../../test/support/gatherings.ts';
import { textOf } from '../../../test/support/text-of.ts';

const seenBy = (actor: Actor): string => {
  const whisper = actor.lastWhisper();
  return whisper ? textOf(whisper).replaceAll('\u00a0', ' ').replaceAll('*', '') : '';
};
/** What a press says, whoever makes it: a button that she was never shown, or saw long ago. */
async function pressed(actor: Actor, press: string, ref: string): Promise<string> {
  const answer = await actor.does({ kind: 'press', press, ref, value: null });
  return 'message' in answer ? textOf(answer.message).replaceAll('\u00a0', ' ').replaceAll('*', '') : '';
}

const questions = (actor: Actor): number =>
  actor.messages().filter(({ summary }) => /météo/i.test(summary)).length;

async function asksFor(actor: Actor, name: string, from: string, kind = 'holiday', to: string | null = null) {
  await actor.types('/magellan jours');
  await actor.presses('Ajouter des jours');
  return actor.fills({ kind, name, from, to });
}

it('a bridge day moves the next météo and all that hangs on it, once a coach has seen so and agreed', async () => {
  const community = await testCommunity();
  const { alix, camille, driss, clock, app } = community;
  await clock.to('2022-03-21T09:00');

  // What cannot be is said beside its field.
  for (const [from, kind, to, said] of [
    ['2022-03-21', 'holiday', null, 'à partir du mardi 22 mars'],
    ['2022-03-26', 'holiday', null, 'déjà chômés'],
    ['2023-09-01', 'holiday', null, 'hors de la promotion'],
    ['2022-03-25', 'holiday', '2022-03-24', 'avant le premier'],
    ['2022-03-25', 'pause', '2022-06-24', '62 jours au plus'],
  ] as const) {
    await asksFor(camille, 'Pont', from, kind, to);
    expect(
      Object.values(camille.errors ?? {})
        .join(' ')
        .replaceAll('\u00a0', ' '),
      from,
    ).toContain(said);
  }

  await asksFor(camille, 'Pont de printemps', '2022-03-25');
  expect(seenBy(camille)).toContain('La météo prévue vendredi 25 mars à 12 h s’ouvrira jeudi 24 mars à 12 h');
  expect(seenBy(camille)).toContain('Personne ne reçoit de message');
  const draft = camille.button('Ajouter ces jours');
  // Nobody agrees in her place, and a button that was made up agrees to nothing.
  for (const ref of [draft.ref, 'made-up', '']) {
    expect(await pressed(driss, draft.press, ref)).toContain('rien n’a été modifié');
  }

  // Another pause came between: what would follow by now is shown, and asked again.
  await asksFor(driss, 'Pause', '2022-04-06', 'pause', '2022-04-08');
  expect(seenBy(driss)).toContain('vendredi 8 avril à 12 h n’aura pas lieu');
  await asksFor(camille, 'Un autre jour', '2022-04-07');
  const stale = camille.button('Ajouter ces jours');
  await driss.presses('Ajouter ces jours');
  expect(await pressed(camille, stale.press, stale.ref)).toContain('déjà chômés');
  expect(await pressed(camille, draft.press, draft.ref)).toContain('C’est ajouté : « Pont de printemps »');
  // Twice is once.
  expect(await pressed(camille, draft.press, draft.ref)).toContain('rien n’a été modifié');

  const before = questions(alix);
  await clock.to('2022-03-24T12:01');
  expect(questions(alix)).toBe(before + 1);
  expect(
    alix
      .messages()
      .map((message) => textOf(message))
      .join('\n')
      .replaceAll('\u00a0', ' '),
  ).toContain('jeudi 31 mars à 18 h');
  await clock.to('2022-03-25T23:00');
  expect(questions(alix)).toBe(before + 1);

  // A round that these days moved has opened: they stay. Those that moved nothing yet go, and the round comes back.
  await camille.types('/magellan jours');
  expect(seenBy(camille)).toContain('Pause, du mercredi 6');
  expect(seenBy(camille)).toContain('Déjà commencé');
  const { rows } = await app.transact(async ({ tx }) => ({
    rows: await tx
      .selectFrom('days_off')
      .select(['id', 'name', 'state'])
      .where('state', '=', 'set')
      .execute(),
  }));
  const bridge = rows.find(({ name }) => name.startsWith('Pont'));
  expect(await pressed(camille, 'days-off/remove-sure', bridge?.id ?? '')).toContain(
    's’est ouverte jeudi 24 mars à 12 h',
  );
  await camille.types('/magellan jours');
  await camille.presses('Retirer');
  expect(seenBy(camille)).toContain('Une météo s’ouvrira vendredi 8 avril à 12 h');
  await camille.presses('Retirer ces jours');
  expect(seenBy(camille)).toContain('C’est retiré : « Pause »');

  // Too late for the day before: the round comes on the first working day after.
  await clock.to('2022-04-07T15:00');
  await asksFor(camille, 'Fermeture', '2022-04-08');
  expect(seenBy(camille)).toContain('vendredi 8 avril à 12 h s’ouvrira lundi 11 avril à 12 h');
  await camille.presses('Ajouter ces jours');
  expect(await app.transact(async ({ calendar }) => calendar.isWorkingDay('2022-04-08'))).toBe(false);
  const asked = questions(alix);
  await clock.to('2022-04-11T11:59');
  expect(questions(alix)).toBe(asked);
  await clock.to('2022-04-11T12:01');
  expect(questions(alix)).toBe(asked + 1);
});

it('days that are taken away open no round twice, and go only as was shown', async () => {
  const community = await testCommunity();
  const { alix, camille, driss, clock, app } = community;
  await clock.to('2022-03-21T09:00');
  const agree = () => camille.presses('Ajouter ces jours');
  const idOf = async (name: string) =>
    (
      await app.transact(({ tx }) =>
        tx.selectFrom('days_off').select('id').where('name', '=', name).executeTakeFirstOrThrow(),
      )
    ).id;

  // What would follow is otherwise by the time that she agrees.
  await asksFor(camille, 'Pont', '2022-04-08');
  await agree();
  await driss.types('/magellan jours');
  await driss.presses('Retirer');
  expect(seenBy(driss)).toContain('jeudi 7 avril à 12 h s’ouvrira vendredi 8 avril à 12 h');
  await asksFor(camille, 'Pause', '2022-04-08', 'pause');
  await agree();
  await driss.presses('Retirer ces jours');
  expect(seenBy(driss)).toContain('Entre-temps, quelque chose a changé');
  await driss.presses('Retirer ces jours');
  expect(seenBy(driss)).toContain('C’est retiré : « Pont »');

  // Two days off, one after the other: the second moved the round before both, and it has opened.
  for (const [name, on] of [
    ['Jeudi', '2022-03-24'],
    ['Vendredi', '2022-03-25'],
  ] as const) {
    await asksFor(camille, name, on);
    await agree();
  }
  const before = questions(alix);
  await clock.to('2022-03-23T12:01');
  expect(questions(alix)).toBe(before + 1);
  await pressed(camille, 'days-off/remove', await idOf('Jeudi'));
  await camille.presses('Retirer ces jours').catch(() => undefined);
  const rounds = await app.transact(async (uow) => {
    const range = {
      fromAt: uow.calendar.instant('2022-03-21', '00:00'),
      untilAt: uow.calendar.instant('2022-03-28', '00:00'),
    };
    return (await uow.contributions.agenda(uow, null, range)).filter(({ format }) => format === 'meteo');
  });
  expect(rounds.map(({ startsAt }) => app.context.calendar.localDate(startsAt))).toEqual(['2022-03-23']);
  await clock.to('2022-03-24T12:01');
  expect(questions(alix)).toBe(before + 1);
});

it('a gathering of several days is named where one of its days becomes a day off, whichever', async () => {
  const community = await testCommunity();
  const { camille, clock } = community;
  await clock.to('2022-03-07T09:00');
  await planned(community, {
    format: 'seminaire',
    starts: '2022-03-17T09:00',
    title: 'Séminaire de printemps',
  });
  for (const [on, isNamed] of [
    ['2022-03-16', false],
    ['2022-03-17', true],
    ['2022-03-18', true],
    ['2022-03-21', false],
  ] as const) {
    await asksFor(camille, 'Pont', on);
    expect(seenBy(camille).includes('Séminaire de printemps'), on).toBe(isNamed);
  }
});
