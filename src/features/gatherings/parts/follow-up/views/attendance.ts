import { joinMarkdown, type Markdown } from '../../../../../chat/markdown.ts';
import {
  type Block,
  type Button,
  buttons,
  heading,
  type Message,
  note,
  type PressButton,
  storable,
  text,
} from '../../../../../chat/message.ts';
import { pageOf, pageTurns } from '../../../../../chat/pages.ts';
import { gatheringHead } from '../../../../../community/gatherings/announcement.ts';
import type { ViewContext } from '../../../locales/follow-up.ts';
import { type Attendance, isMarkable, type Mark, type Person } from '../rules/attendance.ts';
import { aboutOf, dayOf, type Named, titleOf } from './format.ts';

export type NamedPerson = Person & { name: string };

/** So many people a page, as two menus weigh; and so many in one text, however they are called. */
export const PAGE = 12;
const A_TEXT = 6;
/** So many gatherings are listed, as their buttons weigh. */
const MAX_LISTED = 7;

const openButton = ({ words }: ViewContext, { id }: Named, label: 'oneByOne' | 'change'): PressButton => ({
  label: words.attendance[label],
  press: 'afterwards/attendance',
  ref: id,
});

/** Asked of a coach when a gathering ends: one press, when all who said yes came. */
export function askMessage(
  view: ViewContext,
  gathering: Named,
  counts: { yes: number; maybe: number },
): Message {
  const { attendance } = view.words;
  const { ask } = attendance;
  const everyone: Button[] =
    counts.yes === 0
      ? []
      : [{ label: attendance.everyone, press: 'afterwards/everyone', ref: gathering.id, style: 'primary' }];
  return {
    summary: ask.summary(titleOf(view, gathering)),
    blocks: [
      ...gatheringHead(view, gathering),
      text(ask.text(dayOf(view, gathering), counts.yes, counts.maybe)),
      buttons(
        ...everyone,
        ...(counts.yes > 1 ? [exceptButton(view, gathering)] : []),
        openButton(view, gathering, 'oneByOne'),
        addButton(view, gathering),
      ),
      note(ask.why),
    ],
  };
}

/** A gathering of a day, with who was expected, and what is noted of who came. */
export type DayGathering = {
  gathering: Named;
  counts: { yes: number; maybe: number };
  attendance: Attendance;
};

/** So many gatherings of a day, as their buttons weigh. */
const MAX_OF_A_DAY = 5;

/** What a line of several holds of a title, in bytes. */
const DAY_TITLE_BYTES = 100;

/** What marks a press in the message of a day: what takes its place is of the whole day. */
export const OF_THE_DAY = 'day';

/** The same of several gatherings that ended on one day, in one message; it says what is noted of each by now. */
export function askDayMessage(view: ViewContext, day: readonly DayGathering[]): Message {
  const { attendance } = view.words;
  const { ask, noted } = attendance;
  const shown = day.slice(0, MAX_OF_A_DAY);
  const others = day.length - shown.length;
  return storable({
    summary: ask.several(day.length),
    blocks: [
      heading(ask.title),
      ...shown.flatMap(({ gathering, counts, attendance: { came, absent, asSaid } }): Block[] => {
        const what = aboutOf(view, gathering, DAY_TITLE_BYTES);
        const isOpen = came === null;
        const everyone: Button[] =
          isOpen && counts.yes > 0
            ? [
                {
                  ...{ label: attendance.everyone, press: 'afterwards/everyone' },
                  ref: `${gathering.id}.${OF_THE_DAY}`,
                },
              ]
            : [];
        const others =
          counts.yes > 1 ? exceptButton(view, gathering) : openButton(view, gathering, 'oneByOne');
        return [
          text(isOpen ? ask.one(what, counts.yes, counts.maybe) : noted.text(what, came, absent)),
          buttons(
            ...everyone,
            isOpen ? others : openButton(view, gathering, 'change'),
            ...(asSaid ? [undoButton(view, `${gathering.id}.${OF_THE_DAY}`)] : []),
          ),
        ];
      }),
      ...(others > 0 ? [text(attendance.recent.older(others))] : []),
      note(ask.why),
    ],
  });
}

/** All but a few: those who were not there are ticked, once, whatever the number of pages. */
const exceptButton = ({ words }: ViewContext, { id }: Named): PressButton => ({
  label: words.attendance.except,
  press: 'afterwards/except',
  ref: id,
});

