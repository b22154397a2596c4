import { expect, it } from 'vitest';
import type { Actor } from '../../../test/support/actor.ts';
import { type TestCommunity, testCommunity } from '../../../test/support/community.ts';
import { textOf } from '../../../test/support/text-of.ts';
import { memberByEmail } from '../../community/members/members.ts';
import { rosterText } from '../../community/members/roster/export.ts';
import { importRoster } from '../../community/members/roster/import.ts';
import { readRoster } from '../../community/members/roster/roster.ts';

const plain = (text: string): string => text.replaceAll('\u00a0', ' ').replaceAll('*', '');
const seenBy = (actor: Actor): string => {
  const whisper = actor.lastWhisper();
  return whisper ? plain(textOf(whisper)) : '';
};
async function pressed(
  actor: Actor,
  press: string,
  ref: string,
  value: string | null = null,
): Promise<string> {
  const answer = await actor.does({ kind: 'press', press, ref, value });
  return 'message' in answer ? plain(textOf(answer.message)) : answer.kind;
}
const received = (actor: Actor): string =>
  actor
    .messages()
    .map((message) => plain(textOf(message)))
    .join('\n---\n');
const errorsOf = (actor: Actor): string => plain(Object.values(actor.errors ?? {}).join(' '));

async function opens(actor: Actor, member: string, form: 'Rôle, métier, défi' | 'Coach et dates') {
  await actor.does({ kind: 'press', press: 'people/open', ref: '', value: member });
  const press = form === 'Coach et dates' ? 'people/dates' : 'people/work';
  const answer = await actor.does({ kind: 'press', press, ref: `m.${member}`, value: null });
  expect(answer.kind).toBe('openForm');
}

/** What a form says of values that somebody sends, as if she had opened it. */
async function sends(
  actor: Actor,
  form: string,
  ref: string,
  values: Record<string, string | string[] | null>,
) {
  const answer = await actor.does({ kind: 'submit', form, ref, values });
  if (answer.kind === 'rejectForm') return plain(Object.entries(answer.errors).flat().join(' '));
  return 'message' in answer ? plain(textOf(answer.message)) : answer.kind;
}

const refIn = ({ camille }: Pick<TestCommunity, 'camille'>, label: string): string =>
  camille.button(label).ref;

