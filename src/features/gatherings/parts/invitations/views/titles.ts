import { shortened } from '../../../../../chat/lengths.ts';
import { type Block, text } from '../../../../../chat/message.ts';
import { formatWhen } from '../../../../../community/gatherings/format.ts';
import { titleFor } from '../../../../../community/gatherings/formats.ts';
import type { Gathering } from '../../../../../community/gatherings/gathering.ts';
import type { ViewContext } from '../../../locales/invitations.ts';

/** A summary has 300 bytes at most: the whole title stands in the message itself. */
const SUMMARY_BYTES = 180;

type Titled = Pick<Gathering, 'title' | 'format'>;

/** A title as it stands in a text. */
export const titleIn = ({ programme, locale }: ViewContext, gathering: Titled): string =>
  titleFor(programme, gathering, locale);

/** A title as it stands in a summary. */
export const shortTitle = (view: ViewContext, gathering: Titled): string =>
  shortened(titleIn(view, gathering), SUMMARY_BYTES);

/** "jeudi 17 mars, de 17 h à 18 h 30". */
export const whenIn = (
  { timeZone, locale }: ViewContext,
  gathering: Pick<Gathering, 'startsAt' | 'endsAt'>,
): string => formatWhen(gathering, timeZone, locale);

/** What the coach who cancels says of it, as she typed it. */
export const wordBlocks = (word: string | null): Block[] =>
  word === null || word.trim() === '' ? [] : [text(word)];
