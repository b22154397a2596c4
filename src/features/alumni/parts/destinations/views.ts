import { bulletList, joinMarkdown } from '../../../../chat/markdown.ts';
import { type Block, buttons, heading, type Message, storable, text } from '../../../../chat/message.ts';
import type { Survey } from '../../../../community/alumni/destination.ts';
import { formatDate, formatDay } from '../../../../community/format/dates.ts';
import type { ViewContext } from '../../locales/index.ts';
import { button, primary, sentence } from '../../views/format.ts';
import type { Figures, Thresholds } from './rules.ts';

/** The one question, to an alumna of a promotion. */
export function questionMessage(
  view: ViewContext,
  { id, promotion }: Pick<Survey, 'id' | 'promotion'>,
  closesOn: string,
): Message {
  const { destination } = view.words;
  return storable({
    summary: destination.title,
    blocks: [
      heading(destination.title),
      text(destination.ask(promotion, formatDay(closesOn, view.locale))),
      buttons(primary(button(view, 'answer', 'alumni/destination', id))),
    ],
  });
}

/** What stands in its place once it is closed, whatever was answered. */
export const closedMessage = ({ words }: ViewContext): Message => sentence(words.destination.closed);

/** What coaches read of one promotion; `asksOn` is when it is asked, null where the programme asks nobody. */
export type DestinationsShown = Pick<Survey, 'promotion' | 'state' | 'closesOn' | 'asked'> & {
  recruited: number;
  asksOn: string | null;
  figures: Figures | null;
};

function linesOf(
  { words: { destination }, locale }: ViewContext,
  { state, asksOn, closesOn, asked, figures }: DestinationsShown,
  least: Thresholds,
): string[] {
  const { coaches } = destination;
  if (state === 'waiting')
    return [asksOn === null ? coaches.off : coaches.waiting(formatDate(asksOn, locale))];
  if (state === 'open') return [coaches.open(closesOn === null ? '' : formatDay(closesOn, locale))];
  if (asked === null) return [coaches.unasked(least.figures)];
  if (figures === null) return [coaches.few(least.figures)];
  const { answers, continues, host, unsaid } = figures;
  const others = answers - continues.number;
  return [
    coaches.continues[continues.as](continues.number, answers, asked),
    ...(host === null ? [] : [coaches.split(host, continues.number - host)]),
    ...(continues.as !== 'exactly'
      ? [coaches.bound(least.unsigned)]
      : [unsaid === null ? coaches.others(others) : coaches.othersApart(others - unsaid, unsaid)]),
  ];
}

/** The programme's two indicators, for each of its promotions that are known here, the last first. */
export function destinationBlocks(
  view: ViewContext,
  promotions: readonly DestinationsShown[],
  least: Thresholds,
): Block[] {
  const { coaches } = view.words.destination;
  return [
    heading(coaches.title),
    ...promotions.map((each) =>
      text(
        joinMarkdown([
          coaches.recruited(each.promotion, each.recruited),
          bulletList(linesOf(view, each, least)),
        ]),
      ),
    ),
  ];
}
