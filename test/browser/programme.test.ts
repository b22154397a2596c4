import { readFile } from 'node:fs/promises';
import ICAL from 'ical.js';
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { isAtLength } from '../support/length.ts';
import { axe, LAPTOP, PHONE, scrollsSideways } from './browser.ts';
import { ask, dialog, faults, fill, goTo, latest, send, setPromotion, until, wordsOf } from './promotion.ts';
import { button, composer, said } from './stage.ts';

const { be, open } = setPromotion();

const press = (page: Page, name: string) => button(page, name).last().click();

type Wanted = { title: string; day: RegExp; from: string; to: string; room: string };

/** A coach adds a sequence, from the list of them; it is shown by itself then. */
async function add(coach: Page, { title, day, from, to, room }: Wanted): Promise<void> {
  await press(coach, 'Ajouter une séquence');
  await fill(coach, { Titre: title, De: from, À: to, Salle: room });
  await dialog(coach).getByRole('radio', { name: day }).check();
  await send(coach, 'Enregistrer');
  await latest(coach).getByRole('heading', { name: title }).waitFor();
}

async function listed(coach: Page): Promise<void> {
  await press(coach, 'Toutes les séquences');
  await latest(coach).getByRole('heading', { name: 'Les séquences' }).waitFor();
}

/** Somebody opens a sequence of the programme, and wants to go. */
async function goes(member: Page, sequence: string): Promise<void> {
  await ask(member, '/rencontre programme', /Séminaire de printemps/);
  const menu = latest(member).getByLabel('Ouvrir une séquence', { exact: true });
  await menu.selectOption({ label: sequence });
  await press(member, 'Valider, Ouvrir une séquence');
  await press(member, 'J’y vais');
}

type Answering = { paule: Page; alix: Page };

/** In a browser each, they say whether they come, and fill a sequence. */
async function answersOf(camille: Page): Promise<Answering> {
  // Who is in a channel reads it there; the others are written to.
  const paule = await be('Paule Vasseur', { viewport: PHONE });
  const genevieve = await be('Geneviève Astier');
  const [alix, moussa, noe] = await Promise.all([be('Alix Moreau'), be('Moussa Diarra'), be('Noé Da Silva')]);
  for (const member of [alix, moussa, noe]) await goTo(member, 'eig-promotion');
  for (const [member, answer, seen] of [
    [paule, 'Je viens', 'Votre réponse : vous venez.'],
    [genevieve, 'Je ne peux pas', 'Votre réponse : vous ne venez pas.'],
    ...[alix, moussa, noe].map((eig) => [eig, 'Je viens', 'C’est noté, vous venez'] as const),
  ] as const) {
    const announced = member.getByRole('article').filter({ hasText: 'Séminaire de printemps' }).first();
    await announced.getByRole('button', { name: answer, exact: true }).click();
    await said(member, seen).waitFor();
  }

  const workshop = '14 h – 15 h 30 · Auditer un service';
  for (const member of [alix, moussa]) {
    await goes(member, workshop);
    await said(member, 'C’est noté : vous y allez.').waitFor();
  }
  await goes(noe, workshop);
  await said(noe, /vous êtes sur la liste d’attente.*rang 1/).waitFor();
  await press(camille, 'Séquences');
  await latest(camille).getByText('2 sur 2 places, une personne en attente').waitFor();
  return { paule, alix };
}

/** The first morning of the seminar, as they read its programme. */
async function live(camille: Page, { paule, alix }: Answering): Promise<void> {
  await until(camille, /lundi 14.mars.2022/i);
  for (const member of [paule, alix]) {
    await member.reload();
    await ask(member, '/rencontre programme', /Séminaire de printemps/);
    expect(await wordsOf(member)).toMatch(/Maintenant 11 h 30 – 12 h 30 : Ouverture.*Ensuite 14 h/);
    expect(await axe(member)).toEqual([]);
    expect(await scrollsSideways(member)).toBe(false);
  }
  expect(await wordsOf(alix)).toContain('Auditer un service (avec Élise Marchand, Salle 1, vous y allez)');
  expect(await wordsOf(paule)).toContain('Auditer un service (avec Élise Marchand, Salle 1, complet)');
}

