import { readFileSync } from 'node:fs';
import { DateTime } from 'luxon';
import { expect, it } from 'vitest';
import type { Actor } from '../../../../../test/support/actor.ts';
import { type TestCommunity, testCommunity } from '../../../../../test/support/community.ts';
import { asks } from '../../../../../test/support/mentoring.ts';
import { textOf } from '../../../../../test/support/text-of.ts';
import { features as allFeatures } from '../../../../boot/features.ts';
import type { Message } from '../../../../chat/message.ts';
import { answersTo } from '../../../../community/gatherings/answers.ts';
import { notedOf } from '../../../../community/gatherings/attendance.ts';
import type { Gathering } from '../../../../community/gatherings/gathering.ts';
import { gatheringsIn } from '../../../../community/gatherings/store.ts';
import { readProgramme } from '../../../../community/programme/programme.ts';

const plain = (text: string) => text.replaceAll('\u00a0', ' ');
const read = (message: Message | null | undefined) => plain(textOf(message));

const text = readFileSync(new URL('../../../../../demo/promotion-6.yaml', import.meta.url), 'utf8');

type Life = { format: string; starts: string; comes: readonly Actor[]; defi?: string; metier?: string };

/** How people live one gathering after the other, in the chat: they answer, are reminded, come, are thanked. */
function living({ app, camille, clock }: TestCommunity) {
  const find = async ({ format, starts, defi, metier }: Life): Promise<Gathering> => {
    const startsAt = DateTime.fromISO(starts, { zone: 'Europe/Paris' }).toMillis();
    const all = await app.transact(({ tx }) => gatheringsIn(tx, ['planned', 'announced', 'over']));
    const found = all.find(
      (each) =>
        each.format === format &&
        each.startsAt === startsAt &&
        each.defi === (defi ?? null) &&
        each.metier === (metier ?? null),
    );
    if (!found) throw new Error(`${format} of ${starts} is not planned: ${JSON.stringify(all)}`);
    return found;
  };
  const press = (actor: Actor, name: string, ref: string) =>
    actor.does({ kind: 'press', press: name, ref, value: null });
  return {
    /** Those it is for say that they come; nobody else can. */
    async answered(life: Life, strangers: readonly Actor[]) {
      const { id } = await find(life);
      for (const actor of life.comes) await press(actor, 'gatherings/yes', id);
      for (const actor of strangers) await press(actor, 'gatherings/yes', id);
      const answers = await app.transact(({ tx }) => answersTo(tx, id));
      expect(answers.map(({ memberId }) => memberId)).toEqual(life.comes.map((actor) => actor.id));
    },
    /** Reminded the day before, noted, thanked; what they say of it is read by coaches, from five of them. */
    async lived(life: Life) {
      const { id, title, endsAt } = await find(life);
      if (endsAt > clock.now())
        await clock.to(
          DateTime.fromMillis(endsAt).plus({ minutes: 20 }).setZone('Europe/Paris').toISO() ?? '',
        );
      const said = (actor: Actor) =>
        actor
          .messages()
          .map(read)
          .filter((each) => each.includes(title));
      for (const actor of life.comes)
        expect(said(actor).join('\n'), `${title}, ${actor.name}`).toMatch(/Rappel|Reminder/);
      await press(camille, 'afterwards/everyone', id);
      await clock.forward({ days: 1 });
      const members = life.comes.filter(({ id }) => id !== 'm-mona');
      for (const actor of members)
        expect(said(actor).join('\n'), `${title}, ${actor.name}`).toMatch(
          /Merci d’être venu·e|Thank you for coming/,
        );
      const noted = await app.transact(({ tx }) => notedOf(tx, id));
      const came = [...noted].flatMap(([memberId, isThere]) => (isThere ? [memberId] : []));
      expect(came.sort()).toEqual(life.comes.map((actor) => actor.id).sort());
      if (life.comes.length < 5) return;
      for (const actor of life.comes) {
        await press(actor, 'afterwards/feedback', id);
        await actor.fills({ useful: 'very', apply: 'Refaire chez nous', better: null });
      }
      await clock.forward({ days: 4 });
      await press(camille, 'afterwards/read', id);
      expect(read(camille.lastWhisper()), title).toContain('Refaire chez nous');
    },
  };
}

