// Ten months of mutual aid in invented promotions: whether anybody is asked more than the envelope allows, how evenly
// asking is spread beside drawing by lot, how long until a first yes; and what matching 40,000 members takes.
// npm run bench:matching [-- promotions]
import { UNASKED_A_WEEK } from '../src/community/feature/messages/envelope.ts';
import { type Candidate, choose } from '../src/community/matching/choose.ts';
import { type Random, randomFrom, shuffled, wholeBelow } from '../src/features/cross-sharing/rules/random.ts';
import { ASKED_AT_ONCE, WAVES } from '../src/features/mutual-aid/rules/request.ts';
import { formatMs, percentile, printTable } from './figures.ts';

const WEEKS = 43;
const RUNS = 100;
const DAYS = WEEKS * 5;
const LATELY_DAYS = 10;
const FIELDS = 12;
const PEOPLE = 48;
/** What an EIG asks in ten months, on average. */
const REQUESTS_EACH = 4;
/** Invented: how likely somebody who is asked says yes, by what she knows; and how many working days it takes her. */
const YES = { help: 0.35, interested: 0.18, nothing: 0.08 };
const YES_DAYS = 0.5;
/** Invented: how many other unasked messages a person gets in a week. */
const othersInWeek = (random: Random): number => {
  const at = random();
  return at < 0.45 ? 0 : at < 0.8 ? 1 : 2;
};

type Person = {
  id: string;
  defi: string;
  fields: Map<number, 'help' | 'interested'>;
  others: number[];
  away: Set<number>;
  /** How often she was asked, by day and by week. */
  onDay: Uint8Array;
  inWeek: Uint8Array;
  helped: Map<number, number>;
};

function promotionOf(random: Random): Person[] {
  // Some fields are known by many, others by few.
  const fieldOf = () => Math.min(FIELDS - 1, Math.floor(-Math.log(1 - random()) * 3));
  return Array.from({ length: PEOPLE }, (_, index) => {
    const fields = new Map<number, 'help' | 'interested'>();
    for (let count = wholeBelow(random, 3); count >= 0; count -= 1) fields.set(fieldOf(), 'interested');
    for (let count = wholeBelow(random, 4); count > 0; count -= 1) fields.set(fieldOf(), 'help');
    return {
      id: `m-${index}`,
      defi: `defi-${Math.floor(index / 3)}`,
      fields,
      others: Array.from({ length: WEEKS }, () => othersInWeek(random)),
      away: new Set(Array.from({ length: WEEKS }, (_each, week) => week).filter(() => random() < 0.08)),
      onDay: new Uint8Array(DAYS),
      inWeek: new Uint8Array(WEEKS),
      helped: new Map(),
    };
  });
}

type Way = 'rule' | 'lot among who know' | 'lot among all';
type Told = { person: Person; knows: keyof typeof YES };

const weekOf = (day: number): number => Math.floor(day / 5);
/** How often somebody was asked in the last two weeks. */
function lately({ onDay }: Person, day: number): number {
  let count = 0;
  for (let on = Math.max(0, day - LATELY_DAYS + 1); on <= day; on += 1) count += onDay[on] ?? 0;
  return count;
}

function asked(
  way: Way,
  people: Person[],
  field: number,
  author: Person,
  day: number,
  seen: Set<string>,
  draw: string,
): Told[] {
  const week = weekOf(day);
  const candidates: Candidate[] = [];
  for (const person of people)
    if (person !== author)
      candidates.push({
        id: person.id,
        defi: person.defi,
        declared: person.fields.get(field) ?? null,
        helped: person.helped.get(field) ?? 0,
        declined: 0,
        load: [lately(person, day)],
        available: !person.away.has(week) && !seen.has(person.id),
        room: (person.others[week] ?? 0) + (person.inWeek[week] ?? 0) < UNASKED_A_WEEK,
      });
  const chosen =
    way === 'rule'
      ? choose(candidates, { field: String(field), defi: author.defi, draw }, ASKED_AT_ONCE).map(
          ({ id }) => id,
        )
      : lot(way, candidates, author, draw);
  return chosen.map((id) => {
    const person = people.find((each) => each.id === id) as Person;
    person.onDay[day] = (person.onDay[day] ?? 0) + 1;
    person.inWeek[week] = (person.inWeek[week] ?? 0) + 1;
    seen.add(id);
    return { person, knows: person.helped.has(field) ? 'help' : (person.fields.get(field) ?? 'nothing') };
  });
}

/** The same people, drawn without regard to what they have been asked. */
function lot(way: Way, candidates: readonly Candidate[], author: Person, draw: string): string[] {
  const free = candidates.filter(({ available, room, defi }) => available && room && defi !== author.defi);
  const known = free.filter(({ declared, helped }) => declared !== null || helped > 0);
  const from = way === 'lot among who know' && known.length > 0 ? known : free;
  return shuffled(from, randomFrom(draw))
    .slice(0, ASKED_AT_ONCE)
    .map(({ id }) => id);
}

