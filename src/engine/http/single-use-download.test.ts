import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import express, { Router } from 'express';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type DownloadFile, downloadRoutes } from './single-use-download.ts';

const file: DownloadFile = {
  name: 'données <b>.json',
  mediaType: 'application/json',
  content: '{"mots":"<script>été</script>"}',
};

let left: DownloadFile | null;
let url: string;
let close: () => void;
beforeEach(async () => {
  left = file;
  const router = Router();
  downloadRoutes(router, '/kept/:key', {
    find: ({ key }) => (key === 'k' ? left : null),
    take({ key }) {
      const taken = key === 'k' ? left : null;
      if (taken) left = null;
      return taken;
    },
  });
  const server = createServer(express().use(router));
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/kept`;
  close = () => server.close();
});
afterEach(() => close());

test('looking shows a page with a button in the language of the browser, and nothing of the file', async () => {
  const french = await fetch(`${url}/k`, { headers: { 'Accept-Language': 'fr-FR,en;q=0.5' } });
  const words = await french.text();
  expect(words).toContain('<html lang="fr">');
  expect(words).toContain('Télécharger</button>');
  expect(words).toContain('données &#60;b&#62;.json');
  expect(words).not.toContain('mots');
  const english = await fetch(`${url}/k`, { headers: { 'Accept-Language': 'en-GB,en' } });
  expect(await english.text()).toMatch(/<html lang="en">[\s\S]*Download<\/button>/);
  expect(left).toBe(file);
});

test('the page can do nothing but send its form, and stays nowhere', async () => {
  const { headers } = await fetch(`${url}/k`);
  expect(headers.get('content-security-policy')).toMatch(
    /^default-src 'none'; style-src 'nonce-[^']+'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'$/,
  );
  expect(headers.get('cache-control')).toBe('private, no-store');
  expect(headers.get('x-robots-tag')).toContain('noindex');
});

test('the press serves the file once, to be saved and not shown', async () => {
  const { status, headers } = await fetch(`${url}/k`, { method: 'POST' });
  expect(status).toBe(200);
  expect(headers.get('content-disposition')).toMatch(/^attachment; /);
  expect(headers.get('content-security-policy')).toContain("default-src 'none'");
  expect(headers.get('cache-control')).toBe('private, no-store');
  for (const method of ['POST', 'GET', 'HEAD'])
    expect((await fetch(`${url}/k`, { method })).status).toBe(410);
});

test('an address that never was is answered as one that is spent', async () => {
  for (const method of ['POST', 'GET']) {
    const response = await fetch(`${url}/x`, { method, headers: { 'Accept-Language': 'en' } });
    expect(response.status).toBe(410);
    expect(await response.text()).toContain('no longer available');
  }
});
