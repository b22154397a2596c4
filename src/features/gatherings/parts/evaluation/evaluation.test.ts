import { describe, expect, it } from 'vitest';
import type { Actor } from '../../../../../test/support/actor.ts';
import { testCommunity } from '../../../../../test/support/community.ts';
import { planned } from '../../../../../test/support/gatherings.ts';
import { demoProgramme } from '../../../../../test/support/programme.ts';
import { storedTexts } from '../../../../../test/support/stored-texts.ts';
import { textOf } from '../../../../../test/support/text-of.ts';
import { features as allFeatures } from '../../../../boot/features.ts';
import type { Message } from '../../../../chat/message.ts';
import { saveFormat } from '../../../../community/gatherings/stored-formats.ts';
import { makeCalendar } from '../../../../community/programme/calendar.ts';
import { dossierTimes, sideOf } from './rules.ts';

const read = (message: Message | null | undefined) => textOf(message).replaceAll('\u00a0', ' ');

const DOSSIER = {
  value: 'Trois-préfectures-essaient',
  difficulties: 'L’accès aux données',
  decision: 'Ouvrir le code',
  next: 'Un pilote en avril',
  links: null,
};
const REPORT = {
  achieved: 'L’hypothèse-est-validée',
  difficulties: 'Les données',
  suggestions: null,
  phase: 'Prouver le concept',
};

/** Camille has planned the committee of Portail, of which Hugo is the sponsor here. */
async function committee() {
  const features = allFeatures.filter(({ id }) => ['gatherings', 'privacy', 'welcome'].includes(id));
  const there = await testCommunity({ now: '2022-03-10T10:00', features });
  await there.app.transact(({ tx }) =>
    tx
      .updateTable('members')
      .set({ roles: '["sponsor"]', defi: 'Portail', metier: null })
      .where('id', '=', 'm-hugo')
      .execute(),
  );
  const gathering = await planned(there, {
    format: 'comite-evaluation',
    starts: '2022-03-24T10:00',
    defi: 'Portail',
  });
  const does = async (who: Actor, press: string) => {
    const answer = await who.does({ kind: 'press', press, ref: gathering.id, value: null });
    return 'message' in answer ? read(answer.message) : answer.kind;
  };
  return { ...there, gathering, does };
}

describe('the papers of a défi', () => {
  it('are asked for once before they are due, filled in by the team, and read by nobody else', async () => {
    const { alix, noe, paul, ines, hugo, camille, clock, does, platform, logged } = await committee();
    const isAsked = (who: Actor) =>
      who.messages().filter((each) => read(each).includes('est attendu')).length;
    expect(read(paul.lastMessage())).toContain('Comité d’évaluation');
    await does(alix, 'gatherings/yes');
    await clock.to('2022-03-21T09:59');
    expect(isAsked(alix)).toBe(0);
    await clock.to('2022-03-21T10:00');
    expect([alix, noe, paul, ines, hugo, camille].map(isAsked)).toEqual([1, 1, 1, 0, 0, 0]);
    expect(read(paul.lastMessage())).toContain('attendu pour le mardi 22 mars à 10 h');
    await paul.presses('Remplir le dossier');
    // Noé opens it meanwhile: the second of two does not undo what the first wrote.
    await does(noe, 'evaluation/fill');
    await paul.fills(DOSSIER);
    expect(read(paul.lastWhisper())).not.toContain('Trois-préfectures-essaient');
    await paul.presses('Lire le dossier');
    expect(read(paul.lastWhisper())).toContain('Trois-préfectures-essaient');
    expect(paul.lastWhisper()?.storable).toBeUndefined();
    await noe.fills({ ...DOSSIER, value: 'Autre chose' });
    expect(noe.errors?.['']).toContain('Quelqu’un d’autre a écrit entre-temps');
    await does(noe, 'evaluation/fill');
    expect(noe.form?.fields[0]).toMatchObject({ initial: DOSSIER.value });
    for (const reader of [alix, camille])
      expect(await does(reader, 'evaluation/read-dossier')).toContain(DOSSIER.value);
    for (const other of [ines, hugo])
      expect(await does(other, 'evaluation/read-dossier')).toContain('ne vous concernent pas');
    await clock.to('2022-03-23T10:00');
    expect(isAsked(alix)).toBe(0);
    expect(read(noe.lastMessage())).toContain('est rempli');
    expect(read(alix.lastMessage())).toContain('Dossier de l’équipe rempli');
    await clock.to('2022-03-24T12:00');
    expect(await does(alix, 'evaluation/fill')).toContain('ne se modifie plus');
    expect(storedTexts(platform).join()).not.toContain('Trois-préfectures');
    expect(logged()).not.toContain('Trois-préfectures');
  });

  it('end with a report that the défi and its sponsor read, under which the team says what changes', async () => {
    const { alix, noe, ines, hugo, camille, driss, clock, does, app, platform } = await committee();
    expect(await does(camille, 'evaluation/write')).toContain('à partir du début de la rencontre');
    await clock.to('2022-03-24T14:00');
    expect(read(await camille.opensHome())).toContain('Un rapport est à écrire');
    expect(read(await driss.opensHome())).not.toContain('Un rapport est à écrire');
    expect(await does(driss, 'evaluation/write')).toContain('par les coachs qui l’animent');
    await camille.presses('Écrire le rapport');
    await camille.fills(REPORT);
    const isTold = (who: Actor) =>
      who.messages().filter((each) => read(each).includes('Le rapport sur la rencontre')).length;
    await clock.to('2022-03-28T10:00');
    expect([alix, noe, hugo, ines, camille].map(isTold)).toEqual([1, 1, 1, 0, 0]);
    expect(read(await camille.opensHome())).not.toContain('Un rapport est à écrire');
    expect(await does(hugo, 'evaluation/read-report')).toContain(REPORT.achieved);
    expect(await does(driss, 'evaluation/read-report')).toContain(REPORT.achieved);
    expect(await does(ines, 'evaluation/read-report')).toContain('ne vous concernent pas');
    await alix.types('/rencontre evaluation');
    await alix.presses('Lire le rapport');
    await alix.presses('Noter ce qui change');
    // Noé opens it meanwhile: the second of two does not undo what the first wrote.
    await does(noe, 'evaluation/change-road-map');
    await alix.fills({ text: 'Le pilote passe à mai' });
    await noe.fills({ text: 'Le pilote passe à juin' });
    expect(noe.errors?.['']).toContain('Quelqu’un d’autre a écrit entre-temps');
    await does(noe, 'evaluation/change-road-map');
    expect(noe.form?.fields[0]).toMatchObject({ initial: 'Le pilote passe à mai' });
    await noe.fills({ text: null });
    await does(alix, 'evaluation/change-road-map');
    await alix.fills({ text: 'Le pilote passe à mai' });
    expect(alix.errors).toBeNull();
    expect(await does(hugo, 'evaluation/read-report')).toContain('Le pilote passe à mai');
    expect(storedTexts(platform).join()).not.toMatch(/hypothèse-est-validée|passe à mai/);
    await camille.types('/rencontre evaluation');
    await camille.presses('Lire le rapport');
    await camille.presses('Modifier le rapport');
    await camille.fills({ ...REPORT, suggestions: 'Voir l’autre équipe' });
    await clock.to('2022-03-29T10:00');
    expect(isTold(alix)).toBe(1);
    await camille.types('/magellan confidentialite');
    expect(read(camille.lastWhisper())).toContain('Dossiers et rapports de votre défi');
    await app.transact(({ tx }) => tx.updateTable('gatherings').set({ endsAt: 0 }).execute());
    await clock.to('2022-03-30T04:00');
    const left = await app.transact(({ tx }) => tx.selectFrom('gathering_reports').selectAll().execute());
    expect(left).toEqual([]);
  });
});

