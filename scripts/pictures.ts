// The pictures of README, made anew of what the sandbox shows today, into docs/images.

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { runMagellan } from '../src/boot/run.ts';
import { allMembers } from '../src/community/members/members.ts';
import { readConfig } from '../src/config/config.ts';
import { createLog } from '../src/engine/log.ts';
import { launchBrowser, pictureWidth, visit } from '../test/browser/browser.ts';

const SIZE = { width: 1080, height: 720 };

/** The browser of the tests has no font for them, and would show an empty box in the place of each. */
const WITHOUT_EMOJIS = `(() => {
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (texts.nextNode())
    texts.currentNode.data = texts.currentNode.data.replace(/\\p{Extended_Pictographic}\\ufe0f?\\s/gu, '');
})()`;

const folder = mkdtempSync(join(tmpdir(), 'magellan-pictures-'));
const read = readConfig({ DATABASE_URL: `file:${join(folder, 'magellan.db')}`, PORT: '0' });
if ('faults' in read) throw new Error(JSON.stringify(read.faults));
const running = await runMagellan(read.config, { log: createLog({ level: 'error', pretty: false }) });
const browser = await launchBrowser();
try {
  const members = await running.database.transact(allMembers);
  const be = async (name: string) => {
    const id = members.find((member) => member.name === name)?.id;
    return (await visit(browser, `${running.address}/?as=${id}`, { viewport: SIZE })).page;
  };
  const alix = await be('Alix Moreau');
  await moving(alix, () => press(alix, 'Prochain événement'));
  await alix.getByRole('heading', { name: 'Quel temps fait-il' }).waitFor();
  await keep(alix, 'sandbox-question');

  await type(alix, '/agenda mois', 'Votre agenda de mars 2022');
  await keep(alix, 'sandbox-agenda');

  await moving(alix, async () => {
    await press(alix, 'Aller à…');
    await alix
      .getByRole('dialog')
      .getByRole('button', { name: /^bilan de la météo/ })
      .click();
  });
  const camille = await be('Camille Roussel');
  await type(camille, '/rencontre propositions', 'Les dates que je propose');
  await keep(camille, 'sandbox-proposals');

  await camille.getByRole('navigation').getByRole('link', { name: 'eig-coachs' }).click();
  const digest = camille.getByRole('article').filter({ hasText: 'Bilan de la météo' });
  const picture = digest.getByRole('img', { name: /^La météo du groupe/ });
  await camille.setViewportSize({ ...SIZE, height: 900 });
  await pictureWidth(picture);
  await picture.evaluate((image: { scrollIntoView(options: object): void }) =>
    image.scrollIntoView({ block: 'start' }),
  );
  await keep(camille, 'sandbox-digest');
} finally {
  await browser.close();
  await running.stop();
  rmSync(folder, { recursive: true, force: true });
}

async function press(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name, exact: true }).click();
}

async function moving(page: Page, set: () => Promise<void>): Promise<void> {
  const moved = page.waitForResponse((response) => response.url().endsWith('/sandbox/time'));
  await set();
  await moved;
  await page.getByRole('button', { name: 'Prochain événement', disabled: false }).waitFor();
}

async function type(page: Page, words: string, title: string): Promise<void> {
  const line = page.getByRole('combobox', { name: /^Écrire/ });
  await line.fill(words);
  await line.press('Enter');
  await page.getByRole('heading', { name: title }).waitFor();
  // Nothing of the picture is about who types.
  await line.blur();
}

/** What the page shows, as a file half as large as the browser's own. */
async function keep(page: Page, name: string): Promise<void> {
  await page.evaluate(WITHOUT_EMOJIS);
  const png = (await page.screenshot({ animations: 'disabled' })).toString('base64');
  // In a page of its own: the sandbox's policy lets it show no data of others.
  const blank = await page.context().newPage();
  const webp: string = await blank.evaluate(`(async () => {
    const image = new Image();
    image.src = 'data:image/png;base64,${png}';
    await image.decode();
    const canvas = Object.assign(document.createElement('canvas'), { width: image.width, height: image.height });
    canvas.getContext('2d').drawImage(image, 0, 0);
    return canvas.toDataURL('image/webp', 0.8);
  })()`);
  await blank.close();
  writeFileSync(
    new URL(`../docs/images/${name}.webp`, import.meta.url),
    Buffer.from(webp.slice(webp.indexOf(',') + 1), 'base64'),
  );
}