it('a coach adds somebody, who is welcomed, is asked for the next météo, and can be taken away until then', async () => {
  const community = await testCommunity();
  const { camille, driss, clock, platform, app } = community;
  await clock.to('2022-03-21T09:00');
  await camille.types('/magellan personnes');
  expect(seenBy(camille)).toContain('Alix Moreau : EIG · Design · Portail');
  await camille.presses('Ajouter quelqu’un');
  const lou = {
    name: 'Lou Ferrand',
    email: 'Lou@Example.org',
    roles: ['eig'],
    metier: 'design',
    defi: 'Portial',
  };
  await camille.fills(lou);
  expect(errorsOf(camille)).toContain('est-ce « Portail »');
  for (const [change, beside] of [
    [{ email: 'alix@example.org' }, 'Cette adresse est celle de Alix Moreau'],
    [{ email: 'lou' }, 'pas une adresse'],
    [{ roles: [] }, 'au moins un rôle'],
    [{ metier: null }, 'Un·e EIG a un métier'],
    [{ defi: null }, 'Un·e EIG a un défi'],
  ] as const) {
    await camille.fills({
      ...lou,
      defi: 'portail',
      ...change,
      roles: [...('roles' in change ? change.roles : lou.roles)],
    });
    expect(errorsOf(camille), beside).toContain(beside);
  }
  await camille.fills({ ...lou, defi: 'portail' });
  expect(seenBy(camille)).toContain('Défi : Portail');
  expect(seenBy(camille)).toContain('La météo du vendredi 25 mars à 12 h lui sera demandée');
  expect(seenBy(camille)).toContain('Un message de bienvenue l’attend');
  await camille.presses('Coach et dates');
  await camille.fills({ coach: 'm-driss', arrivesOn: '2022-03-23', leavesOn: '2022-03-22' });
  expect(errorsOf(camille)).toContain('avant le premier');
  await camille.fills({ coach: 'm-driss', arrivesOn: '2022-03-23', leavesOn: '2023-09-30' });
  expect(errorsOf(camille)).toContain('hors de la promotion');
  await camille.fills({ coach: 'm-driss', arrivesOn: '2022-03-23', leavesOn: null });
  expect(seenBy(camille)).toContain('Coach : Driss Amrani');
  expect(seenBy(camille)).toContain('avant le mercredi 23 mars');
  const ref = refIn(community, 'Ajouter cette personne');
  for (const other of [driss, community.alix])
    expect(await pressed(other, 'people/apply', ref)).not.toContain('C’est fait');
  await camille.presses('Ajouter cette personne');
  expect(await pressed(camille, 'people/apply', ref)).toContain('rien n’a été modifié');

  // Her account is known by her address; she is welcomed on her first day, and asked with everybody else.
  const account = { kind: 'human', active: true, locale: 'fr', timeZone: null } as const;
  platform.directory.set('u-lou', { ...account, id: 'u-lou', email: 'lou@example.org', name: 'Lou' });
  await app.linkEveryone(platform);
  const toLou = () =>
    platform.posted
      .filter(({ conversation }) => conversation.endsWith(':u-lou'))
      .map(({ message }) => plain(textOf(message)));
  await clock.to('2022-03-22T18:00');
  // What she needs to know before her first day, and no more.
  expect(toLou()).toEqual([expect.stringContaining('Votre accueil, cette semaine')]);
  await clock.to('2022-03-23T09:01');
  expect(toLou().join()).toContain('Bonjour Lou');

  // A second one by mistake is taken away again, with all that leads to her; the record says so without her name.
  const before = await app.transact(({ tx }) => tx.selectFrom('members').select('id').execute());
  await sends(camille, 'people/add', '', {
    ...lou,
    name: 'Faux Départ',
    email: 'faux@example.org',
    defi: '+Balise',
  });
  expect(seenBy(camille)).not.toContain('C’est fait');
  await clock.to('2022-03-24T10:00');
  await camille.types('/magellan personnes');
  await camille.presses('Ajouter quelqu’un');
  await camille.fills({ ...lou, name: 'Faux Départ', email: 'faux@example.org', defi: '+Balise' });
  expect(seenBy(camille)).toContain('« Balise » est un nouveau défi');
  await camille.presses('Ajouter cette personne');
  await driss.types('/magellan personnes faux dep');
  expect(seenBy(driss)).toContain('Faux Départ : EIG · Design · Balise');
  await driss.presses('Journal des changements');
  expect(seenBy(driss)).toContain('ajout de Faux Départ');
  await driss.presses('Revenir en arrière');
  await driss.presses('Retirer cette personne');
  await driss.types('/magellan personnes faux');
  expect(seenBy(driss)).toContain('Personne ne correspond');
  await driss.types('/magellan personnes');
  await driss.presses('Journal des changements');
  expect(seenBy(driss)).toContain('une personne ajoutée, puis retirée');
  expect(await app.transact(({ tx }) => tx.selectFrom('members').select('id').execute())).toHaveLength(
    before.length,
  );

  await clock.to('2022-03-25T12:01');
  expect(toLou().join()).toContain('C’est l’heure de la météo');
  // What has followed is not taken back.
  const [added] = await app.transact(({ tx }) =>
    tx.selectFrom('roster_changes').select('id').where('state', '=', 'applied').execute(),
  );
  expect(await pressed(driss, 'people/undo', added?.id ?? '')).toContain(
    'Une météo s’est ouverte depuis, vendredi 25 mars à 12 h',
  );
  expect(await pressed(driss, 'people/undo-added', added?.id ?? '')).toContain(
    'Une météo s’est ouverte depuis',
  );

  // The export is what the database says: imported again it changes nothing, and an older file changes nothing back.
  const { programme } = app.context;
  const read = (text: string) => {
    const roster = readRoster(text, programme);
    if ('faults' in roster) throw new Error(JSON.stringify(roster.faults));
    return roster.rows;
  };
  const exported = await app.transact(({ tx }) => rosterText(tx));
  expect(exported).toContain(
    'lou@example.org;Lou Ferrand;eig;design;Portail;driss@example.org;;;2022-03-23;',
  );
  const again = await app.transact(({ tx, now }) => importRoster(tx, read(exported), now));
  expect(again).toMatchObject({ created: [], updated: [], missing: [], older: [], chatOnly: [] });
});

