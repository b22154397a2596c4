import { describe, expect, it } from 'vitest';
import { text } from '../../src/chat/message.ts';
import { everyBlock, opening } from '../support/sandbox-samples.ts';
import { axe, focused, isInView, pictureWidth, scrollsIntoWhite } from './browser.ts';
import { button, composer, said, setStage } from './stage.ts';

const stage = setStage();

describe('choosing who one is', () => {
  it('the first page offers people, and finds them by role without accents', async () => {
    const page = await stage.open('');
    await page.getByRole('heading', { name: 'Qui voulez-vous être' }).waitFor();
    await page.getByRole('searchbox').fill('donnees ocean');
    expect(await page.locator('.people a').count()).toBe(0);
    await page.getByText('Personne ne correspond').waitFor();
    await page.getByRole('searchbox').fill('coach');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Vous êtes Camille Renard' }).waitFor();
    await page.getByRole('link', { name: 'coachs' }).waitFor();
  });

  it('two tabs are two people at once', async () => {
    const alix = await stage.open('?as=alix');
    const camille = await stage.open('?as=camille&in=channel:promotion');
    await composer(camille).fill('Bonjour à toutes et tous');
    await camille.keyboard.press('Enter');
    await alix.getByRole('link', { name: 'promotion 1 message non lu' }).click();
    await said(alix, 'Bonjour à toutes et tous').waitFor();
    await alix.getByRole('link', { name: 'promotion', exact: true }).waitFor();
    expect(await alix.getByRole('link', { name: 'coachs' }).count()).toBe(0);
  });

  it('an address of nobody leads back to the first page', async () => {
    const page = await stage.openForgiving('?as=nobody');
    await page.getByRole('heading', { name: 'Qui voulez-vous être' }).waitFor();
  });
});

