import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import chromium from '@sparticuz/chromium';
import {
  type Browser,
  type BrowserContextOptions,
  chromium as driver,
  type Locator,
  type Page,
} from 'playwright-core';
import { build } from 'vite';
import { builtOnce } from '../support/programs.ts';

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const viteConfig = fileURLToPath(new URL('../../src/platforms/sandbox/page/vite.config.ts', import.meta.url));

export const PHONE = { width: 360, height: 740 };
export const LAPTOP = { width: 1280, height: 800 };

/** The page of the sandbox, built from today's sources, once for all processes: a test never sees a stale one. */
export function buildPage(): Promise<string> {
  built ??= builtOnce('page', (outDir) =>
    build({ configFile: viteConfig, logLevel: 'warn', build: { outDir, emptyOutDir: true } }),
  );
  return built;
}

let built: Promise<string> | null = null;

/** Made for functions in the cloud: one process cannot hold several people, and the web's rules must hold here. */
const UNWANTED = [
  '--single-process',
  '--no-zygote',
  '--disable-web-security',
  '--allow-running-insecure-content',
  // Nothing here is drawn in three dimensions, and to imitate a graphics card costs as much as all the rest.
  '--ignore-gpu-blocklist',
  '--in-process-gpu',
  '--use-gl=angle',
  '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader',
];

export const launchBrowser = async (): Promise<Browser> =>
  driver.launch({
    executablePath: await chromium.executablePath(),
    args: [
      ...chromium.args.filter((arg) => !UNWANTED.includes(arg)),
      '--disable-gpu',
      '--disable-software-rasterizer',
    ],
    headless: true,
  });

/** How long a page may take to show what is waited for. */
const PATIENCE_MS = 60_000;

/** A page in a context of its own, that remembers every error of its console. */
export type Visit = { page: Page; errors: string[]; close(): Promise<void> };

export async function visit(
  browser: Browser,
  url: string,
  options: BrowserContextOptions = {},
): Promise<Visit> {
  const context = await browser.newContext({
    viewport: LAPTOP,
    locale: 'fr-FR',
    reducedMotion: 'reduce',
    ...options,
  });
  // A machine that is busy with other things is slow, not wrong.
  context.setDefaultTimeout(PATIENCE_MS);
  const page = await context.newPage();
  const errors: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') errors.push(message.text());
  });
  page.on('pageerror', (error) => errors.push(String(error)));
  await page.goto(url);
  return { page, errors, close: () => context.close() };
}

type Found = { id: string; help: string; nodes: { target: unknown[]; failureSummary?: string }[] };

// These files know Node's types, not the browser's: what runs in the page is given as text, or says what it needs.

/** What axe finds wrong with the page as it stands, one line each. */
export async function axe(page: Page): Promise<string[]> {
  // Evaluated by the driver, and not as an element of the page, whose policy would refuse it.
  await page.evaluate(axeSource);
  const violations: Found[] = await page.evaluate('axe.run().then(({ violations }) => violations)');
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(
      ({ target, failureSummary = '' }) => `${id}: ${help} at ${target.join(' ')} (${failureSummary})`,
    ),
  );
}

/** Whether anything is wider than the window. */
export const scrollsSideways = (page: Page): Promise<boolean> =>
  page.evaluate('document.documentElement.scrollWidth > document.documentElement.clientWidth');

/** What is pressed or filled in, outside sentences, and is less than forty pixels wide or high. */
export const smallTargets = (page: Page): Promise<string[]> =>
  page.evaluate(`[...document.querySelectorAll('button, a, input, select, textarea, [role=option]')]
    .filter((one) => one.checkVisibility() && !one.closest('.prose, .note, .faults, .skip'))
    .map((one) => [one, (one.closest('.options label') ?? one).getBoundingClientRect()])
    .filter(([, { width, height }]) => width < 40 || height < 40)
    .map(([one, { width, height }]) =>
      (one.getAttribute('aria-label') ?? one.textContent) + ' (' + width + ' by ' + height + ')')`);

/** Whether the page itself scrolls, down to where nothing is: only what is in it should. */
export const scrollsIntoWhite = (page: Page): Promise<boolean> =>
  page.evaluate('document.documentElement.scrollHeight > document.documentElement.clientHeight');

/** Whether the whole of it can be seen as the page stands. */
export const isInView = (part: Locator): Promise<boolean> =>
  part.evaluate(
    (element: {
      getBoundingClientRect(): { top: number; bottom: number };
      closest(selector: string): unknown;
    }) => {
      const { top, bottom } = element.getBoundingClientRect();
      const log = element.closest('.log') as typeof element;
      const frame = log.getBoundingClientRect();
      return top >= frame.top - 1 && bottom <= frame.bottom + 1;
    },
  );

/** The name, or else the text, of what has the focus. */
export const focused = (page: Page): Promise<string> =>
  page.evaluate(
    "document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent?.trim() ?? ''",
  );

export const hasFocus = (field: Locator): Promise<boolean> =>
  field.evaluate(
    (element: { ownerDocument: { activeElement: unknown } }) =>
      element === element.ownerDocument.activeElement,
  );

export const isFocusInDialog = (page: Page): Promise<boolean> =>
  page.evaluate("document.activeElement?.closest('dialog') !== null");

export const pageLanguage = (page: Page): Promise<string> => page.evaluate('document.documentElement.lang');

/** The width of a picture once it is loaded and can be drawn, in pixels. */
export const pictureWidth = (picture: Locator): Promise<number> =>
  picture.evaluate((image: { decode(): Promise<void>; naturalWidth: number }) =>
    image.decode().then(() => image.naturalWidth),
  );
