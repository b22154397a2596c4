import { shortened } from '../../../chat/lengths.ts';
import { joinMarkdown, type Markdown, person } from '../../../chat/markdown.ts';
import { formatDay } from '../../../community/format/dates.ts';
import { namesInSentence } from '../../../community/format/lists.ts';
import { dateIn } from '../../../community/format/time-zone.ts';
import type { ViewContext } from '../locales/index.ts';
import type { Presented } from '../rules/turns.ts';

/** What a list of names may weigh in one sentence; beyond, the number of the others is said. */
const MAX_BYTES = 700;
/** What a button's label, or an option's, may weigh beside a name. */
const MAX_NAME_BYTES = 52;

/** "Alix Moreau, Noé Da Silva et 3 autres personnes", as plain text; nobody is left out in silence. */
export const formatNames = (view: ViewContext, names: readonly string[], max = MAX_BYTES): string =>
  listed(view, names, max).join('');

/** The same, each leading to her where she has an account. */
export function formatPeople(view: ViewContext, people: readonly { id: string; name: string }[]): Markdown {
  const parts = listed(
    view,
    people.map(({ name }) => name),
    MAX_BYTES,
  );
  // Every second part is a separator; what follows the people counts those who are not named.
  return joinMarkdown(
    parts.map((part, index) => {
      const named = index % 2 === 0 ? people[index / 2] : undefined;
      return named?.name === part ? person(named) : part;
    }),
    '',
  );
}

const listed = ({ locale, words }: ViewContext, names: readonly string[], bytes: number): string[] =>
  names.length === 0
    ? [words.people.nobody]
    : namesInSentence(names, locale, { bytes, others: words.people.others });

/** A name where little fits: its beginning, when it is long. */
export const shortName = (name: string, max = MAX_NAME_BYTES): string => shortened(name, max);

/** The day of a gathering: "mercredi 9 mars". */
export const dayOf = ({ locale, timeZone }: ViewContext, { startsAt }: { startsAt: number }): string =>
  formatDay(dateIn(timeZone, startsAt), locale);

/** How often somebody has presented: "pas encore de présentation", "déjà une présentation, le mercredi 9 février". */
export function formatTurn(view: ViewContext, { times, lastAt }: Presented): string {
  const { turn } = view.words;
  return lastAt === null || times === 0 ? turn.notYet : turn.before(times, dayOf(view, { startsAt: lastAt }));
}

/** What people typed, or are called, in the midst of Markdown. */
export const safe = (typed: string): string => typed.replace(/\s+/g, ' ').trim();
