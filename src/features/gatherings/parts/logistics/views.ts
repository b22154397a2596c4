import { shortened } from '../../../../chat/lengths.ts';
import { joinMarkdown, type Markdown, md } from '../../../../chat/markdown.ts';
import {
  type Block,
  type Button,
  buttons,
  type Message,
  note,
  storable,
  text,
} from '../../../../chat/message.ts';
import { pageOf, pageTurns } from '../../../../chat/pages.ts';
import { formatDay, formatMoment } from '../../../../community/format/dates.ts';
import { dateIn } from '../../../../community/format/time-zone.ts';
import { gatheringHead } from '../../../../community/gatherings/announcement.ts';
import { titleFor } from '../../../../community/gatherings/formats.ts';
import type { Gathering } from '../../../../community/gatherings/gathering.ts';
import type { ViewContext } from '../../locales/logistics.ts';
import { countNights, type Needs, PAGE, WRITTEN } from './rules.ts';

const SUMMARY_BYTES = 150;
const MAX_READERS = 5;
const NAME_BYTES = 80;

export type Named = Pick<Gathering, 'id' | 'title' | 'startsAt' | 'format'>;

const titleOf = ({ programme, locale }: ViewContext, gathering: Named): string =>
  shortened(titleFor(programme, gathering, locale), SUMMARY_BYTES);
const dayOf = ({ locale, timeZone }: ViewContext, { startsAt }: Named): string =>
  formatDay(dateIn(timeZone, startsAt), locale);
/** « Séminaire » (jeudi 17 mars). */
export const aboutOf = (view: ViewContext, gathering: Named): string =>
  view.words.about(titleOf(view, gathering), dayOf(view, gathering));

/** What somebody needs, a line each; what she left out is left out. */
function linesOf({ words: { nights, labels } }: ViewContext, needs: Needs): Markdown[] {
  return [
    md`${labels.night}\u00a0: ${nights[needs.night]}`,
    ...WRITTEN.flatMap((key) => {
      const said = needs[key];
      return said === null ? [] : [md`${labels[key]}\u00a0: ${said}`];
    }),
  ];
}

export type OwnData = {
  gathering: Named;
  needs: Needs | null;
  isTaking: boolean;
  /** Who organises it, and may read. */
  organisers: readonly string[];
  readers: readonly { name: string | null; readAt: number }[];
  happened?: string;
};

/** To herself: what she said, who may read it, and who has. */
export function ownMessage(view: ViewContext, data: OwnData): Message {
  const { words, locale, timeZone } = view;
  const { gathering, needs, readers, happened } = data;
  const ref = gathering.id;
  const list: Button[] = [
    ...(data.isTaking
      ? [
          {
            label: needs === null ? words.buttons.fill : words.buttons.change,
            press: 'logistics/fill',
            ref,
            ...(needs === null ? { style: 'primary' as const } : {}),
          },
        ]
      : []),
    ...(needs === null ? [] : [{ label: words.buttons.erase, press: 'logistics/erase', ref }]),
  ];
  const shown = readers.slice(0, MAX_READERS);
  return {
    summary: words.own.summary(titleOf(view, gathering)),
    blocks: [
      ...gatheringHead(view, gathering),
      text(words.own.title(dayOf(view, gathering))),
      ...(happened === undefined ? [] : [text(happened)]),
      ...(needs === null ? [text(words.own.none)] : linesOf(view, needs).map((said) => text(said))),
      ...(shown.length === 0
        ? []
        : [
            text(
              joinMarkdown([
                words.own.readBy,
                ...shown.map(
                  ({ name, readAt }) =>
                    md`- ${shortened(name ?? words.own.former, NAME_BYTES)}, ${formatMoment(readAt, timeZone, locale)}`,
                ),
              ]),
            ),
          ]),
      ...(list.length === 0 ? [] : [buttons(...list)]),
      note(
        words.own.readers(
          data.organisers.map((name) => shortened(name, NAME_BYTES)).slice(0, MAX_READERS),
          Math.max(0, data.organisers.length - MAX_READERS),
        ),
      ),
    ],
  };
}

/** A receipt that repeats nothing of what was written, with the way to it. */
export function receiptMessage(view: ViewContext, gathering: Named): Message {
  const { own, buttons: labels } = view.words;
  return storable({
    summary: own.saved,
    blocks: [
      ...gatheringHead(view, gathering),
      text(own.saved),
      buttons({ label: labels.own, press: 'logistics/open', ref: gathering.id }),
    ],
  });
}

export type Person = { name: string; needs: Needs };
export type ListData = { gathering: Named; people: readonly Person[]; coming: number; page: number };

/** To who organises it: how many rooms, then what each needs. */
export function listMessage(
  view: ViewContext,
  { gathering, people, coming, page: wanted }: ListData,
): Message {
  const { words } = view;
  const { items, page, pages } = pageOf(people, wanted, PAGE);
  const nights = countNights(people.map(({ needs }) => needs));
  const list: Button[] = [
    ...pageTurns(words.buttons, 'logistics/read-page', { page, pages }, (to) => `${gathering.id}.${to}`),
    ...(people.length === 0 ? [] : [{ label: words.buttons.csv, press: 'logistics/csv', ref: gathering.id }]),
  ];
  return {
    summary: words.list.summary(titleOf(view, gathering)),
    blocks: [
      ...gatheringHead(view, gathering),
      text(words.list.said(people.length, coming)),
      ...(people.length === 0 ? [] : [text(words.list.nights(nights.single, nights.shared))]),
      ...items.map(
        ({ name, needs }): Block =>
          text(joinMarkdown([md`**${shortened(name, NAME_BYTES)}**`, ...linesOf(view, needs)])),
      ),
      ...(list.length === 0 ? [] : [buttons(...list)]),
      ...(pages > 1 ? [note(words.list.page(page, pages))] : []),
      note(words.list.noted),
    ],
  };
}

export type Refusal = 'gone' | 'notYours' | 'none' | 'closed' | 'answerFirst' | 'organisers';

export function refusedMessage(
  { words: { refused, buttons: labels } }: ViewContext,
  why: Refusal,
  ref = '',
): Message {
  const answer = why === 'answerFirst' && ref !== '';
  return storable({
    summary: refused.summary,
    blocks: [
      text(refused[why]),
      ...(answer ? [buttons({ label: labels.yes, press: 'gatherings/yes', ref })] : []),
    ],
  });
}
