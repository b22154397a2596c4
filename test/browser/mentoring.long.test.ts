import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { axe, pictureWidth } from './browser.ts';
import { dialog, send, setPromotion, untilSaid } from './promotion.ts';
import { composer, said } from './stage.ts';

/** A cycle of four weeks in the whole of Magellan, as `npm start` starts it, seen from both sides. */
const { be } = setPromotion();

async function types(page: Page, text: string): Promise<void> {
  await composer(page).fill(text);
  await composer(page).press('Enter');
}

const field = (page: Page, label: string) => dialog(page).getByLabel(label);
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
    await dialog(ines).getByText('Les coachs uniquement').waitFor();
    await choose(ines, 'Quel·le coach', 'Camille Roussel');
    await field(ines, 'À quel sujet').fill('Mieux dire non, et garder du temps.');
    expect(await axe(ines)).toEqual([]);
    await send(ines, 'Envoyer');
    await said(ines, 'lue par les coachs uniquement').first().waitFor();

    // What it is about stands behind a button: chats keep messages.
    await last(camille, 'Lire la demande').click();
    await said(camille, 'Mieux dire non, et garder du temps.').waitFor();
    expect(await axe(camille)).toEqual([]);
    await last(camille, 'J’accepte').click();
    await last(camille, 'Proposer des créneaux').click();
    await field(camille, 'Vos créneaux').fill('mercredi 16 mars à 9 h\n17 mars 10 h');
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

    await untilSaid(ines, 'Trois questions pour l’aborder', 40);
    await last(ines, 'Préparer la séance').click();
    await field(ines, 'Mes difficultés').fill('Les réunions du mardi.');
    await send(ines, 'Enregistrer');
    await said(camille, 'La préparation se lit').first().waitFor();
    await last(camille, 'Voir la séance').click();
    await said(camille, 'Les réunions du mardi.').waitFor();

    // In the week of the first, two other messages came unasked: what follows it is left out.
    const noted = [
      [1, 'commencé'],
      [2, 'presque atteint'],
      [3, 'atteint'],
    ] as const;
    for (const [index, level] of noted) {
      // Of the last one, what ends the cycle says it too.
      await untilSaid(
        ines,
        index < 3
          ? new RegExp(`Séance ${index + 1} avec Camille Roussel.: terminée`)
          : 'Votre cycle avec Camille Roussel est terminé',
        40,
      );
      await last(ines, 'Noter mes progrès').click();
      await dialog(ines)
        .getByRole('radiogroup')
        .first()
        .getByRole('radio', { name: level, exact: true })
        .check();
      if (index === 1) expect(await axe(ines)).toEqual([]);
      await send(ines, 'Enregistrer');
    }

    await said(ines, 'Votre cycle avec Camille Roussel est terminé').first().waitFor();
    await last(camille, 'Regarder le chemin parcouru').click();
    const picture = camille.getByRole('img', { name: /Dire non une fois par semaine.*atteint \(/ }).last();
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
  });
});