it('promotion 6 lives its year: each format is planned in the chat, announced to those it is for, lived, and reported on', async () => {
  const result = readProgramme(text);
  if ('faults' in result) throw new Error(JSON.stringify(result.faults));
  const { programme } = result;
  const ids = ['gatherings', 'peer-sharing', 'cross-sharing', 'agenda', 'welcome', 'mentoring', 'one-to-one'];
  const features = allFeatures.filter(({ id }) => ids.includes(id));
  const there = await testCommunity({ now: '2022-11-07T10:00', programme, features });
  const { alix, noe, ines, sacha, lina, hugo, paul, mona, camille, driss, channel, clock, app } = there;
  await app.transact(({ tx }) =>
    tx
      .updateTable('members')
      .set({ roles: JSON.stringify(['sponsor']), defi: 'Portail' })
      .where('id', '=', mona.id)
      .execute(),
  );
  const { answered, lived } = living(there);
  const everyEig = [alix, noe, ines, sacha, lina, hugo];
  const confirms = (ref: string) =>
    camille.does({ kind: 'press', press: 'planning/confirm', ref, value: null });
  /** A date that is proposed for one défi each: its drafts, of which a coach opens one, reads and plans it. */
  const plansFor = async (defi: string, ref: string) => {
    const answer = await confirms(ref);
    if (answer.kind !== 'replace') throw new Error(answer.kind);
    const drafts = await app.transact(({ tx }) => gatheringsIn(tx, ['draft']));
    const draft = drafts.find((each) => each.defi === (defi ?? null) && ref.startsWith(each.format));
    await camille.does({ kind: 'press', press: 'planning/open', ref: '', value: draft?.id ?? '' });
    await camille.presses('Aperçu');
    await camille.presses('Planifier');
  };
  // What hangs on phases comes back in each of them, whatever the month.
  await camille.types('/rencontre propositions');
  const pages = [read(camille.lastWhisper())];
  while (pages.at(-1)?.includes('[Dates suivantes]')) {
    await camille.presses('Dates suivantes');
    pages.push(read(camille.lastWhisper()));
  }
  const proposed = pages.join('\n');
  for (const said of [
    'Phase « Valider l’hypothèse », 10 jours travaillés après son début',
    'Du mardi 29 novembre à 9 h au mercredi 30 novembre à 18 h',
    'EIG, porteuses et porteurs de projet, coachs, d’un seul défi',
  ])
    expect(proposed).toContain(said);

  for (const ref of [
    'seminaire-porteurs.phase-hypothese',
    'entre-pairs.2022-11-23',
    'seminaire-promotion.phase-hypothese',
    'pluridisciplinaire.2022-12-14',
  ])
    await confirms(ref);
  await plansFor('Portail', 'atelier-collaboratif.phase-hypothese');

  await camille.types('/rencontre planifier');
  await camille.presses('Nouvelle rencontre');
  await camille.fills({ title: 'Une table ronde', format: 'conference', on: '2023-01-19', at: '17:00' });
  await camille.presses('Planifier');

  // The carnet de bord: each EIG alone with her coach, who shares out her times once a month.
  await camille.opensHome();
  await camille.presses('Proposer les créneaux');
  await camille.fills({ days: 'mardi 15 novembre', from: '09:00', to: '18:00', place: null });
  await camille.presses('Envoyer');
  await clock.to('2022-11-07T11:00');
  expect(read(alix.lastMessage())).toContain('Carnet de bord : mardi 15 novembre, de 9 h à 10 h');
  expect(read(alix.lastMessage())).toContain('Relisez vos objectifs, et notez vos besoins.');

  // Half a day for porteurs, whom a sponsor joins; a métier’s sharing; two days for the promotion; a day for one défi.
  await clock.to('2022-11-16T10:00');
  const porteurs = { format: 'seminaire-porteurs', starts: '2022-11-22T09:00', comes: [paul, mona] };
  const peers = {
    ...{ format: 'entre-pairs', starts: '2022-11-23T14:30', metier: 'design', comes: [alix, lina] },
  };
  const seminar = { format: 'seminaire-promotion', starts: '2022-11-29T09:00', comes: everyEig };
  await answered(porteurs, [alix, ines]);
  await answered(peers, [noe, paul, mona]);
  await answered(seminar, [paul, mona]);
  await lived(porteurs);
  // Its porteurs and sponsors choose what the next one is about, which a coach finds ready to plan.
  await paul.types('/rencontre sujets');
  await paul.presses('Proposer un sujet');
  await paul.fills({ topic: 'Garder son EIG' });
  await mona.types('/rencontre sujets');
  await mona.presses('Proposer un sujet');
  await mona.fills({ topic: 'Décider vite' });
  await paul.chooses('Voter pour un sujet', '2. Décider vite');
  await lived(peers);
  const workshop = {
    ...{ format: 'atelier-collaboratif', starts: '2022-12-06T09:30', defi: 'Portail' },
    comes: [alix, noe, paul],
  };
  const cross = { format: 'pluridisciplinaire', starts: '2022-12-14T14:30', comes: everyEig };
  const talk = { format: 'conference', starts: '2023-01-19T17:00', comes: everyEig };
  await answered(workshop, [ines, lina, mona]);
  await answered(cross, [paul, mona]);
  await lived(seminar);
  await lived(workshop);
  await lived(cross);

  // Mentoring: four sessions of an hour and a half, within a month.
  await clock.to('2023-01-09T10:00');
  await asks(noe, { coach: camille.id, minutes: 90 });
  await camille.presses('J’accepte');
  await camille.presses('Proposer des créneaux');
  await camille.fills({ times: 'mardi 17 janvier à 17 h', place: 'https://visio.example.org/n' });
  await noe.presses('mardi 17 janvier à 17 h');
  const [next] = await app.transact(async ({ tx }) =>
    (await gatheringsIn(tx, ['draft'])).filter(({ format }) => format === 'seminaire-porteurs'),
  );
  expect(next).toMatchObject({ title: 'Décider vite', nominalOn: 'phase-concept' });
  await driss.does({ kind: 'press', press: 'planning/plan', ref: next?.id ?? '', value: null });
  const second = { format: 'seminaire-porteurs', starts: '2023-01-23T09:00', comes: [paul, mona] };
  await answered(second, [alix]);
  await answered(talk, [paul, mona]);
  await lived(talk);
  await lived(second);

  // The committee of Boussole: what its team says before, what is decided, and the report on it.
  await plansFor('Boussole', 'comite-evaluation.phase-concept');
  const committee = {
    ...{ format: 'comite-evaluation', starts: '2023-03-21T10:00', defi: 'Boussole' },
    comes: [ines, sacha],
  };
  await clock.to('2023-03-16T10:00');
  expect(ines.messages().map(read).join('\n')).toContain(
    'Le dossier de votre équipe est attendu pour le vendredi 17 mars',
  );
  await answered(committee, [alix, paul, mona]);
  await ines.presses('Remplir le dossier');
  await ines.fills({ value: 'Un essai', difficulties: 'Les données', decision: 'Ouvrir', next: 'Un pilote' });
  await lived(committee);
  await camille.types('/rencontre evaluation');
  await camille.presses('Lire le rapport');
  await camille.presses('Écrire le rapport');
  await camille.fills({
    achieved: 'Le concept tient',
    difficulties: 'Les données',
    phase: 'Prouver la valeur',
  });
  for (const [reader, isHers] of [
    [ines, true],
    [alix, false],
  ] as const) {
    await reader.types('/rencontre evaluation');
    if (isHers) await reader.presses('Lire le rapport');
    expect(read(reader.lastWhisper()).includes('Le concept tient')).toBe(isHers);
  }

  // The help desk is asked for by the team of Archipel, in the chat, and prepared there by a coach.
  await clock.to('2023-04-03T10:00');
  await lina.types('/rencontre demander');
  await lina.fills({ title: 'Ouvrir un jeu', need: 'Ouvrir nos données', on: '2023-04-12', at: '11:00' });
  await camille.presses('Préparer la rencontre');
  await camille.presses('Aperçu');
  await camille.presses('Planifier');
  const desk = {
    ...{ format: 'bureau-aide', starts: '2023-04-12T11:00', defi: 'Archipel', comes: [lina, hugo] },
  };
  await answered(desk, [ines, paul, mona]);
  await lived(desk);

  const sessions = await app.transact(({ tx }) =>
    tx.selectFrom('mentoring_sessions').selectAll().orderBy('startsAt').execute(),
  );
  const HOUR_MS = 3_600_000;
  const held = ['2023-01-17', '2023-01-24', '2023-01-31', '2023-02-07'];
  expect(sessions).toMatchObject(
    held.map((day) => {
      const startsAt = Date.parse(`${day}T16:00:00Z`);
      return { state: 'held', startsAt, endsAt: startsAt + 1.5 * HOUR_MS };
    }),
  );
  const said = (messages: readonly Message[]) =>
    programme.formats.flatMap(({ id, fr }) =>
      messages.map(read).some((each) => each.includes(`📅 ${fr}`) && each.includes('Pour qui')) ? [id] : [],
    );
  expect(said(channel('eig-promotion'))).toEqual(['seminaire-promotion', 'conference', 'pluridisciplinaire']);
  expect(said(channel('eig-porteurs'))).toEqual(['seminaire-porteurs']);
  const whom = (format: string) =>
    Object.entries({ alix, noe, ines, sacha, lina, hugo, paul, mona }).flatMap(([name, actor]) =>
      said(actor.messages()).includes(format) ? [name] : [],
    );
  expect(whom('atelier-collaboratif')).toEqual(['alix', 'noe', 'paul']);
  expect(whom('comite-evaluation')).toEqual(['ines']);
  expect(whom('bureau-aide')).toEqual(['lina', 'hugo']);
  expect(whom('seminaire-porteurs')).toEqual(['mona']);
  // A sponsor gets two messages a month at most, whatever she accepts, beside what answers her: the topic of her vote.
  const months = there.platform.posted
    .filter(({ conversation }) => conversation === 'person:u-mona')
    .filter(
      ({ message }) => !plain(message.summary).includes('Le prochain sujet est choisi : « Décider vite »'),
    )
    .map(({ at }) => new Date(at).toISOString().slice(0, 7));
  for (const month of new Set(months))
    expect(months.filter((each) => each === month).length, month).toBeLessThanOrEqual(2);
  // And is not told that a vote is over of which she was not asked.
  expect(mona.messages().map(read).join('\n')).not.toContain('Le vote est clos');
  const meetings = await app.transact(({ tx }) =>
    tx.selectFrom('one_to_ones').select(['coachId', 'state']).execute(),
  );
  expect(meetings).toEqual(Array(6).fill({ coachId: camille.id, state: 'agreed' }));
  await camille.types('/rencontre bilan');
  const report = read(camille.lastWhisper());
  for (const { fr, oneToOne } of programme.formats) if (oneToOne !== true) expect(report).toContain(fr);
  expect(report).not.toContain('Carnet de bord');
});
