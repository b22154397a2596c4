import { LONG_DEFI, LONG_NAME, repeated } from '../../../../test/contracts/extremes.ts';
import type { Locale } from '../../../community/members/member.ts';
import { type ViewContext, viewContextIn } from '../locales/index.ts';
import type { Counts } from '../rules/figures.ts';
import type { MeteoAnswer } from '../rules/levels.ts';
import type { Round } from '../rules/round.ts';
import type { DigestData } from '../views/digest.ts';
import type { RoundData } from '../views/figures.ts';
import type { PastRound } from '../views/history.ts';

/** The météo as large as it may become, and as small. */

const at = (iso: string) => Date.parse(iso);
export const viewIn = (locale: Locale): ViewContext => viewContextIn(locale, 'Europe/Paris');

/** A Wednesday in September: the longest words for a day. */
export const round: Round = {
  id: '0f5c2f5e-8c1f-4a53-9d53-4f4f4a2a9c11',
  number: 123,
  key: '2022-09-21',
  opensAt: at('2022-09-21T10:00:00Z'),
  remindAts: [at('2022-09-22T08:00:00Z'), at('2022-09-23T08:00:00Z')],
  closesAt: at('2022-09-28T16:30:00Z'),
  digestAt: at('2022-09-29T07:00:00Z'),
  state: 'open',
};
/** What comes next, and that nothing does. */
export const nexts = [round.closesAt, null];

const everywhere = (count: number): Counts => ({
  defi: repeated(5, count),
  team: repeated(5, count),
  self: repeated(5, count),
});
const oneAnswer: Counts = { defi: [1, 0, 0, 0, 0], team: [0, 0, 1, 0, 0], self: [0, 0, 0, 0, 1] };
export const counts: Counts[] = [everywhere(0), oneAnswer, everywhere(1), everywhere(88_888)];
export const shown: RoundData[] = counts.map((each) => ({ round, counts: each }));

export const thresholds = { figures: 100, unsigned: 100 };
export const person = { name: LONG_NAME, defi: LONG_DEFI };
const nobody = { invited: 0, answered: 0, skipped: 0 };
const crowd = { invited: 444_440, answered: 444_440, skipped: 444_440 };

/** Rounds as they may have gone: nobody, somebody, everybody. */
export const pasts: PastRound[] = [
  { round, participation: nobody, figures: { setAside: false, counts: null } },
  {
    round,
    participation: { invited: 40, answered: 1, skipped: 1 },
    figures: { setAside: true, counts: null },
  },
  ...counts.map((each) => ({ round, participation: crowd, figures: { setAside: true, counts: each } })),
];

export const unreached = [
  { name: LONG_NAME, reason: null },
  { name: null, reason: null },
  { name: LONG_NAME, reason: `the platform said ${'*no*'.repeat(100)}` },
];

/** From an empty digest to one in which forty people asked, forty are silent, and forty can't be written to. */
export const digests: DigestData[] = [0, 1, 2, 20, 21, 40].flatMap((people) =>
  pasts.map(
    ({ participation, figures }): DigestData => ({
      round,
      participation,
      figures,
      previous: shown.slice(-Math.min(3, people)),
      contacts: repeated(people, { ...person, taker: LONG_NAME }),
      silent: repeated(people, { name: LONG_NAME, rounds: 12 }),
      unreached: repeated(people, unreached[2] ?? { name: null, reason: null }),
      asked: people === 0 ? null : { loopId: 'a'.repeat(36), count: people },
      thresholds,
    }),
  ),
);

export const answerOf = (successes: string | null, difficulties: string | null): MeteoAnswer => ({
  defi: 'clear',
  team: 'storm',
  self: 'rain',
  successes,
  difficulties,
});
