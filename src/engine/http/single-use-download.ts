import { randomBytes } from 'node:crypto';
import type { Request, Response, Router } from 'express';

/** A file that somebody exported: its name, its media type, and what it holds. */
export type DownloadFile = { name: string; mediaType: string; content: string };

type Params = Readonly<Record<string, string>>;

/** Where the files of a router's addresses are. */
export type Downloads = {
  /** The file at an address; null when there is none, when it was taken, or when its time has passed. */
  find(params: Params): Promise<DownloadFile | null> | DownloadFile | null;
  /** The same, for the one time that it is served: afterwards `find` and `take` give null. */
  take(params: Params): Promise<DownloadFile | null> | DownloadFile | null;
};

/**
 * Serves files once each (one-time downloads): a GET shows a small page with a button and changes nothing, since
 * previews, link scanners and browsers that read ahead fetch first; the button's POST serves the file, as a
 * download, and its address is spent. Nothing is cached, and the page holds nothing of the file but its name.
 * @param path express's, below the router
 */
export function downloadRoutes(router: Router, path: string, downloads: Downloads): void {
  router.get(path, async (request, response) => {
    const file = await downloads.find(request.params as Params);
    sendPage(request, response, file);
  });
  router.post(path, async (request, response) => {
    const file = await downloads.take(request.params as Params);
    if (!file) return sendPage(request, response, null);
    protect(response, "default-src 'none'; frame-ancestors 'none'");
    // Always to be saved, never to be shown: what it holds cannot become a page of ours.
    response.attachment(file.name).type(file.mediaType).send(Buffer.from(file.content, 'utf8'));
  });
}

function protect(response: Response, policy: string): void {
  response.set({
    'Cache-Control': 'private, no-store',
    'Content-Security-Policy': policy,
    'X-Content-Type-Options': 'nosniff',
    'X-Robots-Tag': 'noindex, nofollow, noarchive',
    // The address is a secret; and a form that is sent without a referrer would have no origin either.
    'Referrer-Policy': 'same-origin',
  });
}

/** The page with its button; without a file, 410 and what to do: an address that is spent may be asked for anew. */
function sendPage(request: Request, response: Response, file: DownloadFile | null): void {
  const nonce = randomBytes(16).toString('base64');
  protect(
    response,
    `default-src 'none'; style-src 'nonce-${nonce}'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'`,
  );
  const locale = request.acceptsLanguages('fr', 'en') === 'en' ? 'en' : 'fr';
  response.set('Content-Language', locale).vary('Accept-Language');
  response
    .status(file ? 200 : 410)
    .type('html')
    .send(pageOf(WORDS[locale], locale, nonce, file?.name ?? null));
}

const WORDS = {
  fr: {
    title: 'Votre fichier est prêt',
    once: 'Il se télécharge une seule fois\u00a0: gardez-le ensuite en lieu sûr.',
    button: 'Télécharger',
    goneTitle: 'Ce fichier n’est plus disponible',
    gone: 'Il a déjà été téléchargé, ou son délai est passé. Pour l’obtenir de nouveau, redemandez-le dans la messagerie.',
  },
  en: {
    title: 'Your file is ready',
    once: 'It can be downloaded once only: keep it in a safe place afterwards.',
    button: 'Download',
    goneTitle: 'This file is no longer available',
    gone: 'It was downloaded already, or its time has passed. To have it again, ask for it once more in the chat.',
  },
};

const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);

function pageOf(words: (typeof WORDS)['fr'], locale: string, nonce: string, name: string | null): string {
  const title = name === null ? words.goneTitle : words.title;
  const body =
    name === null
      ? `<p>${escapeHtml(words.gone)}</p>`
      : `<p><strong>${escapeHtml(name)}</strong></p>
<p>${escapeHtml(words.once)}</p>
<form method="post"><button type="submit">${escapeHtml(words.button)}</button></form>`;
  return `<!doctype html>
<html lang="${locale}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)}</title>
<style nonce="${nonce}">
:root { color-scheme: light dark; font: 1.125rem/1.5 system-ui, sans-serif }
main { max-width: 34rem; margin: 10vh auto; padding: 0 1rem; overflow-wrap: anywhere }
button { font: inherit; min-height: 2.75rem; padding: .5rem 1.25rem; cursor: pointer }
</style>
</head>
<body>
<main>
<h1>${escapeHtml(title)}</h1>
${body}
</main>
</body>
</html>
`;
}
