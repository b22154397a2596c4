import { calendarText } from '../../../../community/calendar-file/calendar.ts';
import type { AgendaEntry } from '../../../../community/feature/agenda.ts';
import type {
  Route,
  RouteRequest,
  RouteResponse,
  UnitOfWork,
} from '../../../../community/feature/feature.ts';
import { formatLabel, titleFor } from '../../../../community/gatherings/formats.ts';
import type { Gathering } from '../../../../community/gatherings/gathering.ts';
import { sequencesOf } from '../../../../community/gatherings/sequences.ts';
import { gatheringById } from '../../../../community/gatherings/store.ts';
import { LOCALES, type Locale } from '../../../../community/members/member.ts';
import { inPlaceOf } from '../seminar/contributions/agenda.ts';
import { guestNamedBy, looksLikeKey, PATH } from './exports/address.ts';
import { invitationPage, PAGE_HEADERS } from './exports/page.ts';
import { isOpen, takesAnswers } from './rules.ts';
import { answerAsGuest, type Guest, guestById } from './store.ts';

/** The same whether it never was, was withdrawn, or is over: it tells nothing. */
const UNKNOWN: RouteResponse = { status: 404, headers: {}, body: '' };

type Opened = { guest: Guest; gathering: Gathering };

async function opened(uow: UnitOfWork, { params }: RouteRequest): Promise<Opened | null> {
  const id = guestNamedBy(uow.secrets, params.key ?? '', uow.now);
  const guest = id === null ? null : await guestById(uow.tx, id);
  const gathering = guest && (await gatheringById(uow.tx, guest.gatheringId));
  return guest && gathering && isOpen(gathering, uow.now) ? { guest, gathering } : null;
}

/** As she chose on the page, else as her browser prefers, else as the promotion speaks. */
function localeOf({ programme }: UnitOfWork, { query, languages }: RouteRequest): Locale {
  const chosen = LOCALES.find((locale) => locale === query.lang);
  const preferred = languages
    .split(',')
    .map((each) => LOCALES.find((locale) => each.trim().toLowerCase().startsWith(locale)))
    .find((locale) => locale !== undefined);
  return chosen ?? preferred ?? programme.promotion.locale;
}

/** Shows the page, or gives the file; nothing is changed by looking. */
async function read(uow: UnitOfWork, request: RouteRequest): Promise<RouteResponse> {
  const found = await opened(uow, request);
  if (!found) return UNKNOWN;
  const locale = localeOf(uow, request);
  if (request.query.file === 'ics') return fileOf(uow, found, locale);
  const { programme, now } = uow;
  const open = takesAnswers(found.gathering, now);
  const sequences = await sequencesOf(uow.tx, found.gathering.id);
  const body = invitationPage({ ...found, sequences, programme, locale, open });
  return { status: 200, headers: PAGE_HEADERS, body };
}

/** Keeps what she said, and shows the page again: a reload asks nothing. */
async function post(uow: UnitOfWork, request: RouteRequest): Promise<RouteResponse> {
  const found = await opened(uow, request);
  if (!found) return UNKNOWN;
  const { answer } = request.body;
  const isAnswer = answer === 'yes' || answer === 'no';
  if (isAnswer && takesAnswers(found.gathering, uow.now)) await answerAsGuest(uow.tx, found.guest.id, answer);
  const headers = { ...PAGE_HEADERS, Location: `?lang=${localeOf(uow, request)}` };
  return { status: isAnswer ? 303 : 400, headers, body: '' };
}

/** What a guest's calendar holds of it: neither who comes, nor what members see. */
async function fileOf(uow: UnitOfWork, { guest, gathering }: Opened, locale: Locale): Promise<RouteResponse> {
  const { programme } = uow;
  const { promotion } = programme;
  const { id, format, startsAt, endsAt, place, link, sequence, changedAt } = gathering;
  const label = formatLabel(programme, format, locale);
  const said = [gathering.speaker, gathering.description, gathering.directions].filter(
    (each) => each !== null,
  );
  const entry: AgendaEntry = {
    ...{ id: `gathering/${id}`, format, label, title: titleFor(programme, gathering, locale) },
    ...{ startsAt, endsAt, place, link, sequence, changedAt },
    ...{
      description: said.length === 0 ? null : said.join('\n'),
      state: 'confirmed',
      answer: null,
      buttons: [],
    },
  };
  const inPlace = await inPlaceOf(uow, [gathering], { memberId: null, locale, guest: guest.name });
  const range = { fromAt: startsAt, untilAt: endsAt };
  const calendar = { name: promotion.name, locale, promotion, range, alarmMinutes: null };
  return {
    status: 200,
    headers: {
      ...PAGE_HEADERS,
      'Content-Type': 'text/calendar; charset=utf-8',
      'Content-Disposition': 'attachment; filename="magellan.ics"',
    },
    body: calendarText(calendar, inPlace(gathering, entry)),
  };
}

export const routes: readonly Route[] = [
  { path: PATH, couldBe: ({ key = '' }) => looksLikeKey(key), read, post },
];
