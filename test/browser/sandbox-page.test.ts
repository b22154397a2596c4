import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { isAtLength } from '../support/length.ts';
import { STARTS_AT } from '../support/sandbox-harness.ts';
import { opening } from '../support/sandbox-samples.ts';
import {
  axe,
  focused,
  LAPTOP,
  PHONE,
  pageLanguage,
  scrollsIntoWhite,
  scrollsSideways,
  smallTargets,
} from './browser.ts';
import { button, composer, said, setStage } from './stage.ts';

const stage = setStage();

describe('time', () => {
  it('moves to what is due, and says so', async () => {
    stage.harness.plan([
      {
        at: STARTS_AT + 120_000,
        label: { fr: 'La météo ouvre', en: 'The météo opens' },
        run: async () => {
          await stage.harness.post('person:alix', opening);
        },
      },
    ]);
    const page = await stage.open('?as=alix');
    const clock = page.getByRole('region', { name: 'Horloge du bac à sable' });
    await clock.getByText('La météo ouvre').waitFor();
    await button(page, 'Prochain événement').click();
    await page.getByText('Quel temps fait-il dans votre défi ?').waitFor();
    await clock.getByText('12:00').waitFor();
    await clock.getByText('Rien n’est prévu').waitFor();
    await page
      .locator('[aria-live=polite]')
      .last()
      .getByText('Nous sommes vendredi 11 mars, 12:00.')
      .waitFor();
    await button(page, '+ 1 jour').click();
    await clock.getByText('Samedi 12 mars 2022').or(clock.getByText('samedi 12 mars 2022')).waitFor();
  });

  it('starts again, once one is sure, in every tab', async () => {
    await stage.harness.post('person:alix', opening);
    const page = await stage.open('?as=alix');
    const other = await stage.open('?as=camille');
    await button(page, 'Tout recommencer').click();
    await button(page, 'Ne rien changer').click();
    await expect.poll(() => focused(page)).toBe('Tout recommencer');
    await button(page, 'Tout recommencer').click();
    await page.getByRole('dialog').getByRole('button', { name: 'Tout recommencer' }).click();
    await page.getByText('Rien encore').waitFor();
    await other.locator('[aria-live=polite]').last().getByText('Tout a recommencé.').waitFor();
  });
});

/** Holds the answers to what a page reads at an address, as they were when it asked, until they are let go. */
async function held(page: Page, address: string) {
  const answers: (() => Promise<void>)[] = [];
  let holding = true;
  await page.route(address, async (route) => {
    if (!holding) return route.continue();
    const response = await route.fetch();
    answers.push(() => route.fulfill({ response }));
  });
  return {
    waiting: () => expect.poll(() => answers.length).toBeGreaterThan(0),
    async letGo() {
      holding = false;
      const read = page.waitForResponse(address);
      await Promise.all(answers.map((answer) => answer()));
      await (await read).finished();
    },
  };
}

describe('what is heard while something is read', () => {
  it('stands, though what was read is older and comes later', async () => {
    const page = await stage.open('?as=alix');
    await page.getByText('Rien encore').waitFor();
    const messages = await held(page, '**/sandbox/conversations/**');
    await page.getByRole('link', { name: 'promotion' }).click();
    await messages.waiting();
    await stage.harness.post('channel:promotion', opening);
    await page.locator('[aria-live=polite]').last().getByText('Magellan').waitFor();
    await messages.letGo();
    await button(page, 'Répondre').waitFor();
  });

  it('so does the time', async () => {
    const label = { fr: 'La météo ouvre', en: 'The météo opens' };
    stage.harness.plan([{ at: STARTS_AT + 120_000, label, run: async () => {} }]);
    const page = await stage.openForgiving('?as=alix');
    const clock = page.getByRole('region', { name: 'Horloge du bac à sable' });
    await clock.getByText('La météo ouvre').waitFor();
    const state = await held(page, '**/sandbox/state*');
    // It reads all again once it is connected again.
    await stage.harness.restart();
    await state.waiting();
    await stage.harness.send('/time', { to: 'next', as: 'alix' });
    await clock.getByText('Rien n’est prévu').waitFor();
    await state.letGo();
    await page.evaluate('new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)))');
    expect(await clock.getByText('Rien n’est prévu').count()).toBe(1);
  });
});