it('a change is agreed to as it was shown, ends rights at once, and is taken back while nothing has followed', async () => {
  const community = await testCommunity();
  const { camille, driss, alix, clock, app } = community;
  await clock.to('2022-03-21T09:00');
  const older = await app.transact(({ tx }) => rosterText(tx));
  await opens(camille, 'm-alix', 'Rôle, métier, défi');
  expect(
    await sends(camille, 'people/work', 'm.m-alix', { roles: ['eig'], metier: 'design', defi: 'Portail' }),
  ).toContain('rien à appliquer');
  // Two coaches at once: the second is shown what her change is by now, and what the first did stays.
  const one = await sends(camille, 'people/work', 'm.m-alix', {
    roles: ['eig'],
    metier: 'design',
    defi: 'Boussole',
  });
  expect(one).toContain('Défi : Portail → Boussole');
  const first = refIn(community, 'Appliquer ce changement');
  await sends(driss, 'people/work', 'm.m-alix', { roles: ['eig'], metier: 'data', defi: 'Portail' });
  const second = driss.button('Appliquer ce changement').ref;
  expect(await pressed(camille, 'people/apply', first)).toContain('la fiche de Alix Moreau est à jour');
  expect(await pressed(driss, 'people/apply', second)).toContain('Entre-temps, cette fiche a changé');
  expect(await pressed(driss, 'people/apply', second)).toContain('est à jour');
  const line = () => app.transact(async ({ tx }) => memberByEmail(tx, 'alix@example.org'));
  expect(await line()).toMatchObject({ defi: 'Boussole', metier: 'data' });

  // An older file undoes none of it, and says so; one that says something new is newer.
  const read = (text: string) => {
    const roster = readRoster(text, app.context.programme);
    if ('faults' in roster) throw new Error(JSON.stringify(roster.faults));
    return roster.rows;
  };
  const trial = await app.transact(({ tx, now }) => importRoster(tx, read(older), now));
  expect(trial.older.map(({ field, file, chat }) => [field, file, chat])).toEqual([
    ['metier', 'design', 'data'],
    ['defi', 'Portail', 'Boussole'],
  ]);
  expect(await line()).toMatchObject({ defi: 'Boussole', metier: 'data' });
  const newer = older.replace('Alix Moreau;eig;design;Portail', 'Alix Moreau;eig;design;Archipel');
  await app.transact(({ tx, now }) => importRoster(tx, read(newer), now));
  expect(await line()).toMatchObject({ defi: 'Archipel', metier: 'data' });
  await app.transact(({ tx, now }) => importRoster(tx, read(older), now, { fileWins: true }));
  expect(await line()).toMatchObject({ defi: 'Portail', metier: 'design' });

  // The record: the newest first; what has changed since is not taken back, what has not is, as a change of its own.
  await driss.types('/magellan personnes');
  await driss.presses('Journal des changements');
  expect(seenBy(driss)).toContain('Alix Moreau — métier : Design → Science des données');
  expect(await pressed(driss, 'people/undo', second)).toContain('La fiche a encore changé depuis');
  await sends(camille, 'people/dates', 'm.m-noe', { coach: 'm-driss', arrivesOn: null, leavesOn: null });
  const coach = refIn(community, 'Appliquer ce changement');
  await pressed(camille, 'people/apply', coach);
  expect(await pressed(driss, 'people/undo', coach)).toContain('Coach : Driss Amrani → Camille Roussel');
  await driss.presses('Appliquer ce changement');
  expect(await app.transact(async ({ tx }) => memberByEmail(tx, 'noe@example.org'))).toMatchObject({
    coachEmail: 'camille@example.org',
  });
  expect(await pressed(driss, 'people/undo', coach)).toContain('n’est plus en vigueur');

  // A last day: what ends is counted, her rights end that night, and the next météo does not ask her.
  expect(
    await sends(camille, 'people/dates', 'm.m-hugo', { coach: '-', arrivesOn: null, leavesOn: '2022-03-22' }),
  ).toContain('ses droits cessent le soir du mardi 22 mars');
  expect(seenBy(camille)).toContain('ne lui sera plus demandée');
  await pressed(camille, 'people/apply', refIn(community, 'Appliquer ce changement'));
  expect((await community.hugo.types('/magellan')).kind).toBe('whisper');
  await clock.to('2022-03-23T00:05');
  const answer = await community.hugo.types('/agenda');
  expect('message' in answer ? plain(textOf(answer.message)) : '').not.toContain('Votre agenda');
  expect(await app.transact(async ({ tx }) => memberByEmail(tx, 'hugo@example.org'))).toMatchObject({
    active: false,
  });
  // A file that still has her brings her back no more.
  await app.transact(({ tx, now }) => importRoster(tx, read(older), now, { todayOn: '2022-03-23' }));
  expect(await app.transact(async ({ tx }) => memberByEmail(tx, 'hugo@example.org'))).toMatchObject({
    active: false,
  });
  await camille.types('/magellan personnes hugo');
  expect(seenBy(camille)).toContain('a quitté la promotion');
  await sends(camille, 'people/dates', 'm.m-hugo', { coach: 'm-camille', arrivesOn: null, leavesOn: null });
  await pressed(camille, 'people/apply', refIn(community, 'Appliquer ce changement'));
  expect(await app.transact(async ({ tx }) => memberByEmail(tx, 'hugo@example.org'))).toMatchObject({
    active: true,
  });

  // A défi whose last member has left is one no longer, also between the preview and the confirmation.
  expect(
    await sends(camille, 'people/work', 'm.m-alix', { roles: ['eig'], metier: 'design', defi: 'Balise' }),
  ).toContain('Aucun défi « Balise »');
  for (const [press, ref] of [
    ['people/apply', 'x'],
    ['people/work', 'm.x'],
    ['people/dates', `c.${first}`],
    ['people/undo', ''],
    ['people/agree', first],
  ] as const)
    expect(await pressed(driss, press, ref), press).toContain('rien n’a été modifié');
  expect(await pressed(alix, 'people/open', '', 'm-noe')).not.toContain('noe@example.org');
});

