import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import express, { type RequestHandler, Router } from 'express';
import { loopbackOnly } from './guard.ts';

const POLICY = [
  "default-src 'self'",
  "img-src 'self' data:",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join('; ');

const NOT_BUILT =
  'The page of the sandbox is not built.\nRun "npm run build", then load this page again.\n\n' +
  'La page du bac à sable n’est pas construite.\nLancez « npm run build », puis rechargez cette page.\n';

/** dist/page, seen from the sources (src/platforms/sandbox) and from the build (dist/src/platforms/sandbox). */
const FOLDERS = ['../../../dist/page', '../../../page'].map((path) =>
  fileURLToPath(new URL(path, import.meta.url)),
);

const findFolder = (given: string | undefined): string | undefined =>
  (given === undefined ? FOLDERS : [given]).find((folder) => existsSync(`${folder}/index.html`));

/** The page itself, to be served at `/`: files built by vite, under a policy that allows nothing else. */
export function pageFiles(given: string | undefined): Router {
  const router = Router();
  router.use(loopbackOnly);
  router.use((_request, response, next) => {
    response.set('Content-Security-Policy', POLICY).set('X-Content-Type-Options', 'nosniff');
    response.set('Referrer-Policy', 'same-origin');
    next();
  });
  const folder = findFolder(given);
  router.use(folder === undefined ? notBuilt : express.static(folder, { setHeaders: cacheHashed }));
  return router;
}

const notBuilt: RequestHandler = (request, response, next) => {
  if (request.path !== '/') return next();
  response.status(503).type('text/plain').send(NOT_BUILT);
};

/** Names under assets/ carry a hash of their content, so they can be kept for ever. */
function cacheHashed(response: { setHeader(name: string, value: string): void }, path: string) {
  const kept = /[\\/]assets[\\/]/.test(path);
  response.setHeader('Cache-Control', kept ? 'public, max-age=31536000, immutable' : 'no-cache');
}
