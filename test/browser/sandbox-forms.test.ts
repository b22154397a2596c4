import { describe, expect, it } from 'vitest';
import { opening } from '../support/sandbox-samples.ts';
import { focused, hasFocus, isFocusInDialog } from './browser.ts';
import { button, said, setStage } from './stage.ts';

const stage = setStage();

describe('forms', () => {
  async function openForm(name: string) {
    await stage.harness.post('person:alix', opening);
    const page = await stage.open('?as=alix');
    await button(page, name).click();
    await page.getByRole('dialog').waitFor();
    return page;
  }

  it('errors stand beside their fields, the first has the focus, and what was typed is kept', async () => {
    const page = await openForm('Répondre');
    await page.getByRole('radio', { name: 'Grand soleil' }).check();
    await page.getByRole('textbox', { name: 'En un mot' }).fill('faux');
    await page.getByRole('textbox', { name: 'Mes réussites' }).fill('Une belle semaine');
    await page.getByRole('textbox', { name: 'Jours de présence' }).fill('trois');
    await button(page, 'Envoyer ma météo').click();
    const days = page.getByRole('textbox', { name: 'Jours de présence' });
    await expect.poll(() => days.getAttribute('aria-invalid')).toBe('true');
    await expect.poll(() => hasFocus(days)).toBe(true);
    await days.fill('3');
    await button(page, 'Envoyer ma météo').click();
    const word = page.getByRole('textbox', { name: 'En un mot' });
    await expect.poll(() => word.getAttribute('aria-invalid')).toBe('true');
    const described = (await word.getAttribute('aria-describedby'))?.split(' ') ?? [];
    const texts = await Promise.all(described.map((id) => page.locator(`#${id}`).textContent()));
    expect(texts).toEqual(['Vingt caractères au plus.', '4 sur 20 caractères', 'Dites-le en un mot.']);
    await page.getByRole('alert').getByText('2 réponses sont à revoir').waitFor();
    expect(await page.getByRole('textbox', { name: 'Mes réussites' }).inputValue()).toBe('Une belle semaine');
    expect(await page.getByRole('radio', { name: 'Grand soleil' }).isChecked()).toBe(true);
    await word.fill('confiance');
    await button(page, 'Envoyer ma météo').click();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await said(page, 'C’est enregistré.').waitFor();
    expect(stage.harness.received.at(-1)).toMatchObject({
      values: { defi: '5', title: 'confiance', days: 3, coach: false },
    });
    await expect.poll(() => focused(page)).toBe('Répondre');
  });

  it('what is missing or too long is said before anything is sent', async () => {
    const page = await openForm('Répondre');
    await page.getByRole('textbox', { name: 'En un mot' }).fill('x'.repeat(22));
    await button(page, 'Envoyer ma météo').click();
    await page.getByText('2 caractères de trop.', { exact: true }).waitFor();
    await page.getByText('Choisissez une réponse.', { exact: true }).waitFor();
    await expect.poll(() => hasFocus(page.getByRole('radio', { name: 'Grand soleil' }))).toBe(true);
    expect(stage.harness.received.map(({ kind }) => kind)).toEqual(['press']);
  });

  it('every other kind of field, and an error of the whole form', async () => {
    const page = await openForm('Répondre sans signer');
    await page
      .getByRole('combobox', { name: 'Avec qui' })
      .selectOption({ label: 'Camille Renard (Coach produit)' });
    await page.getByLabel('Quel jour').fill('2022-03-15');
    await page.getByLabel('À quelle heure').fill('14:30');
    await page.getByRole('checkbox', { name: 'Droit et société' }).check();
    await page.getByRole('checkbox', { name: 'Design' }).check();
    await page.getByRole('combobox', { name: 'Où' }).selectOption('Salle 9');
    await button(page, 'Proposer').click();
    await said(page, 'C’est enregistré.').waitFor();
    expect(stage.harness.received.at(-1)).toMatchObject({
      values: { with: 'camille', on: '2022-03-15', at: '14:30', topics: ['design', 'law'], place: 'room8' },
    });
  });

  it('Escape closes an untouched form, and asks before it throws words away', async () => {
    const page = await openForm('Répondre');
    let cancelled = () => {};
    const slow = new Promise<void>((resolve) => {
      cancelled = resolve;
    });
    await page.route('**/sandbox/forms/cancel', async (route) => {
      await slow;
      await route.continue();
    });
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await expect.poll(() => focused(page)).toBe('Répondre');
    await page.keyboard.press('Enter');
    await page.getByRole('textbox', { name: 'En un mot' }).fill('mot');
    // The one that was closed first is cancelled only now, and takes nothing from the one that is open.
    expect(stage.harness.received.map(({ kind }) => kind)).toEqual(['press', 'press']);
    cancelled();
    await expect.poll(() => stage.harness.received.at(-1)).toMatchObject({ kind: 'cancel' });
    await page.keyboard.press('Escape');
    await page.getByText('Ce que vous avez écrit sera perdu').waitFor();
    await button(page, 'Continuer à écrire').click();
    expect(await page.getByRole('textbox', { name: 'En un mot' }).inputValue()).toBe('mot');
    await page.keyboard.press('Escape');
    await button(page, 'Fermer sans envoyer').click();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
  });

  it('by keyboard alone: press, answer, send', async () => {
    await stage.harness.post('person:alix', opening);
    const page = await stage.open('?as=alix');
    await button(page, 'Répondre').waitFor();
    for (let steps = 0; (await focused(page)) !== 'Répondre'; steps++) {
      if (steps > 40) throw new Error('Tab never reached the button');
      await page.keyboard.press('Tab');
    }
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').waitFor();
    await expect.poll(() => focused(page)).toBe('Ma météo');
    const next = async () => {
      await page.keyboard.press('Tab');
      return isFocusInDialog(page);
    };
    await next();
    await next();
    await page.keyboard.press('ArrowDown');
    await next();
    await page.keyboard.type('élan');
    for (let steps = 0; (await focused(page)) !== 'Envoyer ma météo'; steps++) {
      if (steps > 12) throw new Error('Tab never reached the end of the form');
      expect(await next()).toBe(true);
    }
    await page.keyboard.press('Enter');
    await said(page, 'C’est enregistré.').waitFor();
    expect(stage.harness.received.at(-1)).toMatchObject({ values: { defi: '4', title: 'élan' } });
  });
});