/** One promotion's ten months. `days` until a first yes, null where none came before the channel. */
function live(seed: string, way: Way) {
  const random = randomFrom(seed);
  const people = promotionOf(random);
  const requests = Array.from({ length: PEOPLE * REQUESTS_EACH }, (_, index) => ({
    index,
    author: people[wholeBelow(random, PEOPLE)] as Person,
    day: wholeBelow(random, DAYS - 5),
    field: Math.min(FIELDS - 1, Math.floor(-Math.log(1 - random()) * 3)),
  })).sort((a, b) => a.day - b.day);
  // What is asked a day later is asked in its turn.
  const due = requests.map((request) => ({ ...request, wave: 1, seen: new Set<string>(), yesAt: Infinity }));
  const days: (number | null)[] = [];
  for (let day = 0; day < DAYS; day += 1)
    for (const request of due) {
      if (request.day + request.wave - 1 !== day || request.wave > WAVES || request.yesAt <= day) continue;
      const draw = `${seed}/${request.index}/${request.wave}`;
      const answers = randomFrom(`${draw}/answers`);
      for (const { person, knows } of asked(
        way,
        people,
        request.field,
        request.author,
        day,
        request.seen,
        draw,
      )) {
        if (answers() >= YES[knows]) continue;
        const at = day - Math.log(1 - answers()) * YES_DAYS;
        if (at < request.yesAt) {
          request.yesAt = at;
          person.helped.set(request.field, (person.helped.get(request.field) ?? 0) + 1);
        }
      }
      request.wave += 1;
    }
  for (const { yesAt, day } of due) days.push(yesAt === Infinity ? null : yesAt - day);
  // Of the weeks in which she was asked: what else comes unasked is not matching's.
  const most = Math.max(
    ...people.flatMap(({ inWeek, others }) =>
      others.map((count, week) => (inWeek[week] === 0 ? 0 : count + (inWeek[week] ?? 0))),
    ),
  );
  const counts = people.map(({ inWeek }) => inWeek.reduce((sum, count) => sum + count, 0));
  return { asked: counts, most, days };
}

/** Half the mean difference between two people, over the mean (Gini, 1912): 0 when all are asked as often. */
function gini(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const total = sorted.reduce((sum, value) => sum + value, 0);
  const weighted = sorted.reduce(
    (sum, value, index) => sum + (2 * (index + 1) - sorted.length - 1) * value,
    0,
  );
  return total === 0 ? 0 : weighted / (sorted.length * total);
}

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

function measured(way: Way, promotions: number) {
  const lives = Array.from({ length: promotions }, (_, index) => live(`promotion ${index}`, way));
  const days = lives.flatMap((each) => each.days);
  const yes = days.filter((each) => each !== null);
  return {
    'who is asked': way,
    'most unasked messages a week': Math.max(...lives.map(({ most }) => most)),
    'asked in ten months (mean)': mean(lives.flatMap((each) => each.asked)).toFixed(1),
    'most asked person (mean)': mean(lives.map((each) => Math.max(...each.asked))).toFixed(1),
    'Gini of requests': mean(lives.map((each) => gini(each.asked))).toFixed(3),
    'a yes before the channel': `${((100 * yes.length) / days.length).toFixed(0)} %`,
    'working days to it (median, 90 %)': `${percentile(yes, 0.5).toFixed(1)}, ${percentile(yes, 0.9).toFixed(1)}`,
  };
}

function timed(size: number) {
  const random = randomFrom(`members ${size}`);
  const members = Array.from({ length: size }, (_, index): Candidate => {
    const at = random();
    return {
      ...{
        id: `member-${index}`,
        defi: `defi-${Math.floor(index / 3)}`,
        helped: wholeBelow(random, 2),
        declined: 0,
      },
      declared: at < 0.05 ? 'help' : at < 0.1 ? 'interested' : null,
      ...{ load: [wholeBelow(random, 3)], available: random() < 0.9, room: random() < 0.8 },
    };
  });
  const before = process.cpuUsage();
  const times = Array.from({ length: RUNS }, (_, index) => {
    const startedAt = performance.now();
    choose(members, { field: 'droit', defi: 'defi-1', draw: `request ${index}` }, ASKED_AT_ONCE);
    return performance.now() - startedAt;
  });
  const { user, system } = process.cpuUsage(before);
  return {
    members: size,
    'of a processor': formatMs((user + system) / 1000 / RUNS),
    median: formatMs(percentile(times, 0.5)),
    '99th percentile': formatMs(percentile(times, 0.99)),
  };
}

const promotions = Number(process.argv[2] ?? 1_000);
const ways: readonly Way[] = ['rule', 'lot among who know', 'lot among all'];
printTable(
  `Ten months of mutual aid, in ${promotions} invented promotions of ${PEOPLE} people`,
  ways.map((way) => measured(way, promotions)),
);
printTable('Whom to ask, of so many members', [40, 4_000, 40_000].map(timed));
