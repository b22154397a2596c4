import { expect, it } from 'vitest';
import { ask, dialog, faults, fill, setPromotion, submit, wordsOf } from './promotion.ts';
import { button, said } from './stage.ts';

const promotion = setPromotion();

it('a coach adds a newcomer and a bridge day; the météo asks the newcomer, and the next opens a day earlier', async () => {
  const camille = await promotion.be('Camille Roussel');
  await ask(camille, '/magellan personnes', 'Personnes');
  await button(camille, 'Ajouter quelqu’un').last().click();
  await fill(camille, {
    'Prénom et nom': 'Lou Ferrand',
    'Adresse e-mail': 'lou.ferrand@example.org',
    Défi: 'Horizon',
  });
  await dialog(camille).getByRole('checkbox', { name: 'EIG', exact: true }).check();
  await dialog(camille).getByRole('radio', { name: 'Design', exact: true }).check();
  await submit(camille, 'Voir ce qui s’ensuit');
  await dialog(camille).getByText('Aucun défi').first().waitFor();
  await fill(camille, { Défi: '+Horizon' });
  await submit(camille, 'Voir ce qui s’ensuit');
  await said(camille, /nouveau défi/).waitFor();
  expect(await wordsOf(camille)).toContain('La météo du vendredi 11 mars à 12 h lui sera demandée');
  expect(await faults(camille)).toEqual([]);
  await button(camille, 'Ajouter cette personne').last().click();
  await said(camille, /Lou Ferrand fait partie de la promotion/).waitFor();

  await ask(camille, '/magellan jours', 'Jours chômés et pauses');
  await button(camille, 'Ajouter des jours').last().click();
  await fill(camille, { Nom: 'Pont de printemps', 'Premier jour': '2022-03-25' });
  await submit(camille, 'Voir ce qui change');
  await said(camille, /s’ouvrira/).waitFor();
  expect(await wordsOf(camille)).toContain('s’ouvrira jeudi 24 mars à 12 h');
  expect(await faults(camille)).toEqual([]);
  await button(camille, 'Ajouter ces jours').last().click();
  await said(camille, /C’est ajouté/).waitFor();

  const lou = await promotion.be('Lou Ferrand');
  await said(lou, /Bonjour Lou/).waitFor();
  await button(lou, 'Prochain événement').click();
  await said(lou, /Quel temps fait-il chez vous/)
    .first()
    .waitFor();
  await ask(lou, '/agenda mois mars', 'Votre agenda de mars 2022');
  expect(await wordsOf(lou)).toMatch(/Jeudi 24 mars 12 h.*Météo/);
});
