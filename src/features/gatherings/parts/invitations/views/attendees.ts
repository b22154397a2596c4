import { md } from '../../../../../chat/markdown.ts';
import { type Block, type Message, text } from '../../../../../chat/message.ts';
import { namesInSentence } from '../../../../../community/format/lists.ts';
import { gatheringHead } from '../../../../../community/gatherings/announcement.ts';
import type { Gathering } from '../../../../../community/gatherings/gathering.ts';
import type { ViewContext } from '../../../locales/invitations.ts';
import { formatTurnout, type Turnout } from './announcement.ts';
import { shortTitle } from './titles.ts';

/** Who answered what, by name, each list in its order; coaches alone read more than who comes. */
export type Names = {
  yes: string[];
  /** For coaches: null for the others. */
  others: { waiting: string[]; maybe: string[]; no: string[]; speakers: string[]; silent: string[] } | null;
};

/** Six lists stand in one message: this many bytes of names in each, and how many more there are. */
const MAX_BYTES = 1200;

/** "Alix Moreau, Noé Da Silva et 12 autres"; as many names as a message carries. */
export const formatNames = ({ locale, words }: ViewContext, names: readonly string[]): string =>
  namesInSentence(names, locale, { bytes: MAX_BYTES, others: words.who.others }).join('');

/** Who comes, by name. */
export function attendeesMessage(
  view: ViewContext,
  gathering: Gathering,
  turnout: Turnout,
  names: Names,
): Message {
  const { who } = view.words;
  const blocks: Block[] = gatheringHead(view, gathering);
  const list = (title: string, listed: readonly string[]) => {
    if (listed.length > 0) blocks.push(text(md`**${title}**\n${formatNames(view, listed)}`));
  };
  if (names.yes.length === 0) blocks.push(text(who.nobody));
  list(who.yes(names.yes.length), names.yes);
  if (names.others === null) {
    blocks.push(text(formatTurnout(view, gathering, turnout)));
  } else {
    const { waiting, maybe, no, speakers, silent } = names.others;
    list(who.waiting(waiting.length), waiting);
    list(who.maybe(maybe.length), maybe);
    list(who.speakers(speakers.length), speakers);
    list(who.no(no.length), no);
    list(who.silent(silent.length), silent);
  }
  return { summary: who.summary(shortTitle(view, gathering)), blocks };
}
