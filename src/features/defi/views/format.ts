import { shortened } from '../../../chat/lengths.ts';
import type { Markdown } from '../../../chat/markdown.ts';
import { type Block, type Message, type PressButton, storable, text } from '../../../chat/message.ts';
import { formatDay } from '../../../community/format/dates.ts';
import { dateIn } from '../../../community/format/time-zone.ts';
import type { ViewContext } from '../locales/page.ts';

export const NAME_BYTES = 100;

/** A name within a sentence. */
export const named = (name: string): string => shortened(name, NAME_BYTES);

/** The day of an instant (epoch ms), by the clocks of whoever reads. */
export const dayOf = ({ timeZone, locale }: Pick<ViewContext, 'timeZone' | 'locale'>, at: number): string =>
  formatDay(dateIn(timeZone, at), locale);

export const primary = (made: PressButton): PressButton => ({ ...made, style: 'primary' });

/** One sentence, for a receipt or a refusal: it repeats nothing that anybody wrote in confidence. */
export const sentence = (said: string | Markdown, more: readonly Block[] = []): Message =>
  storable({
    summary: shortened(typeof said === 'string' ? said : said.markdown, 250),
    blocks: [text(said), ...more],
  });
