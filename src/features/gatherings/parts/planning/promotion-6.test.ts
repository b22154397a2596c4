import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { testCommunity } from '../../../../../test/support/community.ts';
import { planned } from '../../../../../test/support/gatherings.ts';
import { asks } from '../../../../../test/support/mentoring.ts';
import { textOf } from '../../../../../test/support/text-of.ts';
import { features as allFeatures } from '../../../../boot/features.ts';
import type { Message } from '../../../../chat/message.ts';
import { gatheringsIn } from '../../../../community/gatherings/store.ts';
import { readProgramme } from '../../../../community/programme/programme.ts';

const read = (message: Message | null | undefined) => textOf(message).replaceAll('\u00a0', ' ');

const text = readFileSync(new URL('../../../../../demo/promotion-6.yaml', import.meta.url), 'utf8');

/** When each format takes place first in the year, and for which défi or whom. */
const YEAR = [
  { format: 'seminaire-porteurs', starts: '2022-11-22T09:00' },
  { format: 'seminaire-promotion', starts: '2022-11-29T09:00' },
  { format: 'atelier-collaboratif', starts: '2022-12-06T09:30', defi: 'Portail' },
  { format: 'pluridisciplinaire', starts: '2022-12-14T14:30' },
  { format: 'conference', starts: '2023-01-19T17:00' },
  { format: 'entre-pairs', starts: '2023-02-22T14:30', metier: 'design' },
  { format: 'comite-evaluation', starts: '2023-03-21T10:00', defi: 'Boussole' },
  { format: 'bureau-aide', starts: '2023-04-12T11:00', defi: 'Archipel' },
];

/** Those that people plan below by the chat's own forms. */
const IN_THE_CHAT = ['conference', 'bureau-aide'];

it('promotion 6 lives its year: each format is announced to those it is for, takes place, and is reported on', async () => {
  const result = readProgramme(text);
  if ('faults' in result) throw new Error(JSON.stringify(result.faults));
  const { programme } = result;
  const ids = ['gatherings', 'peer-sharing', 'cross-sharing', 'agenda', 'welcome', 'mentoring', 'one-to-one'];
  const features = allFeatures.filter(({ id }) => ids.includes(id));
  const there = await testCommunity({ now: '2022-11-07T10:00', programme, features });
  const { alix, noe, ines, lina, paul, camille, channel, clock, app } = there;
  for (const wanted of YEAR)
    if (!IN_THE_CHAT.includes(wanted.format))
      await planned(there, { ...wanted, title: `Titre ${wanted.format}` });

  await camille.types('/rencontre planifier');
  await camille.presses('Nouvelle rencontre');
  await camille.fills({ title: 'Titre conference', format: 'conference', on: '2023-01-19', at: '17:00' });
  await camille.presses('Planifier');

  // The help desk is asked for by the team of Archipel, in the chat, and prepared there by a coach.
  await lina.types('/rencontre demander');
  await lina.fills({ title: 'Titre bureau-aide', need: 'Ouvrir nos données', on: '2023-04-12', at: '11:00' });
  await camille.presses('Préparer la rencontre');
  await camille.presses('Aperçu');
  await camille.presses('Planifier');

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
    'du mardi 29 novembre à 9 h au mercredi 30 novembre à 18 h',
    'EIG, porteuses et porteurs de projet, coachs, d’un seul défi',
  ])
    expect(proposed).toContain(said);

  // The carnet de bord: each EIG alone with her coach, who shares out her times once a month.
  await camille.opensHome();
  await camille.presses('Proposer les créneaux');
  await camille.fills({ days: 'mardi 15 novembre', from: '09:00', to: '18:00', place: null });
  await camille.presses('Envoyer');
  await clock.to('2022-11-07T11:00');
  expect(read(alix.lastMessage())).toContain('Carnet de bord : mardi 15 novembre, de 9 h à 10 h');
  expect(read(alix.lastMessage())).toContain('Relisez vos objectifs, et notez vos besoins.');

  // Mentoring: four sessions of an hour and a half, within a month.
  await clock.to('2023-01-09T10:00');
  await asks(noe, { coach: camille.id, minutes: 90 });
  await camille.presses('J’accepte');
  await camille.presses('Proposer des créneaux');
  await camille.fills({ times: 'mardi 17 janvier à 17 h', place: 'https://visio.example.org/n' });
  await noe.presses('mardi 17 janvier à 17 h');

  // The committee of Boussole: what its team says before, and what is decided.
  await clock.to('2023-03-16T10:00');
  expect(read(ines.lastMessage())).toContain(
    'Le dossier de votre équipe est attendu pour le vendredi 17 mars',
  );
  await ines.presses('Remplir le dossier');
  await ines.fills({ value: 'Un essai', difficulties: 'Les données', decision: 'Ouvrir', next: 'Un pilote' });
  await clock.to('2023-03-21T12:00');
  await camille.types('/rencontre evaluation');
  await camille.presses('Lire le rapport');
  await camille.presses('Écrire le rapport');
  await camille.fills({
    achieved: 'Le concept tient',
    difficulties: 'Les données',
    phase: 'Prouver la valeur',
  });
  await ines.types('/rencontre evaluation');
  await ines.presses('Lire le rapport');
  expect(read(ines.lastWhisper())).toContain('Le concept tient');

  await clock.to('2023-09-07T10:00');
  const over = await app.transact(({ tx }) => gatheringsIn(tx, ['over']));
  expect(over.map(({ format }) => format)).toEqual(YEAR.map(({ format }) => format));
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
    YEAR.flatMap(({ format }) =>
      messages.some(
        (message) => read(message).includes(`Titre ${format}`) && read(message).includes('Pour qui'),
      )
        ? [format]
        : [],
    );
  expect(said(channel('eig-promotion'))).toEqual(['seminaire-promotion', 'pluridisciplinaire', 'conference']);
  expect(said(channel('eig-porteurs'))).toEqual(['seminaire-porteurs']);
  const asked = (format: string) => (actor: typeof alix) => said(actor.messages()).includes(format);
  const whom = (format: string) =>
    Object.entries({ alix, noe, ines, lina, paul }).flatMap(([name, actor]) =>
      asked(format)(actor) ? [name] : [],
    );
  expect(whom('atelier-collaboratif')).toEqual(['alix', 'noe', 'paul']);
  expect(whom('comite-evaluation')).toEqual(['ines']);
  expect(whom('bureau-aide')).toEqual(['lina']);
  expect(whom('entre-pairs')).toEqual(['alix', 'lina']);
  const meetings = await app.transact(({ tx }) =>
    tx.selectFrom('one_to_ones').select(['coachId', 'state']).execute(),
  );
  expect(meetings).toEqual(Array(6).fill({ coachId: camille.id, state: 'agreed' }));
  await camille.types('/rencontre bilan');
  const report = read(camille.lastWhisper());
  for (const { fr, oneToOne } of programme.formats) if (oneToOne !== true) expect(report).toContain(fr);
  expect(report).not.toContain('Carnet de bord');
});
