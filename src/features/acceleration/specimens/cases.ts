import {
  LONG_DEFI,
  LONG_NAME,
  members,
  programme,
  repeated,
  typedTexts,
} from '../../../../test/contracts/extremes.ts';
import type { Locale } from '../../../community/members/member.ts';
import { accelerationWords, type ViewContext } from '../locales/index.ts';
import type { Reason } from '../rules/matching.ts';
import type { Side } from '../rules/request.ts';
import { LIMITS, NO_TEXTS, type Request, type Texts } from '../rules/request.ts';
import { requestStates } from '../rules/states.ts';
import { newRequest } from '../store/requests.ts';

export const ID = '0f5c2f5e-8c1f-4a53-9d53-4f4f4a2a9c11';
export const AT = Date.UTC(2022, 8, 28, 12);
const HOUR = 3_600_000;

export const viewIn = (locale: Locale): ViewContext => ({
  locale,
  timeZone: 'Europe/Paris',
  programme,
  words: accelerationWords(locale),
});

export const cut = (length: number) => (typed: string) => typed.slice(0, length).trim();
const textsOf = (typed: string): Texts => ({
  ...NO_TEXTS,
  title: cut(LIMITS.title)(typed),
  goal: cut(LIMITS.text)(typed),
  tried: cut(LIMITS.text)(typed),
  expected: cut(LIMITS.text)(typed),
  dates: cut(LIMITS.dates)(typed),
});

export const bare: Request = { ...newRequest({ id: ID, defi: null }, '', AT), id: ID, authorId: null };
export const written = (typed: string, change: Partial<Request> = {}): Request => ({
  ...bare,
  authorId: 'm-alix',
  defi: LONG_DEFI,
  field: 'recherche-utilisateur',
  wished: 270,
  sentAt: AT,
  texts: textsOf(typed),
  ...change,
});
export const fixed = (typed: string, change: Partial<Request> = {}): Request =>
  written(typed, {
    state: 'granted',
    granted: 270,
    startsAt: AT,
    endsAt: AT + 4.5 * HOUR,
    proposedBy: 'parrain',
    grantedAt: AT + 90 * 24 * HOUR,
    ...change,
    texts: { ...textsOf(typed), place: cut(LIMITS.place)(typed), ...change.texts },
  });

export const all = typedTexts(1000);
export const drafts = [bare, ...all.map((typed) => written(typed))];
export const everywhere = all.flatMap((typed) =>
  requestStates.states.map((state) => fixed(typed, { state })),
);
export const sides: Side[] = ['team', 'parrain', 'asked', 'coach'];
export const left = { left: 0, all: 300, period: '2022-03', per: 'team' as const };
export const leftSoon = [
  { period: '2022-09', left: 0 },
  { period: '2022-11', left: 1110 },
];
export const lefts = [left, { ...left, left: 90 }, { ...left, period: 'promotion', per: 'person' as const }];
export const reasons: Reason[] = [
  { because: 'field', field: 'recherche-utilisateur' },
  { because: 'given', times: 12 },
  { because: 'room', accepted: 90, offered: 2400 },
];
export const told = requestStates.names.map((event) => ({
  at: AT,
  event,
  memberId: 'm-alix',
  startsAt: AT,
  minutes: 270,
  who: LONG_NAME,
}));
export const figures = {
  count: 400,
  states: requestStates.states.map((state) => ({ state, count: 400 })),
  waiting: { medianDays: 12, longestDays: 300 },
  fields: repeated(20, {
    field: 'recherche-utilisateur',
    hours: { asked: 9990, granted: 9990, used: 9990 },
    offered: 2400,
  }),
  months: repeated(14, { month: '2022-09', hours: { asked: 9990, granted: 9990, used: 9990 } }),
};
export const load = { name: LONG_NAME, accepted: 9990, offered: 2400, paused: true };
export const people = members.filter(({ name }) => name === LONG_NAME).slice(0, 1);