it('what a défi wrote is never another’s: its gathering stays for that défi', async () => {
  const { alix, ines, camille, app, gathering, does } = await committee();
  await app.transact(({ tx }) => tx.updateTable('gatherings').set({ state: 'planned' }).execute());
  await does(alix, 'evaluation/fill');
  await alix.fills(DOSSIER);
  const aims = { roles: ['eig', 'porteur', 'coach'], metiers: null };
  await does(camille, 'planning/audience');
  await camille.fills({ ...aims, defi: 'Boussole' });
  expect(camille.errors?.defi).toContain('a déjà rempli son dossier');
  expect(await does(ines, 'evaluation/read-dossier')).toContain('ne vous concernent pas');
  await camille.fills({ ...aims, defi: null });
  expect(camille.errors?.defi).toContain('a déjà rempli son dossier');
  await camille.fills({ ...aims, roles: ['eig', 'porteur'], defi: gathering.defi });
  expect(await does(alix, 'evaluation/read-dossier')).toContain(DOSSIER.value);
});

it('the file of a format that is tried out is asked for as that of the format that it copies', async () => {
  const there = await testCommunity({
    now: '2022-03-10T10:00',
    features: allFeatures.filter(({ id }) => ['gatherings', 'privacy', 'welcome'].includes(id)),
  });
  const copied = there.app.context.programme.formats.find(({ id }) => id === 'comite-evaluation');
  if (!copied) throw new Error('the programme has no committee');
  await there.app.transact(({ tx, now }) =>
    saveFormat(tx, {
      ...{ id: 'comite-debout', state: 'trying', trials: 1, createdAt: now },
      settings: { ...copied, id: 'comite-debout', fr: 'Comité debout', en: 'Standing committee' },
    }),
  );
  await planned(there, { format: copied.id, starts: '2022-03-24T10:00', defi: 'Portail' });
  await there.app.transact(({ tx }) =>
    tx.updateTable('gatherings').set({ format: 'comite-debout' }).execute(),
  );
  await there.clock.to('2022-03-21T10:00');
  expect(read(there.alix.lastMessage())).toContain('est attendu');
});

it('are due so many working days before, and asked for one working day earlier', () => {
  const calendar = makeCalendar(demoProgramme().promotion);
  const at = (local: string) => calendar.instant(local.slice(0, 10), local.slice(11));
  const timesFor = (startsAt: number, workingDays: number) =>
    dossierTimes({ workingDays, at: '10:00' }, { calendar, startsAt });
  // Monday 18 April 2022 is a holiday.
  expect(timesFor(at('2022-04-20T14:00'), 2)).toEqual({
    dueAt: at('2022-04-15T10:00'),
    askAt: at('2022-04-14T10:00'),
  });
  expect(timesFor(at('2022-03-24T09:00'), 0)).toEqual({
    dueAt: at('2022-03-24T09:00'),
    askAt: at('2022-03-23T10:00'),
  });
});

it.each([
  [['eig'], 'Portail', 'team'],
  [['porteur', 'sponsor'], 'Portail', 'team'],
  [['sponsor'], 'Portail', 'sponsor'],
  [['coach', 'sponsor'], 'Boussole', 'coach'],
  [['sponsor'], 'Boussole', null],
  [['eig'], null, null],
  [['team', 'parrain', 'alumni', 'partner'], 'Portail', null],
] as const)('%j of %s are on the side: %s', (roles, defi, side) => {
  expect(sideOf({ roles: [...roles], defi }, { defi: 'Portail' })).toBe(side);
  expect(sideOf({ roles: [...roles], defi: null }, { defi: null })).toBe(
    roles[0] === 'coach' ? 'coach' : null,
  );
});
