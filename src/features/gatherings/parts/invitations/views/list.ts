import { joinMarkdown, type Markdown } from '../../../../../chat/markdown.ts';
import {
  type Block,
  buttons,
  heading,
  type Message,
  type PressButton,
  storable,
  text,
} from '../../../../../chat/message.ts';
import { formatLabel } from '../../../../../community/gatherings/formats.ts';
import type { Gathering } from '../../../../../community/gatherings/gathering.ts';
import type { ViewContext } from '../../../locales/invitations.ts';
import { formatAnswer, type OwnAnswer } from './announcement.ts';
import { askButtons, logisticsButton, nextButtons } from './answer-buttons.ts';
import { titleIn, whenIn } from './titles.ts';

/** One line of her list; `manages` when she may change it. */
export type Listed = OwnAnswer & { gathering: Gathering; manages: boolean };

/** As many as a message carries everywhere, with their buttons. */
const MAX_LISTED = 4;
const MAX_AT_HOME = 3;

/** `asks` when she is to answer: of whoever manages it, no answer is awaited. */
function itemBlocks(view: ViewContext, listed: Listed, first: boolean, asks: boolean): Block[] {
  const { words, locale, programme } = view;
  const { gathering, answer, manages } = listed;
  const { id } = gathering;
  const label = formatLabel(programme, gathering.format, locale);
  const own = titleIn(view, gathering);
  const title = label === own ? label : `${label} · ${own}`;
  const said = formatAnswer(view, listed);
  const lines: (string | Markdown)[] = [words.list.item(title, whenIn(view, gathering))];
  if (said !== null) lines.push(said);
  const all =
    first && answer === null ? askButtons(view, id, 'shared') : nextButtons(view, id, answer, 'shared');
  // A list says yes or no; who may come says so in the announcement.
  const answers = all.filter(({ press }) => press !== 'gatherings/maybe');
  const manage: PressButton[] = manages
    ? [{ label: words.buttons.manage, press: 'planning/open', ref: id }]
    : [];
  const shown = asks || answer !== null ? answers : [];
  const needs = answer === null || answer === 'no' ? [] : logisticsButton(view, gathering);
  return [text(joinMarkdown(lines)), buttons(...shown, ...needs, ...manage)];
}

/** One button a message stands out: that of the first that has no answer. */
function itemsBlocks(
  view: ViewContext,
  listed: readonly Listed[],
  asks: (listed: Listed) => boolean = () => true,
): Block[] {
  const first = listed.find(({ answer }) => answer === null);
  return listed.flatMap((each) => itemBlocks(view, each, each === first, asks(each)));
}

/** Her next gatherings, and what she can say of each. */
export function listMessage(view: ViewContext, listed: readonly Listed[]): Message {
  const { list, buttons: labels } = view.words;
  const shown = listed.slice(0, MAX_LISTED);
  const blocks: Block[] = [heading(list.title)];
  if (listed.length === 0) blocks.push(text(list.empty));
  blocks.push(...itemsBlocks(view, shown));
  if (listed.length > shown.length) blocks.push(text(list.others(listed.length - shown.length)));
  blocks.push(buttons({ label: labels.reminders, press: 'gatherings/reminders', ref: '' }));
  return storable({ summary: list.summary(listed.length), blocks });
}

/** The home view's section: the next three, and how many hope for an answer. */
export function homeBlocks(view: ViewContext, listed: readonly Listed[]): Block[] {
  const { list, buttons: labels } = view.words;
  const asks = ({ manages }: Listed) => !manages;
  const awaiting = listed.filter((each) => each.answer === null && asks(each)).length;
  const blocks: Block[] = [heading(list.title)];
  if (listed.length === 0) return [...blocks, text(list.empty)];
  if (awaiting > 0) blocks.push(text(list.awaiting(awaiting)));
  blocks.push(...itemsBlocks(view, listed.slice(0, MAX_AT_HOME), asks));
  if (listed.length > MAX_AT_HOME)
    blocks.push(buttons({ label: labels.list, press: 'gatherings/list', ref: '' }));
  return blocks;
}
