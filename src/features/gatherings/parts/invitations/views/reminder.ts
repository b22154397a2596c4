import type { Markdown } from '../../../../../chat/markdown.ts';
import {
  type Block,
  type Button,
  buttons,
  type Fact,
  facts,
  type Message,
  note,
  text,
} from '../../../../../chat/message.ts';
import { gatheringHead } from '../../../../../community/gatherings/announcement.ts';
import { factsOf } from '../../../../../community/gatherings/format.ts';
import { formatOf } from '../../../../../community/gatherings/formats.ts';
import type { Answer, Gathering } from '../../../../../community/gatherings/gathering.ts';
import type { ViewContext } from '../../../locales/invitations.ts';
import type { Reminder } from '../rules/reminders.ts';
import { askButtons, nextButtons, questionsButton } from './answer-buttons.ts';
import { shortTitle, whenIn } from './titles.ts';

/** For whom, and when: `about` is what the features know of it for her (her group, its link). */
export type ReminderFor = {
  kind: Reminder;
  answer: Answer | null;
  /** Whether it says how to get ready. */
  prepares: boolean;
  about: Fact[];
  now: number;
};

const MINUTE_MS = 60_000;
const isAddress = (link: string | null): link is string => link !== null && /^https?:\/\/\S+$/.test(link);

/** One reminder, to one who comes, or who may. */
export function reminderMessage(view: ViewContext, gathering: Gathering, given: ReminderFor): Message {
  const { words } = view;
  const { reminded } = words;
  const { kind, answer } = given;
  const blocks: Block[] = [...gatheringHead(view, gathering), text(openingOf(view, gathering, given))];
  const format = formatOf(view.programme, gathering.format);
  if (given.prepares && format) blocks.push(text(format.gettingReady[view.locale]));
  // Her group may have a place or a link of its own, which stands in for the gathering's.
  const own = new Set(given.about.map(({ label }) => label));
  const common = factsOf({ ...gathering, capacity: null }, view.timeZone, view.locale);
  // When it is stands in the sentence of the day before.
  const untold = common.slice(kind === 'remind' ? 1 : 0).filter(({ label }) => !own.has(label));
  const known = [...untold, ...given.about];
  if (known.length > 0) blocks.push(facts(known));
  if (answer === null) blocks.push(text(reminded.unanswered));
  blocks.push(buttons(...buttonsOf(view, gathering, given)), note(reminded.choose));
  return { summary: reminded.summary[kind](shortTitle(view, gathering)), blocks, until: gathering.startsAt };
}

function openingOf(
  view: ViewContext,
  gathering: Gathering,
  { kind, answer, now }: ReminderFor,
): string | Markdown {
  const { reminded } = view.words;
  if (kind === 'prepare') return reminded.prepare;
  if (kind === 'startingSoon')
    return reminded.startingSoon(Math.max(1, Math.round((gathering.startsAt - now) / MINUTE_MS)));
  const when = whenIn(view, gathering);
  return answer === 'maybe' ? reminded.maybe(when) : reminded.remind(when);
}

function buttonsOf(view: ViewContext, gathering: Gathering, { kind, answer, about }: ReminderFor): Button[] {
  const { id, link } = gathering;
  if (answer === 'maybe') return askButtons(view, id, 'own').filter(({ press }) => !press.endsWith('maybe'));
  const join = isAddress(link) && about.every(({ value }) => typeof value !== 'string' || !isAddress(value));
  const opens: Button[] =
    kind === 'startingSoon' && join ? [{ label: view.words.buttons.join, url: link }] : [];
  return [...opens, ...questionsButton(view, gathering), ...nextButtons(view, id, 'yes', 'own')];
}
