import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { type SandboxHarness, startSandbox } from '../../../test/support/sandbox-harness.ts';

let folder: string;
let harness: SandboxHarness;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'magellan-page-files-'));
});
afterEach(async () => {
  await harness.stop();
  rmSync(folder, { recursive: true, force: true });
});

it('the page is served under a policy that allows its own files only', async () => {
  mkdirSync(join(folder, 'assets'));
  writeFileSync(join(folder, 'index.html'), '<!doctype html><title>page</title>');
  writeFileSync(join(folder, 'assets', 'index-abc.js'), '');
  harness = await startSandbox({ pageFolder: folder });
  const page = await fetch(`${harness.url}/?as=alix`);
  expect(await page.text()).toContain('<title>page</title>');
  expect(page.headers.get('Content-Security-Policy')).toContain("default-src 'self'; img-src 'self' data:");
  expect(page.headers.get('Cache-Control')).toBe('no-cache');
  const asset = await fetch(`${harness.url}/assets/index-abc.js`);
  expect(asset.headers.get('Cache-Control')).toContain('immutable');
});

it('a page that is not built says how to build it', async () => {
  harness = await startSandbox({ pageFolder: folder });
  const page = await fetch(harness.url);
  expect([page.status, await page.text()]).toEqual([503, expect.stringContaining('npm run build')]);
});
