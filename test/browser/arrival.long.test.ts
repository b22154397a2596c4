import { expect, it } from 'vitest';
import { scrollsSideways } from './browser.ts';
import { ask, dialog, faults, fill, latest, setPromotion, submit, until, wordsOf } from './promotion.ts';
import { button, said } from './stage.ts';

const promotion = setPromotion();

it('a newcomer lives a first fortnight, and somebody who leaves is told what to hand over and what stays', async () => {
  const charlie = await promotion.be('Charlie Nguyen', { viewport: { width: 360, height: 740 } });
  const salome = await promotion.be('Salomé Ferrand');
  await until(salome, /lundi 14.mars.2022/);

  const told = charlie.getByRole('article').filter({ hasText: 'Votre accueil, cette semaine' });
  await told.first().waitFor();
  await told.first().getByRole('button', { name: 'C’est fait', exact: true }).click();
  await told.first().getByText('Fait').first().waitFor();
  await told.first().getByText('Une personne à rencontrer').waitFor();
  await told.first().getByRole('button', { name: 'Rencontre faite' }).click();
  await told.first().getByText('Rencontre faite').first().waitFor();
  expect(await faults(charlie)).toEqual([]);
  expect(await scrollsSideways(charlie)).toBe(false);

  const leaving = salome.getByRole('article').filter({ hasText: 'Votre départ, cette semaine' });
  await leaving.first().getByText('Votre dernier jour est le vendredi 22 avril').waitFor();
  await leaving.first().getByRole('button', { name: 'C’est fait', exact: true }).first().click();
  await leaving.first().getByText('Fait').first().waitFor();
  await ask(salome, '/magellan depart', 'Votre départ');
  expect(await wordsOf(salome)).toMatch(
    /1 étape faite sur \d.*Ce que vous gardez.*Ce qui est effacé, et quand/,
  );
  expect(await faults(salome)).toEqual([]);
  // What stays of her is what she agrees to, and she can end it.
  await button(salome, 'Rester en lien').last().click();
  await latest(salome).getByText('Vous n’avez rien accepté pour l’instant').waitFor();
  await button(salome, 'Rester en lien').last().click();
  await dialog(salome).getByText('les coachs').first().waitFor();
  await fill(salome, { 'Entraide, fois par mois': '2', 'Mon adresse': 'salome@ailleurs.example' });
  await dialog(salome)
    .getByRole('checkbox', { name: /^On peut m’inviter/ })
    .check();
  expect(await faults(salome)).toEqual([]);
  await submit(salome, 'Enregistrer');
  await latest(salome).getByText('C’est enregistré').waitFor();
  await ask(salome, '/magellan depart', 'Votre départ');
  expect(await wordsOf(salome)).toMatch(
    /Fait : Restez en lien.*Vous avez accepté de rester en lien, le 14 mars/,
  );
  await ask(salome, '/magellan lien', 'Rester en lien');
  expect(await wordsOf(salome)).toMatch(/après le vendredi 22 avril.*2 fois par mois.*Témoigner : oui/);
  await button(salome, 'Arrêter').last().click();
  await said(salome, 'C’est arrêté, et effacé.').last().waitFor();

  await until(salome, /lundi 21.mars.2022/);
  await charlie.reload();
  await said(charlie, /Dites à la promotion ce que vous savez faire/)
    .first()
    .waitFor();
  await ask(charlie, '/magellan accueil', 'Votre accueil');
  expect(await wordsOf(charlie)).toContain('1 étape faite sur');
  await button(charlie, 'Écrire mon rapport').last().waitFor();
});