describe('what was being read when all began anew', () => {
  it('is read again, and nothing of before is shown', async () => {
    await stage.harness.post('channel:promotion', opening);
    const page = await stage.open('?as=alix');
    await page.getByText('Rien encore').waitFor();
    const messages = await held(page, '**/sandbox/conversations/**');
    await page.getByRole('link', { name: 'promotion' }).click();
    await messages.waiting();
    await stage.harness.send('/reset', { sure: true });
    await page.locator('[aria-live=polite]').last().getByText('Tout a recommencé.').waitFor();
    await messages.letGo();
    await page.getByText('Rien encore').waitFor();
    expect(await page.getByRole('article').count()).toBe(0);
  });
});

describe('the home view and the languages', () => {
  it('is asked for when it is opened, and its answers stay in sight', async () => {
    const page = await stage.open('?as=alix');
    await page.getByRole('link', { name: 'Accueil' }).click();
    await page.getByRole('heading', { name: 'Votre accueil' }).waitFor();
    await button(page, 'Demander de l’aide').click();
    await said(page, 'Entendu, rien que pour vous.').waitFor();
    expect(await page.getByRole('combobox').count()).toBe(0);
    await page.goBack();
    await composer(page).waitFor();
  });

  it('the page speaks the language of the person, or the one that was chosen', async () => {
    const page = await stage.open('?as=sam');
    await page.getByText('Everything here is invented').waitFor();
    expect(await pageLanguage(page)).toBe('en');
    await page.getByRole('button', { name: 'FR, Français' }).click();
    await page.getByText('Tout est inventé ici').waitFor();
    await page.reload();
    await page.getByText('Tout est inventé ici').waitFor();
  });
});

describe('when the network fails', () => {
  it('says so, keeps what was typed, and does the same thing once on a new try', async () => {
    const page = await stage.openForgiving('?as=alix');
    await page.getByText('Rien encore').waitFor();
    let lose = true;
    await page.route('**/sandbox/texts', async (route) => {
      if (!lose) return route.continue();
      // It arrives, but its answer is lost on the way back.
      await route.fetch();
      return route.abort();
    });
    await composer(page).fill('bonjour');
    await page.keyboard.press('Enter');
    await page.getByText('Le bac à sable ne répond pas').waitFor();
    expect(await composer(page).inputValue()).toBe('bonjour');
    lose = false;
    await button(page, 'Réessayer').click();
    await page.getByText('Le bac à sable ne répond pas').waitFor({ state: 'detached' });
    await said(page, 'Je n’ai pas compris').waitFor();
    expect(stage.harness.received.length).toBe(1);

    await composer(page).fill('x'.repeat(4001));
    await page.getByText('Un caractère de trop').waitFor();
    await page.keyboard.press('Enter');
    expect(await composer(page).inputValue()).toHaveLength(4001);
    await composer(page).press('Backspace');
    await page.getByText('4000 sur 4000 caractères').waitFor();
    await page.keyboard.press('Enter');
    await expect.poll(() => stage.harness.received.length).toBe(2);
  });

  it('says that the connection is lost for as long as it is, and tries more and more rarely', async () => {
    const page = await stage.openForgiving('?as=alix');
    await page.getByText('Rien encore').waitFor();
    await page.clock.install();
    let tries = 0;
    let back = false;
    await page.route('**/sandbox/live*', (route) => {
      tries += 1;
      return back ? route.continue() : route.abort();
    });
    await stage.harness.restart();
    const lost = page.getByText('La connexion est perdue');
    await expect
      .poll(async () => {
        await page.clock.fastForward(500);
        return lost.count();
      })
      .toBe(1);
    // A second, two, four: each try that fails makes the next one wait, and nothing unsays that it is lost.
    await expect.poll(() => tries).toBeGreaterThan(0);
    const before = tries;
    await page.clock.fastForward(30_000);
    await expect.poll(() => tries).toBe(before + 1);
    await page.clock.fastForward(1500);
    expect([tries, await lost.count()]).toEqual([before + 1, 1]);
    back = true;
    await button(page, 'Réessayer').click();
    await lost.waitFor({ state: 'detached' });
    await stage.harness.post('person:alix', opening);
    await button(page, 'Répondre').waitFor();
  });
});

