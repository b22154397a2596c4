import { FLOOR } from '../../../../../chat/limits.ts';
import { joinMarkdown, type Markdown } from '../../../../../chat/markdown.ts';
import {
  type Block,
  buttons,
  type Message,
  note,
  type PressButton,
  storable,
  text,
} from '../../../../../chat/message.ts';
import { audienceKind } from '../../../../../community/gatherings/aim.ts';
import {
  announcementBlocks,
  announcementSummary,
  gatheringHead,
} from '../../../../../community/gatherings/announcement.ts';
import { type Format, formatOf } from '../../../../../community/gatherings/formats.ts';
import type { Answer, Counts, Gathering } from '../../../../../community/gatherings/gathering.ts';
import type { ViewContext } from '../../../locales/invitations.ts';
import {
  askButtons,
  changeButton,
  fileButton,
  logisticsButton,
  programmeButton,
  questionsButton,
} from './answer-buttons.ts';
import { shortTitle, whenIn, wordBlocks } from './titles.ts';

/** Who comes, as figures; `speakers` will tell the hosts about their work. */
export type Turnout = { counts: Counts; speakers: number };

/** What one member answered; `rank` is hers on the waiting list, from 1. */
export type OwnAnswer = { answer: Answer | null; rank: number | null };

/** How many come, and how many seats are left. */
export function formatTurnout(
  { words }: ViewContext,
  { capacity }: Pick<Gathering, 'capacity'>,
  { counts, speakers }: Turnout,
): Markdown {
  const { yes, maybe, waiting } = counts;
  const lines: (string | Markdown)[] = [
    yes + maybe + waiting === 0 ? words.counts.nobody : words.counts.some(yes, maybe),
  ];
  if (capacity !== null)
    lines.push(capacity > yes ? words.counts.left(capacity - yes) : words.counts.full(waiting));
  if (speakers > 0) lines.push(words.counts.speakers(speakers));
  return joinMarkdown(lines);
}

/** So many buttons stand in one row. */
const A_ROW = FLOOR.buttons.count;

/** Beside the answer: who comes, the file, and what her format lets her do there. */
const moreButtons = (view: ViewContext, gathering: Gathering, format: Format | null): Block[] => {
  const ref = gathering.id;
  const all: PressButton[] = [
    { label: view.words.buttons.who, press: 'gatherings/who', ref },
    fileButton(view, ref),
    ...questionsButton(view, gathering),
    ...(format?.visit ? [{ label: view.words.buttons.speak, press: 'gatherings/speak', ref }] : []),
    ...(format?.dossier === undefined
      ? []
      : [{ label: view.words.buttons.dossier, press: 'evaluation/read-dossier', ref }]),
    // Opened by cross sharing, which makes the groups.
    ...(format?.audience === 'groups'
      ? [{ label: view.words.buttons.present, press: 'cross-sharing/present', ref }]
      : []),
    ...logisticsButton(view, gathering),
    ...(format?.forum ? [{ label: view.words.buttons.forum, press: 'forum/open', ref }] : []),
  ];
  return [all.slice(0, A_ROW), all.slice(A_ROW)].flatMap((row) =>
    row.length === 0 ? [] : [buttons(...row)],
  );
};

/** In a channel: for everybody who may come, with live counts. */
export function announcementMessage(view: ViewContext, gathering: Gathering, turnout: Turnout): Message {
  const { words } = view;
  const format = formatOf(view.programme, gathering.format);
  const { id } = gathering;
  return {
    summary: announcementSummary(gathering, view),
    blocks: [
      ...announcementBlocks(gathering, format, view),
      text(formatTurnout(view, gathering, turnout)),
      buttons(...askButtons(view, id, 'shared'), ...programmeButton(view, gathering)),
      ...(format?.visit ? [note(words.counts.speak)] : []),
      ...moreButtons(view, gathering, format),
    ],
  };
}

/** What she answered, in a sentence. */
export function formatAnswer({ words }: ViewContext, { answer, rank }: OwnAnswer): string | Markdown | null {
  if (answer === null) return null;
  return answer === 'waiting' ? words.own.waiting(rank ?? 1) : words.own[answer];
}

/** To one member: the same, with the question, or with what she answered. */
export function ownMessage(
  view: ViewContext,
  gathering: Gathering,
  own: OwnAnswer & { asking?: boolean },
): Message {
  const { words } = view;
  const format = formatOf(view.programme, gathering.format);
  const { id } = gathering;
  const said = formatAnswer(view, own);
  const asks = said === null || own.asking === true;
  const counted = own.answer === null && audienceKind(view.programme, gathering) === 'invited';
  const status: Block[] = [text(joinMarkdown([...(said ? [said] : []), ...(asks ? [words.own.ask] : [])]))];
  return storable({
    until: gathering.startsAt,
    summary: announcementSummary(gathering, view),
    blocks: [
      ...announcementBlocks(gathering, format, view),
      ...status,
      buttons(
        ...(asks ? askButtons(view, id, 'own') : [changeButton(view, id)]),
        ...programmeButton(view, gathering),
      ),
      ...(counted ? [note(words.own.invited)] : []),
      ...moreButtons(view, gathering, format),
    ],
  });
}

/** To one who has not answered, once, when a coach asks for it. */
export const nudgeMessage = (view: ViewContext, gathering: Gathering): Message => ({
  ...ownMessage(view, gathering, { answer: null, rank: null }),
  summary: view.words.own.nudged(shortTitle(view, gathering)),
});

/** In the place of an announcement whose gathering is cancelled: what it was, the coach's word, no button. */
export function cancelledAnnouncement(view: ViewContext, gathering: Gathering, word: string | null): Message {
  const { cancelled } = view.words;
  return {
    summary: cancelled.summary(shortTitle(view, gathering)),
    blocks: [
      ...gatheringHead(view, gathering),
      text(cancelled.channel(whenIn(view, gathering))),
      ...wordBlocks(word),
    ],
  };
}

/** In the place of an announcement whose gathering took place: no button is left. */
export function pastAnnouncement(view: ViewContext, gathering: Gathering): Message {
  const format = formatOf(view.programme, gathering.format);
  return {
    summary: announcementSummary(gathering, view),
    blocks: [...announcementBlocks(gathering, format, view, true), note(view.words.cancelled.past)],
  };
}

/** To who was invited, and no longer is; in the place of the question, and on its own. */
export function withdrawnMessage(view: ViewContext, gathering: Gathering): Message {
  const { withdrawn } = view.words;
  return {
    summary: withdrawn.summary(shortTitle(view, gathering)),
    blocks: [...gatheringHead(view, gathering), text(withdrawn.text(whenIn(view, gathering)))],
  };
}