it('nobody raises her own role; a coach is made by two, hears of it with all, and reads what opens afterwards', async () => {
  const community = await testCommunity();
  const { camille, driss, mona, lina, clock, app } = community;
  await clock.to('2022-03-21T09:00');
  // Her own.
  expect(
    await sends(camille, 'people/work', 'm.m-camille', { roles: ['coach', 'team'], metier: '-', defi: null }),
  ).toContain('Personne n’ajoute un rôle à sa propre fiche');
  expect(
    await sends(mona, 'people/work', 'm.m-mona', { roles: ['coach'], metier: '-', defi: null }),
  ).not.toContain('Ce qui s’ensuit');
  // Another's: the one who asks does not agree, and nothing changes before another does.
  const asked = await sends(camille, 'people/work', 'm.m-mona', {
    roles: ['parrain', 'coach'],
    metier: '-',
    defi: null,
  });
  expect(asked).toContain('Un·e autre coach doit confirmer');
  expect(asked).toContain('à partir de la prochaine');
  const ref = refIn(community, 'Demander la confirmation');
  await camille.presses('Demander la confirmation');
  expect(await pressed(camille, 'people/agree', ref)).toContain('attend un·e autre coach que vous');
  expect(await pressed(mona, 'people/agree', ref)).not.toContain('confirmé');
  expect(await pressed(lina, 'people/agree', ref)).not.toContain('confirmé');
  const roles = async () =>
    (await app.transact(async ({ tx }) => memberByEmail(tx, 'mona@example.org')))?.roles;
  expect(await roles()).toEqual(['parrain']);
  await app.outbox.idle();
  expect(received(driss)).toContain('Camille Roussel propose ce rôle pour Mona Keller : coach');
  expect(received(camille)).not.toContain('Un rôle à confirmer');
  await driss.opensHome();
  await driss.presses('Voir la demande');
  await driss.presses('Confirmer ce rôle');
  expect(await roles()).toEqual(['parrain', 'coach']);
  for (const each of [camille, driss, mona])
    expect(received(each), each.name).toContain(
      'Mona Keller a un nouveau rôle : coach. Proposé par Camille Roussel, confirmé par Driss Amrani',
    );
  expect(received(driss)).toContain('a reçu sa réponse');
  expect(await pressed(driss, 'people/agree', ref)).toContain('rien n’a été modifié');

  // The round of 11 March opened before: closed to her. The next is hers to read.
  const rounds = async () =>
    app.transact(({ tx }) =>
      tx.selectFrom('meteo_rounds').select(['id', 'key']).orderBy('opensAt').execute(),
    );
  const [former] = await rounds();
  for (const press of ['meteo/read', 'meteo/names'])
    expect(await pressed(mona, press, former?.id ?? '')).toContain('avant que vous soyez coach');
  expect(await pressed(driss, 'meteo/read', former?.id ?? '')).not.toContain('avant que vous soyez coach');
  await clock.to('2022-04-01T10:00');
  const [, next] = await rounds();
  expect(await pressed(mona, 'meteo/read', next?.id ?? '')).not.toContain('avant que vous soyez coach');

  // Whoever asked is no coach any more: the request is closed. A role that is lost is lost at once.
  await sends(mona, 'people/work', 'm.m-lina', { roles: ['coach'], metier: '-', defi: null });
  const pending = mona.button('Demander la confirmation').ref;
  await mona.presses('Demander la confirmation');
  await sends(camille, 'people/work', 'm.m-mona', { roles: ['parrain'], metier: '-', defi: null });
  await camille.presses('Appliquer ce changement');
  expect(await pressed(mona, 'meteo/read', next?.id ?? '')).not.toContain('réponses');
  expect(await pressed(driss, 'people/agree', pending)).toContain('n’est plus coach ni de l’équipe');
  expect((await app.transact(async ({ tx }) => memberByEmail(tx, 'lina@example.org')))?.roles).toEqual([
    'eig',
  ]);
  await sends(driss, 'people/work', 'm.m-camille', { roles: ['coach', 'partner'], metier: '-', defi: null });
  await driss.presses('Appliquer ce changement');
  // The last coach stays one, and with one coach left nobody can agree.
  expect(
    await sends(camille, 'people/work', 'm.m-driss', { roles: ['partner'], metier: '-', defi: null }),
  ).toContain('ne lira plus la météo');
  await camille.presses('Appliquer ce changement');
  expect(
    await sends(camille, 'people/work', 'm.m-camille', { roles: ['partner'], metier: '-', defi: null }),
  ).toContain('la seule ou le seul coach');
  expect(
    await sends(camille, 'people/work', 'm.m-driss', { roles: ['coach'], metier: '-', defi: null }),
  ).toContain('il n’y en a pas');
});

