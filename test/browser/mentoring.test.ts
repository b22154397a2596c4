import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Running, runMagellan } from '../../src/boot/run.ts';
import { allMembers } from '../../src/community/members/members.ts';
import { readConfig } from '../../src/config/config.ts';
import { createLog } from '../../src/engine/log.ts';
import { axe, launchBrowser, pictureWidth, type Visit, visit } from './browser.ts';
import { composer, said } from './stage.ts';

/** A cycle of four weeks in the whole of Magellan, as `npm start` starts it, seen from both sides. */
let browser: Browser;
let folder: string;
let running: Running;
let visits: Visit[];
let ids: Map<string, string>;

beforeAll(async () => {
  browser = await launchBrowser();
}, 60_000);
afterAll(() => browser?.close());

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'magellan-mentoring-'));
  visits = [];
  const read = readConfig({ DATABASE_URL: `file:${join(folder, 'magellan.db')}`, PORT: '0' });
  if ('faults' in read) throw new Error(JSON.stringify(read.faults));
  running = await runMagellan(read.config, { log: createLog({ level: 'silent', pretty: false }) });
  ids = new Map((await running.database.transact(allMembers)).map(({ name, id }) => [name, id]));
});
afterEach(async () => {
  const errors = visits.flatMap((one) => one.errors);
  await Promise.all(visits.map((one) => one.close()));
  await running.stop();
  rmSync(folder, { recursive: true, force: true });
  expect(errors, 'errors in the console').toEqual([]);
});

async function be(name: string): Promise<Page> {
  const opened = await visit(browser, `${running.address}/?as=${ids.get(name)}`);
  visits.push(opened);
  return opened.page;
}

async function day(page: Page): Promise<void> {
  const moved = page.waitForResponse((response) => response.url().endsWith('/sandbox/time'));
  await page.getByRole('button', { name: /^\+.1.jour$/ }).click();
  await moved;
  await page.getByRole('button', { name: /^\+.1.jour$/, disabled: false }).waitFor();
}

/** Lets days pass until she is told so. */
async function until(page: Page, text: string | RegExp): Promise<void> {
  for (let days = 0; days < 40; days += 1) {
    if (await said(page, text).count()) return;
    await day(page);
  }
  throw new Error(`${text} is never said`);
}

async function types(page: Page, text: string): Promise<void> {
  await composer(page).fill(text);
  await composer(page).press('Enter');
}

const dialog = (page: Page) => page.getByRole('dialog');
const field = (page: Page, label: string) => dialog(page).getByLabel(label);
const send = async (page: Page, label: string) => {
  await dialog(page).getByRole('button', { name: label }).click();
  await dialog(page).waitFor({ state: 'detached' });
};
const last = (page: Page, label: string | RegExp) =>
  page.getByRole('article').getByRole('button', { name: label }).last();
const choose = (page: Page, group: string, option: string) =>
  dialog(page).getByRole('radiogroup', { name: group }).getByRole('radio', { name: option }).check();

describe('mentoring in the sandbox', () => {
  it('four weeks: asked, accepted, booked, prepared, with progress seen by both', async () => {
    const ines = await be('Inès Belkacem');
    const camille = await be('Camille Roussel');
    await types(ines, '/mentorat');
    await last(ines, 'Demander un accompagnement').click();
    await dialog(ines).getByText('Les coachs, et personne d’autre').waitFor();
    await choose(ines, 'Quel·le coach', 'Camille Roussel');
    await field(ines, 'À quel sujet').fill('Mieux dire non, et garder du temps.');
    expect(await axe(ines)).toEqual([]);
    await send(ines, 'Envoyer');
    await said(ines, 'seuls les coachs lisent votre demande').first().waitFor();

    // What it is about stands behind a button: chats keep messages.
    await last(camille, 'Lire la demande').click();
    await said(camille, 'Mieux dire non, et garder du temps.').waitFor();
    expect(await axe(camille)).toEqual([]);
    await last(camille, 'J’accepte').click();
    await last(camille, 'Proposer des moments').click();
    await field(camille, 'Vos moments').fill('mercredi 16 mars à 9 h\n17 mars 10 h');
    await field(camille, 'Lieu ou lien').fill('https://visio.example.org/mentorat');
    expect(await axe(camille)).toEqual([]);
    await send(camille, 'Proposer');

    await last(ines, /^mercredi 16.mars à 9.h$/).click();
    await said(ines, 'sont dans vos deux agendas').first().waitFor();
    await said(camille, 'a choisi').first().waitFor();
    await last(ines, 'Écrire mes objectifs').click();
    await field(ines, 'Objectif 1').fill('Dire non une fois par semaine');
    await field(ines, 'Objectif 2').fill('Animer un atelier');
    await send(ines, 'Enregistrer');

    await until(ines, 'Trois questions pour l’aborder');
    await last(ines, 'Préparer la séance').click();
    await field(ines, 'Mes difficultés').fill('Les réunions du mardi.');
    await send(ines, 'Enregistrer');
    await said(camille, 'Ce qui est préparé se lit dans la séance').first().waitFor();
    await last(camille, 'Voir la séance').click();
    await said(camille, 'Les réunions du mardi.').waitFor();

    for (const [index, level] of ['commencé', 'à mi-chemin', 'presque atteint', 'atteint'].entries()) {
      // Of the last one, what ends the cycle says it too.
      await until(
        ines,
        index < 3
          ? new RegExp(`Séance ${index + 1} avec Camille Roussel.: c’est fini`)
          : 'Votre cycle avec Camille Roussel est terminé',
      );
      await last(ines, 'Noter mes progrès').click();
      await dialog(ines)
        .getByRole('radiogroup')
        .first()
        .getByRole('radio', { name: level, exact: true })
        .check();
      if (index === 0) expect(await axe(ines)).toEqual([]);
      await send(ines, 'Enregistrer');
    }

    await said(ines, 'Votre cycle avec Camille Roussel est terminé').first().waitFor();
    await last(camille, 'Regarder le chemin parcouru').click();
    const picture = camille.getByRole('img', { name: /Dire non une fois par semaine.*puis atteint/ }).last();
    await picture.scrollIntoViewIfNeeded();
    expect(await pictureWidth(picture)).toBeGreaterThan(400);
    expect(await axe(camille)).toEqual([]);
    await last(ines, 'Regarder le chemin parcouru').click();
    await last(ines, 'Clore le cycle').click();
    await said(ines, 'Bravo pour le chemin').first().waitFor();
    await types(camille, '/mentorat bilan');
    // Hers, and those of Alix, who was there before.
    await said(camille, '8 tenues').waitFor();
    expect(await axe(camille)).toEqual([]);
  }, 240_000);
});
