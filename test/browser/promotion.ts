import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect } from 'vitest';
import { type Running, runMagellan } from '../../src/boot/run.ts';
import { allMembers } from '../../src/community/members/members.ts';
import { readConfig } from '../../src/config/config.ts';
import { createLog } from '../../src/engine/log.ts';
import { sqliteOf } from '../../src/engine/sqlite/database.ts';
import { migratedDatabase } from '../support/template.ts';
import { axe, focused, launchBrowser, type Visit, visit } from './browser.ts';
import { said } from './stage.ts';

export type Promotion = {
  running: Running;
  /** Opens a page as this member; an error in its console fails the test. */
  be(name: string, options?: Parameters<typeof visit>[2]): Promise<Page>;
  /** The same of any page that Magellan serves, in a browser of its own: by its path, or the address that it gave. */
  open(address: string, options?: Parameters<typeof visit>[2]): Promise<Page>;
};

/**
 * The whole of Magellan, as `npm start` starts it, with a browser in front of it. The tests of a file share one
 * promotion and its clock: each goes on where the one before has left it, unless each is to begin `afresh`.
 */
export function setPromotion({ afresh = false } = {}): Promotion {
  let browser: Browser;
  let folder: string;
  let running: Running;
  let visits: Visit[] = [];

  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(() => browser?.close());
  (afresh ? beforeEach : beforeAll)(async () => {
    folder = mkdtempSync(join(tmpdir(), 'magellan-promotion-'));
    const read = readConfig({ DATABASE_URL: `file:${await migratedDatabase(folder)}`, PORT: '0' });
    if ('faults' in read) throw new Error(JSON.stringify(read.faults));
    const log = createLog({ level: 'silent', pretty: false });
    running = await runMagellan(read.config, { log });
    // Nothing crashes here: nothing need reach the disk.
    sqliteOf(running.database)?.sqlite.pragma('synchronous = OFF');
  });
  (afresh ? afterEach : afterAll)(async () => {
    await running?.stop();
    rmSync(folder, { recursive: true, force: true });
  });
  afterEach(async () => {
    const errors = visits.flatMap((one) => one.errors);
    await Promise.all(visits.map((one) => one.close()));
    visits = [];
    expect(errors, 'errors in the console').toEqual([]);
  });

  async function open(address: string, options?: Parameters<typeof visit>[2]): Promise<Page> {
    // Its port was free, and is not the one of the configuration, by which Magellan makes its addresses.
    const path = address.replace(/^https?:\/\/[^/]+/, '');
    const opened = await visit(browser, `${running.address}${path}`, options);
    visits.push(opened);
    return opened.page;
  }

  return {
    get running() {
      return running;
    },
    open,
    async be(name, options) {
      // Somebody may have come since.
      const ids = new Map(
        (await running.database.transact(allMembers)).map((member) => [member.name, member.id]),
      );
      return open(`/?as=${ids.get(name)}`, options);
    },
  };
}

export const latest = (page: Page) => page.getByRole('article').last();
export const dialog = (page: Page) => page.getByRole('dialog');
export const goTo = (page: Page, place: string) =>
  page.getByRole('navigation').getByRole('link', { name: place }).click();
/** Its text on one line, with plain spaces. */
export const wordsOf = async (page: Page) => (await latest(page).innerText()).replace(/\s+/g, ' ');

/** Which message is the latest; nothing without any. */
const latestId = (page: Page): Promise<string> =>
  page.getByRole('article').evaluateAll((all) => (all.at(-1) as { id: string } | undefined)?.id ?? '');

/** Types a command, and waits for what is answered under this heading, which what stood there before may have too. */
export async function ask(page: Page, typed: string, heading: string | RegExp): Promise<void> {
  const line = page.getByRole('combobox', { name: /^(Écrire|Write)/ });
  const before = await latestId(page);
  await line.fill(typed);
  await line.press('Enter');
  await expect.poll(() => latestId(page)).not.toBe(before);
  await latest(page).getByRole('heading', { name: heading }).first().waitFor();
}

export async function fill(page: Page, values: Record<string, string>): Promise<void> {
  for (const [label, value] of Object.entries(values)) await dialog(page).getByLabel(label).fill(value);
}

export async function submit(page: Page, name: string): Promise<void> {
  await dialog(page).getByRole('button', { name, exact: true }).click();
}

/** The same, and its form is gone: nothing in it was refused. */
export async function send(page: Page, name: string): Promise<void> {
  await submit(page, name);
  await dialog(page).waitFor({ state: 'detached' });
}

/** Waits until the clock that this sets going has come to rest. */
async function moving(page: Page, set: () => Promise<void>): Promise<void> {
  const moved = page.waitForResponse((response) => response.url().endsWith('/sandbox/time'));
  await set();
  await moved;
  await page.getByRole('button', { name: /^(Prochain événement|Next event)/, disabled: false }).waitFor();
}

/** Moves the clock to what comes next. */
export const step = (page: Page) =>
  moving(page, () => page.getByRole('button', { name: /^(Prochain événement|Next event)/ }).click());

/** Opens the list of what is to come, and chooses one. */
export async function choose(page: Page, list: string, event: string): Promise<void> {
  await page.getByRole('button', { name: list, exact: true }).click();
  const one = dialog(page).getByRole('button', { name: new RegExp(`^${event}`) });
  await moving(page, () => one.click());
}

const nextDay = (page: Page) => moving(page, () => page.getByRole('button', { name: '+ 1 jour' }).click());

/** Lets the days go by until that one. */
export async function until(page: Page, day: RegExp): Promise<void> {
  const clock = page.getByRole('region', { name: 'Horloge' });
  for (let days = 0; days < 20; days += 1) {
    if (await clock.getByText(day).count()) return;
    await nextDay(page);
  }
  throw new Error(`${day} never comes`);
}

/** Lets so many days go by, at most, until she is told so. */
export async function untilSaid(page: Page, text: string | RegExp, mostDays: number): Promise<void> {
  for (let days = 0; days < mostDays; days += 1) {
    if (await said(page, text).count()) return;
    await nextDay(page);
  }
  throw new Error(`${text} is never said`);
}

export async function tabTo(page: Page, name: RegExp): Promise<void> {
  for (let presses = 0; presses < 80; presses += 1) {
    if (name.test(await focused(page))) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`${name} cannot be reached; the focus is on “${await focused(page)}”`);
}

/** The same page, as it stands, in both themes. */
export async function faults(page: Page): Promise<string[]> {
  const found: string[] = [];
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    found.push(...(await axe(page)).map((fault) => `${colorScheme}: ${fault}`));
  }
  return found;
}
