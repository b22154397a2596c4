import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { axe, PHONE, scrollsSideways } from './browser.ts';
import { choose, dialog, fill, goTo, send, setPromotion, step } from './promotion.ts';
import { readTour } from './readme.ts';
import { composer, said } from './stage.ts';

const { be } = setPromotion();

async function type(page: Page, words: string): Promise<void> {
  await composer(page).fill(words);
  await composer(page).press('Enter');
}

/** Presses the newest button of that name, in a message. */
const press = (page: Page, name: string) =>
  page.getByRole('article').getByRole('button', { name, exact: true }).last().click();

it('people find each other as its page says, from a request for help to a coach’s answer', async () => {
  const tour = readTour('Five minutes to try it', 'docs/finding-each-other.md');

  tour.step(1);
  const alix = await be(tour.says('Alix Moreau'));
  await type(alix, tour.says('/entraide demander'));
  await fill(alix, {
    'En un titre': 'Un formulaire utilisable au clavier',
    'Mon besoin': 'La liste des communes ne s’ouvre pas au clavier. J’ai essayé deux composants.',
  });
  await dialog(alix)
    .getByLabel('Domaine')
    .selectOption({ label: tour.says('Accessibilité') });
  await dialog(alix)
    .getByRole('radio', { name: tour.says('J’ai une piste') })
    .check();
  await send(alix, tour.says('Relire'));
  await press(alix, tour.says('Envoyer'));
  await said(alix, /C’est envoyé.*3.personnes/).waitFor();

  tour.step(2);
  const maelle = await be(tour.says('Maëlle Le Goff'), { viewport: PHONE });
  const [zoe, noe] = await Promise.all([be('Zoé Marchetti'), be('Noé Da Silva')]);
  for (const asked of [maelle, zoe, noe])
    await said(asked, /parce que vous avez dit pouvoir aider en «.Accessibilité.»/).waitFor();
  expect(await scrollsSideways(maelle)).toBe(false);
  await press(maelle, tour.says('Je peux aider'));
  await fill(maelle, {
    'Ce que j’ai compris': 'La liste reste fermée quand on appuie sur Entrée.',
    'Mon idée': 'Un rôle combobox, et le motif de l’ARIA.',
  });
  await send(maelle, tour.says('Envoyer'));

  tour.step(3);
  await press(alix, tour.says('Lire'));
  await said(alix, /La liste reste fermée/).waitFor();
  await press(alix, tour.says('C’est bien ça'));
  await alix.getByRole('navigation').getByText(tour.says('À plusieurs')).waitFor();
  await goTo(alix, 'Maëlle Le Goff');
  await said(alix, /Un formulaire utilisable au clavier/)
    .first()
    .waitFor();
  expect(await alix.getByRole('log').innerText()).not.toMatch(/reste fermée|combobox/);
  expect(await axe(alix)).toEqual([]);
  await goTo(alix, 'Magellan');

  tour.step(4);
  await type(alix, tour.says('/qui accessibilité'));
  const found = alix.getByRole('article').filter({ hasText: 'En réponse à /qui accessibilité' });
  await found.getByText(/Maëlle Le Goff/).waitFor();
  await type(alix, tour.says('/meteo note'));
  await fill(alix, { [tour.says('Ce qui va bien')]: 'Le clavier marche enfin.' });
  await send(alix, tour.says('Enregistrer'));

  tour.step(5);
  tour.says('Prochain événement');
  await step(alix);
  await press(alix, tour.says('Répondre'));
  const successes = dialog(alix).getByLabel(tour.says('Mes succès'));
  await successes.waitFor();
  expect(await successes.inputValue()).toBe('Le clavier marche enfin.');
  for (const index of [0, 1, 2])
    await dialog(alix).getByRole('radiogroup').nth(index).getByRole('radio', { name: 'Éclaircies' }).check();
  await send(alix, tour.says('Envoyer'));
  await press(alix, tour.says('Parler à un·e coach'));
  await said(alix, /Camille Roussel sait que vous souhaitez parler/).waitFor();

  tour.step(6);
  await type(alix, tour.says('/nouvelles'));
  // Her météo has a button of that name too: this one is under what she asked for.
  await said(alix, 'Nouvelles du défi Boussole').first().waitFor();
  await press(alix, tour.says('Modifier'));
  await fill(alix, { [tour.says('Un besoin')]: 'Un regard sur nos maquettes.' });
  await send(alix, tour.says('Enregistrer'));
  await goTo(alix, tour.says('eig-promotion'));
  await press(alix, tour.says('Questions et supports'));
  await press(alix, tour.says('Moi aussi'));
  await said(alix, /Noé Da Silva.*moi aussi.: 1/).waitFor();

  tour.step(7);
  await choose(alix, tour.says('Aller à…'), tour.says('envoi de la gazette'));
  await goTo(alix, tour.says('eig-promotion'));
  await said(alix, /Un regard sur nos maquettes/).waitFor();
  const gazette = alix.getByRole('article').last();
  await gazette
    .getByRole('button', { name: tour.says('Je peux aider') })
    .first()
    .waitFor();
  const read = (await gazette.innerText()).replace(/\s+/g, ' ');
  expect(read).toMatch(/Qui peut aider \?.*Prochaines dates.*Victoires/);
  expect(await axe(alix)).toEqual([]);

  tour.step(8);
  await choose(alix, tour.says('Aller à…'), tour.says('nouvelles d’une demande d’aide'));
  const channel = await alix.getByRole('log').innerText();
  expect(channel).not.toMatch(/clavier marche|reste fermée|combobox|utilisable au clavier|un·e coach/);
  await goTo(alix, tour.says('Magellan'));
  await press(alix, tour.says('C’est réglé'));
  await fill(alix, { 'Ce qui a aidé': 'Le motif de Maëlle.' });
  await send(alix, tour.says('C’est réglé'));
  await said(alix, /votre merci est transmis/).waitFor();
  await press(maelle, tour.says('Lire'));
  await said(maelle, 'Le motif de Maëlle.').waitFor();

  tour.step(9);
  await choose(alix, tour.says('Aller à…'), tour.says('bilan de la météo'));
  const camille = await be(tour.says('Camille Roussel'));
  await goTo(camille, tour.says('eig-coachs'));
  await press(camille, tour.says('Lire les réponses'));
  await said(camille, 'Le clavier marche enfin.').waitFor();
  await camille
    .getByRole('article')
    .last()
    .getByRole('button', { name: tour.says('Répondre'), exact: true })
    .first()
    .click();
  await dialog(camille).getByText('Alix Moreau').first().waitFor();
  await fill(camille, { 'Votre message': 'Montrez-le à tout le monde.' });
  await send(camille, tour.says('Envoyer'));
  await said(alix, /vous a répondu/).waitFor();
  await press(alix, tour.says('Afficher'));
  await said(alix, 'Montrez-le à tout le monde.').waitFor();

  tour.step(10);
  await goTo(camille, tour.says('Magellan'));
  await type(camille, tour.says('/meteo bilan'));
  await press(camille, tour.says('Voir les demandes'));
  await press(camille, tour.says('Je m’en occupe'));
  await said(camille, /vous prenez contact avec/).waitFor();
  await press(camille, tour.says('Nous nous sommes parlé'));
  await said(camille, /a parlé à un·e coach.: sa demande est close/)
    .last()
    .waitFor();
  tour.end();
});
