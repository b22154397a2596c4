import { shortened } from '../../../chat/lengths.ts';
import { joinMarkdown, type Markdown, md } from '../../../chat/markdown.ts';
import {
  type Block,
  buttons,
  heading,
  type Message,
  note,
  type PressButton,
  storable,
  text,
} from '../../../chat/message.ts';
import { formatDay, formatMoment } from '../../../community/format/dates.ts';
import { dateIn } from '../../../community/format/time-zone.ts';
import type { Member } from '../../../community/members/member.ts';
import type { CharterWords } from '../locales/fr.ts';
import type { ViewContext } from '../locales/index.ts';
import {
  MOST_REPORTS,
  type Reading,
  type Report,
  type ReportTexts,
  reportStates,
  stateOf,
} from '../rules.ts';

/** So many readings of each of her reports are shown. */
const MOST_READINGS = 2;
/** So many reports that are for her are in the menu, those first that are not closed. */
const MOST_OPTIONS = 15;
/** A name among others has so many bytes at most. */
const NAME_BYTES = 80;

type Overview = {
  /** Hers; `reader` by name, null where nobody reads it any more. */
  reports: readonly (Report & { reader: string | null })[];
  readings: readonly Reading[];
  addressed: readonly Report[];
};

const button = (
  { words }: ViewContext,
  label: keyof CharterWords['buttons'],
  press: string,
  ref = '',
): PressButton => ({ label: words.buttons[label], press, ref });

const dayOf = ({ timeZone, locale }: ViewContext, at: number): string =>
  formatDay(dateIn(timeZone, at), locale);

/** One sentence, for a receipt or a refusal: it repeats nothing that anybody wrote, and names nobody. */
export const sentence = (said: string): Message => storable({ summary: said, blocks: [text(said)] });

/** Her reports and where each stands; those that are for her, behind a menu that names nobody: chats keep what is chosen. */
export function overviewMessage(view: ViewContext, { reports, readings, addressed }: Overview): Message {
  const { report: words, menus } = view.words;
  const numbered = addressed.map((report, index) => ({ report, number: addressed.length - index }));
  const isClosed = ({ report }: (typeof numbered)[number]) => stateOf(report) === 'closed';
  const shown = [...numbered.filter((each) => !isClosed(each)), ...numbered.filter(isClosed)].slice(
    0,
    MOST_OPTIONS,
  );
  return {
    summary: words.title,
    blocks: [
      heading(words.title),
      text(words.about),
      ...reports
        .slice(0, MOST_REPORTS)
        .flatMap((report): Block[] => [
          text(
            joinMarkdown([md`**${words.line(dayOf(view, report.at))}**`, statusOf(view, report, readings)]),
          ),
          buttons(button(view, 'withdraw', 'charter/withdraw', report.id)),
        ]),
      buttons({ ...button(view, 'report', 'charter/report'), style: 'primary' }),
      ...(shown.length === 0
        ? []
        : [
            text(md`**${words.addressedTitle(addressed.length)}**`),
            {
              ...{ kind: 'choice' as const, label: menus.read, press: 'charter/read', ref: '' },
              options: shown.map(({ report, number }) => ({
                value: report.id,
                label: words.option(number, dayOf(view, report.at), words.states[stateOf(report)]),
              })),
            },
            ...(shown.length < addressed.length ? [note(words.more(addressed.length - shown.length))] : []),
          ]),
    ],
  };
}

/** Whom it is for, how far that person is, and when she read it. */
function statusOf(
  view: ViewContext,
  report: Overview['reports'][number],
  readings: readonly Reading[],
): Markdown {
  const { report: words } = view.words;
  if (report.reader === null) return md`${words.noReader}`;
  const read = readings
    .filter(({ reportId }) => reportId === report.id)
    .slice(0, MOST_READINGS)
    .map(({ reader, readAt }) =>
      words.readBy(
        shortened(reader ?? words.someone, NAME_BYTES),
        formatMoment(readAt, view.timeZone, view.locale),
      ),
    );
  const state = words.stands(shortened(report.reader, NAME_BYTES), words.states[stateOf(report)]);
  return joinMarkdown([md`${state}`, md`${words.readings(read)}`]);
}

/** To its author: who will read it, and how to take it back. */
export function sentMessage(view: ViewContext, id: string, name: string): Message {
  const { report } = view.words;
  return {
    summary: shortened(report.sent(name), 300),
    blocks: [
      text(report.sent(name)),
      note(report.undo),
      buttons(button(view, 'withdraw', 'charter/withdraw', id)),
    ],
  };
}

/** To whoever it is for, in her direct messages: nothing of what it says, nor whose it is. */
export function addressedMessage(view: ViewContext, id: string): Message {
  const { report } = view.words;
  return {
    summary: report.addressed,
    blocks: [
      text(report.addressed),
      note(report.who),
      buttons({ ...button(view, 'read', 'charter/read', id), style: 'primary' }),
    ],
  };
}

/** What stands in the place of that, once it was withdrawn, or kept for long enough. */
export const takenBackMessage = (view: ViewContext): Message => sentence(view.words.report.takenBack);

/** What it says, to whom it is for: no chat keeps it. */
export function readMessage(
  view: ViewContext,
  { report, author, texts }: { report: Report; author: Pick<Member, 'name' | 'active'>; texts: ReportTexts },
): Message {
  const { report: words, form } = view.words;
  const state = stateOf(report);
  const title = words.from(author.name, dayOf(view, report.at));
  const part = (label: string, said: string | null): Block[] =>
    said === null ? [] : [heading(label), text(said)];
  const moves = [
    ...(reportStates.can(state, 'take') ? [button(view, 'take', 'charter/take', report.id)] : []),
    ...(reportStates.can(state, 'close') ? [button(view, 'close', 'charter/close', report.id)] : []),
  ];
  return {
    summary: shortened(title, 300),
    blocks: [
      text(md`**${title}**`),
      ...part(form.labels.about, texts.about),
      ...part(form.labels.what, texts.what),
      ...part(form.labels.wishes, texts.wishes),
      note(author.active ? words.how : words.left),
      ...(moves.length === 0 ? [] : [buttons(...moves)]),
    ],
  };
}

/** To its author, in her direct messages: that somebody sees to what she sent, or that it is closed; never what it is. */
export function outcomeMessage(view: ViewContext, state: 'taken' | 'closed', name: string): Message {
  const { report } = view.words;
  return {
    summary: shortened(report.outcome[state](name), 280),
    blocks: [text(report.outcome[state](name)), buttons(button(view, 'list', 'charter/reports'))],
  };
}