it(`a seminar of two days is planned${isAtLength ? ', answered and lived, with a sequence that fills' : ''}, with a speaker without an account`, async () => {
  const camille = await be('Camille Roussel');
  await composer(camille).fill('/rencontre planifier seminaire');
  await composer(camille).press('Enter');
  await fill(camille, { Titre: 'Séminaire de printemps', Jour: '2022-03-14', 'Heure de début': '09:00' });
  await send(camille, 'Garder le brouillon');
  await latest(camille).getByText('du lundi 14 mars à 9 h au mardi 15 mars à 18 h').waitFor();
  await press(camille, 'Séquences');
  await said(camille, /Pas encore de séquence/).waitFor();
  const [monday, tuesday] = [/lundi 14/, /mardi 15/];
  await add(camille, { title: 'Ouverture', day: monday, from: '11:30', to: '12:30', room: 'Grande salle' });
  await listed(camille);
  await add(camille, {
    ...{ title: 'Auditer un service', day: monday, from: '14:00', to: '15:30', room: 'Salle 1' },
  });
  await press(camille, 'Intervention et places');
  await fill(camille, { Intervenant·e: 'Élise Marchand', Places: '2' });
  await send(camille, 'Enregistrer');
  await listed(camille);
  await add(camille, { title: 'Bilan', day: tuesday, from: '16:00', to: '17:00', room: 'Grande salle' });
  await listed(camille);
  expect(await wordsOf(camille)).toMatch(
    /Lundi 14 mars.*Ouverture.*avec Élise Marchand, Salle 1, 0 sur 2 places.*Mardi 15 mars.*16 h – 17 h : Bilan/,
  );
  expect(await faults(camille)).toEqual([]);

  await press(camille, 'Revenir à la rencontre');
  await press(camille, 'Invité·es sans compte');
  await press(camille, 'Inviter sans compte');
  await fill(camille, { 'Son nom': 'Élise Marchand' });
  await send(camille, 'Créer la page');
  const address = /http:\S+/.exec(
    await latest(camille)
      .getByText(/\/agenda\/invitation\//)
      .innerText(),
  );
  await press(camille, 'Toutes les personnes');
  await press(camille, 'Revenir à la rencontre');
  await press(camille, 'Planifier');
  await said(camille, /C’est planifié/).waitFor();

  const answering = isAtLength ? await answersOf(camille) : null;

  const elise = await open(address?.[0] ?? '', { viewport: LAPTOP });
  await elise.getByText('Auditer un service (avec Élise Marchand, Salle 1)').waitFor();
  expect(await axe(elise)).toEqual([]);
  await elise.setViewportSize(PHONE);
  await elise.getByRole('button', { name: 'Oui, je viens' }).click();
  await elise.getByText('C’est noté : vous venez.').waitFor();
  expect(await faults(elise)).toEqual([]);
  expect(await scrollsSideways(elise)).toBe(false);
  const [download] = await Promise.all([
    elise.waitForEvent('download'),
    elise.getByRole('link', { name: '.ics' }).click(),
  ]);
  const file = new ICAL.Component(ICAL.parse(await readFile(await download.path(), 'utf8')));
  const entries = file
    .getAllSubcomponents('vevent')
    .map((event) => new ICAL.Event(event).summary.replace(/\s/g, ' '));
  expect(entries).toEqual(['Séminaire : Ouverture', 'Séminaire : Auditer un service', 'Séminaire : Bilan']);
  await press(camille, 'Revenir à la rencontre');
  await press(camille, 'Invité·es sans compte');
  await latest(camille).getByText('Élise Marchand : vient').waitFor();

  if (answering) await live(camille, answering);
});
