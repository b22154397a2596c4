import { expect, it } from 'vitest';
import { scrollsSideways } from './browser.ts';
import { ask, dialog, faults, fill, latest, setPromotion, submit, until, wordsOf } from './promotion.ts';
import { button } from './stage.ts';

const promotion = setPromotion();

it('a porteuse fills in the month, and her sponsor takes the decision that she asks for', async () => {
  const paule = await promotion.be('Paule Vasseur');
  const genevieve = await promotion.be('Geneviève Astier', { viewport: { width: 360, height: 740 } });

  await ask(paule, '/defi', 'Boussole');
  await button(paule, 'Remplir le pilotage').last().click();
  await dialog(paule).getByText('Jamais la météo').waitFor();
  expect(await faults(paule)).toEqual([]);
  await fill(paule, {
    'Valeur créée': 'Trois préfectures essaient.',
    'Décision attendue': 'Ouvre-t-on le code en avril ?',
    'Prochaine étape': 'Un pilote le 2 mai.',
  });
  await submit(paule, 'Enregistrer');
  // A decision is needed from somebody: what was typed stays.
  await dialog(paule).getByText('Dites de qui cette décision est attendue.').first().waitFor();
  const from = dialog(paule).getByRole('radio', { name: /^Sponsor/ });
  await from.check();
  await submit(paule, 'Enregistrer');
  await paule.getByText('La question est chez votre sponsor').last().waitFor();

  const asked = genevieve.getByRole('article').filter({ hasText: 'vous demande une décision' });
  await asked.first().getByText('Ouvre-t-on le code en avril ?').waitFor();
  expect(await faults(genevieve)).toEqual([]);
  expect(await scrollsSideways(genevieve)).toBe(false);
  await asked.first().getByRole('button', { name: 'Je décide' }).click();
  await fill(genevieve, { 'La décision': 'Oui, le 4 avril, sous licence libre.' });
  expect(await faults(genevieve)).toEqual([]);
  await submit(genevieve, 'Envoyer');
  await genevieve.getByText('Cette décision est prise').first().waitFor();

  const told = paule.getByRole('article').filter({ hasText: 'La décision demandée est prise' });
  await told.first().getByText('Oui, le 4 avril, sous licence libre.').waitFor();
  await ask(paule, '/defi', 'Boussole');
  expect(await wordsOf(paule)).toMatch(/Rempli pour mars 2022.*Décidé par Geneviève Astier/);
  expect(await faults(paule)).toEqual([]);
  await ask(genevieve, '/defi', 'Boussole');
  expect(await wordsOf(genevieve)).toContain('sous licence libre');
  expect(await scrollsSideways(genevieve)).toBe(false);
});

it('a porteuse lives a first month: the steps of her path, help asked for, a coach’s help, and an answer taken back', async () => {
  const aissatou = await promotion.be('Aïssatou Barry', { viewport: { width: 360, height: 740 } });
  const camille = await promotion.be('Camille Roussel');
  await ask(aissatou, '/magellan aide', 'Aide');
  expect(await wordsOf(aissatou)).toContain('/defi');
  await until(camille, /mardi 15.mars.2022/);

  const path = aissatou.getByRole('article').filter({ hasText: 'Le parcours du défi Permis simple' });
  const told = path.first();
  await told.getByText('Ouvrez le code').first().waitFor();
  await told.getByRole('button', { name: 'Fait', exact: true }).last().click();
  await told.getByText('Réponse de Aïssatou Barry').first().waitFor();
  await told.getByRole('button', { name: 'Besoin d’aide' }).click();
  await dialog(aissatou).getByText('La météo n’est jamais ici').first().waitFor();
  expect(await faults(aissatou)).toEqual([]);
  expect(await scrollsSideways(aissatou)).toBe(false);
  await fill(aissatou, { 'Ce qui bloque': 'La convention n’avance pas.' });
  await submit(aissatou, 'Envoyer');
  await latest(aissatou).getByText('Votre demande est envoyée à Camille Roussel').waitFor();

  // Her coach finds it on the home, which leads to the page where it is taken.
  await ask(camille, '/defi suivi', 'Suivi des défis');
  expect(await wordsOf(camille)).toContain('rien ici ne classe les défis');
  await button(camille, 'Suivants').last().click();
  await latest(camille).getByText('1 demande d’aide').first().waitFor();
  expect(await wordsOf(camille)).toMatch(/Permis simple : en est à « Piloter », 1 demande d’aide/);
  await camille.getByRole('link', { name: 'Accueil' }).click();
  await camille.getByText('Parcours des défis : 1 demande d’aide à prendre.').first().waitFor();
  await button(camille, 'Voir la page du défi').first().click();
  await latest(camille).getByText('La convention n’avance pas.').waitFor();
  await latest(camille).getByRole('button', { name: 'Je m’en occupe' }).click();
  await aissatou.getByText('s’occupe de votre demande').first().waitFor();
  await told.getByText('Camille Roussel s’en occupe').first().waitFor();

  await told.getByRole('button', { name: 'Revenir sur la réponse' }).click();
  await told.getByRole('button', { name: 'Besoin d’aide' }).waitFor();
  await told.getByRole('button', { name: 'Pas pour nous' }).last().click();
  await fill(aissatou, { Pourquoi: 'Nos données sont protégées.' });
  await submit(aissatou, 'Enregistrer');
  await told.getByText('Pas pour nous : Publiez').first().waitFor();
  await ask(aissatou, '/defi', 'Permis simple');
  expect(await wordsOf(aissatou)).toMatch(
    /1 étape sur 5 est faite ou mise de côté.*Ouvrez le code.*Pas encore rempli pour mars 2022/,
  );
  expect(await faults(aissatou)).toEqual([]);
  expect(await scrollsSideways(aissatou)).toBe(false);

  await button(aissatou, 'Remplir le pilotage').last().click();
  await fill(aissatou, {
    'Valeur créée': 'Deux mairies essaient.',
    'Prochaine étape': 'Une démo le 4 avril.',
  });
  await dialog(aissatou)
    .getByRole('radio', { name: /^Personne/ })
    .check();
  await submit(aissatou, 'Enregistrer');
  await aissatou.getByText('Le pilotage est enregistré').last().waitFor();
  await ask(aissatou, '/defi', 'Permis simple');
  expect(await wordsOf(aissatou)).toContain('Rempli pour mars 2022');
});
