import { expect, it } from 'vitest';
import { scrollsSideways } from './browser.ts';
import { ask, dialog, faults, fill, setPromotion, submit, wordsOf } from './promotion.ts';
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
  expect(await wordsOf(paule)).toMatch(/Rempli, mars 2022.*Décidé par Geneviève Astier/);
  expect(await faults(paule)).toEqual([]);
  await ask(genevieve, '/defi', 'Boussole');
  expect(await wordsOf(genevieve)).toContain('sous licence libre');
  expect(await scrollsSideways(genevieve)).toBe(false);
});
