import { joinMarkdown } from '../../../chat/markdown.ts';
import { type Block, buttons, heading, type Message, note, storable, text } from '../../../chat/message.ts';
import type { AgendaEntry } from '../../../community/feature/agenda.ts';
import type { ViewContext } from '../locales/index.ts';
import { entryBlocks } from './entry.ts';
import { formatLength } from './format.ts';

/** A handful: more is what the month is for. */
const SHOWN = 4;

/** What is next for her, the first first; `happened` stands above. */
export function nextMessage(view: ViewContext, entries: readonly AgendaEntry[], happened?: string): Message {
  const { next, buttons: labels } = view.words;
  const shown = entries.slice(0, SHOWN);
  const others = entries.length - shown.length;
  return storable({
    summary: happened ?? next.summary(entries.length),
    blocks: [
      heading(next.title),
      ...(happened === undefined ? [] : [text(happened)]),
      ...(shown.length === 0 ? [text(next.empty)] : []),
      ...shown.flatMap((entry) => entryBlocks(view, entry)),
      ...(others > 0 ? [note(next.others(others))] : []),
      buttons(
        { label: labels.month, press: 'agenda/month', ref: '' },
        { label: labels.calendar, press: 'agenda/calendar', ref: '' },
      ),
    ],
  });
}

/** How many, and how long together (milliseconds): of what is left of today, and of the seven days after. */
export type Ahead = {
  today: { count: number; time: number };
  week: { count: number; time: number };
};

/** What the home view says: how much, since the gatherings and the météo say what, themselves. */
export function homeBlocks(view: ViewContext, { today, week }: Ahead): Block[] {
  const { home, buttons: labels } = view.words;
  const lines =
    today.count + week.count === 0
      ? [home.nothing]
      : [
          home.today(today.count, formatLength(view, today.time)),
          home.week(week.count, formatLength(view, week.time)),
        ];
  return [
    heading(home.title),
    text(joinMarkdown(lines)),
    buttons(
      { label: labels.agenda, press: 'agenda/next', ref: '' },
      { label: labels.month, press: 'agenda/month', ref: '' },
    ),
  ];
}