it('a form, a last day that is taken back, a stale confirmation: none of them is a way round what needs two', async () => {
  const community = await testCommunity();
  const { camille, driss, alix, clock, app } = community;
  await clock.to('2022-03-21T09:00');
  const member = (email: string) => app.transact(async ({ tx }) => memberByEmail(tx, email));
  const dates = (who: Actor, of: string, leavesOn: string | null) =>
    sends(who, 'people/dates', `m.${of}`, { coach: '-', arrivesOn: null, leavesOn });
  const apply = async (who: Actor, label = 'Appliquer ce changement') => {
    const { ref } = who.button(label);
    await who.presses(label);
    return ref;
  };

  // The form for somebody new, sent about somebody who is there: her address leads to her account.
  await sends(camille, 'people/work', 'm.m-driss', { roles: ['coach', 'partner'], metier: '-', defi: null });
  const draft = camille.button('Appliquer ce changement').ref;
  const mine = { name: 'Driss', email: 'mine@example.org', roles: ['coach'], metier: '-', defi: null };
  expect(await sends(camille, 'people/add', draft, mine)).toContain('rien n’a été modifié');
  await pressed(camille, 'people/apply', draft);
  expect(await member('mine@example.org')).toBeNull();

  // A coach who has left is none; brought back, she becomes one by two, and reads what opens from then on.
  expect(await dates(camille, 'm-driss', '2022-03-20')).not.toContain('Un·e autre coach doit confirmer');
  await apply(camille);
  expect(await dates(camille, 'm-driss', null)).toContain('il n’y en a pas');
  // The last coach stays one, whatever takes her away at once.
  expect(await dates(camille, 'm-camille', '2022-03-20')).toContain('la seule ou le seul coach');
  await app.transact(({ tx }) =>
    tx.updateTable('members').set({ roles: '["coach"]' }).where('id', '=', 'm-lina').execute(),
  );
  expect(await dates(camille, 'm-driss', null)).toContain('Un·e autre coach doit confirmer');
  const back = await apply(camille, 'Demander la confirmation');
  expect(await member('driss@example.org')).toMatchObject({ active: false });
  expect(await pressed(community.lina, 'people/agree', back)).toContain('confirmé');
  expect(await member('driss@example.org')).toMatchObject({
    active: true,
    coachSince: app.context.clock.now(),
  });
  // The same by the file: whoever had left it, and was let go.
  const rows = async () => {
    const roster = readRoster(await app.transact(({ tx }) => rosterText(tx)), app.context.programme);
    if ('faults' in roster) throw new Error(JSON.stringify(roster.faults));
    return roster.rows;
  };
  const all = await rows();
  await app.transact(async ({ tx, now }) => {
    const { missing } = await importRoster(
      tx,
      all.filter(({ email }) => email !== 'camille@example.org'),
      now,
    );
    expect(missing.map(({ id }) => id)).toEqual(['m-camille']);
  });
  await app.transact(({ tx, now }) => importRoster(tx, all, now));
  expect(await member('camille@example.org')).toMatchObject({ coachSince: null });
  await app.transact(({ tx }) =>
    tx.updateTable('members').set({ active: 0, listed: 0 }).where('id', '=', 'm-camille').execute(),
  );
  await app.transact(({ tx, now }) => importRoster(tx, all, now));
  expect(await member('camille@example.org')).toMatchObject({
    active: true,
    coachSince: app.context.clock.now(),
  });

  // What follows between the preview of taking a change back and its confirmation keeps it from being taken back.
  expect(await dates(camille, 'm-alix', '2022-03-24')).toContain('ne lui sera plus demandée');
  const change = await apply(camille);
  expect(await pressed(driss, 'people/undo', change)).toContain('Ce qui s’ensuit');
  const undoing = driss.button('Appliquer ce changement').ref;
  await clock.to('2022-03-25T12:30');
  await pressed(driss, 'people/apply', undoing);
  expect(await member('alix@example.org')).toMatchObject({ active: false, leavesOn: '2022-03-24' });
  expect(alix.name).toBe('Alix Moreau');
});
