import { createHash } from 'node:crypto';
import { formatDay } from '../../../../../community/format/dates.ts';
import { capitalised } from '../../../../../community/format/words.ts';
import { factsOf } from '../../../../../community/gatherings/format.ts';
import { titleFor } from '../../../../../community/gatherings/formats.ts';
import type { Gathering } from '../../../../../community/gatherings/gathering.ts';
import type { Sequence } from '../../../../../community/gatherings/sequence.ts';
import type { Locale } from '../../../../../community/members/member.ts';
import type { Programme } from '../../../../../community/programme/programme.ts';
import { guestWords } from '../../../locales/guests.ts';
import { viewContextFor as seminarView } from '../../../locales/seminar.ts';
import { aboutOf, dayOf, hoursOf } from '../../seminar/views/format.ts';
import type { Guest } from '../store.ts';

/** Readable from 320 pixels on, in the light and in the dark, with the contrast that RGAA asks for. */
const STYLE = `
:root{color-scheme:light dark;--ink:#161616;--paper:#fff;--line:#6a6a6a;--accent:#000091;--on-accent:#fff}
@media (prefers-color-scheme:dark){:root{--ink:#f2f2f2;--paper:#161616;--line:#a0a0a0;--accent:#b1b1f9;--on-accent:#161616}}
*{box-sizing:border-box}
body{margin:0 auto;max-width:40rem;padding:1rem;font:1.0625rem/1.5 system-ui,sans-serif;color:var(--ink);background:var(--paper);overflow-wrap:anywhere}
h1{font-size:1.5rem;line-height:1.25}h2{font-size:1.2rem;margin-top:2rem}h3{font-size:1.0625rem;margin:1.5rem 0 0}
dl{margin:0}dt{font-weight:700;margin-top:.75rem}dd{margin:0;white-space:pre-line}
p{white-space:pre-line}a{color:var(--accent)}
form{display:flex;flex-wrap:wrap;gap:.75rem}
button{font:inherit;min-height:2.75rem;padding:.5rem 1rem;border:2px solid var(--accent);border-radius:.25rem;background:var(--paper);color:var(--accent);cursor:pointer}
button[value=yes]{background:var(--accent);color:var(--on-accent)}
a:focus-visible,button:focus-visible{outline:3px solid var(--accent);outline-offset:3px}
`;

const styleHash = createHash('sha256').update(STYLE).digest('base64');

/** Nothing but this page and its own style; kept by nobody, indexed by nobody. */
export const PAGE_HEADERS = {
  'Content-Type': 'text/html; charset=utf-8',
  'Cache-Control': 'no-store',
  'X-Robots-Tag': 'noindex, nofollow, noarchive',
  'Content-Security-Policy': `default-src 'none'; style-src 'sha256-${styleHash}'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'`,
};

const ENTITIES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
const html = (text: string): string => text.replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign);

export type Invitation = {
  guest: Guest;
  gathering: Gathering;
  /** Those of a seminar, the first first. */
  sequences: readonly Sequence[];
  programme: Programme;
  locale: Locale;
  /** Whether she can still answer. */
  open: boolean;
};

/** A link only where it is one of the web: what a coach typed is text otherwise. */
function markupOf(value: string): string {
  const { protocol } = URL.canParse(value) ? new URL(value) : { protocol: '' };
  if (protocol !== 'https:' && protocol !== 'http:') return html(value);
  return `<a href="${html(value)}" rel="noreferrer">${html(value)}</a>`;
}

/** The sequences of a seminar, day by day: when, what, and what is known of it. */
function daysOf({ sequences, programme, locale }: Invitation): string {
  const view = seminarView({ programme }, { locale });
  const lines = sequences.map((sequence, index) => {
    const on = dayOf(view, sequence);
    const before = sequences[index - 1];
    const isFirst = before === undefined || dayOf(view, before) !== on;
    const about = aboutOf(view, sequence).join(', ');
    const said = about === '' ? sequence.title : `${sequence.title} (${about})`;
    const entry = `<dt>${html(hoursOf(view, sequence))}</dt><dd>${html(said)}</dd>`;
    if (!isFirst) return entry;
    return `${before ? '</dl>' : ''}<h3>${html(capitalised(formatDay(on, locale)))}</h3><dl>${entry}`;
  });
  return lines.length === 0 ? '' : `${lines.join('')}</dl>`;
}

/** The page of one guest, whole without a script. */
export function invitationPage(invitation: Invitation): string {
  const { guest, gathering, programme, locale, open } = invitation;
  const { page: words } = guestWords(locale);
  const other = locale === 'fr' ? 'en' : 'fr';
  const title = titleFor(programme, gathering, locale);
  const facts = factsOf({ ...gathering, capacity: null }, programme.promotion.timeZone, locale);
  const said = guest.answer === null ? null : guest.answer === 'yes' ? words.saidYes : words.saidNo;
  const lines = facts.map(
    ({ label, value }) =>
      `<dt>${html(label)}</dt><dd>${markupOf(typeof value === 'string' ? value : value.markdown)}</dd>`,
  );
  return `<!doctype html>
<html lang="${locale}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex, nofollow">
<title>${html(words.title(title))}</title>
<style>${STYLE}</style>
</head>
<body>
<nav><a href="?lang=${other}" hreflang="${other}" lang="${other}">${html(words.other)}</a></nav>
<main>
<h1>${html(title)}</h1>
<p>${html(words.hello(guest.name))}<br>${html(words.intro(programme.promotion.name))}</p>
<h2>${html(words.programme)}</h2>
<dl>${lines.join('')}</dl>
${gathering.description === null ? '' : `<p>${html(gathering.description)}</p>`}
${daysOf(invitation)}
<h2 id="answer">${html(words.answer)}</h2>
${said === null ? '' : `<p role="status">${html(said)}</p>`}
${
  open
    ? `<p id="ask">${html(words.ask)}</p>
<form method="post" action="?lang=${locale}" aria-labelledby="ask">
<button type="submit" name="answer" value="yes">${html(words.yes)}</button>
<button type="submit" name="answer" value="no">${html(words.no)}</button>
</form>`
    : `<p>${html(words.begun)}</p>`
}
<h2>${html(words.calendar)}</h2>
<p><a href="?lang=${locale}&amp;file=ics" download="magellan.ics">${html(words.file)}</a></p>
<h2>${html(words.kept)}</h2>
<p>${html(words.keptText)}</p>
</main>
</body>
</html>
`;
}
