import { shortened } from '../../../../chat/lengths.ts';
import { joinMarkdown, md, person } from '../../../../chat/markdown.ts';
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
import type { ViewContext } from '../../locales/forum.ts';

const SUMMARY_BYTES = 150;
/** So many subjects a page, each with its button. */
const PAGE = 3;

export type Named = Pick<Gathering, 'id' | 'title' | 'startsAt' | 'format'>;
/** A subject to one reader. */
export type Shown = {
  id: string;
  title: string;
  words: string | null;
  host: { id: string; name: string } | null;
  goers: number;
  room: string | null;
  goes: boolean;
  hers: boolean;
};

const titleOf = ({ programme, locale }: ViewContext, gathering: Named): string =>
  shortened(titleFor(programme, gathering, locale), SUMMARY_BYTES);
/** « Séminaire » (jeudi 17 mars). */
export const aboutOf = (view: ViewContext, gathering: Named): string =>
  view.words.about(
    titleOf(view, gathering),
    formatDay(dateIn(view.timeZone, gathering.startsAt), view.locale),
  );
const untilOf = ({ locale, timeZone }: ViewContext, at: number): string => formatMoment(at, timeZone, locale);

export type ListData = {
  gathering: Named;
  subjects: readonly Shown[];
  page: number;
  isTaking: boolean;
  isCoach: boolean;
  closesAt: number;
  happened?: string;
};

function subjectBlocks(view: ViewContext, data: ListData, subject: Shown, page: number): Block[] {
  const { words } = view;
  const { title, host, goers, room } = subject;
  const ref = `${data.gathering.id}.${subject.id}.${page}`;
  const said = joinMarkdown([
    md`**${title}**${room === null ? '' : md`, ${room}`}`,
    ...(subject.words === null ? [] : [subject.words]),
    words.line(host === null ? words.former : person(host), goers),
  ]);
  if (!data.isTaking) return [text(subject.goes ? joinMarkdown([said, words.yours]) : said)];
  const list: Button[] = [
    subject.goes
      ? { label: words.buttons.notGoing, press: 'forum/not-going', ref }
      : { label: words.buttons.going, press: 'forum/going', ref },
    ...(subject.hers || data.isCoach
      ? [{ label: words.buttons.withdraw, press: 'forum/withdraw', ref }]
      : []),
  ];
  return [text(said), buttons(...list)];
}

/** The subjects, as they came; once it is closed, each with its room. Whoever is meant may read it. */
export function listMessage(view: ViewContext, data: ListData): Message {
  const { words } = view;
  const { gathering, subjects, isTaking, isCoach, closesAt, happened } = data;
  const { items, page, pages } = pageOf(subjects, data.page, PAGE);
  const ref = gathering.id;
  const list: Button[] = [
    ...(isTaking
      ? [{ label: words.buttons.propose, press: 'forum/propose', ref, style: 'primary' as const }]
      : []),
    ...pageTurns(words.buttons, 'forum/page', { page, pages }, (to) => `${ref}.${to}`),
    ...(isTaking && isCoach ? [{ label: words.buttons.settings, press: 'forum/set', ref }] : []),
  ];
  return storable({
    summary: words.summary(titleOf(view, gathering)),
    blocks: [
      ...gatheringHead(view, gathering),
      text(isTaking ? words.open(untilOf(view, closesAt)) : words.closed),
      ...(happened === undefined ? [] : [text(happened)]),
      ...(subjects.length === 0 ? [text(isTaking ? words.none : words.noneLeft)] : []),
      ...items.flatMap((subject) => subjectBlocks(view, data, subject, page)),
      ...(list.length === 0 ? [] : [buttons(...list)]),
      ...(pages > 1 ? [note(words.page(page, pages))] : []),
      note(words.who),
    ],
  });
}

/** In the channels of those it is for: that subjects can be proposed, and until when. */
export function openedMessage(view: ViewContext, gathering: Named, closesAt: number): Message {
  const { words } = view;
  return {
    summary: words.opened.summary(titleOf(view, gathering)),
    blocks: [
      ...gatheringHead(view, gathering),
      text(words.opened.text(untilOf(view, closesAt))),
      buttons({ label: words.buttons.see, press: 'forum/open', ref: gathering.id }),
    ],
    until: closesAt,
  };
}

/** In the same places, once it is closed: how many there are. */
export function closedMessage(view: ViewContext, gathering: Named, count: number, placed: number): Message {
  const { words } = view;
  return {
    summary: words.given.summary(titleOf(view, gathering)),
    blocks: [
      ...gatheringHead(view, gathering),
      text(words.given.text(count, placed)),
      buttons({ label: words.buttons.see, press: 'forum/open', ref: gathering.id }),
    ],
  };
}

/** To who proposed a subject: her room, and how many come; or that none is left. */
export function hostMessage(
  view: ViewContext,
  gathering: Named,
  { title, room, goers }: { title: string; room: string | null; goers: number },
): Message {
  const { host, buttons: labels } = view.words;
  return {
    summary: host.summary(shortened(title, SUMMARY_BYTES)),
    blocks: [
      ...gatheringHead(view, gathering),
      text(room === null ? host.without(title) : host.text(title, room, goers)),
      buttons({ label: labels.see, press: 'forum/open', ref: gathering.id }),
    ],
  };
}

export type Refusal = 'gone' | 'notYours' | 'none' | 'closed' | 'goneOne' | 'tooMany' | 'full' | 'notComing';

/** Why it cannot be; `ref` is the gathering to which she may say that she comes after all. */
export function refusedMessage(
  { words: { refused, buttons: labels } }: ViewContext,
  why: Refusal,
  ref = '',
): Message {
  const comes = { label: labels.come, press: 'gatherings/yes', ref };
  return storable({
    summary: refused.summary,
    blocks: [text(refused[why]), ...(ref === '' ? [] : [buttons(comes)])],
  });
}