type Element = { getBoundingClientRect(): { top: number } };
const TOP = (element: Element) => element.getBoundingClientRect().top;
/** The colours behind the places, in their order. */
const placesBackgrounds = (page: Page): Promise<string[]> =>
  page.evaluate(
    "[...document.querySelectorAll('.places a')].map((place) => getComputedStyle(place).backgroundColor)",
  );

type Look = [look: string, options: Parameters<typeof stage.open>[1]];
const looks: Look[] = [
  ['a laptop, light', { viewport: LAPTOP }],
  ['a phone, dark', { viewport: PHONE, colorScheme: 'dark' }],
];
if (isAtLength)
  looks.push(
    ['a laptop, dark', { viewport: LAPTOP, colorScheme: 'dark' }],
    ['a phone, light', { viewport: PHONE }],
  );

describe('axe finds nothing, and nothing is too wide', () => {
  it.each(looks)('on %s', async (_look, options) => {
    const found: string[] = [];
    const welcome = await stage.open('', options);
    const measure = async (what: string, page: Page) => {
      if (await scrollsSideways(page)) found.push(`${what}: scrolls sideways`);
      for (const small of await smallTargets(page)) found.push(`${what}: ${small} is too small to touch`);
      if (page !== welcome && (await scrollsIntoWhite(page))) found.push(`${what}: scrolls into white`);
    };
    const check = async (what: string, page: Page) => {
      found.push(...(await axe(page)).map((violation) => `${what}: ${violation}`));
      await measure(what, page);
    };
    await welcome.locator('.people a').first().waitFor();
    await check('the first page', welcome);

    await stage.harness.post('person:alix', opening);
    const page = await stage.open('?as=alix', options);
    await button(page, 'Répondre').waitFor();
    await composer(page).fill('/meteo bilan');
    await page.keyboard.press('Enter');
    await page.getByRole('img').waitFor();
    await check('messages', page);
    if (options?.viewport === LAPTOP && options.colorScheme === undefined) {
      await page.emulateMedia({ forcedColors: 'active' });
      await check('forced colours', page);
      const [, current, other] = await placesBackgrounds(page);
      expect(current).not.toBe(other);
      await page.emulateMedia({ forcedColors: 'none' });
      await page.setViewportSize({ width: 740, height: 600 });
      await measure('messages, on a tablet', page);
      await page.setViewportSize(LAPTOP);
    }
    const fold = button(page, 'Horloge et langue');
    if (await fold.isVisible()) {
      expect(await page.getByRole('main').evaluate(TOP)).toBeLessThan(0.2 * PHONE.height);
      await page.setViewportSize({ width: 320, height: 640 });
      await measure('messages, narrow', page);
      await fold.click();
      await measure('the clock unfolded, narrow', page);
      await page.setViewportSize(PHONE);
      await check('the clock unfolded', page);
    }
    await composer(page).fill('/');
    await composer(page).press('ArrowDown');
    await check('completion', page);
    await composer(page).fill('');
    await button(page, 'Répondre').click();
    await button(page, 'Envoyer ma météo').click();
    await page.getByRole('alert').waitFor();
    await check('a form with errors', page);
    await page.keyboard.press('Escape');
    await button(page, 'Répondre sans signer').click();
    await page.getByRole('dialog', { name: 'Prendre rendez-vous' }).waitFor();
    await check('the other fields', page);
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: /^Vous êtes/ }).click();
    await check('people', page);
    await page.keyboard.press('Escape');
    await button(page, 'Tout recommencer').click();
    await check('starting again', page);
    await page.keyboard.press('Escape');
    const menu = page.getByRole('button', { name: 'Conversations' });
    if (await menu.isVisible()) {
      await menu.click();
      await check('the drawer', page);
      await page.getByRole('dialog').getByRole('link', { name: 'Accueil' }).click();
    } else await page.getByRole('link', { name: 'Accueil' }).click();
    await page.getByRole('heading', { name: 'Votre accueil' }).waitFor();
    await check('the home view', page);
    expect(found).toEqual([]);
  });
});