/** Takes back that everybody came, as long as nothing else was noted. */
const undoButton = ({ words }: ViewContext, ref: string): PressButton => ({
  label: words.attendance.undo,
  press: 'afterwards/everyone-undo',
  ref,
});

const addButton = ({ words }: ViewContext, { id }: Named): PressButton => ({
  label: words.attendance.add,
  press: 'afterwards/add-person',
  ref: id,
});

/** What was noted, in the place of the question. */
export function notedMessage(
  view: ViewContext,
  gathering: Named,
  { came, absent, asSaid }: Attendance,
): Message {
  const { noted } = view.words.attendance;
  const day = dayOf(view, gathering);
  return storable({
    summary: noted.summary(titleOf(view, gathering)),
    blocks: [
      ...gatheringHead(view, gathering),
      text(came === null ? noted.nothing(day) : noted.text(day, came, absent)),
      buttons(openButton(view, gathering, 'change'), ...(asSaid ? [undoButton(view, gathering.id)] : [])),
    ],
  });
}

function lineOf({ words }: ViewContext, { name, answer, came }: NamedPerson): string | Markdown {
  const { list } = words.attendance;
  const said = name;
  if (came !== null) return came ? list.came(said) : list.absent(said);
  return answer === 'yes' ? list.saidYes(said) : list.saidMaybe(said);
}

/**
 * Who came, name by name, with a form to say so and one to say the contrary: a chat keeps what stands in menus.
 * Pages are counted from 1.
 */
export function listMessage(
  view: ViewContext,
  gathering: Named,
  people: readonly NamedPerson[],
  wanted: number,
): Message {
  const { attendance } = view.words;
  const { list } = attendance;
  const { items, page, pages } = pageOf(people, wanted, PAGE);
  const here = `${gathering.id}.${page}`;
  const marking = (label: string, mark: Mark): Button[] =>
    items.some(isMarkable(mark)) ? [{ label, press: `afterwards/${mark}`, ref: here }] : [];
  const turns = pageTurns(
    list,
    'afterwards/attendance-page',
    { page, pages },
    (to) => `${gathering.id}.${to}`,
  );
  const everyone: Button[] = people.some(({ answer, came }) => answer === 'yes' && came === null)
    ? [{ label: attendance.everyone, press: 'afterwards/everyone', ref: gathering.id, style: 'primary' }]
    : [];
  return {
    summary: list.summary(titleOf(view, gathering)),
    blocks: [
      ...gatheringHead(view, gathering),
      text(list.of(dayOf(view, gathering))),
      ...(items.length === 0 ? [text(list.nobody)] : []),
      ...[items.slice(0, A_TEXT), items.slice(A_TEXT)]
        .filter((some) => some.length > 0)
        .map((some) => text(joinMarkdown(some.map((person) => lineOf(view, person))))),
      buttons(
        ...everyone,
        ...(everyone.length > 0 ? [exceptButton(view, gathering)] : []),
        ...marking(list.markCame, 'came'),
        ...marking(list.markAbsent, 'absent'),
        addButton(view, gathering),
      ),
      ...(pages > 1 ? [buttons(...turns), note(list.page(page, pages))] : []),
      note(list.discretion),
    ],
  };
}

/** The last gatherings, those to be noted first. */
export function recentMessage(
  view: ViewContext,
  recent: readonly { gathering: Named; attendance: Attendance }[],
): Message {
  const { recent: words } = view.words.attendance;
  const shown = recent.slice(0, MAX_LISTED);
  const lines = shown.flatMap(({ gathering, attendance: { came } }): Block[] => {
    const what = aboutOf(view, gathering);
    return [
      text(came === null ? words.notNoted(what) : words.noted(what, came)),
      buttons({
        label: came === null ? words.open : words.change,
        press: 'afterwards/attendance',
        ref: gathering.id,
      }),
    ];
  });
  const others = recent.length - shown.length;
  return storable({
    summary: words.summary,
    blocks: [
      heading(words.title),
      ...(recent.length === 0 ? [text(words.none)] : lines),
      ...(others > 0 ? [text(words.older(others))] : []),
    ],
  });
}

/** Why nothing was changed. */
export function notNotedMessage({ words }: ViewContext, why: 'notYet' | 'gone'): Message {
  const { summary, text: said } = words.attendance[why];
  return storable({ summary, blocks: [text(said)] });
}
