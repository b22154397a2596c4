import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { isAtLength } from '../support/length.ts';
import { axe, focused, PHONE, pictureWidth, scrollsSideways } from './browser.ts';
import { choose, dialog, goTo, setPromotion, step } from './promotion.ts';
import { readTour } from './readme.ts';
import { button, composer, said } from './stage.ts';

/** The whole of Magellan, as `npm start` starts it, with a browser in front of it. */
const { be } = setPromotion({ afresh: true });

async function type(page: Page, words: string, found: string | RegExp): Promise<void> {
  await composer(page).fill(words);
  await composer(page).press('Enter');
  const asked = page
    .getByRole('article')
    .filter({ hasText: `En réponse à ${words}` })
    .last();
  await asked.or(page.getByRole('article').last()).getByText(found).first().waitFor();
}

const weather = (page: Page, index: number, level: string) =>
  dialog(page).getByRole('radiogroup').nth(index).getByRole('radio', { name: level });

describe('a fortnight in the sandbox', () => {
  it(`goes as README says: two minutes from the question to the digest${isAtLength ? ', then a month' : ''}`, async () => {
    const minutes = readTour('The first two minutes');
    minutes.step(1);
    const alix = await be(minutes.says('Alix Moreau'));
    const clock = alix.getByRole('region', { name: 'Horloge' });
    await clock.getByText('vendredi 11 mars 2022').waitFor();

    minutes.step(2);
    expect(minutes.says('Prochain événement')).toBe('Prochain événement');
    await step(alix);
    await clock.getByText('12:00').waitFor();
    await said(alix, 'Quel temps fait-il chez vous').waitFor();
    expect(await axe(alix)).toEqual([]);
    await button(alix, minutes.says('Répondre')).click();
    await weather(alix, 0, 'Grand soleil').check();
    await weather(alix, 1, 'Éclaircies').check();
    await weather(alix, 2, 'Nuageux').check();
    const successes = dialog(alix).getByLabel(minutes.says('Mes succès'));
    await successes.fill('Un atelier réussi avec les agents.');
    expect(await axe(alix)).toEqual([]);
    await dialog(alix)
      .getByRole('button', { name: minutes.says('Envoyer') })
      .click();
    await said(alix, 'votre météo est enregistrée').waitFor();
    await button(alix, minutes.says('Modifier')).click();
    expect(await successes.inputValue()).toBe('Un atelier réussi avec les agents.');
    expect(await weather(alix, 0, 'Grand soleil').isChecked()).toBe(true);
    await weather(alix, 2, 'Pluie').check();
    await successes.fill('Un atelier très réussi avec les agents.');
    await dialog(alix).getByRole('button', { name: 'Enregistrer' }).click();
    await dialog(alix).waitFor({ state: 'detached' });
    await button(alix, minutes.says('Supprimer')).last().waitFor();

    minutes.step(3);
    await button(alix, minutes.says('Parler à un·e coach')).last().click();
    const camille = await be('Camille Roussel');
    await said(camille, /Alix Moreau/)
      .first()
      .waitFor();

    minutes.step(4);
    await choose(alix, minutes.says('Aller à…'), minutes.says('bilan de la météo'));
    await clock.getByText('vendredi 18 mars 2022').waitFor();
    // The reminders went to those who had not answered, and to nobody else.
    expect(await said(alix, /Un rappel.*la météo/).count()).toBe(0);

    minutes.step(5);
    minutes.says('Camille Roussel');
    await goTo(camille, minutes.says('eig-coachs'));
    await said(camille, 'Bilan de la météo').waitFor();
    await camille
      .getByRole('article')
      .filter({ hasText: 'Bilan de la météo' })
      .getByText('Alix Moreau')
      .waitFor();
    const picture = camille.getByRole('img', { name: /^La météo du groupe/ });
    await picture.scrollIntoViewIfNeeded();
    expect(await pictureWidth(picture)).toBeGreaterThan(600);
    expect(await axe(camille)).toEqual([]);

    minutes.step(6);
    await button(camille, minutes.says('Lire les réponses')).click();
    await said(camille, 'Visible de vous seul').waitFor();
    await said(camille, 'Un atelier très réussi').waitFor();
    await button(camille, minutes.says('Suivante')).waitFor();

    minutes.step(7);
    await button(camille, minutes.says('Vous avez dit → nous allons faire')).click();
    await dialog(camille).getByRole('textbox').nth(0).fill('Les accès aux serveurs tardent.');
    await dialog(camille).getByRole('textbox').nth(1).fill('Nous en parlons mardi au comité.');
    await dialog(camille).getByRole('button').last().click();
    await button(camille, minutes.says('Publier')).click();
    await goTo(alix, minutes.says('eig-promotion'));
    await said(alix, 'Nous en parlons mardi au comité.').waitFor();
    expect(await axe(alix)).toEqual([]);

    minutes.step(8);
    await goTo(alix, 'Magellan');
    await type(alix, minutes.says('/magellan confidentialite'), /Camille Roussel/);
    minutes.end();
    if (!isAtLength) return;

    const month = readTour('A month in five minutes');
    month.step(1);
    month.says('Alix');
    await type(alix, month.says('/agenda mois'), 'Votre agenda de mars 2022');
    await type(alix, month.says('/agenda temps'), 'Répartition de votre temps');
    await type(alix, month.says('/agenda calendrier'), /calendrier/);

    month.step(2);
    month.says('Camille');
    await goTo(camille, 'Magellan');
    await type(camille, month.says('/rencontre propositions'), 'Les dates que je propose');
    const confirm = month.says('Confirmer');
    for (const planned of [
      'Partage pluridisciplinaire, mercredi 13 avril',
      'Atelier-conférence, jeudi 21 avril',
      'Partage entre pairs, mercredi 27 avril',
    ]) {
      await button(camille, confirm).first().click();
      await said(camille, `C’est planifié : ${planned}`).waitFor();
    }
    await type(camille, month.says('/rencontre planifier'), 'Planifier les rencontres');

    month.step(3);
    month.says('Alix');
    await type(alix, month.says('/rencontre'), 'mercredi 23 mars');
    await button(alix, month.says('Je viens')).last().click();
    await said(alix, /C’est noté.*vous venez/).waitFor();
    await type(alix, month.says('/rencontre rappels'), /rappels/);

    month.step(4);
    await choose(alix, month.says('Aller à…'), month.says('fin d’une rencontre'));
    await clock.getByText('mercredi 23 mars 2022').waitFor();
    await type(alix, month.says('/rencontre sujets'), 'Proposer un sujet');
    await goTo(camille, month.says('eig-coachs'));
    await said(camille, /Qui est venu/)
      .last()
      .waitFor();

    month.step(5);
    await choose(alix, month.says('Aller à…'), month.says('formation des petits groupes'));
    month.says('eig-coachs');
    await said(camille, /Groupes du mercredi 13.avril/).waitFor();

    month.step(6);
    await type(alix, month.says('/acceleration'), 'Heures d’accélération');
    await type(alix, month.says('/mentorat'), 'Mentorat avec Camille Roussel');
    const mona = await be(month.says('Mona Keller'));
    await type(mona, '/acceleration', /accélération/);
    await goTo(camille, 'Magellan');
    await type(camille, '/mentorat', /Alix Moreau/);
    for (const report of ['/rencontre bilan', '/acceleration bilan', '/mentorat bilan'])
      await type(camille, month.says(report), /Bilan/);
    month.end();
  });

  it('in English, on a phone, in the dark, without a signature', async () => {
    const sacha = await be('Sacha Lindqvist', { viewport: PHONE, colorScheme: 'dark', locale: 'en-GB' });
    await step(sacha);
    await said(sacha, 'weather').first().waitFor();
    expect(await scrollsSideways(sacha)).toBe(false);
    await button(sacha, 'Answer without signing').click();
    // Five weathers stand in one row, also where there is least room.
    await sacha.setViewportSize({ width: 320, height: 640 });
    const first = dialog(sacha).getByRole('radiogroup').first().getByRole('radio');
    const boxes = await Promise.all([0, 1, 2, 3, 4].map((index) => first.nth(index).boundingBox()));
    expect(new Set(boxes.map((box) => box?.y)).size).toBe(1);
    expect(await scrollsSideways(sacha)).toBe(false);
    await sacha.setViewportSize(PHONE);
    for (const index of [0, 1, 2])
      await dialog(sacha).getByRole('radiogroup').nth(index).getByRole('radio').nth(1).check();
    expect(await axe(sacha)).toEqual([]);
    await dialog(sacha).getByRole('button', { name: 'Send' }).click();
    await said(sacha, 'Thank you, your météo is saved.').first().waitFor();
    expect(await axe(sacha)).toEqual([]);
    expect(await scrollsSideways(sacha)).toBe(false);
  });

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
    await button(alix, 'Supprimer ma réponse').waitFor();
    await tabTo(/^Garder ma réponse$/);
    await keyboard.press('Enter');
    await button(alix, 'Supprimer ma réponse').waitFor({ state: 'detached' });
  });
});
