import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { axe } from './browser.ts';
import { dialog, send, setPromotion, untilSaid } from './promotion.ts';
import { composer, said } from './stage.ts';

const { be } = setPromotion();

async function types(page: Page, text: string): Promise<void> {
  await composer(page).fill(text);
  await composer(page).press('Enter');
}

const last = (page: Page, label: string) =>
  page.getByRole('article').getByRole('button', { name: label, exact: true }).last();

describe('acceleration hours in the sandbox', () => {
  it('from the need to what came of it, as a team and as a marraine', async () => {
    const ines = await be('Inès Belkacem');
    const mona = await be('Mona Keller');
    await types(ines, '/acceleration demander');
    const field = (page: Page, label: string) => dialog(page).getByLabel(label);
    await field(ines, 'En quelques mots').fill('Formulaire utilisable au clavier');
    await field(ines, 'Ce que nous voulons').fill('Que tout le monde puisse le remplir.');
    await field(ines, 'Ce qui a été essayé').fill('Les contrastes sont corrigés.');
    await field(ines, 'Ce que nous attendons').fill('Une relecture à deux.');
    expect(await axe(ines)).toEqual([]);
    await send(ines, 'Continuer');
    await last(ines, 'Domaine, durée et dates').click();
    await field(ines, 'Domaine').selectOption('accessibilite');
    await field(ines, 'Durée souhaitée').selectOption('120');
    await field(ines, 'Dates qui conviennent').fill('Plutôt le mardi.');
    expect(await axe(ines)).toEqual([]);
    await send(ines, 'Voir l’aperçu');
    await last(ines, 'Envoyer').click();
    await said(ines, 'Votre demande est chez les coachs').waitFor();

    await untilSaid(mona, /refuser sans explication/, 60);
    expect(await axe(mona)).toEqual([]);
    await last(mona, 'Proposer un autre créneau').click();
    const on = await dayToCome(mona);
    await field(mona, 'Jour').fill(on);
    await field(mona, 'Heure de début').fill('14:00');
    await field(mona, 'Lieu ou lien').fill('Salle Vega');
    expect(await axe(mona)).toEqual([]);
    await send(mona, 'Proposer');

    await said(ines, /peut vous aider/).waitFor();
    await last(ines, 'Cela nous va').click();
    // They are put into one conversation, where both are told.
    for (const [page, other] of [
      [ines, 'Mona Keller'],
      [mona, 'Inès Belkacem'],
    ] as const) {
      await page.getByRole('navigation').getByRole('link', { name: other }).last().click();
      await said(page, /C’est fixé/).waitFor();
      expect(await axe(page)).toEqual([]);
      await page.getByRole('navigation').getByRole('link', { name: 'Magellan' }).first().click();
    }

    await untilSaid(mona, /L’heure a-t-elle eu lieu/, 60);
    await last(mona, 'Oui, elle a eu lieu').click();
    await field(mona, 'Minutes utilisées').fill('90');
    await field(mona, 'Ce qui en est sorti').fill('Trois corrections à faire.');
    await send(mona, 'Enregistrer');
    await said(mona, /durée rendue\u00a0: 30\u00a0min/).waitFor();
    await said(ines, /a noté que .* a eu lieu/).waitFor();
    await last(ines, 'Voir la demande').click();
    await said(ines, 'Trois corrections à faire.').waitFor();

    await untilSaid(ines, /Qu’en avez-vous fait depuis/, 60);
    await last(ines, 'Raconter la suite').click();
    await field(ines, 'Ce que c’est devenu').fill('Le formulaire passe l’audit.');
    await send(ines, 'Enregistrer');
    await said(mona, /raconte la suite/).waitFor();
    await last(mona, 'Voir la demande').click();
    await said(mona, 'Le formulaire passe l’audit.').waitFor();
    expect(await axe(mona)).toEqual([]);
  });
});

/** A working day to come, some days after the clock of the sandbox. */
async function dayToCome(page: Page): Promise<string> {
  const { now } = (await (await page.request.get(new URL('/sandbox/time', page.url()).href)).json()) as {
    now: number;
  };
  const day = new Date(now + 7 * 86_400_000);
  while ([0, 6].includes(day.getUTCDay())) day.setUTCDate(day.getUTCDate() + 1);
  return day.toISOString().slice(0, 10);
}
