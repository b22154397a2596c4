import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect } from 'vitest';
import { type SandboxHarness, startSandbox } from '../support/sandbox-harness.ts';
import { buildPage, launchBrowser, type Visit, visit } from './browser.ts';

type Options = Parameters<typeof visit>[2];

/** The sandbox and a browser to look at it, for the tests of one file; an error of a console fails the test. */
export type Stage = {
  harness: SandboxHarness;
  /** Opens a page at this address: "?as=alix". */
  open(address: string, options?: Options): Promise<Page>;
  /** Opens one whose console may complain, because the test makes it. */
  openForgiving(address: string): Promise<Page>;
};

/** Sets the stage before each test of the file, and looks for errors after it. */
export function setStage(): Stage {
  let browser: Browser;
  let pageFolder: string;
  let harness: SandboxHarness;
  let visits: Visit[] = [];

  beforeAll(async () => {
    [pageFolder, browser] = await Promise.all([buildPage(), launchBrowser()]);
  }, 120_000);
  afterAll(() => browser?.close());
  beforeEach(async () => {
    harness = await startSandbox({ pageFolder });
  });
  afterEach(async () => {
    const errors = visits.flatMap((one) => one.errors);
    await Promise.all(visits.map((one) => one.close()));
    visits = [];
    await harness.stop();
    expect(errors).toEqual([]);
    expect(harness.errors).toEqual([]);
  });

  async function open(address: string, options?: Options): Promise<Visit> {
    const opened = await visit(browser, `${harness.url}/${address}`, options);
    visits.push(opened);
    return opened;
  }

  return {
    get harness() {
      return harness;
    },
    open: async (address, options) => (await open(address, options)).page,
    async openForgiving(address) {
      const opened = await open(address);
      // What it writes from now on goes to a list that nobody reads.
      opened.errors = [];
      return opened.page;
    },
  };
}

export const composer = (page: Page) => page.getByRole('combobox', { name: 'Écrire' });
/** A text in a message, and not in what is announced of it. */
export const said = (page: Page, text: string | RegExp) => page.getByRole('article').getByText(text);
export const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
