import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { axe, focused, PHONE, pictureWidth, scrollsSideways } from './browser.ts';
import { setPromotion } from './promotion.ts';
import { button, composer, said } from './stage.ts';

/** The whole of Magellan, as `npm start` starts it, with a browser in front of it. */
const { be } = setPromotion({ afresh: true });

/** Presses "next event" until that is what comes next. */
async function untilNext(page: Page, event: RegExp): Promise<void> {
  const clock = page.getByRole('region', { name: /Horloge|Clock/ });
  for (let steps = 0; steps < 20; steps += 1) {
    if (await clock.getByText(event).count()) return;
    await step(page);
  }
  throw new Error(`${event} never comes`);
}

async function step(page: Page): Promise<void> {
  const moved = page.waitForResponse((response) => response.url().endsWith('/sandbox/time'));
  await page.getByRole('button', { name: /^(Prochain événement|Next event)/ }).click();
  await moved;
  await page.getByRole('button', { name: /^(Prochain événement|Next event)/, disabled: false }).waitFor();
}

const dialog = (page: Page) => page.getByRole('dialog');
const goTo = (page: Page, place: string) =>
  page.getByRole('navigation').getByRole('link', { name: place }).click();
const weather = (page: Page, index: number, level: string) =>
  dialog(page).getByRole('radiogroup').nth(index).getByRole('radio', { name: level });

describe('a fortnight in the sandbox', () => {
  it('from the question to the digest, as an EIG and as a coach', async () => {
    const alix = await be('Alix Moreau');
    await step(alix);
    await said(alix, 'Quel temps fait-il chez vous').waitFor();
    expect(await axe(alix)).toEqual([]);

    await button(alix, 'Répondre').click();
    await weather(alix, 0, 'Grand soleil').check();
    await weather(alix, 1, 'Éclaircies').check();
    await weather(alix, 2, 'Nuageux').check();
    await dialog(alix).getByLabel('Mes succès').fill('Un atelier réussi avec les agents.');
    expect(await axe(alix)).toEqual([]);
    await dialog(alix).getByRole('button', { name: 'Envoyer' }).click();
    await said(alix, 'votre météo est enregistrée').waitFor();

    await button(alix, 'Modifier').click();
    const success = dialog(alix).getByLabel('Mes succès');
    expect(await success.inputValue()).toBe('Un atelier réussi avec les agents.');
    expect(await weather(alix, 0, 'Grand soleil').isChecked()).toBe(true);
    await weather(alix, 2, 'Pluie').check();
    await success.fill('Un atelier très réussi avec les agents.');
    await dialog(alix).getByRole('button', { name: 'Enregistrer' }).click();
    await dialog(alix).waitFor({ state: 'detached' });

    // The reminder goes to who has not answered, and to nobody else.
    await untilNext(alix, /rappel/);
    await step(alix);
    const before = await alix.getByRole('article').count();
    const andrei = await be('Andrei Ionescu');
    await said(andrei, /rappel|toujours/i)
      .first()
      .waitFor();
    expect(await alix.getByRole('article').count()).toBe(before);

    await untilNext(alix, /bilan/);
    await step(alix);
    const camille = await be('Camille Roussel');
    await goTo(camille, 'eig-coachs');
    await said(camille, 'Bilan de la météo').waitFor();
    const picture = camille.getByRole('img', { name: /éclaircies/i });
    await picture.scrollIntoViewIfNeeded();
    expect(await pictureWidth(picture)).toBeGreaterThan(600);
    expect(await axe(camille)).toEqual([]);

    await button(camille, 'Lire les réponses').click();
    await said(camille, 'Visible de vous seul').waitFor();
    await said(camille, 'Un atelier très réussi').waitFor();

    await button(camille, 'Vous avez dit → nous allons faire').click();
    await dialog(camille).getByRole('textbox').nth(0).fill('Les accès aux serveurs tardent.');
    await dialog(camille).getByRole('textbox').nth(1).fill('Nous en parlons mardi au comité.');
    await dialog(camille).getByRole('button').last().click();
    await button(camille, 'Publier').click();
    await goTo(alix, 'eig-promotion');
    await said(alix, 'Nous en parlons mardi au comité.').waitFor();
    expect(await axe(alix)).toEqual([]);

    await goTo(alix, 'Magellan');
    await composer(alix).fill('/magellan confidentialite');
    await composer(alix).press('Enter');
    await said(alix, /Camille Roussel/)
      .first()
      .waitFor();
  }, 120_000);

  it('in English, on a phone, in the dark, without a signature', async () => {
    const sacha = await be('Sacha Lindqvist', { viewport: PHONE, colorScheme: 'dark', locale: 'en-GB' });
    await step(sacha);
    await said(sacha, 'weather').first().waitFor();
    expect(await scrollsSideways(sacha)).toBe(false);
    await button(sacha, 'Answer without signing').click();
    for (const index of [0, 1, 2])
      await dialog(sacha).getByRole('radiogroup').nth(index).getByRole('radio').nth(1).check();
    expect(await axe(sacha)).toEqual([]);
    await dialog(sacha).getByRole('button', { name: 'Send' }).click();
    await said(sacha, 'Thank you, your météo is saved.').first().waitFor();
    expect(await axe(sacha)).toEqual([]);
    expect(await scrollsSideways(sacha)).toBe(false);
  }, 60_000);

  it('by keyboard alone', async () => {
    const alix = await be('Alix Moreau');
    const { keyboard } = alix;
    const tabTo = async (name: RegExp) => {
      for (let presses = 0; presses < 60; presses += 1) {
        if (name.test(await focused(alix))) return;
        await keyboard.press('Tab');
      }
      throw new Error(`${name} cannot be reached; the focus is on “${await focused(alix)}”`);
    };
    await composer(alix).waitFor();
    await tabTo(/^Prochain événement/);
    await keyboard.press('Enter');
    await said(alix, 'Quel temps fait-il chez vous').waitFor();
    await tabTo(/^Répondre$/);
    await keyboard.press('Enter');
    await dialog(alix).waitFor();
    for (const index of [0, 1, 2]) {
      const group = dialog(alix).getByRole('radiogroup').nth(index);
      const first = group.getByRole('radio').first();
      for (let presses = 0; presses < 20; presses += 1) {
        if (await first.evaluate((radio: { matches(selector: string): boolean }) => radio.matches(':focus')))
          break;
        await keyboard.press('Tab');
      }
      await keyboard.press('Space');
      await keyboard.press('ArrowDown');
      expect(await group.getByRole('radio').nth(1).isChecked()).toBe(true);
    }
    await tabTo(/^Envoyer$/);
    await keyboard.press('Enter');
    await said(alix, 'votre météo est enregistrée').waitFor();
    await tabTo(/^Supprimer$/);
    await keyboard.press('Enter');
    await button(alix, 'Confirmer la suppression').waitFor();
    await tabTo(/^Garder ma réponse$/);
    await keyboard.press('Enter');
    await button(alix, 'Confirmer la suppression').waitFor({ state: 'detached' });
  }, 60_000);
});