describe('messages', () => {
  it('show every kind of block', async () => {
    await stage.harness.post('person:alix', everyBlock);
    const page = await stage.open('?as=alix');
    const message = page.getByRole('article', { name: /^Magellan, vendredi 11 mars/ });
    await message.getByRole('heading', { name: 'Bilan de la météo' }).waitFor();
    expect(await message.locator('strong').first().textContent()).toBe('Merci !');
    expect(await message.getByRole('term').allTextContents()).toEqual(['Mon défi', 'Mon équipe']);
    const picture = message.getByRole('img', { name: /trois réponses/ });
    expect(await pictureWidth(picture)).toBe(1);
    await message.getByRole('separator').waitFor();
    const link = message.getByRole('link', { name: 'Le programme (nouvel onglet)' });
    expect([await link.getAttribute('target'), await link.getAttribute('rel')]).toEqual([
      '_blank',
      'noopener noreferrer',
    ]);
    await message.getByRole('link', { name: 'Les chiffres (CSV)' }).waitFor();
    await message.getByText('En dessous de cinq réponses').waitFor();
    await message.getByRole('combobox', { name: 'Lire les réponses de' }).selectOption('Mon équipe');
    await message.getByRole('button', { name: 'Valider, Lire les réponses de' }).click();
    await said(page, 'Vous avez choisi : team.').waitFor();
  });

  it('a file is downloaded once, by the button of its page', async () => {
    await stage.harness.post('person:alix', everyBlock);
    const page = await stage.open('?as=alix');
    const link = page.getByRole('link', { name: 'Les chiffres (CSV)' }).last();
    const [tab] = await Promise.all([page.waitForEvent('popup'), link.click()]);
    await tab.getByRole('heading', { name: 'Votre fichier est prêt' }).waitFor();
    expect(await axe(tab)).toEqual([]);
    const button = tab.getByRole('button', { name: 'Télécharger' });
    const [download] = await Promise.all([tab.waitForEvent('download'), button.click()]);
    expect(download.suggestedFilename()).toBe('meteo.csv');
    await tab.reload();
    await tab.getByRole('heading', { name: 'Ce fichier n’est plus disponible' }).waitFor();
    expect(await axe(tab)).toEqual([]);
  });

  it('what a person types is shown as typed, never as markup', async () => {
    const page = await stage.open('?as=alix');
    await composer(page).fill('<img src=x> **pas gras** `rien`');
    await page.keyboard.press('Enter');
    await page.getByText('<img src=x> **pas gras** `rien`', { exact: true }).waitFor();
    await said(page, 'Je n’ai pas compris').waitFor();
  });

  it('are announced by their summary, here and elsewhere', async () => {
    const page = await stage.open('?as=alix');
    await page.getByText('Rien encore').waitFor();
    const live = page.locator('[aria-live=polite]').last();
    await stage.harness.post('person:alix', opening);
    await live.getByText('Magellan : La météo est ouverte jusqu’à mardi 18 h.').waitFor();
    await stage.harness.post('channel:promotion', opening);
    await live.getByText('Nouveau message, Canal promotion').waitFor();
    await expect.poll(() => page.title()).toMatch(/^\(1\) Magellan, Alix Moreau/);
  });

  it('a whisper says that it is one, and can be dismissed by keyboard without losing one’s place', async () => {
    await stage.harness.post('person:alix', opening);
    const page = await stage.open('?as=alix');
    await button(page, 'Je passe cette fois').click();
    const whisper = page.getByRole('article', { name: /Visible de vous seul·e/ });
    await whisper.getByText('Entendu, rien que pour vous.').waitFor();
    await whisper.getByRole('button', { name: 'Masquer ce message' }).press('Enter');
    await whisper.waitFor({ state: 'detached' });
    await expect.poll(() => focused(page)).toBe('Magellan, vendredi 11 mars, 11:58');
  });

  it('a whisper does not outlive the sandbox, which says so once it is back', async () => {
    await stage.harness.post('person:alix', opening);
    const page = await stage.openForgiving('?as=alix');
    for (const index of [0, 1]) {
      await button(page, 'Je passe cette fois').click();
      await page
        .getByRole('article', { name: /Visible de vous seul·e/ })
        .nth(index)
        .waitFor();
    }
    await stage.harness.restart();
    await page.getByText('2 messages visibles de vous seul·e ont disparu').waitFor();
    await page.reload();
    await page.getByText('2 messages visibles de vous seul·e ont disparu').waitFor();
    expect(await axe(page)).toEqual([]);
    await button(page, 'Effacer cet avis').click();
    await page.getByText('ont disparu').waitFor({ state: 'detached' });
    await page.reload();
    await button(page, 'Répondre').waitFor();
    expect(await page.getByText('ont disparu').count()).toBe(0);
  });

  it('a replacement keeps the focus on the message in which one pressed', async () => {
    await stage.harness.post('person:alix', opening);
    const page = await stage.open('?as=alix');
    await button(page, 'Plus tard').press('Enter');
    await said(page, 'je reviens demain matin').waitFor();
    await expect.poll(() => focused(page)).toMatch(/^Magellan, vendredi 11 mars/);
    expect(stage.harness.received.length).toBe(1);
  });

  it('a long conversation shows its end, and its beginning on demand', async () => {
    for (let index = 1; index <= 70; index++) {
      await stage.harness.post('channel:promotion', {
        summary: `n° ${index}`,
        blocks: [text(`n° ${index}`)],
      });
    }
    const page = await stage.open('?as=alix&in=channel:promotion');
    await page.getByText('n° 70', { exact: true }).waitFor();
    await expect.poll(() => page.getByText('n° 70', { exact: true }).isVisible()).toBe(true);
    await button(page, 'Messages précédents').click();
    await page.getByText('n° 1', { exact: true }).waitFor();
    await page.getByText('n° 1', { exact: true }).scrollIntoViewIfNeeded();
    // What one does oneself is seen, however far up one was.
    await composer(page).fill('/meteo bilan');
    await composer(page).press('Enter');
    const answer = page.getByRole('heading', { name: 'Bilan de la météo' });
    await answer.waitFor();
    await expect.poll(() => isInView(answer)).toBe(true);
    expect(await scrollsIntoWhite(page)).toBe(false);
    await page.getByText('n° 1', { exact: true }).scrollIntoViewIfNeeded();
    await button(page, 'Aller au dernier message').click();
    await expect.poll(() => button(page, 'Aller au dernier message').count()).toBe(0);
  });
});

describe('commands', () => {
  it('are completed by keyboard, as a combobox does', async () => {
    const page = await stage.open('?as=alix');
    const input = composer(page);
    await input.fill('/');
    await page.getByRole('option').nth(2).waitFor();
    expect(await page.getByRole('option').count()).toBe(4);
    await input.press('ArrowDown');
    await input.press('ArrowDown');
    const active = await input.getAttribute('aria-activedescendant');
    expect(await page.locator(`[id="${active}"]`).getAttribute('aria-selected')).toBe('true');
    await input.press('Enter');
    expect([await input.inputValue(), await input.getAttribute('aria-expanded')]).toEqual([
      '/meteo bilan',
      'false',
    ]);
    expect(stage.harness.received).toEqual([]);
    await input.fill('/mag');
    await input.press('Tab');
    expect(await input.inputValue()).toBe('/magellan absence ');
    await input.fill('/me');
    await input.press('Escape');
    expect(await page.getByRole('option').count()).toBe(0);
    await input.fill('/meteo bilan');
    await input.press('Enter');
    await page.getByText('En réponse à').waitFor();
    await page.getByRole('heading', { name: 'Bilan de la météo' }).waitFor();
    expect(await input.inputValue()).toBe('');
  });
});
